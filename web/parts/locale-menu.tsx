// The switch of language: shows the present one, offers all by their own names.
import { useTranslation } from 'react-i18next'
import { type Locale, localeNames, locales } from '../i18n/locales.ts'
import { switchLocale } from '../i18n/texts.ts'
import styles from './header.module.css'
import { Menu } from './menu.tsx'

const short: Readonly<Record<Locale, string>> = { 'zh-CN': '中文', en: 'English', es: 'Español' }

export const LocaleMenu = () => {
  const { t, i18n } = useTranslation('app')
  const present = locales.find((locale) => locale === i18n.language) ?? 'zh-CN'
  return (
    <Menu
      label={`${t('header.language')}: ${short[present]}`}
      button={short[present]}
      buttonClass={styles.textButton}
      entries={locales.map((locale) => ({
        key: locale,
        label: localeNames[locale],
        lang: locale,
        isChosen: locale === present,
        onPick: () => void switchLocale(locale),
      }))}
    />
  )
}
