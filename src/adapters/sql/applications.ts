// Applications in PostgreSQL: the sealed state, its events, and the few columns that are sorted and counted by.
import { actorTag } from '../../core/actor.ts'
import type { ApplicationEvent, Recorded } from '../../core/application/event.ts'
import type { Application } from '../../core/application/state.ts'
import { serviceKeyOf } from '../../core/material.ts'
import type { Applications, Clash, Commit } from '../../flows/store.ts'
import type { Page } from '../../flows/views.ts'
import { applicationQueue } from './application-queue.ts'
import { isUuid } from './is-uuid.ts'
import { openCases } from './open-cases.ts'
import type { Db } from './pool.ts'
import { type SealedJson, subjectKey } from './sealed-json.ts'
import { type StateRow, stateOf } from './state-row.ts'

const DEAD = new Set(['filed', 'cancelled', 'withdrawn', 'abandoned', 'expired'])
const isInFlight = (state: Application): boolean => state.status !== 'draft' && !DEAD.has(state.status)

const dueOf = (state: Application): string | null => ('due' in state ? state.due.at : null)
const claimOf = (state: Application): string | null =>
  'claim' in state && state.claim !== undefined ? state.claim.accountId : null
const openItemsOf = (state: Application): number => ('items' in state ? state.items.length : 0)
const submittedAtOf = (state: Application): string | null =>
  'submittedAt' in state ? state.submittedAt : null

/** The service by which people recognise the case; with a cancellation the one that is given up. */
const headlineOf = (state: Application): string => {
  const [service] = state.material.services
  return service === undefined ? (state.filed?.services[0]?.domain ?? '') : serviceKeyOf(service)
}

const columns = (json: SealedJson, state: Application): readonly unknown[] => {
  const { subject } = state.material
  return [
    state.id,
    state.accountId,
    state.status,
    state.filingType,
    state.provinceCode,
    headlineOf(state),
    subjectKey(json, subject.certificateType ?? '', subject.certificateNumber ?? ''),
    state.revision,
    state.round,
    openItemsOf(state),
    state.createdAt,
    state.touchedAt,
    submittedAtOf(state),
    dueOf(state),
    claimOf(state),
    state.subjectNumber ?? null,
    json.close(state, `application:${state.id}`),
    state.status === 'ready-to-report' ? state.since : null,
    state.status === 'bureau-rejected' ? state.cause === 'sms-failed' : null,
    state.bureau ?? null,
  ]
}

const UPSERT = `insert into application (id, account_id, status, filing_type, province_code, domain, subject_key, revision, round,
    open_items, created_at, touched_at, submitted_at, due_at, claimed_by, subject_number, state_sealed,
    ready_at, is_after_sms_failure, bureau)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, coalesce($19, false), coalesce($20, ''))
  on conflict (id) do update set status = excluded.status, domain = excluded.domain, subject_key = excluded.subject_key,
    filing_type = excluded.filing_type, revision = excluded.revision, round = excluded.round, open_items = excluded.open_items,
    touched_at = excluded.touched_at, submitted_at = coalesce(excluded.submitted_at, application.submitted_at),
    due_at = excluded.due_at, claimed_by = excluded.claimed_by, state_sealed = excluded.state_sealed,
    ready_at = coalesce(excluded.ready_at, application.ready_at),
    is_after_sms_failure = coalesce($19, application.is_after_sms_failure)`

const UNIQUE_VIOLATION = '23505'

const clashOf = (error: unknown): Clash | undefined => {
  if (typeof error !== 'object' || error === null || !('code' in error) || error.code !== UNIQUE_VIOLATION)
    return undefined
  const constraint = 'constraint' in error ? error.constraint : ''
  if (constraint === 'application_subject_in_flight') return { what: 'subject' }
  return constraint === 'application_domain_in_flight' ? { what: 'domain' } : undefined
}

const servicesKey = (state: Application | undefined): string =>
  state === undefined
    ? ''
    : `${isInFlight(state)} ${state.material.services.map((one) => `${one.id}=${serviceKeyOf(one)}`).join(' ')}`

const writeDomains = async (db: Db, commit: Commit): Promise<void> => {
  const { before, after } = commit
  if (servicesKey(before) === servicesKey(after)) return
  await db.query('delete from application_domain where application_id = $1', [after.id])
  const { services } = after.material
  await db.query(
    `insert into application_domain (application_id, service_id, domain, is_in_flight)
     select $1, s, d, $4 from unnest($2::text[], $3::text[]) as t(s, d)`,
    [after.id, services.map((one) => one.id), services.map(serviceKeyOf), isInFlight(after)],
  )
}

