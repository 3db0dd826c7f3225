// The header of every page: the red square, the name, where one can go, language, light or dark, and the account.
// Pages of the reviewer's desk give `lead` and `tools` and are `wide`; on those the name gives way on a phone.
import { useMantineColorScheme } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Moon, Sun } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { startOf, useMe } from '../session/me.ts'
import { AccountMenu } from './account-menu.tsx'
import { cx } from './class-names.ts'
import { Mark } from './glyphs.tsx'
import styles from './header.module.css'
import { LocaleMenu } from './locale-menu.tsx'

export type HeaderProps = { readonly wide?: boolean; readonly lead?: ReactNode; readonly tools?: ReactNode }

const SchemeSwitch = () => {
  const { t } = useTranslation('app')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const isDark =
    colorScheme === 'dark' ||
    (colorScheme === 'auto' && window.matchMedia('(prefers-color-scheme: dark)').matches)
  return (
    <button
      type="button"
      className={styles.iconButton}
      aria-label={t(isDark ? 'header.to-light' : 'header.to-dark')}
      onClick={() => setColorScheme(isDark ? 'light' : 'dark')}
    >
      {isDark ? <Sun size={19} strokeWidth={1.7} /> : <Moon size={19} strokeWidth={1.7} />}
    </button>
  )
}

/** Where each role works; the name of the system leads to the first of them. */
const RoleLinks = ({ role }: { readonly role: string }) => {
  const { t } = useTranslation('app')
  const places: readonly (readonly [to: string, key: string])[] = [
    ...(role === 'applicant'
      ? [['/home', 'header.work'] as const, ['/filings', 'header.my-filings'] as const]
      : []),
    ...(role === 'reviewer' || role === 'supervisor' ? [['/review', 'header.review'] as const] : []),
    ...(role === 'compliance-officer' || role === 'administrator'
      ? [['/compliance', 'header.compliance'] as const]
      : []),
    ...(role === 'administrator' ||
    role === 'supervisor' ||
    role === 'auditor' ||
    role === 'compliance-officer'
      ? [['/operations', 'header.operations'] as const]
      : []),
  ]
  if (places.length === 0) return null
  return (
    <nav className={styles.places} aria-label={t('header.places')}>
      {places.map(([to, key]) => (
        <Link key={to} to={to} className={styles.place} activeProps={{ 'data-active': 'true' }}>
          {t(key)}
        </Link>
      ))}
    </nav>
  )
}

export const Header = ({ wide, lead, tools }: HeaderProps) => {
  const { t } = useTranslation('app')
  const me = useMe()
  return (
    <header className={cx(styles.header, wide && styles.ruled)}>
      <div className={cx(styles.bar, wide && styles.wide)}>
        <Link
          to={me.data ? startOf(me.data.role) : '/'}
          className={cx(styles.brand, lead !== undefined && styles.givesWay)}
          aria-label={t('header.home')}
        >
          <Mark />
          <span className={cx(styles.name, lead !== undefined && styles.givesWay)}>OpenBeian</span>
        </Link>
        {lead}
        {me.data && lead === undefined ? <RoleLinks role={me.data.role} /> : null}
        <div className={styles.right}>
          {tools}
          <LocaleMenu />
          <SchemeSwitch />
          {me.data ? (
            <span className={cx(lead !== undefined && styles.givesWay)}>
              <AccountMenu me={me.data} />
            </span>
          ) : null}
        </div>
      </div>
    </header>
  )
}
