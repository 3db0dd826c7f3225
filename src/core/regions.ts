// Administrative divisions (GB/T 2260): six digits, two each for province, city and district. Some city levels are only
// on paper (北京市 › 市辖区) or stand for none (湖北省 › 仙桃市), so show names through `regionName`, never raw.

/** As in data/divisions.json: every code with its official name. */
export type DivisionData = {
  readonly source: string
  readonly asOf: string
  readonly names: Readonly<Record<string, string>>
}

export type Division = { readonly code: string; readonly name: string }
export type RegionLevel = 'province' | 'city' | 'district'

export type Regions = {
  readonly names: ReadonlyMap<string, string>
  readonly provinces: readonly string[]
  /** Codes one level below a province or city. */
  readonly children: ReadonlyMap<string, readonly string[]>
}

const PAPER_CITY = /^(?:市辖区|县)$/
const NO_CITY = /直辖县级行政区划$/

/** Indexes the divisions once; throws on a code that is not six digits (wrong data is a fault). */
export function regionsOf(data: DivisionData): Regions {
  const names = new Map(Object.entries(data.names).sort(([a], [b]) => (a < b ? -1 : 1)))
  const children = new Map<string, string[]>()
  for (const code of names.keys()) {
    if (!isRegionCode(code)) throw new Error(`not a division code: ${code}`)
    const parent = parentOf(code)
    if (parent === undefined) continue
    const siblings = children.get(parent) ?? []
    siblings.push(code)
    children.set(parent, siblings)
  }
  const provinces = [...names.keys()].filter((code) => regionLevel(code) === 'province')
  return { names, provinces, children }
}

/** Six digits, the first not 0; says nothing about whether the division exists. */
export const isRegionCode = (code: string): boolean => /^[1-9]\d{5}$/.test(code.slice(0, 7))

export function regionLevel(code: string): RegionLevel {
  if (code.endsWith('0000')) return 'province'
  return code.endsWith('00') ? 'city' : 'district'
}

export const provinceCodeOf = (code: string): string => `${code.slice(0, 2)}0000`
export const cityCodeOf = (code: string): string => `${code.slice(0, 4)}00`
export const isKnownRegion = (regions: Regions, code: string): boolean => regions.names.has(code)

/** Whether a division is another one or lies inside it; compares codes alone. */
export function isWithin(inner: string, outer: string): boolean {
  if (!isRegionCode(inner) || !isRegionCode(outer)) return false
  if (regionLevel(outer) === 'province') return inner.slice(0, 2) === outer.slice(0, 2)
  return regionLevel(outer) === 'city' ? inner.slice(0, 4) === outer.slice(0, 4) : inner === outer
}

/** Provinces, or what lies one level below a province or city, with names to show; empty where nothing does. */
export function divisionsIn(regions: Regions, parent?: string): readonly Division[] {
  const codes = parent === undefined ? regions.provinces : (regions.children.get(parent) ?? [])
  return codes.map((code) => ({ code, name: regionName(regions, code) ?? code }))
}

/** The name to show: 北京市 for its paper city level; undefined for an unknown code. */
export function regionName(regions: Regions, code: string): string | undefined {
  const name = regions.names.get(code)
  if (name === undefined || !PAPER_CITY.test(name) || regionLevel(code) !== 'city') return name
  const province = regions.names.get(provinceCodeOf(code)) ?? ''
  return name === '县' ? `${province}（县）` : province
}

/** From the province down, each name once: 浙江省杭州市西湖区, 北京市海淀区, 湖北省仙桃市. */
export function fullRegionName(regions: Regions, code: string): string | undefined {
  if (!isKnownRegion(regions, code)) return undefined
  const codes = new Set([provinceCodeOf(code), cityCodeOf(code), code])
  const names = [...codes].map((part) => regions.names.get(part) ?? '')
  return names.filter((name) => !PAPER_CITY.test(name) && !NO_CITY.test(name)).join('')
}

/** Whether a city needs no district because it has none (东莞市). */
export const hasDistricts = (regions: Regions, cityCode: string): boolean => regions.children.has(cityCode)

/** Whether province, city and district exist and lie inside one another; a city without districts takes none. */
export function isConsistentRegion(
  regions: Regions,
  provinceCode: string,
  cityCode: string,
  districtCode: string | undefined,
): boolean {
  if (![provinceCode, cityCode].every((code) => isKnownRegion(regions, code))) return false
  if (regionLevel(provinceCode) !== 'province' || regionLevel(cityCode) !== 'city') return false
  if (!isWithin(cityCode, provinceCode)) return false
  if (districtCode === undefined || districtCode === '') return !hasDistricts(regions, cityCode)
  if (!isKnownRegion(regions, districtCode) || regionLevel(districtCode) !== 'district') return false
  return isWithin(districtCode, cityCode)
}

function parentOf(code: string): string | undefined {
  const level = regionLevel(code)
  if (level === 'province') return undefined
  return level === 'city' ? provinceCodeOf(code) : cityCodeOf(code)
}
