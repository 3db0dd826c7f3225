// Judging facts that somebody brings, without a case, an account or a database: the door through which the rules are tried
// from outside. It calls the same engine as a real case and stores nothing.
import type { Determination, FilingType } from '../../core/determine.ts'
import type { Finding } from '../../core/finding.ts'
import type { Path } from '../../core/path.ts'
import { type Refusal, refuse } from '../../core/refusal.ts'
import { regionName } from '../../core/regions.ts'
import { ok, type Result } from '../../core/result.ts'
import { type CalendarDate, dateInShanghai, isCalendarDate } from '../../core/time.ts'
import { type Facts, type FactsContext, factsOf, type InstanceFacts } from '../../rules/facts.ts'
import { demandsAsked, fieldsAsked } from '../../rules/form.ts'
import { judgeAll } from '../../rules/judge-all.ts'
import type { RuleSet } from '../../rules/resolve.ts'
import type { Undecided } from '../../rules/undecided.ts'
import type { RuleBook } from '../rules-port.ts'
import type { Reference, World } from '../world.ts'
import {
  formDigestOfClaim,
  type JudgeInput,
  type KnownBeside,
  materialOf,
  repeatedService,
} from './judge-input.ts'
import { type Forecast, forecastRoad } from './road.ts'
import { type SettledType, settleType } from './settle-type.ts'

export type JudgeWorld = Pick<World, 'clock'> & {
  readonly rules: Pick<RuleBook, 'ruleSetFor'>
  readonly reference: Pick<
    Reference,
    'calendar' | 'regions' | 'suffixes' | 'encodable' | 'allowedAddressUses'
  >
}

export type DeterminationSaid = {
  readonly kind: Determination['kind']
  readonly filingType?: FilingType
  readonly reason: string
  /** What can be done with a filing that is complete with us. */
  readonly options: readonly FilingType[]
  /** Facts that would settle it, such as `knowledge.domainFiled`; empty where it is settled. */
  readonly missing: readonly string[]
}

export type JudgeAnswer = {
  readonly on: CalendarDate
  readonly provinceCode: string
  /** Province and content of the rules that judged. */
  readonly ruleSetVersion: string
  /** `incomplete`: nothing is wrong, but required values or documents are missing. */
  readonly verdict: 'clear' | 'incomplete' | 'blocked'
  readonly filingType: FilingType
  readonly filingTypeFrom: 'given' | 'determined' | 'assumed'
  readonly determination: DeterminationSaid
  readonly findings: readonly Finding[]
  readonly undecided: readonly Undecided[]
  readonly documents: readonly { slot: Path; required: boolean; basis: string; pack: string }[]
  readonly fields: readonly {
    path: Path
    required: boolean
    options?: readonly string[]
    basis: string
    pack: string
  }[]
  readonly forecast: Forecast
}

/** The rules of a province on a day; refused by name, with the days that are covered, outside of them. */
export const rulesOn = (
  { rules, reference }: Pick<JudgeWorld, 'rules'> & { reference: Pick<Reference, 'calendar'> },
  provinceCode: string | undefined,
  on: CalendarDate,
): Result<RuleSet, Refusal> => {
  const { coversFrom, coversUntil } = reference.calendar
  if (!isCalendarDate(on)) return refuse('value-malformed', { path: 'on' })
  if (provinceCode === undefined || provinceCode === '')
    return refuse('outside-coverage', {
      path: 'subject.provinceCode',
      params: { reason: 'province-missing' },
    })
  const outside = (reason: string, from: CalendarDate): Result<RuleSet, Refusal> =>
    refuse('outside-coverage', { path: 'on', params: { reason, on, from, until: coversUntil } })
  const found = rules.ruleSetFor(provinceCode.slice(0, 64), on)
  if (!found.ok && found.error.code === 'unknown-province')
    return refuse('outside-coverage', {
      path: 'subject.provinceCode',
      params: { reason: 'unknown-province', known: found.error.known },
    })
  const first = [coversFrom, found.ok ? coversFrom : (found.error.from ?? coversFrom)].sort().at(-1)
  if (!found.ok || on < coversFrom) return outside('date-before-rules', first ?? coversFrom)
  return on > coversUntil ? outside('date-beyond-calendar', coversFrom) : found
}

const typeOf = (
  input: JudgeInput,
  { determination }: SettledType,
): Pick<JudgeAnswer, 'filingType' | 'filingTypeFrom'> => {
  if (input.filingType !== undefined) return { filingType: input.filingType, filingTypeFrom: 'given' }
  return determination.kind === 'type'
    ? { filingType: determination.filingType, filingTypeFrom: 'determined' }
    : { filingType: 'first-filing', filingTypeFrom: 'assumed' }
}

