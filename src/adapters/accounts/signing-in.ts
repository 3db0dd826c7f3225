// Signing in by password or by mailed code, and out. A wrong password and an unknown address are the same refusal.
import { err, ok } from '../../core/result.ts'
import type { AccountDoor } from '../../flows/account-port.ts'
import { refusing } from './auth-refusal.ts'
import { cookiesOf, type DoorParts, personOf, sent } from './door-parts.ts'

type SigningIn = Pick<AccountDoor, 'signInByPassword' | 'sendSignInCode' | 'signInByCode' | 'signOut'>

export const signingIn = ({ auth, records, ...tries }: DoorParts): SigningIn => {
  const signedIn = async (userId: string, headers: Headers) => {
    const account = await records.find(userId)
    return account
      ? ok({ actor: personOf(account), cookies: cookiesOf(headers) })
      : err({ code: 'sign-in-failed' as const })
  }
  return {
    async signInByPassword({ email, password }) {
      if (!tries.passwordTries.take(email.toLowerCase())) return err({ code: 'too-many-tries' })
      const result = await refusing(() =>
        auth.api.signInEmail({ body: { email, password }, returnHeaders: true }),
      )
      if (!result.ok) return result
      tries.passwordTries.forget(email.toLowerCase())
      return signedIn(result.value.response.user.id, result.value.headers)
    },

    async sendSignInCode({ email }) {
      if (!tries.codesSent.take(email.toLowerCase())) return err({ code: 'too-many-requests' })
      const result = await refusing(() => auth.api.sendVerificationOTP({ body: { email, type: 'sign-in' } }))
      return result.ok ? ok(sent) : result
    },

    async signInByCode({ email, code }) {
      if (!tries.codeTries.take(email.toLowerCase())) return err({ code: 'too-many-tries' })
      const result = await refusing(() =>
        auth.api.signInEmailOTP({ body: { email, otp: code }, returnHeaders: true }),
      )
      if (!result.ok) return result
      tries.codeTries.forget(email.toLowerCase())
      return signedIn(result.value.response.user.id, result.value.headers)
    },

    async signOut(headers) {
      const result = await auth.api.signOut({ headers, returnHeaders: true })
      return cookiesOf(result.headers)
    },
  }
}
