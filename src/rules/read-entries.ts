// Reads the dated entries of a pack: rules, fields, documents, settings, word lists, switches. Whatever is wrong with one is
// told with its place; the rest is read on.
import { isObject, type Json, type Reader } from './json-reader.ts'
import type {
  DemandEntry,
  FieldEntry,
  ParamSource,
  Removed,
  RuleEntry,
  SettingEntry,
  SwitchEntry,
  WordListEntry,
} from './pack-entry.ts'
import { isPlace, isSlotPattern } from './place.ts'
import type { Predicate } from './predicate.ts'
import { readAll, readDated, readPlaced } from './read-dated.ts'
import { readFactName, readPredicate } from './read-predicate.ts'
import { settingKeys } from './settings.ts'

/** `{ code, removed: true }` has nothing else to read. */
const readRemoved = (value: Json, code: string, reader: Reader): Removed | undefined =>
  value.removed === true
    ? { ...readDated(value, reader), code, ...readPlaced(value, reader), removed: true }
    : undefined

const optionalPredicate = (value: unknown, reader: Reader): { when?: Predicate } => {
  const when = value === undefined ? undefined : readPredicate(value, reader)
  return when ? { when } : {}
}

export const readRules = (value: unknown, reader: Reader): readonly RuleEntry[] =>
  readAll<RuleEntry>(
    value,
    reader,
    [
      'code',
      'class',
      'filingTypes',
      'scope',
      'when',
      'require',
      'severity',
      'params',
      'says',
      'suggestion',
      'whenUnknown',
    ],
    readRule,
    (rule) => rule.code,
  )

const readRule = (value: Json, reader: Reader): RuleEntry | undefined => {
  const code = reader.at('code').kebab(value.code) ?? ''
  const removed = readRemoved(value, code, reader)
  if (removed) return removed
  const scope = reader.at('scope').text(value.scope) ?? ''
  if (!isPlace(scope)) reader.at('scope').fail('is no field, no document slot and no group of them')
  const require = readPredicate(value.require, reader.at('require'))
  const severity = reader.at('severity').oneOf(value.severity, ['blocking', 'warning'] as const)
  const suggestion = readSuggestion(value.suggestion, reader.at('suggestion'))
  if (value.whenUnknown !== undefined)
    reader.at('whenUnknown').oneOf(value.whenUnknown, ['undecided'] as const)
  const dated = readDated(value, reader)
  const when = optionalPredicate(value.when, reader.at('when'))
  const params = readParams(value.params, reader.at('params'))
  const says = readSays(value.says, reader.at('says'))
  const placed = readPlaced(value, reader)
  if (!require || !severity) return undefined
  return {
    ...dated,
    code,
    ...placed,
    scope,
    ...when,
    require,
    severity,
    ...(says ? { says } : {}),
    ...(params ? { params } : {}),
    ...(suggestion ? { suggestion } : {}),
    ...(value.whenUnknown === 'undecided' ? { whenUnknown: 'undecided' as const } : {}),
  }
}

/** Languages in which a rule that brings its own words must say them. */
const LANGUAGES = ['zh-CN', 'en', 'es'] as const

const readSays = (value: unknown, reader: Reader): Readonly<Record<string, string>> | undefined => {
  const object = value === undefined ? undefined : reader.object(value, LANGUAGES)
  return (
    object &&
    Object.fromEntries(
      LANGUAGES.map((language) => [language, reader.at(language).text(object[language]) ?? '']),
    )
  )
}

const readParams = (value: unknown, reader: Reader): Record<string, ParamSource> | undefined => {
  if (value === undefined) return undefined
  const params: Record<string, ParamSource> = {}
  for (const [name, source] of Object.entries(reader.object(value) ?? {})) {
    const param = readParam(source, reader.at(name))
    if (param !== undefined) params[name] = param
  }
  return params
}

const readParam = (value: unknown, reader: Reader): ParamSource | undefined => {
  if (typeof value === 'string' || typeof value === 'number') return value
  if (!isObject(value)) return reader.fail('must be a text, a number or {fact}')
  reader.object(value, ['fact'])
  const fact = readFactName(value.fact, reader.at('fact'))
  return fact === undefined ? undefined : { fact }
}

const readSuggestion = (
  value: unknown,
  reader: Reader,
): { value?: ParamSource; key?: string } | undefined => {
  if (value === undefined) return undefined
  const object = reader.object(value, ['value', 'key']) ?? {}
  const source = object.value === undefined ? undefined : readParam(object.value, reader.at('value'))
  const key = object.key === undefined ? undefined : reader.at('key').kebab(object.key)
  return { ...(source === undefined ? {} : { value: source }), ...(key === undefined ? {} : { key }) }
}

