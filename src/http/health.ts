// For load balancers and containers: `/healthz` says that the process answers, `/readyz` that it can do its work.
import type { FastifyInstance } from 'fastify'

const config = { isPublic: true }

export const healthRoutes = (
  app: FastifyInstance,
  isReady: () => Promise<boolean> = async () => true,
): void => {
  app.get('/healthz', { config }, async () => ({ status: 'ok' }))
  app.get('/readyz', { config }, async (_request, reply) => {
    const ready = await isReady().catch(() => false)
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'not-ready' })
  })
}
