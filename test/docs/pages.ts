// The documentation as tests read it: pages, and the tables in them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const ROOT = join(import.meta.dirname, '../..')

export const pageText = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

/** Every page that people read, from the root. */
export const pages = (): readonly string[] => [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

const cellsOf = (line: string): readonly string[] =>
  line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())

/** Rows of the first table behind `<!-- name -->`, its head left out. Throws where there is none. */
export const tableAfter = (page: string, name: string): readonly (readonly string[])[] => {
  const [, after] = page.split(`<!-- ${name} -->`)
  if (after === undefined) throw new Error(`no mark <!-- ${name} -->`)
  const lines = after.trimStart().split('\n')
  const end = lines.findIndex((line) => !line.startsWith('|'))
  const rows = lines.slice(2, end < 0 ? lines.length : end).map(cellsOf)
  if (rows.length === 0) throw new Error(`no table behind <!-- ${name} -->`)
  return rows
}

/** The code in the first cell: `` `a-code` `` gives `a-code`. */
export const codeIn = (cell: string | undefined): string => /^`([^`]+)`$/.exec(cell ?? '')?.[1] ?? ''
