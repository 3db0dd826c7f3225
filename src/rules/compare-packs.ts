// What differs between two editions of one pack, entry by entry and with the days: what comes, what goes, which value
// becomes which. A new version of an entry is told as a change of the version before it, because that is how people read it.
import type { CalendarDate } from '../core/time.ts'
import type { Pack } from './pack.ts'
import type { Dated } from './pack-entry.ts'
import { differencesOf, type PartDifference } from './value-difference.ts'

export type PackKind = 'rule' | 'field' | 'document' | 'setting' | 'words' | 'switch' | 'pack'

export type PackChange = {
  readonly what: PackKind
  /** Code of the entry; key of a setting; name of a word list. */
  readonly code: string
  /** `follows`: a new version of something that was there. */
  readonly change: 'added' | 'removed' | 'changed' | 'follows'
  readonly effectiveFrom?: CalendarDate
  readonly effectiveTo?: CalendarDate
  /** For added entries none; for words lists words with + or - in `from` and `to`. */
  readonly parts: readonly PartDifference[]
  readonly basis?: string
}

type Entry = Dated & { readonly named: string }

const entriesOf = (pack: Pack | undefined, what: PackKind): readonly Entry[] => {
  if (!pack) return []
  const sleeping = (name: string, code: string | undefined) =>
    code === undefined ? name : `${name} (${code})`
  switch (what) {
    case 'rule':
      return pack.rules.map((one) => ({ ...one, named: one.code }))
    case 'field':
      return pack.fields.map((one) => ({ ...one, named: one.code }))
    case 'document':
      return pack.documents.map((one) => ({ ...one, named: one.code }))
    case 'setting':
      return pack.settings.map((one) => ({ ...one, named: sleeping(one.key, one.code) }))
    case 'words':
      return pack.words.map((one) => ({ ...one, named: sleeping(one.list, one.code) }))
    case 'switch':
      return pack.switches.map((one) => ({ ...one, named: one.code }))
    default:
      return []
  }
}

/** Parts that name an entry, or say when it holds where that is told beside it. */
const NAMES = ['named', 'code', 'key', 'list']

const kinds: readonly PackKind[] = ['setting', 'words', 'field', 'document', 'rule', 'switch']

/** Changes from one edition to the next, in a fixed order; empty for equal content. */
export const comparePacks = (before: Pack | undefined, after: Pack): readonly PackChange[] => [
  ...(before && before.effectiveFrom !== after.effectiveFrom
    ? [
        {
          what: 'pack' as const,
          code: after.code,
          change: 'changed' as const,
          parts: differencesOf(before.effectiveFrom, after.effectiveFrom),
        },
      ]
    : []),
  ...kinds.flatMap((what) => compareEntries(what, entriesOf(before, what), entriesOf(after, what))),
]

const compareEntries = (
  what: PackKind,
  before: readonly Entry[],
  after: readonly Entry[],
): readonly PackChange[] => {
  const keyOf = (entry: Entry): string => `${entry.named} ${entry.effectiveFrom}`
  const old = new Map(before.map((entry) => [keyOf(entry), entry]))
  const now = new Map(after.map((entry) => [keyOf(entry), entry]))
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((key): readonly PackChange[] => {
    const [had, has] = [old.get(key), now.get(key)]
    if (had && has) return changed(what, had, has)
    if (had) return [told(what, had, 'removed', [])]
    if (!has) return []
    const former = formerOf(has, after)
    return former && before.some((one) => one.named === has.named)
      ? [told(what, has, 'follows', partsOf(former, has, ['effectiveFrom', 'effectiveTo']))]
      : [told(what, has, 'added', [])]
  })
}

const changed = (what: PackKind, had: Entry, has: Entry): readonly PackChange[] => {
  const parts = partsOf(had, has, [])
  return parts.length === 0 ? [] : [told(what, has, 'changed', parts)]
}

/** The version of the same entry that holds last before it. */
const formerOf = (entry: Entry, all: readonly Entry[]): Entry | undefined =>
  all
    .filter((one) => one.named === entry.named && one.effectiveFrom < entry.effectiveFrom)
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1))[0]

const told = (
  what: PackKind,
  entry: Entry,
  change: PackChange['change'],
  parts: readonly PartDifference[],
): PackChange => ({
  what,
  code: entry.named,
  change,
  effectiveFrom: entry.effectiveFrom,
  ...(entry.effectiveTo === undefined ? {} : { effectiveTo: entry.effectiveTo }),
  parts,
  basis: entry.basis,
})

const partsOf = (had: Entry, has: Entry, ignored: readonly string[]): readonly PartDifference[] => {
  const parts = differencesOf(had, has, [...NAMES, ...ignored, 'words'])
  return [...parts, ...wordParts(had, has)]
}

const wordsIn = (entry: object): readonly string[] =>
  'words' in entry && Array.isArray(entry.words) ? entry.words.map(String) : []

/** Of a word list, the words that come and go, not the whole list twice. */
export const wordParts = (had: object, has: object): readonly PartDifference[] => {
  const [old, now] = [wordsIn(had), wordsIn(has)]
  const gone = old.filter((word) => !now.includes(word))
  const come = now.filter((word) => !old.includes(word))
  if (gone.length + come.length === 0) return []
  return [
    {
      part: 'words',
      ...(gone.length > 0 ? { from: gone.join('、') } : {}),
      ...(come.length > 0 ? { to: come.join('、') } : {}),
    },
  ]
}
