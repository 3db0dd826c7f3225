// Invented companies and people with valid check characters, from a number: for demo, tests and benches. Nobody real: names
// are made of set parts, and sequence parts of numbers are small.
import { expectedCreditCheck } from '../core/identity/credit-code.ts'
import { expectedOrganisationCheck } from '../core/identity/organisation-code.ts'
import { expectedCheckCharacter } from '../core/identity/resident-id.ts'

export type SampleRegion = {
  readonly provinceCode: string
  readonly cityCode: string
  readonly districtCode: string
  readonly place: string
  readonly street: string
}

export type SamplePerson = {
  readonly name: string
  readonly sex: '男' | '女'
  readonly number: string
  readonly bornOn: string
  readonly mobile: string
  readonly emergencyPhone: string
  readonly email: string
}

export type SampleSubject = {
  readonly kind: 'enterprise' | 'individual'
  readonly name: string
  readonly certificateNumber: string
  readonly certificateAddress: string
  readonly mailingAddress: string
  readonly region: SampleRegion
  readonly principal: SamplePerson
  readonly domain: string
  readonly siteName: string
}

export const sampleRegions: Readonly<Record<string, SampleRegion>> = {
  '110000': {
    provinceCode: '110000',
    cityCode: '110100',
    districtCode: '110108',
    place: '北京',
    street: '北京市海淀区样例路',
  },
  '330000': {
    provinceCode: '330000',
    cityCode: '330100',
    districtCode: '330106',
    place: '杭州',
    street: '浙江省杭州市西湖区样例路',
  },
  '320000': {
    provinceCode: '320000',
    cityCode: '320100',
    districtCode: '320102',
    place: '南京',
    street: '江苏省南京市玄武区样例路',
  },
  '370000': {
    provinceCode: '370000',
    cityCode: '370100',
    districtCode: '370102',
    place: '济南',
    street: '山东省济南市历下区样例路',
  },
  '440000': {
    provinceCode: '440000',
    cityCode: '440300',
    districtCode: '440305',
    place: '深圳',
    street: '广东省深圳市南山区样例路',
  },
}

const TRADES = ['云杉', '青禾', '明川', '远帆', '知微', '澄江', '木石', '南柯', '北辰', '听雨']
const LINES = ['科技', '园艺', '文具', '茶业', '家居', '服饰', '器材', '食品']
const FAMILY = ['林', '沈', '顾', '陆', '方', '江', '许', '叶', '程', '苏']
const GIVEN = ['知远', '若溪', '明哲', '清扬', '书言', '予安', '景行', '望舒', '见微', '怀瑾']

const pick = (parts: readonly string[], n: number): string => parts[n % parts.length] ?? ''

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const unitCode = (n: number): string => {
  let rest = n + 7_000
  let text = ''
  for (let i = 0; i < 6; i += 1) {
    text = `${ALPHABET[rest % ALPHABET.length] ?? '0'}${text}`
    rest = Math.floor(rest / ALPHABET.length)
  }
  return `MA${text}`
}

const creditCode = (district: string, n: number): string => {
  const unit = unitCode(n)
  const body = `91${district}${unit}${expectedOrganisationCheck(unit)}`
  return `${body}${expectedCreditCheck(body)}`
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0')

/** The n-th person: born 1980–1995, even numbers women. */
const samplePerson = (district: string, n: number): SamplePerson => {
  const bornOn = `${1980 + (n % 16)}-${pad(1 + (Math.floor(n / 16) % 12), 2)}-${pad(1 + (Math.floor(n / 192) % 28), 2)}`
  const body = `${district}${bornOn.replaceAll('-', '')}${pad(n % 1000, 3)}`
  return {
    name: `${pick(FAMILY, n)}${pick(GIVEN, Math.floor(n / FAMILY.length) + n * 3)}`,
    sex: n % 2 === 0 ? '女' : '男',
    number: `${body}${expectedCheckCharacter(body)}`,
    bornOn,
    mobile: `1380013${pad(n % 10_000, 4)}`,
    emergencyPhone: `1390013${pad(n % 10_000, 4)}`,
    email: `contact${n}@example.cn`,
  }
}

/** The n-th invented subject of a province; equal n, equal subject. */
export const sampleSubject = (
  n: number,
  kind: SampleSubject['kind'] = 'enterprise',
  provinceCode = '110000',
): SampleSubject => {
  const region = sampleRegions[provinceCode]
  if (region === undefined) throw new Error(`no sample region ${provinceCode}`)
  const principal = samplePerson(region.districtCode, n)
  const word = `${pick(TRADES, n)}${pick(LINES, Math.floor(n / TRADES.length) + n)}`
  const isUnit = kind === 'enterprise'
  return {
    kind,
    name: isUnit ? `${region.place}${word}${n < 80 ? '' : pad(n, 5)}有限公司` : principal.name,
    certificateNumber: isUnit ? creditCode(region.districtCode, n) : principal.number,
    certificateAddress: `${region.street}${1 + (n % 200)}号${101 + (n % 800)}室`,
    mailingAddress: `样例路${1 + (n % 200)}号${101 + (n % 800)}室`,
    region,
    principal,
    domain: `sample-${n}.cn`,
    siteName: isUnit ? `${word}` : `${principal.name.slice(0, 1)}家的读书笔记`,
  }
}
