// Pages for people who are signed in: everyone else goes to the sign-in page, and comes back here afterwards.
import { Navigate, useRouterState } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Waiting } from '../parts/empty-state.tsx'
import { Page } from '../parts/page.tsx'
import { ProblemPanel } from '../parts/problem-panel.tsx'
import { useMe } from './me.ts'

export const SignedIn = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useTranslation('app')
  const me = useMe()
  const here = useRouterState({ select: (state) => state.location.href })
  if (me.data) return children
  if (me.data === null) return <Navigate to="/sign-in" search={{ next: here }} replace />
  return (
    <Page title={t('waiting')}>
      {me.error ? (
        <ProblemPanel cause={me.error} again={() => void me.refetch()} />
      ) : (
        <Waiting label={t('waiting')} rows={5} />
      )}
    </Page>
  )
}
