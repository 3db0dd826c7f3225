// What changes in a province from one day to the next: the differences of two rule sets with their values, and the days on
// which anything turns. Made for the page that people read; compare.ts says what differs, this one says from what to what.
import { addCalendarDays, type CalendarDate } from '../core/time.ts'
import { turningDays } from './check-pack.ts'
import { compareRuleSets, type Difference } from './compare.ts'
import { isObject } from './json-reader.ts'
import type { Pack } from './pack.ts'
import type { RuleSet } from './resolve.ts'
import { differencesOf, type PartDifference } from './value-difference.ts'

export type DetailedDifference = Omit<Difference, 'parts'> & {
  readonly parts: readonly PartDifference[]
  /** Field or slot that the entry is about, where it is about one. */
  readonly place?: string
  /** Own words of a rule that brings them. */
  readonly says?: Readonly<Record<string, string>>
}

const ENTRY_NOISE = ['code', 'pack']

/** As `compareRuleSets`, with the values of each part that differs. */
export const detailedDifferences = (before: RuleSet, after: RuleSet): readonly DetailedDifference[] =>
  compareRuleSets(before, after).map((difference) => {
    const place = placeOf(entryIn(after, difference) ?? entryIn(before, difference))
    const says = [after, before]
      .flatMap((set) => set.rules)
      .find((rule) => difference.what === 'rule' && rule.code === difference.code)?.says
    const hasParts = difference.change === 'changed' || difference.what === 'words'
    return {
      ...difference,
      parts: hasParts ? partsOf(before, after, difference) : [],
      ...(place === undefined ? {} : { place }),
      ...(says === undefined ? {} : { says }),
    }
  })

const entryIn = (set: RuleSet, { what, code }: Difference): unknown => {
  if (what === 'rule') return set.rules.find((one) => one.code === code)
  if (what === 'field') return set.fields.find((one) => one.code === code)
  if (what === 'document') return set.settings.demands.find((one) => one.code === code)
  return Object.entries(set.settings).find(([key]) => key === code)?.[1]
}

const placeOf = (entry: unknown): string | undefined => {
  if (!isObject(entry)) return undefined
  const place = entry.scope ?? entry.path ?? entry.slot
  return typeof place === 'string' ? place : undefined
}

const partsOf = (before: RuleSet, after: RuleSet, difference: Difference): readonly PartDifference[] => {
  const { what, parts } = difference
  if (what === 'words') {
    const side = (sign: string): string =>
      parts
        .filter((one) => one.startsWith(sign))
        .map((one) => one.slice(1))
        .join('、')
    const [gone, come] = [side('-'), side('+')]
    return [{ part: 'words', ...(gone === '' ? {} : { from: gone }), ...(come === '' ? {} : { to: come }) }]
  }
  return differencesOf(
    entryIn(before, difference),
    entryIn(after, difference),
    what === 'setting' ? [] : ENTRY_NOISE,
  )
}

/** Packs that hold on a day; with published editions these differ from day to day. */
export type PacksOn = (on: CalendarDate) => readonly Pack[]

/** Days on which a rule of a province may turn, in order: entries that begin or end, and editions that take over. */
export const turningDaysOf = (
  packsOn: PacksOn,
  provinceCode: string,
  editionDays: readonly CalendarDate[],
): readonly CalendarDate[] => {
  const layers = ['national', provinceCode, 'operator']
  const looks = ['9999-12-31', ...editionDays, ...editionDays.map((day) => addCalendarDays(day, -1))]
  const packs = looks.flatMap((day) => packsOn(day).filter((pack) => layers.includes(pack.code)))
  return [...new Set([...packs.flatMap(turningDays), ...editionDays])].sort()
}
