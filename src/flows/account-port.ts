// The port to accounts: who somebody is, and how one gets in. Flows look people up; only http opens the door.
import type { Actor, Role } from '../core/actor.ts'
import type { Refusal } from '../core/refusal.ts'
import type { Result } from '../core/result.ts'
import type { Instant } from '../core/time.ts'
import type { Locale } from './ports.ts'

export type Account = {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly locale: Locale
  readonly isEmailVerified: boolean
}

export type NewAccount = {
  readonly email: string
  readonly password: string
  readonly name: string
  readonly role: Role
  readonly locale: Locale
  readonly isEmailVerified: boolean
}

/** What flows need of accounts. */
export type Accounts = {
  find(accountId: string): Promise<Account | undefined>
  findByEmail(email: string): Promise<Account | undefined>
  /** Everybody with a role whose address is confirmed. */
  withRole(role: Role): Promise<readonly Account[]>
  /** For operators and seeds; answers the existing account where the address is taken. */
  createAccount(account: NewAccount): Promise<Account>
}

/** Somebody just signed in: who, and the Set-Cookie lines that prove it later. */
export type SignedIn = { readonly actor: Actor; readonly cookies: readonly string[] }

export type ApiKeyLine = {
  readonly id: string
  readonly name: string
  readonly start: string
  readonly createdAt: Instant
  readonly lastUsedAt?: Instant
  readonly expiresAt?: Instant
}

type Said<T> = Promise<Result<T, Refusal>>

/** The door of the house, for http: who is this, and how does one get in. Never tells whether an address has an account. */
export type AccountDoor = Accounts & {
  /** By session cookie, `x-api-key`, or `Authorization: Bearer <API key>`; undefined: nobody known. */
  actorOf(headers: Headers): Promise<Actor | undefined>
  /** The id ties the code to this very registration: nobody confirms a password that another person chose. */
  register(input: {
    email: string
    password: string
    name: string
    locale: Locale
  }): Said<{ registrationId: string; expiresInSeconds: number }>
  confirmRegistration(input: { registrationId: string; code: string }): Said<SignedIn>
  signInByPassword(input: { email: string; password: string }): Said<SignedIn>
  sendSignInCode(input: { email: string }): Said<{ expiresInSeconds: number }>
  signInByCode(input: { email: string; code: string }): Said<SignedIn>
  signOut(headers: Headers): Promise<readonly string[]>
  sendResetCode(input: { email: string }): Said<{ expiresInSeconds: number }>
  resetPassword(input: { email: string; code: string; password: string }): Said<null>
  /** Ends every other session. */
  changePassword(headers: Headers, input: { current: string; next: string }): Said<readonly string[]>
  changeProfile(accountId: string, input: { name?: string; locale?: Locale }): Said<Account>
  listApiKeys(accountId: string): Promise<readonly ApiKeyLine[]>
  /** The secret is shown once, here. */
  createApiKey(
    accountId: string,
    input: { name: string; expiresInDays?: number },
  ): Said<{ key: string; line: ApiKeyLine }>
  removeApiKey(accountId: string, input: { apiKeyId: string }): Said<null>
  /** Resolves when every mail that was promised has been handed over, or has failed and was logged. */
  settled(): Promise<void>
}
