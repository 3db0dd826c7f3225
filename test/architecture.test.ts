// The house rules as code: who may import whom, what pure code may not touch, how large a file may grow, what it may be called.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = join(folder, name)
    if (['node_modules', 'dist'].includes(name)) return []
    return statSync(join(ROOT, path)).isDirectory() ? filesUnder(path) : [path]
  })

const isCode = (path: string): boolean => /\.tsx?$/.test(path)
const source = [...filesUnder('src'), ...filesUnder('web')].filter(isCode)
const tests = filesUnder('test').filter(isCode)
const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

const importsOf = (path: string): readonly string[] =>
  [
    ...textOf(path).matchAll(
      /^\s*(?:import|export)\b[^'"]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '')

/** Where a relative import leads, from the root; libraries keep their name. */
const target = (path: string, imported: string): string =>
  imported.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(path), imported)) : imported

const inside = (path: string, ...folders: readonly string[]): boolean =>
  folders.some((folder) => path === folder || path.startsWith(`${folder}/`))
const isOwn = (imported: string): boolean => inside(imported, 'src', 'web')

type Rule = { readonly folder: string; readonly may: readonly string[]; readonly libraries: boolean }

const rules: readonly Rule[] = [
  { folder: 'src/core', may: ['src/core'], libraries: false },
  { folder: 'src/rules', may: ['src/rules', 'src/core'], libraries: false },
  { folder: 'src/flows', may: ['src/flows', 'src/core', 'src/rules'], libraries: false },
  { folder: 'src/worker', may: ['src/worker', 'src/flows', 'src/core', 'src/rules'], libraries: false },
  { folder: 'src/http', may: ['src/http', 'src/flows', 'src/core', 'src/rules'], libraries: true },
  { folder: 'src/bureau', may: ['src/bureau'], libraries: true },
  { folder: 'web', may: ['web', 'src/core', 'src/rules', 'data'], libraries: true },
]

describe('the direction of imports', () => {
  for (const { folder, may, libraries } of rules) {
    test(`${folder} imports only ${may.join(', ')}${libraries ? ' and libraries' : ''}`, () => {
      const wrong = source
        .filter((path) => inside(path, folder))
        .flatMap((path) => importsOf(path).map((imported) => ({ path, to: target(path, imported) })))
        .filter(({ to }) => (isOwn(to) ? !inside(to, ...may) : !libraries && !inside(to, 'data')))
      expect(wrong).toEqual([])
    })
  }

  test('an adapter imports no other adapter’s folder, no edge, and of flows only its ports', () => {
    const wrong = source
      .filter((path) => inside(path, 'src/adapters'))
      .flatMap((path) => importsOf(path).map((imported) => ({ path, to: target(path, imported) })))
      .filter(({ path, to }) => {
        const own = path.split('/').slice(0, 3).join('/')
        if (inside(to, 'src/http', 'src/worker', 'src/bureau', 'src/demo')) return true
        // the words of the regulator's port fill more than one file
        if (/^src\/flows\/(bureau-(record|tables)|address-record|provider-(message|report))\.ts$/.test(to))
          return false
        if (inside(to, 'src/flows'))
          return !/^src\/flows\/(ports|[a-z]+-port|store|store-[a-z]+|views|[a-z]+-views|world)\.ts$/.test(to)
        return inside(to, 'src/adapters') && !inside(to, own)
      })
    expect(wrong).toEqual([])
  })

  test('no file imports itself in a circle', () => {
    const graph = new Map(
      source.map((path) => [
        path,
        importsOf(path)
          .map((imported) => target(path, imported))
          .filter((to) => isOwn(to)),
      ]),
    )
    const done = new Set<string>()
    const circles: string[] = []
    const visit = (path: string, road: readonly string[]): void => {
      if (road.includes(path)) circles.push([...road.slice(road.indexOf(path)), path].join(' → '))
      if (done.has(path) || road.includes(path)) return
      for (const next of graph.get(path) ?? []) visit(next, [...road, path])
      done.add(path)
    }
    for (const path of source) visit(path, [])
    // Types may refer to each other; a circle of values cannot start. Type-only imports are erased and left out here.
    const ofValues = circles.filter((circle) =>
      circle
        .split(' → ')
        .every((path, i, all) => i === all.length - 1 || hasValueImport(path, all[i + 1] ?? '')),
    )
    expect(ofValues).toEqual([])
  })
})

const hasValueImport = (path: string, to: string): boolean =>
  [...textOf(path).matchAll(/^\s*(?:import|export)\s+(?!type\b)[^'"]*?from\s+['"]([^'"]+)['"]/gm)].some(
    (match) => target(path, match[1] ?? '') === to,
  )

describe('purity', () => {
  const banned: readonly (readonly [string, RegExp])[] = [
    ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)/],
    ['chance', /\bMath\.random\b/],
    ['the process', /\bprocess\./],
    ['waiting', /\basync\b|\bawait\b/],
    ['Node', /['"]node:/],
  ]
  for (const [what, pattern] of banned) {
    test(`core and rules do not touch ${what}`, () => {
      const withoutComments = (path: string): string => textOf(path).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      expect(
        source.filter((path) => inside(path, 'src/core', 'src/rules') && pattern.test(withoutComments(path))),
      ).toEqual([])
    })
  }
})

describe('sizes and names', () => {
  const linesOf = (path: string): number => textOf(path).split('\n').length - 1

  test('no source file is longer than 250 lines', () => {
    expect(source.filter((path) => path !== 'web/api/generated.ts' && linesOf(path) > 250)).toEqual([])
  })

  test('no test file is longer than 400 lines', () => {
    expect(tests.filter((path) => linesOf(path) > 400)).toEqual([])
  })

  test('no file has a name that says nothing', () => {
    const empty =
      /(^|\/)(utils?|helpers?|common|shared|types|constants|manager|service|base|misc|index)\.tsx?$/
    expect([...source, ...tests].filter((path) => empty.test(path))).toEqual([])
  })

  test('file names are kebab-case', () => {
    expect(
      [...source, ...tests].filter((path) => !/^[a-z0-9.-]+$/.test(path.split('/').at(-1) ?? '')),
    ).toEqual([])
  })

  test('every source file opens with a comment that says what it is', () => {
    expect(
      source.filter((path) => path !== 'web/api/generated.ts' && !/^(\/\/|\/\*)/.test(textOf(path))),
    ).toEqual([])
  })
})
