// Options of one bureau: where it is, who we are there, and what it takes. Each may stand in a row of the table of several
// bureaux (`REGULATORS_FILE`) instead of the environment.

export const bureauOptions = [
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
] as const
