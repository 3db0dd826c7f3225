// The root of all routes. Pages of the reviewer's side hang their own routes on it (pages/review, pages/operations).
import { createRootRoute, Outlet, useRouterState } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { NotFound, PageBroken } from './pages/broken.tsx'
import { Waiting } from './parts/empty-state.tsx'
import { Page } from './parts/page.tsx'

const PageWaiting = () => {
  const { t } = useTranslation('app')
  return (
    <Page title={t('waiting')}>
      <Waiting label={t('waiting')} rows={5} />
    </Page>
  )
}

const Root = () => {
  // A new page starts its own waiting, instead of showing the old one until the new one has its texts.
  const path = useRouterState({ select: (state) => state.location.pathname })
  return (
    <Suspense key={path} fallback={<PageWaiting />}>
      <Outlet />
    </Suspense>
  )
}

export const rootRoute = createRootRoute({
  component: Root,
  notFoundComponent: NotFound,
  errorComponent: PageBroken,
})
