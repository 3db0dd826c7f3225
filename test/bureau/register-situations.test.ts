// Every code that the register, what is under way, or a policy decides, driven through the upload and read in the download.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoProvider } from '../../src/bureau/demo-provider.ts'
import { type Counter, openCounter, otherProvider } from './counter.ts'
import { situations } from './register-situations.ts'
import { openBureau, type TestBureau } from './running-bureau.ts'
import { firstFilingXml } from './sample-records.ts'
import { situationsUnderWay } from './under-way-situations.ts'

describe('the bureau', () => {
  let bureau: TestBureau
  let counter: Counter
  beforeAll(async () => {
    bureau = await openBureau({
      providers: [demoProvider, otherProvider],
      policy: { sms: 'auto-verify', officer: 'approve-all', filingPassword: 'checked-when-given' },
    })
    counter = openCounter(bureau)
  })
  afterAll(() => bureau.close())

  it.each([...situations, ...situationsUnderWay])('answers %i to %s', async (code, _what, act) => {
    expect(await act(counter)).toContain(code)
  })

  it('answers 1045 to a record of a provider of another province, where it does not refuse the call', async () => {
    const other = await openBureau({ provinceCode: '330000', policy: { foreignProvider: 'refuse-record' } })
    expect(await openCounter(other).codes({ XZBA: firstFilingXml({ at: 1 }) })).toContain(1045)
    await other.close()
  })

  it('answers 5009 to what a provider has no business with', async () => {
    const other = await openBureau({ providers: [{ ...demoProvider, business: ['IP'] }] })
    expect(await openCounter(other).codes({ XZBA: firstFilingXml({ at: 1 }) })).toEqual([5009])
    await other.close()
  })
})
