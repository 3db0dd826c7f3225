// Several records about one subject at the real bureau simulator: what may be under way together, and who must enter a code
// before anything goes on.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FilingType } from '../../src/core/determine.ts'
import type { Material } from '../../src/core/material.ts'
import type { ReportRecord } from '../../src/flows/regulator-port.ts'
import { codesOf, type Desk, type Filed, messagesOf, openDesk } from './regulator-desk.ts'
import { followUpRecord } from './regulator-follow-up-examples.ts'

let desk: Desk
let filed: Filed

beforeEach(async () => {
  desk = await openDesk()
  filed = await desk.fileEnterprise()
})
afterEach(() => desk.close())

const [CHANGE, CANCEL_ACCESS, CANCEL_SUBJECT, CANCEL_SERVICE] = [4, 5, 6, 7]

const only = (of: Filed, ...places: readonly number[]): Filed => ({
  ...of,
  services: of.services.filter((_, at) => places.includes(at)),
})
const withMaterial = (record: ReportRecord, change: Partial<Material>): ReportRecord => ({
  ...record,
  material: { ...record.material, ...change },
})

describe('two records about one subject at the same time', () => {
  const report = async (filingType: FilingType, ...services: readonly number[]) => {
    const record = followUpRecord(filingType, only(filed, ...services))
    const messages = await desk.ours.report(withMaterial(record, { filing: {} }))
    return messagesOf(messages, 'result').map((one) => one.codes.map(({ code }) => code).join())
  }
  beforeEach(() => desk.policy({ officer: 'manual' }))

  it('may give up different services, but not the same one twice (1030)', async () => {
    expect(await report('cancel-service', 0)).toEqual(['1060', '9101', '9102'])
    expect(await report('cancel-service', 0, 1)).toEqual(['1030', '1060', '9101', '9102'])
  })

  it('may not give the subject up twice (1027), nor a part of it at the same time (1042, 1043)', async () => {
    expect(await report('cancel-service', 1)).toEqual(['1060', '9101', '9102'])
    expect(await report('cancel-subject')).toEqual(['1043'])
    await desk.close()
    desk = await openDesk()
    filed = await desk.fileEnterprise()
    await desk.policy({ officer: 'manual' })
    expect(await report('cancel-subject')).toEqual(['1060', '9101', '9102'])
    expect(await report('cancel-subject')).toEqual(['1027'])
    expect(await report('cancel-service', 1)).toEqual(['1042'])
  })

  it('may not give up one access twice (1032), nor change what is being given up (1052)', async () => {
    await desk.policy({ officer: 'approve-all' })
    await desk.theirs.report(followUpRecord('add-access', filed))
    await desk.policy({ officer: 'manual' })
    expect(await report('cancel-access', 0)).toEqual(['1060'])
    expect(await report('cancel-access', 0)).toEqual(['1032'])
    expect(await report('change-service', 0, 1)).toEqual(['1052'])
  })
})

describe('the SMS verification', () => {
  beforeEach(async () => {
    await desk.theirs.report(followUpRecord('add-access', filed))
    await desk.policy({ sms: 'manual', officer: 'manual' })
  })

  it.each<[FilingType, number, string[]]>([
    ['change-subject', CHANGE, ['1060', '9101']],
    ['cancel-subject', CANCEL_SUBJECT, ['1060', '9101']],
    ['cancel-service', CANCEL_SERVICE, ['1060', '9101']],
    ['cancel-access', CANCEL_ACCESS, ['1060']],
  ])('of %s: operation %i is told %j', async (filingType, operation, codes) => {
    const messages = await desk.ours.report(
      followUpRecord(filingType, only(filed, ...(filingType === 'change-subject' ? [0, 1] : [0]))),
    )
    expect(codesOf(messages, operation)).toEqual(codes)
  })

  it('that runs out sends a cancellation back, about what it named', async () => {
    await desk.ours.report(followUpRecord('cancel-service', only(filed, 0)))
    await desk.manage('PUT', 'clock', { advanceSeconds: 25 * 3600 })
    const results = messagesOf(await desk.ours.receive(), 'result')
    expect(results.map((one) => one.codes[0]?.code)).toContain('9103')
    expect(results.at(-1)?.target).toEqual({ what: 'service', bureauId: filed.services[0]?.bureauServiceId })
  })
})
