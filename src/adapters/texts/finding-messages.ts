// The words of findings in every language, for checks of packs: a rule that finds something must be able to say it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FindingMessages } from '../../rules/check-pack.ts'

const LOCALES = ['zh-CN', 'en', 'es'] as const

const wordsOf = (locale: string): Readonly<Record<string, string>> => {
  const file = join(import.meta.dirname, '../../../data/locales', locale, 'findings.json')
  const texts: object = JSON.parse(readFileSync(file, 'utf8'))
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => typeof text === 'string'))
}

/** Words by locale and code of the rule; read once, when first asked for. */
export const findingMessages = (): (() => FindingMessages) => {
  let known: FindingMessages | undefined
  return () => {
    known ??= Object.fromEntries(LOCALES.map((locale) => [locale, wordsOf(locale)]))
    return known
  }
}
