// What the library throws, in our words. Codes of the library that say whether an address has an account all become the
// same refusal; what is not in the map is a fault.
import { isAPIError } from 'better-auth/api'
import type { Refusal, RefusalCode } from '../../core/refusal.ts'
import { err, ok, type Result } from '../../core/result.ts'
import { PASSWORD_LEAST } from './auth.ts'

const refusals: Readonly<Record<string, RefusalCode>> = {
  INVALID_EMAIL_OR_PASSWORD: 'sign-in-failed',
  INVALID_EMAIL: 'sign-in-failed',
  EMAIL_NOT_VERIFIED: 'email-not-confirmed',
  INVALID_OTP: 'email-code-wrong',
  USER_NOT_FOUND: 'email-code-wrong',
  OTP_EXPIRED: 'email-code-expired',
  TOO_MANY_ATTEMPTS: 'too-many-tries',
  INVALID_PASSWORD: 'password-wrong',
  CREDENTIAL_ACCOUNT_NOT_FOUND: 'password-wrong',
  PASSWORD_TOO_SHORT: 'password-weak',
  PASSWORD_TOO_LONG: 'password-weak',
  SESSION_EXPIRED: 'not-signed-in',
  UNAUTHORIZED: 'not-signed-in',
}

const codeOf = (error: unknown): string | undefined => {
  if (!isAPIError(error)) return undefined
  const { body, status } = error as { body?: { code?: unknown }; status?: unknown }
  if (typeof body?.code === 'string') return body.code
  return typeof status === 'string' ? status : undefined
}

/** Runs a call of the library; its known errors come back as refusals, all others are thrown on. */
export const refusing = async <T>(call: () => Promise<T>): Promise<Result<T, Refusal>> => {
  try {
    return ok(await call())
  } catch (error) {
    const code = refusals[codeOf(error) ?? '']
    if (code === undefined) throw error
    return err(code === 'password-weak' ? { code, params: { least: PASSWORD_LEAST } } : { code })
  }
}
