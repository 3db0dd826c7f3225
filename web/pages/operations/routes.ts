// The addresses of this side of the application; router.tsx hangs them on the root.
export const operationsRoutes = [] as const
