// Upload files: what is written can be read back, is valid under the bureau's schema, and is refused here when the
// bureau would refuse it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressNumber, dottedAddress } from '../../src/adapters/regulator/v3/address.ts'
import { encodeGbk, gbkLength, unencodable } from '../../src/adapters/regulator/v3/gbk.ts'
import { createRegulatorV3 } from '../../src/adapters/regulator/v3/regulator.ts'
import { fileOverheadBytes } from '../../src/adapters/regulator/v3/upload-file.ts'
import { filingTypes } from '../../src/core/determine.ts'
import { principalOf, type Service } from '../../src/core/material.ts'
import type { ReportRecord } from '../../src/flows/regulator-port.ts'
import {
  addServiceRecord,
  enterpriseRecord,
  individualRecord,
  settings,
  tinyJpeg,
} from './regulator-examples.ts'
import { anyFollowUp } from './regulator-follow-up-records.ts'
import { anyRecord } from './regulator-records.ts'
import { hasSchemas, schemaProblems } from './regulator-schema.ts'
import { documentText, readUpload, unzipOnly } from './regulator-upload-reader.ts'

const regulator = createRegulatorV3(settings)
const number = '京ICP备2026000001号'

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const without = (value: object, ...names: string[]): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(value).filter(([name, inner]) => inner !== undefined && !names.includes(name)),
  )

/** What a reader must find for a record: the same facts, in the regulator's shape. */
const expected = (record: ReportRecord) => {
  const isFirst = record.filingType === 'first-filing'
  const service = (one: Service) => {
    const ids = record.ids.services[one.id]
    const images = record.attachments.filter(
      (image) => image.use === 'pre-approval' && image.serviceId === one.id,
    )
    return {
      ...without(one, 'id', 'kind', 'access', 'preApprovalNeeded', 'preApprovals', 'principalIsSubjects'),
      ids: { ...ids, addresses: (one.access.addresses ?? []).map((_, i) => ids?.addresses[i]) },
      principal: principalOf(record.material, one),
      addresses: one.access.addresses,
      lastAddresses: one.access.addresses,
      way: one.access.way,
      serverProvinceCode: one.access.serverProvinceCode,
      ...(one.preApprovalNeeded === 'yes'
        ? {
            preApprovals: one.preApprovals?.map((approval, i) => ({
              ...approval,
              images: [base64(images[i]!.jpeg)],
            })),
          }
        : {}),
    }
  }
  const reference =
    record.subjectNumber === undefined
      ? { bureauId: record.bureauSubjectId }
      : { number: record.subjectNumber }
  const mark =
    record.subjectNumber === undefined ? `Jlid:${record.bureauSubjectId}` : `Baxh:${record.subjectNumber}`
  return {
    subject: isFirst ? { ...record.material.subject, id: record.ids.subject } : reference,
    services: record.material.services.map(service),
    attachments: record.attachments
      .filter((one) => one.use !== 'pre-approval' && one.use !== 'supplement')
      .map((one) => {
        const own =
          one.serviceId === undefined ? record.ids.subject : record.ids.services[one.serviceId]!.service
        const later = one.serviceId === undefined ? mark : `Jlid:${own}`
        return {
          use: one.use,
          image: base64(one.jpeg),
          belongsTo: one.serviceId === undefined ? 'subject' : 'service',
          owner: isFirst ? own : later,
        }
      }),
  }
}

