// The root of all routes. Pages of the reviewer's side hang their own routes on it (pages/review, pages/operations).
import { createRootRoute, Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import { NotFound, PageBroken } from './pages/broken.tsx'
import { PageWaiting } from './pages/page-waiting.tsx'

const Root = () => (
  <Suspense fallback={<PageWaiting />}>
    <Outlet />
  </Suspense>
)

export const rootRoute = createRootRoute({
  component: Root,
  notFoundComponent: NotFound,
  errorComponent: PageBroken,
})
