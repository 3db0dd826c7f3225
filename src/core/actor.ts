// Who acts. Every command carries an actor; flows check the role, so a forgotten check in a route opens nothing.

export type Role =
  | 'applicant'
  | 'reviewer'
  | 'supervisor'
  | 'compliance-officer'
  | 'administrator'
  | 'auditor'

export type Actor =
  | { readonly kind: 'person'; readonly accountId: string; readonly role: Role; readonly name: string }
  /** A phone that came by a one-time link of an account; may only give images for one application. */
  | { readonly kind: 'phone'; readonly accountId: string; readonly applicationId: string }
  | { readonly kind: 'bureau'; readonly bureau: string }
  | { readonly kind: 'clock' }
  | { readonly kind: 'system' }

/** Short stable name for history and audit: never personal data. */
export const actorTag = (actor: Actor): string => {
  switch (actor.kind) {
    case 'person':
      return `${actor.role}:${actor.accountId}`
    case 'phone':
      return `phone:${actor.accountId}`
    case 'bureau':
      return `bureau:${actor.bureau}`
    default:
      return actor.kind
  }
}

export const hasRole = (actor: Actor, ...roles: readonly Role[]): boolean =>
  actor.kind === 'person' && roles.includes(actor.role)
