// What a machine finds wrong with an entry of addresses: codes 2xxx. The outline has let it through, so an element that is
// optional there may be absent here, and for some ways of use that is wrong.
import type { Bureau } from '../bureau.ts'
import { child, childText, type XmlNode } from '../codec/xml-tree.ts'
import { entryByIspId, isHandedOn, overlapping } from '../store/entries.ts'
import { type CodeTable, subjectKinds } from '../tables/code-tables.ts'
import { carriers, industries, reportingUnits, unitClasses } from '../tables/reporting-units.ts'
import { isPublicRange } from './addresses.ts'
import { checkDomain } from './domain-checks.ts'
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

export const spanOf = (node: XmlNode): [number, number] => [
  Number(childText(node, 'Qsip')),
  Number(childText(node, 'Zzip')),
]

/** Where the schema lets a 0 through, it stands for an address not given. */
function checkSpan(checked: Checked): EntryProblem[] {
  const [first, last] = spanOf(checked.node)
  if (first === 0) return [problem(2014)]
  if (last === 0) return [problem(2015)]
  if (first > last) return [problem(2002)]
  // a filing may hold more than a /16, so only its ends are looked at
  if (!isPublicRange(first, first)) return [problem(2006)]
  if (!isPublicRange(last, last)) return [problem(2007)]
  return checkOverlap(checked, first, last)
}

function checkOverlap({ bureau, provider, part, own }: Checked, first: number, last: number): EntryProblem[] {
  const others = overlapping(bureau.store, part, first, last).filter((one) => one.id !== own?.id)
  const foreign = others.filter(
    (one) =>
      one.isp_id !== provider.ispId && !isHandedOn(bureau.store, one.isp_id, provider.ispId, first, last),
  )
  const mine = others.filter((one) => one.isp_id === provider.ispId)
  if (foreign.length > 0) return [{ ...problem(2056), related: foreign }]
  if (mine.some((one) => one.first === first && one.last === last))
    return [{ ...problem(2049), related: mine }]
  return mine.length > 0 ? [{ ...problem(part === 'broadcast' ? 2004 : 2003), related: mine }] : []
}

/** May the unit of this number report? */
const isUnit = (bureau: Bureau, id: string | undefined): boolean =>
  id !== undefined &&
  !bureau.policy.invalidUnits.includes(id) &&
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

const isIn =
  (table: CodeTable) =>
  (value: string): boolean =>
    table[Number(value)] !== undefined

const userPlace = { province: 2024, city: 2025, district: 2026, whole: 2011 }

function checkUser(node: XmlNode): EntryProblem[] {
  const found: EntryProblem[] = []
  const given = (name: string, fits: (value: string) => boolean, code: number): void => {
    const value = childText(node, name)
    if (value !== undefined && value !== '' && !fits(value)) found.push(problem(code, value))
  }
  given('Fprq', isDay, 2030)
  given('Dwxz', isIn(subjectKinds), 2019)
  given('Dwfl', isIn(unitClasses), 2009)
  given('Dwhyfl', isIn(industries), 2020)
  found.push(...checkPlace(node, ['Shengid', 'Shiid', 'Xianid'], userPlace))
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
    for (const [name, code] of names) if (!isGiven(node, name)) found.push(problem(code))
  }
  if (way === '2') {
    const unit = childText(node, 'Fpdx')
    if (unit === undefined) found.push(problem(2047))
    else if (unit === provider.ispId) found.push(problem(2050))
    else if (!isUnit(bureau, unit)) found.push(problem(2048, unit))
  }
  // a gateway may be left out, but not by half
  if (isGiven(node, 'Wgdz') && !isGiven(node, 'Wgip')) found.push(problem(2043))
  if (isGiven(node, 'Wgip') && !isGiven(node, 'Wgdz')) found.push(problem(2044))
  return [...found, ...checkUser(node)]
}

function checkBroadcast({ bureau, node }: Checked): EntryProblem[] {
  const broadcaster = childText(node, 'Gbdw')
  const requester = childText(node, 'Sqdw')
  if (broadcaster === requester) return [problem(2053)]
  if (!isUnit(bureau, broadcaster)) return [problem(2017, broadcaster)]
  if (!carriers.some(({ id }) => id === broadcaster)) return [problem(2051, broadcaster)]
  return isUnit(bureau, requester) ? [] : [problem(2018, requester)]
}

const gateway = [
  ['Wgip', 2043],
  ['Wgdz', 2044],
] as const

function checkBrought({ bureau, node }: Checked): EntryProblem[] {
  // a change may leave the gateway out by the schema, but a synchronisation could not tell the entry without it
  const missing = [...needed, ...gateway].flatMap(([name, code]) =>
    isGiven(node, name) ? [] : [problem(code)],
  )
  return [...checkOrigin(bureau, node), ...missing, ...checkUser(node)]
}

/** Ly_dwlx says whether the number (1) or the name (0) of the source unit is needed. */
function checkOrigin(bureau: Bureau, node: XmlNode): EntryProblem[] {
  const origin = child(node, 'Lydw')
  if (childText(node, 'Ly_dwlx') !== '1')
    return origin !== undefined && isGiven(origin, 'Ly_dwmc') ? [] : [problem(2045)]
  const unit = origin === undefined ? undefined : childText(origin, 'Ly_dwid')
  if (unit === undefined) return [problem(2028)]
  return isUnit(bureau, unit) ? [] : [problem(2029, unit)]
}

const parts = {
  source: checkSource,
  allocation: checkAllocation,
  broadcast: checkBroadcast,
  brought: checkBrought,
} as const

/** An id that the provider gave to another entry already. */
function checkIspId({ bureau, provider, part, node, own }: Checked): EntryProblem[] {
  const id = childText(node, 'IspId')
  if (id === undefined || own !== undefined) return []
  if (entryByIspId(bureau.store, provider.ispId, part, id) === undefined) return []
  return [{ code: part === 'domain' ? 3999 : 2999, text: `其他错误：IspId ${id} 已用于其他记录` }]
}

/** Everything wrong with an entry that is added or changed. */
export function checkEntry(checked: Checked): EntryProblem[] {
  const found =
    checked.part === 'domain'
      ? checkDomain(checked)
      : [...checkSpan(checked), ...parts[checked.part](checked)]
  return [...found, ...checkIspId(checked)]
}
