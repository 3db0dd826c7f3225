// What all entries of a pack share: their days and basis, and for what they hold. Two entries of one name may follow each
// other in time; they may never hold on the same day.
import type { FilingType } from '../core/determine.ts'
import type { CalendarDate } from '../core/time.ts'
import { isFilingType } from './filing-scope.ts'
import type { Json, Reader } from './json-reader.ts'
import type { Dated } from './pack-entry.ts'
import { isRuleClass, type RuleClass } from './rule-class.ts'

const DATED = ['effectiveFrom', 'effectiveTo', 'basis', 'offByDefault', 'removed', 'note']

/** Days and basis of an entry. */
export const readDated = (value: Json, reader: Reader): Dated => {
  const effectiveTo =
    value.effectiveTo === undefined ? undefined : reader.at('effectiveTo').day(value.effectiveTo)
  const effectiveFrom = reader.at('effectiveFrom').day(value.effectiveFrom) ?? ''
  if (effectiveTo !== undefined && effectiveTo < effectiveFrom)
    reader.at('effectiveTo').fail('must not be before effectiveFrom')
  for (const key of ['offByDefault', 'removed'])
    if (value[key] !== undefined && value[key] !== true) reader.at(key).fail('must be true or absent')
  return {
    effectiveFrom,
    ...(effectiveTo === undefined ? {} : { effectiveTo }),
    basis: reader.at('basis').text(value.basis) ?? '',
    ...(value.offByDefault === true ? { offByDefault: true as const } : {}),
  }
}

type Named = { readonly effectiveFrom: CalendarDate; readonly effectiveTo?: CalendarDate }

/** Reads each entry, and refuses two of one name on the same day. */
export const readAll = <T extends Named>(
  value: unknown,
  reader: Reader,
  keys: readonly string[],
  read: (entry: Json, reader: Reader) => T | undefined,
  nameOf: (entry: T) => string,
): readonly T[] => {
  const entries: T[] = []
  for (const [index, item] of reader.list(value).entries()) {
    const inner = reader.at(index)
    const object = inner.object(item, [...keys, ...DATED])
    const entry = object && read(object, inner)
    if (!entry) continue
    const twin = entries.find((other) => nameOf(other) === nameOf(entry) && overlaps(other, entry))
    if (twin) inner.fail(`${nameOf(entry)} already holds on one of these days`)
    entries.push(entry)
  }
  return entries
}

const overlaps = (a: Named, b: Named): boolean =>
  a.effectiveFrom <= (b.effectiveTo ?? '9999-12-31') && b.effectiveFrom <= (a.effectiveTo ?? '9999-12-31')

/** `class` and `filingTypes`, which rules, fields and documents share. */
export const readPlaced = (
  value: Json,
  reader: Reader,
): { class?: RuleClass; filingTypes?: readonly FilingType[] } => {
  if (value.class !== undefined && !isRuleClass(value.class)) reader.at('class').fail('is no class of rules')
  const filingTypes = value.filingTypes === undefined ? undefined : readFilingTypes(value.filingTypes, reader)
  return {
    ...(isRuleClass(value.class) ? { class: value.class } : {}),
    ...(filingTypes ? { filingTypes } : {}),
  }
}

const readFilingTypes = (value: unknown, reader: Reader): readonly FilingType[] | undefined => {
  const inner = reader.at('filingTypes')
  const list = inner.list(value)
  if (list.length === 0) return inner.fail('must not be empty')
  return list.flatMap((item, index) =>
    isFilingType(item) ? item : (inner.at(index).fail('is no filing type') ?? []),
  )
}
