// API keys: 32 random bytes, shown once, kept as a hash. The prefix lets secret scanners find one that leaked.
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Account, ApiKeyLine } from '../../flows/account-port.ts'
import type { Clock } from '../../flows/ports.ts'
import { accountOf, type UserRecord } from './account-records.ts'

const PREFIX = 'obk_'
const START_LENGTH = 10
/** A key's last use is noted once in this time, not with every request. */
const NOTE_AFTER_MS = 60_000

type Row = {
  id: string
  name: string
  start: string
  created_at: string
  last_used_at: string | null
  expires_at: string | null
}

const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex')

const lineOf = (row: Row): ApiKeyLine => ({
  id: row.id,
  name: row.name,
  start: row.start,
  createdAt: row.created_at,
  ...(row.last_used_at === null ? {} : { lastUsedAt: row.last_used_at }),
  ...(row.expires_at === null ? {} : { expiresAt: row.expires_at }),
})

const COLUMNS = 'id, name, start, created_at, last_used_at, expires_at'

/** The key in `x-api-key` or behind `Bearer`, if it looks like one of ours. */
export const apiKeyIn = (headers: Headers): string | undefined => {
  const bearer = /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  const key = headers.get('x-api-key') ?? bearer
  return key?.startsWith(PREFIX) && key.length < 100 ? key : undefined
}

export const makeApiKeys = (pool: pg.Pool, clock: Clock) => ({
  async create(accountId: string, input: { name: string; expiresInDays?: number }) {
    const key = `${PREFIX}${randomBytes(32).toString('base64url')}`
    const now = clock.now()
    const { expiresInDays: days } = input
    const expiresAt = days === undefined ? null : new Date(Date.parse(now) + days * 86_400_000).toISOString()
    const { rows } = await pool.query<Row>(
      `insert into account_api_key (id, account_id, name, start, key_hash, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7) returning ${COLUMNS}`,
      [randomUUID(), accountId, input.name.trim(), key.slice(0, START_LENGTH), hashOf(key), now, expiresAt],
    )
    const row = rows[0]
    if (!row) throw new Error('an inserted API key did not come back')
    return { key, line: lineOf(row) }
  },

  async list(accountId: string): Promise<readonly ApiKeyLine[]> {
    const { rows } = await pool.query<Row>(
      `select ${COLUMNS} from account_api_key where account_id = $1 order by created_at desc limit 200`,
      [accountId],
    )
    return rows.map(lineOf)
  },

  async remove(accountId: string, id: string): Promise<boolean> {
    const { rowCount } = await pool.query('delete from account_api_key where account_id = $1 and id = $2', [
      accountId,
      id,
    ])
    return rowCount === 1
  },

  /** Whose key this is; undefined where it is unknown or ran out. */
  async ownerOf(key: string): Promise<Account | undefined> {
    const now = clock.now()
    const { rows } = await pool.query<UserRecord & { keyId: string; lastUsedAt: string | null }>(
      `select u.id, u.email, u.name, u.role, u.locale, u.email_verified as "emailVerified",
              k.id as "keyId", k.last_used_at as "lastUsedAt"
       from account_api_key k join account_user u on u.id = k.account_id
       where k.key_hash = $1 and (k.expires_at is null or k.expires_at > $2)`,
      [hashOf(key), now],
    )
    const row = rows[0]
    if (!row) return undefined
    if (row.lastUsedAt === null || Date.parse(now) - Date.parse(row.lastUsedAt) > NOTE_AFTER_MS)
      await pool.query('update account_api_key set last_used_at = $2 where id = $1', [row.keyId, now])
    return accountOf(row)
  },
})
