// Who is signed in, and what of the provider that person's pages depend on.

export type MeView = {
  readonly accountId: string
  readonly name: string
  readonly email: string
  readonly role: string
  /** Masked; absent until a mobile number is verified. */
  readonly mobile?: string
  readonly locale: string
  /** True where the demonstration's helpers (outbox, sample instances) are switched on. */
  readonly isDemo: boolean
  /** Whether the provider reports domains of its own. */
  readonly isRegistrar: boolean
  /** Where the provider has several; a case is for one of them. */
  readonly accessUnits?: readonly AccessUnit[]
}

/** An access unit of the provider by the bureau that it reports to. */
export type AccessUnit = { readonly bureau: string; readonly name: string; readonly bureauName: string }
