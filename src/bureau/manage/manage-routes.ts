// The management interface: clock, faults, policy, messages, records, register, providers. JSON, from this machine only
// or with the token. A change must come as application/json, which a foreign web page cannot send unasked.
import { timingSafeEqual } from 'node:crypto'
import type { Bureau } from '../bureau.ts'
import { approveRecord, rejectRecord, returnRecord } from '../cases/decide-record.ts'
import { messagesSent } from '../cases/send-messages.ts'
import { settle } from '../cases/verify-sms.ts'
import { json, type Reply, type Request, TooLarge } from '../http/exchange.ts'
import { listEntries, listTasks } from '../store/entries.ts'
import { attachmentsOf, materialOf, type RecordRow, recordById } from '../store/records.ts'
import { emitKinds, emitMessages } from './emit-messages.ts'
import { type FaultList, faultKinds } from './faults.ts'
import { listProviders, registerProvider, removeProvider, seedProvider } from './manage-providers.ts'
import { addFiling, deleteFiling, readRegister } from './manage-register.ts'
import { changeClock, changePolicy, readFault, Unfit } from './read-orders.ts'

export interface ManageContext {
  bureau: Bureau
  faults: FaultList
  token: string | undefined
  savePolicy(): void
}

/** May this caller manage? */
export function mayManage(request: Request, token: string | undefined): boolean {
  if (token !== undefined) {
    const given = Buffer.from((request.headers.authorization ?? '').replace(/^Bearer /, ''))
    const wanted = Buffer.from(token)
    if (given.length === wanted.length && timingSafeEqual(given, wanted)) return true
  }
  const host = (request.headers.host ?? '').replace(/:\d+$/, '')
  return request.isLocal && ['localhost', '127.0.0.1', '[::1]'].includes(host)
}

/** Everything under /manage/ that is data. */
export function manageHandler(context: ManageContext) {
  return async (request: Request): Promise<Reply> => {
    if (!mayManage(request, context.token))
      return json({ error: 'management is open to this machine only, or with the token' }, 403)
    try {
      return await route(context, request)
    } catch (error) {
      if (error instanceof Unfit) return json({ error: error.message }, 422)
      if (error instanceof TooLarge) return json({ error: 'the body is larger than 1 MB' }, 413)
      throw error
    }
  }
}

async function readJson(request: Request): Promise<Record<string, unknown>> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
    throw new Unfit('send content-type: application/json')
  const text = (await request.body(1024 * 1024)).toString('utf8')
  try {
    const value: unknown = JSON.parse(text === '' ? '{}' : text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>
  } catch {
    // told below
  }
  throw new Unfit('the body must be a JSON object')
}

const notFound = (): Reply => json({ error: 'no such resource; see docs/bureau.md' }, 404)

async function route(context: ManageContext, request: Request): Promise<Reply> {
  const [, , section, id, action] = request.path.split('/')
  const { bureau, faults } = context
  const reading = request.method === 'GET'
  const body = reading || request.method === 'DELETE' ? {} : await readJson(request)
  switch (section) {
    case 'clock':
      if (!reading) changeClock(bureau, body)
      return json({ now: new Date(bureau.clock.now()).toISOString(), frozen: bureau.clock.isFrozen() })
    case 'policy':
      if (!reading) {
        changePolicy(bureau.policy, body)
        context.savePolicy()
        settle(bureau)
      }
      return json(bureau.policy)
    case 'faults':
      return faultRoute(faults, request, id, body)
    case 'messages':
      return json(listMessages(bureau, request))
    case 'records':
      return recordRoute(bureau, request, id, action, body)
    case 'register':
      if (request.method === 'DELETE') return json(deleteFiling(bureau, decodeURIComponent(id ?? '')))
      return reading ? json(readRegister(bureau, request.query)) : json(addFiling(bureau, body), 201)
    case 'emit':
      return reading ? json({ kinds: emitKinds }) : json(emitMessages(bureau, body), 201)
    case 'entries':
      return json(listEntries(bureau))
    case 'tasks':
      return json(listTasks(bureau.store))
    case 'providers':
      if (request.method === 'DELETE') return json(removeProvider(bureau, id ?? ''))
      return reading ? json(listProviders(bureau)) : json(registerProvider(bureau, body), 201)
    case 'seed':
      return reading ? notFound() : json(seedProvider(bureau, body), 201)
    default:
      return notFound()
  }
}

