// Which kinds of rule each province has of its own, and for which the nation's hold: so that a gap is seen as a gap. "None"
// means that no such rule is known to us, not that the bureau has none.
import type { Pack } from './pack.ts'
import type { Dated } from './pack-entry.ts'
import { type RuleClass, ruleClasses } from './rule-class.ts'
import { settingNames } from './setting-name.ts'

export type Coverage = {
  readonly provinceCode: string
  readonly classes: Readonly<Record<RuleClass, ClassCoverage>>
}

export type ClassCoverage = {
  /** Codes of the province's own entries and keys of its settings, each once, sorted. */
  readonly own: readonly string[]
  readonly hasNational: boolean
}

/** One row for each pack of a province, in the order of their codes. Entries that sleep until somebody wakes them count. */
export const coverageOf = (packs: readonly Pack[]): readonly Coverage[] => {
  const national = packs.filter((pack) => pack.code === 'national').flatMap(classified)
  return packs
    .filter((pack) => /^\d/.test(pack.code))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((pack) => ({ provinceCode: pack.code, classes: rowOf(classified(pack), national) }))
}

type Classified = { readonly code: string; readonly class: RuleClass | undefined }

const rowOf = (own: readonly Classified[], national: readonly Classified[]): Coverage['classes'] => {
  const nationalClasses = new Map(national.map((entry) => [entry.code, entry.class]))
  const cells = ruleClasses.map((name): [RuleClass, ClassCoverage] => {
    const codes = own.filter((entry) => (entry.class ?? nationalClasses.get(entry.code)) === name)
    return [
      name,
      {
        own: [...new Set(codes.map((entry) => entry.code))].sort(),
        hasNational: national.some((entry) => entry.class === name),
      },
    ]
  })
  return Object.fromEntries(cells) as Coverage['classes']
}

const classified = (pack: Pack): readonly Classified[] => [
  ...[...pack.rules, ...pack.fields, ...pack.documents].map((entry: Dated & ClassifiedBody) => ({
    code: entry.code,
    class: entry.class,
  })),
  ...pack.settings.map(({ key }) => ({ code: key, class: settingNames[key].class })),
  ...pack.words.map(({ list }) => ({ code: list, class: 'names' as const })),
]

type ClassifiedBody = { readonly code: string; readonly class?: RuleClass }
