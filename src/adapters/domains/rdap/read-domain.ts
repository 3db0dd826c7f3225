// Reads an RDAP domain object (RFC 9083). Registries differ in what they leave out and how they say that they hide a name,
// so every part is optional; only an object that is about another domain, or about none, is refused.
import { isTellingName } from '../../../core/domain-holder.ts'
import type { RegistryAnswer } from '../../../core/domain-known.ts'
import { dateInShanghai, instantOfEpochMs } from '../../../core/time.ts'

type Registered = Extract<RegistryAnswer, { kind: 'registered' }>
type Json = Readonly<Record<string, unknown>>

/** Nobody sends more of anything; what stands behind is not read. */
const MOST_ITEMS = 100
const LONGEST_NAME = 256
const DEEPEST = 3

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const objects = (value: unknown): readonly Json[] =>
  Array.isArray(value) ? value.slice(0, MOST_ITEMS).filter(isObject) : []
const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.slice(0, MOST_ITEMS).filter((one) => typeof one === 'string') : []
const textOf = (value: unknown): string | undefined => {
  const text = Array.isArray(value) ? value.find((one) => typeof one === 'string') : value
  return typeof text === 'string' && text.trim() !== '' ? text.trim().slice(0, LONGEST_NAME) : undefined
}

/** The object's entities and those inside them: registries put the registrar's contact below the registrar. */
const entitiesOf = (value: Json, depth = 0): readonly Json[] =>
  depth >= DEEPEST
    ? []
    : objects(value.entities).flatMap((entity) => [entity, ...entitiesOf(entity, depth + 1)])

const withRole = (domain: Json, role: string): Json | undefined =>
  entitiesOf(domain).find((entity) => texts(entity.roles).includes(role))

/** A property of the entity's jCard (RFC 7095): [name, parameters, type, value]. */
const cardValue = (entity: Json, name: string): string | undefined => {
  const properties = Array.isArray(entity.vcardArray) ? entity.vcardArray[1] : undefined
  if (!Array.isArray(properties)) return undefined
  const found = properties.slice(0, MOST_ITEMS).find((one) => Array.isArray(one) && one[0] === name)
  return textOf(found?.[3])
}

const registrarOf = (domain: Json): Registered['registrar'] => {
  const entity = withRole(domain, 'registrar')
  if (entity === undefined) return undefined
  const id = objects(entity.publicIds).find((one) => one.type === 'IANA Registrar ID')
  const ianaId = textOf(id?.identifier)
  const name = cardValue(entity, 'org') ?? cardValue(entity, 'fn')
  return name === undefined && ianaId === undefined
    ? undefined
    : { ...(name === undefined ? {} : { name }), ...(ianaId === undefined ? {} : { ianaId }) }
}

/** RFC 9537 says which members were taken out; the older way is a remark on the entity. */
const isHidden = (domain: Json, entity: Json): boolean => {
  const isAboutHolder = (item: Json): boolean => {
    const name = isObject(item.name) ? (textOf(item.name.type) ?? textOf(item.name.description)) : undefined
    return /^registrant (name|organization)$/i.test(name ?? '')
  }
  const isTakenOut = (remark: Json): boolean =>
    /^object (redacted|truncated) due to/i.test(textOf(remark.type) ?? '')
  return objects(domain.redacted).some(isAboutHolder) || objects(entity.remarks).some(isTakenOut)
}

/** The organisation before the person: for units the contact's name is only a clerk. */
const holderNameOf = (domain: Json): string | undefined => {
  const entity = withRole(domain, 'registrant')
  if (entity === undefined || isHidden(domain, entity)) return undefined
  return [cardValue(entity, 'org'), cardValue(entity, 'fn')].find(isTellingName)
}

const dayOf = (domain: Json, action: string): string | undefined => {
  const event = objects(domain.events).find((one) => one.eventAction === action)
  const epochMs = Date.parse(textOf(event?.eventDate) ?? '')
  const isPlausible = epochMs > 0 && epochMs < Date.UTC(2200, 0)
  return isPlausible ? dateInShanghai(instantOfEpochMs(epochMs)) : undefined
}

/** Where the registrar's own directory answers, for registries that keep no holders. */
export const registrarLink = (value: unknown): string | undefined => {
  if (!isObject(value)) return undefined
  const link = objects(value.links).find(
    (one) => one.rel === 'related' && textOf(one.type)?.startsWith('application/rdap+json'),
  )
  return typeof link?.href === 'string' ? link.href : undefined
}

/** The answer about a domain (ASCII); undefined where the JSON is no domain object, or one of another domain. */
export const readDomain = (value: unknown, domain: string): Registered | undefined => {
  if (!isObject(value) || value.objectClassName !== 'domain') return undefined
  if (textOf(value.ldhName)?.toLowerCase().replace(/\.$/, '') !== domain) return undefined
  const registrar = registrarOf(value)
  const registeredOn = dayOf(value, 'registration')
  const expiresOn = dayOf(value, 'expiration')
  const holderName = holderNameOf(value)
  return {
    kind: 'registered',
    ...(registrar === undefined ? {} : { registrar }),
    ...(registeredOn === undefined ? {} : { registeredOn }),
    ...(expiresOn === undefined ? {} : { expiresOn }),
    statuses: texts(value.status).map((status) => status.toLowerCase().slice(0, 64)),
    ...(holderName === undefined ? {} : { holderName }),
  }
}
