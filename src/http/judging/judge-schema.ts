// The JSON Schema (draft 2020-12) of facts to judge, built from the field catalogue and the slots, so that a new field is
// accepted as soon as it exists. docs/judge.schema.json is this value written down; a test keeps the two equal.
import { filingTypes } from '../../core/determine.ts'
import { type Field, fields } from '../../core/field.ts'
import { serviceKinds } from '../../core/material.ts'
import { slots } from '../../core/slot.ts'
import type { KnownBeside } from '../../flows/judging/judge-input.ts'
import type { FactsContext, InstanceFacts } from '../../rules/facts.ts'
import { fieldName } from '../language.ts'

export type JsonSchema = { readonly [key: string]: unknown }

const closed = (properties: JsonSchema, more: JsonSchema = {}): JsonSchema => ({
  type: 'object',
  properties,
  additionalProperties: false,
  ...more,
})
const keyed = (pattern: string, value: JsonSchema): JsonSchema => ({
  type: 'object',
  patternProperties: { [pattern]: value },
  additionalProperties: false,
})
const text = (maxLength: number): JsonSchema => ({ type: 'string', maxLength })
const listOf = (items: JsonSchema, maxItems: number): JsonSchema => ({ type: 'array', items, maxItems })
const whole = { type: 'integer', minimum: 0 }
const truth = { type: 'boolean' }
const day = { type: 'string', format: 'date' }
const SERVICE_ID = '^[A-Za-z0-9_-]{1,64}$'
const yesNoUnknown = { enum: ['yes', 'no', 'unknown'] }

/** Longer than any field takes: whether a text is too long is for the rules to say, with a reason. */
const LONGEST_TEXT = 4096

const parts: Readonly<Record<string, readonly string[]>> = {
  'pre-approvals': ['kind', 'number'],
  platforms: ['system', 'packageName', 'fingerprint', 'publicKey'],
  sdks: ['name', 'vendor'],
}

const schemaOf = (field: Field): JsonSchema => {
  const described = { description: fieldName('en', field.pattern) }
  const rows = parts[field.kind]
  if (rows !== undefined) {
    const cells = Object.fromEntries(rows.map((name) => [name, text(4096)]))
    return { ...described, ...listOf(closed(cells, { required: rows }), 64) }
  }
  if (field.kind === 'codes' || field.kind === 'texts')
    return { ...described, ...listOf(text(Math.max(field.maxLength, LONGEST_TEXT)), 256) }
  return { ...described, ...text(Math.max(field.maxLength, LONGEST_TEXT)) }
}

type Tree = { [key: string]: Tree | JsonSchema }

/** The fields below a prefix as nested closed objects. */
const treeOf = (prefix: string): Tree => {
  const tree: Tree = {}
  for (const field of fields) {
    if (!field.pattern.startsWith(prefix)) continue
    const [head = '', tail] = field.pattern.slice(prefix.length).split('.')
    if (tail === undefined) tree[head] = schemaOf(field)
    else tree[head] ??= closed(treeOf(`${prefix}${head}.`))
  }
  return tree
}

const access = closed({
  serviceNumber: text(64),
  instanceId: text(64),
  addresses: listOf(text(64), 1024),
  way: text(64),
  serverProvinceCode: text(6),
})

const filed = closed({
  serviceFilingNumber: text(64),
  bureauServiceId: text(64),
  bureauDomainIds: listOf(text(64), 64),
  bureauAccessIds: listOf(text(64), 64),
})

const service = closed({
  id: { type: 'string', pattern: SERVICE_ID },
  ...treeOf('services.*.'),
  kind: { enum: serviceKinds },
  access,
  filed,
})

const image = closed({
  format: { enum: ['jpeg', 'png'] },
  bytes: whole,
  widthPx: whole,
  heightPx: whole,
  sharpness: { type: 'number', description: 'Variance of the Laplacian' },
  isColour: truth,
  meanLuma: { type: 'number', minimum: 0, maximum: 255 },
  digest: text(128),
})

/** One pattern for all slots; the names of services stand for the stars. */
const slotNames = `^(?:${slots
  .map(({ pattern }) => pattern.replaceAll('.', '\\.').replace('*', '[A-Za-z0-9_-]{1,64}'))
  .join('|')})$`

