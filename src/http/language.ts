// The language of an answer: the caller's Accept-Language, else Chinese. Texts are in data/locales and nowhere else.
import { readFileSync } from 'node:fs'
import type { FastifyRequest } from 'fastify'
import i18next, { type TFunction } from 'i18next'
import type { Locale } from '../flows/ports.ts'

export const locales = ['zh-CN', 'en', 'es'] as const satisfies readonly Locale[]
const namespaces = ['refusals', 'problems', 'pages'] as const

const readTexts = (locale: Locale, namespace: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../data/locales/${locale}/${namespace}.json`, import.meta.url), 'utf8'))

const texts = i18next.createInstance()
await texts.init({
  lng: 'zh-CN',
  fallbackLng: 'zh-CN',
  ns: [...namespaces],
  interpolation: { escapeValue: false },
  returnNull: false,
  resources: Object.fromEntries(
    locales.map((locale) => [
      locale,
      Object.fromEntries(namespaces.map((namespace) => [namespace, readTexts(locale, namespace)])),
    ]),
  ) as Record<string, Record<string, Record<string, unknown>>>,
})

export const textsOf = (locale: Locale, namespace: (typeof namespaces)[number]): TFunction =>
  texts.getFixedT(locale, namespace)

const localeOfTag = (tag: string): Locale | undefined => {
  const primary = tag.toLowerCase().split('-')[0]
  return primary === 'zh' ? 'zh-CN' : primary === 'en' || primary === 'es' ? primary : undefined
}

/** The best of our languages for an Accept-Language header; `zh-CN` where it names none of them. */
export const negotiateLocale = (header: string | undefined): Locale => {
  const wishes = (header ?? '')
    .slice(0, 256)
    .split(',')
    .map((part, order) => {
      const [tag = '', ...options] = part.trim().split(';')
      const quality = Number(
        options
          .find((option) => option.trim().startsWith('q='))
          ?.trim()
          .slice(2) ?? 1,
      )
      return { locale: localeOfTag(tag.trim()), quality: Number.isFinite(quality) ? quality : 0, order }
    })
    .filter(({ locale, quality }) => locale !== undefined && quality > 0)
    .sort((a, b) => b.quality - a.quality || a.order - b.order)
  return wishes[0]?.locale ?? 'zh-CN'
}

export const localeOf = (request: FastifyRequest): Locale =>
  negotiateLocale(request.headers['accept-language'])
