// Provinces by their codes: the prefix on a filing number, and their names in the reader's language.

import { useTranslation } from 'react-i18next'
import table from '../../data/provinces.json' with { type: 'json' }

type Words = { readonly zh: string; readonly en: string; readonly es: string }
type Province = {
  readonly prefix: string
  readonly name: Words
  readonly officialName: string
  readonly bureau: Words
}

const provinces: Readonly<Record<string, Province>> = table.provinces

const inLanguage = (words: Words, language: string): string =>
  language.startsWith('zh') ? words.zh : language.startsWith('es') ? words.es : words.en

/** 京 for 110000; a middle dot where the code is of no province. */
export const prefixOf = (provinceCode: string): string =>
  provinces[`${provinceCode.slice(0, 2)}0000`]?.prefix ?? '·'

export const provinceCodes: readonly string[] = Object.keys(provinces)

/** Names of provinces and of their bureaux (管局) in the language shown. */
export const usePlaces = () => {
  const { i18n } = useTranslation('app')
  const at = (code: string): Province | undefined => provinces[`${code.slice(0, 2)}0000`]
  return {
    provinceName: (code: string): string => {
      const found = at(code)
      return found ? inLanguage(found.name, i18n.language) : code
    },
    bureauName: (code: string): string => {
      const found = at(code)
      return found ? inLanguage(found.bureau, i18n.language) : code
    },
  }
}
