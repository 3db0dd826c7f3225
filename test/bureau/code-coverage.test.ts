// Every code of the interface is either given in a test here, or docs/bureau.md says why this bureau does not give it.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { methodCodes } from '../../src/bureau/tables/method-codes.ts'
import { resultCodes } from '../../src/bureau/tables/result-codes.ts'
import { faultyDomains, faultyEntries } from './faulty-entries.ts'
import { faultyFilings } from './faulty-filings.ts'
import { situations } from './register-situations.ts'
import { situationsUnderWay } from './under-way-situations.ts'

const read = (path: string): string => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8')

/** Codes whose tests are no rows of a table: where each is. */
const elsewhere: Readonly<Record<string, readonly number[]>> = {
  'entry-codes.test.ts': [
    2001, 2003, 2004, 2005, 2049, 2054, 2055, 2056, 2998, 2999, 3036, 3037, 3998, 3999, 5011,
  ],
  'register-situations.test.ts': [1045, 5009],
  'sms-verification.test.ts': [9101, 9103],
  'whole-life.test.ts': [9102],
  '../contract/provider-exchange-bureau.test.ts': [5999],
}
const methodTests = ['method-codes.test.ts', 'faults.test.ts'].map(read).join('\n')

/** First column of the table under this heading. */
function codesUnder(heading: string): number[] {
  const [, section = ''] = read('../../docs/bureau.md').split(`### ${heading}\n`)
  const [table = ''] = section.split('\n#')
  return [...table.matchAll(/^\| ((?:`?\d+`?[, ]*)+) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/\d+/g)].map(([code]) => Number(code)),
  )
}

const mentions = (text: string, code: number): boolean => new RegExp(`(?<!\\d)${code}(?!\\d)`).test(text)

describe('the codes of the interface', () => {
  const tested = new Set([
    ...faultyFilings.map(([code]) => code),
    ...[...situations, ...situationsUnderWay].map(([code]) => code),
    ...faultyEntries.map(([code]) => code),
    ...faultyDomains.map(([code]) => code),
    ...Object.values(elsewhere).flat(),
  ])
  const notGiven = codesUnder('Codes that it does not give')

  it('are all given in a test, or explained', () => {
    const all = Object.keys(resultCodes).map(Number)
    expect(all.filter((code) => !tested.has(code) && !notGiven.includes(code))).toEqual([])
  })

  it('are explained only where they are not given, and exist', () => {
    expect(notGiven.filter((code) => tested.has(code))).toEqual([])
    expect(notGiven.filter((code) => resultCodes[code] === undefined)).toEqual([])
  })

  it.each(Object.entries(elsewhere))('stand in %s as they are said to', (path, codes) => {
    const text = read(path)
    expect(codes.filter((code) => !mentions(text, code))).toEqual([])
  })

  it('of calls are all given in a test', () => {
    const all = Object.keys(methodCodes).map(Number)
    expect(all.filter((code) => !mentions(methodTests, code))).toEqual([])
  })
})
