// The rules of a province as people read them: grouped by what they are about, each with source, day and layer. No sentences
// here: words in three languages are made from codes and figures where they are shown.
import type { FilingType } from '../core/determine.ts'
import type { CalendarDate } from '../core/time.ts'
import type { DetailedDifference } from '../rules/compare-days.ts'

/** Whose rule it is: the nation's, the province's, or this provider's own. */
export type Layer = 'nation' | 'province' | 'operator'

type Sourced = {
  readonly basis: string
  readonly layer: Layer
  /** First day of this version. */
  readonly since: CalendarDate
  /** Last day, where it is known already. */
  readonly until?: CalendarDate
}

export type RuleLine = Sourced & {
  readonly code: string
  /** Field or slot beside which it speaks. */
  readonly scope: string
  readonly severity: 'blocking' | 'warning'
  /** Figures that its words quote and that are the same for everyone. */
  readonly figures: Readonly<Record<string, string | number>>
  /** Words that it looks for, where it looks for words. */
  readonly words: readonly string[]
  readonly filingTypes: readonly FilingType[]
  /** Key of the advice under `findings:advice`. */
  readonly advice?: string
  /** Own words by language, where the rule brings them. */
  readonly says?: Readonly<Record<string, string>>
}

export type DocumentLine = Sourced & {
  readonly code: string
  readonly slot: string
  readonly isRequired: boolean
  /** Asked for under a condition only. */
  readonly isConditional: boolean
  readonly filingTypes: readonly FilingType[]
  readonly advice?: string
}

/** What a province or this provider asks at a field: to fill it in, to choose among fewer values, or to mind something. */
export type FieldLine = Sourced & {
  readonly code: string
  readonly path: string
  readonly isRequired: boolean
  /** Holds under a condition only. */
  readonly isConditional: boolean
  /** The only values offered; empty where all are. */
  readonly options: readonly string[]
  readonly filingTypes: readonly FilingType[]
  readonly advice?: string
}

export type SettingLine = Sourced & {
  readonly key: string
  /** The value, flattened: `enterprise` → `10`; the key is empty for a single value. */
  readonly figures: Readonly<Record<string, string>>
}

export type RuleGroup = {
  readonly class: string
  readonly settings: readonly SettingLine[]
  readonly documents: readonly DocumentLine[]
  readonly fields: readonly FieldLine[]
  readonly rules: readonly RuleLine[]
}

export type RuleTurn = {
  /** From this day on. */
  readonly on: CalendarDate
  readonly isAhead: boolean
  readonly changes: readonly DetailedDifference[]
}

export type RulePageView = {
  readonly provinceCode: string
  /** The day for which the page speaks. */
  readonly on: CalendarDate
  readonly version: string
  readonly groups: readonly RuleGroup[]
  /** Days on which something changed or will, the latest first. */
  readonly turns: readonly RuleTurn[]
}

export type RuleIndexLine = {
  /** `national`, or six digits. */
  readonly code: string
  /** Entries of its own that hold today: rules, documents, settings. */
  readonly own: number
  readonly lastChangedOn?: CalendarDate
  readonly nextChangeOn?: CalendarDate
}
