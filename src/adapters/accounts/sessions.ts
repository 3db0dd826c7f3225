// Who a session cookie belongs to: the library writes sessions, this reads them, with one query instead of its many steps,
// because every request of every page comes here. Cookie: `<token>.<base64 of HMAC-SHA256 of the token>`, URL-encoded.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type pg from 'pg'
import type { Account } from '../../flows/account-port.ts'
import { accountOf, type UserRecord } from './account-records.ts'

/** Longer than any cookie of ours; what is longer is not looked at. */
const LONGEST_COOKIE = 512

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

/** The token in the cookie, where its signature is ours. */
export const sessionTokenIn = (cookie: string, name: string, secret: string): string | undefined => {
  const pair = cookie.split(/; */).find((one) => one.startsWith(`${name}=`))
  if (pair === undefined || pair.length > LONGEST_COOKIE) return undefined
  const [token = '', signature = '', ...rest] = decoded(pair.slice(name.length + 1)).split('.')
  if (token === '' || rest.length > 0) return undefined
  const wanted = createHmac('sha256', secret).update(token).digest()
  const given = Buffer.from(signature, 'base64')
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? token : undefined
}

export const makeSessions = (pool: pg.Pool, cookieName: string, secret: string) => ({
  /** Sessions are dated by the library, which reads the machine's own clock. */
  async ownerOf(cookie: string): Promise<Account | undefined> {
    const token = sessionTokenIn(cookie, cookieName, secret)
    if (token === undefined) return undefined
    const { rows } = await pool.query<UserRecord>(
      `select u.id, u.email, u.name, u.role, u.locale, u.email_verified as "emailVerified"
       from account_session s join account_user u on u.id = s.user_id where s.token = $1 and s.expires_at > $2`,
      [token, new Date()],
    )
    return rows[0] && accountOf(rows[0])
  },
})
