// Every direct dependency is explained in docs/decisions/dependencies.md, and its licence is one that we may ship.
import { describe, expect, test } from 'vitest'
import { codeIn, pageText, tableAfter } from './pages.ts'

const page = pageText('docs/decisions/dependencies.md')
const packages: Record<'dependencies' | 'devDependencies', Record<string, string>> = JSON.parse(
  pageText('package.json'),
)

const everywhere = /^(MIT|MIT-0|ISC|0BSD|BSD-[234]-Clause|Apache-2\.0|BlueOak-1\.0\.0|OFL-1\.1)$/
const testsAndBuild = /^MPL-2\.0$/

const licenceOf = (name: string): string => {
  const { license }: { license?: unknown } = JSON.parse(pageText(`node_modules/${name}/package.json`))
  return typeof license === 'string' ? license : 'none'
}

/** `A OR B` leaves the choice to us; everything else must hold as it stands. */
const isAllowed = (licence: string, kind: keyof typeof packages): boolean =>
  licence
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((one) => everywhere.test(one) || (kind === 'devDependencies' && testsAndBuild.test(one)))

for (const kind of ['dependencies', 'devDependencies'] as const) {
  const names = Object.keys(packages[kind])
  const rows = tableAfter(page, kind)

  describe(kind, () => {
    test('each has its line, and no line is left of one that is gone', () => {
      expect(rows.map(([name]) => codeIn(name)).sort()).toEqual([...names].sort())
    })

    test('each line gives a reason, and the licence that the package gives', () => {
      expect(rows.filter(([, , why]) => (why ?? '').length < 5)).toEqual([])
      expect(rows.map(([name, licence]) => [codeIn(name), licence])).toEqual(
        rows.map(([name]) => [codeIn(name), licenceOf(codeIn(name))]),
      )
    })

    test('each licence is one that we may ship', () => {
      const wrong = names.filter((name) => !isAllowed(licenceOf(name), kind))
      expect(wrong.map((name) => `${name}: ${licenceOf(name)}`)).toEqual([])
    })

    test('each version is exact', () => {
      const loose = Object.entries(packages[kind]).filter(
        ([, version]) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
      )
      expect(loose).toEqual([])
    })
  })
}
