// What the form shows and which documents it asks for, from the same rule set that judges: pages, pre-check and server
// cannot disagree. A field that no entry of the rule set names is not shown.
import type { Path } from '../core/path.ts'
import { isPortraitSlot } from '../core/slot.ts'
import type { Facts } from './fact.ts'
import { type FactFrame, framesOf, judgingOf } from './frame.ts'
import { placeOrder } from './place.ts'
import { type FactValue, judge, type Predicate } from './predicate.ts'
import type { RuleSet } from './resolve.ts'

export type AskedField = {
  readonly path: Path
  readonly required: boolean
  readonly options?: readonly string[]
  /** Key of what the province wants here, under `findings:advice`. */
  readonly advice?: string
  readonly basis: string
  readonly pack: string
  readonly value: FactValue | undefined
}

export type AskedDocument = {
  readonly slot: Path
  readonly required: boolean
  readonly code: string
  /** Key of what exactly is wanted, under `findings:advice`. */
  readonly advice?: string
  readonly basis: string
  readonly pack: string
}

/** Document slots to show, in the order of the form. */
export const demandedSlots = (ruleSet: RuleSet, facts: Facts): readonly Omit<AskedDocument, 'pack'>[] =>
  demandsAsked(ruleSet, facts).map(({ pack: _pack, ...demand }) => demand)

/** Fields to show, in the order of the form; `options` are the only values offered. */
export const shownFields = (
  ruleSet: RuleSet,
  facts: Facts,
): readonly Omit<AskedField, 'basis' | 'pack' | 'value'>[] =>
  fieldsAsked(ruleSet, facts).map(({ basis: _basis, pack: _pack, value: _value, ...field }) => field)

/** As `demandedSlots`, with what a finding needs. Several demands for one slot: required if one of them says so. */
export const demandsAsked = (ruleSet: RuleSet, facts: Facts): readonly AskedDocument[] => {
  const asked = new Map<Path, AskedDocument>()
  for (const demand of ruleSet.settings.demands)
    for (const frame of framesOf(demand.slot, facts, ruleSet.settings, demand.filingTypes)) {
      if (!holds(demand.when, ruleSet, facts, frame)) continue
      const { code, basis, pack, required, advice } = demand
      const before = asked.get(frame.path)
      if (!before || (required && !before.required))
        asked.set(frame.path, {
          slot: frame.path,
          required,
          code,
          ...(advice === undefined ? {} : { advice }),
          basis,
          pack,
        })
    }
  return sortByPlace([...asked.values()], (one) => one.slot, facts)
}

/** A document that nobody asks for any more stands on no page, so nothing about it may block. */
export const withAskedDocuments = (ruleSet: RuleSet, facts: Facts): Facts => {
  const asked = new Set(demandsAsked(ruleSet, facts).map((demand) => demand.slot))
  const documents = facts.documents.filter(({ path }) => asked.has(path) || isPortraitSlot(path))
  return { ...facts, documents }
}

/** As `shownFields`, with the value at hand. Several entries for one field join: required if one says so. */
export const fieldsAsked = (ruleSet: RuleSet, facts: Facts): readonly AskedField[] => {
  const asked = new Map<Path, AskedField>()
  for (const field of ruleSet.fields)
    for (const frame of framesOf(field.path, facts, ruleSet.settings, field.filingTypes)) {
      if (!holds(field.when, ruleSet, facts, frame)) continue
      const required =
        typeof field.required === 'boolean' ? field.required : holds(field.required, ruleSet, facts, frame)
      const before = asked.get(frame.path)
      const options = joinOptions(before?.options, field.options)
      const advice = field.advice ?? before?.advice
      const { basis, pack } = before?.required ? before : field
      asked.set(frame.path, {
        path: frame.path,
        required: required || before?.required === true,
        ...(options ? { options } : {}),
        ...(advice === undefined ? {} : { advice }),
        basis,
        pack,
        value: frame.read(factNameOf(field.path)),
      })
    }
  return sortByPlace([...asked.values()], (one) => one.path, facts)
}

/** `subject.principal.name` and `services.*.principal.name` are the fact `principals.*.name`. */
const factNameOf = (path: string): string =>
  path.replace(/^(?:subject|services\.\*)\.principal\./, 'principals.*.')

/** Two entries that both limit a field leave what both offer. */
const joinOptions = (
  before: readonly string[] | undefined,
  more: readonly string[] | undefined,
): readonly string[] | undefined =>
  before && more ? before.filter((option) => more.includes(option)) : (before ?? more)

const holds = (when: Predicate | undefined, ruleSet: RuleSet, facts: Facts, frame: FactFrame): boolean =>
  when === undefined || judge(when, judgingOf(ruleSet, facts, frame)) === true

const sortByPlace = <T>(items: T[], pathOf: (item: T) => Path, facts: Facts): readonly T[] => {
  const serviceIds = facts.services.map((service) => service.id)
  const keyed = items.map((item) => ({ item, place: placeOrder(pathOf(item), serviceIds) }))
  keyed.sort((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1] || a.place[2] - b.place[2])
  return keyed.map((one) => one.item)
}
