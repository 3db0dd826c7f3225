// The provider's own exchange with a bureau, through the wire: what it reports and what comes back, and what the bureau
// sends of its own accord. Every document of the bureau is checked against the regulator's schema on the way.
import { Readable } from 'node:stream'
import { unzipSync } from 'fflate'
import iconv from 'iconv-lite'
import { afterEach, describe, expect, it } from 'vitest'
import { openDownload } from '../../src/adapters/regulator/v3/open-download.ts'
import { checkSettings } from '../../src/adapters/regulator/v3/settings.ts'
import type { AddressReport, ProviderReport } from '../../src/flows/provider-report.ts'
import type { BureauMessage } from '../../src/flows/regulator-port.ts'
import { type Desk, messagesOf, onlyOne, openDesk } from './regulator-desk.ts'
import { enterpriseRecord, settings } from './regulator-examples.ts'
import { hasSchemas, schemaProblems } from './regulator-schema.ts'

let desk: Desk
afterEach(() => desk.close())

/** The interface's words give papers 35 and its schema ends at 7: this one fault of ours is known. */
const known = /Czlx/

const counter = () => {
  let sequence = 0
  const regulator = desk.connect()
  const receive = async (): Promise<BureauMessage[]> => {
    const messages: BureauMessage[] = []
    for (;;) {
      const answer = await regulator.download()
      if (answer.kind === 'nothing') return messages
      if (answer.kind !== 'file') throw new Error(`no small file but ${answer.kind}`)
      const checked = checkSettings({ ...settings, baseUrl: desk.url })
      const text = iconv.decode(Buffer.from(await openDownload(answer.document, checked)), 'gbk')
      const wrong = hasSchemas ? schemaProblems('download-data', text) : []
      expect(text.includes('<Czlx>35</Czlx>') ? wrong.filter((one) => !known.test(one)) : wrong).toEqual([])
      const whole = await regulator.decode(answer.document)
      const streamed: BureauMessage[] = []
      const opened = await regulator.openLarge(Readable.from([answer.document]))
      for await (const one of opened.messages()) streamed.push(one)
      await opened.discard()
      expect(streamed).toEqual(whole)
      messages.push(...whole)
      await regulator.acknowledge(answer.fileName)
    }
  }
  return {
    receive,
    report: async (...reports: readonly ProviderReport[]) => {
      sequence += 1
      const { container } = await regulator.buildReports(reports)
      expect(Object.keys(unzipSync(container))).toHaveLength(1)
      expect(await regulator.upload({ sequence, container })).toEqual({ kind: 'accepted' })
      return receive()
    },
    file: async () => {
      sequence += 1
      const { container } = await regulator.build([enterpriseRecord])
      expect(await regulator.upload({ sequence, container })).toEqual({ kind: 'accepted' })
      return receive()
    },
  }
}

const emit = (kind: string, order: object = {}) => desk.manage('POST', 'emit', { kind, ...order })
const codesIn = (messages: readonly BureauMessage[]): string[] =>
  messages.flatMap((one) => ('codes' in one ? one.codes.map(({ code }) => code) : []))

const span = { first: '203.0.113.0', last: '203.0.113.255' }
const source: AddressReport = {
  kind: 'address',
  part: 'source',
  operation: 'add',
  reportId: '11',
  facts: { ...span, unit: '900000000001' },
}
const allocation: AddressReport = {
  kind: 'address',
  part: 'allocation',
  operation: 'add',
  reportId: '12',
  facts: { ...span, way: 'own-use', use: 'static', usedOn: '2026-03-02' },
}

