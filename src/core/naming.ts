// Makes names for a service out of what is known: what was typed, the unit's own name, and words that never offend. It only
// proposes; whether a name may stand is for the rules to say, so nothing here needs to know them.
import { countHanCharacters } from './language-text.ts'
import { placesIn } from './place-name.ts'

export type NameParts = {
  /** What was typed; absent where it must not be used again. */
  readonly typed?: string
  /** Name of the unit on its certificate; absent for individuals. */
  readonly unitName?: string
  /** What follows a short name: 官网, 随笔. */
  readonly endings: readonly string[]
  /** What stands before an ending where there is no name to use. */
  readonly beginnings: readonly string[]
  /** Whole names that suit everybody. */
  readonly stems: readonly string[]
}

/** Longest name worth proposing, in characters. */
const LONGEST_PROPOSED = 40

/** Proposals in the order of their worth, each once: near to what was typed, then the unit's name, then plain words. */
export const nameProposals = (parts: NameParts): readonly string[] => {
  const typed = parts.typed === undefined ? undefined : wordsOf(parts.typed)
  const short = parts.unitName === undefined ? undefined : wordsOf(shortUnitName(parts.unitName))
  const withEnding = (base: string | undefined): readonly string[] =>
    base === undefined ? [] : parts.endings.map((ending) => joined(base, ending))
  const proposals = [
    ...(typed === undefined ? [] : [typed]),
    ...(parts.unitName === undefined ? [] : [parts.unitName]),
    ...withEnding(short),
    ...withEnding(typed),
    ...parts.stems,
    ...parts.beginnings.flatMap(withEnding),
  ]
  return [...new Set(proposals)].filter((name) => name.length > 1 && name.length <= LONGEST_PROPOSED)
}

/** A name without a part that offends: a place goes with its 省 or 市, and no particle is left hanging. */
export const withoutPart = (name: string, part: string): string =>
  ['省', '市', '自治区', '']
    .reduce((rest, level) => rest.split(part + level).join(''), name)
    .replace(/^[的之与和]+|[的之与和]+$/g, '')

/** 示例 + 示例官网 is 示例官网: an ending that stands there already is not said twice. */
const joined = (base: string, ending: string): string => (base.endsWith(ending) ? base : base + ending)

/** Letters, digits and Chinese characters, not more than a few; undefined where that is hardly a name. */
const wordsOf = (text: string): string | undefined => {
  const plain = text
    .slice(0, 256)
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
  const words = [...plain].slice(0, 12).join('')
  const isName = countHanCharacters(words) > 1 && new Set(words).size > 1
  return isName ? words.replace(/^[的之与和]+|[的之与和]+$/g, '') : undefined
}

const UNIT_FORM =
  /(?:股份有限公司|有限责任公司|有限公司|集团公司|总公司|分公司|公司|合伙企业|工作室|经营部|商行)$/

/** 浙江省杭州示例科技有限公司 → 示例科技: without place in front, brackets and legal form. */
export const shortUnitName = (unitName: string): string => {
  let rest = unitName.slice(0, 128).replace(/[(（][^()（）]{0,40}[)）]/g, '')
  for (let [place] = placesIn(rest); place && rest.startsWith(place.name); [place] = placesIn(rest))
    rest = rest.slice(place.name.length).replace(/^(?:省|市|(?:壮族|回族|维吾尔)?自治区)/, '')
  return rest.replace(UNIT_FORM, '').replace(UNIT_FORM, '')
}
