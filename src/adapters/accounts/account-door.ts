// The door of the house, built on the accounts' library. Whether an address has an account shows neither in answers nor
// in the time they take: mail goes out after the answer, and passwords are hashed either way.
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Actor } from '../../core/actor.ts'
import { err, ok } from '../../core/result.ts'
import type {
  Account,
  AccountDoor,
  Clock,
  Locale,
  Mailer,
  MessageParams,
  SignedIn,
} from '../../flows/ports.ts'
import { accountOf, makeAccountRecords } from './account-records.ts'
import { apiKeyIn, makeApiKeys } from './api-keys.ts'
import { makeAttempts } from './attempts.ts'
import { CODE_SECONDS, makeAuth, PASSWORD_LEAST } from './auth.ts'
import { refusing } from './auth-refusal.ts'
import { makeRegistrations } from './registrations.ts'

export type AccountParts = {
  readonly pool: pg.Pool
  readonly mailer: Mailer
  readonly clock: Clock
  /** Signs cookies and hashes codes. */
  readonly secret: string
  readonly baseUrl: string
  readonly log: (level: 'warn' | 'error', message: string, error?: unknown) => void
}

const MINUTE_MS = 60_000
const passwordTries = { max: 10, windowMs: 15 * MINUTE_MS }
const codesSent = { max: 5, windowMs: 15 * MINUTE_MS }
const sent = { expiresInSeconds: CODE_SECONDS }

const personOf = (account: Account): Actor => ({
  kind: 'person',
  accountId: account.id,
  role: account.role,
  name: account.name,
})

/** Wires the accounts onto the application's pool; its tables are those of migration 0002. */
export const makeAccounts = (parts: AccountParts): AccountDoor & { settled(): Promise<void> } => {
  const { pool, clock, secret } = parts
  const work = new Set<Promise<unknown>>()
  const background = (promise: Promise<unknown>): void => {
    const watched = promise.catch((error) => parts.log('error', 'a mail could not be sent', error))
    work.add(watched)
    void watched.finally(() => work.delete(watched))
  }
  const mail = (to: string, locale: Locale, template: string, params: MessageParams) =>
    parts.mailer.send({ effectId: `${template}:${randomUUID()}`, to, locale, template, params })
  const codeParams = (code: string) => ({ code, minutes: CODE_SECONDS / 60 })

  const auth = makeAuth({
    pool,
    secret,
    baseUrl: parts.baseUrl,
    background,
    log: parts.log,
    sendCode: async ({ email, code, purpose }) => {
      const account = await records.findByEmail(email)
      const template = purpose === 'sign-in' ? 'sign-in-code' : 'reset-code'
      if (account) await mail(email, account.locale, template, codeParams(code))
    },
  })
  const records = makeAccountRecords(auth)
  const registrations = makeRegistrations(pool, secret, clock)
  const apiKeys = makeApiKeys(pool, clock)
  const passwords = makeAttempts(clock, passwordTries)
  const codes = makeAttempts(clock, codesSent)

  const cookiesOf = (headers: Headers): readonly string[] => headers.getSetCookie()
  const openSession = async (account: Account): Promise<SignedIn> => {
    const { headers } = await auth.api.openSession({ body: { userId: account.id }, returnHeaders: true })
    return { actor: personOf(account), cookies: cookiesOf(headers) }
  }
  const signedIn = async (userId: string, headers: Headers) => {
    const account = await records.find(userId)
    return account
      ? ok({ actor: personOf(account), cookies: cookiesOf(headers) })
      : err({ code: 'sign-in-failed' as const })
  }

  return {
    find: records.find,
    findByEmail: records.findByEmail,
    createAccount: records.createAccount,
    settled: async () => void (await Promise.all(work)),

    async actorOf(headers) {
      const key = apiKeyIn(headers)
      if (key !== undefined) {
        const owner = await apiKeys.ownerOf(key)
        const account = owner === undefined ? undefined : await records.find(owner)
        return account && personOf(account)
      }
      if (!headers.has('cookie')) return undefined
      const session = await auth.api.getSession({ headers })
      return session ? personOf(accountOf(session.user)) : undefined
    },

    async register({ password, ...input }) {
      const email = input.email.trim().toLowerCase()
      if (password.length < PASSWORD_LEAST || password.toLowerCase() === email)
        return err({ code: 'password-weak', params: { least: PASSWORD_LEAST } })
      if (!codes.take(email)) return err({ code: 'too-many-requests' })
      const passwordHash = await (await auth.$context).password.hash(password)
      const existing = await records.findByEmail(email)
      const name = input.name.trim()
      const { id, code } = await registrations.open({ email, name, locale: input.locale, passwordHash })
      background(
        existing
          ? mail(email, existing.locale, 'email-taken', { signInUrl: `${parts.baseUrl}/sign-in` })
          : mail(email, input.locale, 'email-code', codeParams(code)),
      )
      return ok({ registrationId: id, ...sent })
    },

    async confirmRegistration({ registrationId, code }) {
      const confirmed = await registrations.confirm(registrationId, code)
      if (!confirmed.ok) return confirmed
      if (await records.findByEmail(confirmed.value.email)) return err({ code: 'already-done' })
      const account = await records.insert({ ...confirmed.value, role: 'applicant', isEmailVerified: true })
      return ok(await openSession(account))
    },

    async signInByPassword({ email, password }) {
      if (!passwords.take(email.toLowerCase())) return err({ code: 'too-many-tries' })
      const result = await refusing(() =>
        auth.api.signInEmail({ body: { email, password }, returnHeaders: true }),
      )
      if (!result.ok) return result
      passwords.forget(email.toLowerCase())
      return signedIn(result.value.response.user.id, result.value.headers)
    },

    async sendSignInCode({ email }) {
      if (!codes.take(email.toLowerCase())) return err({ code: 'too-many-requests' })
      const result = await refusing(() => auth.api.sendVerificationOTP({ body: { email, type: 'sign-in' } }))
      return result.ok ? ok(sent) : result
    },

    async signInByCode({ email, code }) {
      const result = await refusing(() =>
        auth.api.signInEmailOTP({ body: { email, otp: code }, returnHeaders: true }),
      )
      return result.ok ? signedIn(result.value.response.user.id, result.value.headers) : result
    },

    async signOut(headers) {
      const result = await auth.api.signOut({ headers, returnHeaders: true })
      return cookiesOf(result.headers)
    },

    async sendResetCode({ email }) {
      if (!codes.take(email.toLowerCase())) return err({ code: 'too-many-requests' })
      const result = await refusing(() => auth.api.requestPasswordResetEmailOTP({ body: { email } }))
      return result.ok ? ok(sent) : result
    },

    async resetPassword({ email, code, password }) {
      const result = await refusing(() =>
        auth.api.resetPasswordEmailOTP({ body: { email, otp: code, password } }),
      )
      return result.ok ? ok(null) : result
    },

    async changePassword(headers, { current, next }) {
      const result = await refusing(() =>
        auth.api.changePassword({
          body: { currentPassword: current, newPassword: next, revokeOtherSessions: true },
          headers,
          returnHeaders: true,
        }),
      )
      return result.ok ? ok(cookiesOf(result.value.headers)) : result
    },

    async changeProfile(accountId, input) {
      return ok(await records.change(accountId, input))
    },

    listApiKeys: (accountId) => apiKeys.list(accountId),
    createApiKey: async (accountId, input) => ok(await apiKeys.create(accountId, input)),
    removeApiKey: async (accountId, { apiKeyId }) =>
      (await apiKeys.remove(accountId, apiKeyId)) ? ok(null) : err({ code: 'not-found' }),
  }
}
