// What README.md promises a newcomer: the commands, the sign-ins and the pictures are there as it says.
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { demoOfficer } from '../../src/bureau/demo-provider.ts'
import { DEMO_PASSWORD, demoSignIns } from '../../src/demo/seed.ts'
import { codeIn, pageText, ROOT, tableAfter } from './pages.ts'

const page = pageText('README.md')

describe('README.md', () => {
  test('names every sign-in of the demonstration, their password, and the officer', () => {
    expect(tableAfter(page, 'sign-ins').map(([cell]) => codeIn(cell))).toEqual(
      demoSignIns.map(({ email }) => email),
    )
    expect(demoSignIns.filter(({ password }) => password !== DEMO_PASSWORD)).toEqual([])
    expect(page).toContain(`\`${DEMO_PASSWORD}\``)
    expect(page).toContain(`\`${demoOfficer.userName}\` with the password \`${demoOfficer.password}\``)
  })

  test('names scripts that package.json has', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(pageText('package.json'))
    const named = [
      ...`${page}${pageText('CONTRIBUTING.md')}`.matchAll(/npm (?:run )?(start|test|[a-z]+)(?= |\n|`)/g),
    ]
      .map(([, name]) => name ?? '')
      .filter((name) => name !== 'run' && name !== 'and')
    expect(named.length).toBeGreaterThan(4)
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })

  test('shows pictures that are pictures, small enough to read a page by', () => {
    const pictures = [...page.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path]) => path ?? '')
    expect(pictures.length).toBeGreaterThan(0)
    for (const path of pictures) {
      const { size } = statSync(join(ROOT, path))
      expect(size, path).toBeGreaterThan(5_000)
      expect(size, path).toBeLessThan(600_000)
    }
  })

  test('speaks of the licence that package.json and LICENSE have', () => {
    const { license } = JSON.parse(pageText('package.json'))
    expect(license).toBe('Apache-2.0')
    expect(page).toContain('[Apache-2.0](LICENSE)')
    expect(pageText('LICENSE')).toMatch(/Apache License\s+Version 2\.0/)
  })
})
