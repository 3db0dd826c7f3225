// The public pre-check: what is needed, what would be returned and how long it takes, before anybody has an account. It asks for
// nothing personal and asks no bureau; of our own register it asks only whether a website's domain is filed here.

import { inspectDomain } from '../../core/domain-name.ts'
import type { Finding } from '../../core/finding.ts'
import { certificateTypesFor } from '../../core/identity/certificate-types.ts'
import { type ServiceKind, type SubjectKind, serviceKinds } from '../../core/material.ts'
import type { Path } from '../../core/path.ts'
import type { Refusal } from '../../core/refusal.ts'
import { ok, type Result } from '../../core/result.ts'
import { addDays, type CalendarDate, dateInShanghai } from '../../core/time.ts'
import { workingDaysBetween } from '../../core/workdays.ts'
import { evaluate } from '../../rules/evaluate.ts'
import { type FactsContext, factsOf } from '../../rules/facts.ts'
import { demandsAsked } from '../../rules/form.ts'
import type { RuleSet } from '../../rules/resolve.ts'
import { undecidedOf } from '../../rules/undecided.ts'
import type { World } from '../world.ts'
import { type DeterminationSaid, rulesOn, sayDetermination } from './judge-facts.ts'
import { materialOf } from './judge-input.ts'
import { type PersonNeeded, peopleNeeded } from './people-needed.ts'
import { type Forecast, forecastRoad } from './road.ts'
import { type SettledType, settleType } from './settle-type.ts'

export type PreCheckInput = {
  readonly provinceCode: string
  readonly subjectKind: SubjectKind
  readonly serviceKind: ServiceKind
  readonly domain?: string
  readonly name?: string
  /** Whether this holder has filed before, anywhere. */
  readonly subjectFiled?: 'yes' | 'no' | 'unknown'
  /** Whether the domain is filed, anywhere. */
  readonly domainFiled?: 'yes' | 'no' | 'unknown'
}

export type PreCheckAnswer = {
  readonly on: CalendarDate
  readonly provinceCode: string
  readonly ruleSetVersion: string
  /** What is still possible, the likeliest first. */
  readonly types: readonly DeterminationSaid[]
  readonly findings: readonly Finding[]
  readonly documents: readonly { slot: Path; required: boolean; basis: string; pack: string }[]
  /** Papers that may be asked for, and the facts on which that depends. */
  readonly mayNeed: readonly { slot: Path; basis: string; missing: readonly string[] }[]
  readonly people: readonly PersonNeeded[]
  readonly forecast: Forecast
  /** What our own cases of this kind took lately, from handing in to the number; absent where they are too few. */
  readonly history?: { readonly medianWorkingDays: number; readonly sampleSize: number }
}

const ID = 's1'
/** What the pre-check may speak about: nothing else was asked. */
const SPOKEN = new Set<Path>([
  `services.${ID}.domain`,
  `services.${ID}.name`,
  'subject.provinceCode',
  'subject.kind',
])

/** Rules about what was given, without "this is missing": nobody was asked for the rest. */
export const isAboutPreCheck = ({ path, code, severity }: Finding): boolean =>
  SPOKEN.has(path) && severity !== 'undecided' && !code.endsWith('-missing')

const claimOf = ({ provinceCode, subjectKind, serviceKind, domain, name }: PreCheckInput) => {
  const [paper] = certificateTypesFor(subjectKind)
  return {
    subject: {
      provinceCode,
      kind: subjectKind,
      ...(paper === undefined ? {} : { certificateType: paper.id }),
    },
    services: [
      {
        id: ID,
        kind: serviceKinds.find((kind) => kind === serviceKind) ?? 'website',
        ...(domain === undefined ? {} : { domain }),
        ...(name === undefined ? {} : { name }),
        principalIsSubjects: 'yes',
      },
    ],
  }
}