describe('an upload file', () => {
  it('gives back every fact of the records that went in, in their order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRecord, { minLength: 1, maxLength: 3 }), async (records) => {
        const { container } = await regulator.build(records)
        const read = readUpload(container)
        const isFirst = (record: ReportRecord): boolean => record.filingType === 'first-filing'
        expect(read).toEqual({
          root: 'UploadData',
          version: 'V.3.0',
          provider: settings.ispId,
          first: records.filter(isFirst).map(expected),
          added: records.filter((record) => !isFirst(record)).map(expected),
        })
      }),
      { numRuns: 150 },
    )
  })

  it.skipIf(!hasSchemas)(
    'is valid under the schema of the bureau, for whatever our own rules let through',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyRecord, { minLength: 1, maxLength: 2 }), async (records) => {
          const { container } = await regulator.build(records)
          expect(schemaProblems('upload-data', documentText(container))).toEqual([])
        }),
        { numRuns: 60 },
      )
    },
  )

  it('is made of the same bytes for the same records, and its digest is the MD5 of them', async () => {
    const records = [enterpriseRecord, individualRecord, addServiceRecord({ number })]
    const [one, two] = await Promise.all([
      regulator.build(records),
      createRegulatorV3(settings).build(structuredClone(records)),
    ])
    expect(one).toEqual(two)
    expect(one.digest).toMatch(/^[0-9a-f]{32}$/)
    expect(unzipOnly(one.container).name).toBe('beianinfo.xml')
  })

  it('takes exactly the bytes that were estimated, when every operation is in it', async () => {
    const oneOfEach = filingTypes.map((filingType) =>
      (filingType === 'first-filing' || filingType.startsWith('add-service') ? anyRecord : anyFollowUp).map(
        (record) => ({ ...record, filingType }),
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.tuple(...oneOfEach), async (records) => {
        const { container } = await regulator.build(records)
        const sum = records.reduce((bytes, one) => bytes + regulator.estimateBytes(one), 0)
        expect(unzipOnly(container).bytes.byteLength).toBe(
          sum + fileOverheadBytes({ ispId: String(settings.ispId), rootVersion: 'V.3.0' }),
        )
      }),
      { numRuns: 40 },
    )
  })

  it('brings phones into the regulator’s spelling, home pages without scheme, and an emergency phone as office phone', async () => {
    const read = readUpload((await regulator.build([individualRecord, enterpriseRecord])).container)
    expect(read.first[0]?.subject).toMatchObject({
      principal: { mobile: '13800130004', landline: '13800130003' },
    })
    expect(read.first[1]?.services[0]).toMatchObject({ homePage: 'www.lin-a.example.cn' })
  })

  it('can be a gzip where a bureau runs the older installation', async () => {
    const older = createRegulatorV3({ ...settings, containerFormat: 'gzip' })
    const built = await older.build([individualRecord])
    expect([...built.container.subarray(0, 2)]).toEqual([0x1f, 0x8b])
    expect(await older.build([individualRecord])).toEqual(built)
  })
})

const changed = (change: (record: ReportRecord) => ReportRecord): ReportRecord =>
  change(structuredClone(enterpriseRecord))
const withSubject = (subject: Partial<ReportRecord['material']['subject']>): ReportRecord =>
  changed((record) => ({
    ...record,
    material: { ...record.material, subject: { ...record.material.subject, ...subject } },
  }))
const withService = (service: Partial<Service>): ReportRecord =>
  changed((record) => ({
    ...record,
    material: {
      ...record.material,
      services: record.material.services.map((one, i) => (i === 1 ? { ...one, ...service } : one)),
    },
  }))

