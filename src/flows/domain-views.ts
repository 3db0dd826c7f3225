// What the case shows of a domain that was looked up. `unknown` everywhere means "cannot be decided yet": nobody answered,
// or nobody was asked.
import type { CalendarDate, Instant } from '../core/time.ts'

type Truth = 'yes' | 'no' | 'unknown'

export type DomainView = {
  readonly serviceId: string
  /** ASCII; `display` is what people read. */
  readonly domain: string
  readonly display: string
  readonly isRegistered: Truth
  readonly registrar?: string
  readonly isRegistrarApproved: Truth
  readonly expiresOn?: CalendarDate
  /** Taken out of the DNS by registry or registrar. */
  readonly isOnHold: Truth
  readonly isBeingDeleted: Truth
  readonly holder: 'subject' | 'legal-representative' | 'principal' | 'other' | 'unknown'
  readonly realName: 'verified' | 'waiting' | 'not-verified' | 'unknown'
  readonly realNameReadyOn?: CalendarDate
  /** Addresses of the domain and its www as the DNS last gave them. */
  readonly addresses: readonly string[]
  readonly isLive: Truth
  /** Compared with the addresses of the product on which the service runs. */
  readonly pointsTo: 'nowhere' | 'here' | 'elsewhere' | 'both' | 'unknown'
  readonly registry: 'answered' | 'no-server' | 'failed' | 'not-asked'
  readonly dns: 'answered' | 'failed' | 'not-asked'
  /** The registrar's own record was loaded. */
  readonly hasRecord: boolean
  readonly lookedUpAt?: Instant
}
