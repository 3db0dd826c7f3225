// Records that change what is filed: an access is added, a subject, a service or an access is cancelled.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashPassword } from '../../src/bureau/cases/file-record.ts'
import { demoProvider } from '../../src/bureau/demo-provider.ts'
import { fetchAll, find, findAll, makeClient, nodes } from './provider-client.ts'
import { codeIn, openBureau, type TestBureau } from './running-bureau.ts'
import { addServiceXml, firstFilingXml, inventIdentity, uploadXml } from './sample-records.ts'

const other = { ...demoProvider, ispId: 330000000009, userName: 'other' }
const number = '京ICP备2026000001号'

describe('what is filed', () => {
  let bureau: TestBureau
  const sequences = new Map<number | string, number>()
  beforeEach(async () => {
    sequences.clear()
    bureau = await openBureau({
      providers: [demoProvider, other],
      policy: { sms: 'auto-verify', officer: 'approve-all' },
    })
    await bureau.manage('PUT', 'clock', { now: '2026-11-23T01:00:00Z' })
  })
  afterEach(() => bureau.close())
  const report = async (blocks: Record<string, string>, provider = demoProvider) => {
    const sequence = (sequences.get(provider.ispId) ?? 0) + 1
    sequences.set(provider.ispId, sequence)
    const client = makeClient(bureau.url, provider)
    expect((await client.upload(uploadXml(blocks, provider.ispId), sequence)).code).toBe(0)
    const documents = await fetchAll(client)
    const results = documents.flatMap((one) => nodes(one, 'Jg_xx'))
    return {
      document: documents[0]!,
      codes: results.flatMap((one) => findAll(one, 'Jgdm')).map(Number),
      marks: [...new Set(results.map((one) => `${find(one, 'Czlx')} ${find(one, 'Bs')}`))],
    }
  }
  /** a subject with two services; ids as the bureau gave them */
  const file = async () => {
    const { document } = await report({ XZBA: firstFilingXml({ at: 1, services: 2 }) })
    const [first, second] = nodes(document, 'Wz_xx')
    return {
      subject: find(document, 'Ztid')!,
      service: find(first!, 'Wzid')!,
      other: find(second!, 'Wzid')!,
      access: find(first!, 'Jrid')!,
      document,
    }
  }
  const password = async () => {
    const messages = await bureau.messages()
    return hashPassword(/备案密码：(\d{8})/.exec(messages.map(({ text }) => text).join())?.[1] ?? '')
  }
  const accessXml = (target: string, id: number, secret: string) =>
    `<Xzxx><Wz_xx>${target}</Wz_xx><IspJrid>${id}</IspJrid><Wzfb><Fbdd>1</Fbdd></Wzfb><Wzjrfs><Jrfs>2</Jrfs></Wzjrfs><Ip_xx><IspIpid>77</IspIpid><Qsip>3325256705</Qsip><Zzip>3325256705</Zzip></Ip_xx><ICPmm>${secret}</ICPmm></Xzxx>`
  const cancelXml = (what: 0 | 1 | 2, id: string, secret?: string, reason = 1) =>
    `<Zx_xx><Zxlb>${what}</Zxlb><Jlid>${id}</Jlid><Zxly>${reason}</Zxly>${secret === undefined ? '' : `<ICPmm>${secret}</ICPmm>`}</Zx_xx>`
  const status = async (domain: string) => find((await bureau.client.status(0, domain)).document, 'Bazt')

  it('gets a second access from another provider, who sees only its own ids', async () => {
    await file()
    const secret = await password()
    const { codes, marks, document } = await report(
      { XZJR: accessXml(`<Wzbah>${number}-1</Wzbah>`, 900, secret) },
      other,
    )
    expect([codes, marks]).toEqual([[1060, 1001], ['3 900']])
    expect(find(document, 'Jlid')).toBe('900')
    const [service] = nodes(document, 'Wz_xx')
    expect(findAll(service!, 'IspJrid')).toEqual(['900'])
    expect(findAll(service!, 'Ispid')).toEqual(['110000000001', '330000000009'])
    expect(findAll(service!, 'IspWzid').concat(findAll(document, 'IspZtid'))).toEqual([])
    expect(find(service!, 'Baxh')).toBe(`${number}-1`)
  })

  it('refuses an access that is there, that points nowhere, or whose password is wrong', async () => {
    const { service } = await file()
    const secret = await password()
    expect((await report({ XZJR: accessXml(`<Wzid>${service}</Wzid>`, 901, secret) })).codes).toEqual([1029])
    expect((await report({ XZJR: accessXml('<Wzid>1</Wzid>', 902, secret) }, other)).codes).toEqual([1059])
    expect((await report({ XZJR: accessXml(`<Wzid>${service}</Wzid>`, 903, 'ff') }, other)).codes).toEqual([
      1018,
    ])
  })

  it('loses a service, is told by ZXSJ, and never gives its number or id again', async () => {
    const { other: second, subject } = await file()
    const { codes, marks, document } = await report({ ZXBA: cancelXml(1, second) })
    expect([codes, marks]).toEqual([[1060, 1001], [`7 ${second}`]])
    expect([find(nodes(document, 'Zxxx')[0]!, 'Zxlb'), find(nodes(document, 'Zxxx')[0]!, 'Jlid')]).toEqual([
      '1',
      second,
    ])
    expect([await status('case1-test.cn'), await status('case1-test-1.cn')]).toEqual(['0', '1'])
    const added = await report({
      XZWZ: addServiceXml(`<Ztid>${subject}</Ztid>`, { at: 2, domain: 'case1-test-1.cn' }),
    })
    const [service] = nodes(added.document, 'Wz_xx')
    expect(find(service!, 'Baxh')).toBe(`${number}-3`)
    expect(Number(find(service!, 'Wzid'))).toBeGreaterThan(Number(second))
  })

  it('ends with its subject, services and all, only with the password; then the subject may be filed anew', async () => {
    const { subject } = await file()
    const secret = await password()
    expect((await report({ ZXBA: cancelXml(0, subject) })).codes).toEqual([1018])
    expect((await report({ ZXBA: cancelXml(0, subject, secret) })).codes).toEqual([1060, 1001])
    expect([await status('case1-test.cn'), await status('case1-test-1.cn')]).toEqual(['1', '1'])
    const again = await report({ XZBA: firstFilingXml({ at: 1 }) })
    expect(find(nodes(again.document, 'Zt_xx')[0]!, 'Baxh')).toBe('京ICP备2026000002号')
  })

  it('keeps its last access, and another provider’s', async () => {
    const { service, access } = await file()
    expect((await report({ ZXBA: cancelXml(2, access) })).codes).toEqual([1025])
    await report({ XZJR: accessXml(`<Wzid>${service}</Wzid>`, 904, await password()) }, other)
    expect((await report({ ZXBA: cancelXml(2, access) }, other)).codes).toEqual([1047])
    expect((await report({ ZXBA: cancelXml(2, access) })).codes).toEqual([1060, 1001])
    expect((await report({ ZXBA: cancelXml(1, service) })).codes).toEqual([1048])
  })

  it('is not cancelled for a reason that does not exist, nor when it is not there', async () => {
    const { service } = await file()
    expect((await report({ ZXBA: cancelXml(1, service, undefined, 998) })).codes).toEqual([1026])
    expect((await report({ ZXBA: cancelXml(0, '5') + cancelXml(1, '5') + cancelXml(2, '5') })).codes).toEqual(
      [1058, 1059, 1016],
    )
  })

  it('is verified by SMS with the principal before a service goes, and by nobody before an access goes', async () => {
    const { service, access } = await file()
    await report({ XZJR: accessXml(`<Wzid>${service}</Wzid>`, 905, await password()) }, other)
    await bureau.policy({ sms: 'manual', officer: 'manual' })
    await report({ ZXBA: cancelXml(2, access) })
    const [cancelled] = await bureau.records('officer')
    await bureau.manage('POST', `records/${cancelled!.id}/approve`, {})
    await report({ ZXBA: cancelXml(1, service) }, other)
    const [message] = await bureau.messages('13800130001')
    expect(await bureau.enterCode(codeIn(message), '13800130001', inventIdentity(1).slice(-6))).toContain(
      '核验通过',
    )
    expect((await report({ ZXBA: cancelXml(1, service) }, other)).codes).toEqual([1030])
  })
})
