// Offers and claims by which a filing passes from account to account. Codes lie here as keyed hashes only.
import type { Handovers } from '../../flows/store-register.ts'
import type { Db } from './pool.ts'

type OfferRow = { subject_id: string; from_account: string; expires_at: string }
type ClaimRow = {
  subject_id: string
  code_hash: string
  sent_at: string
  expires_at: string
  tries: number
  sent_today: number
}

const OPEN = 'accepted_at is null and withdrawn_at is null'

const offer = async (db: Db, where: string, value: string) => {
  const { rows } = await db.query<OfferRow>(
    `select subject_id, from_account, expires_at from register_transfer where ${OPEN} and ${where}`,
    [value],
  )
  const row = rows[0]
  return row === undefined
    ? undefined
    : { subjectId: row.subject_id, fromAccount: row.from_account, expiresAt: row.expires_at }
}

export const sqlHandovers = (db: Db): Handovers => ({
  async offer(transfer) {
    const { subjectId, fromAccount, codeHash, offeredAt, expiresAt } = transfer
    await db.query(`update register_transfer set withdrawn_at = $2 where subject_id = $1 and ${OPEN}`, [
      subjectId,
      offeredAt,
    ])
    await db.query(
      'insert into register_transfer (code_hash, subject_id, from_account, offered_at, expires_at) values ($1, $2, $3, $4, $5)',
      [codeHash, subjectId, fromAccount, offeredAt, expiresAt],
    )
  },
  lockOffer: (codeHash) => offer(db, 'code_hash = $1 for update', codeHash),
  offerOf: (subjectId) => offer(db, 'subject_id = $1', subjectId),
  async accept(codeHash, accountId, at) {
    await db.query('update register_transfer set accepted_at = $3, accepted_by = $2 where code_hash = $1', [
      codeHash,
      accountId,
      at,
    ])
  },
  async withdraw(subjectId, at) {
    await db.query(`update register_transfer set withdrawn_at = $2 where subject_id = $1 and ${OPEN}`, [
      subjectId,
      at,
    ])
  },
  async claimOf(accountId) {
    const { rows } = await db.query<ClaimRow>('select * from register_claim where account_id = $1', [
      accountId,
    ])
    const row = rows[0]
    return row === undefined
      ? undefined
      : {
          subjectId: row.subject_id,
          codeHash: row.code_hash,
          sentAt: row.sent_at,
          expiresAt: row.expires_at,
          tries: row.tries,
          sentToday: row.sent_today,
        }
  },
  async claimsSent(subjectId, since) {
    const { rows } = await db.query<{ n: number }>(
      'select count(*)::int as n from register_claim_sent where subject_id = $1 and sent_at > $2',
      [subjectId, since],
    )
    return rows[0]?.n ?? 0
  },
  async setClaim(accountId, claim) {
    await db.query('insert into register_claim_sent (subject_id, sent_at) values ($1, $2)', [
      claim.subjectId,
      claim.sentAt,
    ])
    await db.query(
      `insert into register_claim (account_id, subject_id, code_hash, sent_at, expires_at, sent_today) values ($1, $2, $3, $4, $5, $6)
       on conflict (account_id) do update set subject_id = excluded.subject_id, code_hash = excluded.code_hash,
         sent_at = excluded.sent_at, expires_at = excluded.expires_at, sent_today = excluded.sent_today, tries = 0`,
      [accountId, claim.subjectId, claim.codeHash, claim.sentAt, claim.expiresAt, claim.sentToday],
    )
  },
  async countTry(accountId) {
    await db.query('update register_claim set tries = tries + 1 where account_id = $1', [accountId])
  },
  async clearClaim(accountId) {
    await db.query('delete from register_claim where account_id = $1', [accountId])
  },
})
