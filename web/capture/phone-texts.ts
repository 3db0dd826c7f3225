// Texts of the phone page, without i18next: one small file and the names of the slots, in the language of the link.

import { patternOf } from '../../src/core/path.ts'
import { type Locale, locales } from '../i18n/locales.ts'

type Texts = { readonly [key: string]: string | Texts }

const phoneFiles = import.meta.glob<Texts>('../../data/locales/*/phone.json', { import: 'default' })
const fieldFiles = import.meta.glob<Texts>('../../data/locales/*/fields.json', { import: 'default' })

export type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string
export type PhoneTexts = {
  readonly say: Say
  readonly slotName: (slot: string) => string
  readonly slotHint: (slot: string) => string
}

const at = (texts: Texts, key: string): string => {
  let found: string | Texts | undefined = texts
  for (const part of key.split('.')) found = typeof found === 'object' ? found[part] : undefined
  return typeof found === 'string' ? found : key
}

const localeOf = (wish: string): Locale => locales.find((locale) => locale === wish) ?? 'zh-CN'

export const loadTexts = async (wish: string): Promise<PhoneTexts> => {
  const locale = localeOf(wish)
  document.documentElement.lang = locale
  const load = (files: typeof phoneFiles, name: string): Promise<Texts> =>
    files[`../../data/locales/${locale}/${name}.json`]?.() ?? Promise.resolve({})
  const [phone, fields] = await Promise.all([load(phoneFiles, 'phone'), load(fieldFiles, 'fields')])
  const ofSlot = (slot: string, what: 'label' | 'hint'): string => {
    const entry = fields[patternOf(slot)]
    const text = typeof entry === 'object' ? entry[what] : undefined
    return typeof text === 'string' ? text : slot
  }
  return {
    say: (key, params = {}) =>
      at(phone, key).replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? '')),
    slotName: (slot) => ofSlot(slot, 'label'),
    slotHint: (slot) => ofSlot(slot, 'hint'),
  }
}
