// A pack: rules as data, with the days from which and until which each holds. The national pack holds for everyone, a
// province's pack holds differences only: an entry with the same code replaces the one below it, `removed` takes it away.
import { err, ok, type Result } from '../core/result.ts'
import type { CalendarDate } from '../core/time.ts'
import { placesInJson } from './json-position.ts'
import { type PackProblem, Reader } from './json-reader.ts'
import { findJsonFault } from './json-syntax.ts'
import type {
  DemandEntry,
  FieldEntry,
  RuleEntry,
  SettingEntry,
  SwitchEntry,
  WordListEntry,
} from './pack-entry.ts'
import {
  readDemands,
  readFieldEntries,
  readRules,
  readSettingEntries,
  readSwitches,
  readWordLists,
} from './read-entries.ts'

export type { PackProblem } from './json-reader.ts'

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
  return err(withPlaces(reader.problems, text))
}

/** Puts line and column beside problems that name a pointer into `text`. */
export const withPlaces = (problems: readonly PackProblem[], text: string | undefined): PackProblem[] => {
  if (text === undefined) return [...problems]
  const placeOf = placesInJson(text)
  return problems.map((problem) => ({ ...problem, ...placeOf(problem.pointer) }))
}

/** As `parsePack`, from the text of a file: what is not JSON is a problem like the others, with line and column. */
export const parsePackText = (text: string): Result<Pack, PackProblem[]> => {
  const fault = findJsonFault(text)
  if (fault) return err([fault])
  const json: unknown = JSON.parse(text)
  return parsePack(json, text)
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
