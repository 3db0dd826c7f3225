// The switch of language: shows the present one, offers the others by their own names.
import { Menu } from '@mantine/core'
import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type Locale, localeNames, locales } from '../i18n/locales.ts'
import { switchLocale } from '../i18n/texts.ts'
import styles from './header.module.css'

const short: Readonly<Record<Locale, string>> = { 'zh-CN': '中文', en: 'English', es: 'Español' }

export const LocaleMenu = () => {
  const { t, i18n } = useTranslation('app')
  const present = locales.find((locale) => locale === i18n.language) ?? 'zh-CN'
  return (
    <Menu>
      <Menu.Target>
        <button
          type="button"
          className={styles.textButton}
          aria-label={`${t('header.language')}: ${localeNames[present]}`}
        >
          {short[present]}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {locales.map((locale) => (
          <Menu.Item
            key={locale}
            lang={locale}
            onClick={() => void switchLocale(locale)}
            rightSection={locale === present ? <Check size={15} aria-hidden="true" /> : null}
          >
            {localeNames[locale]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
