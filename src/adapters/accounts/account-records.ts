// Accounts as records: finding, making and changing them, without anybody at the door.
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

type UserRecord = {
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

export const makeAccountRecords = (auth: Auth) => {
  const internal = async () => (await auth.$context).internalAdapter

  const find: Accounts['find'] = async (accountId) => {
    const user = await (await internal()).findUserById(accountId)
    return user ? accountOf(user) : undefined
  }
  const findByEmail: Accounts['findByEmail'] = async (email) => {
    const found = await (await internal()).findUserByEmail(email.trim().toLowerCase())
    return found ? accountOf(found.user) : undefined
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

  return { find, findByEmail, insert, createAccount, change }
}
