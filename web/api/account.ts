// Calls about the account: registration, session, password, profile, mobile number.
import { API, ask } from './request.ts'
import type { MeView } from './shapes.ts'

type CodeSent = { readonly expiresInSeconds: number }

export const readMe = (): Promise<MeView> => ask('GET', `${API}/me`)

export const register = (input: {
  name: string
  email: string
  password: string
  locale: string
}): Promise<CodeSent> => ask('POST', `${API}/accounts`, { body: input })

/** Opens the account and the session. */
export const confirmEmail = (email: string, code: string): Promise<MeView> =>
  ask('POST', `${API}/accounts/confirm`, { body: { email, code } })

export const signIn = (email: string, password: string): Promise<MeView> =>
  ask('POST', `${API}/session`, { body: { email, password } })

export const sendSignInCode = (email: string): Promise<CodeSent> =>
  ask('POST', `${API}/session/codes`, { body: { email } })

export const signInByCode = (email: string, code: string): Promise<MeView> =>
  ask('POST', `${API}/session/by-code`, { body: { email, code } })

export const signOut = (): Promise<unknown> => ask('DELETE', `${API}/session`)

export const sendResetCode = (email: string): Promise<CodeSent> =>
  ask('POST', `${API}/password/reset-codes`, { body: { email } })

export const resetPassword = (input: { email: string; code: string; password: string }): Promise<unknown> =>
  ask('POST', `${API}/password/reset`, { body: input })

export const changePassword = (input: { current: string; next: string }): Promise<unknown> =>
  ask('PUT', `${API}/me/password`, { body: input })

export const changeProfile = (changes: { name?: string; locale?: string }): Promise<MeView> =>
  ask('PATCH', `${API}/me`, { body: changes })

export const requestMobileCode = (mobile: string): Promise<CodeSent> =>
  ask('POST', `${API}/me/mobile/codes`, { body: { mobile } })

export const confirmMobile = (mobile: string, code: string): Promise<MeView> =>
  ask('PUT', `${API}/me/mobile`, { body: { mobile, code } })
