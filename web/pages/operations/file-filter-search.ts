// What narrows the list of files, as it stands in the address. State and kind belong to a direction: a list that is narrowed to
// the other one cannot have them.
import { kindsDown, kindsUp, states } from './file-words.ts'

export type FileFilter = {
  readonly bureau?: string
  readonly direction?: 'up' | 'down'
  readonly state?: string
  readonly kind?: string
}

const WORD = /^[a-z][a-z0-9-]{0,39}$/

const word = (value: unknown): string | undefined =>
  typeof value === 'string' && WORD.test(value) ? value : undefined

/** What of an address narrows the list; anything odd in it is left out. */
export const readFilter = (search: Record<string, unknown>): FileFilter => {
  const { direction } = search
  const bureau = typeof search.bureau === 'string' && search.bureau !== '' ? search.bureau : undefined
  const [state, kind] = [word(search.state), word(search.kind)]
  return {
    ...(bureau === undefined ? {} : { bureau }),
    ...(direction === 'up' || direction === 'down' ? { direction } : {}),
    ...(state === undefined ? {} : { state }),
    ...(kind === undefined ? {} : { kind }),
  }
}

export const isNarrowed = (filter: FileFilter): boolean => Object.keys(filter).length > 0

/** State and kind belong to a direction: those of the other one are dropped with it. */
export const changedFilter = (filter: FileFilter, part: keyof FileFilter, value: string): FileFilter => {
  const next = readFilter({ ...filter, [part]: value })
  const { direction } = next
  if (part !== 'direction' || direction === undefined) return next
  const kinds: readonly string[] = direction === 'up' ? kindsUp : kindsDown
  const ofDirection: readonly string[] = states[direction]
  return readFilter({
    ...next,
    state: ofDirection.includes(next.state ?? '') ? next.state : undefined,
    kind: kinds.includes(next.kind ?? '') ? next.kind : undefined,
  })
}
