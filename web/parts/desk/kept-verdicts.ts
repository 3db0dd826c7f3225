// Verdicts in progress outlive a reload of the tab. Only paths and reason codes are kept, never a value, suggestion or
// note: those may name a person. They belong to one round of one case and are forgotten with the next.
import type { Path } from '../../../src/core/path.ts'
import { returnedWith, type Verdict, type Verdicts } from './verdicts.ts'

type Kept = { readonly accepted: readonly Path[]; readonly returned: readonly (readonly [Path, string])[] }
type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Name of one look at one case (round and status) in the tab's storage. */
export const keptAs = (applicationId: string, round: number, status: string): string =>
  `openbeian.desk.${applicationId}.${round}.${status}`

export const keepVerdicts = (store: Store, name: string, verdicts: Verdicts): void => {
  const entries = Object.entries(verdicts)
  if (entries.length === 0) {
    store.removeItem(name)
    return
  }
  const kept: Kept = {
    accepted: entries.flatMap(([path, verdict]) => (verdict.kind === 'accepted' ? [path] : [])),
    returned: entries.flatMap(([path, verdict]) =>
      verdict.kind === 'returned' ? [[path, verdict.reason] as const] : [],
    ),
  }
  store.setItem(name, JSON.stringify(kept))
}

const isKept = (data: unknown): data is Kept =>
  typeof data === 'object' &&
  data !== null &&
  'accepted' in data &&
  Array.isArray(data.accepted) &&
  data.accepted.every((path) => typeof path === 'string') &&
  'returned' in data &&
  Array.isArray(data.returned) &&
  data.returned.every(
    (pair) => Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === 'string'),
  )

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What was kept, cut down to the rows that are still there; nothing when the storage holds anything else. */
export const recallVerdicts = (store: Store, name: string, paths: readonly Path[]): Verdicts => {
  const kept = parse(store.getItem(name) ?? '')
  if (!isKept(kept)) return {}
  const entries: readonly (readonly [Path, Verdict])[] = [
    ...kept.accepted.map((path) => [path, { kind: 'accepted' }] as const),
    ...kept.returned.map(([path, reason]) => [path, returnedWith(reason)] as const),
  ]
  return Object.fromEntries(entries.filter(([path]) => paths.includes(path)))
}

export const forgetVerdicts = (store: Store, name: string): void => store.removeItem(name)
