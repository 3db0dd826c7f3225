// A finding: given facts do not meet a rule. Findings are data, come many at once, and each stands beside one field.
// A finding never stops anything by itself: submit looks at severity.
import type { Path } from './path.ts'

/** `blocking` stops submission, `warning` does not, `undecided` says which fact is still missing for a verdict. */
export type Severity = 'blocking' | 'warning' | 'undecided'

export type Suggestion = {
  /** Value to put into the field with one tap, when the machine knows it. */
  readonly value?: string
  /** Message key of the advice; its text is in data/locales. */
  readonly key?: string
  readonly params?: FindingParams
}

export type FindingParams = Readonly<Record<string, string | number>>

export type Finding = {
  /** Lower-kebab rule code, never reused. The message key is `findings.<code>`. */
  readonly code: string
  /** The field or document slot beside which it is shown. */
  readonly path: Path
  readonly params: FindingParams
  readonly severity: Severity
  /** What says so: law, notice, bureau's page, standard. Shown to people. */
  readonly basis: string
  /** Which pack holds the rule: `national` or a province code. */
  readonly pack: string
  /** Words by language, where the rule brings its own instead of a message of data/locales. */
  readonly says?: Readonly<Record<string, string>>
  readonly suggestion?: Suggestion
  /** Whole values that pass all rules of the field, the best first; with names of services. */
  readonly suggestions?: readonly string[]
  /** The part of the value at fault, in UTF-16 units: from the first to behind the last. */
  readonly mark?: { readonly from: number; readonly to: number }
}
