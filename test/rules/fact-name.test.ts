// The catalogue of facts and what is really derived are the same list: a name in the catalogue that nothing ever sets
// would let a rule be written that never speaks.
import { expect, it } from 'vitest'
import { loadPacks } from '../../src/adapters/packs/load-packs.ts'
import { factCatalogue, factEntry } from '../../src/rules/fact-name.ts'
import { factsOf } from '../../src/rules/facts.ts'
import { framesOf } from '../../src/rules/frame.ts'
import { resolveRuleSet } from '../../src/rules/resolve.ts'
import { allCases, situationOf } from '../packs/case-material.ts'

const derived = allCases().map((one) => {
  const { material, context } = situationOf(one)
  return factsOf(material, context)
})

const namesIn = (facts: (typeof derived)[number]): string[] => [
  ...Object.keys(facts.application),
  ...[...facts.services, ...facts.principals, ...facts.documents].flatMap((scope) =>
    Object.keys(scope.facts),
  ),
]
const seen = new Set(derived.flatMap(namesIn))

it('every fact that is derived stands in the catalogue', () => {
  expect([...seen].filter((name) => !factEntry(name))).toEqual([])
})

it('every fact in the catalogue is derived in some case', () => {
  const fromMaterial = factCatalogue.filter((fact) => !fact.name.startsWith('limits.'))
  expect(fromMaterial.map((fact) => fact.name).filter((name) => !seen.has(name))).toEqual([])
})

it('every limit has a value where it makes sense', () => {
  const set = { 'context.openTypes': ['change-subject'] }
  const { material, context } = situationOf({ province: '330000', subject: 'individual', set })
  const resolved = resolveRuleSet(loadPacks(), '330000', context.on)
  if (!resolved.ok) throw new Error(resolved.error.code)
  const facts = factsOf(material, context)
  const frames = ['documents.*', 'services.*.domain'].flatMap((scope) =>
    framesOf(scope, facts, resolved.value.settings),
  )
  const limits = factCatalogue.map((fact) => fact.name).filter((name) => name.startsWith('limits.'))
  expect(limits.filter((name) => frames.every((frame) => frame.read(name) === undefined))).toEqual([])
})
