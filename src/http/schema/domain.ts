// What the API says of a domain that was looked up: mirrors flows/domain-views.ts. No holder's name is ever in it.
import Type from 'typebox'
import type { DomainView } from '../../flows/domain-views.ts'
import { mirror } from './mirror.ts'
import { closed, Day, Instant, oneOf, Text } from './value.ts'

const Truth = oneOf(['yes', 'no', 'unknown'])

export const DomainSchema = mirror<DomainView>()(
  'Domain',
  Type.Object({
    serviceId: Text,
    domain: Text,
    display: Text,
    isRegistered: Truth,
    registrar: Type.Optional(Text),
    isRegistrarApproved: Truth,
    expiresOn: Type.Optional(Day),
    isOnHold: Truth,
    isBeingDeleted: Truth,
    holder: oneOf(['subject', 'legal-representative', 'principal', 'other', 'unknown']),
    realName: oneOf(['verified', 'waiting', 'not-verified', 'unknown']),
    realNameReadyOn: Type.Optional(Day),
    addresses: Type.Array(Text),
    isLive: Truth,
    pointsTo: oneOf(['nowhere', 'here', 'elsewhere', 'both', 'unknown']),
    registry: oneOf(['answered', 'no-server', 'failed', 'not-asked']),
    dns: oneOf(['answered', 'failed', 'not-asked']),
    hasRecord: Type.Boolean(),
    lookedUpAt: Type.Optional(Instant),
  }),
)

const short = (maxLength: number) => Type.Optional(Type.String({ maxLength }))

/** One line of the registrar's records. */
export const RegistrarRecordInput = closed({
  domain: Type.String({ minLength: 1, maxLength: 256 }),
  registrar: short(256),
  isOwnRegistrar: Type.Optional(Type.Boolean()),
  holderName: short(256),
  certificateType: short(64),
  certificateNumber: short(64),
  realNameVerifiedOn: Type.Optional(Type.String({ maxLength: 10, description: 'A day, or `no`' })),
  expiresOn: short(10),
})
