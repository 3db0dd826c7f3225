// A case of a pack: a clean application with some values set, and all findings that it must give. A clean application has
// no finding at all, so whatever a case expects comes from what it sets. Cases are played by the tests, by `packs test`
// and in the console.
import type { FilingType } from '../core/determine.ts'
import type { SuffixList } from '../core/domain-suffix.ts'
import type { EncodableRanges } from '../core/language-text.ts'
import type { Material } from '../core/material.ts'
import type { CalendarDate } from '../core/time.ts'
import type { FactsContext } from './facts.ts'
import { isObject } from './json-reader.ts'
import type { Pack } from './pack.ts'

export type PackCase = {
  /** Code of the rule, field or document that the case is about. */
  readonly rule: string
  readonly province: string
  readonly subject: string
  /** Day of judgement; without it, the day of the clean applications. */
  readonly on?: CalendarDate
  readonly filingType?: FilingType
  /** Codes that an operator wakes, for entries that are off by default. */
  readonly wake?: readonly string[]
  /** Path → value; null takes the value away. `context.…` sets what is known beside the material. */
  readonly set: Readonly<Record<string, unknown>>
  /** All findings, each as `code path`, in the order of the form. */
  readonly expect: readonly string[]
  readonly source: string
}

type CleanApplication =
  | { readonly material: Material; readonly context: object }
  /** Another clean application with some values set, as in a case. */
  | { readonly like: string; readonly set: Readonly<Record<string, unknown>> }

/** The clean applications: `enterprise-330000` and so on. */
export type CaseBase = {
  readonly on: CalendarDate
  readonly subjects: Readonly<Record<string, CleanApplication>>
}

/** What a judgement needs beside material and rules. */
export type CaseSurroundings = { readonly suffixes: SuffixList; readonly encodable: EncodableRanges }

export type Situation = { readonly material: Material; readonly context: FactsContext }

/** A clean application with the values of a case set; undefined where no clean one of that kind and province exists. */
export const situationOf = (
  base: CaseBase,
  surroundings: CaseSurroundings,
  given: Pick<PackCase, 'province' | 'subject' | 'set' | 'on' | 'filingType'>,
): Situation | undefined => {
  const draft = cleanDraft(base, `${given.subject}-${given.province}`)
  if (!draft) return undefined
  setAll(draft, given.set)
  return {
    material: draft.material as unknown as Material,
    context: {
      ...draft.context,
      filingType: given.filingType ?? 'first-filing',
      on: given.on ?? base.on,
      ...surroundings,
    } as FactsContext,
  }
}

type Holder = Record<string, unknown>
type MaterialDraft = Holder & { services: Holder[]; documents: Holder }
type Draft = { material: MaterialDraft; context: Holder }

/** One step of `like` at most: longer chains would hide what is clean. */
const cleanDraft = (base: CaseBase, name: string): Draft | undefined => {
  const clean = base.subjects[name]
  if (clean && 'material' in clean) return draftOf(clean)
  const model = clean && base.subjects[clean.like]
  if (!clean || !model || !('material' in model)) return undefined
  const draft = draftOf(model)
  setAll(draft, clean.set)
  return draft
}

const draftOf = (clean: { readonly material: Material; readonly context: object }): Draft =>
  structuredClone({ material: clean.material, context: clean.context }) as unknown as Draft

const setAll = (draft: Draft, values: Readonly<Record<string, unknown>>): void => {
  for (const [path, value] of Object.entries(values)) {
    if (path.startsWith('context.')) setAt(draft, path.split('.'), value)
    else setInMaterial(draft.material, path, value)
  }
}

const setInMaterial = (material: MaterialDraft, path: string, value: unknown): void => {
  const [, id = '', rest = ''] = /^services\.([^.]+)\.(.+)$/.exec(path) ?? []
  if (/(?:^|\.)documents\./.test(path)) setDocument(material, path, value)
  else if (id !== '') setAt(serviceOf(material, id), rest.split('.'), value)
  else setAt(material, path.split('.'), value)
}

/** An unknown service is a copy of the first, with an own id, domain and home page. */
const serviceOf = (material: MaterialDraft, id: string): Holder => {
  const known = material.services.find((service) => service.id === id)
  if (known) return known
  const copy: Holder = { ...structuredClone(material.services[0] ?? {}), id }
  copy.domain = `example-${id}.cn`
  copy.homePage = `www.example-${id}.cn`
  material.services.push(copy)
  return copy
}

const GOOD_PICTURE = 'subject.principal.documents.front'

/** Figures given for a slot are laid over those of a good picture. */
const setDocument = (material: MaterialDraft, path: string, value: unknown): void => {
  if (value === null) {
    delete material.documents[path]
    return
  }
  const parts = [material.documents[GOOD_PICTURE], material.documents[path], value].filter(isObject)
  const [good, ...own] = parts
  material.documents[path] = Object.assign(
    { ...good, id: path, slot: path, digest: `digest of ${path}` },
    ...own,
  )
}

const setAt = (target: object, [key = '', ...rest]: readonly string[], value: unknown): void => {
  const holder = target as Holder
  if (rest.length > 0) {
    const inner = holder[key] ?? {}
    holder[key] = inner
    if (isObject(inner)) setAt(inner, rest, value)
  } else if (value === null) delete holder[key]
  else holder[key] = value
}

/** The packs with an operator's that wakes the codes of a case; the same packs where it wakes none. */
export const packsFor = (packs: readonly Pack[], { wake }: Pick<PackCase, 'wake'>): readonly Pack[] => {
  if (wake === undefined || wake.length === 0) return packs
  const since = { effectiveFrom: '2018-01-01', basis: 'woken for a case' }
  const switches = wake.map((code) => ({ ...since, code, on: true }))
  const none = { settings: [], words: [], fields: [], documents: [], rules: [] }
  return [...packs, { format: 1, code: 'operator', effectiveFrom: since.effectiveFrom, ...none, switches }]
}
