// The dated entries of a pack, as they are after reading. Every one says from which day it holds and what says so.
import type { FilingType } from '../core/determine.ts'
import type { Severity } from '../core/finding.ts'
import type { CalendarDate } from '../core/time.ts'
import type { Predicate } from './predicate.ts'
import type { RuleClass } from './rule-class.ts'
import type { SettingKey } from './settings.ts'

/** What every dated entry carries. `effectiveTo` is the last day on which it holds. */
export type Dated = {
  readonly effectiveFrom: CalendarDate
  readonly effectiveTo?: CalendarDate
  /** What says so: law, notice, bureau's page, standard. */
  readonly basis: string
  /** Sleeps until an operator's pack switches its code on; for rules that are obsolete, rare or a matter of taste. */
  readonly offByDefault?: true
  /** The entry of the layer below with this code does not hold. */
  readonly removed?: true
}

/** A value from a fact, or a fixed one; what a message says. */
export type ParamSource = string | number | { readonly fact: string }

/** What rules, fields and documents have in common. */
type Placed = {
  readonly code: string
  /** Subject matter, for the table of rules by province. */
  readonly class?: RuleClass
  /** Exactly these filing types, whatever they ask for otherwise. */
  readonly filingTypes?: readonly FilingType[]
}

export type RuleBody = Placed & {
  /** Pattern of the field or slot beside which the finding stands; says also for what the rule runs. */
  readonly scope: string
  /** The rule applies only if this is true. */
  readonly when?: Predicate
  /** What must hold. False gives the finding; unknown gives none, unless `whenUnknown` is `undecided`. */
  readonly require: Predicate
  readonly severity: Exclude<Severity, 'undecided'>
  /** Own words by language, for an operator's rule that data/locales does not know. */
  readonly says?: Readonly<Record<string, string>>
  readonly params?: Readonly<Record<string, ParamSource>>
  readonly suggestion?: { readonly value?: ParamSource; readonly key?: string }
  readonly whenUnknown?: 'undecided'
}

export type FieldBody = Placed & {
  readonly path: string
  readonly when?: Predicate
  /** `true`, `false`, or when it has to be filled in. */
  readonly required: boolean | Predicate
  readonly options?: readonly string[]
  /** What the province wants here: text under `findings:advice.<key>`. */
  readonly advice?: string
}

type DemandBody = Placed & {
  readonly slot: string
  /** What exactly is wanted here: text under `findings:advice.<key>`. */
  readonly advice?: string
  readonly when?: Predicate
  readonly required: boolean
}

export type Removed = Dated & {
  readonly code: string
  readonly class?: RuleClass
  readonly removed: true
}
export type RuleEntry = (Dated & RuleBody) | Removed
export type FieldEntry = (Dated & FieldBody) | Removed
export type DemandEntry = (Dated & DemandBody) | Removed
/** `code` names an entry that is off by default, so that it can be switched on; it then stands over the ordinary one. */
export type SettingEntry = Dated & {
  readonly key: SettingKey
  readonly value: unknown
  readonly code?: string
}
/** `add` joins the words to those of the layer below; otherwise the list replaces it. */
export type WordListEntry = Dated & {
  readonly list: string
  readonly words: readonly string[]
  readonly code?: string
  readonly add?: true
}
/** Wakes (or puts to sleep) entries that are off by default. */
export type SwitchEntry = Dated & { readonly code: string; readonly on: boolean }
