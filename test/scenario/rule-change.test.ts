// Rules that change while a case is open: what was handed in stays judged by the rules of then, what is handed in again is
// judged by the rules of now, and the applicant is told what the change means for the case.
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createLiveRules } from '../../src/adapters/packs/live-rules.ts'
import { createApp } from '../../src/app.ts'
import { type SampleSubject, sampleSubject } from '../../src/demo/sample-subject.ts'
import type { CaseView } from '../../src/flows/views.ts'
import { fillIn, must, pass, read, refusalOf, sign, start, submit } from '../support/life.ts'
import { openSystem, type Person, type System } from '../support/system.ts'

/** The operator's own layer: from a day on, a word that this site's name holds is refused. */
const strictPack = (word: string, effectiveFrom: string): string =>
  JSON.stringify(
    {
      format: 1,
      code: 'operator',
      effectiveFrom: '2018-01-01',
      rules: [
        {
          code: 'name-sensitive-word',
          scope: 'services.*.name',
          severity: 'blocking',
          effectiveFrom,
          require: { not: { fact: 'services.*.name', 'contains-word': { words: [word] } } },
          basis: '接入商内部规定（示例）',
        },
      ],
    },
    null,
    2,
  )

const blocking = (view: CaseView): readonly string[] =>
  view.findings.filter((one) => one.severity === 'blocking').map((one) => `${one.code} ${one.path}`)

