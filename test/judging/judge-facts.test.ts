// The door through which rules are tried from outside says what the engine says, refuses by name what it cannot read, and
// never takes a fact that is missing for one that is wrong.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { judgeSchemaText } from '../../scripts/make-judge-schema.ts'
import { createManualClock } from '../../src/adapters/clock/manual-clock.ts'
import { loadReference } from '../../src/adapters/data/reference.ts'
import { loadPacks } from '../../src/adapters/packs/load-packs.ts'
import { ruleBook } from '../../src/adapters/packs/rule-book.ts'
import { judgeFacts } from '../../src/flows/judging/judge-facts.ts'
import { settleType } from '../../src/flows/judging/settle-type.ts'
import { judgeOneCase } from '../../src/http/judging/judge-case.ts'
import { evaluate } from '../../src/rules/evaluate.ts'
import { factsOf } from '../../src/rules/facts.ts'
import { resolveRuleSet } from '../../src/rules/resolve.ts'
import { allCases, situationOf } from '../packs/case-material.ts'
import { inputOf } from './case-input.ts'

const packs = loadPacks()
const { calendar, regions, suffixes, encodable } = loadReference()
const judge = judgeFacts({
  rules: ruleBook(packs),
  clock: createManualClock('2026-11-22T02:00:00.000Z'),
  reference: { calendar, regions, suffixes, encodable, allowedAddressUses: [] },
})
const inEnglish = { locale: 'en', reference: '-' } as const
const ask = (value: unknown) => judgeOneCase(judge, value, inEnglish)
const answer = (value: unknown) => {
  const judged = ask(value)
  if (!judged.ok) throw new Error(JSON.stringify(judged.problem))
  return judged.answer
}
const refusal = (value: unknown) => {
  const judged = ask(value)
  if (judged.ok) throw new Error('was judged')
  return judged.problem
}
const clean = { province: '330000', subject: 'enterprise', set: {} } as const

test('the schema in docs is the one by which facts are read (else: node_modules/.bin/node scripts/make-judge-schema.ts)', () => {
  const written = readFileSync(join(import.meta.dirname, '../../docs/judge.schema.json'), 'utf8')
  expect(written === judgeSchemaText()).toBe(true)
})

