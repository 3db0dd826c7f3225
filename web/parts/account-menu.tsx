// Who is signed in, and what can be done about it.
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { MeView } from '../api/shapes.ts'
import { useSignOut } from '../session/me.ts'
import styles from './header.module.css'
import { Menu, type MenuEntry } from './menu.tsx'

export const AccountMenu = ({ me }: { readonly me: MeView }) => {
  const { t } = useTranslation('app')
  const navigate = useNavigate()
  const signOut = useSignOut()
  const entry = (key: string, onPick: () => void): MenuEntry => ({ key, label: t(`header.${key}`), onPick })
  const go = (to: string) => () => void navigate({ to })
  const initial = [...me.name][0] ?? '·'
  return (
    <Menu
      label={t('header.account-of', { name: me.name, initial })}
      button={
        <span className={styles.account} aria-hidden="true">
          {initial}
        </span>
      }
      buttonClass={styles.iconButton}
      head={
        <div className={styles.who}>
          <div>{me.name}</div>
          <div className={styles.whoMail}>{me.email}</div>
        </div>
      }
      entries={[
        ...(me.role === 'applicant' ? [entry('work', go('/home')), entry('my-filings', go('/filings'))] : []),
        entry('account', go('/account')),
        ...(me.isDemo ? [entry('outbox', () => void window.open('/outbox', '_blank', 'noopener'))] : []),
        entry('sign-out', () => signOut.mutate()),
      ]}
    />
  )
}
