// The real adapter against the real bureau simulator over HTTP: everything a filing needs, and everything that goes
// wrong on the way. The bureau's clock, faults and officer are ordered through its management interface.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createRegulatorV3 } from '../../src/adapters/regulator/v3/regulator.ts'
import { demoProvider } from '../../src/bureau/demo-provider.ts'
import { type RunningBureau, startBureau } from '../../src/bureau/start-bureau.ts'
import { Fault } from '../../src/core/fault.ts'
import type { BureauMessage, Regulator, ReportRecord } from '../../src/flows/regulator-port.ts'
import { addServiceRecord, enterpriseRecord, individualRecord, settings } from './regulator-examples.ts'

let folder: string
let bureau: RunningBureau
let regulator: Regulator

const connect = (change: Partial<typeof settings> = {}): Regulator =>
  createRegulatorV3({ ...settings, baseUrl: bureau.url, ...change })

const start = async (): Promise<void> => {
  const provider = { ...demoProvider, extensions: ['sms-state'] as const }
  const hexProvider = { ...provider, ispId: '110000000002', userName: 'hex', hashEncoding: 'hex' as const }
  bureau = await startBureau({
    folder,
    providers: [provider, hexProvider],
    seedFilings: 0,
    policy: { sms: 'auto-verify' },
  })
  regulator = connect()
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bureau-'))
  await start()
})

afterEach(async () => {
  await bureau.close()
  rmSync(folder, { recursive: true, force: true })
})

