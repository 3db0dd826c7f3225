// Addresses of the public rules: `/rules`, `/rules/330000`, and `/rules/330000?on=2020-01-01` for the rules of another day.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../root-route.tsx'

const getParentRoute = () => rootRoute

const index = createRoute({
  getParentRoute,
  path: '/rules',
  component: lazyRouteComponent(() => import('./rules-index.tsx'), 'RulesIndex'),
})

const province = createRoute({
  getParentRoute,
  path: '/rules/$provinceCode',
  validateSearch: (search: Record<string, unknown>): { on?: string } =>
    typeof search.on === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(search.on) ? { on: search.on } : {},
  component: lazyRouteComponent(() => import('./province-rules.tsx'), 'ProvinceRules'),
})

export const ruleRoutes = [index, province] as const
