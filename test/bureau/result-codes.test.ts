// What a record gets: every fault that a machine can see, all at once, and nothing stored of a record that has one.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoProvider } from '../../src/bureau/demo-provider.ts'
import { faultyFilings } from './faulty-filings.ts'
import { fetchAll, find, findAll, nodes } from './provider-client.ts'
import { openBureau, type TestBureau } from './running-bureau.ts'
import {
  addServiceXml,
  attachmentXml,
  domainOf,
  firstFilingXml,
  inventCredit,
  inventIdentity,
  uploadXml,
} from './sample-records.ts'

describe('a record with faults', () => {
  let bureau: TestBureau
  let sequence = 0
  let at = 100
  beforeAll(async () => {
    bureau = await openBureau({
      providers: [{ ...demoProvider, ipRanges: ['192.0.2.0/24', '198.51.100.0/24'] }],
    })
  })
  afterAll(() => bureau.close())

  const send = async (xml: string) => {
    sequence += 1
    expect((await bureau.client.upload(xml, sequence)).code).toBe(0)
    const documents = await fetchAll(bureau.client)
    return documents.flatMap((one) => nodes(one, 'Jg_xx'))
  }
  const codesOf = (results: Awaited<ReturnType<typeof send>>) =>
    results.flatMap((one) => findAll(one, 'Jgdm')).map(Number)
  /** codes of a good first filing, changed */
  const codes = async (change: (xml: string) => string) => {
    at += 1
    return codesOf(await send(uploadXml({ XZBA: change(firstFilingXml({ at })) })))
  }
  it('is none when all is well', async () => {
    expect(await codes((xml) => xml)).toEqual([1060])
  })

  it('gets its code for each fault, whatever else stands in its file', async () => {
    at += faultyFilings.length
    const first = at - faultyFilings.length + 1
    const xml = faultyFilings.map(([, , change], which) => change(firstFilingXml({ at: first + which })))
    const results = await send(uploadXml({ XZBA: xml.join('') }))
    const got = new Map(results.map((one) => [find(one, 'Bs'), findAll(one, 'Jgdm').map(Number)]))
    for (const [which, [code, what]] of faultyFilings.entries())
      expect([what, got.get(String(first + which))]).toEqual([what, expect.arrayContaining([code])])
  })

  it('gets 5001 with the element for every place that does not fit the schema', async () => {
    at += 1
    const xml = firstFilingXml({ at }).replace('<Bbfs>1</Bbfs>', '').replace('<Yylb_id>1<', '<Yylb_id>one<')
    const [result] = await send(uploadXml({ XZBA: xml }))
    expect(findAll(result!, 'Jgdm')).toEqual(['5001', '5001'])
    expect(findAll(result!, 'Dmms').join()).toMatch(
      /Baxx\/Zt_xx\/Bbfs 缺少.*Baxx\/Wz_xx\/Yylb\/Yylb_id 应为整数/,
    )
    expect(find(result!, 'Bs')).toBe(String(at))
  })

  it('takes its whole file down with 5001 where the policy says so', async () => {
    await bureau.policy({ structureErrors: 'file' })
    const broken = firstFilingXml({ at: 9001 }).replace('<Bbfs>1</Bbfs>', '')
    expect(codesOf(await send(uploadXml({ XZBA: firstFilingXml({ at: 9002 }) + broken })))).toEqual([5001])
    await bureau.policy({ structureErrors: 'record' })
  })

  it('names every fault of the record, each with the service it is about, and stores nothing', async () => {
    const before = (await bureau.records()).length
    at += 1
    const xml = firstFilingXml({ at, services: 2 })
      .replace('13800130001', '1')
      .replace(/<Fwnr_id>2(<.*)$/, '<Fwnr_id>50$1')
      .replace(`试验${at}有限公司`, '')
    const good = xml
      .replace('<Dwmc></Dwmc>', '<Dwmc>某单位</Dwmc>')
      .replace('<Fzr_sjhm>1<', '<Fzr_sjhm>12345678901<')
    const [result] = await send(uploadXml({ XZBA: good }))
    expect(findAll(result!, 'Jgdm').map(Number)).toEqual(expect.arrayContaining([1011, 1034]))
    expect(findAll(result!, 'Dmms').join()).toContain(`网站“试验网站${at}”`)
    expect(await bureau.records()).toHaveLength(before)
  })

  it('does not hold up the good records of its file', async () => {
    at += 2
    const bad = firstFilingXml({ at: at - 1 }).replace('<Dwxz>4<', '<Dwxz>99<')
    const results = await send(uploadXml({ XZBA: bad + firstFilingXml({ at }) }))
    expect(results.map((one) => [find(one, 'Bs'), find(one, 'Jgdm')])).toEqual([
      [String(at - 1), '1014'],
      [String(at), '1060'],
    ])
  })

  it('conflicts with what is filed: 1003 subject, 1005 domain, 1021 home page, 1020 name where the policy asks', async () => {
    await bureau.manage('POST', 'register', {
      name: '先到有限公司',
      certificateNumber: inventCredit(500),
      services: [{ name: '先到网', domains: ['first-come.cn'] }],
    })
    const again = firstFilingXml({
      at: 501,
      credit: inventCredit(500).toLowerCase(),
      domain: 'first-come.cn',
    })
    expect(codesOf(await send(uploadXml({ XZBA: again })))).toEqual([1003, 1005, 1021])
    await bureau.policy({ uniqueServiceNames: true })
    const named = firstFilingXml({ at: 502 }).replaceAll('试验网站502', '先到网')
    expect(codesOf(await send(uploadXml({ XZBA: named })))).toEqual([1020])
    await bureau.policy({ uniqueServiceNames: false })
  })

  it('conflicts with what is in flight: 1052 own subject, 1003 another provider’s, 1039 domain, 1037 service, 1038 access, 1040 addresses', async () => {
    await send(uploadXml({ XZBA: firstFilingXml({ at: 510 }) }))
    expect(codesOf(await send(uploadXml({ XZBA: firstFilingXml({ at: 510 }) })))).toEqual([
      1052, 1039, 1037, 1038, 1040,
    ])
    const twice = firstFilingXml({ at: 511, services: 2 }).replaceAll(
      domainOf({ at: 511 }, 1),
      domainOf({ at: 511 }),
    )
    expect(codesOf(await send(uploadXml({ XZBA: twice })))).toEqual([1039])
  })

  it('adds to a subject that is filed: else 1058, with a wrong password 1018', async () => {
    const made = await bureau.manage<{ number: string; id: number }>('POST', 'register', {
      name: '已备案有限公司',
      certificateNumber: inventCredit(520),
      password: '11112222',
    })
    expect(
      codesOf(
        await send(uploadXml({ XZWZ: addServiceXml('<Ztbah>京ICP备1999000001号</Ztbah>', { at: 521 }) })),
      ),
    ).toEqual([1058])
    const wrong = addServiceXml(`<Ztid>${made.id}</Ztid>`, { at: 522 }, 'ffffffffffffffffffffffffffffffff')
    expect(codesOf(await send(uploadXml({ XZWZ: wrong })))).toEqual([1018])
    const right = addServiceXml(`<Ztid>${made.id}</Ztid>`, { at: 523 })
    const [result] = await send(uploadXml({ XZWZ: right }))
    expect([find(result!, 'Jgdm'), find(result!, 'Bs'), find(result!, 'Czlx')]).toEqual([
      '1060',
      String(made.id),
      '2',
    ])
  })

  it('is told whose it is, in which version, and for what the bureau is not open', async () => {
    const good = firstFilingXml({ at: 530 })
    expect(codesOf(await send(uploadXml({ XZBA: good }, 5)))).toEqual([5003])
    expect(codesOf(await send(uploadXml({ XZBA: good }).replace('V.3.0', 'V.4.0')))).toEqual([5004])
    const ip =
      '<?xml version="1.0" encoding="GBK"?><UploadData version="V.3.0"><IP><XZBA><Xzly/></XZBA></IP></UploadData>'
    expect(codesOf(await send(ip))).toEqual([5001])
    expect(new Set(codesOf(await send(uploadXml({ HSJG: '<Hsjgxx/>' }))))).toEqual(new Set([5001]))
    await bureau.policy({ takesDomains: false })
    const domain = `<?xml version="1.0" encoding="GBK"?><UploadData version="V.3.0"><YM><SCBA><Scxx><Id>1</Id></Scxx></SCBA><Qqdwid>${demoProvider.ispId}</Qqdwid></YM></UploadData>`
    expect(codesOf(await send(domain))).toEqual([5011])
    await bureau.policy({ takesDomains: true })
    expect(codesOf(await send(domain))).toEqual([3999])
    expect(codesOf(await send('<UploadData version="V.3.0"><ICP><What/></ICP></UploadData>'))).toEqual([5001])
  })

  it('counts a person’s own paper as the principal’s, and needs no office phone of a person', async () => {
    const xml = firstFilingXml({ at: 540 })
      .replace('<Dwxz>4<', '<Dwxz>5<')
      .replace(/<Zjlx>1<\/Zjlx><Zjhm>.*?</, `<Zjlx>2</Zjlx><Zjhm>${inventIdentity(540)}<`)
      .replaceAll('<Fzr_dhhm>010-00000000</Fzr_dhhm>', '')
      .replace(attachmentXml(3, 1, '540'), '')
    expect(codesOf(await send(uploadXml({ XZBA: xml })))).toEqual([1060])
  })

  it('keeps characters that GBK does not have', async () => {
    const other = await openBureau({ policy: { sms: 'auto-verify', officer: 'approve-all' } })
    const xml = firstFilingXml({ at: 550 }).replace('试验550有限公司', '&#x20BB7;&#x3400;有限公司')
    await other.client.upload(uploadXml({ XZBA: xml }), 1)
    const [document] = await fetchAll(other.client)
    expect(find(document!, 'Dwmc')).toBe('𠮷㐀有限公司')
    await other.close()
  })
})
