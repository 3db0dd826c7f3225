// Where a number comes from: landlines by their area code, mobiles by the operator's table; what neither knows is unknown.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { provinceLookup } from '../../src/adapters/data/number-provinces.ts'
import { Fault } from '../../src/core/fault.ts'
import { provinceOfNumber, readNumberProvinces } from '../../src/core/number-provinces.ts'
import { provinceOfAreaCode } from '../../src/core/phone-province.ts'

describe('landlines', () => {
  test.each([
    ['010-87654321', '110000'],
    ['023-87654321', '500000'],
    ['0571-87654321', '330000'],
    ['0335-8765432', '130000'],
    ['0394-8765432', '410000'],
    ['0898-87654321', '460000'],
    ['0891-8765432', '540000'],
    ['0991-8765432', '650000'],
    ['0482-8765432', '150000'],
  ])('%s stands in %s', (number, province) => {
    expect(provinceOfAreaCode(number)).toBe(province)
  })

  test.each(['13800138000', '0571', '400-800-8000', '0320-8765432', ''])('%s tells no province', (number) => {
    expect(provinceOfAreaCode(number)).toBeUndefined()
  })
})

describe('the table of mobile ranges', () => {
  const table = readNumberProvinces('# invented\n1380015,330000\n\n1380013, 110000\r\n1990001\t650000\n')

  test.each([
    ['13800138000', '110000'],
    ['13800158000', '330000'],
    ['19900019999', '650000'],
    ['13800148000', undefined],
    ['1380013', undefined],
    ['0571-87654321', undefined],
  ])('%s belongs to %s', (mobile, province) => {
    if (!('beginnings' in table)) throw new Error('the table does not read')
    expect(provinceOfNumber(table, mobile)).toBe(province)
  })

  test('names the first line that is none', () => {
    expect(readNumberProvinces('1380013,110000\n138001,330000\n')).toEqual({ line: 2, text: '138001,330000' })
  })

  test('finds among half a million ranges at once', () => {
    const lines = Array.from({ length: 500_000 }, (_, i) => `${1_300_000 + i},330000`)
    const large = readNumberProvinces(lines.join('\n'))
    if (!('beginnings' in large)) throw new Error('the table does not read')
    for (let i = 0; i < 10_000; i += 1) expect(provinceOfNumber(large, '17999998000')).toBe('330000')
  })
})

test('a faulty file stops the start with file and line, and without a file nothing is known', () => {
  const folder = mkdtempSync(join(tmpdir(), 'number-table-'))
  try {
    const path = join(folder, 'table.csv')
    writeFileSync(path, '1380013,110000\nnonsense\n')
    expect(() => provinceLookup(path)).toThrow(`${path}:2:`)
    expect(() => provinceLookup(path)).toThrow(Fault)
    expect(() => provinceLookup(join(folder, 'none.csv'))).toThrow('cannot be read')
    writeFileSync(path, '1380013,110000\n')
    expect(provinceLookup(path)('13800138000')).toBe('110000')
    expect(provinceLookup(undefined)('13800138000')).toBeUndefined()
  } finally {
    rmSync(folder, { recursive: true })
  }
})
