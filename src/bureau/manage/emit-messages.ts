// What a bureau sends of its own accord, ordered by whoever tests: tasks, checks, lists, notices, code tables, synchronisation.
// Every order names a provider (`ispId`); blacklists and code tables go to all when it is left out.
import type { Bureau } from '../bureau.ts'
import { shanghaiTime } from '../bureau-clock.ts'
import { readFiledService } from '../cases/change-register.ts'
import type { Piece } from '../codec/write-download.ts'
import { writeTask } from '../codec/write-task.ts'
import { element, leaf } from '../codec/xml-tree.ts'
import { giveTask, setBlacklisted } from '../store/entries.ts'
import { certificateKey, serviceByNumber } from '../store/register-lookups.ts'
import { queueResult } from '../store/results.ts'
import { carriers } from '../tables/reporting-units.ts'
import { checkEmits, type Emit, subjectIn } from './emit-checks.ts'
import { connectedBy, filedSubject, synchronisation, tables } from './emit-synchronisation.ts'
import { Order } from './read-order.ts'
import { Unfit } from './read-orders.ts'

const verificationTask: Emit = (bureau, ispId, order) => {
  const subject = subjectIn(bureau, order)
  const services = connectedBy(bureau, subject, ispId).map((row) =>
    readFiledService(bureau.store, row, ispId),
  )
  if (services.length === 0) throw new Unfit('number: no service that this provider connects')
  giveTask(bureau, ispId, 'verification', String(subject.id))
  return [{ kind: 'verification-task', xml: writeTask(filedSubject(subject, ispId), services, ispId) }]
}

const now = (bureau: Bureau): string => shanghaiTime(bureau.clock.now())

const unfiledWebsite: Emit = (bureau, ispId, order) => {
  const domain = order.text('domain').toLowerCase()
  const id = giveTask(bureau, ispId, 'unfiled', domain)
  const xml = element(
    'Wbawz_xx',
    leaf('Id', id),
    leaf('Wzym_mc', domain),
    leaf('IP', order.address('address')),
    leaf('Dqjcsj', now(bureau)),
    leaf('Jccs', 1),
    leaf('Scjcsj', now(bureau)),
    leaf('Jrs', ispId),
    leaf('Yys', carriers[0]?.id),
    leaf('Bz', order.maybeText('note')),
  )
  return [{ kind: 'unfiled-website', xml }]
}

const illegalAccess: Emit = (bureau, ispId, order) => [
  {
    kind: 'illegal-access',
    xml: element(
      'Ffjrxx',
      leaf('Id', giveTask(bureau, ispId, 'illegal-access', order.text('domain'))),
      leaf('Ym', order.text('domain')),
      leaf('Ip', order.address('address')),
      leaf('Zjjrz', ispId),
      leaf('Szs', bureau.providers.get(ispId)?.provinceCode),
      leaf('Dqjcsj', now(bureau)),
      leaf('Bz', order.maybeText('note')),
    ),
  },
]

const changes = { add: 0, change: 1, remove: 2 } as const

const blacklistedSubject: Emit = (bureau, _, order) => {
  const change = order.oneOf('change', changes, 'add')
  const type = order.count('certificateType', 1)
  const number = order.text('certificateNumber')
  setBlacklisted(bureau.store, 'subject', certificateKey(type, number), change !== 2)
  const xml = element(
    'Zthmdxxs',
    element(
      'Zt_xx',
      leaf('Dwmc', order.text('name')),
      element('Zj', leaf('Zjlx', type), leaf('Zjhm', number)),
    ),
    leaf('Czlx', change),
    leaf('Bz', order.maybeText('note')),
  )
  return [{ kind: 'blacklisted-subject', xml }]
}

const blacklistedService: Emit = (bureau, _, order) => {
  const change = order.oneOf('change', changes, 'add')
  const domains = order.texts('domains').map((one) => one.toLowerCase())
  for (const domain of domains) setBlacklisted(bureau.store, 'domain', domain, change !== 2)
  const xml = element(
    'Wzhmdxxs',
    element(
      'Wz_xx',
      leaf('Wzmc', order.text('name')),
      ...domains.map((domain) => element('Ym_xx', leaf('Ym', domain))),
    ),
    leaf('Czlx', change),
    leaf('Bz', order.maybeText('note')),
  )
  return [{ kind: 'blacklisted-service', xml }]
}

const notice: Emit = (bureau, _, order) => {
  const number = order.text('number')
  const service = serviceByNumber(bureau.store, number)
  const id = service?.id ?? subjectIn(bureau, order).id
  const xml = element(
    'Tzxx',
    leaf('Tzlb', service === undefined ? 0 : 1),
    leaf('Baxh', number),
    leaf('Jlid', id),
    leaf('Tznr', order.text('text')),
  )
  return [{ kind: 'notice', xml }]
}

/** A block that this version of the interface has not: what a later one may send. */
const strange: Emit = (_bureau, _ispId, order) => {
  const name = order.text('element')
  if (!/^[A-Za-z][A-Za-z0-9_]{0,30}$/.test(name)) throw new Unfit('element: a name of letters and digits')
  return [{ kind: 'strange', xml: element(name, leaf('Nr', order.text('text'))) }]
}

/** `extra` puts an element into the message that the interface has not. */
const withExtra = (piece: Piece, order: Order): Piece => {
  const extra = order.maybeText('extra')
  return extra === undefined
    ? piece
    : { ...piece, xml: piece.xml.replace(/(?=<\/\w+>$)/, () => leaf('Kzxx', extra)) }
}

const emits = {
  'verification-task': verificationTask,
  'unfiled-website': unfiledWebsite,
  'illegal-access': illegalAccess,
  'blacklisted-subject': blacklistedSubject,
  'blacklisted-service': blacklistedService,
  notice,
  strange,
  ...checkEmits,
  'code-tables': tables({ unit: 'unit', table: 'table' }),
  synchronisation,
} as const satisfies Readonly<Record<string, Emit>>

export type EmitKind = keyof typeof emits

/** Names of everything that can be ordered. */
export const emitKinds: readonly string[] = Object.keys(emits)

const toAll = new Set(['blacklisted-subject', 'blacklisted-service', 'code-tables'])

/** Queues what is ordered. Throws Unfit with the field at fault. */
export function emitMessages(bureau: Bureau, body: Record<string, unknown>): { queued: number } {
  const order = new Order(body)
  const kind = order.text('kind')
  const emit: Emit | undefined = Object.hasOwn(emits, kind) ? emits[kind as EmitKind] : undefined
  if (emit === undefined) throw new Unfit(`kind: one of ${emitKinds.join(', ')}`)
  const named = order.maybeText('ispId')
  const all = [...bureau.providers.keys()]
  const [first] = all
  if (named !== undefined && !bureau.providers.has(named))
    throw new Unfit('ispId: no provider of this bureau')
  const receivers = named !== undefined ? [named] : toAll.has(kind) ? all : first === undefined ? [] : [first]
  return bureau.store.transact(() => {
    let queued = 0
    for (const ispId of receivers) {
      for (const piece of emit(bureau, ispId, order)) {
        queueResult(bureau, ispId, piece.kind, withExtra(piece, order).xml)
        queued += 1
      }
    }
    return { queued }
  })
}
