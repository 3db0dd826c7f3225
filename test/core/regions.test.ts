// Divisions: names as people say them where the official table has a level on paper only, and codes that must fit.
import { describe, expect, test } from 'vitest'
import { loadRegions } from '../../src/adapters/data/divisions.ts'
import { loadProvinces } from '../../src/adapters/data/provinces.ts'
import {
  divisionsIn,
  fullRegionName,
  hasDistricts,
  isConsistentRegion,
  isKnownRegion,
  isRegionCode,
  isWithin,
  provinceCodeOf,
  regionLevel,
  regionName,
  regionsOf,
} from '../../src/core/regions.ts'

const regions = loadRegions()

describe('names', () => {
  test.each([
    ['110000', '北京市', '北京市'],
    ['110100', '北京市', '北京市'],
    ['110108', '海淀区', '北京市海淀区'],
    ['330106', '西湖区', '浙江省杭州市西湖区'],
    ['330113', '临平区', '浙江省杭州市临平区'],
    ['429004', '仙桃市', '湖北省仙桃市'],
    ['500229', '城口县', '重庆市城口县'],
    ['500200', '重庆市（县）', '重庆市'],
    ['441900', '东莞市', '广东省东莞市'],
    ['659001', '石河子市', '新疆维吾尔自治区石河子市'],
  ])('%s is shown as %s, in full %s', (code, name, full) => {
    expect(regionName(regions, code)).toBe(name)
    expect(fullRegionName(regions, code)).toBe(full)
  })

  test('an unknown code has no name', () => {
    for (const code of ['330103', '999999', '', '__proto__', 'constructor']) {
      expect(regionName(regions, code)).toBeUndefined()
      expect(fullRegionName(regions, code)).toBeUndefined()
    }
  })
})

describe('the data', () => {
  test('has 31 provinces, with the official names of the province data', () => {
    const provinces = loadProvinces()
    expect(divisionsIn(regions)).toEqual(
      [...provinces.values()].map(({ code, officialName }) => ({ code, name: officialName })),
    )
  })

  test('every city and district has its parents', () => {
    for (const code of regions.names.keys()) {
      expect(isKnownRegion(regions, provinceCodeOf(code)), code).toBe(true)
      if (regionLevel(code) === 'district')
        expect(isKnownRegion(regions, `${code.slice(0, 4)}00`), code).toBe(true)
    }
  })

  test('has about 340 cities and 2,850 counties and districts, and no development zones', () => {
    const codes = [...regions.names.keys()]
    const count = (level: string) => codes.filter((code) => regionLevel(code) === level).length
    expect(count('city')).toBeGreaterThan(335)
    expect(count('city')).toBeLessThan(350)
    expect(count('district')).toBeGreaterThan(2_830)
    expect(count('district')).toBeLessThan(2_900)
    expect(codes.filter((code) => /7[1-9]$/.test(code))).toEqual([])
  })

  test('four cities have no districts', () => {
    const without = [...regions.names.keys()].filter(
      (c) => regionLevel(c) === 'city' && !hasDistricts(regions, c),
    )
    expect(without.map((code) => regionName(regions, code))).toEqual([
      '东莞市',
      '中山市',
      '儋州市',
      '嘉峪关市',
    ])
  })

  test('a code that is none stops the start', () => {
    expect(() => regionsOf({ source: '', asOf: '', names: { '11': '北京市' } })).toThrow(
      /not a division code/,
    )
  })
})

describe('fit', () => {
  test.each([
    ['330106', '330000', true],
    ['330106', '330100', true],
    ['330106', '330106', true],
    ['330106', '330200', false],
    ['330000', '330100', false],
    ['x', '330000', false],
  ])('%s lies within %s: %s', (inner, outer, expected) => {
    expect(isWithin(inner, outer)).toBe(expected)
  })

  test.each([
    ['330000', '330100', '330106', true],
    ['110000', '110100', '110108', true],
    ['440000', '441900', undefined, true],
    ['440000', '441900', '', true],
    ['330000', '330100', undefined, false],
    ['330000', '330100', '330206', false],
    ['330000', '110100', '110108', false],
    ['330000', '330000', '330106', false],
    ['330000', '330100', '330103', false],
    ['330100', '330100', '330106', false],
    ['', '', '', false],
  ])('%s, %s, %s fit together: %s', (province, city, district, expected) => {
    expect(isConsistentRegion(regions, province, city, district)).toBe(expected)
  })

  test.each(['110000\0', '0110000', '１１００００', '11000', '1'.repeat(1_000_000)])(
    '%s is no code',
    (text) => {
      expect(isRegionCode(text)).toBe(false)
      expect(divisionsIn(regions, text)).toEqual([])
    },
  )
})
