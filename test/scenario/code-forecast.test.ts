// Forecast against fact over a real bureau: what was expected at the report, what came back, and the rate that operators see.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeForecastOf } from '../../src/core/code-forecast.ts'
import { startAnswers } from '../../src/demo/sample-answers.ts'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import { decide, enterCode, fillIn, must, passToBureau, refusalOf, start, submit } from '../support/life.ts'
import { openSystem, type Person, type System } from '../support/system.ts'

describe('the forecast of the regulator’s codes', () => {
  let system: System
  let applicant: Person
  let reviewer: Person
  let auditor: Person
  beforeAll(async () => {
    system = await openSystem('2026-03-02T02:00:00.000Z')
    applicant = await system.person('applicant')
    reviewer = await system.person('reviewer')
    auditor = await system.person('auditor')
  })
  afterAll(() => system.close())

  const rates = async () => must(await system.app.flows.readForecastRates(auditor))

  test('is for the provider’s own people', async () => {
    expect(refusalOf(await system.app.flows.readForecastRates(applicant)).code).toBe('not-permitted')
    expect(await rates()).toMatchObject({ answered: 0, asExpected: 0, codes: [] })
  })

  test('counts a case to which nothing was expected and nothing came', async () => {
    const subject = sampleSubject(701)
    const view = await fillIn(system, applicant, await start(system, applicant, subject), subject)
    await submit(system, applicant, view)
    await passToBureau(system, { applicant, reviewer }, view, subject)
    await enterCode(system, subject)
    await system.settle()
    expect(await rates()).toMatchObject({ answered: 1, asExpected: 1, codes: [] })
  })

  test('counts the officer’s no as a code that was not expected, once however often it is told', async () => {
    await decide(system, 'reject', { codes: [{ code: 1020, text: '网站名称冲突' }] })
    await system.settle()
    const seen = await rates()
    expect(seen).toMatchObject({ answered: 1, asExpected: 0 })
    const came = { both: 0, onlyExpected: 0, onlyHappened: 1, neither: 0, recall: 0 }
    expect(seen.codes).toContainEqual({ code: '1020', by: 'bureau', ...came })
    expect(seen.codes.every(({ onlyHappened }) => onlyHappened === 1)).toBe(true)
  })

  test('what is in flight is not begun a second time: the bureau would answer 1039 or 1052', async () => {
    const subject = sampleSubject(702)
    await start(system, applicant, subject)
    const again = await system.app.flows.startApplication(applicant, startAnswers(subject))
    expect(refusalOf(again).code).toBe('conflict-open-application')
    for (const code of ['1039', '1052'])
      expect(codeForecastOf(code)?.refusals).toContain('conflict-open-application')
  })

  test('a follow-up begins at an own filing only: 1016, 1047 and 1048 cannot come', async () => {
    const refused = refusalOf(
      await system.app.flows.startFollowUp(applicant, {
        filingType: 'change-subject',
        subjectNumber: '京ICP备2026999999号',
      }),
    )
    expect(refused.code).toBe('filing-not-yours')
    for (const code of ['1016', '1023', '1047', '1048', '1049', '1050'])
      expect(codeForecastOf(code)?.refusals).toEqual(['filing-not-yours'])
  })

  test('a product with a way or a place that the regulator does not know is refused: 1035 and 1036 cannot come', async () => {
    const administrator = await system.person('administrator')
    const { email } = must(await system.app.flows.readMe(applicant))
    const good = {
      instanceId: 'i-forecast',
      accountEmail: email,
      product: 'cloud-server',
      name: '示例服务器',
      region: '华北',
      isMainland: true,
      addresses: ['203.0.113.77'],
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      accessWay: 'co-location',
      serverProvinceCode: '110000',
    }
    const put = (part: object) => system.app.flows.putInstance(administrator, { ...good, ...part })
    expect(refusalOf(await put({ accessWay: 'by-pigeon' })).path).toBe('accessWay')
    expect(refusalOf(await put({ serverProvinceCode: '999999' })).path).toBe('serverProvinceCode')
    expect(must(await put({})).id).toBe('i-forecast')
  })

  test('forgets what is older than 90 days', async () => {
    await system.at('2026-07-02T02:00:00.000Z')
    expect((await rates()).answered).toBe(0)
  })
})
