// Judging one case by the rule set in force now: findings, shown fields and demanded documents come from one place, so
// form, pre-check and submission cannot disagree.

import type { LifeSettings } from '../core/application/decide.ts'
import type { Application } from '../core/application/state.ts'
import type { FilingType } from '../core/determine.ts'
import { Fault } from '../core/fault.ts'
import type { Finding } from '../core/finding.ts'
import type { Material } from '../core/material.ts'
import { regionName } from '../core/regions.ts'
import { type CalendarDate, dateInShanghai } from '../core/time.ts'
import { evaluate } from '../rules/evaluate.ts'
import { type Facts, type FactsContext, factsOf, type InstanceFacts } from '../rules/facts.ts'
import { demandedSlots, shownFields } from '../rules/form.ts'
import type { RuleSet } from '../rules/resolve.ts'
import { filedAddressFacts } from './addresses/filed-addresses.ts'
import { ruleSetForCase } from './case-rules.ts'
import { domainFacts, type KnownDomain, knownDomains } from './domain-facts.ts'
import { filedFacts } from './filed-facts.ts'
import type { Tx } from './store.ts'
import type { FieldDemandView, SlotDemandView } from './views.ts'
import type { World } from './world.ts'

export type Judgement = {
  readonly ruleSet: RuleSet
  readonly context: FactsContext
  readonly facts: Facts
  readonly findings: readonly Finding[]
  readonly slots: readonly SlotDemandView[]
  readonly fields: readonly FieldDemandView[]
  readonly domains: readonly KnownDomain[]
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}

/** Digest of everything that stands above the signature: equal values give equal digests, in whatever order typed. */
export const formDigestOf = (world: World, material: Material): string =>
  world.secrets.digest(
    JSON.stringify(
      sorted({
        subject: material.subject,
        services: material.services,
        // Of a cancellation alone, so that older signatures keep their digest.
        ...(material.cancellation === undefined ? {} : { cancellation: material.cancellation }),
      }),
    ),
  )

/** The rule set of the case's province today. A case exists only where a pack exists, so none is a fault. */
export const ruleSetOf = (world: World, provinceCode: string): RuleSet => {
  const found = world.rules.ruleSetFor(provinceCode, dateInShanghai(world.clock.now()))
  if (found.ok) return found.value
  throw new Fault('no-rule-set', `no rule set for province ${provinceCode}: ${found.error.code}`, 'operator')
}

export const lifeSettingsOf = (
  ruleSet: RuleSet,
  filingType: FilingType,
  subjectKind: string | undefined,
): LifeSettings => {
  const { settings } = ruleSet
  const kindOfSubject = subjectKind === 'individual' ? 'individual' : 'unit'
  return {
    portraitStage: settings.personVerification.stage,
    firstReviewWorkingDays: settings.firstReviewWorkingDays,
    bureauReviewWorkingDays: settings.bureauReviewWorkingDays,
    smsHours: settings.smsHours,
    smsNeeded: settings.smsHours > 0 && settings.smsNeededFor.includes(filingType),
    portraitNeeded: settings.portraitNeededFor.includes(filingType),
    idleDays: settings.idleDays,
    warnIdleDays: settings.warnIdleDays,
    maxServices:
      subjectKind === 'individual'
        ? settings.maxServicesPerOrder.individual
        : settings.maxServicesPerOrder.enterprise,
    mayMixKinds: settings.mayMixKinds[kindOfSubject],
    maxServicesOfKind: settings.maxServicesOfKind[kindOfSubject],
  }
}

const instancesOf = async (tx: Tx, state: Application): Promise<Readonly<Record<string, InstanceFacts>>> => {
  const bound = state.material.services.filter((service) => service.access.instanceId !== undefined)
  if (bound.length === 0) return {}
  const owned = new Map((await tx.products.ofAccount(state.accountId)).map((one) => [one.id, one]))
  return Object.fromEntries(
    bound.flatMap((service) => {
      const instance = owned.get(service.access.instanceId ?? '')
      return instance === undefined ? [] : [[service.id, factsOfInstance(instance)]]
    }),
  )
}

const factsOfInstance = (instance: InstanceFacts): InstanceFacts => ({
  product: instance.product,
  isMainland: instance.isMainland,
  addresses: instance.addresses,
  startsOn: instance.startsOn,
  endsOn: instance.endsOn,
})

/** City and district in words: some provinces want the address to lie in them. */
const regionNamesOf = (world: World, state: Application): readonly string[] =>
  [state.material.subject.cityCode, state.material.subject.districtCode].flatMap((code) =>
    code === undefined ? [] : (regionName(world.reference.regions, code) ?? []),
  )

const contextOf = async (
  world: World,
  tx: Tx,
  state: Application,
  domains: readonly KnownDomain[],
  ruleSet: RuleSet,
): Promise<FactsContext> => ({
  filingType: state.filingType,
  on: dateInShanghai(world.clock.now()),
  suffixes: world.reference.suffixes,
  phoneRanges: ruleSet.settings.numberRanges,
  domains: domainFacts(domains),
  instances: await instancesOf(tx, state),
  ...(await filedFacts(world, tx, state)),
  formDigest: formDigestOf(world, state.material),
  allowedAddressUses: world.reference.allowedAddressUses,
  ...(await filedAddressFacts(world, tx, state)),
  encodable: world.reference.encodable,
  regionNames: regionNamesOf(world, state),
})

/** Facts of a case as they would be on a day: for judging it by rules that are not in force yet. */
export const factsOnDay = async (
  world: World,
  tx: Tx,
  state: Application,
  on: CalendarDate,
): Promise<Facts> => {
  const domains = await knownDomains(world, tx, state)
  const ruleSet = ruleSetOf(world, state.provinceCode)
  return factsOf(state.material, { ...(await contextOf(world, tx, state, domains, ruleSet)), on })
}

/** Judges the case as it stands: by the rules of today, or once it is handed in by those of then (case-rules.ts). */
export const judgeCase = async (world: World, tx: Tx, state: Application): Promise<Judgement> => {
  const ruleSet = await ruleSetForCase(world, state, ruleSetOf(world, state.provinceCode))
  const domains = await knownDomains(world, tx, state)
  const context = await contextOf(world, tx, state, domains, ruleSet)
  const facts = factsOf(state.material, context)
  return {
    ruleSet,
    context,
    facts,
    findings: evaluate(ruleSet, facts),
    slots: demandedSlots(ruleSet, facts).map(({ code: _code, ...demand }) => demand),
    fields: shownFields(ruleSet, facts),
    domains,
  }
}
