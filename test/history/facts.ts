// What can be known when a run is over, from each side's own records: our database and files, the bureau's store, the wire, and
// what people got. Facts only; check.ts judges them.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import { closePayload } from '../../src/adapters/regulator/v3/payload.ts'
import { demoProvider } from '../../src/bureau/demo-provider.ts'
import { replay } from '../../src/core/application/evolve.ts'
import type { Application } from '../../src/core/application/state.ts'
import type { FilingType } from '../../src/core/determine.ts'
import type { Stage } from './stage.ts'

export type CaseFacts = {
  readonly id: string
  /** Which subject's, whatever ids the run gave. */
  readonly owner: string
  readonly type: FilingType
  readonly status: Application['status']
  /** Events that the bureau or the system caused, in order. */
  readonly events: readonly string[]
  readonly isWhatItsEventsSay: boolean
  /** Outcomes of the bureau's messages about it, sorted. */
  readonly outcomes: readonly string[]
  /** By what the bureau calls its records: one for each record of the interface. */
  readonly marks: readonly string[]
  /** Sequences of the files that it was in. */
  readonly sequences: readonly number[]
}

export type UploadFacts = {
  readonly sequence: number
  readonly state: string
  readonly records: number
  /** SHA-256 of what goes over the wire, computed anew from the file that was kept. */
  readonly digest: string
}

export type RegisterLine = {
  readonly subjectNumber: string
  readonly bureauSubjectId: string
  readonly name: string
  readonly services: readonly {
    readonly number: string
    readonly bureauServiceId: string
    readonly domain: string
    readonly name: string
  }[]
}

export type BureauFacts = {
  readonly uploads: readonly {
    readonly sequence: number
    readonly records: number
    readonly digest: string
  }[]
  readonly records: readonly {
    readonly sequence: number
    readonly operation: number
    readonly mark: string
    readonly state: string
  }[]
  readonly resultsNotFetched: number
  readonly filesNotAcknowledged: number
  readonly files: readonly string[]
  readonly register: readonly RegisterLine[]
}

