// The languages offered and which one a browser gets first. The choice is kept in this browser; a signed-in person's
// own choice is kept with the account as well, for mails.
export const locales = ['zh-CN', 'en', 'es'] as const
export type Locale = (typeof locales)[number]

/** Each language by its own name: a reader who landed in the wrong one must recognise the own. */
export const localeNames: Readonly<Record<Locale, string>> = {
  'zh-CN': '简体中文',
  en: 'English',
  es: 'Español',
}

const KEPT_AS = 'openbeian.locale'

const isLocale = (text: string | null): text is Locale => locales.some((locale) => locale === text)

export const firstLocale = (): Locale => {
  const kept = localStorage.getItem(KEPT_AS)
  if (isLocale(kept)) return kept
  for (const wish of navigator.languages) {
    const language = wish.slice(0, 2).toLowerCase()
    const found = locales.find((locale) => locale.slice(0, 2) === language)
    if (found) return found
  }
  return 'zh-CN'
}

export const keepLocale = (locale: Locale): void => {
  localStorage.setItem(KEPT_AS, locale)
  document.documentElement.lang = locale
}
