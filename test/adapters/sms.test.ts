// Calls to the SMS vendors are signed so that a peer who recomputes the signature accepts them, and their answers become
// the right kind of Fault.
import { afterEach, describe, expect, it } from 'vitest'
import { createAlibabaSms } from '../../src/adapters/sms/alibaba-sms.ts'
import { composeSms, smsTemplates } from '../../src/adapters/sms/sms-texts.ts'
import { createTencentSms } from '../../src/adapters/sms/tencent-sms.ts'
import type { SmsSender } from '../../src/flows/ports.ts'
import { type Arrival, isAlibabaSigned, isTencentSigned, startPeer } from '../support/sms-peers.ts'

const templates = { 'mobile-code': { code: 'T1001', params: ['code', 'minutes'] } }
const message = {
  effectId: 'e1',
  to: '13800130001',
  locale: 'zh-CN' as const,
  template: 'mobile-code',
  params: { code: '48 29&=+(一)', minutes: 5 },
}

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

type Vendor = {
  readonly open: (
    secret: string,
    said?: unknown,
  ) => Promise<{ sender: SmsSender; arrivals: readonly Arrival[]; stop: () => Promise<void> }>
  readonly refused: (code: string) => unknown
  readonly limit: string
}

const alibaba: Vendor = {
  open: async (secret, said) => {
    const peer = await startPeer((arrival) =>
      isAlibabaSigned(arrival, 'AKTEST', 'right')
        ? (said ?? { Code: 'OK', Message: 'OK', BizId: '1' })
        : { Code: 'SignatureDoesNotMatch' },
    )
    closing.push(peer.stop)
    const sender = createAlibabaSms({
      accessKeyId: 'AKTEST',
      accessKeySecret: secret,
      signName: '示例云计算',
      templates,
      endpoint: peer.endpoint,
    })
    return { sender, ...peer }
  },
  refused: (code) => ({ Code: code, Message: 'text with 13800130001' }),
  limit: 'isv.BUSINESS_LIMIT_CONTROL',
}

const tencent: Vendor = {
  open: async (secret, said) => {
    const peer = await startPeer((arrival) =>
      isTencentSigned(arrival, 'SIDTEST', 'right')
        ? (said ?? { Response: { SendStatusSet: [{ Code: 'Ok', SerialNo: '1' }], RequestId: 'r' } })
        : { Response: { Error: { Code: 'AuthFailure.SignatureFailure' }, RequestId: 'r' } },
    )
    closing.push(peer.stop)
    const sender = createTencentSms({
      secretId: 'SIDTEST',
      secretKey: secret,
      sdkAppId: '1400000000',
      signName: '示例云计算',
      templates,
      endpoint: peer.endpoint,
    })
    return { sender, ...peer }
  },
  refused: (code) => ({ Response: { SendStatusSet: [{ Code: code, Message: 'text with 13800130001' }] } }),
  limit: 'LimitExceeded.PhoneNumberDailyLimit',
}

describe.each([
  ['Alibaba Cloud', alibaba],
  ['Tencent Cloud', tencent],
])('%s', (_name, vendor) => {
  it('accepts the signature of a call with awkward characters', async () => {
    const { sender, arrivals } = await vendor.open('right')
    await sender.send(message)
    expect(arrivals).toHaveLength(1)
  })

  it('refuses a call signed with another secret, and the operator is asked', async () => {
    const { sender } = await vendor.open('wrong')
    await expect(sender.send(message)).rejects.toMatchObject({
      code: 'sms-not-sent',
      retry: 'operator',
      message: expect.stringMatching(/Signature/),
    })
  })

  it('takes a limit as a case for later and a bad template as one for the operator, without quoting the number', async () => {
    const limited = await vendor.open('right', vendor.refused(vendor.limit))
    await expect(limited.sender.send(message)).rejects.toMatchObject({ retry: 'later' })
    const broken = await vendor.open('right', vendor.refused('TemplateMissing'))
    const failure = await broken.sender.send(message).catch((error: unknown) => error)
    expect(failure).toMatchObject({ retry: 'operator' })
    expect(String(failure)).not.toContain('13800130001')
  })

  it('takes an answer that is not JSON as a bad answer, and a dead line as one for later', async () => {
    const garbage = await vendor.open('right', '<html>gateway</html>')
    await expect(garbage.sender.send(message)).rejects.toMatchObject({ retry: 'bad-answer' })
    const { sender, stop } = await vendor.open('right')
    await stop()
    await expect(sender.send(message)).rejects.toMatchObject({ code: 'sms-not-sent', retry: 'later' })
  })

  it('sends nothing for a number outside the mainland, an unknown template or a missing value', async () => {
    const { sender, arrivals } = await vendor.open('right')
    await expect(sender.send({ ...message, to: '+1 202 555 0100' })).rejects.toMatchObject({
      code: 'sms-number-unusable',
    })
    await expect(sender.send({ ...message, template: 'toString' })).rejects.toMatchObject({
      code: 'sms-template-unknown',
    })
    await expect(sender.send({ ...message, params: { code: '1' } })).rejects.toMatchObject({
      code: 'message-param-missing',
    })
    expect(arrivals).toEqual([])
  })
})

it('gives Alibaba Cloud the values by name', async () => {
  const { sender, arrivals } = await alibaba.open('right')
  await sender.send(message)
  const query = arrivals[0]!.url.searchParams
  expect(query.get('PhoneNumbers')).toBe('13800130001')
  expect(query.get('TemplateCode')).toBe('T1001')
  expect(JSON.parse(query.get('TemplateParam') ?? '')).toEqual({ code: '48 29&=+(一)', minutes: '5' })
  expect(arrivals[0]!.headers['x-acs-action']).toBe('SendSms')
})

it('gives Tencent Cloud the values in order', async () => {
  const { sender, arrivals } = await tencent.open('right')
  await sender.send(message)
  expect(JSON.parse(arrivals[0]!.body)).toMatchObject({
    PhoneNumberSet: ['+8613800130001'],
    SmsSdkAppId: '1400000000',
    TemplateId: 'T1001',
    TemplateParamSet: ['48 29&=+(一)', '5'],
  })
})

it('has the same short messages in every language, each under 70 characters of Chinese', () => {
  const params = {
    code: '482913',
    minutes: 5,
    domain: 'example.cn',
    count: 2,
    subjectNumber: '京ICP备2026012345号',
  }
  for (const locale of ['en', 'es'] as const) expect(smsTemplates(locale)).toEqual(smsTemplates('zh-CN'))
  for (const name of smsTemplates('zh-CN')) {
    const text = composeSms('zh-CN', name, params, '示例云')
    expect(text).not.toContain('{{')
    expect(text.length).toBeLessThanOrEqual(70)
  }
})
