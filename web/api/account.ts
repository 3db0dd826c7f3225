// Calls about the account: registration, session, password, profile, mobile number.
import type { Locale } from '../i18n/locales.ts'
import { client, told } from './client.ts'
import type { MeView } from './shapes.ts'

export const readMe = (): Promise<MeView> => told(client.GET('/api/v1/me'))

type CodeSent = { readonly expiresInSeconds: number }
export type Registration = CodeSent & { readonly registrationId: string }

export const register = (input: {
  name: string
  email: string
  password: string
  locale: Locale
}): Promise<Registration> => told(client.POST('/api/v1/accounts', { body: input }))

/** Opens the account and the session. */
export const confirmEmail = (input: { registrationId: string; code: string }): Promise<MeView> =>
  told(client.POST('/api/v1/accounts/confirm', { body: input }))

export const signIn = (email: string, password: string): Promise<MeView> =>
  told(client.POST('/api/v1/session', { body: { email, password } }))

export const sendSignInCode = (email: string): Promise<CodeSent> =>
  told(client.POST('/api/v1/session/codes', { body: { email } }))

export const signInByCode = (email: string, code: string): Promise<MeView> =>
  told(client.POST('/api/v1/session/by-code', { body: { email, code } }))

export const signOut = (): Promise<void> => told(client.DELETE('/api/v1/session'))

export const sendResetCode = (email: string): Promise<CodeSent> =>
  told(client.POST('/api/v1/password/reset-codes', { body: { email } }))

export const resetPassword = (input: { email: string; code: string; password: string }): Promise<void> =>
  told(client.POST('/api/v1/password/reset', { body: input }))

export const changePassword = (input: { current: string; next: string }): Promise<void> =>
  told(client.PUT('/api/v1/me/password', { body: input }))

export const changeProfile = (changes: { name?: string; locale?: Locale }): Promise<MeView> =>
  told(client.PATCH('/api/v1/me', { body: changes }))

export const requestMobileCode = (mobile: string): Promise<CodeSent> =>
  told(client.POST('/api/v1/me/mobile/codes', { body: { mobile } }))

export const confirmMobile = (mobile: string, code: string): Promise<MeView> =>
  told(client.PUT('/api/v1/me/mobile', { body: { mobile, code } }))
