// What the parts of the door share: the library, the records, the limits, and mail that goes out after the answer.
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Actor } from '../../core/actor.ts'
import type { Account, SignedIn } from '../../flows/account-port.ts'
import type { Clock, Locale, Mailer, MessageParams } from '../../flows/ports.ts'
import { makeAccountRecords } from './account-records.ts'
import { makeAttempts } from './attempts.ts'
import { CODE_SECONDS, makeAuth, sessionCookieName } from './auth.ts'
import { makeSessions } from './sessions.ts'

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
/** A code has a million values: ten guesses an hour at one address find one in centuries. */
const codeTries = { max: 10, windowMs: 60 * MINUTE_MS }
const codesSent = { max: 5, windowMs: 15 * MINUTE_MS }

export const sent = { expiresInSeconds: CODE_SECONDS }
export const codeParams = (code: string) => ({ code, minutes: CODE_SECONDS / 60 })
export const cookiesOf = (headers: Headers): readonly string[] => headers.getSetCookie()

export const personOf = (account: Account): Actor => ({
  kind: 'person',
  accountId: account.id,
  role: account.role,
  name: account.name,
})

/** Work that goes on after the answer; failures are logged, and a stop waits for it. */
const makeBackground = (log: AccountParts['log']) => {
  const underWay = new Set<Promise<unknown>>()
  return {
    add(work: Promise<unknown>): void {
      const watched = work.catch((error) => log('error', 'a mail could not be sent', error))
      underWay.add(watched)
      void watched.finally(() => underWay.delete(watched))
    },
    settled: async (): Promise<void> => void (await Promise.all(underWay)),
  }
}

export type DoorParts = ReturnType<typeof makeDoorParts>

export const makeDoorParts = (parts: AccountParts) => {
  const { pool, clock, secret, baseUrl, log } = parts
  const background = makeBackground(log)
  const mail = (to: string, locale: Locale, template: string, params: MessageParams) =>
    parts.mailer.send({ effectId: `${template}:${randomUUID()}`, to, locale, template, params })
  const auth = makeAuth({
    pool,
    secret,
    baseUrl,
    background: background.add,
    log,
    sendCode: async ({ email, code, purpose }) => {
      const account = await records.findByEmail(email)
      const template = purpose === 'sign-in' ? 'sign-in-code' : 'reset-code'
      if (account) await mail(email, account.locale, template, codeParams(code))
    },
  })
  const records = makeAccountRecords(auth, pool)
  const openSession = async (account: Account): Promise<SignedIn> => {
    const { headers } = await auth.api.openSession({ body: { userId: account.id }, returnHeaders: true })
    return { actor: personOf(account), cookies: cookiesOf(headers) }
  }
  return {
    ...{ pool, clock, secret, baseUrl, background, mail, auth, records, openSession },
    sessions: makeSessions(pool, sessionCookieName(baseUrl), secret),
    passwordTries: makeAttempts(clock, passwordTries),
    codeTries: makeAttempts(clock, codeTries),
    codesSent: makeAttempts(clock, codesSent),
  }
}