describe('filing addresses', () => {
  it('is added, changed, synchronised and deleted by the id that the result tells', async () => {
    desk = await openDesk()
    const { report, receive } = counter()
    const added = await report(source, allocation)
    expect(codesIn(added)).toEqual(['2998', '2998'])
    const [first, second] = messagesOf(added, 'address-result')
    expect([first?.part, first?.reportId, second?.part, second?.reportId]).toEqual([
      'source',
      '11',
      'allocation',
      '12',
    ])
    const bureauId = second?.bureauId ?? ''
    const reserved = { ...span, way: 'reserved' as const }
    const changed = await report({
      kind: 'address',
      part: 'allocation',
      operation: 'change',
      bureauId,
      facts: reserved,
    })
    expect(onlyOne(messagesOf(changed, 'address-result'))).toMatchObject({ operation: 'change', bureauId })
    await emit('synchronisation')
    const own = messagesOf(await receive(), 'synchronised-address')
    expect(own.map(({ part, facts }) => [part, facts])).toEqual([
      ['source', source.operation === 'add' ? source.facts : undefined],
      ['allocation', reserved],
    ])
    const gone = await report({ kind: 'address', part: 'allocation', operation: 'delete', bureauId })
    expect(codesIn(gone)).toEqual(['2998'])
    expect(
      codesIn(await report({ kind: 'address', part: 'allocation', operation: 'delete', bureauId })),
    ).toEqual(['2055'])
  })

  it.each([
    ['an allocation without its source', allocation, '2005'],
    [
      'an order that is turned round',
      { ...source, facts: { ...source.facts, first: span.last, last: span.first } },
      '2002',
    ],
    [
      'a private address',
      { ...source, facts: { ...source.facts, first: '10.0.0.1', last: '10.0.0.9' } },
      '2006',
    ],
    ['an unknown source', { ...source, facts: { ...source.facts, unit: '5' } }, '2029'],
    ['itself as the source', { ...source, facts: { ...source.facts, unit: String(settings.ispId) } }, '2052'],
  ] as [string, AddressReport, string][])('answers %s', async (_, report, code) => {
    desk = await openDesk()
    expect(codesIn(await counter().report(report))).toContain(code)
  })

  it('answers the same addresses again with the entry that they collide with', async () => {
    desk = await openDesk()
    const { report } = counter()
    await report(source)
    const again = onlyOne(
      messagesOf(await report({ ...source, reportId: '13' } as AddressReport), 'address-result'),
    )
    expect(again.codes[0]).toMatchObject({ code: '2049', related: [{ reportId: '11', ...span }] })
  })

  it('decides 1063 where the policy asks for it, and no longer once the address is filed', async () => {
    desk = await openDesk({ addressesMustBeFiled: true })
    const { report, file } = counter()
    expect(codesIn(await file())).toContain('1063')
    const addresses = enterpriseRecord.material.services.flatMap(({ access }) => access.addresses ?? [])
    for (const [at, one] of [...new Set(addresses)].entries()) {
      const facts = { first: one, last: one }
      await report(
        { ...source, reportId: String(100 + at), facts: { ...facts, unit: '900000000001' } } as AddressReport,
        {
          ...allocation,
          reportId: String(200 + at),
          facts: { ...facts, way: 'own-use', use: 'static', usedOn: '2026-03-02' },
        } as AddressReport,
      )
    }
    expect(codesIn(await file())).not.toContain('1063')
  })
})