describe('a rule that changes while a case is open', () => {
  let system: System
  let applicant: Person
  let reviewer: Person
  let administrator: Person
  const subject: SampleSubject = sampleSubject(171)
  const word = subject.siteName.slice(0, 2)
  let id = ''
  let atSubmission = ''

  const publish = async (body: string, effectiveOn: string) => {
    const { packs } = system.app.flows
    const draft = must(
      await packs.saveDraft(administrator, { code: 'operator', revision: 0, body, cases: '' }),
    )
    return packs.publishDraft(administrator, {
      code: 'operator',
      revision: draft.revision,
      effectiveOn,
      note: '更严的网站名称规定',
      despiteCases: true,
    })
  }

  beforeAll(async () => {
    system = await openSystem('2026-03-02T02:00:00.000Z')
    applicant = await system.person('applicant')
    reviewer = await system.person('reviewer', '沈清扬')
    administrator = await system.person('administrator', '顾行之')
  })
  afterAll(() => system.close())

  test('a case is handed in by the rules of its day', async () => {
    const begun = await start(system, applicant, subject)
    id = begun.id
    const filled = await fillIn(system, applicant, begun, subject)
    expect(blocking(filled)).toEqual([])
    const submitted = await submit(system, applicant, filled)
    expect(submitted.status).toBe('in-review')
    atSubmission = submitted.packVersion
  })

  test('an edition published from tomorrow changes nothing today, for nobody', async () => {
    must(await publish(strictPack(word, '2026-03-03'), '2026-03-03'))
    const view = await read(system, applicant, id)
    expect(view.packVersion).toBe(atSubmission)
    const other = await start(system, applicant, sampleSubject(172))
    expect(other.packVersion).toBe(atSubmission)
  })

  test('on its day a new draft is judged by it, and the case in hand still by the rules of then', async () => {
    await system.at('2026-03-03T02:00:00.000Z')
    const view = await read(system, applicant, id)
    expect(view.packVersion).toBe(atSubmission)
    expect(view.rulesChanged).toBeUndefined()
    const desk = must(await system.app.flows.claimApplication(reviewer, { applicationId: id }))
    expect(desk.case.packVersion).toBe(atSubmission)
    expect(blocking(desk.case)).toEqual([])
    const other = await start(system, await system.person('applicant'), sampleSubject(173))
    expect(other.packVersion).not.toBe(atSubmission)
  })

  test('once it is sent back, the applicant is told what the changed rules mean, and may mend that too', async () => {
    const desk = must(await system.app.flows.readDesk(reviewer, { applicationId: id }))
    must(
      await system.app.flows.returnApplication(reviewer, {
        applicationId: id,
        revision: desk.case.revision,
        items: [{ path: 'subject.mailingAddress', reason: 'address-lacks-door-number' }],
      }),
    )
    const view = await read(system, applicant, id)
    expect(view.rulesChanged).toMatchObject({
      from: atSubmission,
      to: view.packVersion,
      changes: [
        { code: 'name-sensitive-word', path: 'services.s1.name', severity: 'blocking', effect: 'appeared' },
      ],
    })
    expect(view.open).toContain('services.s1.name')
  })

  test('handing it in unmended is refused by the rules of now, saying which of them changed', async () => {
    const view = await read(system, applicant, id)
    const refusal = refusalOf(
      await system.app.flows.submitApplication(applicant, { applicationId: id, revision: view.revision }),
    )
    expect(refusal).toMatchObject({
      code: 'blocking-findings',
      params: { changedRules: ['name-sensitive-word'] },
    })
  })

  test('mended, it is handed in by the new rules, and nothing is left to tell', async () => {
    const view = await read(system, applicant, id)
    must(
      await system.app.flows.editMaterial(applicant, {
        applicationId: id,
        revision: view.revision,
        changes: [
          { path: 'services.s1.name', value: '晨光文具产品展示' },
          { path: 'subject.mailingAddress', value: `${subject.mailingAddress}东侧2号` },
        ],
      }),
    )
    const submitted = await submit(
      system,
      applicant,
      await sign(system, applicant, await read(system, applicant, id)),
    )
    expect(submitted.status).toBe('in-review')
    expect(submitted.packVersion).not.toBe(atSubmission)
    expect(submitted.rulesChanged).toBeUndefined()
    expect((await pass(system, reviewer, id)).packVersion).toBe(submitted.packVersion)
  })

  test('a process that starts later knows the edition, and the days before it as they were', async () => {
    const rules = createLiveRules({
      shipped: system.app.world.rules.shipped(),
      source: system.app.world.store.read.packs,
      cases: system.app.world.rules.cases,
      messages: system.app.world.rules.messages,
      log: (what) => {
        throw new Error(what)
      },
    })
    await rules.refresh()
    const [mine, theirs] = [system.app.world.rules, rules].map((one) =>
      one.ruleSetFor('110000', '2026-03-03'),
    )
    expect(theirs?.ok && mine?.ok && theirs.value.version).toBe(mine?.ok && mine.value.version)
    const before = rules.ruleSetFor('110000', '2026-03-02')
    expect(before.ok && before.value.version).toBe(atSubmission)
  })

  test('a process that runs hears of a publication without being asked', async () => {
    const { app, config } = system
    const other = await createApp(config, {
      clock: app.world.clock,
      sms: app.world.sms,
      logger: pino({ level: 'silent' }),
    })
    try {
      const before = other.world.rules.editions().length
      must(await publish(strictPack('不会出现', '2026-03-04'), '2026-03-04'))
      const deadline = Date.now() + 20_000
      while (other.world.rules.editions().length === before && Date.now() < deadline)
        await new Promise((resolve) => setImmediate(resolve))
      const version = ({ rules }: typeof app.world) => {
        const found = rules.ruleSetFor('110000', '2026-03-04')
        return found.ok && found.value.version
      }
      expect(version(other.world)).toBe(version(app.world))
      expect(other.world.rules.editions()).toHaveLength(before + 1)
    } finally {
      await other.close()
    }
  })

  test('walking through open cases meets each of them once', async () => {
    const { applications } = system.app.world.store.read
    const met: string[] = []
    for (;;) {
      const after = met.at(-1)
      const [one] = await applications.openCases({ limit: 1, ...(after === undefined ? {} : { after }) })
      if (!one) break
      met.push(one.id)
    }
    expect(met.length).toBe(await applications.countOpen())
    expect(met.length).toBeGreaterThan(2)
    expect(new Set(met).size).toBe(met.length)
    expect(met).toContain(id)
  })
})

