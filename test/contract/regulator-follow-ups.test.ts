// Follow-ups in upload files: added accesses, changes and cancellations give back every fact that went in, are valid under
// the bureau's schema, and are refused here where the bureau would refuse them.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRegulatorV3 } from '../../src/adapters/regulator/v3/regulator.ts'
import { principalOf, type Service } from '../../src/core/material.ts'
import type { ReportRecord } from '../../src/flows/regulator-port.ts'
import { addServiceRecord, individualRecord, settings, tinyJpeg } from './regulator-examples.ts'
import { filedEnterprise, filedNumber, followUpRecord } from './regulator-follow-up-examples.ts'
import { readFollowUps } from './regulator-follow-up-reader.ts'
import { anyFollowUp, anyWideFollowUp } from './regulator-follow-up-records.ts'
import { hasSchemas, schemaProblems } from './regulator-schema.ts'
import { documentText, readUpload } from './regulator-upload-reader.ts'

const regulator = createRegulatorV3(settings)
const md5 = (text: string): string => createHash('md5').update(text, 'utf8').digest('hex')
const EMPTY = 'd41d8cd98f00b204e9800998ecf8427e'

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const definedOnly = (value: object, ...without: string[]): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(value).filter(([name, inner]) => inner !== undefined && !without.includes(name)),
  )

const place = (record: ReportRecord, service: Service) => ({
  addressIds: (service.access.addresses ?? []).map((_, at) => record.ids.services[service.id]?.addresses[at]),
  addresses: service.access.addresses,
  lastAddresses: service.access.addresses,
  way: service.access.way,
  serverProvinceCode: service.access.serverProvinceCode,
})

const attachments = (record: ReportRecord, numberOf: (serviceId: string) => string) =>
  record.attachments
    .filter((one) => one.use !== 'pre-approval' && one.use !== 'supplement')
    .map((one) => ({
      use: one.use,
      image: base64(one.jpeg),
      belongsTo: one.serviceId === undefined ? 'subject' : 'service',
      owner: one.serviceId === undefined ? `Baxh:${filedNumber}` : numberOf(one.serviceId),
    }))

const expectedChange = (record: ReportRecord) => {
  const filedAs = (service: { id: string }) =>
    record.filed!.services.find((one) => one.serviceId === service.id)!
  return {
    bureauSubjectId: record.filed!.bureauSubjectId,
    subjectNumber: filedNumber,
    subject: definedOnly(record.material.subject),
    services: record.material.services.map((service) => {
      const filed = filedAs(service)
      const images = record.attachments.filter(
        (one) => one.use === 'pre-approval' && one.serviceId === service.id,
      )
      return {
        ...definedOnly(
          service,
          ...['id', 'kind', 'access', 'preApprovalNeeded', 'preApprovals', 'principalIsSubjects'],
        ),
        principal: principalOf(record.material, service),
        ...(service.preApprovalNeeded === 'yes'
          ? {
              preApprovals: service.preApprovals?.map((one, at) => ({
                ...one,
                images: [base64(images[at]!.jpeg)],
              })),
            }
          : {}),
        bureauServiceId: filed.bureauServiceId,
        number: filed.serviceFilingNumber,
        domainId: record.ids.services[service.id]!.domain,
        bureauDomainId: filed.bureauDomainIds.find((one) => one.domain === service.domain)?.bureauDomainId,
        bureauAccessId: filed.bureauAccessIds[0],
        ...place(record, service),
      }
    }),
    attachments: attachments(record, (id) => `Baxh:${filedAs({ id }).serviceFilingNumber}`),
  }
}

const expectedAccess = (record: ReportRecord) => {
  const [service] = record.material.services
  const number = record.serviceFilingNumber ?? record.filed!.services[0]!.serviceFilingNumber
  return {
    service: { number },
    id: record.ids.services[service!.id]!.access,
    ...place(record, service!),
    attachments: attachments(record, () => `Baxh:${number}`),
  }
}

const expectedCancellations = (record: ReportRecord) => {
  const { bureauSubjectId, services } = record.filed!
  const given: Partial<Record<ReportRecord['filingType'], [string, readonly string[]]>> = {
    'cancel-subject': ['0', [bureauSubjectId]],
    'cancel-service': ['1', services.map((one) => one.bureauServiceId)],
    'cancel-access': ['2', services.flatMap((one) => one.bureauAccessIds)],
  }
  const [category, ids] = given[record.filingType] ?? ['', []]
  const { reason, remark } = record.material.cancellation!
  return ids.map((bureauId) => ({ category, bureauId, reason, remark }))
}

const withoutPassword = <T extends { password: string | undefined }>({ password: _password, ...rest }: T) =>
  rest
const ofType = (records: readonly ReportRecord[], type: string) =>
  records.filter((one) => one.filingType.startsWith(type))

