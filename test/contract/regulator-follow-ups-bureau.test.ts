// Follow-ups of what is filed, by the real adapter at the real bureau simulator: everything that changes or ends, and what
// each of the bureau's messages says of the thing it is about.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FilingType } from '../../src/core/determine.ts'
import type { Material } from '../../src/core/material.ts'
import type { BureauMessage, ReportRecord } from '../../src/flows/regulator-port.ts'
import { codesOf, type Desk, type Filed, filedFrom, messagesOf, onlyOne, openDesk } from './regulator-desk.ts'
import { individualRecord } from './regulator-examples.ts'
import { followUpRecord } from './regulator-follow-up-examples.ts'

let desk: Desk
let filed: Filed

beforeEach(async () => {
  desk = await openDesk()
  filed = await desk.fileEnterprise()
})
afterEach(() => desk.close())

const [CHANGE, CANCEL_ACCESS, CANCEL_SUBJECT, CANCEL_SERVICE] = [4, 5, 6, 7]
const done = ['1060', '9101', '9102', '1001']

const only = (of: Filed, ...places: readonly number[]): Filed => ({
  ...of,
  services: of.services.filter((_, at) => places.includes(at)),
})
const withMaterial = (record: ReportRecord, change: Partial<Material>): ReportRecord => ({
  ...record,
  material: { ...record.material, ...change },
})
const statusOf = (domain: string) => desk.ours.regulator.queryStatus({ by: 'domain', domain })
const register = async (domain: string) =>
  (await desk.manage('GET', `register?domain=${domain}`)) as {
    found: {
      name: string
      number: string
      services: { name: string; number: string; domains: string[] }[]
    } | null
  }
const targetsOf = (messages: readonly BureauMessage[], operation: number) =>
  messages.flatMap((one) =>
    (one.kind === 'result' || one.kind === 'verdict') && one.operation === operation ? [one.target] : [],
  )