const manage = async (path: string, body: unknown, method = 'POST'): Promise<unknown> => {
  const answer = await fetch(`${bureau.url}/manage/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(answer.ok, `${path}: ${answer.status}`).toBe(true)
  return answer.json()
}
const fault = (kind: string, more: object = {}): Promise<unknown> =>
  manage('faults', { kind, times: 1, ...more })
const policy = (change: object): Promise<unknown> => manage('policy', change)

const send = async (sequence: number, ...records: ReportRecord[]) => {
  const built = await regulator.build(records)
  return { ...built, answer: await regulator.upload({ sequence, container: built.container }) }
}

/** Downloads, decodes and acknowledges until nothing waits. */
const receive = async (): Promise<BureauMessage[]> => {
  const messages: BureauMessage[] = []
  for (let files = 0; files < 50; files += 1) {
    const answer = await regulator.download()
    if (answer.kind === 'nothing') return messages
    if (answer.kind !== 'file') throw new Error(`no small file but ${answer.kind}`)
    messages.push(...(await regulator.decode(answer.document)))
    await regulator.acknowledge(answer.fileName)
  }
  throw new Error('the bureau does not stop')
}

const kinds = (messages: readonly BureauMessage[], kind: BureauMessage['kind']) =>
  messages.filter((message) => message.kind === kind)
const caught = async (work: Promise<unknown>): Promise<Fault> => {
  const problem = await work.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (problem instanceof Fault) return problem
  throw new Error(`no fault but ${String(problem)}`)
}

describe('a filing through the bureau', () => {
  it('is taken, verified, approved, and comes back with its numbers; an added service continues them', async () => {
    await policy({ officer: 'approve-all' })
    expect(await regulator.previousUpload()).toEqual({ sequence: 0 })
    const first = await send(1, enterpriseRecord, individualRecord)
    expect(first.answer).toEqual({ kind: 'accepted' })
    expect(await regulator.previousUpload()).toEqual({ sequence: 1, digest: first.digest })

    const messages = await receive()
    const codes = kinds(messages, 'result').flatMap((one) =>
      one.kind === 'result' && one.reportId === enterpriseRecord.ids.subject
        ? one.codes.map(({ code }) => code)
        : [],
    )
    expect(codes).toEqual(expect.arrayContaining(['1060', '9101', '9102', '1001']))
    expect(kinds(messages, 'verdict')).toContainEqual(
      expect.objectContaining({
        operation: 1,
        reportId: '1000',
        approved: true,
        officer: expect.any(String),
      }),
    )
    expect(kinds(messages, 'unknown')).toEqual([])
    const filed = kinds(messages, 'filed').find(
      (one) => one.kind === 'filed' && one.subjectReportId === '1000',
    )
    if (filed?.kind !== 'filed') throw new Error('not filed')
    expect(filed.subjectNumber).toMatch(/^京ICP备\d{8,10}号$/)
    expect(
      filed.services.map((service) => [
        service.reportId,
        service.serviceFilingNumber,
        service.domains[0]?.domain,
      ]),
    ).toEqual([
      ['1010', `${filed.subjectNumber}-1`, 'lin-a.example.cn'],
      ['1020', `${filed.subjectNumber}-2`, 'lin-b.example.cn'],
    ])

    expect(
      (
        await send(
          2,
          addServiceRecord({ number: filed.subjectNumber }),
          addServiceRecord({ bureauId: filed.bureauSubjectId }, 4000),
        )
      ).answer,
    ).toEqual({ kind: 'accepted' })
    const later = await receive()
    const numbers = kinds(later, 'filed').flatMap((one) =>
      one.kind === 'filed'
        ? one.services.map((service) => `${service.reportId} ${service.serviceFilingNumber}`)
        : [],
    )
    expect(numbers).toEqual(
      expect.arrayContaining([`3010 ${filed.subjectNumber}-3`, `4010 ${filed.subjectNumber}-4`]),
    )
    expect(kinds(later, 'verdict').map((one) => one.kind === 'verdict' && one.reportId)).toEqual(
      expect.arrayContaining(['3010', '4010']),
    )
  })

  it('is asked for by domain and by certificate, before and after', async () => {
    const domain = { by: 'domain', domain: 'Lin-A.example.cn' } as const
    const certificate = {
      by: 'certificate',
      certificateType: 'business-licence',
      certificateNumber: '91110108MA00000A1P',
    } as const
    expect(await regulator.queryStatus(domain)).toEqual({ filed: false })
    expect(await regulator.queryStatus(certificate)).toEqual({ filed: false })
    await policy({ officer: 'approve-all' })
    await send(1, enterpriseRecord)
    const byDomain = await regulator.queryStatus(domain)
    expect(byDomain).toEqual({
      filed: true,
      subjectNumber: expect.any(String),
      serviceFilingNumber: expect.stringMatching(/-1$/),
      serviceName: '林示例科技',
    })
    expect(await regulator.queryStatus(certificate)).toEqual({
      filed: true,
      subjectNumber: byDomain.filed && byDomain.subjectNumber,
    })
    await expect(
      regulator.queryStatus({ ...certificate, certificateType: 'foundation' }),
    ).rejects.toMatchObject({ retry: 'operator' })
  })

  it('that breaks the bureau’s checks comes back with codes about our record', async () => {
    const record = structuredClone(individualRecord)
    const broken = {
      ...record,
      material: { ...record.material, subject: { ...record.material.subject, cityCode: '440000' } },
    }
    expect((await send(1, broken)).answer).toEqual({ kind: 'accepted' })
    expect(await receive()).toContainEqual(
      expect.objectContaining({
        kind: 'result',
        operation: 1,
        reportId: '2000',
        codes: [expect.objectContaining({ code: '1019' })],
      }),
    )
  })

  it('that the officer rejects comes back with the verdict and the reason', async () => {
    await policy({
      officer: 'reject-by-rule',
      rejectRules: [{ contains: '木工', codes: [{ code: 1020, text: '网站名称冲突' }] }],
    })
    await send(1, individualRecord)
    const messages = await receive()
    expect(messages).toContainEqual(
      expect.objectContaining({
        kind: 'verdict',
        reportId: '2000',
        approved: false,
        opinion: '网站名称冲突',
      }),
    )
    expect(messages).toContainEqual(
      expect.objectContaining({
        kind: 'result',
        reportId: '2000',
        codes: expect.arrayContaining([{ code: '1020', text: '网站名称冲突' }]),
      }),
    )
  })

  it('works with hexadecimal hashes and without encryption', async () => {
    const hex = connect({ ispId: '110000000002', userName: 'hex', hashEncoding: 'hex', encryptAlgorithm: 0 })
    const built = await hex.build([individualRecord])
    expect(await hex.upload({ sequence: 1, container: built.container })).toEqual({ kind: 'accepted' })
    expect(await hex.previousUpload()).toEqual({ sequence: 1, digest: built.digest })
    const answer = await hex.download()
    if (answer.kind !== 'file') throw new Error(answer.kind)
    expect((await hex.decode(answer.document)).length).toBeGreaterThan(0)
  })

  it('tells a right filing password from a wrong one', async () => {
    const made = (await manage('register', {
      name: '示例公司',
      certificateNumber: '91330106MA00000B2L',
      password: 'secret-1',
    })) as { number: string }
    const plain = connect({ verifiedPassword: 'plain' })
    for (const asker of [regulator, plain]) {
      expect(await asker.verifyPassword({ number: made.number, password: 'secret-1' })).toBe(true)
      expect(await asker.verifyPassword({ number: `${made.number} `, password: 'wrong' })).toBe(false)
      expect(await asker.verifyPassword({ number: '京ICP备1999000001号', password: 'secret-1' })).toBe(false)
    }
  })
})

describe('sequence numbers', () => {
  it('with a gap are answered with what is missing, and a repeat of the same bytes changes nothing', async () => {
    expect((await send(3, individualRecord)).answer).toEqual({ kind: 'gap', missing: [1, 2] })
    expect((await send(1, individualRecord)).answer).toEqual({ kind: 'accepted' })
    expect((await send(1, individualRecord)).answer).toEqual({ kind: 'accepted' })
    expect((await regulator.previousUpload()).sequence).toBe(1)
  })

  it('outside the interface are a bug of ours', async () => {
    const { container } = await regulator.build([individualRecord])
    for (const sequence of [0, -1, 1.5, 2 ** 31])
      await expect(regulator.upload({ sequence, container })).rejects.toMatchObject({ retry: 'bug' })
  })
})

describe('a file that waits at the bureau', () => {
  it('comes again until it is acknowledged, also when the acknowledgement was lost or the bureau hands it out twice', async () => {
    await send(1, individualRecord)
    const first = await regulator.download()
    const again = await regulator.download()
    if (first.kind !== 'file' || again.kind !== 'file') throw new Error('no file')
    expect(again.fileName).toBe(first.fileName)
    await fault('forget-acknowledgement')
    await regulator.acknowledge(first.fileName)
    expect(await regulator.download()).toMatchObject({ kind: 'file', fileName: first.fileName })
    await fault('duplicate-delivery')
    await regulator.acknowledge(first.fileName)
    const twice = await regulator.download()
    expect(twice).toMatchObject({ kind: 'file', fileName: first.fileName })
    await regulator.acknowledge(first.fileName)
    await receive()
    expect(await regulator.download()).toEqual({ kind: 'nothing' })
    await expect(regulator.acknowledge('never-was')).rejects.toMatchObject({
      retry: 'later',
      code: 'regulator-refused-999',
    })
  })

  it('says when more wait', async () => {
    await policy({ maxPerDownload: 1 })
    await send(1, individualRecord, enterpriseRecord)
    expect(await regulator.download()).toMatchObject({ kind: 'file', more: true })
  })
})

describe('when the bureau refuses', () => {
  it.each([
    ['maintenance', '901'],
    ['outside-hours', '20'],
    ['cap', '15'],
  ])('%s: the file may be sent later, with the bureau’s words', async (kind, code) => {
    await fault(kind, { method: 'isp_upload' })
    const { answer } = await send(1, individualRecord)
    expect(answer).toEqual({ kind: 'later', code, message: expect.stringMatching(/\p{Script=Han}/u) })
    expect((await send(1, individualRecord)).answer).toEqual({ kind: 'accepted' })
  })

  it('maintenance of downloads is told as later, and thrown where no answer can say so', async () => {
    await fault('maintenance', { method: 'isp_download' })
    expect(await regulator.download()).toMatchObject({ kind: 'later', code: '902' })
    await fault('maintenance', { method: 'isp_downloadack' })
    expect(await caught(regulator.acknowledge('x'))).toMatchObject({
      retry: 'later',
      code: 'regulator-refused-902',
    })
  })

  it('a wrong password, key or hash encoding is refused for the operator, and no secret is said', async () => {
    const { container } = await regulator.build([individualRecord])
    const answers = await Promise.all([
      connect({ password: 'not-the-password' }).upload({ sequence: 1, container }),
      connect({ userName: 'nobody' }).upload({ sequence: 1, container }),
      connect({ aesKey: 'another-key-0016' }).upload({ sequence: 1, container }),
    ])
    expect(answers.map((answer) => answer.kind)).toEqual(['refused', 'refused', 'refused'])
    expect(JSON.stringify(answers)).not.toContain('not-the-password')
    const problem = await caught(
      connect({ password: 'not-the-password' }).queryStatus({ by: 'domain', domain: 'a.example.cn' }),
    )
    expect(problem.retry).toBe('operator')
    expect(problem.message).toContain('bureau beijing, isp_querybeianstatus')
  })

  it('a key that is wrong on our side is an unreadable answer whose document is kept', async () => {
    await send(1, individualRecord)
    const answer = await regulator.download()
    if (answer.kind !== 'file') throw new Error(answer.kind)
    const problem = await caught(connect({ aesKey: 'another-key-0016' }).decode(answer.document))
    expect(problem.retry).toBe('bad-answer')
    expect(problem.code).toMatch(/^regulator-download-(decrypt|hash)$/)
    expect(Buffer.from(problem.evidence ?? []).equals(Buffer.from(answer.document))).toBe(true)
    expect((await regulator.decode(answer.document)).length).toBeGreaterThan(0)
  })
})

describe('when the line breaks', () => {
  it.each([
    ['reset', 'later', /unreachable/],
    ['http-500', 'later', /http-status/],
    ['garbage', 'bad-answer', /unreadable/],
    ['truncated', 'later', /unreachable/],
    ['time-out', 'later', /timeout/],
  ])('%s is a fault, and the next call works', async (kind, retry, code) => {
    const hasty = connect({ timeoutMs: 300 })
    const query = { by: 'domain', domain: 'a.example.cn' } as const
    await fault(kind)
    const problem = await caught(hasty.queryStatus(query))
    expect(problem.retry).toBe(retry)
    expect(problem.code).toMatch(code)
    expect(await regulator.queryStatus(query)).toEqual({ filed: false })
  })

  it('a slow answer inside the time limit is an answer', async () => {
    await fault('delay', { milliseconds: 150 })
    expect(await regulator.queryStatus({ by: 'domain', domain: 'a.example.cn' })).toEqual({ filed: false })
  })

  it.each(['lose-answer', 'truncated'])(
    'after %s of an upload the sequence tells that the file arrived, and sending it again files nothing twice',
    async (kind) => {
      await fault(kind, { method: 'isp_upload' })
      const built = await regulator.build([individualRecord])
      expect((await caught(regulator.upload({ sequence: 1, container: built.container }))).retry).toBe(
        'later',
      )
      expect(await regulator.previousUpload()).toEqual({ sequence: 1, digest: built.digest })
      expect(await regulator.upload({ sequence: 1, container: built.container })).toEqual({
        kind: 'accepted',
      })
      const stored = kinds(await receive(), 'result').filter(
        (one) => one.kind === 'result' && one.codes.some(({ code }) => code === '1060'),
      )
      expect(stored).toHaveLength(1)
    },
  )

  it('a bureau that is gone is a fault, and one that comes back is asked as before', async () => {
    expect((await regulator.previousUpload()).sequence).toBe(0)
    await bureau.close()
    expect(await caught(regulator.previousUpload())).toMatchObject({
      retry: 'later',
      code: 'regulator-unreachable',
    })
    await start()
    expect((await regulator.previousUpload()).sequence).toBe(0)
  })
})
