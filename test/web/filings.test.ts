// What is offered beside a filing, and what each deed asks of the server.
import { describe, expect, it } from 'vitest'
import {
  type Deed,
  type DeedKind,
  followUpOf,
  footerOf,
  isGrave,
  smsOf,
  targetsFor,
} from '../../web/pages/filings/actions.ts'

const service = {
  serviceFilingNumber: '京ICP备2026000001号-1',
  kind: 'website',
  name: '青禾手作',
  domain: 'sample-1.example.cn',
  addresses: ['203.0.113.10'],
  filedAt: '2026-05-06T02:00:00.000Z',
} as const
const filing = {
  subjectNumber: '京ICP备2026000001号',
  subjectName: '北京青禾科技有限公司',
  subjectKind: 'enterprise',
  provinceCode: '110000',
  bureau: 'beijing',
  filedAt: '2026-05-06T02:00:00.000Z',
  services: [service],
}
const other = { ...filing, subjectNumber: '京ICP备2026000002号' }

describe('a website may move', () => {
  it('to another own unit, not to itself', () => {
    expect(targetsFor([filing, other], filing)).toEqual([other])
  })
  it('not to an individual, and not while a case of the other is open', () => {
    const person = { ...other, subjectKind: 'individual' }
    const busy = { ...other, openCaseId: 'c1' }
    expect(targetsFor([filing, person, busy], filing)).toEqual([])
  })
})

describe('a deed asks', () => {
  const deed = (kind: DeedKind): Deed => ({ kind, filing, service })
  it('for a case of its type, about its service', () => {
    expect(followUpOf(deed('cancel-access'), '')).toEqual({
      filingType: 'cancel-access',
      subjectNumber: filing.subjectNumber,
      bureau: 'beijing',
      serviceFilingNumbers: [service.serviceFilingNumber],
    })
  })
  it('for all services where it names none', () => {
    expect(followUpOf({ kind: 'change-both', filing }, '')).toEqual({
      filingType: 'change-both',
      subjectNumber: filing.subjectNumber,
      bureau: 'beijing',
    })
  })
  it('for a cancellation with somewhere to go, where a website moves', () => {
    expect(followUpOf(deed('move'), other.subjectNumber)).toMatchObject({
      filingType: 'cancel-service',
      moveTo: other.subjectNumber,
    })
  })
})

describe('before it begins', () => {
  it('every end is told as one', () => {
    expect(
      ['cancel-access', 'cancel-service', 'cancel-subject', 'move'].map((kind) => isGrave(kind as DeedKind)),
    ).toEqual([true, true, true, true])
    expect(isGrave('change-service')).toBe(false)
  })
  it('says whom the bureau asks by SMS', () => {
    expect([smsOf('cancel-access'), smsOf('cancel-subject'), smsOf('change-service')]).toEqual([
      'none',
      'subject',
      'principal',
    ])
  })
})

describe('the line for the footer', () => {
  it('shows the service’s number, in Guangdong the subject’s', () => {
    expect(footerOf(filing, service)).toContain('>京ICP备2026000001号-1</a>')
    expect(footerOf({ ...filing, provinceCode: '440000' }, service)).toContain('>京ICP备2026000001号</a>')
  })
})