describe('a change', () => {
  it.each<FilingType>(['change-subject', 'change-service', 'change-both'])(
    '(%s) keeps every number and id, and every message of it names the subject',
    async (filingType) => {
      const password = filingType === 'change-both' ? { password: await desk.filingPassword() } : {}
      const record = withMaterial(followUpRecord(filingType, filed), { filing: password })
      const messages = await desk.ours.report(record)
      expect(codesOf(messages, CHANGE)).toEqual(done)
      const subject = { what: 'subject', bureauId: filed.bureauSubjectId }
      expect(new Set(targetsOf(messages, CHANGE).map((one) => JSON.stringify(one)))).toEqual(
        new Set([JSON.stringify(subject)]),
      )
      const verdict = onlyOne(messagesOf(messages, 'verdict'))
      expect(verdict).toMatchObject({ approved: true, target: subject })
      expect(verdict.reportId).toBeUndefined()
      const after = onlyOne(messagesOf(messages, 'filed'))
      expect(filedFrom(after)).toEqual(filed)
      expect(after.services.map((one) => [one.reportId, one.accessReportIds])).toEqual([
        ['1010', ['1012']],
        ['1020', ['1022']],
      ])
      expect(messagesOf(messages, 'unknown')).toEqual([])
      const changed = record.material
      expect((await register('lin-a.example.cn')).found).toMatchObject({
        name: changed.subject.name,
        services: changed.services.map(({ name, domain }) => ({ name, domains: [domain] })),
      })
    },
  )

  it('of one service leaves the others as they are, and of its addresses gives them new ids', async () => {
    const record = followUpRecord('change-service', only(filed, 1))
    const services = record.material.services.slice(1).map((one) => ({
      ...one,
      access: { ...one.access, addresses: ['8.130.0.99'] },
    }))
    const attachments = record.attachments.filter((one) => one.serviceId !== 's1')
    const messages = await desk.ours.report({ ...withMaterial(record, { services }), attachments })
    const after = onlyOne(messagesOf(messages, 'filed'))
    expect(filedFrom(after, ['s2'])).toEqual(only(filed, 1))
    const names = (await register('lin-a.example.cn')).found?.services.map(({ name }) => name)
    expect(names).toEqual(['林示例科技', '示例读书“&”音像新版'])
  })

  it('that the officer rejects names the subject too, and changes nothing', async () => {
    await desk.policy({
      officer: 'reject-by-rule',
      rejectRules: [{ contains: '新版', codes: [{ code: 1020, text: '网站名称冲突：林示例科技新版' }] }],
    })
    const record = withMaterial(followUpRecord('change-both', filed), { filing: {} })
    const messages = await desk.ours.report(record)
    expect(codesOf(messages, CHANGE)).toEqual(['1060', '9101', '9102', '1002', '1020'])
    expect(onlyOne(messagesOf(messages, 'verdict'))).toMatchObject({
      approved: false,
      opinion: '网站名称冲突：林示例科技新版',
      target: { what: 'subject', bureauId: filed.bureauSubjectId },
    })
    expect(messagesOf(messages, 'filed')).toEqual([])
    expect((await register('lin-a.example.cn')).found?.name).toBe('北京林示例科技有限公司')
  })

  it.each<[string, string, (record: ReportRecord) => ReportRecord]>([
    [
      '1046',
      'another province',
      (record) =>
        withMaterial(record, {
          subject: {
            ...record.material.subject,
            provinceCode: '330000',
            cityCode: '330100',
            districtCode: '330106',
          },
        }),
    ],
    [
      '1058',
      'a subject that is not filed',
      (record) => ({ ...record, filed: { ...record.filed!, bureauSubjectId: '5' } }),
    ],
    [
      '1016',
      'another number',
      (record) => ({ ...record, filed: { ...record.filed!, subjectNumber: '京ICP备1999000001号' } }),
    ],
    ['1018', 'a wrong password', (record) => withMaterial(record, { filing: { password: 'wrong' } })],
    [
      '1011',
      'a mobile that is none',
      (record) =>
        withMaterial(record, {
          subject: {
            ...record.material.subject,
            principal: { ...record.material.subject.principal, mobile: '12345678901' },
          },
        }),
    ],
  ])('gets %s for %s, about the subject that it named', async (code, _what, spoil) => {
    const record = spoil(withMaterial(followUpRecord('change-subject', filed), { filing: {} }))
    const messages = await desk.ours.report(record)
    const result = onlyOne(messagesOf(messages, 'result'))
    expect(result.codes.map((one) => one.code)).toContain(code)
    expect(result).toMatchObject({
      operation: CHANGE,
      target: { what: 'subject', bureauId: record.filed!.bureauSubjectId },
    })
  })

  it('that another filing has overtaken cannot be approved any more', async () => {
    await desk.policy({ officer: 'manual' })
    const record = followUpRecord('change-subject', filed)
    const certificateNumber = '91330106MA00000B2L'
    const taking = withMaterial(record, {
      subject: { ...record.material.subject, certificateNumber },
    })
    expect(codesOf(await desk.ours.report(taking), CHANGE)).toContain('9102')
    await desk.manage('POST', 'register', { name: '示例先到有限公司', certificateNumber })
    await desk.policy({ officer: 'approve-all' })
    await desk.manage('GET', 'records?state=officer')
    const messages = await desk.ours.receive()
    expect(onlyOne(messagesOf(messages, 'verdict'))).toMatchObject({ approved: false })
    expect((await register('lin-a.example.cn')).found?.name).toBe('北京林示例科技有限公司')
  })

  it('is refused with 1017 while another is under way, and 1003 where it is another provider’s', async () => {
    await desk.theirs.report(followUpRecord('add-access', filed))
    await desk.policy({ officer: 'manual' })
    const change = followUpRecord('change-service', filed)
    expect(codesOf(await desk.ours.report(withMaterial(change, { filing: {} })), CHANGE)).toContain('1060')
    expect(codesOf(await desk.ours.report(withMaterial(change, { filing: {} })), CHANGE)).toEqual(['1017'])
    const end = followUpRecord('cancel-service', only(filed, 0))
    expect(codesOf(await desk.theirs.report(end), CANCEL_SERVICE)).toEqual(['1003'])
  })
})

