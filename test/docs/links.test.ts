// Nothing in the documentation points into the void: links, headings, named files, and the table of folders and tables.
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { codeIn, pages, pageText, ROOT, tableAfter } from './pages.ts'

const withoutCode = (text: string): string => text.replace(/```[\s\S]*?```/g, '')

/** As the usual renderers make it: lower case, marks dropped, blanks to dashes. */
const anchorsOf = (text: string): ReadonlySet<string> =>
  new Set(
    [...withoutCode(text).matchAll(/^#{1,6} +(.+)$/gm)].map(([, heading]) =>
      (heading ?? '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  )

const linksIn = (page: string): readonly { page: string; target: string }[] =>
  [...withoutCode(pageText(page)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => ({
    page,
    target: target ?? '',
  }))

describe('links', () => {
  const local = pages()
    .flatMap(linksIn)
    .filter(({ target }) => !/^(https?|mailto):/.test(target))

  test('lead to files that are there', () => {
    expect(local.length).toBeGreaterThan(30)
    const dead = local.filter(({ page, target }) => {
      const [path = ''] = target.split('#')
      return path !== '' && !existsSync(join(ROOT, dirname(page), path))
    })
    expect(dead).toEqual([])
  })

  test('lead to headings that are there', () => {
    const dead = local.filter(({ page, target }) => {
      const [path = '', anchor] = target.split('#')
      if (anchor === undefined) return false
      const file = path === '' ? page : join(dirname(page), path)
      return !anchorsOf(pageText(file)).has(anchor)
    })
    expect(dead).toEqual([])
  })

  test('files and folders that pages name in passing are there', () => {
    const named = pages().flatMap((page) =>
      [
        ...pageText(page).matchAll(
          /`((?:src|web|test|data|packs|migrations|scripts|docs|wire|bin)\/[\w./-]*\w)`/g,
        ),
      ].map(([, path]) => ({ page, path: path ?? '' })),
    )
    expect(named.length).toBeGreaterThan(30)
    expect(named.filter(({ path }) => !/dist|generated/.test(path) && !existsSync(join(ROOT, path)))).toEqual(
      [],
    )
  })
})

describe('docs/architecture.md', () => {
  const page = pageText('docs/architecture.md')

  test('has every folder of src', () => {
    const named = tableAfter(page, 'folders').map(([cell]) => cell ?? '')
    const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((one) => one.isDirectory())
    expect(
      folders
        .map(({ name }) => `src/${name}`)
        .filter((path) => !named.some((cell) => cell.includes(`\`${path}\``))),
    ).toEqual([])
  })

  test('has every table of the migrations, with what in it is sealed and hashed', () => {
    const sql = readdirSync(join(ROOT, 'migrations'))
      .filter((name) => /^\d.*\.sql$/.test(name) && !name.includes('golden'))
      .sort()
      .map((name) => pageText(`migrations/${name}`).replace(/--.*$/gm, ''))
      .join('\n')
    const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ') || '–'
    const tables = [...sql.matchAll(/create table (\w+) \(([\s\S]*?)\n\);/g)].map(
      ([, name = '', body = '']) => {
        const made = [...body.matchAll(/^\s*(\w+) [a-z]/gm)].map(([, column]) => column ?? '')
        const added = [...sql.matchAll(new RegExp(`alter table ${name} add column (\\w+)`, 'g'))]
        const columns = [...made, ...added.map(([, column]) => column ?? '')]
        return [
          name,
          listed(columns.filter((column) => column.endsWith('_sealed'))),
          listed(columns.filter((column) => /_(?:key|hash)$|^password$/.test(column))),
        ]
      },
    )
    expect(tables.length).toBeGreaterThan(20)
    expect(
      tableAfter(page, 'tables').map(([name, , sealed, hashed]) => [codeIn(name), sealed, hashed]),
    ).toEqual(tables)
  })
})