const isFiledHere = async (world: World, { domain, serviceKind }: PreCheckInput): Promise<boolean> => {
  if (domain === undefined || serviceKind !== 'website') return false
  const inspected = inspectDomain(domain, world.reference.suffixes)
  if (!inspected.ok) return false
  return (await world.store.read.register.serviceByDomain(undefined, inspected.registrable)) !== undefined
}

const settle = (input: PreCheckInput, ruleSet: RuleSet, filedHere: boolean): SettledType =>
  settleType(
    {
      subjectFiled: input.subjectFiled ?? 'unknown',
      domainFiled: filedHere ? 'yes' : (input.domainFiled ?? 'unknown'),
      domainAccessIsOurs: filedHere,
    },
    ruleSet.settings.emptySubjectMayAdd,
  )

const HISTORY_DAYS = 90
/** Fewer cases than this say nothing about the next one. */
const LEAST_SAMPLE = 5

const historyOf = async (
  world: World,
  provinceCode: string,
  filingType: NonNullable<DeterminationSaid['filingType']>,
): Promise<Pick<PreCheckAnswer, 'history'>> => {
  const since = addDays(world.clock.now(), -HISTORY_DAYS)
  const past = await world.store.read.applications.turnarounds(provinceCode, filingType, since)
  const days = past
    .flatMap(({ submittedAt, filedAt }) => {
      const spent = workingDaysBetween(
        world.reference.calendar,
        dateInShanghai(submittedAt),
        dateInShanghai(filedAt),
      )
      return spent.ok ? [spent.value] : []
    })
    .sort((a, b) => a - b)
  const median = days[Math.floor((days.length - 1) / 2)]
  return days.length < LEAST_SAMPLE || median === undefined
    ? {}
    : { history: { medianWorkingDays: median, sampleSize: days.length } }
}

const contextOf = (
  { reference }: World,
  on: CalendarDate,
  filingType: FactsContext['filingType'],
): FactsContext => ({ filingType, on, suffixes: reference.suffixes, encodable: reference.encodable })

/** Flow: tell somebody without an account what a filing would need. Stores nothing. */
export const preCheck =
  (world: World) =>
  async (input: PreCheckInput): Promise<Result<PreCheckAnswer, Refusal>> => {
    const on = dateInShanghai(world.clock.now())
    const found = rulesOn(world, input.provinceCode, on)
    if (!found.ok) return found
    const ruleSet = found.value
    const settled = settle(input, ruleSet, await isFiledHere(world, input))
    const types = settled.possible.map((one) => sayDetermination(one, settled.missing))
    const filingType = types.find((one) => one.filingType !== undefined)?.filingType ?? 'first-filing'
    const facts = factsOf(materialOf(claimOf(input)), contextOf(world, on, filingType))
    const asked = demandsAsked(ruleSet, facts)
    const open = undecidedOf(ruleSet, facts).filter(
      ({ what, path }) => what === 'document' && !asked.some(({ slot }) => slot === path),
    )
    return ok({
      on,
      provinceCode: ruleSet.provinceCode,
      ruleSetVersion: ruleSet.version,
      types,
      findings: evaluate(ruleSet, facts).filter(isAboutPreCheck),
      documents: asked.map(({ slot, required, basis, pack }) => ({ slot, required, basis, pack })),
      mayNeed: [...new Map(open.map((one) => [one.path, one])).values()].map(({ path, basis, missing }) => ({
        slot: path,
        basis,
        missing,
      })),
      people: peopleNeeded(ruleSet, facts),
      forecast: forecastRoad(ruleSet, filingType, world.reference.calendar, on),
      ...(await historyOf(world, ruleSet.provinceCode, filingType)),
    })
  }

/** Flow: the rules by which the browser judges while somebody types into the pre-check. */
export const readPreCheckRules =
  (world: World) =>
  (input: { provinceCode: string }): Result<{ ruleSet: RuleSet; context: FactsContext }, Refusal> => {
    const on = dateInShanghai(world.clock.now())
    const found = rulesOn(world, input.provinceCode, on)
    return found.ok ? ok({ ruleSet: found.value, context: contextOf(world, on, 'first-filing') }) : found
  }
