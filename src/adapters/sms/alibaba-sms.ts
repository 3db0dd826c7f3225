// Port SmsSender on Alibaba Cloud (SendSms, version 2017-05-25, signature ACS3-HMAC-SHA256). Written from the vendor's
// published interface and tested against a peer that recomputes the signature; it has not yet met the real vendor. The
// vendor does not recognise repetitions: after a crash between sending and noting, a message may arrive twice.
import { createHash, createHmac, randomUUID } from 'node:crypto'
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

export type AlibabaSettings = {
  readonly accessKeyId: string
  readonly accessKeySecret: string
  readonly signName: string
  readonly templates: VendorTemplates
  /** `https://dysmsapi.aliyuncs.com` unless told. */
  readonly endpoint?: string
  readonly timeoutMs?: number
}

const vendor = 'Alibaba Cloud SMS'
const action = 'SendSms'
const version = '2017-05-25'

const encoded = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const queryOf = (params: Readonly<Record<string, string>>): string =>
  Object.entries(params)
    .map(([name, value]) => [encoded(name), encoded(value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&')

const signed = (settings: AlibabaSettings, host: string, query: string): Readonly<Record<string, string>> => {
  const body = sha256('')
  const headers: Readonly<Record<string, string>> = {
    host,
    'x-acs-action': action,
    'x-acs-content-sha256': body,
    'x-acs-date': new Date().toISOString().replace(/\.\d{3}Z$/, 'Z'),
    'x-acs-signature-nonce': randomUUID(),
    'x-acs-version': version,
  }
  const names = Object.keys(headers).sort()
  const lines = names.map((name) => `${name}:${headers[name]}\n`).join('')
  const canonical = ['POST', '/', query, lines, names.join(';'), body].join('\n')
  const signature = createHmac('sha256', settings.accessKeySecret)
    .update(`ACS3-HMAC-SHA256\n${sha256(canonical)}`)
    .digest('hex')
  const authorization = `ACS3-HMAC-SHA256 Credential=${settings.accessKeyId},SignedHeaders=${names.join(';')},Signature=${signature}`
  return { ...headers, authorization }
}

/** Limits and trouble of the vendor's own pass; everything else needs a person. */
const retryOf = (code: string): RetryClass =>
  /LIMIT_CONTROL|SYSTEM_ERROR|Throttling|ServiceUnavailable|InternalError/i.test(code) ? 'later' : 'operator'

export const createAlibabaSms = (settings: AlibabaSettings): SmsSender => ({
  send: async ({ effectId, to, template: name, params }) => {
    const template = vendorTemplate(settings.templates, name)
    const endpoint = new URL(settings.endpoint ?? 'https://dysmsapi.aliyuncs.com')
    const query = queryOf({
      PhoneNumbers: mainlandMobile(to),
      SignName: settings.signName,
      TemplateCode: template.code,
      TemplateParam: JSON.stringify(Object.fromEntries(valuesFor(template, params))),
      OutId: sha256(`sms ${effectId}`).slice(0, 40),
    })
    const call = {
      url: `${endpoint.origin}/?${query}`,
      headers: signed(settings, endpoint.host, query),
      body: '',
    }
    const answer = await post(vendor, call, settings.timeoutMs ?? 15_000)
    if (answer.Code !== 'OK') throw vendorRefusal(vendor, String(answer.Code), retryOf(String(answer.Code)))
  },
})