describe('an access added by a second provider', () => {
  const access = (): ReportRecord => followUpRecord('add-access', filed, 8000)

  it('comes back with the service as it is filed, its own access only, and no id of the first provider', async () => {
    const messages = await desk.theirs.report(access())
    expect(codesOf(messages, 3)).toEqual(done)
    const { ids } = access()
    expect(onlyOne(messagesOf(messages, 'verdict'))).toMatchObject({
      operation: 3,
      reportId: ids.services.s1?.access,
      approved: true,
    })
    const after = onlyOne(messagesOf(messages, 'filed'))
    const [service] = filed.services
    expect(after).toMatchObject({
      bureauSubjectId: filed.bureauSubjectId,
      subjectNumber: filed.subjectNumber,
    })
    expect(after.subjectReportId).toBeUndefined()
    expect(after.services).toEqual([
      {
        bureauServiceId: service?.bureauServiceId,
        serviceFilingNumber: service?.serviceFilingNumber,
        domains: service?.bureauDomainIds,
        bureauAccessIds: [expect.not.stringContaining(String(service?.bureauAccessIds[0]))],
        accessReportIds: [ids.services.s1?.access],
      },
    ])
  })

  it('lets that provider change the service and give its access up; each sees only its own access', async () => {
    const second = filedFrom(onlyOne(messagesOf(await desk.theirs.report(access()), 'filed')))
    const record = followUpRecord('change-service', second)
    const services = record.material.services.slice(0, 1)
    const own = record.attachments.filter((one) => one.serviceId !== 's2')
    const changed = { ...withMaterial(record, { services }), attachments: own }
    const theirs = onlyOne(messagesOf(await desk.theirs.report(changed), 'filed'))
    expect(filedFrom(theirs)).toEqual(second)
    const ours = onlyOne(messagesOf(await desk.ours.report(followUpRecord('change-subject', filed)), 'filed'))
    expect(filedFrom(ours)).toEqual(filed)

    const messages = await desk.theirs.report(followUpRecord('cancel-access', second))
    const given = { what: 'access', bureauId: second.services[0]?.bureauAccessIds[0] }
    expect(codesOf(messages, CANCEL_ACCESS)).toEqual(['1060', '1001'])
    expect(onlyOne(messagesOf(messages, 'verdict'))).toMatchObject({
      operation: CANCEL_ACCESS,
      target: given,
      approved: true,
    })
    expect([...messagesOf(messages, 'cancelled'), ...messagesOf(messages, 'filed')]).toEqual([])
    expect(await statusOf('lin-a.example.cn')).toMatchObject({ filed: true })
    const again = await desk.theirs.report(followUpRecord('cancel-access', second))
    expect(codesOf(again, CANCEL_ACCESS)).toEqual(['1016'])
  })

  it('to a service that another provider filed long ago needs no password, but a given one must be right', async () => {
    const made = (await desk.manage('POST', 'register', {
      name: '示例先到有限公司',
      certificateNumber: '91330106MA00000B2L',
      ispId: '330000000009',
      password: 'secret-1',
      services: [{ name: '示例先到网站', domains: ['first-come.example.cn'] }],
    })) as { number: string }
    const record = { ...access(), subjectNumber: made.number, serviceFilingNumber: `${made.number}-1` }
    const wrong = withMaterial(record, { filing: { password: 'secret-2' } })
    const [refused] = messagesOf(await desk.ours.report(wrong), 'result')
    expect(refused).toMatchObject({ operation: 3, reportId: '8012', codes: [{ code: '1018' }] })
    const right = withMaterial(record, { filing: { password: 'secret-1' } })
    const after = onlyOne(messagesOf(await desk.ours.report(right), 'filed'))
    expect(after.services[0]).toMatchObject({
      serviceFilingNumber: `${made.number}-1`,
      accessReportIds: ['8012'],
      domains: [{ domain: 'first-come.example.cn' }],
    })
    const twice = { ...record, ids: followUpRecord('add-access', filed, 9000).ids }
    expect(codesOf(await desk.ours.report(twice), 3)).toEqual(['1029'])
    await desk.policy({ filingPassword: 'required' })
    expect(codesOf(await desk.theirs.report({ ...access(), material: record.material }), 3)).toEqual(['1018'])
  })

  it('finds a service of the seeded register, like any other', async () => {
    await desk.close()
    desk = await openDesk({}, 30)
    const summary = (await desk.manage('GET', 'register')) as {
      newest: { number: string; services: { number: string; domains: string[] }[] }[]
    }
    const service = summary.newest[0]?.services[0]
    const record = {
      ...access(),
      subjectNumber: summary.newest[0]?.number ?? '',
      serviceFilingNumber: service?.number ?? '',
    }
    const after = onlyOne(messagesOf(await desk.ours.report(record), 'filed'))
    expect(after.services).toMatchObject([
      { serviceFilingNumber: service?.number, domains: [{ domain: service?.domains[0] }] },
    ])
    expect(after.services[0]?.bureauAccessIds).toHaveLength(1)
    const end = followUpRecord('cancel-access', filedFrom(after, ['s1']))
    expect(codesOf(await desk.ours.report(end), CANCEL_ACCESS)).toEqual(['1060', '1001'])
  })

  it('that points nowhere is refused by our access id', async () => {
    const nowhere = { ...access(), serviceFilingNumber: '京ICP备1999000001号-1' }
    const result = onlyOne(messagesOf(await desk.theirs.report(nowhere), 'result'))
    expect(result).toMatchObject({ operation: 3, reportId: '8012', codes: [{ code: '1059' }] })
  })
})

