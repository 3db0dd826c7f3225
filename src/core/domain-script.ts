// Labels that try to look like others: letters of several scripts in one label, or a label that is written wholly in
// look-alikes of Latin letters. The DNS allows both; nobody could tell such a domain from the real one on paper.

export type ScriptProblem =
  | { readonly kind: 'mixed-scripts'; readonly scripts: readonly string[] }
  | { readonly kind: 'look-alike'; readonly reads: string }
  | { readonly kind: 'characters'; readonly character: string }

const scripts: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['Han', /\p{Script=Han}/u],
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Hiragana', /\p{Script=Hiragana}/u],
  ['Katakana', /\p{Script=Katakana}/u],
  ['Hangul', /\p{Script=Hangul}/u],
  ['Bopomofo', /\p{Script=Bopomofo}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Devanagari', /\p{Script=Devanagari}/u],
]

/** What languages write together (Unicode UTS 39, "highly restrictive"): Chinese, Japanese and Korean beside Latin. */
const together: readonly (readonly string[])[] = [
  ['Han', 'Latin'],
  ['Han', 'Latin', 'Bopomofo'],
  ['Han', 'Latin', 'Hiragana', 'Katakana'],
  ['Han', 'Latin', 'Hangul'],
]

/** Letters of other scripts that read as Latin ones in the usual typefaces (Unicode confusables, the lower-case part). */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ а: 'a', с: 'c', ԁ: 'd', е: 'e', һ: 'h', і: 'i', ј: 'j', ӏ: 'l', о: 'o', р: 'p', ԛ: 'q' },
    ...{ ѕ: 's', ѵ: 'v', ԝ: 'w', х: 'x', у: 'y', ү: 'y', ғ: 'f', ո: 'n', ս: 'u', օ: 'o', հ: 'h', ց: 'g' },
    ...{ α: 'a', ο: 'o', ν: 'v', ρ: 'p', ι: 'i', κ: 'k', τ: 't', υ: 'u', χ: 'x', γ: 'y', ϲ: 'c', ј: 'j' },
  }),
)

const scriptOf = (character: string): string | undefined => {
  const known = scripts.find(([, pattern]) => pattern.test(character))
  if (known !== undefined) return known[0]
  return /\p{L}/u.test(character) ? 'other' : undefined
}

/** The scripts of a label's letters, each once, in the order of appearance. */
export function scriptsOf(label: string): readonly string[] {
  return [...new Set([...label].flatMap((character) => scriptOf(character) ?? []))]
}

/**
 * What makes a label (Unicode form) one that no bureau should be shown; undefined for a plain one. Signs and emoji, which
 * browsers map but IDNA 2008 (RFC 5892) does not allow, are `characters`.
 */
export function scriptProblemOf(label: string): ScriptProblem | undefined {
  const foreign = [...label].find((character) => !/[\p{L}\p{M}\p{Nd}\-·・]/u.test(character))
  if (foreign !== undefined) return { kind: 'characters', character: foreign }
  const found = scriptsOf(label)
  const fits = found.length < 2 || together.some((group) => found.every((script) => group.includes(script)))
  if (!fits) return { kind: 'mixed-scripts', scripts: found }
  const letters = [...label].filter((character) => /\p{L}/u.test(character))
  const isDisguised =
    letters.length > 0 &&
    found.every((script) => script !== 'Latin') &&
    letters.every((one) => LOOK_ALIKES.has(one))
  if (!isDisguised) return undefined
  return { kind: 'look-alike', reads: [...label].map((one) => LOOK_ALIKES.get(one) ?? one).join('') }
}
