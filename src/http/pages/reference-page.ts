// The API's reference, readable, made from the same document as /openapi.json: what is not there does not exist.
import type { FastifyReply } from 'fastify'
import { refusalCodes } from '../../core/refusal.ts'
import type { Locale } from '../../flows/ports.ts'
import { localeOf, textsOf } from '../language.ts'
import { type EdgeCode, edgeStatus, refusalStatus } from '../problem-status.ts'
import type { Api } from '../route-parts.ts'
import { escapeHtml, serverPage } from './page-style.ts'
import { type SchemaNode, shapeOf } from './schema-shape.ts'

type Content = Readonly<Record<string, { schema?: SchemaNode }>>
type Operation = {
  readonly summary?: string
  readonly description?: string
  readonly tags?: readonly string[]
  readonly security?: readonly unknown[]
  readonly parameters?: readonly { name: string; in: string; required?: boolean; schema?: SchemaNode }[]
  readonly requestBody?: { readonly content?: Content }
  readonly responses?: Readonly<Record<string, { readonly content?: Content }>>
}
type Described = {
  readonly info: { readonly description?: string }
  readonly tags?: readonly { name: string; description?: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components?: { readonly schemas?: Readonly<Record<string, SchemaNode>> }
}

const prose = (text = ''): string => escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>')

const contents = (title: string, content: Content | undefined): string =>
  Object.entries(content ?? {})
    .slice(0, 1)
    .map(
      ([type, { schema }]) =>
        `<p class="quiet part">${title} <code>${escapeHtml(Object.keys(content ?? {}).join(', ') || type)}</code></p>${schema ? `<pre>${shapeOf(schema)}</pre>` : ''}`,
    )
    .join('')

const operationCard = (method: string, path: string, operation: Operation): string => {
  const parameters = (operation.parameters ?? [])
    .map(
      ({ name, in: where, required, schema }) =>
        `<li><code>${escapeHtml(name)}</code> <span class="quiet">${where}${required ? '' : ', optional'} · ${shapeOf(schema ?? {})}</span></li>`,
    )
    .join('')
  const answers = Object.entries(operation.responses ?? {})
    .filter(([status]) => status !== 'default')
    .map(
      ([status, { content }]) =>
        contents(`Answers ${status}`, content) || `<p class="quiet part">Answers ${status}</p>`,
    )
    .join('')
  const isOpen = operation.security?.length === 0
  return `<details class="card"><summary><span class="method ${method}">${method.toUpperCase()}</span> <code>${escapeHtml(path)}</code> <span class="what">${prose(operation.summary)}</span>${isOpen ? ' <span class="quiet">· without signing in</span>' : ''}</summary>
${operation.description ? `<p>${prose(operation.description)}</p>` : ''}${parameters ? `<ul>${parameters}</ul>` : ''}${contents('Takes', operation.requestBody?.content)}${answers}</details>`
}

const operationsOf = (described: Described, tag: string): string =>
  Object.entries(described.paths)
    .flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([, operation]) => operation.tags?.[0] === tag)
        .map(([method, operation]) => operationCard(method, path, operation)),
    )
    .join('')

const problemRows = (locale: Locale): string => {
  const row = (code: string, status: number, namespace: 'refusals' | 'problems'): string =>
    `<tr id="problem-${code}"><td><code>${code}</code></td><td>${status}</td><td>${escapeHtml(textsOf(locale, namespace)(`${code}.title`))}</td></tr>`
  const edge = (Object.keys(edgeStatus) as EdgeCode[]).map((code) => row(code, edgeStatus[code], 'problems'))
  const refused = refusalCodes.map((code) => row(code, refusalStatus[code], 'refusals'))
  return [...refused, ...edge].join('')
}

const style = `
details.card{padding:12px 16px;margin-bottom:8px}summary{cursor:pointer}.method{display:inline-block;min-width:58px;font:600 12px/1 ui-monospace,monospace;color:var(--accent)}.method.delete{color:var(--seal)}.method.get{color:var(--ok)}
.what{margin-left:8px}.part{margin:12px 0 0}ul{margin:8px 0 0;padding-left:20px}table{width:100%;border-collapse:collapse}td,th{text-align:left;padding:6px 10px 6px 0;border-bottom:1px solid var(--line);vertical-align:top}tr:target{background:var(--accent-soft)}`

const pageOf = (described: Described, locale: Locale, nonce: string): string => {
  const groups = (described.tags ?? [])
    .map(
      ({ name, description }) =>
        `<h2 id="${name}">${prose(description ?? name)}</h2>${operationsOf(described, name)}`,
    )
    .join('')
  const schemas = Object.entries(described.components?.schemas ?? {})
    .sort(([a], [b]) => a.localeCompare(b))
    .map(
      ([name, schema]) =>
        `<details class="card" id="schema-${escapeHtml(name)}"><summary><code>${escapeHtml(name)}</code> <span class="quiet">${prose(schema.description)}</span></summary><pre>${shapeOf(schema)}</pre></details>`,
    )
    .join('')
  const main = `<p>${prose(described.info.description)}</p><p><a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI 3.1)</p>${groups}<h2 id="schemas">Schemas</h2>${schemas}<h2 id="problems">Problems</h2><table><thead><tr><th>code</th><th>status</th><th></th></tr></thead><tbody>${problemRows(locale)}</tbody></table>`
  return serverPage({ lang: 'en', title: 'API reference', main, style, nonce })
}

/** `/openapi.json` and `/reference`, both open to everybody: they hold no data. */
export const referencePage = (scope: Api): void => {
  const config = { isPublic: true }
  const described = (): Described => scope.swagger() as unknown as Described
  scope.get('/openapi.json', { config, schema: { hide: true } }, async (_request, reply: FastifyReply) =>
    reply.header('cache-control', 'no-cache').send(described()),
  )
  scope.get('/reference', { config, schema: { hide: true } }, async (request, reply: FastifyReply) =>
    reply
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(pageOf(described(), localeOf(request), reply.cspNonce.style)),
  )
}