test('every case of the packs gets the findings that the engine gives, each in words', () => {
  let found = 0
  let others = 0
  for (const one of allCases()) {
    const { material, context } = situationOf(one)
    const ruleSet = resolveRuleSet(packs, one.province, context.on)
    if (!ruleSet.ok) throw new Error(one.province)
    const expected = evaluate(ruleSet.value, factsOf(material, context)).filter(
      ({ severity }) => severity !== 'undecided',
    )
    const input = inputOf(one)
    if ((input.subject as { provinceCode?: string }).provinceCode !== one.province) {
      // Rules are of a province: without the right one there is nothing to compare.
      others += 1
      continue
    }
    const { findings } = answer(input)
    const seen = findings.map(({ code, path, severity }) => ({ code, path, severity }))
    expect(seen, JSON.stringify(one)).toEqual(
      expected.map(({ code, path, severity }) => ({ code, path, severity })),
    )
    for (const { message, code } of findings) {
      expect(message, code).not.toBe(code)
      expect(message, code).not.toMatch(/\{\{/)
    }
    found += findings.length
  }
  expect(found).toBeGreaterThan(100)
  expect(others).toBeLessThan(10)
})

describe('a fact that is missing', () => {
  test('is never wrong: nothing given but the province leaves only what is required and absent', () => {
    const { verdict, findings, undecided } = answer({ subject: { provinceCode: '330000' }, services: [{}] })
    expect(verdict).toBe('incomplete')
    expect(findings.filter(({ code }) => !code.endsWith('-missing'))).toEqual([])
    expect(undecided.length).toBeGreaterThan(50)
    for (const { missing } of undecided) expect(missing.length).toBeGreaterThan(0)
  })

  test('leaves a rule undecided and names itself, until it is given', () => {
    const without = inputOf({ ...clean, set: { 'context.domains': null } })
    const about = (value: unknown) =>
      answer(value).undecided.filter(({ missing }) => missing.includes('services.*.domain.resolves'))
    expect(about(without).map(({ path }) => path)).toContain('services.s1.domain')
    expect(about(inputOf(clean))).toEqual([])
  })

  test('of an image leaves its rules undecided, and no image is wrong for want of figures', () => {
    const input = inputOf(clean)
    const slot = 'subject.documents.certificate'
    const { verdict, undecided } = answer({
      ...input,
      documents: { ...(input.documents as object), [slot]: {} },
    })
    expect(verdict).toBe('clear')
    expect(undecided.filter(({ path }) => path === slot).length).toBeGreaterThan(3)
  })
})

describe('the type of filing', () => {
  test('is not decided while what matters is unknown, and what matters is named', () => {
    const { determination, filingTypeFrom } = answer({ subject: { provinceCode: '330000' } })
    expect(determination).toMatchObject({ kind: 'conflict', reason: 'cannot-be-decided-yet' })
    expect(determination.missing).toContain('knowledge.subjectFiled')
    expect(filingTypeFrom).toBe('assumed')
  })

  test('is decided as soon as the rest no longer matters', () => {
    expect(settleType({ subjectFiled: 'no', domainFiled: 'no' }, false)).toMatchObject({
      determination: { kind: 'type', filingType: 'first-filing' },
      missing: [],
    })
    expect(settleType({ domainFiled: 'no', subjectFiled: 'yes' }, false).missing).toEqual([
      'knowledge.subjectIsOurs',
    ])
    expect(settleType({ domainFiled: 'yes', subjectFiled: 'no' }, true).determination).toEqual({
      kind: 'conflict',
      reason: 'domain-of-other-subject',
    })
  })

  test('given by the caller stands, and the rules of that type judge', () => {
    expect(answer({ ...inputOf(clean), filingType: 'add-service-here' })).toMatchObject({
      filingType: 'add-service-here',
      filingTypeFrom: 'given',
    })
  })
})

describe('is refused by name', () => {
  test('an unknown property, with its path', () => {
    const { code, errors } = refusal({ subject: { provinceCode: '330000', colour: 'red' }, weather: 1 })
    expect(code).toBe('input-invalid')
    expect(errors?.map(({ path }) => path)).toEqual(expect.arrayContaining(['subject.colour', 'weather']))
  })

  test('a slot and a service id that cannot be', () => {
    const { errors } = refusal({
      documents: { 'subject.documents.tattoo': {} },
      services: [{ id: 'a b' }],
      subject: { provinceCode: '330000' },
    })
    expect(errors?.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['documents.subject.documents.tattoo', 'services.0.id']),
    )
  })

  test('two services of one id, given or by position', () => {
    for (const services of [
      [{ id: 's1' }, { id: 's1' }],
      [{ id: 's2' }, {}],
    ])
      expect(refusal({ subject: { provinceCode: '330000' }, services })).toMatchObject({
        code: 'value-malformed',
        path: 'services.1.id',
      })
  })

  test('a day before the first pack or beyond the calendar, with the days that are covered', () => {
    const days = [
      ['2017-12-31', 'date-before-rules'],
      ['2099-01-01', 'date-beyond-calendar'],
    ]
    for (const [on, reason] of days) {
      const problem = refusal({ on, subject: { provinceCode: '330000' } })
      expect(problem).toMatchObject({
        code: 'outside-coverage',
        path: 'on',
        params: { reason, on, from: '2018-01-01', until: calendar.coversUntil },
      })
      expect(problem.detail).toContain(calendar.coversUntil)
    }
    expect(answer({ on: calendar.coversUntil, subject: { provinceCode: '330000' } }).forecast).toMatchObject({
      isProvisional: true,
    })
  })

  test('a province that is none, or none at all', () => {
    expect(refusal({ subject: { provinceCode: '990000' } })).toMatchObject({
      code: 'outside-coverage',
      path: 'subject.provinceCode',
      params: { reason: 'unknown-province' },
    })
    expect(refusal({})).toMatchObject({ code: 'outside-coverage', params: { reason: 'province-missing' } })
  })
})

test('the forecast has the steps of its type: nobody is photographed to cancel', () => {
  const steps = (filingType: string) =>
    answer({ filingType, subject: { provinceCode: '330000' } }).forecast.steps.map(({ key }) => key)
  expect(steps('first-filing')).toEqual(expect.arrayContaining(['portrait', 'sms']))
  expect(steps('cancel-subject')).not.toContain('portrait')
  expect(steps('cancel-access')).not.toContain('sms')
})

test('the forecast counts working days from the day of handing in', () => {
  const { forecast } = answer({ on: '2026-03-02', subject: { provinceCode: '330000' } })
  expect(forecast.steps.map(({ key }) => key)[0]).toBe('submit')
  const review = forecast.steps.find(({ key }) => key === 'first-review')
  expect([review?.startsOn, review?.endsOn]).toEqual(['2026-03-02', '2026-03-03'])
  const dates = forecast.steps.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn])
  expect([...dates].sort()).toEqual(dates)
  expect(forecast.endsOn).toBe(dates.at(-1))
  expect(
    answer({ on: '2020-08-14', subject: { provinceCode: '330000' } }).forecast.steps.map(({ key }) => key),
  ).not.toContain('sms')
})

describe('hostile input is answered in time', () => {
  const input = inputOf(clean)
  const services = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      domain: `example-${i}.cn`,
      name: `示例网站${i}`,
      principalIsSubjects: 'yes',
    }))
  const cases: readonly (readonly [string, unknown])[] = [
    ['ten megabytes in a name', { subject: { provinceCode: '330000', name: '示'.repeat(3_400_000) } }],
    ['ten megabytes in a property', { subject: { provinceCode: '330000' }, ['x'.repeat(10_000_000)]: 1 }],
    ['a thousand services', { ...input, services: services(1000) }],
    ['deep nesting', { subject: JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`) }],
    ['NUL in a name', inputOf({ ...clean, set: { 'subject.name': '示\u0000例' } })],
  ]
  for (const [name, value] of cases)
    test(name, () => {
      const begin = performance.now()
      const judged = ask(value)
      expect(judged.ok || judged.problem.detail.length < 500).toBe(true)
      // Linear in what comes in: far from a minute even on a machine that does eight other things.
      expect(performance.now() - begin).toBeLessThan(15_000)
    })

  test('more services than a thousand are too many, and it is said so', () => {
    expect(refusal({ services: services(1001) }).path).toBe('services')
  })

  test('full-width digits, spaces and look-alikes are read as what was meant, or named', () => {
    const number = '91330106MA0000AA19'
    const wide = [...number].map((one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join('')
    const codes = (value: string) =>
      answer(inputOf({ ...clean, set: { 'subject.certificateNumber': value } })).findings.map(
        ({ code }) => code,
      )
    expect(codes(wide)).toEqual([])
    expect(codes('9133 0106 MA00 00AA 19')).toEqual([])
    expect(codes(number.replace('0', 'O'))).not.toEqual([])
  })
})
