// What can be known when a run is over, from each side's own records: our database and files, the bureaux' stores, the wire, and
// what people got. Facts only; check.ts judges them.
import { replay } from '../../src/core/application/evolve.ts'
import type { Application } from '../../src/core/application/state.ts'
import type { FilingType } from '../../src/core/determine.ts'
import { type BureauName, bureauNames } from './blows.ts'
import { rowsOf } from './database.ts'
import { type ExchangeFacts, exchangeFactsOf } from './exchange-facts.ts'
import type { Stage } from './stage.ts'

export type CaseFacts = {
  readonly id: string
  /** Where it was reported. */
  readonly at: BureauName
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

export type Facts = {
  readonly cases: readonly CaseFacts[]
  readonly exchanges: Readonly<Record<BureauName, ExchangeFacts>>
  /** What each filed subject and service says, ids and instants left out; keyed by owner and domain. */
  readonly filed: Readonly<Record<string, unknown>>
  readonly effectsNotDone: number
  readonly mails: readonly string[]
  readonly sms: readonly string[]
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
  const rows = await rowsOf<CaseRow>(stage.databaseUrl, CASES)
  const found: CaseFacts[] = []
  for (const row of rows) {
    const state = await applications.load(row.id)
    if (state === undefined) throw new Error(`case ${row.id} cannot be loaded`)
    if (state.status === 'abandoned') continue
    const history = await applications.history(row.id)
    found.push({
      id: row.id,
      at: bureauNames.find((name) => name === state.bureau) ?? 'beijing',
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

/** Taken out where it differs from run to run and means nothing. */
const plainText = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner: unknown) =>
      ['id', 'documentId', 'instanceId', 'serviceNumber'].includes(key) ? undefined : inner,
    ),
  )

const filedOf = async (
  stage: Stage,
  owners: ReadonlyMap<string, string>,
): Promise<Readonly<Record<string, unknown>>> => {
  const { register } = stage.app.world.store.read
  const rows = await rowsOf<{ subject_number: string; bureau: string }>(
    stage.databaseUrl,
    'select subject_number, bureau from register_subject order by 1',
  )
  const filed: Record<string, unknown> = {}
  for (const { subject_number, bureau } of rows) {
    const row = await register.subjectByNumber(bureau, subject_number)
    if (row === undefined) continue
    const owner = owners.get(row.accountId) ?? 'nobody'
    filed[owner] = plainText(row.subject)
    for (const one of await register.servicesOf(row.id))
      filed[`${owner} ${one.domain}`] = plainText(one.service)
  }
  return filed
}

/** Copies with the same id are one message. Numbers are given in order of arrival and are left out. */
const once = <T>(messages: readonly T[], idOf: (one: T) => string, lineOf: (one: T) => string): string[] =>
  [
    ...new Map(
      messages.map((one) => [idOf(one), lineOf(one).replace(/\S*ICP备\d+号(-\d+)?/g, '备案号')]),
    ).values(),
  ].sort()

/** How the subject of the mail about an abandoned order ends. */
const GIVEN_UP = '已放弃'

/** `owners`: account → what the subject is called in reports. Stops the bureaux. */
export const factsOf = async (stage: Stage, owners: ReadonlyMap<string, string>): Promise<Facts> => {
  const [left] = await rowsOf<{ n: number }>(
    stage.databaseUrl,
    'select count(*)::int as n from effect where done_at is null',
  )
  for (const name of bureauNames) await stage.exchanges[name].bureau.kill()
  return {
    cases: await casesOf(stage, owners),
    exchanges: {
      beijing: await exchangeFactsOf(stage, 'beijing'),
      shanghai: await exchangeFactsOf(stage, 'shanghai'),
    },
    filed: await filedOf(stage, owners),
    effectsNotDone: left?.n ?? -1,
    // A draft whose fate was unclear was given up by its applicant; like the case, its mail does not count.
    mails: once(
      stage.postboxes.mails.filter(({ subject }) => !subject.endsWith(GIVEN_UP)),
      (one) => one.messageId,
      (one) => `${one.to} ${one.subject}`,
    ),
    sms: once(
      stage.postboxes.sms(),
      (one) => one.id,
      (one) => `${one.to} ${one.template}`,
    ),
  }
}
