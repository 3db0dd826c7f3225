// Every option of the program, once: the reader takes names and defaults from here, docs/configuration.md is tested
// against it. Secrets may also be given as a file, under the same name with _FILE behind it.
import { bureauOptions } from './bureau-options.ts'
import { dialectOptions } from './dialect-options.ts'
import { domainOptions } from './domain-options.ts'
import { exchangeOptions } from './exchange-options.ts'

export type Option = {
  readonly name: string
  readonly group:
    | 'web'
    | 'database'
    | 'secrets'
    | 'papers'
    | 'mail'
    | 'sms'
    | 'bureau'
    | 'provider'
    | 'domains'
    | 'work'
  /** Undefined: must be given in production. Empty: may be left out. */
  readonly standard?: string
  readonly isSecret?: true
  readonly purpose: string
}

export const options = [
  {
    name: 'BASE_URL',
    group: 'web',
    purpose: 'where people reach the application, such as https://beian.example.cn',
  },
  {
    name: 'ALLOW_HTTP',
    group: 'web',
    standard: 'no',
    purpose: '`yes`: BASE_URL may be http; only for trials in a closed network',
  },
  {
    name: 'HOST',
    group: 'web',
    standard: '127.0.0.1',
    purpose: 'address to listen on; 0.0.0.0 in a container',
  },
  { name: 'PORT', group: 'web', standard: '3000', purpose: 'port to listen on; 0 takes any free one' },
  {
    name: 'TRUST_PROXY',
    group: 'web',
    standard: 'no',
    purpose: 'addresses of the proxies in front with commas, or `loopback`',
  },
  {
    name: 'REQUEST_LIMITS',
    group: 'web',
    standard: 'yes',
    purpose: '`no` only where a gateway in front limits requests by itself',
  },
  {
    name: 'LOG_LEVEL',
    group: 'web',
    standard: 'info',
    purpose: 'fatal, error, warn, info, debug, trace or silent',
  },
  {
    name: 'DATABASE_URL',
    group: 'database',
    isSecret: true,
    purpose: 'PostgreSQL 15 or newer: postgres://user:password@host:5432/name',
  },
  { name: 'DATABASE_POOL', group: 'database', standard: '16', purpose: 'connections at most' },
  {
    name: 'SECRET',
    group: 'secrets',
    isSecret: true,
    purpose: 'signs session cookies and hashes codes: at least 32 random characters',
  },
  {
    name: 'SEAL_KEYS',
    group: 'secrets',
    isSecret: true,
    purpose: 'key ring that seals personal data, JSON; keep a copy away from the database',
  },
  {
    name: 'BLOBS_FOLDER',
    group: 'papers',
    standard: '.openbeian/papers',
    purpose: 'folder for uploaded papers, sealed; not used with S3',
  },
  {
    name: 'PACKAGES_FOLDER',
    group: 'papers',
    standard: '.openbeian/packages',
    purpose: 'folder where packages of apps lie while they are read; nothing stays there',
  },
  {
    name: 'PACKAGES_MAX_MB',
    group: 'papers',
    standard: '2048',
    purpose: 'largest package of an app that is taken, in MB',
  },
  {
    name: 'S3_ENDPOINT',
    group: 'papers',
    standard: '',
    purpose: 'object store with the bucket as path; then papers go there',
  },
  { name: 'S3_REGION', group: 'papers', standard: 'auto', purpose: 'region of the object store' },
  {
    name: 'S3_ACCESS_KEY_ID',
    group: 'papers',
    standard: '',
    isSecret: true,
    purpose: 'key id of the object store',
  },
  {
    name: 'S3_SECRET_ACCESS_KEY',
    group: 'papers',
    standard: '',
    isSecret: true,
    purpose: 'key of the object store',
  },
  { name: 'SMTP_HOST', group: 'mail', purpose: 'mail server' },
  { name: 'SMTP_PORT', group: 'mail', standard: '465', purpose: 'its port' },
  {
    name: 'SMTP_SECURITY',
    group: 'mail',
    standard: 'tls',
    purpose: '`tls` from the first byte, `starttls`, or `plain` to a loopback address',
  },
  { name: 'SMTP_USER', group: 'mail', standard: '', purpose: 'account at the mail server' },
  { name: 'SMTP_PASSWORD', group: 'mail', standard: '', isSecret: true, purpose: 'its password' },
  {
    name: 'MAIL_FROM',
    group: 'mail',
    purpose: 'sender of every e-mail, such as 备案服务 <beian@example.cn>',
  },
  { name: 'SMS_VENDOR', group: 'sms', purpose: '`alibaba` or `tencent`' },
  { name: 'SMS_KEY_ID', group: 'sms', isSecret: true, purpose: 'AccessKeyId or SecretId at the vendor' },
  {
    name: 'SMS_KEY_SECRET',
    group: 'sms',
    isSecret: true,
    purpose: 'AccessKeySecret or SecretKey at the vendor',
  },
  { name: 'SMS_SIGN_NAME', group: 'sms', purpose: 'approved signature (短信签名)' },
  {
    name: 'SMS_TEMPLATES',
    group: 'sms',
    purpose: 'approved templates by our names, JSON: {"mobile-code":{"code":"SMS_1","params":["code"]}}',
  },
  { name: 'SMS_APP_ID', group: 'sms', standard: '', purpose: 'SdkAppId; Tencent only' },
  {
    name: 'SMS_ENDPOINT',
    group: 'sms',
    standard: '',
    purpose: 'other address of the vendor, for private lines',
  },
  ...bureauOptions,
  ...dialectOptions,
  ...exchangeOptions,
  {
    name: 'ADDRESSES_MUST_BE_FILED',
    group: 'provider',
    standard: 'when-filed',
    purpose:
      'whether a case waits until its addresses are filed (IP备案): `when-filed`, as soon as one range of the provider is; `yes`; `no`',
  },
  { name: 'PROVIDER_NAME', group: 'provider', purpose: 'name of the access provider, on forms and in mails' },
  { name: 'PROVIDER_PROVINCE', group: 'provider', purpose: 'its province, six digits such as 110000' },
  {
    name: 'NUMBER_PROVINCES_FILE',
    group: 'provider',
    standard: '',
    purpose:
      'table of mobile number ranges by province, lines such as 1380013,110000; without one, provinces of numbers stay unknown',
  },
  ...domainOptions,
  { name: 'DELIVERERS', group: 'work', standard: '3', purpose: 'mails and SMS sent at the same time' },
] as const satisfies readonly Option[]

export type OptionName = (typeof options)[number]['name']
