// The SMS verification: whom the codes go to, how often one may be wrong, when it is over.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { demoProvider } from '../../src/bureau/demo-provider.ts'
import { fetchAll, find, findAll } from './provider-client.ts'
import { codeIn, openBureau, type TestBureau } from './running-bureau.ts'
import { firstFilingXml, inventIdentity, uploadXml } from './sample-records.ts'

const lastSix = inventIdentity(1).slice(-6)
const mobile = '13800130001'

describe('the SMS verification', () => {
  let bureau: TestBureau
  beforeEach(async () => {
    bureau = await openBureau()
    await bureau.manage('PUT', 'clock', { now: '2026-11-23T01:00:00Z', frozen: true })
  })
  afterEach(() => bureau.close())
  const send = async (xml = firstFilingXml({ at: 1 }), sequence = 1) => {
    await bureau.client.upload(uploadXml({ XZBA: xml }), sequence)
    const [message] = await bureau.messages(mobile)
    return codeIn(message)
  }
  const wrongOf = (code: string) => (code === '111111' ? '222222' : '111111')
  const state = async () => (await bureau.records()).map((record) => record.state)

  it('takes code, mobile and last six with blanks and small letters', async () => {
    const code = await send()
    expect(
      await bureau.enterCode(`${code.slice(0, 3)} ${code.slice(3)}`, '138 0013 0001', lastSix.toLowerCase()),
    ).toContain('核验通过')
    expect(await state()).toEqual(['officer'])
  })

  it('needs every one of several principals, each with an own code', async () => {
    const xml = firstFilingXml({ at: 1, services: 2 }).replace(/(.*<Fzr_sjhm>)13800130001/s, '$113800130002')
    const code = await send(xml)
    const [other] = await bureau.messages('13800130002')
    expect(await bureau.messages()).toHaveLength(2)
    expect(await bureau.enterCode(code, mobile, lastSix)).toContain('还有 1 位负责人')
    expect(await state()).toEqual(['sms'])
    expect(await bureau.enterCode(codeIn(other), '13800130002', lastSix)).toContain('转管局审核')
    expect(await state()).toEqual(['officer'])
  })

  it('sends one code where two services have the same principal', async () => {
    await send(firstFilingXml({ at: 1, services: 3 }))
    expect(await bureau.messages()).toHaveLength(1)
  })

  it('allows five wrong tries; the sixth sends the record back and frees its domain', async () => {
    const code = await send()
    for (let wrong = 1; wrong <= 5; wrong += 1) {
      expect(await bureau.enterCode(wrongOf(code), mobile, lastSix)).toContain(`已输错 ${wrong} 次`)
    }
    expect(await bureau.enterCode(code, mobile, '000000')).toContain('已锁定')
    expect(await bureau.enterCode(code, mobile, lastSix)).toContain('已锁定')
    expect(await state()).toEqual(['returned'])
    const codes = (await fetchAll(bureau.client)).flatMap((document) => findAll(document, 'Jgdm'))
    expect(codes).toEqual(['1060', '1002'])
    await send(firstFilingXml({ at: 1 }), 2)
    expect(await state()).toEqual(['sms', 'returned'])
  })

  it('is over after 24 hours, told as 1002 with the reason', async () => {
    const code = await send()
    await fetchAll(bureau.client)
    await bureau.manage('PUT', 'clock', { advanceSeconds: 24 * 3600 - 1 })
    expect(await state()).toEqual(['sms'])
    await bureau.manage('PUT', 'clock', { advanceSeconds: 1 })
    expect(await bureau.enterCode(code, mobile, lastSix)).toContain('已过期')
    const [document] = await fetchAll(bureau.client)
    expect([find(document!, 'Jgdm'), find(document!, 'Dmms')]).toEqual([
      '1002',
      expect.stringContaining('24小时内未完成短信核验'),
    ])
  })

  it('says nothing about whose a mobile is', async () => {
    await send()
    const unknown = await bureau.enterCode('123456', '13800139999', lastSix)
    expect(unknown).toContain('没有待核验的备案')
    expect(unknown).not.toContain('试验')
    expect(await bureau.enterCode('12', 'x', '')).toMatch(/6 位数字.*11 位数字.*后 6 位/)
  })

  it('tells sent, passed and failed by 9101 to 9103 only to a provider with the extension', async () => {
    const plain = await send()
    await bureau.enterCode(plain, mobile, lastSix)
    expect((await fetchAll(bureau.client)).flatMap((one) => findAll(one, 'Jgdm'))).toEqual(['1060'])
    const other = await openBureau({ providers: [{ ...demoProvider, extensions: ['sms-state'] }] })
    await other.client.upload(uploadXml({ XZBA: firstFilingXml({ at: 1 }) }), 1)
    await other.manage('PUT', 'clock', { advanceSeconds: 25 * 3600 })
    expect((await fetchAll(other.client)).flatMap((one) => findAll(one, 'Jgdm'))).toEqual([
      '1060',
      '9101',
      '9103',
    ])
    await other.close()
  })

  it('posts every message to the gateway until it is taken, in order and once taken never again', async () => {
    const got: { to: string; from: string; text: string; sentAt: string }[] = []
    let refusals = 1
    let done: () => void = () => {}
    const all = new Promise<void>((resolve) => {
      done = resolve
    })
    const gateway = createServer((request, response) => {
      let body = ''
      request.on('data', (part) => {
        body += part
      })
      request.on('end', () => {
        refusals -= 1
        response.statusCode = refusals >= 0 ? 503 : 204
        if (refusals < 0) got.push(JSON.parse(body))
        response.end(() => got.length === 2 && done())
      })
    })
    await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve))
    const { port } = gateway.address() as AddressInfo
    const other = await openBureau({ smsGatewayUrl: `http://127.0.0.1:${port}/sms` })
    await other.client.upload(
      uploadXml({ XZBA: firstFilingXml({ at: 1 }) + firstFilingXml({ at: 2, mobile: '13800130002' }) }),
      1,
    )
    await all
    expect(got.map(({ to, from }) => [to, from])).toEqual([
      [mobile, 'bureau'],
      ['13800130002', 'bureau'],
    ])
    expect(got[0]!.text).toContain('【工信部备案系统】')
    await other.close()
    gateway.close()
  })
})