function faultRoute(
  faults: FaultList,
  request: Request,
  id: string | undefined,
  body: Record<string, unknown>,
): Reply {
  if (request.method === 'POST') return json(faults.add(readFault(body)), 201)
  if (request.method === 'DELETE') faults.clear(id === undefined ? undefined : Number(id))
  return json({ faults: faults.list(), kinds: faultKinds })
}

function listMessages(bureau: Bureau, request: Request) {
  const limit = Math.min(Math.max(Number(request.query.get('limit') ?? 100) || 100, 1), 1000)
  return messagesSent(bureau.store, limit, request.query.get('to') ?? undefined).map((one) => ({
    id: one.id,
    to: one.recipient,
    text: one.text,
    sentAt: new Date(one.sent_at).toISOString(),
    delivered: one.delivered === 1,
    attempts: one.attempts,
  }))
}

const showRecord = (bureau: Bureau, row: RecordRow) => ({
  id: row.id,
  ispId: row.isp_id,
  sequence: row.sequence,
  operation: row.operation,
  mark: row.mark,
  title: row.title,
  state: row.state,
  receivedAt: new Date(row.received_at).toISOString(),
  decidedAt: row.decided_at === null ? null : new Date(row.decided_at).toISOString(),
  officer: row.officer,
  opinion: row.opinion,
  challenges: bureau.store.all(
    'SELECT person, mobile, code, state, wrong, due_at AS dueAt FROM challenges WHERE record_id = ?',
    row.id,
  ),
})

function recordRoute(
  bureau: Bureau,
  request: Request,
  id: string | undefined,
  action: string | undefined,
  body: Record<string, unknown>,
): Reply {
  const { store, officer } = bureau
  settle(bureau)
  if (id === undefined || id === '') {
    const state = request.query.get('state')
    const rows =
      state === null
        ? store.all<RecordRow>('SELECT * FROM records ORDER BY id DESC LIMIT 1000')
        : store.all<RecordRow>('SELECT * FROM records WHERE state = ? ORDER BY id DESC LIMIT 1000', state)
    return json(rows.map((row) => showRecord(bureau, row)))
  }
  const row = /^\d{1,15}$/.test(id) ? recordById(store, Number(id)) : undefined
  if (row === undefined) return notFound()
  if (request.method === 'GET') {
    return json({
      ...showRecord(bureau, row),
      material: materialOf(row),
      attachments: attachmentsOf(store, row.id),
    })
  }
  return decideRoute(bureau, row, action, body, officer.name)
}

function decideRoute(
  bureau: Bureau,
  row: RecordRow,
  action: string | undefined,
  body: Record<string, unknown>,
  name: string,
): Reply {
  const outcome = (() => {
    if (action === 'approve') return approveRecord(bureau, row.id, name)
    if (action === 'reject') return rejectRecord(bureau, row.id, name, readReasons(body))
    if (action === 'return' && row.state === 'sms') {
      bureau.store.transact(() => returnRecord(bureau, row, '短信核验未完成，备案退回'))
      return { ok: true as const }
    }
    return undefined
  })()
  if (outcome === undefined) return notFound()
  return outcome.ok ? json(outcome) : json({ error: outcome.reason }, 409)
}

function readReasons(body: Record<string, unknown>): { code: number; text?: string }[] {
  const { codes } = body
  if (!Array.isArray(codes)) throw new Unfit('codes: a list of { code, text }')
  return codes.map((one: unknown) => {
    const { code, text } = (typeof one === 'object' && one !== null ? one : {}) as {
      code?: unknown
      text?: unknown
    }
    if (typeof code !== 'number') throw new Unfit('codes: every item needs a code, a number')
    return typeof text === 'string' ? { code, text } : { code }
  })
}
