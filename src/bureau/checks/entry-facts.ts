// What checks of addresses and of domains share: what is checked, and facts of the same form in both. A text of blanks alone
// fits the schema, which counts characters; here it counts as not given.
import type { Bureau, Provider } from '../bureau.ts'
import type { ResultCode } from '../codec/write-results.ts'
import { childText, type XmlNode } from '../codec/xml-tree.ts'
import type { EntryPart, EntryRow } from '../store/entries.ts'
import { divisionName } from '../tables/divisions.ts'
import { problem } from './problem.ts'

export interface EntryProblem extends ResultCode {
  related?: readonly EntryRow[]
}

export interface Checked {
  bureau: Bureau
  provider: Provider
  part: EntryPart
  node: XmlNode
  /** the entry that is changed */
  own: EntryRow | undefined
}

/** YYYY-MM-DD, and there is such a day. */
export function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** Given, and more than blanks: the schema counts characters only. */
export const isGiven = (node: XmlNode, name: string): boolean => (childText(node, name) ?? '') !== ''
export const isEmail = (text: string): boolean =>
  text.split(';').every((one) => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(one.trim()))
export const isPhone = (text: string): boolean => /^[\d-]+(;[\d-]+)*$/.test(text)

interface PlaceCodes {
  province: number
  city: number
  district: number
  /** each exists, and they do not fit each other */
  whole: number
}

/** Codes of province, city and district; each must exist and lie in the larger one. */
export function checkPlace(node: XmlNode, names: readonly string[], codes: PlaceCodes): EntryProblem[] {
  const places = names.map((name) => childText(node, name))
  const unknown = places.flatMap((code, at) =>
    code !== undefined && divisionName(code) === undefined
      ? [problem([codes.province, codes.city, codes.district][at] ?? codes.whole, code)]
      : [],
  )
  if (unknown.length > 0) return unknown
  const [province, city, district] = places
  const fits =
    (province === undefined || province.endsWith('0000')) &&
    (city === undefined || province === undefined || isWithin(city, province, 2)) &&
    (district === undefined || city === undefined || isWithin(district, city, 4))
  return fits ? [] : [problem(codes.whole, places.map((one) => one ?? '无').join('/'))]
}

const isWithin = (code: string, larger: string, digits: number): boolean =>
  code.slice(0, digits) === larger.slice(0, digits) && code !== larger
