// The columns of an entry as somebody typed or loaded them: which ones it takes, their form, and whether the interface can
// carry their characters. What is missing may stay missing in a draft; it is asked for when the entry is reported.
import { type EncodableRanges, findUnencodable } from '../../core/language-text.ts'
import type { Refusal } from '../../core/refusal.ts'
import { ok, type Result } from '../../core/result.ts'
import type { Params, Refused } from './entry-kind.ts'

export type Columns<Name extends string> = {
  readonly names: readonly Name[]
  /** Columns that apply to this entry, of all that there are; params go with the refusal of any other. */
  readonly taken: ReadonlySet<Name>
  readonly of?: Params
  readonly fits: Readonly<Record<Name, (text: string) => boolean>>
  refuse(why: string, path: string, params?: Params): Refused
}

export const isOneOf =
  (...words: readonly string[]) =>
  (text: string): boolean =>
    words.includes(text)

/** Counted as the schema counts: in characters, however rare. */
export const within =
  (shortest: number, longest: number) =>
  (text: string): boolean => {
    const { length } = [...text]
    return length >= shortest && length <= longest
  }

export const isNumber = (text: string): boolean => /^[1-9]\d{0,17}$/.test(text)
export const isRegion = (text: string): boolean => /^[1-9]\d{5}$/.test(text)
export const isPhone = (text: string): boolean => /^[\d;-]{11,255}$/.test(text)
export const isEmail =
  (longest: number) =>
  (text: string): boolean =>
    /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text) && within(6, longest)(text)

/** The filled columns, trimmed; or the first one that is wrong. */
export const cleanColumns = <Name extends string>(
  { names, taken, of = {}, fits, refuse }: Columns<Name>,
  facts: Readonly<Partial<Record<Name, string>>>,
  encodable: EncodableRanges,
): Result<Readonly<Partial<Record<Name, string>>>, Refusal> => {
  const cleaned: Partial<Record<Name, string>> = {}
  for (const name of names) {
    const text = (facts[name] ?? '').trim()
    if (text === '') continue
    if (!taken.has(name)) return refuse('column-not-of-part', name, of)
    if (!fits[name](text)) return refuse('column-malformed', name, { text: text.slice(0, 64) })
    const strange = findUnencodable(encodable, text, 5).map(({ character }) => character)
    if (strange.length > 0) return refuse('column-not-encodable', name, { characters: strange.join(' ') })
    cleaned[name] = text
  }
  return ok(cleaned)
}
