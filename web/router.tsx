// Every address of the application. Each page is its own chunk, loaded when first opened (or hovered).
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { operationsRoutes } from './pages/operations/routes.ts'
import { reviewRoutes } from './pages/review/routes.ts'
import { rootRoute } from './root-route.tsx'

const parent = () => rootRoute

const landing = createRoute({
  getParentRoute: parent,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/landing.tsx'), 'Landing'),
})

const tree = rootRoute.addChildren([landing, ...reviewRoutes, ...operationsRoutes])

export const router = createRouter({ routeTree: tree, defaultPreload: 'intent', scrollRestoration: true })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