export const sayDetermination = (
  determination: Determination,
  missing: readonly string[],
): DeterminationSaid => ({
  kind: determination.kind,
  ...(determination.kind === 'type' ? { filingType: determination.filingType } : {}),
  reason: determination.reason,
  options: determination.kind === 'already-filed' ? determination.options : [],
  missing,
})

/** Half a product is no product: its rules then stay undecided. */
const instancesOf = (claims: JudgeInput['instances']): Readonly<Record<string, InstanceFacts>> =>
  Object.fromEntries(
    Object.entries(claims ?? {}).flatMap(([id, { product, isMainland, addresses, startsOn, endsOn }]) =>
      product === undefined || isMainland === undefined || startsOn === undefined || endsOn === undefined
        ? []
        : [[id, { product, isMainland, addresses: addresses ?? [], startsOn, endsOn }]],
    ),
  )

/** Only what was said. */
const given = (known: Partial<Record<keyof KnownBeside, unknown>>): KnownBeside =>
  Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined))

const contextOf = (
  { reference }: JudgeWorld,
  input: JudgeInput,
  on: CalendarDate,
  filingType: FilingType,
): FactsContext => {
  const { cityCode, districtCode } = input.subject ?? {}
  const { domains, register, filedNumber, numberProvinces, openTypes, filedMaterial } = input
  return {
    ...given({ domains, register, filedNumber, numberProvinces, openTypes }),
    ...(filedMaterial === undefined ? {} : { filedMaterial: materialOf(filedMaterial) }),
    filingType,
    on,
    suffixes: reference.suffixes,
    encodable: reference.encodable,
    allowedAddressUses: input.allowedAddressUses ?? reference.allowedAddressUses,
    regionNames: [cityCode, districtCode].flatMap((code) =>
      code === undefined ? [] : (regionName(reference.regions, code) ?? []),
    ),
    instances: instancesOf(input.instances),
    ...(input.domains === undefined ? {} : { domains: input.domains }),
    ...(input.register === undefined ? {} : { register: input.register }),
    ...(input.unfiledAddresses === undefined ? {} : { unfiledAddresses: input.unfiledAddresses }),
    ...formDigestOfClaim(input),
  }
}

/** `value-missing`, `document-missing`, `product-verification-missing`: nobody said anything wrong, only not enough. */
const isMissing = (code: string): boolean => code.endsWith('-missing')

const verdictOf = (findings: readonly Finding[]): JudgeAnswer['verdict'] => {
  const blocking = findings.filter(({ severity }) => severity === 'blocking')
  if (blocking.length === 0) return 'clear'
  return blocking.every(({ code }) => isMissing(code)) ? 'incomplete' : 'blocked'
}

const judged = (
  ruleSet: RuleSet,
  facts: Facts,
): Pick<JudgeAnswer, 'verdict' | 'findings' | 'undecided' | 'documents' | 'fields'> => {
  const { findings, undecided } = judgeAll(ruleSet, facts)
  return {
    verdict: verdictOf(findings),
    findings,
    undecided,
    documents: demandsAsked(ruleSet, facts).map(({ slot, required, basis, pack }) => ({
      slot,
      required,
      basis,
      pack,
    })),
    fields: fieldsAsked(ruleSet, facts).map(({ path, required, options, basis, pack }) => ({
      path,
      required,
      ...(options === undefined ? {} : { options }),
      basis,
      pack,
    })),
  }
}

/** Judges one set of facts. Pure but for the clock, which says what "today" is where no day is given. */
export const judgeFacts =
  (world: JudgeWorld) =>
  (input: JudgeInput): Result<JudgeAnswer, Refusal> => {
    const on = input.on ?? dateInShanghai(world.clock.now())
    const ruleSet = rulesOn(world, input.subject?.provinceCode, on)
    if (!ruleSet.ok) return ruleSet
    const repeated = repeatedService(input)
    if (repeated !== undefined)
      return refuse('value-malformed', { path: `services.${repeated}.id`, params: { why: 'repeated' } })
    const settled = settleType(input.knowledge ?? {}, ruleSet.value.settings.emptySubjectMayAdd)
    const type = typeOf(input, settled)
    const phoneRanges = ruleSet.value.settings.numberRanges
    const facts = factsOf(materialOf(input), {
      ...contextOf(world, input, on, type.filingType),
      phoneRanges,
    })
    return ok({
      on,
      provinceCode: ruleSet.value.provinceCode,
      ruleSetVersion: ruleSet.value.version,
      ...judged(ruleSet.value, facts),
      ...type,
      determination: sayDetermination(settled.determination, settled.missing),
      forecast: forecastRoad(ruleSet.value, type.filingType, world.reference.calendar, on),
    })
  }
