// From a rule set to lines for people: which layer each entry comes from, since when it holds, which figures and words it
// carries. Conditions themselves stay out: the words of a finding say them better than a predicate does.

import { slotAt } from '../../core/slot.ts'
import type { CalendarDate } from '../../core/time.ts'
import type { Pack } from '../../rules/pack.ts'
import type { Dated, ParamSource } from '../../rules/pack-entry.ts'
import type { Predicate } from '../../rules/predicate.ts'
import type { RuleSet } from '../../rules/resolve.ts'
import { settingNames } from '../../rules/setting-name.ts'
import { type SettingKey, settingKeys } from '../../rules/settings.ts'
import type { DocumentLine, FieldLine, Layer, RuleGroup, RuleLine, SettingLine } from '../rule-page-views.ts'

const layerOf = (packCode: string): Layer =>
  packCode === 'national' ? 'nation' : packCode === 'operator' ? 'operator' : 'province'

const holdsOn = (entry: Dated, on: CalendarDate): boolean =>
  entry.effectiveFrom <= on && (entry.effectiveTo === undefined || on <= entry.effectiveTo)

const daysOf = (entry: Dated | undefined): { since: CalendarDate; until?: CalendarDate } => ({
  since: entry?.effectiveFrom ?? '',
  ...(entry?.effectiveTo === undefined ? {} : { until: entry.effectiveTo }),
})

/** The entry of a pack that holds on the day: rule sets are of one day and do not carry days. */
const datedIn = (
  packs: readonly Pack[],
  packCode: string,
  kind: 'rules' | 'documents' | 'fields',
  code: string,
  on: CalendarDate,
): Dated | undefined => {
  const pack = packs.find((one) => one.code === packCode)
  const entries: readonly (Dated & { readonly code: string })[] = pack?.[kind] ?? []
  return entries.find((one) => one.code === code && holdsOn(one, on))
}

const fixedFigures = (params: Readonly<Record<string, ParamSource>> = {}): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(params).filter((one): one is [string, string | number] => typeof one[1] !== 'object'),
  )

/** Words for which a condition looks, lists opened. */
const wordsIn = (predicate: Predicate | undefined, lists: RuleSet['words']): readonly string[] => {
  if (predicate === undefined) return []
  switch (predicate.op) {
    case 'all':
    case 'any':
      return predicate.of.flatMap((part) => wordsIn(part, lists))
    case 'not':
      return wordsIn(predicate.of, lists)
    case 'contains-word':
    case 'is-word':
      return 'words' in predicate.value ? predicate.value.words : (lists[predicate.value.list] ?? [])
    default:
      return []
  }
}

const ruleLines = (ruleSet: RuleSet, packs: readonly Pack[]): readonly (RuleLine & { class: string })[] =>
  ruleSet.rules.map((rule) => ({
    class: rule.class ?? classByScope(rule.scope),
    code: rule.code,
    scope: rule.scope,
    severity: rule.severity,
    figures: fixedFigures(rule.params),
    words: [...new Set([...wordsIn(rule.when, ruleSet.words), ...wordsIn(rule.require, ruleSet.words)])],
    filingTypes: rule.filingTypes ?? [],
    ...(rule.suggestion?.key === undefined ? {} : { advice: rule.suggestion.key }),
    ...(rule.says === undefined ? {} : { says: rule.says }),
    basis: rule.basis,
    layer: layerOf(rule.pack),
    ...daysOf(datedIn(packs, rule.pack, 'rules', rule.code, ruleSet.on)),
  }))

/** For a rule that does not say of which class it is. */
const classByScope = (scope: string): string => {
  if (slotAt(scope) || scope.startsWith('documents.')) return 'special-documents'
  if (scope.includes('principal')) return 'persons'
  return scope.startsWith('services.') ? 'content' : 'subject'
}

