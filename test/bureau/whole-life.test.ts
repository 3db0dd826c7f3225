// The life of a record at the bureau, from upload to number, over real HTTP.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { demoProvider } from '../../src/bureau/demo-provider.ts'
import { fetchAll, find, findAll, nodes } from './provider-client.ts'
import { codeIn, openBureau, type TestBureau } from './running-bureau.ts'
import {
  addServiceXml,
  domainOf,
  firstFilingXml,
  inventCredit,
  inventIdentity,
  uploadXml,
} from './sample-records.ts'

describe('a record at the bureau', () => {
  let bureau: TestBureau
  let sequence = 0
  const send = async (blocks: Record<string, string>) => {
    sequence += 1
    const answer = await bureau.client.upload(uploadXml(blocks), sequence)
    expect(answer.code).toBe(0)
  }
  beforeEach(async () => {
    sequence = 0
    bureau = await openBureau({ providers: [{ ...demoProvider, extensions: ['sms-state'] }] })
    await bureau.manage('PUT', 'clock', { now: '2026-12-31T15:30:00Z', frozen: true })
  })
  afterEach(() => bureau.close())
  const approveAll = () => bureau.policy({ sms: 'auto-verify', officer: 'approve-all' })
  const filedNumbers = async () => findAll((await fetchAll(bureau.client))[0]!, 'Baxh')

  it('is taken, verified by SMS, approved, and comes back with numbers and all ids', async () => {
    await send({ XZBA: firstFilingXml({ at: 11, services: 2, mobile: '13800130011' }) })
    const [taken, sent] = nodes((await fetchAll(bureau.client))[0]!, 'Jg_xx')
    expect([find(taken!, 'Jgdm'), find(taken!, 'Czlx'), find(taken!, 'Bs')]).toEqual(['1060', '1', '11'])
    expect(find(sent!, 'Jgdm')).toBe('9101')

    const messages = await bureau.messages('13800130011')
    expect(messages).toHaveLength(1)
    const lastSix = inventIdentity(1).slice(-6)
    expect(await bureau.enterCode(codeIn(messages[0]), '13800130011', lastSix.toLowerCase())).toContain(
      '核验通过',
    )
    const [verified] = await fetchAll(bureau.client)
    expect(find(verified!, 'Jgdm')).toBe('9102')

    const [record] = await bureau.records('officer')
    await bureau.manage('POST', `records/${record!.id}/approve`, {})
    const [result] = await fetchAll(bureau.client)
    expect(findAll(result!, 'Jgdm')).toEqual(['1001'])
    expect([find(result!, 'Shjg'), find(result!, 'Jlid'), find(result!, 'Shsj')]).toEqual([
      '1',
      '11',
      '2026-12-31 23:30:00',
    ])
    // approved half an hour before the new year in Shanghai
    expect(findAll(result!, 'Baxh')).toEqual([
      '京ICP备2026000001号',
      '京ICP备2026000001号-1',
      '京ICP备2026000001号-2',
    ])
    expect([find(result!, 'IspZtid'), ...findAll(result!, 'IspWzid'), find(result!, 'IspYmid')]).toEqual([
      '11',
      '1101',
      '1111',
      '1102',
    ])
    for (const name of ['Ztid', 'Wzid', 'Ymid', 'Jrid', 'Ipid'])
      expect(Number(find(result!, name))).toBeGreaterThan(1_000_000)
    expect(find(result!, 'Ispid')).toBe('110000000001')
    const [number] = await bureau.messages('13800130011')
    expect(number!.text).toMatch(/京ICP备2026000001号.*备案密码：\d{8}/)
  })

  it('continues the running sequence of its subject when a service is added, across the turn of the year', async () => {
    await approveAll()
    await send({ XZBA: firstFilingXml({ at: 12, services: 2 }) })
    expect(await filedNumbers()).toEqual([
      '京ICP备2026000001号',
      '京ICP备2026000001号-1',
      '京ICP备2026000001号-2',
    ])
    await bureau.manage('PUT', 'clock', { advanceSeconds: 3600 })
    await send({ XZWZ: addServiceXml('<Ztbah>京ICP备2026000001号</Ztbah>', { at: 13 }) })
    const [result] = await fetchAll(bureau.client)
    expect(find(nodes(result!, 'Wz_xx')[0]!, 'Baxh')).toBe('京ICP备2026000001号-3')
    expect(findAll(result!, 'Wz_xx')).toHaveLength(1)
    expect(new Set(nodes(result!, 'Jg_xx').map((one) => find(one, 'Bs')))).toEqual(
      new Set(['京ICP备2026000001号']),
    )
    expect(find(result!, 'Jlid')).toBe('1301')
  })

  it('opens a new sequence of numbers with the year of approval in Shanghai', async () => {
    await approveAll()
    await send({ XZBA: firstFilingXml({ at: 14 }) })
    await bureau.manage('PUT', 'clock', { advanceSeconds: 1800 })
    await send({ XZBA: firstFilingXml({ at: 15 }) })
    expect((await filedNumbers()).filter((number) => !number.includes('-'))).toEqual([
      '京ICP备2026000001号',
      '京ICP备2027000001号',
    ])
  })

  it('gets the number of its own province, each with a sequence of its own, and a filing password of its own', async () => {
    await approveAll()
    await send({
      XZBA:
        firstFilingXml({ at: 24 }) +
        firstFilingXml({ at: 25, province: '310000' }) +
        firstFilingXml({ at: 26, province: '310000' }),
    })
    expect((await filedNumbers()).filter((number) => !number.includes('-'))).toEqual([
      '京ICP备2026000001号',
      '沪ICP备2026000001号',
      '沪ICP备2026000002号',
    ])
    const texts = (await bureau.messages())
      .map(({ text }) => text)
      .filter((text) => text.includes('备案密码'))
    const passwords = texts.map((text) => /备案密码：(\d{8})/.exec(text)?.[1] ?? '')
    expect(new Set(passwords).size).toBe(3)
    const verify = async (number: string, password: string) =>
      find((await bureau.client.verifyPassword(number, password)).document, 'VerifyRes')
    const shanghai = texts.findIndex((text) => text.includes('沪ICP备2026000002号'))
    expect(await verify('沪ICP备2026000002号', passwords[shanghai]!)).toBe('0')
    expect(await verify('京ICP备2026000001号', passwords[shanghai]!)).toBe('1')
  })

  it('answers a query by domain and by certificate as soon as it is filed, and not before', async () => {
    const options = { at: 14, mobile: '13800130014' }
    const ask = async () => [
      find((await bureau.client.status(0, domainOf(options).toUpperCase())).document, 'Bazt'),
      find((await bureau.client.status(1, inventCredit(14))).document, 'Bazt'),
    ]
    await send({ XZBA: firstFilingXml(options) })
    expect(await ask()).toEqual(['1', '1'])
    await approveAll()
    expect(await ask()).toEqual(['0', '0'])
    const { document } = await bureau.client.status(0, domainOf(options))
    expect([find(document, 'Wzmc'), find(document, 'Ztbah'), find(document, 'Wzbah')]).toEqual([
      '试验网站14',
      '京ICP备2026000001号',
      '京ICP备2026000001号-1',
    ])
  })

  it('is rejected with the officer’s codes and words, and may be reported again', async () => {
    await send({ XZBA: firstFilingXml({ at: 15 }) })
    await bureau.policy({ sms: 'auto-verify' })
    const [record] = await bureau.records('officer')
    const codes = [{ code: 1020, text: '网站“试验网站15”名称不合规' }, { code: 1007 }]
    await bureau.manage('POST', `records/${record!.id}/reject`, { codes })
    const documents = await fetchAll(bureau.client)
    const rejected = nodes(documents[0]!, 'Jg_xx').at(-1)!
    expect(findAll(rejected, 'Jgdm')).toEqual(['1002', '1020', '1007'])
    expect(findAll(rejected, 'Dmms')).toEqual(['管局审核拒绝', '网站“试验网站15”名称不合规', '无效联系方式'])
    expect(find(documents[0]!, 'Shjg')).toBe('0')
    expect(nodes(documents[0]!, 'BASJ')).toEqual([])
    await send({ XZBA: firstFilingXml({ at: 15 }) })
    expect(find((await fetchAll(bureau.client))[0]!, 'Jgdm')).toBe('1060')
  })

  it('cannot be decided twice nor before its SMS verification', async () => {
    await send({ XZBA: firstFilingXml({ at: 16, mobile: '13800130016' }) })
    const [record] = await bureau.records('sms')
    const approve = () => bureau.manage('POST', `records/${record!.id}/approve`, {})
    await expect(approve()).rejects.toThrow('该备案不在待审核状态')
    await bureau.policy({ sms: 'auto-verify' })
    await approve()
    await expect(approve()).rejects.toThrow('该备案不在待审核状态')
  })

  it('keeps ids of nineteen digits as they came', async () => {
    const xml = firstFilingXml({ at: 17 })
      .replace('<IspZtid>17<', '<IspZtid>9223372036854775807<')
      .replaceAll('>17</Ssdxbs>', '>9223372036854775807</Ssdxbs>')
    await send({ XZBA: xml })
    expect(find((await fetchAll(bureau.client))[0]!, 'Bs')).toBe('9223372036854775807')
  })
})
