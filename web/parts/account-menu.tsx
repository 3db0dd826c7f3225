// Who is signed in, and what can be done about it.
import { Menu } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { MeView } from '../api/shapes.ts'
import { useSignOut } from '../session/me.ts'
import styles from './header.module.css'

export const AccountMenu = ({ me }: { readonly me: MeView }) => {
  const { t } = useTranslation('app')
  const navigate = useNavigate()
  const signOut = useSignOut()
  const go = (to: string) => () => void navigate({ to })
  return (
    <Menu width={240}>
      <Menu.Target>
        <button
          type="button"
          className={styles.iconButton}
          aria-label={t('header.account-of', { name: me.name })}
        >
          <span className={styles.account} aria-hidden="true">
            {[...me.name][0] ?? '·'}
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={styles.who}>
          <div>{me.name}</div>
          <div className={styles.whoMail}>{me.email}</div>
        </div>
        <Menu.Divider />
        {me.role === 'applicant' ? (
          <Menu.Item onClick={go('/home')}>{t('header.my-filings')}</Menu.Item>
        ) : null}
        <Menu.Item onClick={go('/account')}>{t('header.account')}</Menu.Item>
        {me.isDemo ? (
          <Menu.Item component="a" href="/outbox" target="_blank">
            {t('header.outbox')}
          </Menu.Item>
        ) : null}
        <Menu.Item onClick={() => signOut.mutate()}>{t('header.sign-out')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
