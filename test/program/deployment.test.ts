// Dockerfile and compose file, as far as they can be judged without an engine: what they copy is there and not ignored,
// what they set is read by the program, and what the program needs is set.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commands } from '../../src/commands/command-list.ts'
import { options } from '../../src/config/options.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8')
const dockerfile = read('Dockerfile').replaceAll('\\\n', ' ')
const compose = read('compose.yaml')
const ignored = read('.dockerignore')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))

/** The lines that are indented deeper, below a line. */
const below = (line: string): string => {
  const at = compose.indexOf(`\n${line}\n`)
  expect(at, line).toBeGreaterThan(0)
  const indent = /^ */.exec(line)?.[0].length ?? 0
  const rest = compose.slice(at + line.length + 2).split('\n')
  const end = rest.findIndex((one) => one.trim() !== '' && (/^ */.exec(one)?.[0].length ?? 0) <= indent)
  return rest.slice(0, end === -1 ? undefined : end).join('\n')
}
const keysOf = (block: string): readonly string[] => {
  const indent = /^ */.exec(block)?.[0] ?? ''
  return [...block.matchAll(new RegExp(`^${indent}([\\w-]+):`, 'gm'))].map((match) => match[1] ?? '')
}

test('everything that the image copies from the checkout is there and is not ignored', () => {
  const copies = [...dockerfile.matchAll(/^COPY (?!--from)(.+)$/gm)].flatMap((match) =>
    (match[1] ?? '').trim().split(/\s+/).slice(0, -1),
  )
  expect(copies.length).toBeGreaterThan(8)
  for (const path of copies.filter((one) => !one.includes('*'))) {
    expect(existsSync(join(ROOT, path)), path).toBe(true)
    expect(ignored.includes(path), path).toBe(false)
  }
})

test('everything that the server reads at run time is in the image', () => {
  for (const folder of ['src', 'data', 'packs', 'migrations'])
    expect(dockerfile).toMatch(new RegExp(`^COPY ${folder} ${folder}$`, 'm'))
  expect(dockerfile).toContain('/app/web/dist web/dist')
})

test('the image holds no secrets, does not run as root, and starts the server', () => {
  for (const path of ['secrets', '.openbeian', '.git', 'node_modules']) expect(ignored).toContain(path)
  expect(dockerfile).not.toMatch(/^(ENV|ARG).*(PASSWORD|SECRET|KEY)/m)
  expect(dockerfile).toMatch(/^USER node$/m)
  expect(dockerfile).toContain('ENTRYPOINT ["node", "--max-semi-space-size=8", "src/main.ts"]')
  expect(commands).toHaveProperty(/CMD \["(\w+)"\]\s*$/.exec(dockerfile)?.[1] ?? 'none')
})

test('the compose file sets every option that must be set, and none that nobody reads', () => {
  const set = keysOf(below('  app:').split('    environment:\n')[1] ?? '').map((name) =>
    name.replace(/_FILE$/, ''),
  )
  const names: readonly string[] = options.map(({ name }) => name)
  expect(set.length).toBeGreaterThan(20)
  expect(set.filter((name) => !names.includes(name))).toEqual([])
  const needed = options.filter((option) => !('standard' in option)).map(({ name }) => name)
  expect(needed.filter((name) => !set.includes(name))).toEqual([])
})

test('secrets reach the containers as files, each declared and each used', () => {
  const declared = keysOf(below('secrets:'))
  const used = [...compose.matchAll(/^ {4}secrets:\s*\[([^\]]+)\]/gm)].flatMap((match) =>
    (match[1] ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  )
  expect([...new Set(used)].sort()).toEqual([...declared].sort())
  const files = [...compose.matchAll(/\/run\/secrets\/(\w+)/g)].map((match) => match[1] ?? '')
  expect(files.filter((name) => !declared.includes(name))).toEqual([])
  for (const { name } of options.filter((option) => 'isSecret' in option))
    expect(compose, name).not.toMatch(new RegExp(`^ +${name}:`, 'm'))
})
