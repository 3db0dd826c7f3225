// Who sits at the officer's desk. Sessions live in memory: after a restart the officer signs in again.
// Every form carries the session's token; the cookie alone may change nothing.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { OfficerOptions } from '../bureau-options.ts'
import type { Request } from '../http/exchange.ts'

export interface OfficerSession {
  name: string
  token: string
  endsAt: number
}

export interface OfficerSessions {
  /** the cookie to set; 'wrong', or 'wait' after too many wrong tries */
  signIn(userName: string, password: string): { cookie: string } | 'wrong' | 'wait'
  of(request: Request): OfficerSession | undefined
  signOut(request: Request): string
}

const cookieName = 'bureau-officer'
const hours = 12
const triesPerMinute = 10
const attributes = 'Path=/officer; HttpOnly; SameSite=Strict'

const equal = (a: string, b: string): boolean =>
  timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest())

/** Is the token of a form that of the session? */
export const fitsSession = (session: OfficerSession, token: string | null): boolean =>
  equal(session.token, token ?? '')

export function openOfficerSessions(officer: OfficerOptions): OfficerSessions {
  const sessions = new Map<string, OfficerSession>()
  let wrongAt: number[] = []
  return {
    signIn(userName, password) {
      const now = Date.now()
      wrongAt = wrongAt.filter((at) => now - at < 60_000)
      if (wrongAt.length >= triesPerMinute) return 'wait'
      const right = equal(userName, officer.userName)
      if (!equal(password, officer.password) || !right) {
        wrongAt.push(now)
        return 'wrong'
      }
      for (const [key, session] of sessions) if (session.endsAt < now) sessions.delete(key)
      const id = randomBytes(24).toString('base64url')
      const token = randomBytes(24).toString('base64url')
      sessions.set(id, { name: officer.name, token, endsAt: now + hours * 3_600_000 })
      return { cookie: `${cookieName}=${id}; ${attributes}; Max-Age=${hours * 3600}` }
    },
    of(request) {
      const session = sessions.get(request.cookie(cookieName) ?? '')
      return session !== undefined && session.endsAt > Date.now() ? session : undefined
    },
    signOut(request) {
      sessions.delete(request.cookie(cookieName) ?? '')
      return `${cookieName}=; ${attributes}; Max-Age=0`
    },
  }
}
