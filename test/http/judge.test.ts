// POST /judge over the real edge: who may ask, one case and many, and what is too much.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inputOf } from '../judging/case-input.ts'
import { type Caller, callerOf } from '../support/api.ts'
import { openSystem, type System } from '../support/system.ts'

const clean = inputOf({ province: '330000', subject: 'enterprise', set: {} })

describe('POST /judge', () => {
  let system: System
  let caller: Caller

  beforeAll(async () => {
    system = await openSystem('2026-03-02T02:00:00.000Z')
    const { accountId } = await system.person('applicant')
    const made = await system.app.accounts.createApiKey(accountId, { name: 'judge' })
    if (!made.ok) throw new Error(made.error.code)
    caller = await callerOf(system.app.http, { 'x-api-key': made.value.key, 'accept-language': 'en' })
  })
  afterAll(() => system.close())

  test('nobody unknown may ask', async () => {
    const stranger = await callerOf(system.app.http)
    expect((await stranger.call('POST', '/judge', { body: clean })).json.code).toBe('not-signed-in')
  })

  test('answers one case in the language of the caller, judged today where no day is given', async () => {
    const { on: _on, ...today } = clean
    const { json } = await caller.ok('POST', '/judge', { body: { ...today, services: [{ name: '中国' }] } })
    expect(json).toMatchObject({ on: '2026-03-02', verdict: 'blocked' })
    const said = json.findings.find((one: { path: string }) => one.path === 'services.s1.name')
    expect(said.message).toMatch(/[a-z]{3}/)
  })

  test('answers many in their order; one that cannot be read spoils no other', async () => {
    const { json } = await caller.ok('POST', '/judge', { body: [clean, { weather: 1 }, clean] })
    expect(json.count).toBe(3)
    expect(
      json.answers.map(
        (one: { verdict?: string; problem?: { path: string } }) => one.verdict ?? one.problem?.path,
      ),
    ).toEqual(['clear', 'weather', 'clear'])
  })

  test('refuses an unknown property by its path, and a day that is not covered by the days that are', async () => {
    const unknown = await caller.call('POST', '/judge', { body: { subject: { colour: 'red' } } })
    expect([unknown.status, unknown.json.path]).toEqual([400, 'subject.colour'])
    const early = await caller.call('POST', '/judge', { body: { ...clean, on: '2001-01-01' } })
    expect([early.status, early.json.params.from]).toEqual([422, '2018-01-01'])
  })

  test('takes ten megabytes and answers in time; more cases or bytes than the limit are too large', async () => {
    const begin = performance.now()
    const long = await caller.call('POST', '/judge', {
      body: { ...clean, subject: { name: '示'.repeat(3_400_000) } },
    })
    expect([long.status, long.json.path]).toEqual([400, 'subject.name'])
    const many = {
      ...clean,
      services: Array.from({ length: 1000 }, (_, i) => ({ domain: `example-${i}.cn` })),
    }
    expect((await caller.ok('POST', '/judge', { body: many })).json.findings.length).toBeGreaterThan(1000)
    expect(performance.now() - begin).toBeLessThan(30_000)
    const cases = await caller.call('POST', '/judge', { body: Array.from({ length: 1001 }, () => ({})) })
    expect([cases.status, cases.json.code]).toEqual([413, 'too-large'])
    const bytes = await caller.call('POST', '/judge', { body: 'x'.repeat(17 * 1024 * 1024) })
    expect([bytes.status, bytes.json.code, bytes.json.detail]).toEqual([
      413,
      'too-large',
      expect.stringContaining('16 MB'),
    ])
  })

  test('leaves nothing behind: no table has a row more', async () => {
    const { pool } = system.app
    const rows = async () => {
      const { rows: tables } = await pool.query<{ name: string }>(
        `select format('%I.%I', schemaname, tablename) as name from pg_tables
         where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
      )
      const counts = tables.map(({ name }) => `select '${name}' as name, count(*)::int as n from ${name}`)
      return (await pool.query<{ name: string; n: number }>(counts.join(' union all '))).rows
    }
    const before = await rows()
    expect(before.length).toBeGreaterThan(20)
    await caller.ok('POST', '/judge', { body: clean })
    await caller.ok('POST', '/judge', { body: [clean, clean] })
    expect(await rows()).toEqual(before)
  })
})
