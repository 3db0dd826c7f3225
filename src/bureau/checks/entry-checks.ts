// What a machine finds wrong with an entry of addresses or domains: codes 2xxx and 3xxx. The outline has let it through, so
// an element that is optional there may be absent here, and for some ways of use that is wrong.
import type { Bureau, Provider } from '../bureau.ts'
import { shanghaiDate } from '../bureau-clock.ts'
import type { ResultCode } from '../codec/write-results.ts'
import { child, childText, type XmlNode } from '../codec/xml-tree.ts'
import { type EntryPart, type EntryRow, entryByName, overlapping } from '../store/entries.ts'
import { subjectKinds } from '../tables/code-tables.ts'
import { divisionName } from '../tables/divisions.ts'
import { carriers, domainTypes, reportingUnits } from '../tables/reporting-units.ts'
import { isPublicRange } from './addresses.ts'
import { problem } from './problem.ts'

export interface EntryProblem extends ResultCode {
  related?: readonly EntryRow[]
}

interface Checked {
  bureau: Bureau
  provider: Provider
  part: EntryPart
  node: XmlNode
  /** the entry that is changed */
  own: EntryRow | undefined
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
const isEmail = (text: string): boolean =>
  text.split(';').every((one) => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(one.trim()))
const isPhone = (text: string): boolean => /^[\d-]+(;[\d-]+)*$/.test(text)

export const spanOf = (node: XmlNode): [number, number] => [
  Number(childText(node, 'Qsip')),
  Number(childText(node, 'Zzip')),
]

function checkSpan({ bureau, provider, part, node, own }: Checked): EntryProblem[] {
  const [first, last] = spanOf(node)
  if (first > last) return [problem(2002)]
  // a filing may hold more than a /16, so only its ends are looked at
  if (!isPublicRange(first, first)) return [problem(2006)]
  if (!isPublicRange(last, last)) return [problem(2007)]
  const others = overlapping(bureau.store, part, first, last).filter((one) => one.id !== own?.id)
  const foreign = others.filter((one) => one.isp_id !== provider.ispId)
  const mine = others.filter((one) => one.isp_id === provider.ispId)
  if (foreign.length > 0) return [{ ...problem(2056), related: foreign }]
  if (mine.some((one) => one.first === first && one.last === last))
    return [{ ...problem(2049), related: mine }]
  return mine.length > 0 ? [{ ...problem(part === 'broadcast' ? 2004 : 2003), related: mine }] : []
}

const isUnit = (bureau: Bureau, id: string | undefined): boolean =>
  reportingUnits(bureau).some((unit) => unit.id === id)

const needed: readonly (readonly [string, number])[] = [
  ['Syfs', 2032],
  ['Fprq', 2030],
  ['Dwmc', 2031],
  ['Dwxz', 2034],
  ['Shengid', 2037],
  ['Shiid', 2038],
  ['Xxdz', 2036],
  ['Lxrxm', 2040],
  ['Lxrdh', 2039],
  ['Lxrdzyj', 2042],
]

function checkUser(node: XmlNode): EntryProblem[] {
  const found: EntryProblem[] = []
  const text = (name: string) => childText(node, name)
  const given = (name: string, fits: (value: string) => boolean, code: number): void => {
    const value = text(name)
    if (value !== undefined && !fits(value)) found.push(problem(code, value))
  }
  given('Fprq', isDay, 2030)
  given('Dwxz', (value) => subjectKinds[Number(value)] !== undefined, 2019)
  given('Shengid', (value) => divisionName(value) !== undefined, 2024)
  given('Shiid', (value) => divisionName(value) !== undefined, 2025)
  given('Xianid', (value) => divisionName(value) !== undefined, 2026)
  given('Lxrdh', isPhone, 2012)
  given('Lxrdzyj', isEmail, 2013)
  given('Wgip', (value) => isPublicRange(Number(value), Number(value)), 2008)
  return found
}

function checkSource({ bureau, provider, node }: Checked): EntryProblem[] {
  const unit = childText(node, 'Lydw')
  if (unit === provider.ispId) return [problem(2052)]
  return isUnit(bureau, unit) ? [] : [problem(2029, unit)]
}

function checkAllocation({ bureau, provider, node }: Checked): EntryProblem[] {
  const way = childText(node, 'Fpfs')
  const found: EntryProblem[] = []
  const [first, last] = spanOf(node)
  const sources = overlapping(bureau.store, 'source', first, last)
  if (!sources.some((one) => one.isp_id === provider.ispId && one.first <= first && one.last >= last))
    found.push(problem(2005))
  if (way === '1' || way === '3') {
    const names = way === '1' ? needed : needed.slice(0, 2)
    for (const [name, code] of names) if (childText(node, name) === undefined) found.push(problem(code))
  }
  if (way === '2') {
    const unit = childText(node, 'Fpdx')
    if (unit === undefined) found.push(problem(2047))
    else if (unit === provider.ispId) found.push(problem(2050))
    else if (!isUnit(bureau, unit)) found.push(problem(2048, unit))
  }
  return [...found, ...checkUser(node)]
}

function checkBroadcast({ bureau, node }: Checked): EntryProblem[] {
  const broadcaster = childText(node, 'Gbdw')
  const requester = childText(node, 'Sqdw')
  if (broadcaster === requester) return [problem(2053)]
  if (!carriers.some(({ id }) => id === broadcaster)) return [problem(2051, broadcaster)]
  return isUnit(bureau, requester) ? [] : [problem(2018, requester)]
}

function checkBrought({ bureau, node }: Checked): EntryProblem[] {
  const origin = child(node, 'Lydw')
  const byUnit = childText(node, 'Ly_dwlx') === '1'
  const unit = origin === undefined ? undefined : childText(origin, 'Ly_dwid')
  if (byUnit && unit === undefined) return [problem(2028)]
  if (byUnit && !isUnit(bureau, unit)) return [problem(2029, unit)]
  if (!byUnit && (origin === undefined || childText(origin, 'Ly_dwmc') === undefined)) return [problem(2045)]
  return checkUser(node)
}

const domainEmails: readonly (readonly [string, number])[] = [
  ['Zcr_dzyj', 3013],
  ['Gly_dzyj', 3022],
  ['Jfr_dzyj', 3034],
]
const domainPhones: readonly (readonly [string, number])[] = [
  ['Zcr_dhhm', 3015],
  ['Gly_dh', 3024],
  ['Jfr_dh', 3033],
]
const domainPlaces: readonly (readonly [string, number])[] = [
  ['Zcr', 3028],
  ['Gly', 3029],
  ['Jfr', 3030],
]

function checkDomain({ bureau, node, own }: Checked): EntryProblem[] {
  const found: EntryProblem[] = []
  const text = (name: string) => childText(node, name) ?? ''
  const today = shanghaiDate(bureau.clock.now())
  if (domainTypes[Number(text('Ymlx'))] === undefined) found.push(problem(3001))
  if (!isDay(text('Zcsj'))) found.push(problem(3031))
  else if (text('Zcsj') > today) found.push(problem(3035))
  if (!isDay(text('Yxrq'))) found.push(problem(3032))
  else if (text('Yxrq') < today) found.push(problem(3004))
  for (const [name, code] of domainEmails)
    if (text(name) !== '' && !isEmail(text(name))) found.push(problem(code))
  for (const [name, code] of domainPhones)
    if (text(name) !== '' && !isPhone(text(name))) found.push(problem(code))
  for (const [prefix, code] of domainPlaces) {
    const codes = [text(`${prefix}_shengid`), text(`${prefix}_shiid`)].filter((one) => one !== '')
    if (codes.some((one) => divisionName(one) === undefined)) found.push(problem(code))
  }
  const other = entryByName(bureau.store, text('Ym').toLowerCase())
  if (other !== undefined && other.id !== own?.id)
    found.push({ ...problem(3999), text: '其他错误：该域名已经报备' })
  return found
}

const parts = {
  source: checkSource,
  allocation: checkAllocation,
  broadcast: checkBroadcast,
  brought: checkBrought,
} as const

/** Everything wrong with an entry that is added or changed. */
export const checkEntry = (checked: Checked): EntryProblem[] =>
  checked.part === 'domain' ? checkDomain(checked) : [...checkSpan(checked), ...parts[checked.part](checked)]
