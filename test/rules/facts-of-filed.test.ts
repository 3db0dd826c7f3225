// What stands in the register already, as facts: the year of a number, and what a change would alter.
import { describe, expect, test } from 'vitest'
import { FactBuilder } from '../../src/rules/fact-builder.ts'
import { addChanges, filedYear } from '../../src/rules/facts-of-filed.ts'

test.each([
  ['新ICP备17000001号-1', 2017],
  ['新ICP备2021000001号-1', 2021],
  ['京ICP备05012345号', 2005],
  ['粤B2-20090059-2', undefined],
  ['京ICP证030173号-1', undefined],
  ['nonsense', undefined],
  [undefined, undefined],
])('%s was given in %s', (number, year) => {
  expect(filedYear(number)).toBe(year)
})

const changed = (now: string | undefined, filed: string | undefined): unknown => {
  const facts = new FactBuilder('subject')
  const principal = {}
  addChanges(
    facts,
    { principal, ...(now === undefined ? {} : { certificateNumber: now }) },
    { principal, ...(filed === undefined ? {} : { certificateNumber: filed }) },
  )
  return facts.facts['subject.certificateNumber.isChanged']
}

describe('a certificate number', () => {
  test.each([
    ['91330106MA0000AA19', '91330106MA0000AA19', false],
    ['91330106ma0000aa19 ', '91330106MA0000AA19', false],
    ['91330106MA0000AA28', '91330106MA0000AA19', true],
    ['91330106MA0000AA28', 'MA0000AA-2', false],
    ['91330106MA0000AA28', 'MA0000BB-1', true],
    ['91330106MA0000AA28', '330106000000013', undefined],
    [undefined, '91330106MA0000AA19', undefined],
    ['91330106MA0000AA19', undefined, undefined],
  ])('%s after %s: another subject %s', (now, filed, isOther) => {
    expect(changed(now, filed)).toBe(isOther)
  })

  test('is no change where nothing is known to be filed', () => {
    const facts = new FactBuilder('subject')
    addChanges(facts, { certificateNumber: '91330106MA0000AA19', principal: {} }, undefined)
    expect(facts.facts).toEqual({})
  })
})
