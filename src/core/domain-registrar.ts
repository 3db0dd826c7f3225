// Registrars (域名注册服务机构) and whether the ministry approved them. The list is operator data and rarely whole: who is
// not on it is unknown, not refused, unless the list says that it is complete.
import { toHalfWidth } from './language-text.ts'
import type { CalendarDate } from './time.ts'

export type Registrar = {
  /** As it is registered with the ministry, and every other way that registries write it. */
  readonly names: readonly string[]
  /** Number in IANA's list of registrars, where it has one. */
  readonly ianaIds?: readonly string[]
  /** False: known to have no approval, such as a registrar abroad. */
  readonly isApproved: boolean
  /** First day of the approval and first day after it; left out where unknown, and while it lasts. */
  readonly from?: CalendarDate
  readonly until?: CalendarDate
}

export type RegistrarList = {
  readonly source: string
  readonly asOf: CalendarDate
  /** True: who is not on the list is not approved. */
  readonly isComplete: boolean
  readonly registrars: readonly Registrar[]
}

export type NamedRegistrar = { readonly name?: string; readonly ianaId?: string }

/** One form for the many spellings of a company: case, spaces, dots, commas and brackets do not count. */
export function foldCompanyName(name: string): string {
  return toHalfWidth(name)
    .toLowerCase()
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/[\s.,，。、·"'’&-]/g, '')
}

/** The list's entry of a registrar: by IANA's number first, which nobody misspells. */
export function registrarEntry(list: RegistrarList, registrar: NamedRegistrar): Registrar | undefined {
  const { ianaId, name } = registrar
  const byId = ianaId === undefined ? undefined : list.registrars.find((one) => one.ianaIds?.includes(ianaId))
  if (byId !== undefined || name === undefined) return byId
  const folded = foldCompanyName(name)
  return list.registrars.find((one) => one.names.some((known) => foldCompanyName(known) === folded))
}

/** Whether the ministry's approval covers a day; undefined where nobody knows. */
export function isRegistrarApproved(
  list: RegistrarList,
  registrar: NamedRegistrar,
  on: CalendarDate,
): boolean | undefined {
  const entry = registrarEntry(list, registrar)
  const isNamed = registrar.name !== undefined || registrar.ianaId !== undefined
  if (entry === undefined) return list.isComplete && isNamed ? false : undefined
  if (!entry.isApproved) return false
  return (entry.from ?? on) <= on && (entry.until === undefined || on < entry.until)
}
