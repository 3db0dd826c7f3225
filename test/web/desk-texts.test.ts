// The texts of the reviewer's and the operators' screens: the same keys in every language, and every key that the code
// names is there.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')
const PLURAL = /_(zero|one|two|few|many|other)$/

const keysOf = (texts: unknown, prefix = ''): readonly string[] =>
  typeof texts === 'object' && texts !== null
    ? Object.entries(texts).flatMap(([key, value]) => keysOf(value, prefix === '' ? key : `${prefix}.${key}`))
    : [prefix]

const textsOf = (locale: string, namespace: string): unknown =>
  JSON.parse(readFileSync(join(ROOT, 'data/locales', locale, `${namespace}.json`), 'utf8'))

const plainKeys = (locale: string, namespace: string): readonly string[] =>
  [...new Set(keysOf(textsOf(locale, namespace)).map((key) => key.replace(PLURAL, '')))].toSorted()

/** The texts that a file works with: those that it names first, in each of its parts. */
const namespacesOf = (source: string, otherwise: string): readonly string[] => {
  const named = [...source.matchAll(/useTranslation\(\[?\s*'([a-z-]+)'/g)].map((match) => match[1] ?? '')
  return named.length === 0 ? [otherwise] : [...new Set(named)]
}

type Named = { readonly namespaces: readonly string[]; readonly key: string }

/** Keys that stand whole in the code: t('a.b'), t("a.b", …); those put together at run time are not seen. */
const namedIn = (folder: string, otherwise: string): readonly Named[] =>
  readdirSync(join(ROOT, folder))
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => {
      const source = readFileSync(join(ROOT, folder, name), 'utf8')
      const namespaces = namespacesOf(source, otherwise)
      return [...source.matchAll(/\bt\(\s*'([a-z][a-z0-9.-]+)'/g)].map((match) => ({
        namespaces,
        key: match[1] ?? '',
      }))
    })

describe.each([
  ['review', ['web/pages/review', 'web/parts/desk']],
  ['operations', ['web/pages/operations']],
  ['code-forecast', []],
  ['check', ['web/pages/check']],
])('texts of %s', (namespace, folders) => {
  it.each(['en', 'es'])('have the keys of the Chinese ones in %s', (locale) => {
    expect(plainKeys(locale, namespace)).toEqual(plainKeys('zh-CN', namespace))
  })

  it('hold every key that the code names', () => {
    const keysIn = (name: string) => plainKeys('zh-CN', name).map((key) => key.replace(/_(short|long)$/, ''))
    const named = folders.flatMap((folder) => namedIn(folder, namespace))
    const known = new Map(
      [...new Set(named.flatMap((one) => one.namespaces))].map((name) => [name, keysIn(name)] as const),
    )
    const isKnown = ({ namespaces, key }: Named): boolean =>
      namespaces.some((name) => known.get(name)?.includes(key))
    expect(named.filter((one) => !isKnown(one))).toEqual([])
  })

  it('are never empty', () => {
    for (const locale of ['zh-CN', 'en', 'es'])
      expect(JSON.stringify(textsOf(locale, namespace)), locale).not.toMatch(/:"\s*"/)
  })
})
