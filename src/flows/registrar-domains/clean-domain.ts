// One domain of a registrar as somebody typed or loaded it, checked: the name, and its columns with the form and length that
// the interface gives them. Whoever pays may be left out, the holder and the administrator may not (`missingIn`).
import { inspectDomain } from '../../core/domain-name.ts'
import { findUnencodable } from '../../core/language-text.ts'
import { type Refusal, refuse } from '../../core/refusal.ts'
import { ok, type Result } from '../../core/result.ts'
import { dateInShanghai, isCalendarDate } from '../../core/time.ts'
import { cleanColumns, isEmail, isNumber, isPhone, isRegion, within } from '../entries/clean-columns.ts'
import type { Params, Refused } from '../entries/entry-kind.ts'
import {
  type DomainFactName,
  type DomainFacts,
  domainFactNames,
  type RegistrarDomainContent,
} from '../store-registrar.ts'
import type { World } from '../world.ts'

export type RegistrarDomainInput = { readonly domain: string; readonly facts: DomainFacts }

/** `why` chooses the sentence; `path` is the column. */
export const domainRefusal = (why: string, path: string, params: Params = {}): Refused =>
  refuse('registrar-domain-refused', { path, params: { ...params, column: path, why } })

const contact = {
  Name: within(2, 255),
  Organisation: within(1, 255),
  Address: within(1, 1000),
  ProvinceCode: isRegion,
  CityCode: isRegion,
  Email: isEmail(255),
  Phone: isPhone,
}

const contactOf = <Who extends string>(who: Who) =>
  Object.fromEntries(Object.entries(contact).map(([tail, fits]) => [`${who}${tail}`, fits])) as Record<
    `${Who}${keyof typeof contact}`,
    (text: string) => boolean
  >

const fits: Readonly<Record<DomainFactName, (text: string) => boolean>> = {
  domainType: (text) => isNumber(text) && Number(text) <= 999,
  registeredOn: isCalendarDate,
  expiresOn: isCalendarDate,
  registrar: within(1, 500),
  nameServer: within(4, 255),
  ...contactOf('registrant'),
  ...contactOf('administrator'),
  ...contactOf('payer'),
}

/** Columns that the bureau demands and the entry does not have. */
export const missingIn = ({ facts }: Pick<RegistrarDomainContent, 'facts'>): readonly DomainFactName[] =>
  domainFactNames.filter((name) => !name.startsWith('payer') && facts[name] === undefined)

/** Registrars register domains, not what lies below them; what an applicant may type loosely is exact here. */
const cleanName = (world: World, typed: string): Result<string, Refusal> => {
  const text = typed.trim().slice(0, 128)
  const inspected = inspectDomain(typed, world.reference.suffixes)
  if (!inspected.ok) return domainRefusal('not-a-domain', 'domain', { text })
  const { registrable, display } = inspected
  if (![registrable, display].includes(text.toLowerCase().normalize('NFC')))
    return domainRefusal('not-as-registered', 'domain', { text, suggestion: display })
  const strange = findUnencodable(world.reference.encodable, display, 5).map(({ character }) => character)
  return strange.length === 0
    ? ok(display)
    : domainRefusal('column-not-encodable', 'domain', { characters: strange.join(' ') })
}

/** The bureau refuses what was registered in the future (3035) or has run out (3004). */
const checkDays = (world: World, { registeredOn, expiresOn }: DomainFacts): Refused | undefined => {
  const today = dateInShanghai(world.clock.now())
  if (registeredOn !== undefined && registeredOn > today)
    return domainRefusal('registered-later', 'registeredOn', { text: registeredOn })
  if (expiresOn !== undefined && expiresOn < today)
    return domainRefusal('run-out', 'expiresOn', { text: expiresOn })
  return undefined
}

/** The entry in its one form, or the first thing that is wrong with it. */
export const cleanDomain = (
  world: World,
  input: RegistrarDomainInput,
): Result<RegistrarDomainContent, Refusal> => {
  const domain = cleanName(world, input.domain)
  if (!domain.ok) return domain
  const facts = cleanColumns(
    { names: domainFactNames, taken: new Set(domainFactNames), fits, refuse: domainRefusal },
    input.facts,
    world.reference.encodable,
  )
  if (!facts.ok) return facts
  return checkDays(world, facts.value) ?? ok({ part: 'domain', domain: domain.value, facts: facts.value })
}
