// The program as somebody types it: unknown words and wrong values are answered plainly with exit code 2, nothing starts,
// and no stack trace is shown.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
type Ended = { readonly code: number | null; readonly out: string; readonly err: string }

const run = (args: readonly string[], env: Record<string, string> = {}): Promise<Ended> =>
  new Promise((resolve) => {
    const { PATH = '', HOME = '', NODE_COMPILE_CACHE = '' } = process.env
    const child = spawn(process.execPath, [join(ROOT, 'src/main.ts'), ...args], {
      env: { PATH, HOME, NODE_COMPILE_CACHE, ...env },
    })
    const said = { out: '', err: '' }
    child.stdout.on('data', (chunk) => {
      said.out += chunk
    })
    child.stderr.on('data', (chunk) => {
      said.err += chunk
    })
    child.on('close', (code) => resolve({ code, ...said }))
  })

describe('is refused with what to do', () => {
  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [['dance'], /no command "dance".*help/],
    [['constructor'], /no command/],
    [['serve', '--fast'], /takes no --fast/],
    [['demo', '--port', 'eighty'], /--port must be a port/],
    [['demo', '--colour', 'red'], /--colour/],
    [['add-person', '--email', 'a@example.cn', '--role', 'king'], /--role must be one of reviewer/],
    [['add-person', '--email', 'nobody', '--role', 'auditor'], /--email must be an address/],
    [['bureau', '--port', 'x'], /port/],
    [['exchange', 'dance'], /usage: openbeian exchange/],
    [['exchange', 'decode', 'x', '--whole'], /--by/],
  ]
  for (const [args, expected] of wrong)
    test(args.join(' '), async () => {
      const { code, err, out } = await run(args)
      expect(code).toBe(2)
      expect(err).toMatch(expected)
      expect(err + out).not.toMatch(/\n\s+at /)
    })

  test('a production without its settings', async () => {
    const { code, err } = await run([])
    expect(code).toBe(2)
    expect(err).toMatch(/^DATABASE_URL: is missing/m)
    expect(err).not.toMatch(/\n\s+at /)
  })

  test('a database that does not answer', async () => {
    const { code, err } = await run(['migrate'], { DATABASE_URL: 'postgres://a:kz7-invented@127.0.0.1:1/b' })
    expect([code, err]).toEqual([1, expect.stringMatching(/database does not answer.*DATABASE_URL/)])
    expect(err).not.toContain('kz7')
  })
})

test('help lists every command', async () => {
  const { code, out } = await run(['help'])
  expect(code).toBe(0)
  for (const name of ['serve', 'work', 'migrate', 'bureau', 'demo', 'add-person'])
    expect(out).toContain(`  ${name} `)
})