describe('tasks and lists', () => {
  it('a verification task comes with the whole record, and its result closes it once', async () => {
    desk = await openDesk()
    const { report, file, receive } = counter()
    const filed = onlyOne(messagesOf(await file(), 'filed'))
    await emit('verification-task', { number: filed.subjectNumber })
    const given = await receive()
    expect(given.map(({ kind }) => kind)).toEqual(['verification-task'])
    const { record } = onlyOne(messagesOf(given, 'verification-task'))
    expect(record.subject).toMatchObject({
      bureauSubjectId: filed.bureauSubjectId,
      name: enterpriseRecord.material.subject.name,
    })
    expect(record.services.map(({ bureauServiceId }) => bureauServiceId)).toEqual(
      filed.services.map(({ bureauServiceId }) => bureauServiceId),
    )
    const answer: ProviderReport = {
      kind: 'verification-result',
      isConfirmed: true,
      verifier: '示例核实员',
      verifiedOn: '2026-03-02',
      opinion: '信息准确',
      record,
    }
    expect(await report(answer)).toEqual([])
    const again = onlyOne(messagesOf(await report(answer), 'report-result'))
    expect(again).toMatchObject({
      report: 'verification-result',
      reference: filed.bureauSubjectId,
      codes: [{ code: '5999' }],
    })
  })

  it('an unfiled website is answered once, and only by whom it was given to', async () => {
    desk = await openDesk()
    const { report, receive } = counter()
    const result: ProviderReport = {
      kind: 'unfiled-result',
      domain: 'stray.example.cn',
      address: '203.0.113.9',
      carrier: '900000000001',
      provider: String(settings.ispId),
      provinceId: '110000',
      outcome: 1,
      opinion: '已停止接入',
      listedOn: '2026-03-02',
      dueOn: '2026-03-09',
    }
    expect(codesIn(await report(result))).toEqual(['5005'])
    await emit('unfiled-website', { domain: 'stray.example.cn', address: '203.0.113.9' })
    expect(onlyOne(messagesOf(await receive(), 'unfiled-website'))).toMatchObject({
      domain: 'stray.example.cn',
      address: '203.0.113.9',
      carrier: '900000000001',
    })
    expect(codesIn(await report({ ...result, outcome: 99 } as ProviderReport))).toEqual(['5007'])
    expect(await report(result)).toEqual([])
    expect(onlyOne(messagesOf(await report(result), 'report-result'))).toMatchObject({
      report: 'unfiled-result',
      reference: 'stray.example.cn',
      codes: [{ code: '5006' }],
    })
  })

  it('papers go to what is filed, and not to what is not', async () => {
    desk = await openDesk()
    const { report, file } = counter()
    const filed = onlyOne(messagesOf(await file(), 'filed'))
    const jpeg = enterpriseRecord.attachments[0]?.jpeg ?? new Uint8Array()
    const papers = (number: string): ProviderReport => ({
      kind: 'papers',
      about: { what: 'service', number },
      attachments: [{ use: 'verification-form', jpeg }],
    })
    const number = filed.services[0]?.serviceFilingNumber ?? ''
    expect(await report(papers(number))).toMatchObject([
      { kind: 'report-result', report: 'papers', reference: number, codes: [{ code: '1060' }] },
    ])
    expect(codesIn(await report(papers('京ICP备2026999999号-1')))).toEqual(['1059'])
  })

  it('everything else that a bureau sends is understood', async () => {
    desk = await openDesk()
    const { file, receive } = counter()
    const filed = onlyOne(messagesOf(await file(), 'filed'))
    const number = filed.services[0]?.serviceFilingNumber ?? ''
    const subject = { name: '示例黑名单有限公司', certificateNumber: '91350100M000100Y43' }
    await emit('blacklisted-subject', subject)
    await emit('blacklisted-service', { name: '示例', domains: ['Bad.example.com'], change: 'remove' })
    await emit('illegal-access', { domain: 'bad.example.com', address: '203.0.113.7' })
    await emit('notice', { number: filed.subjectNumber, text: '请更新主体信息' })
    await emit('subject-check', { number: filed.subjectNumber, problem: '负责人手机停机' })
    await emit('access-check', { number, finding: 'over-reported' })
    await emit('access-check', {
      number,
      finding: 'under-reported',
      domain: 'x.example.cn',
      address: '203.0.113.8',
    })
    await emit('empty-check', { number, alive: false })
    await emit('alive-check', { number })
    const messages = await receive()
    expect(messages.map(({ kind }) => kind).sort()).toEqual(
      [
        'blacklist',
        'blacklist',
        'illegal-access',
        'notice',
        'check',
        'check',
        'check',
        'check',
        'check',
      ].sort(),
    )
    expect(messagesOf(messages, 'blacklist').map(({ change, entry }) => [change, entry.what])).toEqual([
      ['add', 'subject'],
      ['remove', 'service'],
    ])
    expect(
      messagesOf(messages, 'check').map(({ result }) => ('finding' in result ? result.finding : result.what)),
    ).toEqual(['subject', 'over-reported', 'under-reported', 'empty-service', 'liveness'])
    await emit('address-check', {
      what: 'conflict',
      ...span,
      unit: '5',
      otherFirst: span.first,
      otherLast: span.last,
    })
    await emit('address-check', { what: 'unreported', ...span, of: 'source' })
    await emit('address-check', {
      what: 'out-of-bounds',
      ...span,
      otherFirst: span.first,
      otherLast: span.last,
    })
    expect(
      messagesOf(await receive(), 'address-check').map(({ result }) => [result.what, result.of]),
    ).toEqual([
      ['out-of-bounds', 'allocation'],
      ['conflict', 'allocation'],
      ['unreported', 'source'],
    ])
  })

  it('a blacklisted domain is refused with 1064 and a blacklisted subject with 1065', async () => {
    desk = await openDesk()
    const { file } = counter()
    const { subject, services } = enterpriseRecord.material
    await emit('blacklisted-service', { name: '示例', domains: [services[0]?.domain] })
    await emit('blacklisted-subject', { name: '示例', certificateNumber: subject.certificateNumber })
    const codes = codesIn(await file())
    expect(codes).toEqual(expect.arrayContaining(['1064', '1065']))
  })

  it('code tables and a synchronisation bring everything with no element left over', async () => {
    desk = await openDesk()
    const { file, receive } = counter()
    const filed = onlyOne(messagesOf(await file(), 'filed'))
    await emit('code-tables')
    await emit('synchronisation')
    const messages = await receive()
    expect(messages.filter(({ kind }) => kind === 'unknown')).toEqual([])
    const tables = messagesOf(messages, 'code-table')
    expect(tables.find(({ table }) => table === 'certificate-types')?.rows[0]?.more).toHaveProperty('Dwflid')
    expect(tables.find(({ table }) => table === 'unfiled-outcomes')?.rows).toHaveLength(4)
    expect(messagesOf(messages, 'reporting-unit').length).toBeGreaterThan(3)
    const { record } = onlyOne(messagesOf(messages, 'synchronised-filing'))
    expect(record.subject.subjectNumber).toBe(filed.subjectNumber)
    expect(record.services.map((one) => one.serviceFilingNumber)).toEqual(
      filed.services.map((one) => one.serviceFilingNumber),
    )
  })
})
