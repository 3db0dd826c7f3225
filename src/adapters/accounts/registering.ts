// Registering: nothing exists before the code is confirmed. A taken address gets a mail of its own, and the caller the
// same answer after the same work.
import { err, ok } from '../../core/result.ts'
import type { AccountDoor } from '../../flows/account-port.ts'
import { PASSWORD_LEAST } from './auth.ts'
import { codeParams, type DoorParts, sent } from './door-parts.ts'
import { makeRegistrations } from './registrations.ts'

type Registering = Pick<AccountDoor, 'register' | 'confirmRegistration'>

export const registering = ({ auth, records, mail, background, ...parts }: DoorParts): Registering => {
  const registrations = makeRegistrations(parts.pool, parts.secret, parts.clock)
  return {
    async register({ password, locale, ...input }) {
      const email = input.email.trim().toLowerCase()
      if (password.length < PASSWORD_LEAST || password.toLowerCase() === email)
        return err({ code: 'password-weak', params: { least: PASSWORD_LEAST } })
      if (!parts.codesSent.take(email)) return err({ code: 'too-many-requests' })
      const passwordHash = await (await auth.$context).password.hash(password)
      const existing = await records.findByEmail(email)
      const { id, code } = await registrations.open({ email, name: input.name.trim(), locale, passwordHash })
      background.add(
        existing
          ? mail(email, existing.locale, 'email-taken', { signInUrl: `${parts.baseUrl}/sign-in` })
          : mail(email, locale, 'email-code', codeParams(code)),
      )
      return ok({ registrationId: id, ...sent })
    },

    async confirmRegistration({ registrationId, code }) {
      const confirmed = await registrations.confirm(registrationId, code)
      if (!confirmed.ok) return confirmed
      if (await records.findByEmail(confirmed.value.email)) return err({ code: 'already-done' })
      const account = await records.insert({ ...confirmed.value, role: 'applicant', isEmailVerified: true })
      return ok(await parts.openSession(account))
    },
  }
}
