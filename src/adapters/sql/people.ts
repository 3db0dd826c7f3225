// Verified mobile numbers (sealed), their codes (hashed), links for phones (hashed), and the audit trail.
import { actorTag } from '../../core/actor.ts'
import type { Audit, Mobiles, PhoneLinks } from '../../flows/store.ts'
import { isUuid } from './is-uuid.ts'
import type { Db } from './pool.ts'
import type { SealedJson } from './sealed-json.ts'

type CodeRow = {
  mobile_key: string
  code_hash: string
  sent_at: string
  expires_at: string
  tries: number
  sent_today: number
}

export const sqlMobiles = (db: Db, json: SealedJson): Mobiles => ({
  async of(accountId) {
    const { rows } = await db.query<{ mobile_sealed: Buffer }>(
      'select mobile_sealed from account_mobile where account_id = $1',
      [accountId],
    )
    return rows[0] === undefined ? undefined : json.open<string>(rows[0].mobile_sealed, `mobile:${accountId}`)
  },
  async set(accountId, mobile, at) {
    await db.query(
      `insert into account_mobile (account_id, mobile_sealed, mobile_key, verified_at) values ($1, $2, $3, $4)
       on conflict (account_id) do update set mobile_sealed = excluded.mobile_sealed, mobile_key = excluded.mobile_key, verified_at = excluded.verified_at`,
      [accountId, json.close(mobile, `mobile:${accountId}`), json.key('mobile', mobile), at],
    )
  },
  async code(accountId) {
    const { rows } = await db.query<CodeRow>('select * from mobile_code where account_id = $1 for update', [
      accountId,
    ])
    const row = rows[0]
    if (row === undefined) return undefined
    return {
      mobileKey: row.mobile_key,
      codeHash: row.code_hash,
      sentAt: row.sent_at,
      expiresAt: row.expires_at,
      tries: row.tries,
      sentToday: row.sent_today,
    }
  },
  async setCode(accountId, code) {
    await db.query(
      `insert into mobile_code (account_id, mobile_key, code_hash, sent_at, expires_at, tries, sent_today) values ($1, $2, $3, $4, $5, 0, $6)
       on conflict (account_id) do update set mobile_key = excluded.mobile_key, code_hash = excluded.code_hash, sent_at = excluded.sent_at,
         expires_at = excluded.expires_at, tries = 0, sent_today = excluded.sent_today`,
      [accountId, code.mobileKey, code.codeHash, code.sentAt, code.expiresAt, code.sentToday],
    )
  },
  async countTry(accountId) {
    await db.query('update mobile_code set tries = tries + 1 where account_id = $1', [accountId])
  },
  async clearCode(accountId) {
    await db.query('delete from mobile_code where account_id = $1', [accountId])
  },
})

export const sqlPhoneLinks = (db: Db): PhoneLinks => ({
  async add(link) {
    await db.query(
      'insert into phone_link (token_hash, application_id, account_id, expires_at) values ($1, $2, $3, $4)',
      [link.tokenHash, link.applicationId, link.accountId, link.expiresAt],
    )
  },
  async find(tokenHash) {
    const { rows } = await db.query<{ application_id: string; account_id: string; expires_at: string }>(
      'select * from phone_link where token_hash = $1',
      [tokenHash],
    )
    const row = rows[0]
    return row === undefined
      ? undefined
      : { applicationId: row.application_id, accountId: row.account_id, expiresAt: row.expires_at }
  },
})

export const sqlAudit = (db: Db): Audit => ({
  async add(line) {
    await db.query(
      'insert into audit (at, actor, action, application_id, detail) values ($1, $2, $3, $4, $5)',
      [line.at, actorTag(line.actor), line.action, line.applicationId ?? null, line.detail],
    )
  },
  async page(filter) {
    if (filter.applicationId !== undefined && !isUuid(filter.applicationId)) return { items: [] }
    const { rows } = await db.query<{
      id: string
      at: string
      actor: string
      action: string
      application_id: string | null
      detail: string
    }>(
      `select * from audit where ($1::uuid is null or application_id = $1) and ($2::bigint is null or id < $2) order by id desc limit $3`,
      [filter.applicationId ?? null, filter.cursor ?? null, filter.limit + 1],
    )
    const shown = rows.slice(0, filter.limit)
    const items = shown.map((row) => ({
      at: row.at,
      actor: row.actor,
      action: row.action,
      ...(row.application_id === null ? {} : { applicationId: row.application_id }),
      detail: row.detail,
    }))
    const last = shown.at(-1)
    return rows.length > filter.limit && last !== undefined ? { items, nextCursor: last.id } : { items }
  },
})