const documentLines = (
  ruleSet: RuleSet,
  packs: readonly Pack[],
): readonly (DocumentLine & { class: string })[] =>
  ruleSet.settings.demands.map((demand) => ({
    class: demand.class ?? 'special-documents',
    code: demand.code,
    slot: demand.slot,
    isRequired: demand.required,
    isConditional: demand.when !== undefined,
    filingTypes: demand.filingTypes ?? [],
    ...(demand.advice === undefined ? {} : { advice: demand.advice }),
    basis: demand.basis,
    layer: layerOf(demand.pack),
    ...daysOf(datedIn(packs, demand.pack, 'documents', demand.code, ruleSet.on)),
  }))

/** The nation's fields are the form itself; told are those that somebody adds or narrows. */
const fieldLines = (ruleSet: RuleSet, packs: readonly Pack[]): readonly (FieldLine & { class: string })[] =>
  ruleSet.fields
    .filter((field) => layerOf(field.pack) !== 'nation')
    .map((field) => ({
      class: field.class ?? classByScope(field.path),
      code: field.code,
      path: field.path,
      isRequired: field.required !== false,
      isConditional: field.when !== undefined || typeof field.required === 'object',
      options: field.options ?? [],
      filingTypes: field.filingTypes ?? [],
      ...(field.advice === undefined ? {} : { advice: field.advice }),
      basis: field.basis,
      layer: layerOf(field.pack),
      ...daysOf(datedIn(packs, field.pack, 'fields', field.code, ruleSet.on)),
    }))

/** Values of a setting as figures that can be shown one by one. */
const figuresOf = (value: unknown, prefix = ''): Readonly<Record<string, string>> => {
  if (Array.isArray(value)) return { [prefix]: value.map(String).join(', ') }
  if (typeof value !== 'object' || value === null) return { [prefix]: String(value) }
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, inner]) =>
      figuresOf(inner, prefix === '' ? key : `${prefix}.${key}`),
    ),
  )
}

/** Told elsewhere, or of interest to machines only. */
const UNTOLD: readonly SettingKey[] = [
  'numberRanges',
  'asks',
  'mayJoin',
  'portraitNeededFor',
  'formNeededFor',
  'smsNeededFor',
]

const settingLines = (
  ruleSet: RuleSet,
  packs: readonly Pack[],
): readonly (SettingLine & { class: string })[] => {
  const layers = ['national', ruleSet.provinceCode, 'operator']
  return settingKeys
    .filter((key) => !UNTOLD.includes(key))
    .flatMap((key) => {
      const given = layers.flatMap((code) =>
        packs
          .filter((pack) => pack.code === code)
          .flatMap((pack) => pack.settings.map((entry) => ({ entry, code })))
          .filter(({ entry }) => entry.key === key && !entry.offByDefault && holdsOn(entry, ruleSet.on)),
      )
      const last = given.at(-1)
      if (!last) return []
      return [
        {
          class: settingNames[key].class,
          key,
          figures: figuresOf(ruleSet.settings[key]),
          basis: last.entry.basis,
          layer: layerOf(last.code),
          ...daysOf(last.entry),
        },
      ]
    })
}

/** Of one class, without the class's name in every line. */
const ofClass = <T extends { readonly class: string }>(
  lines: readonly T[],
  name: string,
): readonly Omit<T, 'class'>[] =>
  lines.filter((line) => line.class === name).map(({ class: _class, ...line }) => line)

/** Everything that holds, grouped by class in the given order; classes without anything are left out. */
export const ruleGroups = (
  ruleSet: RuleSet,
  packs: readonly Pack[],
  order: readonly string[],
): readonly RuleGroup[] => {
  const rules = ruleLines(ruleSet, packs)
  const documents = documentLines(ruleSet, packs)
  const fields = fieldLines(ruleSet, packs)
  const settings = settingLines(ruleSet, packs)
  const found = new Set([...rules, ...documents, ...fields, ...settings].map((line) => line.class))
  const names = [
    ...order.filter((name) => found.has(name)),
    ...[...found].filter((name) => !order.includes(name)).sort(),
  ]
  return names.map((name) => ({
    class: name,
    settings: ofClass(settings, name),
    documents: ofClass(documents, name),
    fields: ofClass(fields, name),
    rules: ofClass(rules, name),
  }))
}
