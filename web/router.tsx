// Every address of the application. Each page is its own chunk, loaded when first opened (or pointed at).
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { complianceRoutes } from './pages/compliance/routes.ts'
import { operationsRoutes } from './pages/operations/routes.ts'
import { PageWaiting } from './pages/page-waiting.tsx'
import { reviewRoutes } from './pages/review/routes.ts'
import { ruleRoutes } from './pages/rules/routes.ts'
import { rootRoute } from './root-route.tsx'

const getParentRoute = () => rootRoute

/** Where to go after signing in; anything else in the search is dropped. */
const nextOnly = (search: Record<string, unknown>): { next?: string } =>
  typeof search.next === 'string' ? { next: search.next } : {}

/** A start for a subject that is filed already names it by its number, and by its bureau. */
const subjectOnly = (search: Record<string, unknown>): { subject?: string; bureau?: string } => ({
  ...(typeof search.subject === 'string' ? { subject: search.subject } : {}),
  ...(typeof search.bureau === 'string' ? { bureau: search.bureau } : {}),
})

const forms = () => import('./pages/case/form-pages.tsx')

const routes = [
  createRoute({
    getParentRoute,
    path: '/',
    component: lazyRouteComponent(() => import('./pages/landing.tsx'), 'Landing'),
  }),
  createRoute({
    getParentRoute,
    path: '/check',
    component: lazyRouteComponent(() => import('./pages/check/check.tsx'), 'Check'),
  }),
  createRoute({
    getParentRoute,
    path: '/sign-in',
    validateSearch: nextOnly,
    component: lazyRouteComponent(() => import('./pages/account/sign-in.tsx'), 'SignIn'),
  }),
  createRoute({
    getParentRoute,
    path: '/register',
    component: lazyRouteComponent(() => import('./pages/account/register.tsx'), 'Register'),
  }),
  createRoute({
    getParentRoute,
    path: '/reset',
    component: lazyRouteComponent(() => import('./pages/account/reset.tsx'), 'Reset'),
  }),
  createRoute({
    getParentRoute,
    path: '/account',
    component: lazyRouteComponent(() => import('./pages/account/account.tsx'), 'Account'),
  }),
  createRoute({
    getParentRoute,
    path: '/home',
    component: lazyRouteComponent(() => import('./pages/home/home.tsx'), 'Home'),
  }),
  createRoute({
    getParentRoute,
    path: '/filings',
    component: lazyRouteComponent(() => import('./pages/filings/filings-page.tsx'), 'FilingsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/start',
    validateSearch: subjectOnly,
    component: lazyRouteComponent(() => import('./pages/start/start.tsx'), 'Start'),
  }),
  createRoute({
    getParentRoute,
    path: '/cases/$caseId',
    component: lazyRouteComponent(() => import('./pages/case/case-page.tsx'), 'CasePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/cases/$caseId/documents',
    component: lazyRouteComponent(() => import('./pages/case/documents-page.tsx'), 'DocumentsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/cases/$caseId/form',
    component: lazyRouteComponent(() => import('./pages/case/verification-page.tsx'), 'VerificationPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/cases/$caseId/check',
    component: lazyRouteComponent(() => import('./pages/case/check-page.tsx'), 'CheckPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/cases/$caseId/portrait',
    component: lazyRouteComponent(() => import('./pages/case/portrait-page.tsx'), 'PortraitPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/cases/$caseId/filing',
    component: lazyRouteComponent(forms, 'FilingTaskPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/cases/$caseId/subject',
    component: lazyRouteComponent(forms, 'SubjectPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/cases/$caseId/subject-principal',
    component: lazyRouteComponent(forms, 'SubjectPrincipalPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/cases/$caseId/services/$serviceId',
    component: lazyRouteComponent(forms, 'ServicePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/cases/$caseId/services/$serviceId/principal',
    component: lazyRouteComponent(forms, 'ServicePrincipalPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/cases/$caseId/services/$serviceId/product',
    component: lazyRouteComponent(() => import('./pages/case/product-page.tsx'), 'ProductPage'),
  }),
] as const

const tree = rootRoute.addChildren([
  ...routes,
  ...reviewRoutes,
  ...operationsRoutes,
  ...complianceRoutes,
  ...ruleRoutes,
])

export const router = createRouter({
  routeTree: tree,
  defaultPreload: 'intent',
  defaultPendingComponent: PageWaiting,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
