// What a machine finds wrong with a domain that a registrar reports: codes 3xxx.
import { shanghaiDate } from '../bureau-clock.ts'
import { childText, type XmlNode } from '../codec/xml-tree.ts'
import { entryByName } from '../store/entries.ts'
import { domainTypes } from '../tables/reporting-units.ts'
import {
  type Checked,
  checkPlace,
  type EntryProblem,
  isDay,
  isEmail,
  isGiven,
  isPhone,
} from './entry-facts.ts'
import { problem } from './problem.ts'

/** Elements that must be more than blanks. Those of numbers cannot be blank: the schema sees to it. */
const needed: readonly (readonly [string, number])[] = [
  ['Zcsj', 3002],
  ['Yxrq', 3003],
  ['Ym_fwq', 3005],
  ['Ym_zcs', 3006],
  ['Zcr_mc', 3008],
  ['Zcr_zz', 3009],
  ['Zcr_dzyj', 3012],
  ['Zcr_dhhm', 3014],
  ['Zcr_txdz', 3016],
  ['Gly_mz', 3017],
  ['Gly_zz', 3018],
  ['Gly_dzyj', 3021],
  ['Gly_dh', 3023],
  ['Gly_dz', 3025],
]

const isRegistrarName = (text: string): boolean => /^[\p{L}\p{N} ()（）.,·&-]+$/u.test(text)

const forms: readonly (readonly [string, (text: string) => boolean, number])[] = [
  ['Ym_zcs', isRegistrarName, 3007],
  ['Zcr_dzyj', isEmail, 3013],
  ['Zcr_dhhm', isPhone, 3015],
  ['Gly_dzyj', isEmail, 3022],
  ['Gly_dh', isPhone, 3024],
  ['Jfr_dh', isPhone, 3033],
  ['Jfr_dzyj', isEmail, 3034],
  ['Zcsj', isDay, 3031],
  ['Yxrq', isDay, 3032],
]

const places: readonly (readonly [string, number])[] = [
  ['Zcr', 3028],
  ['Gly', 3029],
  ['Jfr', 3030],
]

function checkDates(node: XmlNode, today: string): EntryProblem[] {
  const [registered, until] = ['Zcsj', 'Yxrq'].map((name) => childText(node, name) ?? '')
  const found: EntryProblem[] = []
  if (registered !== undefined && isDay(registered) && registered > today) found.push(problem(3035))
  if (until !== undefined && isDay(until) && until < today) found.push(problem(3004))
  return found
}

/** Everything wrong with a domain that is added or changed. */
export function checkDomain({ bureau, node, own }: Checked): EntryProblem[] {
  const name = (childText(node, 'Ym') ?? '').toLowerCase()
  const found: EntryProblem[] = []
  if (domainTypes[Number(childText(node, 'Ymlx'))] === undefined) found.push(problem(3001))
  for (const [element, code] of needed) if (!isGiven(node, element)) found.push(problem(code))
  for (const [element, fits, code] of forms) {
    const value = childText(node, element) ?? ''
    if (value !== '' && !fits(value)) found.push(problem(code, value))
  }
  found.push(...checkDates(node, shanghaiDate(bureau.clock.now())))
  for (const [prefix, code] of places) {
    const names = [`${prefix}_shengid`, `${prefix}_shiid`]
    found.push(...checkPlace(node, names, { province: code, city: code, district: code, whole: code }))
  }
  const other = entryByName(bureau.store, name)
  if (other !== undefined && other.id !== own?.id)
    found.push({ ...problem(3999), text: '其他错误：该域名已经报备' })
  return found
}
