// Addresses of the operators' side: exchange with the bureaux, cases, audit trail, products.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../root-route.tsx'
import { readFilter } from './file-filter-search.ts'

const parent = () => rootRoute

const exchange = createRoute({
  getParentRoute: parent,
  path: '/operations',
  validateSearch: readFilter,
  component: lazyRouteComponent(() => import('./exchange-page.tsx'), 'ExchangePage'),
})

const file = createRoute({
  getParentRoute: parent,
  path: '/operations/files/$fileId',
  component: lazyRouteComponent(() => import('./file-page.tsx'), 'FilePage'),
})

const cases = createRoute({
  getParentRoute: parent,
  path: '/operations/cases',
  component: lazyRouteComponent(() => import('./cases-page.tsx'), 'CasesPage'),
})

const audit = createRoute({
  getParentRoute: parent,
  path: '/operations/audit',
  component: lazyRouteComponent(() => import('./audit-page.tsx'), 'AuditPage'),
})

const products = createRoute({
  getParentRoute: parent,
  path: '/operations/products',
  component: lazyRouteComponent(() => import('./products-page.tsx'), 'ProductsPage'),
})

const addresses = createRoute({
  getParentRoute: parent,
  path: '/operations/addresses',
  component: lazyRouteComponent(() => import('./addresses-page.tsx'), 'AddressesPage'),
})

const registrarDomains = createRoute({
  getParentRoute: parent,
  path: '/operations/registrar-domains',
  component: lazyRouteComponent(() => import('./registrar-domains-page.tsx'), 'RegistrarDomainsPage'),
})

const packs = createRoute({
  getParentRoute: parent,
  path: '/operations/packs',
  component: lazyRouteComponent(() => import('./packs-page.tsx'), 'PacksPage'),
})

const pack = createRoute({
  getParentRoute: parent,
  path: '/operations/packs/$code',
  component: lazyRouteComponent(() => import('./pack-page.tsx'), 'PackPage'),
})

export const operationsRoutes = [
  exchange,
  file,
  cases,
  audit,
  products,
  addresses,
  registrarDomains,
  packs,
  pack,
] as const
