// Where papers are kept and by whom mails and SMS are carried.
import type { AlibabaSettings } from '../adapters/sms/alibaba-sms.ts'
import { smsTemplates } from '../adapters/sms/sms-texts.ts'
import type { TencentSettings } from '../adapters/sms/tencent-sms.ts'
import type { VendorTemplates } from '../adapters/sms/vendor-template.ts'
import type { AppConfig } from '../app.ts'
import type { Reader } from './environment.ts'

export type SmsConfig =
  | ({ readonly vendor: 'alibaba' } & AlibabaSettings)
  | ({ readonly vendor: 'tencent' } & TencentSettings)

export const readBlobs = (read: Reader): AppConfig['blobs'] => {
  const endpoint = read.text('S3_ENDPOINT')
  if (endpoint === '') return { kind: 'folder', folder: read.text('BLOBS_FOLDER') }
  return {
    kind: 's3',
    endpoint,
    region: read.text('S3_REGION'),
    accessKeyId: read.needed('S3_ACCESS_KEY_ID', 'with S3_ENDPOINT'),
    secretAccessKey: read.needed('S3_SECRET_ACCESS_KEY', 'with S3_ENDPOINT'),
  }
}

export const readPackages = (read: Reader): NonNullable<AppConfig['packages']> => ({
  folder: read.text('PACKAGES_FOLDER'),
  limitBytes: read.number('PACKAGES_MAX_MB', 1, 4096) * 1024 * 1024,
})

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|::1)$/.test(host)

export const readSmtp = (read: Reader): AppConfig['smtp'] => {
  const host = read.text('SMTP_HOST')
  const security = read.oneOf('SMTP_SECURITY', ['tls', 'starttls', 'plain'])
  if (security === 'plain' && host !== '' && !isLoopback(host))
    read.complain('SMTP_SECURITY', 'may be plain only to a loopback address; use tls or starttls')
  const user = read.text('SMTP_USER')
  const from = read.text('MAIL_FROM')
  if (from !== '' && !/^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/.test(from))
    read.complain('MAIL_FROM', 'must be an address, such as 备案服务 <beian@example.cn>')
  const access = user === '' ? {} : { user, password: read.needed('SMTP_PASSWORD', 'with SMTP_USER') }
  return { host, port: read.number('SMTP_PORT', 1, 65_535), security, from, ...access }
}

const isTemplates = (value: unknown): value is VendorTemplates =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every(
    (one: unknown) =>
      typeof one === 'object' &&
      one !== null &&
      'code' in one &&
      typeof one.code === 'string' &&
      'params' in one &&
      Array.isArray(one.params),
  )

export const readSms = (read: Reader): SmsConfig => {
  const vendor = read.oneOf('SMS_VENDOR', ['alibaba', 'tencent'])
  const templates = read.json('SMS_TEMPLATES')
  if (templates !== undefined && !isTemplates(templates))
    read.complain(
      'SMS_TEMPLATES',
      'must name a code and params for each template: {"mobile-code":{"code":"SMS_1","params":["code"]}}',
    )
  const missing = smsTemplates('zh-CN').filter((name) => !isTemplates(templates) || !(name in templates))
  if (isTemplates(templates) && missing.length > 0)
    read.complain('SMS_TEMPLATES', `has no approved template for ${missing.join(', ')}`)
  const id = read.text('SMS_KEY_ID')
  const key = read.text('SMS_KEY_SECRET')
  const endpoint = read.text('SMS_ENDPOINT')
  const same = {
    signName: read.text('SMS_SIGN_NAME'),
    templates: isTemplates(templates) ? templates : {},
    ...(endpoint === '' ? {} : { endpoint }),
  }
  return vendor === 'alibaba'
    ? { vendor, accessKeyId: id, accessKeySecret: key, ...same }
    : {
        vendor,
        secretId: id,
        secretKey: key,
        sdkAppId: read.needed('SMS_APP_ID', 'with SMS_VENDOR=tencent'),
        ...same,
      }
}
