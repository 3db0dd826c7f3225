// Registrations that wait for their code. There is no account before the code is confirmed, so nobody can register an
// address of somebody else and have that person confirm a password that is not theirs.
import { randomBytes, randomInt } from 'node:crypto'
import type pg from 'pg'
import type { Refusal } from '../../core/refusal.ts'
import { err, ok, type Result } from '../../core/result.ts'
import type { Clock, Locale } from '../../flows/ports.ts'
import { CODE_SECONDS, CODE_TRIES, hashCode } from './auth.ts'

export type Registration = {
  readonly email: string
  readonly name: string
  readonly locale: Locale
  readonly passwordHash: string
}

type Row = {
  email: string
  name: string
  locale: Locale
  password_hash: string
  code_hash: string
  tries: number
}

export const makeRegistrations = (pool: pg.Pool, secret: string, clock: Clock) => ({
  /** Keeps the registration; answers its id and the code to be sent. */
  async open(registration: Registration): Promise<{ id: string; code: string }> {
    const id = randomBytes(24).toString('base64url')
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    const now = Date.parse(clock.now())
    await pool.query('delete from account_registration where expires_at < $1', [new Date(now)])
    await pool.query(
      `insert into account_registration (id, email, name, locale, password_hash, code_hash, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        id,
        registration.email,
        registration.name,
        registration.locale,
        registration.passwordHash,
        hashCode(secret, code),
        new Date(now + CODE_SECONDS * 1000),
      ],
    )
    return { id, code }
  },

  /** Counts the try before it looks, so that two at once cannot both use the last one. */
  async confirm(id: string, code: string): Promise<Result<Registration, Refusal>> {
    const { rows } = await pool.query<Row>(
      `update account_registration set tries = tries + 1 where id = $1 and expires_at > $2 and tries < $3
       returning email, name, locale, password_hash, code_hash, tries`,
      [id, clock.now(), CODE_TRIES],
    )
    const row = rows[0]
    if (!row) return err({ code: 'email-code-expired' })
    if (row.code_hash !== hashCode(secret, code))
      return err({ code: 'email-code-wrong', params: { left: CODE_TRIES - row.tries } })
    const { rowCount } = await pool.query('delete from account_registration where id = $1', [id])
    if (rowCount !== 1) return err({ code: 'email-code-expired' })
    return ok({ email: row.email, name: row.name, locale: row.locale, passwordHash: row.password_hash })
  },
})