describe('a file of follow-ups', () => {
  it('gives back every fact of the cases that went in, in their order', async () => {
    const records = fc.array(fc.oneof(anyFollowUp, anyWideFollowUp), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(records, async (cases) => {
        const read = readFollowUps((await regulator.build(cases)).container)
        expect(read.accesses.map(withoutPassword)).toEqual(ofType(cases, 'add-access').map(expectedAccess))
        expect(read.changes.map(withoutPassword)).toEqual(ofType(cases, 'change-').map(expectedChange))
        expect(read.cancellations.map(withoutPassword)).toEqual(
          ofType(cases, 'cancel-').flatMap(expectedCancellations),
        )
      }),
      { numRuns: 150 },
    )
  })

  it.skipIf(!hasSchemas)('is valid under the schema of the bureau', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyWideFollowUp, { minLength: 1, maxLength: 3 }),
        anyFollowUp,
        async (a, b) => {
          const { container } = await regulator.build([...a, b, individualRecord])
          expect(schemaProblems('upload-data', documentText(container))).toEqual([])
        },
      ),
      { numRuns: 80 },
    )
  })

  it('may have every operation in it, and then has its blocks in the order of the schema', async () => {
    const { container } = await regulator.build([
      followUpRecord('cancel-subject'),
      followUpRecord('change-service'),
      followUpRecord('add-access'),
      addServiceRecord({ number: filedNumber }),
      individualRecord,
      followUpRecord('cancel-access'),
    ])
    const { blocks, cancellations } = readFollowUps(container)
    expect(blocks).toEqual(['XZBA', 'XZWZ', 'XZJR', 'BGBA', 'ZXBA', 'Qqdwid'])
    expect(cancellations.map(({ category, bureauId }) => [category, bureauId])).toEqual([
      ['0', '700001'],
      ['2', '730001'],
      ['2', '730002'],
    ])
    expect(readUpload(container).first).toHaveLength(1)
  })

  it('names an added access by the bureau’s id where the number is not known', async () => {
    const { serviceFilingNumber: _number, ...record } = followUpRecord('add-access')
    const [filed] = filedEnterprise.services
    const nameless = {
      ...record,
      filed: { ...filedEnterprise, services: [{ ...filed!, serviceFilingNumber: '' }] },
    }
    const built = await regulator.build([nameless, followUpRecord('add-access')])
    const { accesses } = readFollowUps(built.container)
    expect(accesses.map((one) => one.service)).toEqual([
      { bureauId: '710001' },
      { number: `${filedNumber}-1` },
    ])
    expect(accesses[0]?.attachments.at(-1)?.owner).toBe('Jlid:710001')
    await expect(regulator.build([record])).rejects.toThrow(/Wz_xx missing/)
  })

  it('leaves out the bureau’s id of a domain that is new with the change', async () => {
    const record = followUpRecord('change-service')
    const services = record.material.services.map((one) => ({ ...one, domain: 'moved.example.cn' }))
    const built = await regulator.build([{ ...record, material: { ...record.material, services } }])
    expect(readFollowUps(built.container).changes[0]?.services[0]).toMatchObject({
      domain: 'moved.example.cn',
      bureauDomainId: undefined,
      bureauServiceId: '710001',
    })
  })
})

describe('the filing password', () => {
  const passwordsOf = async (records: readonly ReportRecord[], peer = regulator) => {
    const { container } = await peer.build(records)
    const { accesses, changes, cancellations } = readFollowUps(container)
    return [...accesses, ...changes, ...cancellations].map((one) => one.password)
  }
  const all = (filing?: { password: string }): readonly ReportRecord[] =>
    (['add-access', 'change-subject', 'cancel-subject', 'cancel-service', 'cancel-access'] as const).map(
      (filingType) => {
        const record = followUpRecord(filingType, {
          ...filedEnterprise,
          services: filedEnterprise.services.slice(0, 1),
        })
        const material = {
          ...record.material,
          services: record.material.services.slice(0, 1),
          ...(filing === undefined ? {} : { filing }),
        }
        return { ...record, material, attachments: [] }
      },
    )

  it('goes as its digest with every operation that has a place for it', async () => {
    const digest = md5('12345678')
    expect(await passwordsOf(all({ password: ' 12345678 ' }))).toEqual([
      digest,
      digest,
      digest,
      digest,
      digest,
    ])
    const added = { ...addServiceRecord({ number: filedNumber }) }
    const { container } = await regulator.build([
      { ...added, material: { ...added.material, filing: { password: '12345678' } } },
    ])
    expect(documentText(container)).toContain(`<ICPmm>${digest}</ICPmm></Xzxx>`)
  })

  it('that the applicant has not is the digest of nothing where it is demanded, and left out elsewhere', async () => {
    expect(await passwordsOf(all())).toEqual([EMPTY, undefined, EMPTY, undefined, undefined])
    expect(await passwordsOf(all({ password: ' ' }))).toEqual([EMPTY, undefined, EMPTY, undefined, undefined])
  })

  it('that the applicant has not is what the operator has set', async () => {
    const peer = createRegulatorV3({ ...settings, absentFilingPassword: '00000000' })
    expect((await passwordsOf(all(), peer))[0]).toBe('00000000')
    for (const absentFilingPassword of ['', ' ', '0'.repeat(33), '密码'])
      expect(() => createRegulatorV3({ ...settings, absentFilingPassword })).toThrow(/absentFilingPassword/)
  })
})

