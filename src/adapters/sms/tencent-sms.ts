// Port SmsSender on Tencent Cloud (SendSms, version 2021-01-11, signature TC3-HMAC-SHA256). Written from the vendor's
// published interface and tested against a peer that recomputes the signature; it has not yet met the real vendor. The
// vendor does not recognise repetitions: after a crash between sending and noting, a message may arrive twice.
import { createHash, createHmac } from 'node:crypto'
import type { RetryClass } from '../../core/fault.ts'
import type { SmsSender } from '../../flows/ports.ts'
import {
  mainlandMobile,
  post,
  type VendorTemplates,
  valuesFor,
  vendorRefusal,
  vendorTemplate,
} from './vendor-template.ts'

export type TencentSettings = {
  readonly secretId: string
  readonly secretKey: string
  readonly sdkAppId: string
  readonly signName: string
  readonly templates: VendorTemplates
  /** `ap-guangzhou` unless told. */
  readonly region?: string
  /** `https://sms.tencentcloudapi.com` unless told. */
  readonly endpoint?: string
  readonly timeoutMs?: number
}

const vendor = 'Tencent Cloud SMS'
const contentType = 'application/json; charset=utf-8'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Uint8Array, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest()

const signed = (settings: TencentSettings, host: string, body: string): Readonly<Record<string, string>> => {
  const seconds = Math.floor(Date.now() / 1000)
  const day = new Date(seconds * 1000).toISOString().slice(0, 10)
  const names = 'content-type;host;x-tc-action'
  const lines = `content-type:${contentType}\nhost:${host}\nx-tc-action:sendsms\n`
  const canonical = ['POST', '/', '', lines, names, sha256(body)].join('\n')
  const scope = `${day}/sms/tc3_request`
  const toSign = ['TC3-HMAC-SHA256', seconds, scope, sha256(canonical)].join('\n')
  const key = hmac(hmac(hmac(`TC3${settings.secretKey}`, day), 'sms'), 'tc3_request')
  const signature = hmac(key, toSign).toString('hex')
  return {
    authorization: `TC3-HMAC-SHA256 Credential=${settings.secretId}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
    'content-type': contentType,
    'x-tc-action': 'SendSms',
    'x-tc-region': settings.region ?? 'ap-guangzhou',
    'x-tc-timestamp': String(seconds),
    'x-tc-version': '2021-01-11',
  }
}

/** Limits and trouble of the vendor's own pass; everything else needs a person. */
const retryOf = (code: string): RetryClass =>
  /^(LimitExceeded|RequestLimitExceeded|InternalError|FailedOperation\.Timeout)/.test(code)
    ? 'later'
    : 'operator'

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : undefined

/** `Ok`, or the code of the call's or the single message's failure. */
const codeOf = (answer: unknown): string => {
  const response = memberOf(answer, 'Response')
  const refused = memberOf(memberOf(response, 'Error'), 'Code')
  if (refused !== undefined) return String(refused)
  const statuses = memberOf(response, 'SendStatusSet')
  return String(memberOf(Array.isArray(statuses) ? statuses[0] : undefined, 'Code') ?? 'no status')
}

export const createTencentSms = (settings: TencentSettings): SmsSender => ({
  send: async ({ effectId, to, template: name, params }) => {
    const template = vendorTemplate(settings.templates, name)
    const endpoint = new URL(settings.endpoint ?? 'https://sms.tencentcloudapi.com')
    const body = JSON.stringify({
      PhoneNumberSet: [`+86${mainlandMobile(to)}`],
      SmsSdkAppId: settings.sdkAppId,
      SignName: settings.signName,
      TemplateId: template.code,
      TemplateParamSet: valuesFor(template, params).map(([, value]) => value),
      SessionContext: sha256(`sms ${effectId}`).slice(0, 40),
    })
    const call = { url: `${endpoint.origin}/`, headers: signed(settings, endpoint.host, body), body }
    const code = codeOf(await post(vendor, call, settings.timeoutMs ?? 15_000))
    if (code !== 'Ok') throw vendorRefusal(vendor, code, retryOf(code))
  },
})
