// A pack: rules as data, with the days from which and until which each holds. The national pack holds for everyone, a
// province's pack holds differences only: an entry with the same code replaces the one below it, `removed` takes it away.
import type { Severity } from '../core/finding.ts'
import { err, ok, type Result } from '../core/result.ts'
import type { CalendarDate } from '../core/time.ts'
import { locateInJson } from './json-position.ts'
import { type PackProblem, Reader } from './json-reader.ts'
import type { Predicate } from './predicate.ts'
import {
  readDemands,
  readFieldEntries,
  readRules,
  readSettingEntries,
  readSwitches,
  readWordLists,
} from './read-entries.ts'
import type { SettingKey } from './settings.ts'

export type { PackProblem } from './json-reader.ts'

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

export type RuleBody = {
  readonly code: string
  /** Pattern of the field or slot beside which the finding stands; says also for what the rule runs. */
  readonly scope: string
  /** The rule applies only if this is true. */
  readonly when?: Predicate
  /** What must hold. False gives the finding; unknown gives none, unless `whenUnknown` is `undecided`. */
  readonly require: Predicate
  readonly severity: Exclude<Severity, 'undecided'>
  readonly params?: Readonly<Record<string, ParamSource>>
  readonly suggestion?: { readonly value?: ParamSource; readonly key?: string }
  readonly whenUnknown?: 'undecided'
}

export type FieldBody = {
  readonly code: string
  readonly path: string
  readonly when?: Predicate
  /** `true`, `false`, or when it has to be filled in. */
  readonly required: boolean | Predicate
  readonly options?: readonly string[]
}

export type DemandBody = {
  readonly code: string
  readonly slot: string
  readonly when?: Predicate
  readonly required: boolean
}

export type Removed = Dated & { readonly code: string; readonly removed: true }
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

export type Pack = {
  readonly format: 1
  /** `national`, a province's six digits, or `operator` for what this provider adds. */
  readonly code: string
  /** Before this day the pack says nothing. */
  readonly effectiveFrom: CalendarDate
  readonly settings: readonly SettingEntry[]
  readonly words: readonly WordListEntry[]
  readonly fields: readonly FieldEntry[]
  readonly documents: readonly DemandEntry[]
  readonly rules: readonly RuleEntry[]
  readonly switches: readonly SwitchEntry[]
}

const KEYS = [
  'format',
  'code',
  'effectiveFrom',
  'note',
  'settings',
  'words',
  'fields',
  'documents',
  'rules',
  'switches',
]

/**
 * Reads a pack; every problem says where (JSON pointer, and line when `text` is what the JSON was parsed from) and why.
 * Nothing of a broken pack is used.
 */
export const parsePack = (json: unknown, text?: string): Result<Pack, PackProblem[]> => {
  const reader = new Reader()
  const pack = readPack(json, reader)
  if (pack && reader.problems.length === 0) return ok(pack)
  return err(reader.problems.map((problem) => withLine(problem, text)))
}

const withLine = (problem: PackProblem, text: string | undefined): PackProblem => {
  const line = text === undefined ? undefined : locateInJson(text, problem.pointer)
  return line === undefined ? problem : { ...problem, line }
}

const readPack = (json: unknown, reader: Reader): Pack | undefined => {
  const value = reader.object(json, KEYS)
  if (!value) return undefined
  if (value.format !== 1) reader.at('format').fail('must be 1')
  const code = reader.at('code').text(value.code) ?? ''
  if (!/^(?:national|operator|\d{2}0000)$/.test(code))
    reader.at('code').fail('must be national, operator or a province code such as 330000')
  const effectiveFrom = reader.at('effectiveFrom').day(value.effectiveFrom) ?? ''
  return {
    format: 1,
    code,
    effectiveFrom,
    settings: readSettingEntries(value.settings, reader.at('settings')),
    words: readWordLists(value.words, reader.at('words')),
    fields: readFieldEntries(value.fields, reader.at('fields')),
    documents: readDemands(value.documents, reader.at('documents')),
    rules: readRules(value.rules, reader.at('rules')),
    switches: readSwitches(value.switches, reader.at('switches')),
  }
}