export type Facts = {
  readonly cases: readonly CaseFacts[]
  readonly uploads: readonly UploadFacts[]
  /** Files of results by name, and the unreadable copies of them that came before a readable one. */
  readonly downloads: readonly { readonly fileName: string; readonly state: string }[]
  readonly attempts: Stage['tap']['attempts']
  readonly register: readonly RegisterLine[]
  /** What each filed subject and service says, ids and instants left out; keyed by owner and domain. */
  readonly filed: Readonly<Record<string, unknown>>
  readonly effectsNotDone: number
  readonly mails: readonly string[]
  readonly sms: readonly string[]
  readonly bureau: BureauFacts
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const withDatabase = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

type CaseRow = {
  id: string
  sequences: number[] | null
  outcomes: string[] | null
  report_ids: Record<string, string> | null
}

const CASES = `select a.id,
  (select array_agg(f.sequence order by f.sequence) from exchange_record r join exchange_file f on f.id = r.file_id
    where r.application_id = a.id) as sequences,
  (select array_agg(m.kind || ' ' || m.outcome order by m.kind || ' ' || m.outcome) from exchange_message m
    where m.application_id = a.id) as outcomes,
  (select jsonb_object_agg(kind || ' ' || ref, id::text) from report_id where application_id = a.id) as report_ids
  from application a`

/** What the bureau calls a record: our id of what is new, its own id of what is filed. */
const marksOf = (state: Application, reportIds: Readonly<Record<string, string>>): string[] => {
  const ours = (kind: string): string[] =>
    Object.entries(reportIds).flatMap(([key, id]) => (key.startsWith(`${kind} `) ? [id] : []))
  switch (state.filingType) {
    case 'first-filing':
      return ours('subject').slice(0, 1)
    case 'add-service-here':
    case 'add-service-elsewhere':
      return [state.subjectNumber ?? '']
    case 'add-access':
      return ours('access').slice(0, 1)
    case 'cancel-service':
      return state.filed?.services.map((one) => one.bureauServiceId) ?? []
    case 'cancel-access':
      return state.filed?.services.flatMap((one) => one.bureauAccessIds) ?? []
    default:
      return [state.filed?.bureauSubjectId ?? '']
  }
}

const FROM_OUTSIDE = new Set(['bureau', 'system', 'clock'])

const casesOf = async (stage: Stage, owners: ReadonlyMap<string, string>): Promise<readonly CaseFacts[]> => {
  const { applications } = stage.app.world.store.read
  const rows = await withDatabase(
    stage.databaseUrl,
    async (client) => (await client.query<CaseRow>(CASES)).rows,
  )
  const found: CaseFacts[] = []
  for (const row of rows) {
    const state = await applications.load(row.id)
    if (state === undefined) throw new Error(`case ${row.id} cannot be loaded`)
    if (state.status === 'abandoned') continue
    const history = await applications.history(row.id)
    found.push({
      id: row.id,
      owner: owners.get(state.accountId) ?? 'nobody',
      type: state.filingType,
      status: state.status,
      events: history
        .filter(({ actor }) => FROM_OUTSIDE.has(actor.split(':')[0] ?? ''))
        .map(({ event }) => event.type),
      isWhatItsEventsSay: JSON.stringify(replay(history)) === JSON.stringify(state),
      outcomes: row.outcomes ?? [],
      marks: marksOf(state, row.report_ids ?? {}),
      sequences: row.sequences ?? [],
    })
  }
  const keyOf = (one: CaseFacts): string => `${one.owner} ${one.type}`
  return found.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

type UploadRow = { id: string; sequence: number; state: string; records: number }

const uploadsOf = async (stage: Stage): Promise<readonly UploadFacts[]> => {
  const rows = await withDatabase(
    stage.databaseUrl,
    async (client) =>
      (
        await client.query<UploadRow>(
          `select id, sequence, state, records from exchange_file where direction = 'up' order by sequence`,
        )
      ).rows,
  )
  const key = { aesKey: demoProvider.aesKey, aesIv: demoProvider.aesIv }
  return Promise.all(
    rows.map(async ({ id, sequence, state, records }) => {
      const container = await stage.app.world.blobs.get(id)
      const { beianInfo } = closePayload(container, { ...key, encryptAlgorithm: 1, hashEncoding: 'raw' })
      return { sequence, state, records, digest: sha256(Buffer.from(beianInfo, 'base64')) }
    }),
  )
}

/** Taken out where it differs from run to run and means nothing. */
const plainText = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner: unknown) =>
      ['id', 'documentId', 'instanceId', 'serviceNumber'].includes(key) ? undefined : inner,
    ),
  )

const registerOf = async (stage: Stage, owners: ReadonlyMap<string, string>) => {
  const { register } = stage.app.world.store.read
  const numbers = await withDatabase(
    stage.databaseUrl,
    async (client) =>
      (
        await client.query<{ subject_number: string }>(
          'select subject_number from register_subject order by 1',
        )
      ).rows,
  )
  const lines: RegisterLine[] = []
  const filed: Record<string, unknown> = {}
  for (const { subject_number } of numbers) {
    const row = await register.subjectByNumber(undefined, subject_number)
    if (row === undefined) continue
    const services = await register.servicesOf(row.id)
    const owner = owners.get(row.accountId) ?? 'nobody'
    filed[owner] = plainText(row.subject)
    for (const one of services) filed[`${owner} ${one.domain}`] = plainText(one.service)
    lines.push({
      subjectNumber: row.subjectNumber,
      bureauSubjectId: row.bureauSubjectId,
      name: row.subject.name ?? '',
      services: services
        .map((one) => ({
          number: one.serviceFilingNumber,
          bureauServiceId: one.bureauServiceId,
          domain: one.domain,
          name: one.service.name ?? '',
        }))
        .sort((a, b) => (a.number < b.number ? -1 : 1)),
    })
  }
  return { register: lines, filed }
}

