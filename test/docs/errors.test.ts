// docs/errors.md and the source say the same, in both directions.
import { describe, expect, test } from 'vitest'
import { methodCode } from '../../src/adapters/regulator/v3/method-codes.ts'
import { refusalCodes } from '../../src/core/refusal.ts'
import { edgeStatus, refusalStatus } from '../../src/http/problem-status.ts'
import { thrownFaults } from './fault-codes.ts'
import { codeIn, pageText, tableAfter } from './pages.ts'

const page = pageText('docs/errors.md')
const codesOf = (name: string): readonly string[] => tableAfter(page, name).map(([cell]) => codeIn(cell))
const sorted = (names: Iterable<string>): readonly string[] => [...new Set(names)].sort()

describe('docs/errors.md', () => {
  test('names every refusal once, with the status that the edge answers', () => {
    expect(codesOf('refusals')).toEqual([...refusalCodes])
    for (const [cell, status] of tableAfter(page, 'refusals'))
      expect(`${codeIn(cell)} ${status}`).toBe(
        `${codeIn(cell)} ${refusalStatus[codeIn(cell) as keyof typeof refusalStatus]}`,
      )
  })

  test('names every problem of the edge once, with its status', () => {
    expect(tableAfter(page, 'problems').map(([cell, status]) => [codeIn(cell), Number(status)])).toEqual(
      Object.entries(edgeStatus),
    )
  })

  test('names every fault that the source throws, and no other', () => {
    const thrown = thrownFaults()
    expect(thrown.filter((one) => one.code === undefined)).toEqual([])
    expect(codesOf('faults')).toEqual(sorted(thrown.map((one) => one.code ?? '')))
  })

  test('gives each fault the retry classes that it is thrown with', () => {
    const classes = new Map(
      tableAfter(page, 'faults').map(([cell, names]) => [codeIn(cell), (names ?? '').split(', ')]),
    )
    const thrown = thrownFaults()
    const wrong = thrown.filter(
      ({ code, retry }) => retry !== undefined && !classes.get(code ?? '')?.includes(retry),
    )
    expect(wrong).toEqual([])
    for (const [code, names] of classes) {
      const found = thrown.filter((one) => one.code === code)
      if (found.some((one) => one.retry === undefined)) continue
      expect(sorted(names), code).toEqual(sorted(found.map((one) => one.retry ?? '')))
    }
  })

  test('has every number that a call of the bureau may answer, with meaning and class', () => {
    const rows = tableAfter(page, 'calls')
    expect(rows.map(([cell, means, kind]) => ({ number: codeIn(cell), means, class: kind }))).toEqual(
      Array.from({ length: 1000 }, (_, number) => String(number)).flatMap((number) => {
        const known = methodCode(number)
        return known === undefined ? [] : [{ number, means: known.means, class: known.class }]
      }),
    )
  })
})
