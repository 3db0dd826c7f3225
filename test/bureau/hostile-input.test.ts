// Bad input at every edge: a SOAP fault or a code with clear words, no stack trace, nothing changed.
import { createClientAsync } from 'soap'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { find, queryBeianStatus, upDownLoad, verifyBamm } from './provider-client.ts'
import { openBureau, type TestBureau } from './running-bureau.ts'
import { firstFilingXml, uploadXml } from './sample-records.ts'

const envelope = (inside: string) =>
  `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${inside}</s:Body></s:Envelope>`

describe('the interface under bad input', () => {
  let bureau: TestBureau
  beforeAll(async () => {
    bureau = await openBureau()
  })
  afterAll(async () => {
    expect(await bureau.records()).toEqual([])
    expect(bureau.log.filter((line) => line.includes('internal fault'))).toEqual([])
    await bureau.close()
  })
  const fault = async (body: string) => {
    const { status, text } = await bureau.client.post(upDownLoad, body)
    expect(text).not.toMatch(/at \w+.*\.ts:\d+/)
    return [status, /<faultstring>(.*)<\/faultstring>/s.exec(text)?.[1] ?? text]
  }

  it.each([
    ['not xml', '不是合法的 XML'],
    ['<a/>', '不是 SOAP 信封'],
    ['<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'DOCTYPE'],
    [envelope(''), '一个方法'],
    [envelope('<m:isp_destroy xmlns:m="urn:any"/>'), '没有方法 isp_destroy'],
    [envelope('<m:isp_download xmlns:m="urn:any"><ispId>1</ispId><ispId>2</ispId></m:isp_download>'), '重复'],
    [
      envelope('<m:isp_download xmlns:m="urn:any"><ispId>many</ispId></m:isp_download>'),
      '参数 ispId 应为整数',
    ],
    [envelope('<m:isp_download xmlns:m="urn:any"><a/><b/></m:isp_download>'), '应有 5 个参数，实有 2 个'],
    [`${'<a>'.repeat(5000)}`, '嵌套过深'],
  ])('answers %s with a fault', async (body, words) => {
    const [status, text] = await fault(body)
    expect(status).toBe(500)
    expect(text).toContain(words)
  })

  it('answers 18 to a body of more than 70 MB instead of breaking the line', async () => {
    const { text } = await bureau.client.post(upDownLoad, 'x'.repeat(75 * 1024 * 1024))
    expect(text).toContain('&lt;msg_code&gt;18&lt;')
  })

  it('does not count a file that is not XML, carries a document type, or is not GBK', async () => {
    const codes = [
      '<UploadData',
      '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><UploadData version="V.3.0">&b;</UploadData>',
      '<?xml version="1.0" encoding="UTF-8"?><UploadData version="V.3.0"/>',
      Buffer.from([0x3c, 0x61, 0x3e, 0x80, 0xff, 0x3c, 0x2f, 0x61, 0x3e]),
    ]
    for (const content of codes) {
      const answer = await bureau.client.upload(content, 1)
      expect([answer.code, answer.message.length > 6]).toEqual([999, true])
    }
    const many = uploadXml({ XZBA: firstFilingXml({ at: 1, attachments: false }).repeat(1001) })
    expect((await bureau.client.upload(many, 1)).message).toContain('最多 1000 条')
    expect(find((await bureau.client.previous()).document, 'dataSequence')).toBe('0')
  })

  it('answers a query of an unknown kind or of too few characters with 999', async () => {
    expect((await bureau.client.status(12, 'abcd')).code).toBe(999)
    expect((await bureau.client.status(-1, 'abcd')).code).toBe(999)
    expect((await bureau.client.status(0, 'a.c')).code).toBe(999)
    expect((await bureau.client.verifyPassword('', '')).code).toBe(999)
  })

  it('publishes a WSDL for each service that a SOAP library can call by name', async () => {
    for (const path of [upDownLoad, queryBeianStatus, verifyBamm]) {
      expect((await fetch(`${bureau.url}${path}?wsdl`)).status).toBe(200)
    }
    const client = await createClientAsync(`${bureau.url}${queryBeianStatus}?wsdl`)
    const [[, ispId], [, userName], [, randVal], [, pwdHash]] = bureau.client.identity() as [
      string,
      string | number,
    ][] as never as [[string, string], [string, string], [string, string], [string, string]]
    const [answer] = await client.isp_querybeianstatusAsync({
      ispID: ispId,
      userName,
      randVal,
      pwdHash,
      hashAlgorithm: 0,
      queryConditionType: 0,
      queryCondition: 'nobody-has-this.cn',
    })
    expect(answer.return).toContain('<Bazt>1</Bazt>')
  })

  it('answers pages that do not exist, wrong methods and oversize forms without a stack', async () => {
    for (const [path, init, status] of [
      ['/nothing', {}, 404],
      ['/query', { method: 'POST', body: 'q=1' }, 405],
      ['/sms', { method: 'POST', body: 'x'.repeat(300_000) }, 413],
      ['/officer/records/1', {}, 200],
      ['/%E0%A4%A', {}, 404],
      ['/query?q=%3Cscript%3Ealert(1)%3C/script%3E', {}, 200],
    ] as const) {
      const response = await fetch(bureau.url + path, init)
      const text = await response.text()
      expect([path, response.status]).toEqual([path, status])
      expect(text).not.toMatch(/<script|\.ts:\d+/)
    }
  })

  it('keeps management to this machine, to known fields, and to JSON', async () => {
    const ask = (
      path: string,
      body: string,
      headers: Record<string, string> = { 'content-type': 'application/json' },
    ) =>
      fetch(`${bureau.url}/manage/${path}`, { method: 'PUT', body, headers }).then(
        (response) => response.status,
      )
    expect(await ask('clock', '{}', { 'content-type': 'text/plain' })).toBe(422)
    expect(await ask('clock', 'no')).toBe(422)
    expect(await ask('clock', '{"now":"tomorrow"}')).toBe(422)
    expect(await ask('clock', '{"hour":1}')).toBe(422)
    expect(await ask('policy', '{"officer":"asleep"}')).toBe(422)
    expect(await ask('policy', '{"nothing":1}')).toBe(422)
    expect(await ask('nothing', '{}')).toBe(404)
  })
})