/** Reads the bureau's own store; the bureau must have been stopped. */
const bureauOf = (folder: string): BureauFacts => {
  const store = new DatabaseSync(join(folder, 'bureau.sqlite'))
  const all = <T>(sql: string): readonly T[] => store.prepare(sql).all() as unknown as readonly T[]
  const isp = `isp_id = '${demoProvider.ispId}'`
  const count = (sql: string): number => all<{ n: number }>(sql)[0]?.n ?? -1
  try {
    const subjects = all<{ id: number; number: string; name: string }>(
      'SELECT id, number, name FROM subjects',
    )
    const services = all<{
      id: number
      subject_id: number
      number: string
      name: string
      domain: string | null
    }>(
      `SELECT s.id, s.subject_id, s.number, s.name, (SELECT domain FROM domains WHERE service_id = s.id) AS domain FROM services s
       ORDER BY s.number`,
    )
    return {
      uploads: all<{ sequence: number; records: number; info: Uint8Array }>(
        `SELECT sequence, records, info FROM uploads WHERE ${isp} ORDER BY sequence`,
      ).map(({ sequence, records, info }) => ({ sequence, records, digest: sha256(info) })),
      records: all(`SELECT sequence, operation, mark, state FROM records WHERE ${isp} ORDER BY id`),
      resultsNotFetched: count(`SELECT count(*) AS n FROM results WHERE ${isp} AND file_id IS NULL`),
      filesNotAcknowledged: count(`SELECT count(*) AS n FROM files WHERE ${isp} AND acknowledged_at IS NULL`),
      files: all<{ name: string }>(`SELECT name FROM files WHERE ${isp} ORDER BY id`).map(({ name }) => name),
      register: subjects.map((one) => ({
        subjectNumber: one.number,
        bureauSubjectId: String(one.id),
        name: one.name,
        services: services
          .filter(({ subject_id }) => subject_id === one.id)
          .map(({ id, number, name, domain }) => ({
            number,
            bureauServiceId: String(id),
            domain: domain ?? '',
            name,
          })),
      })),
    }
  } finally {
    store.close()
  }
}

/** Copies with the same id are one message. Numbers are given in order of arrival and are left out. */
const once = <T>(messages: readonly T[], idOf: (one: T) => string, lineOf: (one: T) => string): string[] =>
  [
    ...new Map(
      messages.map((one) => [idOf(one), lineOf(one).replace(/\S*ICP备\d+号(-\d+)?/g, '备案号')]),
    ).values(),
  ].sort()

/** `owners`: account → what the subject is called in reports. Stops the bureau. */
export const factsOf = async (stage: Stage, owners: ReadonlyMap<string, string>): Promise<Facts> => {
  const downloads = await withDatabase(
    stage.databaseUrl,
    async (client) =>
      (
        await client.query<{ fileName: string; state: string }>(
          `select file_name as "fileName", state from exchange_file where direction = 'down' order by created_at`,
        )
      ).rows,
  )
  const left = await withDatabase(
    stage.databaseUrl,
    async (client) =>
      (await client.query<{ n: number }>('select count(*)::int as n from effect where done_at is null'))
        .rows[0]?.n ?? -1,
  )
  await stage.bureau.kill()
  return {
    cases: await casesOf(stage, owners),
    uploads: await uploadsOf(stage),
    downloads,
    attempts: stage.tap.attempts,
    ...(await registerOf(stage, owners)),
    effectsNotDone: left,
    mails: once(
      stage.postboxes.mails,
      (one) => one.messageId,
      (one) => `${one.to} ${one.subject}`,
    ),
    sms: once(
      stage.postboxes.sms(),
      (one) => one.id,
      (one) => `${one.to} ${one.template}`,
    ),
    bureau: bureauOf(stage.bureau.store),
  }
}
