// The accounts' library (better-auth) set up for us: its tables, cookies, codes. Nothing of it is mounted as routes: http
// calls the door, so origin checks and limits are those of our own routes, not the library's.
import { createHmac } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { emailOTP } from 'better-auth/plugins'
import pg from 'pg'

export const CODE_SECONDS = 600
export const CODE_TRIES = 5
export const PASSWORD_LEAST = 10

export type AuthParts = {
  readonly pool: pg.Pool
  readonly secret: string
  readonly baseUrl: string
  readonly sendCode: (message: {
    email: string
    code: string
    purpose: 'sign-in' | 'password-reset'
  }) => Promise<void>
  /** Takes work that goes on after the answer; it must not be lost silently. */
  readonly background: (work: Promise<unknown>) => void
  readonly log: (level: 'warn' | 'error', message: string) => void
}

/** Six digits are few: they are kept under a keyed hash, so a stolen table cannot be tried out. */
export const hashCode = (secret: string, code: string): string =>
  createHmac('sha256', secret).update(`code:${code}`).digest('hex')

/** The application's pool answers instants as text; the library needs `Date`. */
const withDates = (pool: pg.Pool) => ({
  options: {},
  connect: async () => {
    const client = await pool.connect()
    const query = (text: string, values: readonly unknown[]) =>
      client.query({ text, values: [...values], types: pg.types })
    // The library's type also names the cursor overload, which it never calls.
    return { query: query as never, release: () => client.release() }
  },
  // The pool is the application's; the library must not end it.
  end: async () => undefined,
})

/** An endpoint without a path: opens a session for an account that just proved itself, and sets its cookie. */
const sessionOpener = {
  id: 'openbeian-session',
  endpoints: {
    openSession: createAuthEndpoint(
      { method: 'POST', metadata: { $Infer: { body: {} as { userId: string } } } },
      async (ctx) => {
        const { userId } = ctx.body as { userId: string }
        const user = await ctx.context.internalAdapter.findUserById(userId)
        if (!user) throw new Error('a session was asked for an account that does not exist')
        const session = await ctx.context.internalAdapter.createSession(user.id)
        await setSessionCookie(ctx, { session, user })
        return ctx.json({ ok: true })
      },
    ),
  },
} as const

const codes = ({ secret, sendCode }: AuthParts) =>
  emailOTP({
    otpLength: 6,
    expiresIn: CODE_SECONDS,
    allowedAttempts: CODE_TRIES,
    disableSignUp: true,
    storeOTP: { hash: async (code) => hashCode(secret, code) },
    sendVerificationOTP: ({ email, otp, type }) =>
      sendCode({ email, code: otp, purpose: type === 'forget-password' ? 'password-reset' : 'sign-in' }),
  })

const DAY_SECONDS = 86_400
const COOKIE_PREFIX = 'openbeian'
const isHttps = (baseUrl: string): boolean => baseUrl.startsWith('https:')

/** Under https the library's prefix makes browsers take the cookie from a secure answer only. */
export const sessionCookieName = (baseUrl: string): string =>
  `${isHttps(baseUrl) ? '__Secure-' : ''}${COOKIE_PREFIX}.session_token`

export const makeAuth = (parts: AuthParts) =>
  betterAuth({
    baseURL: parts.baseUrl,
    secret: parts.secret,
    database: withDates(parts.pool),
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: {
      level: 'error',
      log: (level, message) => parts.log(level === 'error' ? 'error' : 'warn', message),
    },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: isHttps(parts.baseUrl),
      // Addresses of visitors are personal data that nobody here needs.
      ipAddress: { disableIpTracking: true },
      // Mail is sent after the answer: the time an answer takes must not tell whether an address has an account.
      backgroundTasks: { handler: parts.background },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LEAST,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
    },
    user: {
      ...tables.user,
      additionalFields: {
        role: { type: 'string', input: false, defaultValue: 'applicant' },
        locale: { type: 'string', input: false, defaultValue: 'zh-CN' },
      },
    },
    // A fixed life instead of a sliding one: reading never has to set a cookie.
    session: { ...tables.session, expiresIn: 14 * DAY_SECONDS, disableSessionRefresh: true },
    account: tables.account,
    verification: tables.verification,
    plugins: [codes(parts), sessionOpener],
  })

export type Auth = ReturnType<typeof makeAuth>

const dated = { createdAt: 'created_at', updatedAt: 'updated_at' }
const tables = {
  user: { modelName: 'account_user', fields: { emailVerified: 'email_verified', ...dated } },
  session: {
    modelName: 'account_session',
    fields: {
      userId: 'user_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      ...dated,
    },
  },
  account: {
    modelName: 'account_credential',
    fields: {
      userId: 'user_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      ...dated,
    },
  },
  verification: { modelName: 'account_verification', fields: { expiresAt: 'expires_at', ...dated } },
} as const
