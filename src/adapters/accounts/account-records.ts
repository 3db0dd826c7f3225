// Accounts as records: finding, making and changing them, without anybody at the door.
import type pg from 'pg'
import type { Role } from '../../core/actor.ts'
import type { Account, Accounts } from '../../flows/account-port.ts'
import type { Locale } from '../../flows/ports.ts'
import type { Auth } from './auth.ts'

const roles: readonly Role[] = [
  'applicant',
  'reviewer',
  'supervisor',
  'compliance-officer',
  'administrator',
  'auditor',
]
const locales: readonly Locale[] = ['zh-CN', 'en', 'es']

export type UserRecord = {
  id: string
  email: string
  name: string
  emailVerified: boolean
  role?: unknown
  locale?: unknown
}

/** A role or a language that is not ours (a hand in the table) becomes the least of each. */
export const accountOf = (user: UserRecord): Account => ({
  id: user.id,
  email: user.email,
  name: user.name,
  role: roles.find((role) => role === user.role) ?? 'applicant',
  locale: locales.find((locale) => locale === user.locale) ?? 'zh-CN',
  isEmailVerified: user.emailVerified,
})

export type NewRecord = Omit<Account, 'id'> & { readonly passwordHash: string }

export const makeAccountRecords = (auth: Auth, pool: pg.Pool) => {
  const internal = async () => (await auth.$context).internalAdapter

  /** Plain SQL: every request with a key comes here, and the library's way takes ten times as long. */
  const one = async (column: 'id' | 'email', value: string): Promise<Account | undefined> => {
    const { rows } = await pool.query<UserRecord>(
      `select id, email, name, role, locale, email_verified as "emailVerified" from account_user where ${column} = $1`,
      [value],
    )
    return rows[0] && accountOf(rows[0])
  }
  const find: Accounts['find'] = (accountId) => one('id', accountId)
  const findByEmail: Accounts['findByEmail'] = (email) => one('email', email.trim().toLowerCase())
  const withRole: Accounts['withRole'] = async (role) => {
    const { rows } = await pool.query<UserRecord>(
      `select id, email, name, role, locale, email_verified as "emailVerified" from account_user
       where role = $1 and email_verified order by id`,
      [role],
    )
    return rows.map(accountOf)
  }
  /** Throws where the address is taken. */
  const insert = async ({ passwordHash, isEmailVerified, ...record }: NewRecord): Promise<Account> => {
    const user = await (await internal()).createUser(
      { ...record, email: record.email.toLowerCase(), emailVerified: isEmailVerified },
      { method: 'email-password' },
    )
    await (await internal()).linkAccount({
      userId: user.id,
      providerId: 'credential',
      accountId: user.id,
      password: passwordHash,
    })
    return accountOf(user)
  }
  const createAccount: Accounts['createAccount'] = async ({ password, ...record }) => {
    const existing = await findByEmail(record.email)
    if (existing) return existing
    const passwordHash = await (await auth.$context).password.hash(password)
    return insert({ ...record, passwordHash })
  }
  const change = async (accountId: string, data: { name?: string; locale?: Locale }): Promise<Account> =>
    accountOf(await (await internal()).updateUser(accountId, data))

  return { find, findByEmail, withRole, insert, createAccount, change }
}
