// Rule packs on the command line: problems name file, line and column; differences come in words; publishing goes into the
// database of a running installation, and a broken pack never does.
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createLiveRules } from '../../src/adapters/packs/live-rules.ts'
import { loadShippedPacks } from '../../src/adapters/packs/load-packs.ts'
import { openPackDoor } from '../../src/adapters/sql/pack-door.ts'
import { openPool } from '../../src/adapters/sql/pool.ts'
import { addCalendarDays, dateInShanghai, instantOfEpochMs } from '../../src/core/time.ts'
import { emptyDatabase } from '../support/database.ts'

const ROOT = join(import.meta.dirname, '../..')
type Ended = { readonly code: number | null; readonly out: string; readonly err: string }

const packs = (args: readonly string[], env: Record<string, string> = {}): Promise<Ended> =>
  new Promise((resolve) => {
    const { PATH = '', HOME = '', NODE_COMPILE_CACHE = '' } = process.env
    const child = spawn(process.execPath, [join(ROOT, 'src/main.ts'), 'packs', ...args], {
      env: { PATH, HOME, NODE_COMPILE_CACHE, ...env },
      cwd: ROOT,
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

let folder = ''
let shipped = ''
const write = async (name: string, text: string): Promise<string> => {
  const file = join(folder, name)
  await writeFile(file, text)
  return file
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openbeian-packs-'))
  shipped = await readFile(join(ROOT, 'packs/330000.json'), 'utf8')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the call', () => {
  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /no "packs "/],
    [['eat'], /no "packs eat"/],
    [['diff', '330000'], /takes two/],
    [['diff', '330000', '330000@2026-01-01'], /compares with another one/],
    [['test', 'nowhere'], /one code at most/],
    [['check', '/nowhere/at/all.json'], /cannot be read/],
    [['publish', 'packs/330000.json'], /--from/],
    [['publish', 'packs/330000.json', '--from', '2026-02-30'], /--from/],
  ]
  for (const [args, expected] of wrong)
    test(`"${args.join(' ')}" is refused with what to do`, async () => {
      const { code, err, out } = await packs(args)
      expect([code, err]).toEqual([2, expect.stringMatching(expected)])
      expect(err + out).not.toMatch(/\n\s+at /)
    })
})

describe('check', () => {
  test('names file, line, column and reason of what is no JSON', async () => {
    const file = await write('torn.json', '{\n  "format": 1,\n  "code": "330000",\n')
    const { code, err } = await packs(['check', file])
    expect(code).toBe(1)
    expect(err).toContain(`${file}:4:1: the pack is not JSON: a name in double quotes is expected here`)
  })

  test('names every slip: unknown facts, lists, codes, words that nobody can read', async () => {
    const entry = { effectiveFrom: '2018-01-01', basis: 'invented' }
    const rule = (code: string, require: unknown) => ({
      code,
      scope: 'services.*.name',
      severity: 'blocking',
      require,
      ...entry,
    })
    const body = {
      format: 1,
      code: '330000',
      effectiveFrom: '2018-01-01',
      rules: [
        rule('name-too-few-han', { fact: 'services.*.name', 'contains-word': { list: 'no-such-list' } }),
        rule('never-heard-of-rule', { fact: 'services.*.name', present: true }),
        { code: 'no-such-rule', removed: true, ...entry },
      ],
      switches: [{ code: 'no-such-switch', on: true, ...entry }],
    }
    const file = await write('slips.json', JSON.stringify(body, null, 2))
    const { code, err } = await packs(['check', file])
    expect(code).toBe(1)
    expect(err).toMatch(/slips\.json:\d+:\d+: \/rules\/0\/require names the word list no-such-list/)
    for (const locale of ['zh-CN', 'en', 'es'])
      expect(err).toMatch(new RegExp(`slips\\.json:\\d+:\\d+: /rules/1/code has no words in ${locale}`))
    expect(err).toMatch(/\/rules\/2\/code removes no-such-rule/)
    expect(err).toMatch(/\/switches\/0\/code switches no-such-switch/)
    const unknown = await write('fact.json', shipped.replace('subject.isLocal', 'subject.isNice'))
    expect((await packs(['check', unknown])).err).toMatch(/fact\.json:\d+:\d+: .*is no fact: subject\.isNice/)
  })
})

describe('diff and test', () => {
  test('two packs differ in words, with days and values', async () => {
    const later = shipped.replace('"value": 30', '"value": 25')
    const file = await write('later.json', later)
    const { code, out } = await packs(['diff', '330000', file])
    expect(code).toBe(0)
    expect(out).toContain('1 changes')
    expect(out).toMatch(/~ setting bureauReviewWorkingDays \(zhejiang-thirty-days\) changes, from 2018-01-01/)
    expect(out).toContain('value: 30 → 25')
    const json = JSON.parse((await packs(['diff', '330000', file, '--json'])).out)
    expect(json.changes[0].parts).toEqual([{ part: 'value', from: '30', to: '25' }])
    expect((await packs(['diff', '330000', '330000'])).out).toContain('no difference')
  })

  test('a province on two days differs in what turned between them', async () => {
    const { out } = await packs(['diff', '330000@2020-08-16', '330000@2020-08-17'])
    expect(out).toContain('~ setting smsHours changes')
    expect(out).toContain('value: 0 → 24')
  })

  test('cases that come out differently are listed with what was expected and what was found', async () => {
    const lax = JSON.parse(shipped)
    lax.rules = lax.rules.filter(
      (rule: { code: string }) => rule.code !== 'mailing-address-municipal-district',
    )
    lax.rules.push({
      code: 'mailing-address-municipal-district',
      removed: true,
      effectiveFrom: '2018-01-01',
      basis: 'invented',
    })
    const file = await write('lax.json', JSON.stringify(lax))
    const { code, out } = await packs(['test', '330000', '--pack', file])
    expect(code).toBe(1)
    expect(out).toMatch(
      /mailing-address-municipal-district: enterprise in 330000\n {2}sets .*\n {2}- mailing-address-municipal-district subject\.mailingAddress/,
    )
  })
})

describe('publish', () => {
  const tomorrow = addCalendarDays(dateInShanghai(instantOfEpochMs(Date.now())), 1)
  const told = ['--from', tomorrow, '--by', '顾行之', '--note', '试']
  let url = ''
  let drop: () => Promise<void> = async () => undefined
  beforeAll(async () => {
    const database = await emptyDatabase()
    url = database.url
    drop = database.drop
  })
  afterAll(() => drop())

  const editions = async () => {
    const pool = openPool(url, { max: 1 })
    try {
      return await openPackDoor(pool).read.editions()
    } finally {
      await pool.end()
    }
  }

  test('a broken pack is refused with line and reason, and nothing is written', async () => {
    const file = await write(
      'broken.json',
      shipped.replace('"effectiveFrom": "2018-01-01"', '"effectiveFrom": "soon"'),
    )
    const { code, err } = await packs(['publish', file, ...told], { DATABASE_URL: url })
    expect(code).toBe(1)
    expect(err).toMatch(/broken\.json:\d+:\d+: .*must be a day YYYY-MM-DD/)
    expect(err).toContain('stay in force')
    expect(await editions()).toEqual([])
  })

  test('a day that has passed is refused', async () => {
    const file = await write('same.json', shipped)
    const call = ['publish', file, '--from', '2020-01-01', '--by', 'x', '--note', 'y']
    const { code, err } = await packs(call, { DATABASE_URL: url })
    expect([code, err]).toEqual([1, expect.stringContaining('has passed')])
  })

  test('a sound one is written, and an installation that runs takes it without a restart', async () => {
    const pool = openPool(url, { max: 2 })
    try {
      const rules = createLiveRules({
        shipped: loadShippedPacks(),
        source: openPackDoor(pool).read,
        cases: () => {
          throw new Error('nobody plays cases here')
        },
        messages: () => ({}),
        log: (what) => {
          throw new Error(what)
        },
      })
      await rules.refresh()
      const file = await write('good.json', shipped)
      const { code, out, err } = await packs(['publish', file, ...told, '--despite-cases'], {
        DATABASE_URL: url,
      })
      expect([code, err]).toEqual([0, ''])
      expect(out).toContain(`330000 is published as edition 1 and holds from ${tomorrow}`)
      await rules.refresh()
      expect(rules.editions()).toMatchObject([
        { code: '330000', by: '顾行之', effectiveOn: tomorrow, text: shipped },
      ])
      expect((await packs(['diff', '330000', '330000@1'], { DATABASE_URL: url })).out).toContain(
        'no difference',
      )
    } finally {
      await pool.end()
    }
  })
})