describe('what a case takes', () => {
  it('is one record, or as many as it gives up', async () => {
    const count = (filingType: ReportRecord['filingType']): number =>
      regulator.countRecords(followUpRecord(filingType))
    expect(count('change-both')).toBe(1)
    expect(count('cancel-subject')).toBe(1)
    expect(count('cancel-service')).toBe(2)
    expect(count('cancel-access')).toBe(2)
    expect(regulator.countRecords(individualRecord)).toBe(1)
  })

  it('counts against the limit of a file in records, not in cases', async () => {
    const cases = (count: number) => Array.from({ length: count }, () => followUpRecord('cancel-service'))
    await expect(regulator.build(cases(501))).rejects.toMatchObject({
      retry: 'bug',
      message: expect.stringContaining('1002'),
    })
    const { container } = await regulator.build(cases(500))
    expect(readFollowUps(container).cancellations).toHaveLength(1000)
  })
})

const { filed: _filed, ...nothingFiled } = followUpRecord('change-both')
const changedSubject = (subject: Partial<ReportRecord['material']['subject']>): ReportRecord => {
  const record = followUpRecord('change-subject')
  return { ...record, material: { ...record.material, subject: { ...record.material.subject, ...subject } } }
}

describe('building refuses a follow-up, naming application and field,', () => {
  it.each<[string, ReportRecord, RegExp]>([
    ['a change of nothing', nothingFiled, /nothing filed is named/],
    [
      'a service that is not filed',
      followUpRecord('change-service', { ...filedEnterprise, services: filedEnterprise.services.slice(1) }),
      /service s1 is not among what is filed/,
    ],
    [
      'a change without a service',
      {
        ...followUpRecord('change-subject'),
        material: { ...followUpRecord('change-subject').material, services: [] },
        attachments: [],
      },
      /Wz_xx missing/,
    ],
    ['a name outside GBK', changedSubject({ name: '示例𠮷公司' }), /subject\.name.*U\+20BB7/],
    [
      'a paper that a change cannot name',
      changedSubject({ certificateType: 'organisation-code-enterprise' }),
      /subject\.certificateType out-of-range/,
    ],
    [
      'a service that we do not connect',
      followUpRecord('change-service', {
        ...filedEnterprise,
        services: filedEnterprise.services.map((one) => ({ ...one, bureauAccessIds: [] })),
      }),
      /Jrid missing/,
    ],
    [
      'an access that we do not have',
      followUpRecord('cancel-access', {
        ...filedEnterprise,
        services: filedEnterprise.services.map((one) => ({ ...one, bureauAccessIds: [] })),
      }),
      /has no access of ours/,
    ],
    [
      'no service to give up',
      followUpRecord('cancel-service', { ...filedEnterprise, services: [] }),
      /nothing is given up/,
    ],
    [
      'no reason',
      {
        ...followUpRecord('cancel-subject'),
        material: { ...followUpRecord('cancel-subject').material, cancellation: {} },
      },
      /cancellation\.reason missing/,
    ],
    [
      'a remark that is too long',
      {
        ...followUpRecord('cancel-subject'),
        material: {
          ...followUpRecord('cancel-subject').material,
          cancellation: { reason: 'other', remark: '示'.repeat(1001) },
        },
      },
      /cancellation\.remark too-long/,
    ],
    [
      'an access to several services',
      { ...followUpRecord('add-access'), material: { ...followUpRecord('change-both').material } },
      /one service/,
    ],
    [
      'an image above its cap',
      {
        ...followUpRecord('add-access'),
        attachments: [
          { use: 'portrait', serviceId: 's1', jpeg: Buffer.concat([tinyJpeg, Buffer.alloc(102_401)]) },
        ],
      },
      /attachment portrait has/,
    ],
  ])('%s', async (_name, record, words) => {
    const built = regulator.build([record])
    await expect(built).rejects.toMatchObject({
      name: 'Fault',
      retry: 'bug',
      message: expect.stringMatching(words),
    })
    await expect(built).rejects.toThrow(record.applicationId)
  })
})