describe('building refuses, naming application and field,', () => {
  it.each([
    ['a name with a character outside GBK', withSubject({ name: '示例𠮷公司' }), /subject\.name.*U\+20BB7/],
    ['a control character', withService({ remark: '甲\u0000乙' }), /services\.s2\.remark.*U\+0000/],
    ['a missing name', withSubject({ name: '' }), /subject\.name missing/],
    ['a name that is too long', withSubject({ name: '示'.repeat(256) }), /subject\.name too-long/],
    [
      'a phone that is too short',
      withSubject({ principal: { ...enterpriseRecord.material.subject.principal, landline: '123' } }),
      /subject\.principal\.landline too-short/,
    ],
    ['a region that is no number', withSubject({ cityCode: '北京' }), /subject\.cityCode not-a-number/],
    [
      'an address that is no IPv4 address',
      withService({
        access: { addresses: ['2001:db8::1'], way: 'co-location', serverProvinceCode: '110000' },
      }),
      /services\.s2\.access\.addresses missing/,
    ],
    ['a service without contents', withService({ contents: [] }), /Fwnr_id/],
    [
      'more addresses than ids',
      withService({
        access: {
          addresses: ['8.8.8.1', '8.8.8.2', '8.8.8.3'],
          way: 'co-location',
          serverProvinceCode: '110000',
        },
      }),
      /services\.s2\.access\.addresses missing/,
    ],
    [
      'an attachment above its cap',
      changed((record) => ({
        ...record,
        attachments: [
          { use: 'portrait', serviceId: 's1', jpeg: Buffer.concat([tinyJpeg, Buffer.alloc(102_401)]) },
        ],
      })),
      /attachment portrait has 102723 bytes, allowed are 102400/,
    ],
    [
      'a pre-approval above its cap, which no table states',
      changed((record) => ({
        ...record,
        attachments: [
          { use: 'pre-approval', serviceId: 's2', jpeg: Buffer.concat([tinyJpeg, Buffer.alloc(102_401)]) },
        ],
      })),
      /attachment pre-approval has 102723 bytes, allowed are 102400/,
    ],
    [
      'an attachment that is no JPEG',
      changed((record) => ({
        ...record,
        attachments: [{ use: 'portrait', serviceId: 's1', jpeg: Buffer.from('GIF89a') }],
      })),
      /attachment portrait is not a JPEG/,
    ],
    [
      'a service without ids',
      changed((record) => ({ ...record, ids: { ...record.ids, services: {} } })),
      /service s1 has no report ids/,
    ],
    [
      'an added service without a subject',
      { ...addServiceRecord({ number }), subjectNumber: '' },
      /Zt_xx missing/,
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

  it('a value whose number the bureau has not told, as a matter for the operator', async () => {
    await expect(regulator.build([withSubject({ certificateType: 'foundation' })])).rejects.toMatchObject({
      retry: 'operator',
      message: expect.stringContaining('foundation'),
    })
  })

  it('no record, more than 1,000 records, and more than 50 MB', async () => {
    await expect(regulator.build([])).rejects.toMatchObject({ retry: 'bug' })
    await expect(regulator.build(Array.from({ length: 1001 }, () => individualRecord))).rejects.toMatchObject(
      { retry: 'bug', message: expect.stringContaining('1001') },
    )
    const jpeg = Buffer.concat([tinyJpeg, Buffer.alloc(100_000)])
    const heavy = {
      ...individualRecord,
      attachments: [1, 2, 3, 4].map(() => ({ use: 'portrait' as const, serviceId: 's1', jpeg })),
    }
    const bytes = regulator.estimateBytes(heavy)
    const most = Math.floor(regulator.limits.bytes / bytes)
    await expect(regulator.build(Array.from({ length: most + 1 }, () => heavy))).rejects.toMatchObject({
      retry: 'bug',
      message: expect.stringContaining('cut the batch'),
    })
  })
})

it('a file of 1,000 records is built', async () => {
  const { container } = await regulator.build(Array.from({ length: 1000 }, () => individualRecord))
  expect(readUpload(container).first).toHaveLength(1000)
})

describe('settings', () => {
  it.each([
    [{ aesKey: 'short' }, /aesKey/],
    [{ aesIv: '1' }, /aesIv/],
    [{ ispId: 'abc' }, /ispId/],
    [{ ispId: '9223372036854775808' }, /ispId/],
    [{ baseUrl: 'ftp://example.cn' }, /baseUrl/],
    [{ baseUrl: 'http://user:secret@example.cn' }, /baseUrl/],
    [{ timeoutMs: 0 }, /timeoutMs/],
    [{ zipEntryName: '../x' }, /zipEntryName/],
    [{ codeTables: () => new Map() }, /subject-kinds/],
  ])('%j are refused at the start, for the operator, without saying the secret', (change, words) => {
    const make = () => createRegulatorV3({ ...settings, ...change })
    expect(make).toThrow(words)
    expect(make).toThrow(expect.objectContaining({ retry: 'operator' }))
    expect(make).not.toThrow(/short|secret/)
  })
})

describe('characters', () => {
  it('that GBK lacks are the same here and in the table that forms use', () => {
    const table = JSON.parse(readFileSync(join(import.meta.dirname, '../../data/gbk.json'), 'utf8')) as {
      ranges: [number, number][]
    }
    const inTable = new Set(
      table.ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i)),
    )
    const differing: string[] = []
    for (let code = 0; code <= 0x1_0ffff; code += code < 0x1_0000 ? 1 : 97) {
      const isHere = unencodable(String.fromCodePoint(code)).length === 0
      if (isHere !== inTable.has(code)) differing.push(code.toString(16))
    }
    expect(differing).toEqual([])
  })

  it('that are let through come back from GBK as they were, one or two bytes each', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const kept = [...text].filter((one) => unencodable(one).length === 0).join('')
        expect(new TextDecoder('gbk').decode(encodeGbk(kept))).toBe(kept)
        expect(encodeGbk(kept).byteLength).toBe(gbkLength(kept))
      }),
    )
  })
})

it('addresses and their numbers are each other’s inverse', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 0xffff_ffff }), (value) => {
      expect(addressNumber(dottedAddress(value) ?? '')).toBe(value)
    }),
  )
  expect(addressNumber('192.0.2.1')).toBe(3_221_225_985)
  for (const text of ['0.0.0.0', '1.2.3', '1.2.3.256', '01.2.3.4', 'a.b.c.d', '', '1.2.3.4.5', '1.2.3.-4'])
    expect(addressNumber(text)).toBeUndefined()
  for (const value of [0, -1, 1.5, 2 ** 32, Number.NaN]) expect(dottedAddress(value)).toBeUndefined()
})
