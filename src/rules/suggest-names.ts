// Names that pass: proposals are judged by the very rules that refused the typed one, for this subject in this province, so
// that nobody is sent from one refusal to the next.
import { nameProposals, withoutPart } from '../core/naming.ts'
import type { FactMap, Facts } from './fact.ts'
import { FactBuilder } from './fact-builder.ts'
import { type AroundName, addName } from './facts-of-name.ts'
import { foldText } from './fold.ts'
import { framesOf, judgingOf } from './frame.ts'
import { type FactValue, judge } from './predicate.ts'
import type { RuleSet } from './resolve.ts'

const SCOPE = 'services.*.name'

/** How many names are offered. */
const WANTED = 2
/** Words that are cut out of one proposal before it is given up. */
const MOST_CUTS = 4

/** Two names that no naming rule of the set objects to; fewer only where the pack has too few words to make them of. */
export const suggestNames = (ruleSet: RuleSet, facts: Facts, serviceId: string): readonly string[] => {
  const service = facts.services.find((one) => one.id === serviceId)
  if (!service) return []
  const found: string[] = []
  for (const proposal of nameProposals(partsOf(ruleSet, facts, service.facts))) {
    const name = passing(proposal, ruleSet, facts, serviceId)
    if (name !== undefined && !found.includes(name) && name !== textOf(service.facts[SCOPE])) found.push(name)
    if (found.length === WANTED) break
  }
  return found
}

const textOf = (value: FactValue | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined

const partsOf = (ruleSet: RuleSet, facts: Facts, service: FactMap) => {
  const subject = facts.application['subject.kind'] === 'individual' ? 'individual' : 'unit'
  const isSite = service['services.*.kind'] === 'website'
  const words = (list: string): readonly string[] => ruleSet.words[list] ?? []
  const isTyped = service[`${SCOPE}.isReportable`] !== false
  const typed = textOf(service[isTyped ? SCOPE : `${SCOPE}.reportableAs`])
  const unitName =
    facts.application['subject.name.isReportable'] === false
      ? undefined
      : textOf(facts.application['subject.unitName'])
  return {
    ...(typed === undefined ? {} : { typed }),
    ...(unitName === undefined ? {} : { unitName }),
    endings: words(isSite ? `name-endings-${subject}` : 'name-endings-app'),
    beginnings: words('name-beginnings'),
    stems: isSite ? words(`name-stems-${subject}`) : [],
  }
}

/** The proposal, or what is left when the words at fault are cut out; undefined where it cannot be mended. */
const passing = (proposal: string, ruleSet: RuleSet, facts: Facts, serviceId: string): string | undefined => {
  let name = proposal
  for (let cuts = 0; cuts <= MOST_CUTS; cuts += 1) {
    const objection = objectionTo(name, ruleSet, facts, serviceId)
    if (objection === undefined) return [...name].length < SHORTEST ? undefined : name
    if (objection === '' || !name.includes(objection)) return undefined
    name = withoutPart(name, objection)
  }
  return undefined
}

/** What is left of a name when its faults are cut out may be hardly a name. */
const SHORTEST = 3

/** Undefined where all rules are content; else the part of the name that a rule points at, or an empty text. */
const objectionTo = (name: string, ruleSet: RuleSet, facts: Facts, serviceId: string): string | undefined => {
  const tried = withName(facts, serviceId, name)
  for (const rule of ruleSet.rules) {
    if (rule.scope !== SCOPE) continue
    for (const frame of framesOf(SCOPE, tried, ruleSet.settings, rule.filingTypes)) {
      const judging = judgingOf(ruleSet, tried, frame)
      // A rule of which nobody knows yet whether it applies counts: a name that it refuses is no advice.
      if (rule.when && judge(rule.when, judging) === false) continue
      delete judging.trace.piece
      if (judge(rule.require, judging) !== false) continue
      return judging.trace.word ?? judging.trace.piece ?? textOf(frame.read(`${SCOPE}.place`)) ?? ''
    }
  }
  return undefined
}

/** The facts of this one service, as if the name had been typed. */
const withName = (facts: Facts, serviceId: string, name: string): Facts => {
  const services = facts.services.filter((one) => one.id === serviceId)
  return {
    ...facts,
    services: services.map((service) => {
      const kept = Object.entries(service.facts).filter(
        ([key]) => key !== SCOPE && !key.startsWith(`${SCOPE}.`),
      )
      const facts_ = new FactBuilder('services.*')
      addName(facts_, name, aroundOf(facts, service, name))
      return { ...service, facts: { ...Object.fromEntries(kept), ...facts_.build() } }
    }),
  }
}

const aroundOf = (facts: Facts, service: Facts['services'][number], name: string): AroundName => {
  const folded = foldText(name)
  const same = facts.services.filter(
    (other) => other.id !== service.id && foldText(textOf(other.facts[SCOPE]) ?? '') === folded,
  )
  const keyOf = (one: FactMap): string => `${one['services.*.kind']} ${one['services.*.host']}`
  const persons = [
    ...facts.principals.map((person) => person.facts['principals.*.name']),
    facts.application['subject.legalRepresentative'],
  ]
  return {
    domain: textOf(service.facts['services.*.domain']),
    isRepeated: same.length > 0,
    isRepeatedInKind: same.some((other) => keyOf(other.facts) === keyOf(service.facts)),
    persons: persons.flatMap((person) => textOf(person) ?? []),
    subjectName: textOf(facts.application['subject.unitName']),
  }
}
