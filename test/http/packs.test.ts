// Rule packs over the API: who may, drafts that two people share, trials with line and reason, impact in batches,
// publication from a day, withdrawal; and the public pages of rules.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../src/core/actor.ts'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import { type Caller, callerOf } from '../support/api.ts'
import { fillIn, start } from '../support/life.ts'
import { openSystem, type System } from '../support/system.ts'

const shipped = readFileSync(join(import.meta.dirname, '../../packs/330000.json'), 'utf8')
const subject = sampleSubject(741)
let system: System
let administrator: Caller
let supervisor: Caller
let auditor: Caller
let reviewer: Caller

const staff = async (role: Role): Promise<Caller> => {
  const { accountId } = await system.person(role, role === 'supervisor' ? '叶听澜' : '顾行之')
  const made = await system.app.accounts.createApiKey(accountId, { name: role })
  if (!made.ok) throw new Error('no key was made')
  return callerOf(system.app.http, { 'x-api-key': made.value.key, 'accept-language': 'en' })
}

beforeAll(async () => {
  system = await openSystem('2026-03-02T02:00:00.000Z')
  administrator = await staff('administrator')
  supervisor = await staff('supervisor')
  auditor = await staff('auditor')
  reviewer = await staff('reviewer')
  const applicant = await system.person('applicant')
  await fillIn(system, applicant, await start(system, applicant, subject), subject)
})
afterAll(() => system.close())

/** An operator's layer that refuses a word of the sample's name from a day on. */
const layer = (effectiveFrom: string): string =>
  JSON.stringify({
    format: 1,
    code: 'operator',
    effectiveFrom: '2018-01-01',
    rules: [
      {
        code: 'name-sensitive-word',
        scope: 'services.*.name',
        severity: 'blocking',
        effectiveFrom,
        require: {
          not: { fact: 'services.*.name', 'contains-word': { words: [subject.siteName.slice(0, 2)] } },
        },
        basis: '接入商内部规定（示例）',
      },
    ],
  })

describe('who may', () => {
  test('auditors read packs, and neither edit nor publish', async () => {
    const { json } = await auditor.ok('GET', '/operations/packs')
    expect(json[0]).toMatchObject({ code: 'national', source: 'shipped', broken: 0 })
    expect(json.map((one: { code: string }) => one.code)).toContain('330000')
    const body = { revision: 0, body: shipped, cases: '' }
    expect((await auditor.call('PUT', '/operations/packs/330000/draft', { body })).status).toBe(403)
  })

  test('reviewers see none of it', async () => {
    expect((await reviewer.call('GET', '/operations/packs')).status).toBe(403)
    expect((await reviewer.call('GET', '/operations/packs/330000')).status).toBe(403)
  })
})

