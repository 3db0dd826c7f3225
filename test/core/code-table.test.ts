// The data of data/code-tables agrees with the identifiers in the code, and says how sure each number is.
import { describe, expect, test } from 'vitest'
import { codeTable, loadCodeTables } from '../../src/adapters/data/code-tables.ts'
import { duplicatesIn, rowOf, rowOfId } from '../../src/core/code-table.ts'
import { fields } from '../../src/core/field.ts'
import { certificateTypes } from '../../src/core/identity/certificate-types.ts'

const tables = loadCodeTables()
const codesIn = (name: string) => codeTable(tables, name).rows.map((row) => row.code)

test('every table that a field names exists', () => {
  for (const { table } of fields) if (table !== undefined) expect([...tables.keys()]).toContain(table)
})

test('a table is found by the regulator’s name and by ours', () => {
  expect(codeTable(tables, 'dwxz')).toBe(codeTable(tables, 'subject-kinds'))
  expect(() => codeTable(tables, 'no-such-table')).toThrow(/no-such-table/)
})

test('certificate types in data and in code are the same', () => {
  expect([...codesIn('certificate-types')].sort()).toEqual(certificateTypes.map((type) => type.id).sort())
})

test('kinds of subject in data are those that certificate types speak of', () => {
  const kinds = new Set(certificateTypes.flatMap((type) => type.subjectKinds))
  expect([...codesIn('subject-kinds')].sort()).toEqual([...kinds].sort())
})

describe.each(['dwxz', 'zjlx', 'fjwjgs', 'fjyt', 'jrfs', 'nrlx', 'fwnr', 'yylb', 'zxly'])(
  'table %s',
  (name) => {
    const table = codeTable(tables, name)

    test('has no code or number twice, and each says how sure it is', () => {
      expect(duplicatesIn(table)).toEqual([])
      for (const row of table.rows) {
        expect(row.code).toMatch(/^[a-z]+(-[a-z]+)*$/)
        expect(row.nameZh).not.toBe('')
        expect(['official', 'vendor', 'open-code', 'unverified']).toContain(row.confidence)
        expect(row.id === null || Number.isSafeInteger(row.id)).toBe(true)
      }
    })

    test('is read in both directions', () => {
      for (const row of table.rows) {
        expect(rowOf(table, row.code)).toBe(row)
        if (row.id !== null) expect(rowOfId(table, row.id)).toBe(row)
      }
      expect(rowOf(table, '__proto__')).toBeUndefined()
      expect(rowOfId(table, -1)).toBeUndefined()
    })
  },
)

test('numbers that the interface states are those', () => {
  const kind = (code: string) => rowOf(codeTable(tables, 'dwxz'), code)?.id
  expect([kind('enterprise'), kind('individual')]).toEqual([4, 5])
  const paper = (code: string) => rowOf(codeTable(tables, 'zjlx'), code)
  expect(paper('business-licence')).toMatchObject({ id: 1, queryConditionType: 1 })
  expect(paper('resident-id')).toMatchObject({ id: 2, queryConditionType: 2 })
  expect(rowOf(codeTable(tables, 'fjyt'), 'verification-form')).toMatchObject({ id: 1, maxKilobytes: 150 })
})
