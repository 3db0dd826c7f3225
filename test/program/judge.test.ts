// `openbeian judge` as somebody types it: exit codes, lines in and out, and input that nobody would send on purpose.
import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inputOf } from '../judging/case-input.ts'

const ROOT = join(import.meta.dirname, '../..')
const clean = inputOf({ province: '330000', subject: 'enterprise', set: {} })

const judge = (args: readonly string[], input = '') =>
  new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const { PATH = '', HOME = '', NODE_COMPILE_CACHE = '' } = process.env
    const child = spawn(process.execPath, [join(ROOT, 'src/main.ts'), 'judge', ...args], {
      env: { PATH, HOME, NODE_COMPILE_CACHE },
    })
    const said = { out: '', err: '' }
    child.stdout.on('data', (chunk) => {
      said.out += chunk
    })
    child.stderr.on('data', (chunk) => {
      said.err += chunk
    })
    child.on('close', (code) => resolve({ code, ...said }))
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
const lines = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openbeian-judge-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('exit codes', () => {
  test('0 where nothing blocks', async () => {
    const { code, out } = await judge(['-'], JSON.stringify(clean, null, 2))
    expect([code, JSON.parse(out).verdict]).toEqual([0, 'clear'])
  })

  test('1 where something blocks, and nothing but JSON is printed', async () => {
    const { code, out, err } = await judge(['-', '--language', 'es'], '{"subject":{"provinceCode":"330000"}}')
    expect([code, JSON.parse(out).verdict, err]).toEqual([1, 'incomplete', ''])
  })

  test('2 where a case cannot be read, in whatever company', async () => {
    const { code, out } = await judge(
      ['-', '--lines'],
      `${JSON.stringify(clean)}\n{"broken\n\n${JSON.stringify(clean)}\n`,
    )
    expect(code).toBe(2)
    expect(lines(out).map((one) => [one.line, one.verdict ?? one.problem.code])).toEqual([
      [1, 'clear'],
      [2, 'malformed-body'],
      [4, 'clear'],
    ])
  })

  test('2 for a wrong call, with what to do and no stack trace', async () => {
    const calls: readonly (readonly [readonly string[], RegExp])[] = [
      [[], /one file/],
      [['-', '--on', 'tomorrow'], /--on must be a day/],
      [['-', '--province', 'Zhejiang'], /six digits/],
      [['-', '--language', 'la'], /--language must be one of/],
      [['-', '--colour'], /--colour/],
      [['-'], /empty/],
      [[join(folder, 'nothing-here.json')], /nothing-here/],
    ]
    for (const [args, says] of calls) {
      const { code, err, out } = await judge(args)
      expect([code, out], args.join(' ')).toEqual([2, ''])
      expect(err).toMatch(says)
      expect(err).not.toMatch(/\n\s+at /)
    }
  })
})

test('options stand above what the cases say', async () => {
  const { out } = await judge(['-', '--on', '2026-03-02', '--province', '110000'], JSON.stringify(clean))
  expect(lines(out)[0]).toMatchObject({ on: '2026-03-02', provinceCode: '110000' })
})

test('an array is answered line by line', async () => {
  const file = join(folder, 'cases.json')
  await writeFile(file, JSON.stringify([clean, 7, clean]))
  const { code, out } = await judge([file])
  expect(code).toBe(2)
  expect(lines(out).map((one) => [one.index, one.verdict ?? one.problem.code])).toEqual([
    [0, 'clear'],
    [1, 'input-invalid'],
    [2, 'clear'],
  ])
})

test('ten megabytes in a line, a thousand services and NUL are answered, each in its line', async () => {
  const services = Array.from({ length: 1000 }, (_, i) => ({ domain: `example-${i}.cn` }))
  const input = [
    { subject: { provinceCode: '330000', name: 'x'.repeat(10_000_000) } },
    { ...clean, services },
    { subject: { provinceCode: '330000', name: '\u0000' } },
  ]
  const { out } = await judge(['-', '--language', 'en'], input.map((one) => JSON.stringify(one)).join('\n'))
  const [long, many, nul] = lines(out)
  expect(long.problem).toMatchObject({ code: 'input-invalid', path: 'subject.name' })
  expect(long.problem.detail.length).toBeLessThan(200)
  expect(many.findings.length).toBeGreaterThan(1000)
  expect(nul.line).toBe(3)
})
