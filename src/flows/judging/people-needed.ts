// Who has to be there for a filing, asked of the rules themselves: each condition is tried out, so that what is told in
// advance and what judges later cannot disagree.

import { explainRule } from '../../rules/evaluate.ts'
import type { Facts } from '../../rules/facts.ts'
import type { FactValue } from '../../rules/predicate.ts'
import type { RuleSet } from '../../rules/resolve.ts'

export type PersonNeeded = {
  readonly role: 'subject-principal'
  readonly mustBeLegalRepresentative: 'yes' | 'no' | 'with-authorisation'
  /** Completed years; absent where no rule asks. */
  readonly ageFrom?: number
  readonly ageUntil?: number
}

const AGE = 'principals.*.age'
const YOUNGEST = 0
const OLDEST = 120

const withFacts = (facts: Facts, known: Readonly<Record<string, FactValue>>): Facts => ({
  ...facts,
  principals: facts.principals.map((scope) =>
    scope.path === 'subject.principal' ? { ...scope, facts: { ...scope.facts, ...known } } : scope,
  ),
})

const isBroken = (ruleSet: RuleSet, codes: readonly string[], facts: Facts): boolean =>
  codes.some((code) => explainRule(ruleSet, facts, code).some(({ outcome }) => outcome === 'broken'))

/** Codes of blocking rules that read a fact. */
const rulesAbout = (ruleSet: RuleSet, fact: string): readonly string[] =>
  ruleSet.rules
    .filter(
      ({ severity, require }) => severity === 'blocking' && JSON.stringify(require).includes(`"${fact}"`),
    )
    .map(({ code }) => code)

const legalRepresentative = (ruleSet: RuleSet, facts: Facts): PersonNeeded['mustBeLegalRepresentative'] => {
  const fact = 'principals.*.isTheLegalRepresentative'
  const codes = rulesAbout(ruleSet, fact)
  const is = (hasAuthorisation: boolean): boolean =>
    isBroken(
      ruleSet,
      codes,
      withFacts(facts, { [fact]: false, 'principals.*.hasAuthorisation': hasAuthorisation }),
    )
  if (!is(false)) return 'no'
  return is(true) ? 'yes' : 'with-authorisation'
}

const ages = (ruleSet: RuleSet, facts: Facts): Pick<PersonNeeded, 'ageFrom' | 'ageUntil'> => {
  const codes = rulesAbout(ruleSet, AGE)
  if (codes.length === 0) return {}
  const fits = Array.from({ length: OLDEST - YOUNGEST + 1 }, (_, i) => YOUNGEST + i).filter(
    (age) => !isBroken(ruleSet, codes, withFacts(facts, { [AGE]: age })),
  )
  const [from] = fits
  const until = fits.at(-1)
  return {
    ...(from === undefined || from === YOUNGEST ? {} : { ageFrom: from }),
    ...(until === undefined || until === OLDEST ? {} : { ageUntil: until }),
  }
}

/** The person in charge of the subject, by the rules that judge these facts. */
export const peopleNeeded = (ruleSet: RuleSet, facts: Facts): readonly PersonNeeded[] => [
  {
    role: 'subject-principal',
    mustBeLegalRepresentative: legalRepresentative(ruleSet, facts),
    ...ages(ruleSet, facts),
  },
]
