// What the readable page of a province says of fields: nothing of the form that all share, everything that the province adds,
// what no machine can judge included.
import { expect, test } from 'vitest'
import { loadPacks } from '../../src/adapters/packs/load-packs.ts'
import { fieldAt } from '../../src/core/field.ts'
import type { FieldLine } from '../../src/flows/rule-page-views.ts'
import { ruleGroups } from '../../src/flows/rule-pages/rule-lines.ts'
import { resolveRuleSet } from '../../src/rules/resolve.ts'
import { ruleClasses } from '../../src/rules/rule-class.ts'

const packs = loadPacks()

const fieldsOf = (province: string, on = '2026-11-22'): readonly (FieldLine & { group: string })[] => {
  const resolved = resolveRuleSet(packs, province, on)
  if (!resolved.ok) throw new Error(resolved.error.code)
  return ruleGroups(resolved.value, packs, ruleClasses).flatMap((group) =>
    group.fields.map((field) => ({ ...field, group: group.class })),
  )
}

test('Jiangxi offers units one content only, and says since when and by what', () => {
  expect(fieldsOf('360000').find((field) => field.code === 'contents-of-unit')).toEqual({
    group: 'content',
    code: 'contents-of-unit',
    path: 'services.*.contents',
    isRequired: true,
    isConditional: true,
    options: ['unit-website'],
    filingTypes: [],
    basis: '腾讯云备案帮助：江西（单位只能选“单位门户网站”）',
    layer: 'province',
    since: '2018-01-01',
  })
})

test('Qinghai’s wish about the site builder’s number is told, though no machine can judge it', () => {
  const [told] = fieldsOf('630000').filter((field) => field.advice === 'number-not-of-builder')
  expect(told).toMatchObject({ group: 'phones', path: 'principals.*.mobile', isRequired: false })
})

test('a field that a province narrowed later is not told of the days before', () => {
  const isTold = (on: string) => fieldsOf('130000', on).some((one) => one.code.startsWith('certificate-type'))
  expect([isTold('2025-10-31'), isTold('2025-11-01')]).toEqual([false, true])
})

test('every field that is told has a name, and nothing of the nation is told', () => {
  const provinces = packs.map((pack) => pack.code).filter((code) => /^\d/.test(code))
  const told = provinces.flatMap((province) => fieldsOf(province))
  expect(told.length).toBeGreaterThan(40)
  expect(told.filter((field) => field.layer === 'nation')).toEqual([])
  const nameless = told.filter(
    ({ path }) => fieldAt(path.replace(/^principals\.\*\./, 'subject.principal.')) === undefined,
  )
  expect(nameless).toEqual([])
  const silent = told.filter(
    (field) => field.advice === undefined && field.options.length === 0 && !field.isRequired,
  )
  expect(silent).toEqual([])
})