export const readFieldEntries = (value: unknown, reader: Reader): readonly FieldEntry[] =>
  readAll<FieldEntry>(
    value,
    reader,
    ['code', 'class', 'filingTypes', 'path', 'when', 'required', 'options', 'advice'],
    readField,
    (field) => field.code,
  )

const readField = (value: Json, reader: Reader): FieldEntry | undefined => {
  const code = reader.at('code').kebab(value.code) ?? ''
  const removed = readRemoved(value, code, reader)
  if (removed) return removed
  const path = reader.at('path').text(value.path) ?? ''
  if (!isPlace(path)) reader.at('path').fail('is no field')
  const required =
    typeof value.required === 'boolean'
      ? value.required
      : readPredicate(value.required, reader.at('required'))
  const options = value.options === undefined ? undefined : reader.at('options').texts(value.options)
  const dated = readDated(value, reader)
  const when = optionalPredicate(value.when, reader.at('when'))
  const placed = readPlaced(value, reader)
  const advice = readAdvice(value, reader)
  return required === undefined
    ? undefined
    : { ...dated, code, ...placed, path, ...when, required, ...(options ? { options } : {}), ...advice }
}

/** A key under `findings:advice`. */
const readAdvice = (value: Json, reader: Reader): { advice?: string } => {
  const advice = value.advice === undefined ? undefined : reader.at('advice').kebab(value.advice)
  return advice === undefined ? {} : { advice }
}

export const readDemands = (value: unknown, reader: Reader): readonly DemandEntry[] =>
  readAll<DemandEntry>(
    value,
    reader,
    ['code', 'class', 'filingTypes', 'slot', 'when', 'required', 'advice'],
    readDemand,
    (demand) => demand.code,
  )

const readDemand = (value: Json, reader: Reader): DemandEntry | undefined => {
  const code = reader.at('code').kebab(value.code) ?? ''
  const removed = readRemoved(value, code, reader)
  if (removed) return removed
  const slot = reader.at('slot').text(value.slot) ?? ''
  if (!isSlotPattern(slot) && !isPrincipalSlot(slot)) reader.at('slot').fail('is no document slot')
  if (typeof value.required !== 'boolean') reader.at('required').fail('must be true or false')
  const dated = readDated(value, reader)
  return {
    ...dated,
    code,
    ...readPlaced(value, reader),
    slot,
    ...readAdvice(value, reader),
    ...optionalPredicate(value.when, reader.at('when')),
    required: value.required === true,
  }
}

/** `principals.*.documents.front`: whoever is in charge. */
const isPrincipalSlot = (slot: string): boolean =>
  slot.startsWith('principals.*.') && isSlotPattern(slot.replace('principals.*', 'subject.principal'))

export const readSettingEntries = (value: unknown, reader: Reader): readonly SettingEntry[] =>
  readAll<SettingEntry>(value, reader, ['key', 'value', 'code'], readSetting, (setting) =>
    nameOf(setting.key, setting.code),
  )

const readSetting = (value: Json, reader: Reader): SettingEntry | undefined => {
  const key = reader.at('key').oneOf(value.key, settingKeys)
  const dated = readDated(value, reader)
  return key && { ...dated, key, value: value.value, ...optionalCode(value, reader) }
}

const optionalCode = (value: Json, reader: Reader): { code?: string } => {
  const code = value.code === undefined ? undefined : reader.at('code').kebab(value.code)
  if (value.offByDefault === true && code === undefined)
    reader.fail('needs a code by which it is switched on')
  return code === undefined ? {} : { code }
}

const nameOf = (name: string, code: string | undefined): string =>
  code === undefined ? name : `${name} (${code})`

export const readWordLists = (value: unknown, reader: Reader): readonly WordListEntry[] =>
  readAll<WordListEntry>(
    value,
    reader,
    ['list', 'words', 'add', 'code'],
    (entry, inner) => ({
      ...readDated(entry, inner),
      list: inner.at('list').kebab(entry.list) ?? '',
      words: inner.at('words').texts(entry.words),
      ...optionalCode(entry, inner),
      ...(entry.add === true ? { add: true as const } : {}),
    }),
    (entry) => nameOf(entry.list, entry.code),
  )

export const readSwitches = (value: unknown, reader: Reader): readonly SwitchEntry[] =>
  readAll<SwitchEntry>(
    value,
    reader,
    ['code', 'on'],
    (entry, inner) => ({
      ...readDated(entry, inner),
      code: inner.at('code').kebab(entry.code) ?? '',
      on: typeof entry.on === 'boolean' ? entry.on : (inner.at('on').fail('must be true or false') ?? false),
    }),
    (entry) => entry.code,
  )
