// The browser's side: hashed assets for ever, and one page for every address of the application. The page is sent by a
// handler, because it carries the nonce under which its styles are allowed.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

type AnswerUnknown = (request: FastifyRequest, reply: FastifyReply) => FastifyReply

const NONCE_PLACE = /(<meta\s+name="csp-nonce"\s+content=")(")/

const notBuilt =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>OpenBeian</title><p>The pages are not built yet: run <code>npm start</code>, or <code>npx vite build web</code>.</p></html>'

const readPage = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : notBuilt)

const isPageRequest = (request: FastifyRequest, path: string): boolean =>
  (request.method === 'GET' || request.method === 'HEAD') &&
  !path.startsWith('/api/') &&
  !/\.[A-Za-z0-9]+$/.test(path) &&
  (request.headers.accept ?? '*/*').match(/text\/html|\*\/\*/) !== null

export const webPages = async (app: FastifyInstance, folder: string, answerUnknown: AnswerUnknown) => {
  if (existsSync(folder))
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      wildcard: false,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const isHashed = path.includes(`${join(folder, 'assets')}`)
        reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
      globIgnore: ['**/*.html'],
    })
  const application = readPage(join(folder, 'index.html'))
  const phone = readPage(join(folder, 'm.html'))

  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '/'
    if (!isPageRequest(request, path)) return answerUnknown(request, reply)
    const page = path.startsWith('/m/') ? phone : application
    return reply
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page.replace(NONCE_PLACE, `$1${reply.cspNonce.style}$2`))
  })
}