describe('a draft', () => {
  test('is kept even while it is no JSON, and its trial says line, column and reason', async () => {
    const broken = '{\n  "format": 1,\n  "code": "330000"\n  "effectiveFrom": "2018-01-01"\n}'
    await administrator.ok('PUT', '/operations/packs/330000/draft', {
      body: { revision: 0, body: broken, cases: '' },
    })
    const { json } = await supervisor.ok('GET', '/operations/packs/330000')
    expect(json.draftText).toMatchObject({ revision: 1, by: '顾行之', body: broken })
    const trial = await administrator.ok('POST', '/operations/packs/330000/trial', {
      body: { body: broken, cases: '' },
    })
    expect(trial.json.problems).toMatchObject([
      { line: 4, column: 3, reason: expect.stringContaining('comma') },
    ])
  })

  test('is not overwritten by somebody who saw an older one', async () => {
    await supervisor.ok('PUT', '/operations/packs/330000/draft', {
      body: { revision: 1, body: shipped, cases: '' },
    })
    const late = await administrator.call('PUT', '/operations/packs/330000/draft', {
      body: { revision: 1, body: '{}', cases: '' },
    })
    expect([late.status, late.json.code]).toEqual([409, 'changed-meanwhile'])
    expect(late.json.params.by).toEqual(['叶听澜'])
  })

  test('that equals the pack in force changes nothing, and its cases come out as they say', async () => {
    const { json } = await administrator.ok('POST', '/operations/packs/330000/trial', {
      body: { body: shipped, cases: '' },
    })
    expect(json).toMatchObject({ problems: [], changes: [], cases: { failures: [], failed: 0 } })
    expect(json.cases.played).toBeGreaterThan(10)
  })

  test('is told in values: what becomes what, from when', async () => {
    const edited = JSON.parse(shipped)
    const review = edited.settings.find((one: { key: string }) => one.key === 'emptySubjectMayAdd')
    review.effectiveTo = '2026-12-31'
    edited.settings.push({ ...review, value: false, effectiveFrom: '2027-01-01', effectiveTo: undefined })
    const { json } = await administrator.ok('POST', '/operations/packs/330000/trial', {
      body: { body: JSON.stringify(edited), cases: '' },
    })
    expect(json.changes).toEqual([
      expect.objectContaining({ change: 'changed', parts: [{ part: 'effectiveTo', to: '2026-12-31' }] }),
      expect.objectContaining({
        what: 'setting',
        code: 'emptySubjectMayAdd',
        change: 'follows',
        effectiveFrom: '2027-01-01',
        parts: [{ part: 'value', from: 'true', to: 'false' }],
      }),
    ])
  })

  test('with cases of its own has these played too', async () => {
    const cases = JSON.stringify([
      {
        rule: 'name-too-few-han',
        province: '330000',
        subject: 'enterprise',
        set: {},
        expect: ['nothing-like-this services.s1.name'],
        source: 'an invented case that must fail',
      },
    ])
    const { json } = await administrator.ok('POST', '/operations/packs/330000/trial', {
      body: { body: shipped, cases },
    })
    expect(json.cases.failures).toMatchObject([
      { rule: 'name-too-few-han', expected: ['nothing-like-this services.s1.name'], found: [] },
    ])
  })

  test('is dropped', async () => {
    const { json } = await administrator.ok('DELETE', '/operations/packs/330000/draft')
    expect(json.draftText).toBeUndefined()
  })
})

