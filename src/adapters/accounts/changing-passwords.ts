// Resetting a forgotten password by a mailed code, and changing a known one. Both end the other sessions.
import { err, ok } from '../../core/result.ts'
import type { AccountDoor } from '../../flows/account-port.ts'
import { refusing } from './auth-refusal.ts'
import { cookiesOf, type DoorParts, sent } from './door-parts.ts'

type ChangingPasswords = Pick<AccountDoor, 'sendResetCode' | 'resetPassword' | 'changePassword'>

export const changingPasswords = ({ auth, codesSent, codeTries }: DoorParts): ChangingPasswords => ({
  async sendResetCode({ email }) {
    if (!codesSent.take(email.toLowerCase())) return err({ code: 'too-many-requests' })
    const result = await refusing(() => auth.api.requestPasswordResetEmailOTP({ body: { email } }))
    return result.ok ? ok(sent) : result
  },

  async resetPassword({ email, code, password }) {
    if (!codeTries.take(email.toLowerCase())) return err({ code: 'too-many-tries' })
    const result = await refusing(() =>
      auth.api.resetPasswordEmailOTP({ body: { email, otp: code, password } }),
    )
    if (!result.ok) return result
    codeTries.forget(email.toLowerCase())
    return ok(null)
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
})
