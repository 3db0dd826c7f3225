// A change of what is filed: the new values, the old ids; what may not change is refused.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { XmlNode } from '../../src/bureau/codec/xml-tree.ts'
import { fetchAll, find, findAll, nodes } from './provider-client.ts'
import { openBureau, type TestBureau } from './running-bureau.ts'
import { changeXmlOf, firstFilingXml, inventCredit, uploadXml } from './sample-records.ts'

describe('a change', () => {
  let bureau: TestBureau
  let sequence = 0
  let filed: XmlNode
  beforeEach(async () => {
    sequence = 0
    bureau = await openBureau({ policy: { sms: 'auto-verify', officer: 'approve-all' } })
    filed = nodes((await report({ XZBA: firstFilingXml({ at: 1, services: 2 }) })).document, 'Baxx')[0]!
  })
  afterEach(() => bureau.close())
  const report = async (blocks: Record<string, string>) => {
    sequence += 1
    expect((await bureau.client.upload(uploadXml(blocks), sequence)).code).toBe(0)
    const documents = await fetchAll(bureau.client)
    const results = documents.flatMap((one) => nodes(one, 'Jg_xx'))
    return {
      document: documents[0]!,
      codes: results.flatMap((one) => findAll(one, 'Jgdm')).map(Number),
      marks: results.map((one) => `${find(one, 'Czlx')} ${find(one, 'Bs')}`),
    }
  }
  const changeXml = (services?: readonly number[]): string => changeXmlOf(filed, services)
  const change = (from: string | RegExp, to: string, services?: readonly number[]) => {
    expect(changeXml(services)).toMatch(from)
    return report({ BGBA: changeXml(services).replace(from, to) })
  }

  it('gives the subject and its services new values and keeps every id and number', async () => {
    const { document, codes, marks } = await change('试验网站1<', '改名后的网站<', [0])
    expect([codes, new Set(marks)]).toEqual([[1060, 1001], new Set([`4 ${find(filed, 'Ztid')}`])])
    const after = nodes(document, 'Baxx')[0]!
    const [before] = nodes(filed, 'Wz_xx')
    const [now, none] = nodes(after, 'Wz_xx')
    expect([find(now!, 'Wzmc'), none]).toEqual(['改名后的网站', undefined])
    for (const name of ['Wzid', 'Ymid', 'Jrid', 'Ipid', 'IspWzid', 'IspYmid', 'IspJrid', 'IspIpid', 'Baxh']) {
      expect([name, findAll(now!, name)]).toEqual([name, findAll(before!, name)])
    }
    expect(find((await bureau.client.status(0, 'case1-test.cn')).document, 'Wzmc')).toBe('改名后的网站')
  })

  it('moves a service to another domain and the subject to another name', async () => {
    const { codes } = await report({
      BGBA: changeXml([0])
        .replaceAll('case1-test.cn', 'moved-test.cn')
        .replace('试验1有限公司', '新名有限公司'),
    })
    expect(codes).toEqual([1060, 1001])
    const status = async (domain: string) => find((await bureau.client.status(0, domain)).document, 'Bazt')
    expect([
      await status('case1-test.cn'),
      await status('moved-test.cn'),
      await status('case1-test-1.cn'),
    ]).toEqual(['1', '0', '0'])
    expect(await bureau.manage('GET', 'register?domain=moved-test.cn')).toMatchObject({
      found: { name: '新名有限公司' },
    })
  })

  it.each<[number, string, string | RegExp, string]>([
    [
      1046,
      'another province',
      /<Shengid>110000<\/Shengid><Shiid>110100<\/Shiid><Xianid>110105</,
      '<Shengid>310000</Shengid><Shiid>310100</Shiid><Xianid>310105<',
    ],
    [1058, 'a subject that is not filed', /<Ztid>\d+</, '<Ztid>5<'],
    [1016, 'another number', /<Baxh>京ICP备\d+号</, '<Baxh>京ICP备1999000001号<'],
    [1059, 'a service that is not filed', /<Wzid>\d+</, '<Wzid>5<'],
    [1016, 'an access that is not filed', /<Jrid>\d+</, '<Jrid>5<'],
    [1005, 'the domain of another service', '<Ym>case1-test.cn<', '<Ym>case1-test-1.cn<'],
    [1011, 'a wrong mobile', '13800130001', '12345678901'],
  ])('gets %i for %s, and nothing changes', async (code, _what, from, to) => {
    const before = await bureau.manage('GET', 'register?domain=case1-test.cn')
    expect((await change(from, to)).codes).toContain(code)
    expect(await bureau.manage('GET', 'register?domain=case1-test.cn')).toEqual(before)
  })

  it('gets 1003 for the certificate of another subject and 1017 while another change is under way', async () => {
    await bureau.manage('POST', 'register', { name: '先到有限公司', certificateNumber: inventCredit(900) })
    expect((await change(inventCredit(1), inventCredit(900))).codes).toContain(1003)
    await bureau.policy({ officer: 'manual' })
    expect((await report({ BGBA: changeXml() })).codes).toEqual([1060])
    expect((await report({ BGBA: changeXml() })).codes).toContain(1017)
  })
})