describe('a cancellation', () => {
  it('of several services is decided for each, and each is told as gone', async () => {
    const messages = await desk.ours.report(followUpRecord('cancel-service', filed))
    const gone = filed.services.map((one) => ({ what: 'service', bureauId: one.bureauServiceId }))
    expect(messagesOf(messages, 'cancelled').map((one) => one.target)).toEqual(gone)
    expect(messagesOf(messages, 'verdict').map((one) => one.target)).toEqual(gone)
    expect(codesOf(messages, CANCEL_SERVICE)).toEqual([...done, ...done])
    expect(messagesOf(messages, 'unknown')).toEqual([])
    expect(await statusOf('lin-a.example.cn')).toEqual({ filed: false })
    expect(await statusOf('lin-b.example.cn')).toEqual({ filed: false })
    const empty = {
      by: 'certificate',
      certificateType: 'business-licence',
      certificateNumber: '91110108MA00000A1P',
    } as const
    expect(await desk.ours.regulator.queryStatus(empty)).toMatchObject({ filed: true })
  })

  it('of the subject takes all its services with it, with the password or without', async () => {
    const password = await desk.filingPassword()
    const record = followUpRecord('cancel-subject', filed)
    const wrong = await desk.ours.report(withMaterial(record, { filing: { password: '00000000' } }))
    expect(codesOf(wrong, CANCEL_SUBJECT)).toEqual(['1018'])
    const messages = await desk.ours.report(withMaterial(record, { filing: { password } }))
    expect(codesOf(messages, CANCEL_SUBJECT)).toEqual(done)
    expect(messagesOf(messages, 'cancelled')).toEqual([
      { kind: 'cancelled', target: { what: 'subject', bureauId: filed.bureauSubjectId } },
    ])
    expect(await statusOf('lin-b.example.cn')).toEqual({ filed: false })
    const one = onlyOne(messagesOf(await desk.ours.report(individualRecord), 'filed'))
    const end = followUpRecord('cancel-subject', filedFrom(one, ['s1']))
    expect(messagesOf(await desk.ours.report(end), 'cancelled')).toHaveLength(1)
  })

  it.each<[string, FilingType, number]>([
    ['1058', 'cancel-subject', CANCEL_SUBJECT],
    ['1059', 'cancel-service', CANCEL_SERVICE],
    ['1016', 'cancel-access', CANCEL_ACCESS],
  ])('gets %s (%s) for what is not filed, naming what it named', async (code, filingType, operation) => {
    const strange: Filed = {
      ...filed,
      bureauSubjectId: '5',
      services: [{ ...filed.services[0]!, bureauServiceId: '5', bureauAccessIds: ['5'] }],
    }
    const result = onlyOne(messagesOf(await desk.ours.report(followUpRecord(filingType, strange)), 'result'))
    expect(result).toMatchObject({ operation, codes: [{ code }], target: { bureauId: '5' } })
  })

  it('of the last access, or of what another provider connects, is refused', async () => {
    const access = followUpRecord('cancel-access', only(filed, 0))
    expect(codesOf(await desk.ours.report(access), CANCEL_ACCESS)).toEqual(['1025'])
    expect(codesOf(await desk.theirs.report(access), CANCEL_ACCESS)).toEqual(['1047'])
    const service = followUpRecord('cancel-service', only(filed, 0))
    expect(codesOf(await desk.theirs.report(service), CANCEL_SERVICE)).toEqual(['1048'])
    const subject = followUpRecord('cancel-subject', filed)
    expect(codesOf(await desk.theirs.report(subject), CANCEL_SUBJECT)).toEqual(['1048'])
  })

  it.each<FilingType>(['cancel-subject', 'cancel-service'])(
    '(%s) that the officer rejects names what stays',
    async (filingType) => {
      await desk.policy({
        officer: 'reject-by-rule',
        rejectRules: [{ contains: '迁往其他', codes: [{ code: 1999, text: '请说明理由' }] }],
      })
      const messages = await desk.ours.report(followUpRecord(filingType, only(filed, 0)))
      const what = filingType === 'cancel-subject' ? 'subject' : 'service'
      expect(onlyOne(messagesOf(messages, 'verdict'))).toMatchObject({
        approved: false,
        opinion: '请说明理由',
        target: { what },
      })
      expect(messagesOf(messages, 'cancelled')).toEqual([])
      expect(await statusOf('lin-a.example.cn')).toMatchObject({ filed: true })
    },
  )
})
