// How a delivered row is told: by its name, then by a number that is more than a guess; what stays is the bureau's own.
import { expect, test } from 'vitest'
import { type CodeTable, rowOf, rowOfId } from '../../src/core/code-table.ts'
import { codesInForce, isOffered, joinedTable } from '../../src/core/codes-in-force.ts'

const table: CodeTable = {
  table: 'fwnr',
  name: 'service-contents',
  note: '',
  asOf: '2026-11-22',
  rows: [
    { id: 1, code: 'portal', nameZh: '综合门户', confidence: 'unverified' },
    { id: 2, code: 'unit-website', nameZh: '单位门户网站', confidence: 'vendor' },
    { id: null, code: 'maps', nameZh: '地图（导航）', confidence: 'unverified', alsoCalled: ['电子地图'] },
  ],
}

const valid = (number: number, name: string) => ({ number, name, isValid: true })
const ended = (number: number, name: string) => ({ number, name, isValid: false })

test('a row of ours without a number gets that of the delivered row with its name, brackets and width aside', () => {
  expect(rowOf(codesInForce(table, [valid(31, '地图(导航)')]), 'maps')?.id).toBe(31)
  expect(rowOf(codesInForce(table, [valid(32, '电子地图')]), 'maps')).toMatchObject({
    id: 32,
    nameZh: '电子地图',
  })
})

test('a row that we have no word for is known by its number and called by the bureau’s name', () => {
  const inForce = codesInForce(table, [valid(40, '人工智能服务')])
  const row = rowOf(inForce, 'bureau-40')
  expect(row).toMatchObject({ id: 40, nameZh: '人工智能服务', isUnknown: true })
  expect(row && isOffered(inForce, row)).toBe(true)
  expect(rowOfId(inForce, 40)?.code).toBe('bureau-40')
})

test('what was kept under a number is still found after we have learnt a word for it', () => {
  const learnt = codesInForce(table, [valid(31, '电子地图')])
  expect(rowOf(learnt, 'bureau-31')?.code).toBe('maps')
})

test('a guessed number that the bureau gives to something else is ours no longer', () => {
  const inForce = codesInForce(table, [valid(1, '网络新闻')])
  expect(rowOf(inForce, 'portal')?.id).toBeNull()
  expect(rowOfId(inForce, 1)).toMatchObject({ code: 'bureau-1', nameZh: '网络新闻' })
})

test('a known number under another name stays ours, unless the name stands at another number', () => {
  expect(rowOfId(codesInForce(table, [valid(2, '单位官网')]), 2)?.code).toBe('unit-website')
  const moved = codesInForce(table, [valid(2, '单位官网'), valid(7, '单位门户网站')])
  expect(rowOf(moved, 'unit-website')?.id).toBe(7)
  expect(rowOfId(moved, 2)?.code).toBe('bureau-2')
})

test('an ended row keeps name and number and is not offered; one that ended under an old number goes on under the new', () => {
  const inForce = codesInForce(table, [ended(2, '单位门户网站')])
  const row = rowOf(inForce, 'unit-website')
  expect(row).toMatchObject({ id: 2, nameZh: '单位门户网站', isEnded: true })
  expect(row && isOffered(inForce, row)).toBe(false)
  const renumbered = codesInForce(table, [ended(2, '单位门户网站'), valid(9, '单位门户网站')])
  expect(rowOf(renumbered, 'unit-website')).toMatchObject({ id: 9, otherIds: [2] })
  expect(rowOfId(renumbered, 2)?.code).toBe('unit-website')
})

test('what a person has said of a row goes before its name', () => {
  const inForce = codesInForce(table, [{ ...valid(50, '门户类网站'), meaning: 'portal' }])
  expect(rowOf(inForce, 'portal')?.id).toBe(50)
  expect(rowOf(inForce, 'bureau-50')?.code).toBe('portal')
})

test('a new row of a table that rules speak of is known and not offered', () => {
  const papers = { ...table, name: 'certificate-types' }
  const inForce = codesInForce(papers, [valid(60, '虚构证书')])
  const row = rowOfId(inForce, 60)
  expect(row && isOffered(inForce, row)).toBe(false)
})

test('where several bureaux take cases, a row is ended only where all have ended it', () => {
  const joined = joinedTable([
    codesInForce(table, [ended(2, '单位门户网站')]),
    codesInForce(table, [valid(2, '单位门户网站'), valid(40, '人工智能服务')]),
  ])
  expect(joined && rowOf(joined, 'unit-website')?.isEnded).toBeUndefined()
  expect(joined && rowOf(joined, 'bureau-40')?.nameZh).toBe('人工智能服务')
})
