// Writes web/api/generated.ts, the types of the API for the browser's client, from the routes themselves. With `--check`
// it writes nothing and exits 1 where the file is behind. Run it with node_modules/.bin/node after changing a route.
import { readFile, writeFile } from 'node:fs/promises'
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import ts from 'typescript'
import { makeOpenApiDocument } from '../src/http/openapi-document.ts'

const target = new URL('../web/api/generated.ts', import.meta.url)
const head = '// Made by scripts/make-client.ts from the routes in src/http; do not edit.\n'

/** The client's types as text. */
export const makeClient = async (): Promise<string> => {
  const document = (await makeOpenApiDocument()) as OpenAPI3
  const bytes = ts.factory.createTypeReferenceNode('Blob')
  const types = await openapiTS(document, {
    immutable: true,
    alphabetize: true,
    transform: (schema) => (schema.format === 'binary' ? bytes : undefined),
  })
  return head + astToString(types)
}

if (import.meta.main) {
  const wanted = await makeClient()
  const current = await readFile(target, 'utf8').catch(() => '')
  if (!process.argv.includes('--check')) await writeFile(target, wanted)
  else if (current !== wanted) {
    console.error(
      'web/api/generated.ts is behind the routes: run node_modules/.bin/node scripts/make-client.ts',
    )
    process.exitCode = 1
  }
}