const writeEvents = (db: Db, json: SealedJson, { before, after, events, actor, at }: Commit) => {
  const first = (before?.revision ?? 0) + 1
  const bodies = events.map((event, i) => json.close(event, `event:${after.id}:${first + i}`))
  return db.query(
    `insert into application_event (application_id, seq, type, at, actor, body_sealed)
     select $1, s, t, $4, $5, b from unnest($2::int[], $3::text[], $6::bytea[]) as e(s, t, b)`,
    [
      after.id,
      events.map((_, i) => first + i),
      events.map((event) => event.type),
      at,
      actorTag(actor),
      bodies,
    ],
  )
}

const writeTimers = (db: Db, { after, timers }: Commit) =>
  db.query(
    `with gone as (delete from application_timer where application_id = $1 and kind <> all ($2::text[]))
     insert into application_timer (application_id, kind, at) select $1, k, a from unnest($2::text[], $3::timestamptz[]) as t(k, a)
     on conflict (application_id, kind) do update set at = excluded.at`,
    [after.id, timers.map((timer) => timer.kind), timers.map((timer) => timer.at)],
  )

const writeEffects = async (db: Db, json: SealedJson, { after, effects, at }: Commit): Promise<void> => {
  if (effects.length === 0) return
  await db.query(
    `insert into effect (application_id, account_id, kind, payload_sealed, created_at, not_before)
     select $1, $2, k, p, $5, $5 from unnest($3::text[], $4::bytea[]) as e(k, p)`,
    [
      after.id,
      after.accountId,
      effects.map((effect) => effect.kind),
      effects.map((effect) => json.close(effect, `effect:${after.accountId}`)),
      at,
    ],
  )
  await db.query(`select pg_notify('openbeian', $1)`, [
    effects.some((effect) => effect.kind === 'report') ? 'report' : 'effect',
  ])
}

const commitWith = async (db: Db, json: SealedJson, commit: Commit): Promise<Clash | undefined> => {
  try {
    await db.query('savepoint before_commit')
    await db.query(UPSERT, columns(json, commit.after))
    await writeDomains(db, commit)
  } catch (error) {
    const clash = clashOf(error)
    if (clash === undefined) throw error
    await db.query('rollback to savepoint before_commit')
    return clash
  }
  await writeEvents(db, json, commit)
  await writeTimers(db, commit)
  await writeEffects(db, json, commit)
  return undefined
}

const page = async (
  db: Db,
  json: SealedJson,
  filter: { accountId?: string; status?: string; cursor?: string; limit: number },
): Promise<Page<Application>> => {
  const { rows } = await db.query<StateRow & { touched_at: string }>(
    `select id, state_sealed, touched_at from application
     where ($1::text is null or account_id = $1) and ($2::text is null or status = $2)
       and ($3::text is null or (touched_at, id) < (split_part($3, '_', 1)::timestamptz, split_part($3, '_', 2)::uuid))
     order by touched_at desc, id desc limit $4`,
    [filter.accountId ?? null, filter.status ?? null, filter.cursor ?? null, filter.limit + 1],
  )
  const shown = rows.slice(0, filter.limit)
  const last = shown.at(-1)
  const items = shown.map((row) => stateOf(json, row))
  return rows.length > filter.limit && last !== undefined
    ? { items, nextCursor: `${last.touched_at}_${last.id}` }
    : { items }
}

const one = async (
  db: Db,
  json: SealedJson,
  text: string,
  values: readonly unknown[],
): Promise<Application | undefined> => {
  const { rows } = await db.query<StateRow>(text, values)
  return rows[0] === undefined ? undefined : stateOf(json, rows[0])
}

export const sqlApplications = (db: Db, json: SealedJson): Applications => ({
  load: async (id) =>
    isUuid(id) ? one(db, json, 'select id, state_sealed from application where id = $1', [id]) : undefined,
  lock: async (id) =>
    isUuid(id)
      ? one(db, json, 'select id, state_sealed from application where id = $1 for update', [id])
      : undefined,
  commit: (commit) => commitWith(db, json, commit),
  async history(id) {
    const { rows } = await db.query<{ seq: number; at: string; actor: string; body_sealed: Buffer }>(
      'select seq, at, actor, body_sealed from application_event where application_id = $1 order by seq',
      [id],
    )
    return rows.map(
      (row): Recorded => ({
        seq: row.seq,
        at: row.at,
        actor: row.actor,
        event: json.open<ApplicationEvent>(row.body_sealed, `event:${id}:${row.seq}`),
      }),
    )
  },
  ofAccount: (accountId, filter) => page(db, json, { accountId, ...filter }),
  all: (filter) => page(db, json, filter),
  ...applicationQueue(db, json),
  ...openCases(db, json),
})
