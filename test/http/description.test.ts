// The API's description: the browser's types are made from it, the reference page shows it, and answers are held against it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { makeClient } from '../../scripts/make-client.ts'
import { makeOpenApiDocument } from '../../src/http/openapi-document.ts'
import { callerOf } from '../support/api.ts'

type Operation = { summary?: string; tags?: string[]; responses: Record<string, unknown> }
type Described = {
  openapi: string
  tags: { name: string }[]
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, unknown> }
}
const ROOT = join(import.meta.dirname, '../..')
const described = (await makeOpenApiDocument()) as Described
const operations = Object.entries(described.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, operation })),
)

test('the browser’s types are those of the routes (else: node_modules/.bin/node scripts/make-client.ts)', async () => {
  expect(readFileSync(join(ROOT, 'web/api/generated.ts'), 'utf8') === (await makeClient())).toBe(true)
})

test('every operation has a summary, one known tag, and says what a problem looks like', () => {
  const tags = described.tags.map(({ name }) => name)
  expect(described.openapi).toBe('3.1.0')
  expect(operations.length).toBeGreaterThan(40)
  for (const { name, operation } of operations) {
    expect(operation.summary, name).toMatch(/^[A-Z“"'].{3,}[^.]$/)
    expect(tags, name).toContain(operation.tags?.[0])
    expect(Object.keys(operation.responses), name).toContain('default')
  }
})

test('every reference in the description leads somewhere', () => {
  const text = JSON.stringify(described)
  const names = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
    (match) => match[1] ?? '',
  )
  expect(names.length).toBeGreaterThan(50)
  expect(names.filter((name) => !(name in described.components.schemas))).toEqual([])
})

test('whatever the system can be asked, the API can be asked: each flow has a route', () => {
  const catalogue = readFileSync(join(ROOT, 'src/flows/catalogue.ts'), 'utf8')
  const flows = [...(catalogue.split('export type Flows')[1] ?? '').matchAll(/^ {2}(\w+)\(/gm)].map(
    (match) => match[1],
  )
  const folder = join(ROOT, 'src/http/routes')
  const routes = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
  expect(flows.length).toBeGreaterThan(30)
  expect(flows.filter((name) => !new RegExp(`flows\\.${name}\\(|'${name}'`).test(routes))).toEqual([])
})

test('an answer with a field that is not described is caught, so that nothing slips out', async () => {
  const app = Fastify()
  app.get('/api/v1/openapi.json', async () => described)
  app.get('/api/v1/me', async () => ({
    accountId: 'a',
    name: 'n',
    email: 'e',
    role: 'r',
    locale: 'l',
    isDemo: true,
    mobileSealed: 'x',
  }))
  app.get('/api/v1/filings', async (_request, reply) => reply.code(418).send({}))
  const caller = await callerOf(app)
  await expect(caller.call('GET', '/me')).rejects.toThrow('mobileSealed')
  await expect(caller.call('GET', '/filings')).rejects.toThrow('not described')
})
