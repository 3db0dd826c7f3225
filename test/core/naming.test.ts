// Names made of a unit's own name and of what was typed, and the places that stand in names.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameProposals, shortUnitName, withoutPart } from '../../src/core/naming.ts'
import { isPlaceWithin, placesIn } from '../../src/core/place-name.ts'

test.each([
  ['杭州示例科技有限公司', '示例科技'],
  ['浙江省杭州市示例网络科技股份有限公司', '示例网络科技'],
  ['示例（北京）咨询有限责任公司', '示例咨询'],
  ['广西壮族自治区示例农场', '示例农场'],
  ['示例科技集团有限公司', '示例科技集团'],
  ['杭州示例商务合伙企业（有限合伙）', '示例商务'],
  ['示例', '示例'],
])('the short name of %s is %s', (unitName, short) => {
  expect(shortUnitName(unitName)).toBe(short)
})

test.each([
  ['浙江省示例门户', '浙江', '示例门户'],
  ['示例的博客', '博客', '示例'],
  ['论坛与示例', '论坛', '示例'],
  ['中国中国', '中国', ''],
])('%s without %s is %s', (name, part, rest) => {
  expect(withoutPart(name, part)).toBe(rest)
})

describe('places in a name', () => {
  const names = (text: string) => placesIn(text).map((place) => place.name)

  test('are found from left to right, the longer of two that overlap', () => {
    expect(names('浙江杭州与上海南站')).toEqual(['浙江', '杭州', '上海'])
    expect(names('内蒙古')).toEqual(['内蒙古'])
    expect(names('示例科技')).toEqual([])
  })

  test('lie in themselves and in their province, and in no other', () => {
    const [zhejiang, hangzhou, guangdong] = placesIn('浙江杭州广东')
    if (!zhejiang || !hangzhou || !guangdong) throw new Error('three places')
    expect(isPlaceWithin(hangzhou, zhejiang)).toBe(true)
    expect(isPlaceWithin(hangzhou, hangzhou)).toBe(true)
    expect(isPlaceWithin(zhejiang, hangzhou)).toBe(false)
    expect(isPlaceWithin(hangzhou, guangdong)).toBe(false)
  })
})

describe('proposals', () => {
  const parts = { endings: ['官网', '展示'], beginnings: ['晨光'], stems: ['业务介绍'] }

  test('begin with what was typed, then the unit’s name, and end with plain words', () => {
    expect(nameProposals({ ...parts, typed: '示例 门户', unitName: '杭州示例科技有限公司' })).toEqual([
      ...['示例门户', '杭州示例科技有限公司', '示例科技官网', '示例科技展示'],
      ...['示例门户官网', '示例门户展示', '业务介绍', '晨光官网', '晨光展示'],
    ])
  })

  test('leave out what is hardly a name, and say no ending twice', () => {
    expect(nameProposals({ ...parts, typed: '啊啊啊' })).toEqual(['业务介绍', '晨光官网', '晨光展示'])
    expect(nameProposals({ ...parts, typed: 'abc' })).not.toContain('abc官网')
    expect(nameProposals({ ...parts, typed: '示例官网' })).not.toContain('示例官网官网')
  })

  test('are each there once and short, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (typed) => {
        const found = nameProposals({ ...parts, typed, unitName: typed })
        expect(new Set(found).size).toBe(found.length)
        for (const name of found) expect(name.length).toBeLessThanOrEqual(40)
      }),
    )
  })
})
