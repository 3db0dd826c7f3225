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

const papers = createRoute({
  getParentRoute: parent,
  path: '/compliance/papers',
  validateSearch: (search): { readonly number?: string } =>
    typeof search.number === 'string' ? { number: search.number.slice(0, 128) } : {},
  component: lazyRouteComponent(() => import('./papers-page.tsx'), 'PapersPage'),
})

const codes = createRoute({
  getParentRoute: parent,
  path: '/compliance/codes',
  component: lazyRouteComponent(() => import('./code-tables-page.tsx'), 'CodeTablesPage'),
})

export const complianceRoutes = [tasks, answered, papers, lists, codes] as const