describe('a rule of this provider alone', () => {
  let system: System
  let administrator: Person
  beforeAll(async () => {
    system = await openSystem('2026-03-02T02:00:00.000Z')
    administrator = await system.person('administrator')
  })
  afterAll(() => system.close())

  const says = {
    'zh-CN': '本公司不接入“{{word}}”类网站。',
    en: 'We do not host sites about “{{word}}”.',
    es: 'No alojamos sitios sobre «{{word}}».',
  }
  const pack = (words: object): string => {
    const parsed = JSON.parse(strictPack('示例', '2026-03-02'))
    parsed.rules[0] = { ...parsed.rules[0], code: 'own-rule-of-this-provider', ...words }
    return JSON.stringify(parsed)
  }
  const tried = async (body: string) =>
    must(await system.app.flows.packs.tryDraft(administrator, { code: 'operator', body, cases: '' }))

  test('must say in every language what it finds', async () => {
    expect((await tried(pack({}))).problems).toHaveLength(3)
    const { es: _es, ...two } = says
    expect((await tried(pack({ says: two }))).problems).toMatchObject([{ pointer: '/rules/0/says/es' }])
    const quoting = await tried(pack({ says: { ...says, en: 'At most {{most}}.' } }))
    expect(quoting.problems).toMatchObject([{ reason: expect.stringContaining('{{most}}') }])
    expect((await tried(pack({ says }))).problems).toEqual([])
  })

  test('finds in its own words, and stands on the public page with them', async () => {
    const { packs, rulePages } = system.app.flows
    const body = pack({ says })
    const { revision } = must(
      await packs.saveDraft(administrator, { code: 'operator', revision: 0, body, cases: '' }),
    )
    const edition = { effectiveOn: '2026-03-02', note: '自有规定', despiteCases: true }
    must(await packs.publishDraft(administrator, { code: 'operator', revision, ...edition }))
    const applicant = await system.person('applicant')
    const begun = await start(system, applicant, sampleSubject(174))
    const { findings } = must(
      await system.app.flows.editMaterial(applicant, {
        applicationId: begun.id,
        revision: begun.revision,
        changes: [{ path: 'services.s1.name', value: '示例产品展示' }],
      }),
    )
    expect(findings.find((one) => one.code === 'own-rule-of-this-provider')).toMatchObject({
      says,
      params: { word: '示例' },
      pack: 'operator',
    })
    const page = must(rulePages.readRules({ provinceCode: '110000' }))
    const line = page.groups
      .flatMap((group) => group.rules)
      .find((one) => one.code === 'own-rule-of-this-provider')
    expect(line).toMatchObject({ layer: 'operator', says, since: '2026-03-02' })
  })
})

describe('a published edition that is broken', () => {
  let system: System
  let administrator: Person
  beforeAll(async () => {
    system = await openSystem('2026-03-02T02:00:00.000Z')
    administrator = await system.person('administrator')
  })
  afterAll(() => system.close())

  test('is refused at publication with line and reason', async () => {
    const { packs } = system.app.flows
    const body = '{\n  "format": 1,\n  "code": "operator",\n  "effectiveFrom": "2026-13-01"\n}\n'
    const { revision } = must(
      await packs.saveDraft(administrator, { code: 'operator', revision: 0, body, cases: '' }),
    )
    const refusal = refusalOf(
      await packs.publishDraft(administrator, {
        code: 'operator',
        revision,
        effectiveOn: '2026-03-02',
        note: '试',
      }),
    )
    expect(refusal).toMatchObject({ code: 'pack-broken', params: { count: 1 } })
    expect(refusal.params?.problems).toEqual(['4:20 /effectiveFrom must be a day YYYY-MM-DD'])
  })

  test('is left out where it came into the database all the same: the pack before it stays, and operators see why', async () => {
    const before = system.app.world.rules.ruleSetFor('330000', '2026-03-02')
    await system.app.world.store.read.packs.publish({
      code: '330000',
      digest: 'x',
      body: '{"format": 1, "code": "330000", "rules": [',
      effectiveOn: '2026-03-01',
      publishedAt: '2026-03-01T02:00:00.000Z',
      by: 'somebody with a SQL prompt',
      note: 'oops',
    })
    await system.app.world.rules.refresh()
    const after = system.app.world.rules.ruleSetFor('330000', '2026-03-02')
    expect(after.ok && before.ok && after.value.version).toBe(before.ok && before.value.version)
    const view = must(await system.app.flows.packs.readPack(administrator, { code: '330000' }))
    expect(view).toMatchObject({ source: 'shipped', broken: 1 })
    expect(view.history[0]).toMatchObject({ state: 'broken', problems: [{ line: 1 }] })
  })
})
