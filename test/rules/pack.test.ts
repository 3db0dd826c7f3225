// Packs as they are read: what is wrong is told with its place and line, and nothing of a broken pack is used.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { loadPacks } from '../../src/adapters/packs/load-packs.ts'
import { Fault } from '../../src/core/fault.ts'
import { placesInJson } from '../../src/rules/json-position.ts'
import { parsePack } from '../../src/rules/pack.ts'

const rule = {
  code: 'name-too-short',
  scope: 'services.*.name',
  severity: 'blocking',
  require: { fact: 'services.*.name.hanCount', 'at-least': 3 },
  effectiveFrom: '2018-01-01',
  basis: 'a standard',
}
const packWith = (changes: object) => ({ format: 1, code: '330000', effectiveFrom: '2018-01-01', ...changes })
const problemsOf = (json: unknown) => {
  const parsed = parsePack(json)
  return parsed.ok ? [] : parsed.error.map((problem) => `${problem.pointer} ${problem.reason}`)
}

describe('a pack', () => {
  it('is read when it is right', () => {
    expect(problemsOf(packWith({ rules: [rule] }))).toEqual([])
  })

  it.each<[string, object, string]>([
    [
      'a fact that does not exist',
      { require: { fact: 'services.*.nmae', present: true } },
      '/rules/0/require/fact is no fact',
    ],
    [
      'an operator that does not fit',
      { require: { fact: 'services.*.name', 'at-least': 3 } },
      '/rules/0/require/fact is a text',
    ],
    [
      'an operator that does not exist',
      { require: { fact: 'services.*.name', eval: '1' } },
      'exactly one operator',
    ],
    [
      'two operators at once',
      { require: { fact: 'services.*.name', present: true, equals: 'x' } },
      'exactly one operator',
    ],
    [
      'a pattern instead of a shape',
      { require: { fact: 'services.*.name', matches: '^(a+)+$' } },
      '/rules/0/require/matches must be a shape',
    ],
    [
      'a number compared with a text',
      { require: { fact: 'services.*.position', equals: '1' } },
      'must be a number',
    ],
    ['an empty group', { require: { all: [] } }, '/rules/0/require/all must have at least one part'],
    ['a scope that is no field', { scope: 'services.*.colour' }, '/rules/0/scope is no field'],
    ['an unknown severity', { severity: 'fatal' }, '/rules/0/severity must be one of'],
    ['a day that does not exist', { effectiveFrom: '2026-02-30' }, '/rules/0/effectiveFrom must be a day'],
    ['an end before the beginning', { effectiveTo: '2017-01-01' }, '/rules/0/effectiveTo must not be before'],
    ['a rule without basis', { basis: ' ' }, '/rules/0/basis must be a text'],
    ['a code that is not kebab', { code: 'Name_Short' }, '/rules/0/code must be lower-kebab'],
    ['a misspelt key', { requires: {} }, '/rules/0/requires is not known here'],
    ['a parameter from nowhere', { params: { x: { fact: 'y' } } }, '/rules/0/params/x/fact is no fact'],
  ])('with %s says where and why', (_name, change, expected) => {
    expect(problemsOf(packWith({ rules: [{ ...rule, ...change }] })).join('\n')).toContain(expected)
  })

  it('cannot hold two rules of one code on one day', () => {
    const later = { ...rule, effectiveFrom: '2020-01-01' }
    expect(problemsOf(packWith({ rules: [rule, later] }))).toEqual([
      '/rules/1 name-too-short already holds on one of these days',
    ])
    expect(problemsOf(packWith({ rules: [{ ...rule, effectiveTo: '2019-12-31' }, later] }))).toEqual([])
  })

  it.each([null, 3, 'text', [], { format: 2 }, { format: 1, code: '33' }, packWith({ rules: {} })])(
    'is not %j',
    (json) => {
      expect(problemsOf(json).length).toBeGreaterThan(0)
    },
  )

  it('tells all problems at once', () => {
    expect(
      problemsOf(
        packWith({
          rules: [
            { ...rule, basis: '' },
            { ...rule, scope: 'x' },
          ],
        }),
      ).length,
    ).toBeGreaterThanOrEqual(2)
  })
})

describe('the line of a problem', () => {
  const text = '{\n  "a": [1,\n    {"b/c": "x,}\\"y",\n     "d": {}}],\n  "e": null\n}'
  it.each([
    ['', 1],
    ['/a', 2],
    ['/a/0', 2],
    ['/a/1', 3],
    ['/a/1/b~1c', 3],
    ['/a/1/d', 4],
    ['/e', 5],
    ['/a/1/missing', 3],
  ])('of %j is %i', (pointer, line) => {
    expect(placesInJson(text)(pointer)?.line).toBe(line)
  })
})

describe('packs read at start', () => {
  const folders: string[] = []
  const folderWith = (files: Record<string, string>): string => {
    const folder = mkdtempSync(join(tmpdir(), 'packs-'))
    folders.push(folder)
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    return folder
  }
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
  })
  const faultOf = (act: () => unknown): Fault => {
    try {
      act()
    } catch (error) {
      if (error instanceof Fault) return error
    }
    throw new Error('no fault was thrown')
  }

  it('stop the start with file, line and reason', () => {
    const text = JSON.stringify(packWith({ rules: [rule, { ...rule, code: 'x', scope: 'y' }] }), null, 1)
    const fault = faultOf(() => loadPacks([folderWith({ '330000.json': text })]))
    const line = text.split('\n').findIndex((one) => one.includes('"scope": "y"')) + 1
    expect(fault.message).toContain(`330000.json:${line}:13: /rules/1/scope is no field`)
    expect(fault.retry).toBe('operator')
  })

  it('stop the start when a file is not JSON, with its line', () => {
    expect(
      faultOf(() => loadPacks([folderWith({ 'a.json': '{\n  "format": 1,\n  oops\n}' })])).message,
    ).toMatch(/a\.json:3:3: .*is not JSON/)
  })

  it('stop the start when a folder is missing, empty, or without the national pack', () => {
    expect(faultOf(() => loadPacks(['/nowhere'])).code).toBe('packs-unreadable')
    expect(faultOf(() => loadPacks([folderWith({})])).code).toBe('no-packs')
    expect(faultOf(() => loadPacks([folderWith({ 'a.json': JSON.stringify(packWith({})) })])).code).toBe(
      'no-national-pack',
    )
  })

  it('stop the start when a province comes twice', () => {
    const text = JSON.stringify(packWith({}))
    expect(faultOf(() => loadPacks([folderWith({ 'a.json': text, 'b.json': text })])).code).toBe('pack-twice')
  })
})
