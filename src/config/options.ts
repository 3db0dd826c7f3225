// Every option of the program, once: the reader takes names and defaults from here, docs/configuration.md is tested
// against it. Secrets may also be given as a file, under the same name with _FILE behind it.
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
  {
    name: 'REGULATOR_URL',
    group: 'bureau',
    purpose:
      'http(s)://host:port of the bureau, from which its three services follow; or their three addresses (upDownLoad, queryBeianStatus, verifyBamm) with commas',
  },
  {
    name: 'REGULATORS_FILE',
    group: 'bureau',
    standard: '',
    purpose:
      'table of several bureaux, JSON: a list of objects that each say the variables of this section, as texts under the same names; also `PROVIDER_NAME`, `PROVIDER_PROVINCE` and `REPORT_…` of the company that reports there. The first row takes what names no bureau. Then no other variable of this section may be set by itself',
  },
  {
    name: 'REGULATOR_VERSION',
    group: 'bureau',
    standard: 'v3.0',
    purpose: 'version of the interface; `v3.0` is the only one that is published',
  },
  {
    name: 'REGULATOR_CODE',
    group: 'bureau',
    standard: 'bureau',
    purpose: 'our short name of the bureau, such as beijing',
  },
  {
    name: 'REGULATOR_NAME',
    group: 'bureau',
    purpose: 'its name as people know it, such as 北京市通信管理局',
  },
  {
    name: 'REGULATOR_ISP_ID',
    group: 'bureau',
    purpose: 'number that the bureau gave to this provider (接入商标识)',
  },
  { name: 'REGULATOR_USER', group: 'bureau', purpose: 'user name of the interface' },
  { name: 'REGULATOR_PASSWORD', group: 'bureau', isSecret: true, purpose: 'its password' },
  { name: 'REGULATOR_AES_KEY', group: 'bureau', isSecret: true, purpose: '16, 24 or 32 characters' },
  { name: 'REGULATOR_AES_IV', group: 'bureau', isSecret: true, purpose: '16 characters' },
  {
    name: 'REGULATOR_ENCRYPT',
    group: 'bureau',
    standard: '1',
    purpose: '`1`: uploads are encrypted; `0`: the bureau wants them plain',
  },
  {
    name: 'REGULATOR_HASH',
    group: 'bureau',
    standard: 'raw',
    purpose: 'what is base64-encoded of an MD5: `raw` bytes or `hex` characters',
  },
  ...dialectOptions,
  {
    name: 'REGULATOR_VERIFY_AS',
    group: 'bureau',
    standard: 'md5',
    purpose:
      'how it wants a filing password (备案密码) that is only verified: `md5`, as in reports, or `plain`',
  },
  {
    name: 'REGULATOR_NO_PASSWORD',
    group: 'bureau',
    standard: '',
    purpose:
      'what stands in a report that must have a filing password where there is none: 1 to 32 characters; otherwise the MD5 of nothing',
  },
  {
    name: 'REGULATOR_SMS_STATE',
    group: 'bureau',
    standard: 'no',
    purpose: '`yes`: the bureau tells the state of the SMS verification',
  },
  {
    name: 'REGULATOR_APPS',
    group: 'bureau',
    standard: 'no',
    purpose: '`yes`: the bureau takes apps and mini-programs by the extension of wire/extension',
  },
  {
    name: 'REGULATOR_DOMAINS',
    group: 'bureau',
    standard: 'no',
    purpose: '`yes`: the provider is a registrar as well and reports its domains (域名备案) to this bureau',
  },
  {
    name: 'REGULATOR_SMS_PAGE',
    group: 'bureau',
    standard: 'https://beian.miit.gov.cn/',
    purpose: 'where people enter the code of the bureau’s SMS',
  },
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
