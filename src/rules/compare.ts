// What differs between two rule sets, for people: two provinces on one day, or one province on two days. Compares content,
// so a rule that merely moved between packs counts as changed only if its words or its basis did.
import type { RuleSet } from './resolve.ts'
import { canonicalJson } from './version.ts'

export type Difference = {
  readonly what: 'rule' | 'field' | 'document' | 'setting' | 'words'
  /** Code of the rule, field or document; key of the setting; name of the word list. */
  readonly code: string
  readonly change: 'added' | 'removed' | 'changed'
  /** Which parts differ: `require`, `severity`, `maxBytes` …; for word lists the words, with + or - in front. */
  readonly parts: readonly string[]
  /** What says so in the later set; in the earlier one where it is removed. */
  readonly basis?: string
}

type Entry = Readonly<Record<string, unknown>>

/** Differences in a fixed order; empty for equal content. */
export const compareRuleSets = (before: RuleSet, after: RuleSet): readonly Difference[] => [
  ...compareEntries('field', byCode(before.fields), byCode(after.fields)),
  ...compareEntries('document', byCode(before.settings.demands), byCode(after.settings.demands)),
  ...compareEntries('rule', byCode(before.rules), byCode(after.rules)),
  ...compareSettings(before, after),
  ...compareWords(before, after),
]

const byCode = (entries: readonly ({ readonly code: string } & Entry)[]): ReadonlyMap<string, Entry> =>
  new Map(entries.map((entry) => [entry.code, entry]))

const compareEntries = (
  what: Difference['what'],
  before: ReadonlyMap<string, Entry>,
  after: ReadonlyMap<string, Entry>,
): readonly Difference[] =>
  sortedKeys(before, after).flatMap((code): Difference[] => {
    const old = before.get(code)
    const now = after.get(code)
    const basis = basisOf(now ?? old)
    if (!old) return [{ what, code, change: 'added', parts: [], ...basis }]
    if (!now) return [{ what, code, change: 'removed', parts: [], ...basis }]
    const parts = differingParts(old, now).filter((part) => part !== 'pack')
    return parts.length === 0 ? [] : [{ what, code, change: 'changed', parts, ...basis }]
  })

const basisOf = (entry: Entry | undefined): { basis?: string } =>
  typeof entry?.basis === 'string' ? { basis: entry.basis } : {}

const sortedKeys = (a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): readonly string[] =>
  [...new Set([...a.keys(), ...b.keys()])].sort()

const differingParts = (a: Entry, b: Entry): readonly string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .sort()
    .filter((key) => canonicalJson(a[key] ?? null) !== canonicalJson(b[key] ?? null))

const compareSettings = (before: RuleSet, after: RuleSet): readonly Difference[] => {
  const { demands: _before, ...old } = before.settings
  const { demands: _after, ...now } = after.settings
  return differingParts(old, now).map((code) => ({
    what: 'setting',
    code,
    change: 'changed',
    parts: partsOf(Object.entries(old), Object.entries(now), code),
  }))
}

type Pairs = readonly (readonly [string, unknown])[]

const partsOf = (old: Pairs, now: Pairs, code: string): readonly string[] => {
  const valueIn = (pairs: Pairs): unknown => pairs.find(([key]) => key === code)?.[1]
  const [a, b] = [valueIn(old), valueIn(now)]
  return isEntry(a) && isEntry(b) ? differingParts(a, b) : []
}

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const compareWords = (before: RuleSet, after: RuleSet): readonly Difference[] => {
  const old = new Map(Object.entries(before.words))
  const now = new Map(Object.entries(after.words))
  return sortedKeys(old, now).flatMap((code): Difference[] => {
    const [had, has] = [old.get(code), now.get(code)]
    const added = (has ?? []).filter((word) => !had?.includes(word)).map((word) => `+${word}`)
    const removed = (had ?? []).filter((word) => !has?.includes(word)).map((word) => `-${word}`)
    const parts = [...added, ...removed]
    if (parts.length === 0) return []
    return [{ what: 'words', code, change: !had ? 'added' : !has ? 'removed' : 'changed', parts }]
  })
}
