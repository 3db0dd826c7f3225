// From packs to the one rule set that holds in a province on a day. A rule set is plain data: it goes to the browser as
// it is, and its version names its content, so equal rules on different days carry the same version.
import { err, ok, type Result } from '../core/result.ts'
import type { CalendarDate } from '../core/time.ts'
import { type PackProblem, Reader } from './json-reader.ts'
import type { Pack } from './pack.ts'
import type { Dated, FieldBody, RuleBody } from './pack-entry.ts'
import { readSettings } from './read-settings.ts'
import { mergeSetting, type Settings, type SlotDemand } from './settings.ts'
import { contentHash } from './version.ts'

export type ResolvedRule = RuleBody & { readonly basis: string; readonly pack: string }
type ResolvedField = FieldBody & { readonly basis: string; readonly pack: string }

export type RuleSet = {
  /** `330000-1a2b…`: province and content, never the day. */
  readonly version: string
  readonly provinceCode: string
  readonly on: CalendarDate
  readonly rules: readonly ResolvedRule[]
  readonly fields: readonly ResolvedField[]
  readonly words: Readonly<Record<string, readonly string[]>>
  readonly settings: Settings
}

export type ResolveProblem = {
  readonly code: 'no-pack-on-date' | 'unknown-province'
  readonly provinceCode: string
  readonly on: CalendarDate
  /** Provinces that have a pack. */
  readonly known: readonly string[]
  /** First day on which the packs of the province say something, where the day lies before it. */
  readonly from?: CalendarDate
  readonly problems?: readonly PackProblem[]
}

/**
 * The rule set of a province on a day: national, then province, then the operator's own, later layers replacing earlier
 * ones code by code. Errors: no pack of that province at all; packs that say nothing yet on that day.
 */
export const resolveRuleSet = (
  packs: readonly Pack[],
  provinceCode: string,
  on: CalendarDate,
): Result<RuleSet, ResolveProblem> => {
  const known = packs.map((pack) => pack.code).filter((code) => /^\d/.test(code))
  const refuse = (code: ResolveProblem['code'], more: Pick<ResolveProblem, 'from' | 'problems'> = {}) =>
    err({ code, provinceCode, on, known, ...more })
  const layers = ['national', provinceCode, 'operator'].flatMap((code) =>
    packs.filter((pack) => pack.code === code),
  )
  if (!/^\d{6}$/.test(provinceCode) || !known.includes(provinceCode)) return refuse('unknown-province')
  const from = layers.flatMap((pack) => (pack.code === 'operator' ? [] : pack.effectiveFrom)).sort()
  const first = from.at(-1)
  if (first !== undefined && on < first) return refuse('no-pack-on-date', { from: first })
  const reader = new Reader('/settings')
  const awake = switchesOn(layers, on)
  const settings = readSettings(settingsOn(layers, on, awake), reader)
  if (!settings) return refuse('no-pack-on-date', { problems: reader.problems })
  const pick = <T extends Dated & { readonly code: string }>(entriesOf: (pack: Pack) => readonly T[]) =>
    pickEntries(layers, entriesOf, on, awake)
  const content = {
    rules: pick((pack) => pack.rules).flatMap(({ entry, pack }) =>
      'require' in entry ? [{ ...bodyOf(entry), pack }] : [],
    ),
    fields: pick((pack) => pack.fields).flatMap(({ entry, pack }) =>
      'path' in entry ? [{ ...bodyOf(entry), pack }] : [],
    ),
    words: wordsOn(layers, on, awake),
    settings: {
      ...settings,
      demands: pick((pack) => pack.documents).flatMap(({ entry, pack }): SlotDemand[] =>
        'slot' in entry ? [{ ...bodyOf(entry), pack }] : [],
      ),
    },
  }
  return ok({ version: `${provinceCode}-${contentHash(content)}`, provinceCode, on, ...content })
}

type Awake = ReadonlyMap<string, boolean>

const holdsOn = (entry: Dated, on: CalendarDate): boolean =>
  entry.effectiveFrom <= on && (entry.effectiveTo === undefined || on <= entry.effectiveTo)

/** The entry without its days: those say when, and a rule set is of one day. */
const bodyOf = <T extends Dated>(
  entry: T,
): Omit<T, 'effectiveFrom' | 'effectiveTo' | 'offByDefault' | 'removed'> => {
  const { effectiveFrom: _from, effectiveTo: _to, offByDefault: _off, removed: _removed, ...body } = entry
  return body
}

type Picked<T> = { readonly entry: T; readonly pack: string }

/** Entries in force in the order of their codes: the order in files must not matter. */
const pickEntries = <T extends Dated & { readonly code: string }>(
  layers: readonly Pack[],
  entriesOf: (pack: Pack) => readonly T[],
  on: CalendarDate,
  awake: Awake,
): readonly Picked<T>[] => {
  const byCode = new Map<string, Picked<T>>()
  for (const pack of layers)
    for (const entry of entriesOf(pack)) {
      if (!holdsOn(entry, on)) continue
      if (entry.removed) byCode.delete(entry.code)
      else if (awake.get(entry.code) ?? !entry.offByDefault)
        byCode.set(entry.code, { entry, pack: pack.code })
      else byCode.delete(entry.code)
    }
  return [...byCode.values()].sort((a, b) => (a.entry.code < b.entry.code ? -1 : 1))
}

const switchesOn = (layers: readonly Pack[], on: CalendarDate): Awake =>
  new Map(
    layers.flatMap((pack) =>
      pack.switches.filter((entry) => holdsOn(entry, on)).map((entry) => [entry.code, entry.on] as const),
    ),
  )

type Switchable = Dated & { readonly code?: string }

const isAwake = (entry: Switchable, on: CalendarDate, awake: Awake): boolean =>
  holdsOn(entry, on) && (awake.get(entry.code ?? '') ?? !entry.offByDefault)

/** Entries that were switched on stand over ordinary ones of their layer. */
const switchableLast = <T extends Switchable>(entries: readonly T[]): readonly T[] => [
  ...entries.filter((entry) => entry.code === undefined),
  ...entries.filter((entry) => entry.code !== undefined),
]

const settingsOn = (layers: readonly Pack[], on: CalendarDate, awake: Awake): Record<string, unknown> => {
  const merged: Record<string, unknown> = {}
  for (const pack of layers)
    for (const entry of switchableLast(pack.settings))
      if (isAwake(entry, on, awake)) merged[entry.key] = mergeSetting(merged[entry.key], entry.value)
  return merged
}

const wordsOn = (
  layers: readonly Pack[],
  on: CalendarDate,
  awake: Awake,
): Record<string, readonly string[]> => {
  const words: Record<string, readonly string[]> = {}
  for (const pack of layers)
    for (const { list, add, words: more, ...entry } of switchableLast(pack.words))
      if (isAwake(entry, on, awake))
        words[list] = add ? [...new Set([...(words[list] ?? []), ...more])] : more
  return words
}
