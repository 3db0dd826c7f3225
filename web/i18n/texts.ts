// i18next over data/locales: each namespace of each language is its own chunk, loaded when a page first needs it.
// Keys may hold dots (`subject.principal.mobile`): paths are keys in fields.json.
import i18next, { type BackendModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { firstLocale, keepLocale, type Locale, locales } from './locales.ts'

const files = import.meta.glob<Record<string, unknown>>('../../data/locales/*/*.json', { import: 'default' })

const fromFiles: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = files[`../../data/locales/${language}/${namespace}.json`]
    if (!load) return done(null, {})
    load().then(
      (texts) => done(null, texts),
      (cause: unknown) => done(cause instanceof Error ? cause : new Error(String(cause)), false),
    )
  },
}

export const startTexts = async (): Promise<void> => {
  const first = firstLocale()
  keepLocale(first)
  await i18next
    .use(fromFiles)
    .use(initReactI18next)
    .init({
      lng: first,
      supportedLngs: [...locales],
      fallbackLng: first === 'zh-CN' ? false : { default: ['zh-CN'] },
      load: 'currentOnly',
      ns: ['app'],
      defaultNS: 'app',
      interpolation: { escapeValue: false },
      returnNull: false,
    })
}

export const switchLocale = async (locale: Locale): Promise<void> => {
  keepLocale(locale)
  await i18next.changeLanguage(locale)
}

/** Fetches the texts of a case ahead of need, so that opening its pages shows no gap. */
export const fetchTextsAhead = (): void => {
  void i18next.loadNamespaces([
    'status',
    'tasks',
    'case',
    'fields',
    'findings',
    'input-problems',
    'reasons',
    'refusals',
  ])
}
