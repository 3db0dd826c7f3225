// The port to the rules as they are alive: packs on disk, the editions published over them, and what is known beside them.
// Reading is synchronous, because every keystroke of every applicant asks; news comes in by `refresh`.
import type { Result } from '../core/result.ts'
import type { CalendarDate } from '../core/time.ts'
import type { FindingMessages } from '../rules/check-pack.ts'
import type { PackProblem } from '../rules/json-reader.ts'
import type { Pack } from '../rules/pack.ts'
import type { ResolveProblem, RuleSet } from '../rules/resolve.ts'
import type { CaseBook } from '../rules/run-cases.ts'
import type { PublishedPack } from './store-packs.ts'

export type RuleBook = {
  ruleSetFor(provinceCode: string, on: CalendarDate): Result<RuleSet, ResolveProblem>
}

/** A pack as this release of the program brings it. */
export type ShippedPack = {
  readonly file: string
  readonly text: string
  /** SHA-256 of the text. */
  readonly digest: string
  readonly pack: Pack
}

/** A published edition that can be used. */
export type LiveEdition = PublishedPack & { readonly pack: Pack; readonly text: string }

/** A published edition that cannot be used: what was in force before it stays. */
export type BrokenEdition = PublishedPack & { readonly problems: readonly PackProblem[] }

export type LiveRules = RuleBook & {
  /** The packs of a day: of each code the edition that holds then, or the pack on disk. */
  packsOn(on: CalendarDate): readonly Pack[]
  /** The rule set of that version, where a case was handed in by it or where it is known by chance. */
  ruleSetOf(version: string): Promise<RuleSet | undefined>
  shipped(): readonly ShippedPack[]
  editions(): readonly LiveEdition[]
  broken(): readonly BrokenEdition[]
  /** Takes in what was published or withdrawn since; never throws: what is in force stays in force. */
  refresh(): Promise<void>
  /** Cases that come with the packs. */
  cases(): CaseBook
  messages(): FindingMessages
}
