// Addresses of the reviewer's side: the queue, and the desk of one case.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../root-route.tsx'

const parent = () => rootRoute

const queue = createRoute({
  getParentRoute: parent,
  path: '/review',
  component: lazyRouteComponent(() => import('./queue-page.tsx'), 'QueuePage'),
})

const desk = createRoute({
  getParentRoute: parent,
  path: '/review/$applicationId',
  component: lazyRouteComponent(() => import('./desk-page.tsx'), 'DeskPage'),
})

export const reviewRoutes = [queue, desk] as const
