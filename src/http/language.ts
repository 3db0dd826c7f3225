// The language of an answer: the caller's Accept-Language, else Chinese. Texts are in data/locales and nowhere else.
import { readFileSync } from 'node:fs'
import type { FastifyRequest } from 'fastify'
import i18next, { type TFunction } from 'i18next'
import { patternOf } from '../core/path.ts'
import type { Locale } from '../flows/ports.ts'

export const locales = ['zh-CN', 'en', 'es'] as const satisfies readonly Locale[]
const namespaces = ['refusals', 'problems', 'status', 'fields', 'findings', 'input-problems'] as const

type Texts = { readonly [key: string]: string | Texts }

const readTexts = (locale: Locale, namespace: string): Texts =>
  JSON.parse(readFileSync(new URL(`../../data/locales/${locale}/${namespace}.json`, import.meta.url), 'utf8'))

const readLocale = (locale: Locale): Record<string, Texts> =>
  Object.fromEntries(namespaces.map((namespace) => [namespace, readTexts(locale, namespace)]))

const texts = i18next.createInstance()
await texts.init({
  lng: 'zh-CN',
  fallbackLng: 'zh-CN',
  ns: [...namespaces],
  interpolation: { escapeValue: false },
  returnNull: false,
  resources: Object.fromEntries(locales.map((locale) => [locale, readLocale(locale)])),
})

export const textsOf = (locale: Locale, namespace: (typeof namespaces)[number]): TFunction =>
  texts.getFixedT(locale, namespace)

/** What people call a field or a document slot; the path itself where it has no name. */
export const fieldName = (locale: Locale, path: string): string =>
  textsOf(locale, 'fields')(`${patternOf(path)}.label`, { defaultValue: path })

export const listOf = (
  locale: Locale,
  parts: readonly string[],
  type: 'conjunction' | 'disjunction',
): string => new Intl.ListFormat(locale, { type }).format(parts)

const localeOfTag = (tag: string): Locale | undefined => {
  const primary = tag.toLowerCase().split('-')[0]
  return primary === 'zh' ? 'zh-CN' : primary === 'en' || primary === 'es' ? primary : undefined
}

const wishOf = (part: string, order: number) => {
  const [tag = '', ...options] = part.trim().split(';')
  const quality = Number(
    options
      .find((option) => option.trim().startsWith('q='))
      ?.trim()
      .slice(2) ?? 1,
  )
  return { locale: localeOfTag(tag.trim()), quality: Number.isFinite(quality) ? quality : 0, order }
}

/** The best of our languages for an Accept-Language header; `zh-CN` where it names none of them. */
export const negotiateLocale = (header: string | undefined): Locale => {
  const wishes = (header ?? '').slice(0, 256).split(',').map(wishOf)
  const [best] = wishes
    .filter(({ locale, quality }) => locale !== undefined && quality > 0)
    .sort((a, b) => b.quality - a.quality || a.order - b.order)
  return best?.locale ?? 'zh-CN'
}

export const localeOf = (request: FastifyRequest): Locale =>
  negotiateLocale(request.headers['accept-language'])