describe('impact and publication', () => {
  test('an open case that a draft would block is counted and linked, on the day from which it would hold', async () => {
    const ask = async (effectiveOn: string) =>
      (
        await administrator.ok('POST', '/operations/packs/operator/impact', {
          body: { body: layer('2026-04-01'), effectiveOn },
        })
      ).json
    expect(await ask('2026-03-31')).toMatchObject({ judged: 1, total: 1, newlyBlocked: 0, rules: [] })
    expect(await ask('2026-04-01')).toMatchObject({
      newlyBlocked: 1,
      freed: 0,
      rules: [
        { code: 'name-sensitive-word', effect: 'blocks', count: 1, cases: [{ domain: subject.domain }] },
      ],
    })
  })

  test('a day that has passed is refused: what was judged stays as it was judged', async () => {
    await administrator.ok('PUT', '/operations/packs/operator/draft', {
      body: { revision: 0, body: layer('2026-04-01'), cases: '' },
    })
    const { status, json } = await administrator.call('POST', '/operations/packs/operator/editions', {
      body: { revision: 1, effectiveOn: '2026-03-01', note: '太晚' },
    })
    expect([status, json.code]).toEqual([422, 'value-malformed'])
  })

  test('is published from a day with who and why, and stands in the audit trail', async () => {
    const { json } = await administrator.ok('POST', '/operations/packs/operator/editions', {
      body: { revision: 1, effectiveOn: '2026-04-01', note: '四月起', despiteCases: true },
    })
    expect(json.draftText).toBeUndefined()
    expect(json.history).toMatchObject([
      { state: 'ahead', by: '顾行之', note: '四月起', effectiveOn: '2026-04-01' },
    ])
    const audit = await auditor.ok('GET', '/operations/audit')
    expect(audit.json.items[0]).toMatchObject({ action: 'publish-pack' })
  })

  test('the page of rules tells it ahead, with its day', async () => {
    const anybody = await callerOf(system.app.http)
    const { json } = await anybody.ok('GET', '/rules/330000')
    expect(json.turns[0]).toMatchObject({ on: '2026-04-01', isAhead: true })
    expect(JSON.stringify(json.turns[0].changes)).toContain('name-sensitive-word')
  })

  test('an edition ahead can be withdrawn, once; the history keeps it', async () => {
    const [edition] = (await administrator.ok('GET', '/operations/packs/operator')).json.history
    const path = `/operations/packs/operator/editions/${edition.id}`
    expect((await administrator.ok('GET', path)).json.text).toBe(layer('2026-04-01'))
    const { json } = await administrator.ok('DELETE', path)
    expect(json.history).toMatchObject([{ state: 'withdrawn', withdrawnBy: '顾行之' }])
    expect((await administrator.call('DELETE', path)).json.code).toBe('already-done')
  })

  test('an edition in force cannot be withdrawn', async () => {
    await administrator.ok('PUT', '/operations/packs/operator/draft', {
      body: { revision: 0, body: layer('2026-03-02'), cases: '' },
    })
    const { json } = await administrator.ok('POST', '/operations/packs/operator/editions', {
      body: { revision: 1, effectiveOn: '2026-03-02', note: '今日起', despiteCases: true },
    })
    expect(json).toMatchObject({ source: 'published', edition: { state: 'in-force' } })
    const path = `/operations/packs/operator/editions/${json.edition.id}`
    expect((await administrator.call('DELETE', path)).json.code).toBe('edition-in-force')
  })
})

describe('the rules for everybody', () => {
  test('are read without an account, and answered with 304 while nothing changed', async () => {
    const anybody = await callerOf(system.app.http)
    const first = await anybody.ok('GET', '/rules/440000')
    expect(first.json.groups.flatMap((group: { rules: unknown[] }) => group.rules).length).toBeGreaterThan(50)
    const etag = String(first.headers.etag)
    expect(first.headers['cache-control']).toContain('public')
    const again = await anybody.call('GET', '/rules/440000', { headers: { 'if-none-match': etag } })
    expect([again.status, again.text]).toEqual([304, ''])
  })

  test('say whose each rule is, what says so, and since when', async () => {
    const anybody = await callerOf(system.app.http)
    const { groups } = (await anybody.ok('GET', '/rules/330000')).json
    const lines = groups.flatMap(
      (group: { rules: { basis: string; since: string; layer: string }[] }) => group.rules,
    )
    expect(
      lines.filter((line: { since: string; basis: string }) => !/^\d{4}-/.test(line.since) || !line.basis),
    ).toEqual([])
    expect(new Set(lines.map((line: { layer: string }) => line.layer))).toEqual(
      new Set(['nation', 'province', 'operator']),
    )
  })

  test('of a past day are those of that day', async () => {
    const anybody = await callerOf(system.app.http)
    const { json } = await anybody.ok('GET', '/rules/330000?on=2020-01-01')
    const sms = json.groups.find((group: { class: string }) => group.class === 'sms')
    expect(sms.settings[0]).toMatchObject({ key: 'smsHours', figures: { '': '0' }, until: '2020-08-16' })
  })

  test('of a day before the first pack are refused by name, of an unknown province not found', async () => {
    const anybody = await callerOf(system.app.http)
    expect((await anybody.call('GET', '/rules/330000?on=1999-01-01')).json.code).toBe('outside-coverage')
    expect((await anybody.call('GET', '/rules/990000')).status).toBe(404)
    const index = (await anybody.ok('GET', '/rules')).json
    expect(index.length).toBeGreaterThan(3)
  })
})
