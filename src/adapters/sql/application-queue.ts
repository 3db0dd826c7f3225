// Finding cases to work on: the reviewers' queue, what is ready for the bureau, and due timers. Locks skip what another
// worker already holds, so nobody waits and nothing is taken twice.
import type { Timer } from '../../core/application/timers.ts'
import type { Applications } from '../../flows/store.ts'
import { isUuid } from './is-uuid.ts'
import type { Db } from './pool.ts'
import type { SealedJson } from './sealed-json.ts'
import { type StateRow, stateOf } from './state-row.ts'

type QueuePart = Pick<
  Applications,
  | 'queue'
  | 'lockNextInQueue'
  | 'queueCounts'
  | 'openOnDomain'
  | 'openOnSubject'
  | 'allOpenOnSubject'
  | 'lockReady'
  | 'readyFacts'
  | 'setExpedited'
  | 'expedited'
  | 'setAside'
  | 'retryReporting'
  | 'dueTimers'
  | 'clearTimer'
  | 'turnarounds'
>

/** Said by a person first, then back after the SMS verification failed: those people have waited once already. */
const URGENT = '(case when expedited_at is not null then 2 when is_after_sms_failure then 1 else 0 end)'
/** Reviewers work in the order of the clock, and before that on what a person said goes first. */
const BY_CLOCK = '(expedited_at is null), due_at, submitted_at, id'
const IN_QUEUE = `status in ('in-review', 'judging-portrait')`

export const applicationQueue = (db: Db, json: SealedJson): QueuePart => ({
  async queue(limit) {
    const { rows } = await db.query<StateRow>(
      `select id, state_sealed from application where ${IN_QUEUE} order by ${BY_CLOCK} limit $1`,
      [limit],
    )
    return rows.map((row) => stateOf(json, row))
  },
  async lockNextInQueue() {
    const { rows } = await db.query<StateRow>(
      `select id, state_sealed from application where ${IN_QUEUE} and claimed_by is null order by ${BY_CLOCK} limit 1 for update skip locked`,
    )
    return rows[0] === undefined ? undefined : stateOf(json, rows[0])
  },
  async queueCounts(now, accountId) {
    const { rows } = await db.query<{ waiting: number; late: number; mine: number }>(
      `select count(*)::int as waiting, count(*) filter (where due_at < $1)::int as late,
              count(*) filter (where claimed_by = $2)::int as mine
       from application where ${IN_QUEUE}`,
      [now, accountId],
    )
    return rows[0] ?? { waiting: 0, late: 0, mine: 0 }
  },
  async openOnDomain(accountId, domain) {
    const { rows } = await db.query<{ id: string }>(
      `select a.id from application a join application_domain d on d.application_id = a.id
       where a.account_id = $1 and d.domain = $2 and a.status not in ('filed', 'cancelled', 'withdrawn', 'abandoned', 'expired') limit 1`,
      [accountId, domain],
    )
    return rows[0]?.id
  },
  async openOnSubject(subjectNumber) {
    const { rows } = await db.query<{ id: string }>(
      `select id from application where subject_number = $1
       and status not in ('filed', 'cancelled', 'withdrawn', 'abandoned', 'expired') limit 1`,
      [subjectNumber],
    )
    return rows[0]?.id
  },
  async allOpenOnSubject(bureau, subjectNumber) {
    const { rows } = await db.query<{ id: string }>(
      `select id from application where bureau = $1 and subject_number = $2
       and status not in ('filed', 'cancelled', 'withdrawn', 'abandoned', 'expired') order by id`,
      [bureau, subjectNumber],
    )
    return rows.map((row) => row.id)
  },
  async lockReady(bureau, limit) {
    const { rows } = await db.query<StateRow>(
      `select id, state_sealed from application where status = 'ready-to-report' and report_error is null and bureau = $1
       order by ${URGENT} desc, submitted_at, id limit $2 for update skip locked`,
      [bureau, limit],
    )
    return rows.map((row) => stateOf(json, row))
  },
  async readyFacts(bureau) {
    const { rows } = await db.query<{ ready: number; oldest: string | null; urgent: boolean | null }>(
      `select count(*)::int as ready, min(ready_at) as oldest, bool_or(${URGENT} > 0) as urgent
       from application where status = 'ready-to-report' and report_error is null and bureau = $1`,
      [bureau],
    )
    const { ready = 0, oldest = null, urgent = false } = rows[0] ?? {}
    return { ready, hasUrgent: urgent === true, ...(oldest === null ? {} : { oldestReadyAt: oldest }) }
  },
  async setExpedited(id, at, reason) {
    if (!isUuid(id)) return false
    const { rowCount } = await db.query(
      `update application set expedited_at = $2, expedited_reason = $3 where id = $1
       and status in ('in-review', 'returned', 'awaiting-portrait', 'judging-portrait', 'ready-to-report', 'bureau-rejected')`,
      [id, at ?? null, at === undefined ? null : reason],
    )
    return rowCount === 1
  },
  async expedited(ids) {
    const { rows } = await db.query<{ id: string; reason: string }>(
      `select id, coalesce(expedited_reason, '') as reason from application where id = any($1::uuid[]) and expedited_at is not null`,
      [ids.filter(isUuid)],
    )
    return new Map(rows.map(({ id, reason }) => [id, reason]))
  },
  async setAside(id, why) {
    await db.query('update application set report_error = $2 where id = $1', [id, why.slice(0, 500)])
  },
  async retryReporting() {
    await db.query('update application set report_error = null where report_error is not null')
  },
  async dueTimers(now, limit) {
    const { rows } = await db.query<{ application_id: string; kind: Timer['kind'] }>(
      'select application_id, kind from application_timer where at <= $1 order by at limit $2',
      [now, limit],
    )
    return rows.map((row) => ({ applicationId: row.application_id, kind: row.kind }))
  },
  async clearTimer(applicationId, kind) {
    await db.query('delete from application_timer where application_id = $1 and kind = $2', [
      applicationId,
      kind,
    ])
  },
  async turnarounds(provinceCode, filingType, since) {
    const { rows } = await db.query<{ submitted_at: string; filed_at: string }>(
      `select a.submitted_at, e.at as filed_at from application a
       join application_event e on e.application_id = a.id and e.type = a.status
       where a.status in ('filed', 'cancelled') and a.province_code = $1 and a.filing_type = $2 and e.at >= $3 and a.submitted_at is not null
       order by e.at desc limit 500`,
      [provinceCode, filingType, since],
    )
    return rows.map((row) => ({ submittedAt: row.submitted_at, filedAt: row.filed_at }))
  },
})
