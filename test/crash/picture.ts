// What is left when all is done, written so that two runs can be laid side by side: no instants, no random ids, no counts of
// attempts. Two runs with equal pictures cannot be told apart by applicant, reviewer, bureau or auditor.
import pg from 'pg'
import type { App } from '../../src/app.ts'
import { replay } from '../../src/core/application/evolve.ts'
import type { TestBureau } from '../bureau/running-bureau.ts'
import type { Postboxes } from './postboxes.ts'
import type { PreparedCases } from './prepared-cases.ts'

const QUERIES = {
  uploads: `select f.sequence, f.state, f.records, array_agg(a.domain order by a.domain) as domains from exchange_file f
    join exchange_record r on r.file_id = f.id join application a on a.id = r.application_id
    where f.direction = 'up' group by f.id order by f.sequence`,
  sequence: 'select last_sequence, last_error from bureau',
  downloads: `select distinct state from exchange_file where direction = 'down'`,
  messages: `select a.domain, m.kind, m.outcome from exchange_message m left join application a on a.id = m.application_id
    order by a.domain, m.kind, m.outcome`,
  effects: `select a.domain, e.kind, e.done_at is not null as is_done from effect e left join application a on a.id = e.application_id
    order by a.domain, e.kind`,
  subjects: `select subject_number, bureau_subject_id from register_subject order by subject_number`,
  services: `select service_filing_number, bureau_service_id, domain from register_service order by service_filing_number`,
  timers:
    'select a.domain, t.kind from application_timer t join application a on a.id = t.application_id order by 1, 2',
  serviceNumbers: `select a.domain, n.used_at is not null as is_used from service_number n left join application a on a.id = n.application_id
    order by 1, 2`,
  reportIds:
    'select a.domain, r.kind, r.ref from report_id r join application a on a.id = r.application_id order by 1, 2, 3',
} as const

const NAMES = Object.keys(QUERIES) as (keyof typeof QUERIES)[]

const rowsOf = async (databaseUrl: string) => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const found: Partial<Record<keyof typeof QUERIES, readonly Record<string, unknown>[]>> = {}
    for (const name of NAMES) found[name] = (await client.query(QUERIES[name])).rows
    return { ...found, effects: found.effects ?? [] }
  } finally {
    await client.end()
  }
}

const caseOf = async (app: App, id: string) => {
  const { applications } = app.world.store.read
  const state = await applications.load(id)
  const history = await applications.history(id)
  return {
    status: state?.status,
    revision: state?.revision,
    material: state?.material,
    events: history.map(({ actor, event }) => `${actor.split(':')[0]} ${event.type}`),
    isWhatItsEventsSay: JSON.stringify(replay(history)) === JSON.stringify(state),
  }
}

/** What is needed of a bureau here, wherever it runs. */
export type BureauDoor = Pick<TestBureau, 'url' | 'manage' | 'close'>

const bureauOf = async (bureau: BureauDoor) => {
  const records = await bureau.manage<{ sequence: number; title: string; state: string; mark: string }[]>(
    'GET',
    'records',
  )
  const seen = records.map(({ sequence, title, state }) => ({ sequence, title, state }))
  return seen.sort((a, b) => a.sequence - b.sequence || (a.title < b.title ? -1 : 1))
}

/** Copies with the same id are one message: so a mail program sees them. */
const once = <T>(
  messages: readonly T[],
  idOf: (one: T) => string,
  lineOf: (one: T) => string,
): readonly string[] => [...new Map(messages.map((one) => [idOf(one), lineOf(one)])).values()].sort()

export type Picture = Awaited<ReturnType<typeof pictureOf>>

export const pictureOf = async (
  cases: PreparedCases,
  parts: { app: App; databaseUrl: string; bureau: BureauDoor; postboxes: Postboxes },
) => {
  const { app, databaseUrl, bureau, postboxes } = parts
  return {
    cases: {
      filed: await caseOf(app, cases.ids.filed),
      rejected: await caseOf(app, cases.ids.rejected),
      later: await caseOf(app, cases.ids.later),
    },
    ...(await rowsOf(databaseUrl)),
    atTheBureau: await bureauOf(bureau),
    mails: once(
      postboxes.mails,
      (mail) => mail.messageId,
      (mail) => `${mail.to} ${mail.subject}`,
    ),
    sms: once(
      postboxes.sms(),
      (sms) => sms.id,
      (sms) => `${sms.to} ${sms.template}`,
    ),
  }
}