const knowledge = closed(
  {
    subjectFiled: yesNoUnknown,
    subjectIsOurs: truth,
    subjectIsEmpty: yesNoUnknown,
    domainFiled: yesNoUnknown,
    domainIsOfSubject: truth,
    domainAccessIsOurs: truth,
  },
  { description: 'What register and bureau say; what is left out is unknown' },
)

type DomainFacts = NonNullable<FactsContext['domains']>[string]

/** A fact that the rules learn of does not compile until it stands here. */
const ofDomain: Readonly<Record<keyof DomainFacts, JsonSchema>> = {
  isRegistered: truth,
  holder: { enum: ['subject', 'legal-representative', 'principal', 'other', 'unknown'] },
  isRealNameVerified: truth,
  realNameReadyOn: day,
  isHeldBySubject: truth,
  isRegistrarApproved: truth,
  isOnHold: truth,
  isBeingDeleted: truth,
  registrar: text(256),
  pointsTo: { enum: ['nowhere', 'here', 'elsewhere', 'both'] },
  expiresOn: day,
  isLive: truth,
  resolves: truth,
}
const domain = closed(ofDomain)

const ofInstance: Readonly<Record<keyof InstanceFacts, JsonSchema>> = {
  product: text(64),
  isMainland: truth,
  addresses: listOf(text(64), 1024),
  startsOn: day,
  endsOn: day,
}
const instance = closed(ofInstance)

const ofRegister: Readonly<Record<keyof NonNullable<FactsContext['register']>, JsonSchema>> = {
  servicesFiled: { ...whole, description: 'Services that the subject has filed already' },
  otherSubjectsUsingPhone: {
    ...keyed('^[0-9+ -]{3,24}$', whole),
    description: 'Phone number → how many other subjects gave it',
  },
  otherSubjectsWithPerson: {
    ...keyed('^[A-Za-z0-9]{3,32}$', whole),
    description: 'Certificate number of a person → of how many other subjects that person is in charge',
  },
  otherUnitsWithPerson: {
    ...keyed('^[A-Za-z0-9]{3,32}$', whole),
    description: 'The same, counting units only',
  },
  closedSites: {
    ...whole,
    description: 'Filed sites of the subject that do not open, or not with their number',
  },
  isSubjectBlacklisted: { ...truth, description: 'Whether a bureau’s blacklist has the subject' },
  blacklistedDomains: {
    ...keyed('^[^ ]{1,255}$', { enum: ['blacklist', 'illegal-access'] }),
    description: 'Domain → the bureau’s list that has it',
  },
}

const material: JsonSchema = {
  subject: closed(treeOf('subject.')),
  services: listOf(service, 1000),
  documents: { ...keyed(slotNames, image), description: 'Slot → what is claimed of the image in it' },
  signedForm: closed({ how: { enum: ['on-screen', 'on-paper'] }, isCurrent: truth }),
  filing: closed(treeOf('filing.')),
  cancellation: closed(treeOf('cancellation.')),
}

/** As above: what the rules may know beside the material stands here, or this does not compile. */
const beside: Readonly<Record<keyof KnownBeside, JsonSchema>> = {
  register: closed(ofRegister),
  domains: { ...keyed(SERVICE_ID, domain), description: 'Service id → what is known of its domain' },
  filedNumber: { ...text(64), description: 'With follow-ups: number of what they are about' },
  numberProvinces: {
    ...keyed('^1[0-9]{10}$', text(6)),
    description: 'Mobile number → code of its province',
  },
  openTypes: {
    ...listOf({ enum: filingTypes }, 64),
    description: 'Types of the subject’s other open applications',
  },
  allowedAddressUses: {
    ...listOf(text(32), 16),
    description: 'Reserved address ranges that count as public, such as `documentation` for invented cases',
  },
  unfiledAddresses: {
    ...listOf(text(64), 1024),
    description: 'Addresses of the services that the provider has not filed; left out: nobody asked',
  },
}

/** The schema of one case. */
export const judgeSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Facts of one filing, to be judged',
  description:
    'Every property may be left out: a fact that is missing is unknown, never wrong. Unknown properties are refused.',
  ...closed({
    on: { ...day, description: 'The day on which it is judged; today where none is given' },
    filingType: { enum: filingTypes, description: 'Judged as this type; else as what is determined' },
    ...material,
    knowledge,
    instances: {
      ...keyed(SERVICE_ID, instance),
      description: 'Service id → the product on which it runs',
    },
    ...beside,
    filedMaterial: { ...closed(material), description: 'With follow-ups: what stands in the register' },
  }),
}
