// The fixed words of the verification form. The form is a paper for Chinese authorities and exists in Chinese only, so
// its words stand in data/forms and not among the locales.
import { readFileSync } from 'node:fs'

const plainKeys = [
  'title',
  'applicationId',
  'filingType',
  'provider',
  'madeOn',
  'subject',
  'principal',
  'services',
  'checks',
  'pledge',
  'pledgeText',
  'principalSignature',
  'principalHint',
  'providerSignature',
  'providerHint',
  'date',
  'signedOnScreen',
  'digest',
  'page',
  'emptyValue',
] as const

export type FormTexts = Readonly<Record<(typeof plainKeys)[number], string>> & {
  readonly checkItems: readonly string[]
}

/** Reads and checks the words; a missing one is a Fault at start, not a hole in a legal paper. */
export const readFormTexts = (): FormTexts => {
  const file = new URL('../../../../data/forms/verification-form.json', import.meta.url)
  const raw: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const table: Record<string, unknown> = typeof raw === 'object' && raw !== null ? { ...raw } : {}
  const text = (key: string): string => {
    const value = table[key]
    if (typeof value !== 'string' || value === '')
      throw new Error(`data/forms/verification-form.json lacks "${key}"`)
    return value
  }
  const items = table.checkItems
  if (!Array.isArray(items)) throw new Error('data/forms/verification-form.json lacks "checkItems"')
  const plain = Object.fromEntries(plainKeys.map((key) => [key, text(key)])) as Record<
    (typeof plainKeys)[number],
    string
  >
  return { ...plain, checkItems: items.map(String) }
}
