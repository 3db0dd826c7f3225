// Addresses of the compliance officer: what the bureau asks for, and what it has listed.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../root-route.tsx'

const parent = () => rootRoute

const tasks = createRoute({
  getParentRoute: parent,
  path: '/compliance',
  component: lazyRouteComponent(() => import('./tasks-page.tsx'), 'OpenTasksPage'),
})

const answered = createRoute({
  getParentRoute: parent,
  path: '/compliance/answered',
  component: lazyRouteComponent(() => import('./tasks-page.tsx'), 'AnsweredTasksPage'),
})

const lists = createRoute({
  getParentRoute: parent,
  path: '/compliance/lists',
  component: lazyRouteComponent(() => import('./lists-page.tsx'), 'ListsPage'),
})

export const complianceRoutes = [tasks, answered, lists] as const
