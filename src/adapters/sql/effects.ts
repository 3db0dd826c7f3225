// The outbox. A worker keeps the row locked while it delivers: when the process dies, PostgreSQL frees the lock at once and
// the next worker delivers again, so nothing waits for a lease to run out.
import type { Effect } from '../../core/application/effects.ts'
import type { Effects } from '../../flows/store.ts'
import type { Db } from './pool.ts'
import type { SealedJson } from './sealed-json.ts'

type Row = {
  id: string
  application_id: string | null
  account_id: string
  attempts: number
  payload_sealed: Buffer
}

type Insert = {
  readonly accountId: string
  readonly applicationId: string | null
  readonly effect: Effect
  readonly at: string
}

const insert = async (db: Db, json: SealedJson, one: Insert): Promise<void> => {
  await db.query(
    `insert into effect (application_id, account_id, kind, payload_sealed, created_at, not_before) values ($1, $2, $3, $4, $5, $5)`,
    [
      one.applicationId,
      one.accountId,
      one.effect.kind,
      json.close(one.effect, `effect:${one.accountId}`),
      one.at,
    ],
  )
  await db.query(`select pg_notify('openbeian', 'effect')`)
}

export const sqlEffects = (db: Db, json: SealedJson): Effects => ({
  async lockNext(now) {
    const { rows } = await db.query<Row>(
      `select id, application_id, account_id, attempts, payload_sealed from effect
       where done_at is null and not_before <= $1 order by not_before, id limit 1 for update skip locked`,
      [now],
    )
    const row = rows[0]
    if (row === undefined) return undefined
    return {
      id: row.id,
      ...(row.application_id === null ? {} : { applicationId: row.application_id }),
      accountId: row.account_id,
      attempts: row.attempts,
      effect: json.open<Effect>(row.payload_sealed, `effect:${row.account_id}`),
    }
  },
  async markDone(id, at) {
    await db.query(
      'update effect set done_at = $2, attempts = attempts + 1, last_error = null where id = $1',
      [id, at],
    )
  },
  async markFailed(id, error, notBefore) {
    await db.query(
      'update effect set attempts = attempts + 1, last_error = $2, not_before = $3 where id = $1',
      [id, error.slice(0, 500), notBefore],
    )
  },
  add: (accountId, effect, at) => insert(db, json, { accountId, applicationId: null, effect, at }),
  addFor: (state, effect, at) =>
    insert(db, json, { accountId: state.accountId, applicationId: state.id, effect, at }),
})
