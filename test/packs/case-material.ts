// Reads the cases of packs/cases and builds the material of each: a clean application of the province, with some values
// set. A clean application has no finding at all, so whatever a case expects comes from what it sets.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FilingType } from '../../src/core/determine.ts'
import type { SuffixList } from '../../src/core/domain-suffix.ts'
import type { EncodableRanges } from '../../src/core/language-text.ts'
import type { Material } from '../../src/core/material.ts'
import type { FactsContext } from '../../src/rules/facts.ts'

const root = join(import.meta.dirname, '../..')
const casesFolder = join(root, 'packs/cases')

export type RuleCase = {
  /** Code of the rule that the case is about. */
  readonly rule: string
  readonly province: string
  readonly subject: 'enterprise' | 'individual'
  readonly on?: string
  /** Path → value; null takes the value away. `context.…` sets what is known beside the material. */
  readonly set: Readonly<Record<string, unknown>>
  /** All findings, each as `code path`. */
  readonly expect: readonly string[]
  readonly source: string
}

export type Base = {
  readonly on: string
  readonly subjects: Readonly<Record<string, { readonly material: Material; readonly context: object }>>
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

const suffixes = readJson(join(root, 'data/domain-suffixes.json')) as SuffixList
const { ranges: encodable } = readJson(join(root, 'data/gbk.json')) as { ranges: EncodableRanges }
export const base = readJson(join(casesFolder, 'base.json')) as Base

/** Every case, with the file in which it stands. */
export const allCases = (): readonly (RuleCase & { readonly file: string })[] =>
  readdirSync(casesFolder)
    .filter((name) => name.endsWith('.json') && name !== 'base.json')
    .sort()
    .flatMap((file) => (readJson(join(casesFolder, file)) as RuleCase[]).map((one) => ({ ...one, file })))

/** A clean application, with some values set. */
export const situationOf = (
  given: Pick<RuleCase, 'province' | 'subject' | 'set'> & {
    readonly on?: string
    readonly filingType?: FilingType
  },
): { readonly material: Material; readonly context: FactsContext } => {
  const clean = base.subjects[`${given.subject}-${given.province}`]
  if (!clean) throw new Error(`no clean application ${given.subject}-${given.province}`)
  const situation = structuredClone({ material: clean.material, context: clean.context }) as Record<
    string,
    unknown
  >
  for (const [path, value] of Object.entries(given.set)) {
    if (path.startsWith('context.')) setAt(situation, path.split('.'), value)
    else setInMaterial(situation.material as Draft, path, value)
  }
  return {
    material: situation.material as Material,
    context: {
      ...(situation.context as object),
      filingType: given.filingType ?? 'first-filing',
      on: given.on ?? base.on,
      suffixes,
      encodable,
    },
  }
}

type Draft = { services: Record<string, unknown>[]; documents: Record<string, unknown> }

const setInMaterial = (material: Draft, path: string, value: unknown): void => {
  if (/(?:^|\.)documents\./.test(path)) {
    setDocument(material, path, value)
    return
  }
  const service = /^services\.([^.]+)\.(.+)$/.exec(path)
  const [, id = '', rest = ''] = service ?? []
  if (service) setAt(serviceOf(material, id), rest.split('.'), value)
  else setAt(material as unknown as Record<string, unknown>, path.split('.'), value)
}

/** An unknown service is a copy of the first, with an own id, domain and home page. */
const serviceOf = (material: Draft, id: string): Record<string, unknown> => {
  const known = material.services.find((service) => service.id === id)
  if (known) return known
  const copy = structuredClone(material.services[0]!)
  copy.id = id
  copy.domain = `example-${id}.cn`
  copy.homePage = `www.example-${id}.cn`
  material.services.push(copy)
  return copy
}

/** Figures given for a slot are laid over those of a good picture. */
const setDocument = (material: Draft, path: string, value: unknown): void => {
  if (value === null) delete material.documents[path]
  else
    material.documents[path] = {
      ...(material.documents['subject.principal.documents.front'] as object),
      id: path,
      slot: path,
      digest: `digest of ${path}`,
      ...(material.documents[path] as object | undefined),
      ...(value as object),
    }
}

const setAt = (target: Record<string, unknown>, keys: readonly string[], value: unknown): void => {
  const [key = '', ...rest] = keys
  if (rest.length > 0) {
    target[key] ??= {}
    setAt(target[key] as Record<string, unknown>, rest, value)
  } else if (value === null) delete target[key]
  else target[key] = value
}
