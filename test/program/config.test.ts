// The configuration of production: what is missing, weak or of the demonstration is refused, all of it at once, each with
// the variable's name and what to do, and never with a value.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeConfigurationPage } from '../../scripts/make-configuration-page.ts'
import { ConfigRefused, type Environment } from '../../src/config/environment.ts'
import { options } from '../../src/config/options.ts'
import { readConfig } from '../../src/config.ts'

const key = (): string => randomBytes(32).toString('base64')
const templates = ['mobile-code', 'returned', 'sms-verification-sent', 'filed', 'bureau-rejected']

const good: Environment = {
  BASE_URL: 'https://beian.example.cn/',
  DATABASE_URL: 'postgres://openbeian:kz7-invented@db.example.cn:5432/openbeian',
  SECRET: key(),
  SEAL_KEYS: JSON.stringify({ keys: [{ id: '2026-11', secret: key() }], fingerprintKey: key() }),
  SMTP_HOST: 'mail.example.cn',
  MAIL_FROM: '备案服务 <beian@example.cn>',
  SMS_VENDOR: 'alibaba',
  SMS_KEY_ID: 'an-id',
  SMS_KEY_SECRET: 'a-key',
  SMS_SIGN_NAME: '示例云',
  SMS_TEMPLATES: JSON.stringify(
    Object.fromEntries(templates.map((name) => [name, { code: 'SMS_1', params: [] }])),
  ),
  REGULATOR_URL: 'https://bureau.example.cn:8443',
  REGULATOR_NAME: '北京市通信管理局',
  REGULATOR_ISP_ID: '110000000009',
  REGULATOR_USER: 'provider',
  REGULATOR_PASSWORD: 'an invented password',
  REGULATOR_AES_KEY: 'k'.repeat(16),
  REGULATOR_AES_IV: 'v'.repeat(16),
  PROVIDER_NAME: '示例云接入',
  PROVIDER_PROVINCE: '110000',
}

const complaintsOf = (change: Environment): readonly string[] => {
  try {
    readConfig({ ...good, ...change })
    return []
  } catch (error) {
    if (!(error instanceof ConfigRefused)) throw error
    return error.complaints.map(({ name, whatToDo }) => `${name}: ${whatToDo}`)
  }
}

test('a complete environment becomes one configuration that nobody can change', () => {
  const config = readConfig(good)
  expect(config).toMatchObject({
    baseUrl: 'https://beian.example.cn',
    listen: { host: '127.0.0.1', port: 3000 },
    isDemo: false,
    hasRequestLimits: true,
    trustProxy: false,
    blobs: { kind: 'folder' },
    bureaux: [
      {
        version: 'v3.0',
        ispId: '110000000009',
        encryptAlgorithm: 1,
        hashEncoding: 'raw',
        extensions: [],
        unitName: '示例云接入',
        provinceCode: '110000',
      },
    ],
  })
  expect(Object.isFrozen(config) && Object.isFrozen(config.bureaux) && Object.isFrozen(config.listen)).toBe(
    true,
  )
})

test('everything that must be set is complained of at once, by name', () => {
  const needed = options.filter((option) => !('standard' in option)).map(({ name }) => name)
  expect(needed.length).toBeGreaterThan(15)
  let complained: readonly string[] = []
  try {
    readConfig({})
  } catch (error) {
    complained = (error as ConfigRefused).complaints.map(({ name }) => name)
  }
  expect([...complained].sort()).toEqual([...needed].sort())
})

describe('refuses', () => {
  const cases: readonly (readonly [string, Environment, RegExp])[] = [
    [
      'an address without https',
      { BASE_URL: 'http://beian.example.cn' },
      /^BASE_URL: .*https:.*ALLOW_HTTP=yes/,
    ],
    ['an address with a path', { BASE_URL: 'https://example.cn/beian' }, /^BASE_URL: .*without a path/],
    ['an address that is none', { BASE_URL: 'some-host-of-ours' }, /^BASE_URL/],
    ['a short secret', { SECRET: 'short' }, /^SECRET: .*32 random.*openssl/],
    ['a secret of one letter', { SECRET: 'a'.repeat(60) }, /^SECRET: .*random/],
    ['the demonstration’s secret', { SECRET: `demo-${'x7Kq'.repeat(10)}` }, /^SECRET: .*demonstration/],
    [
      'the demonstration’s key ring',
      {
        SEAL_KEYS: JSON.stringify({
          isDemo: true,
          keys: [{ id: 'a', secret: key() }],
          fingerprintKey: key(),
        }),
      },
      /^SEAL_KEYS: .*demo/,
    ],
    ['a key ring that is no JSON', { SEAL_KEYS: 'keys' }, /^SEAL_KEYS/],
    [
      'the demonstration’s password at the bureau',
      { REGULATOR_PASSWORD: 'demo-bureau-password' },
      /^REGULATOR_PASSWORD: .*your own/,
    ],
    ['the demonstration’s AES key', { REGULATOR_AES_KEY: 'demo-aes-key-016' }, /^REGULATOR_AES_KEY/],
    ['the demonstration’s AES vector', { REGULATOR_AES_IV: '0102030405060708' }, /^REGULATOR_AES_IV/],
    [
      'an AES key of the wrong length',
      { REGULATOR_AES_KEY: 'k'.repeat(17) },
      /^REGULATOR_AES_KEY: .*16, 24 or 32/,
    ],
    [
      'a database password that everybody tries',
      { DATABASE_URL: 'postgres://a:postgres@h/b' },
      /^DATABASE_URL: .*password/,
    ],
    ['a database without a password', { DATABASE_URL: 'postgres://a@h/b' }, /^DATABASE_URL: .*password/],
    ['another database', { DATABASE_URL: 'mysql://a:b@h/c' }, /^DATABASE_URL: .*postgres:/],
    ['a port that is none', { PORT: '70000' }, /^PORT: .*0 to 65535/],
    ['a yes that is none', { REQUEST_LIMITS: 'maybe' }, /^REQUEST_LIMITS: .*yes or no/],
    ['an unknown vendor', { SMS_VENDOR: 'pigeon' }, /^SMS_VENDOR: .*alibaba, tencent/],
    ['Tencent without its application', { SMS_VENDOR: 'tencent' }, /^SMS_APP_ID: .*SMS_VENDOR=tencent/],
    [
      'templates that lack one',
      { SMS_TEMPLATES: '{"filed":{"code":"a","params":[]}}' },
      /^SMS_TEMPLATES: .*mobile-code/,
    ],
    ['templates that are no JSON', { SMS_TEMPLATES: '{' }, /^SMS_TEMPLATES: .*JSON/],
    ['mail in the clear over the network', { SMTP_SECURITY: 'plain' }, /^SMTP_SECURITY: .*tls/],
    ['a mail account without its password', { SMTP_USER: 'a' }, /^SMTP_PASSWORD: .*SMTP_USER/],
    ['a sender that is no address', { MAIL_FROM: 'us' }, /^MAIL_FROM/],
    [
      'an object store without its keys',
      { S3_ENDPOINT: 'https://s3.example.cn/b' },
      /^S3_ACCESS_KEY_ID: .*S3_ENDPOINT/,
    ],
    [
      'a port that nobody calls',
      { REGULATOR_URL: 'https://bureau.example.cn:4190' },
      /^REGULATOR_URL: .*no HTTP client/,
    ],
    ['a number of the provider that is none', { REGULATOR_ISP_ID: '12a' }, /^REGULATOR_ISP_ID/],
    [
      'a stand-in for the filing password that the bureau’s schema refuses',
      { REGULATOR_NO_PASSWORD: '0'.repeat(33) },
      /^REGULATOR_NO_PASSWORD: .*1 to 32/,
    ],
    ['a province that is none', { PROVIDER_PROVINCE: '110101' }, /^PROVIDER_PROVINCE: .*110000/],
    ['a secret given twice', { SECRET_FILE: '/nowhere/at/all' }, /^SECRET: .*SECRET_FILE/],
  ]
  for (const [what, change, expected] of cases)
    test(what, () => {
      const complaints = complaintsOf(change)
      expect(
        complaints.some((line) => expected.test(line)),
        complaints.join('\n'),
      ).toBe(true)
      for (const value of Object.values(change))
        if (value !== undefined && value.length > 12) expect(complaints.join('\n')).not.toContain(value)
    })
})

describe('a table of several bureaux', () => {
  const { PROVIDER_NAME, PROVIDER_PROVINCE, ...rest } = good
  const ofBureau = Object.entries(rest).filter(([name]) => name.startsWith('REGULATOR_'))
  const shared = Object.fromEntries(Object.entries(rest).filter(([name]) => !name.startsWith('REGULATOR_')))
  const row = { ...Object.fromEntries(ofBureau), REGULATOR_CODE: 'beijing' }
  const withTable = (rows: unknown, change: Environment = {}) => {
    const folder = mkdtempSync(join(tmpdir(), 'openbeian-config-'))
    const path = join(folder, 'bureaux.json')
    writeFileSync(path, typeof rows === 'string' ? rows : JSON.stringify(rows))
    const env = { ...shared, PROVIDER_NAME, PROVIDER_PROVINCE, REGULATORS_FILE: path, ...change }
    try {
      return { config: readConfig(env), complaints: [] as readonly string[] }
    } catch (error) {
      if (!(error instanceof ConfigRefused)) throw error
      return { complaints: error.complaints.map(({ name, whatToDo }) => `${name}: ${whatToDo}`) }
    } finally {
      rmSync(folder, { recursive: true })
    }
  }

  test('gives each its own credentials, hours, caps and company, and shares what a row does not say', () => {
    const { config, complaints } = withTable([
      row,
      {
        ...row,
        REGULATOR_CODE: 'shanghai',
        REGULATOR_ISP_ID: '310000000002',
        REGULATOR_AES_KEY: 's'.repeat(32),
        REGULATOR_WINDOWS: '09:00-17:00',
        REGULATOR_FILES_AN_HOUR: '12',
        REPORT_FILE_RECORDS: '200',
        PROVIDER_NAME: '示例云接入（上海）',
        PROVIDER_PROVINCE: '310000',
      },
    ])
    expect(complaints).toEqual([])
    expect(config?.bureaux).toMatchObject([
      { code: 'beijing', unitName: '示例云接入', provinceCode: '110000', hours: { windows: [] } },
      {
        code: 'shanghai',
        ispId: '310000000002',
        aesKey: 's'.repeat(32),
        unitName: '示例云接入（上海）',
        provinceCode: '310000',
        hours: { windows: [{ from: '09:00', to: '17:00' }], filesPerHour: 12 },
        batch: { maxRecords: 200, waitSeconds: 60 },
      },
    ])
  })

  test.each<readonly [string, unknown, Environment, RegExp]>([
    ['is no JSON', '{', {}, /^REGULATORS_FILE: must name a file with a JSON list/],
    ['is empty', [], {}, /^REGULATORS_FILE: must name a file/],
    ['has numbers for texts', [{ ...row, REGULATOR_ISP_ID: 7 }], {}, /all of whose values are texts/],
    [
      'lacks something in a row',
      [row, { ...row, REGULATOR_CODE: 'b', REGULATOR_PASSWORD: '' }],
      {},
      /^REGULATORS_FILE: row 2 \(b\): REGULATOR_PASSWORD is missing/,
    ],
    [
      'names what is no option',
      [{ ...row, REGULATOR_COLOUR: 'red' }],
      {},
      /row 1 .*REGULATOR_COLOUR is not known/,
    ],
    [
      'has more bureaux than connections',
      [row, { ...row, REGULATOR_CODE: 'b' }],
      { DATABASE_POOL: '6' },
      /^DATABASE_POOL: must be at least 7 for 2 bureaux/,
    ],
    ['names a bureau twice', [row, row], {}, /REGULATOR_CODE beijing in two rows/],
    [
      'stands beside a variable of its own',
      [row],
      { REGULATOR_URL: 'https://other.example.cn' },
      /move REGULATOR_URL into a row/,
    ],
  ])('that %s is refused with the row and the name', (_what, rows, change, expected) => {
    const { complaints } = withTable(rows, change)
    expect(
      complaints.some((line) => expected.test(line)),
      complaints.join('\n'),
    ).toBe(true)
    expect(complaints.join('\n')).not.toContain(good.REGULATOR_PASSWORD)
  })
})

test('http is allowed where somebody says so', () => {
  expect(complaintsOf({ BASE_URL: 'http://beian.example.cn', ALLOW_HTTP: 'yes' })).toEqual([])
})

test('a secret may lie in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openbeian-config-'))
  const secret = key()
  writeFileSync(join(folder, 'secret'), `${secret}\n`)
  expect(readConfig({ ...good, SECRET: undefined, SECRET_FILE: join(folder, 'secret') }).secret).toBe(secret)
  rmSync(folder, { recursive: true })
})

test('the page of options is that of the program (else: node_modules/.bin/node scripts/make-configuration-page.ts)', () => {
  const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8')
  expect(page === makeConfigurationPage()).toBe(true)
})

test('look-ups of domains are on unless switched off, ask nobody inside the network, and name what is wrong', () => {
  expect(readConfig(good).domains).toMatchObject({
    asksRegistry: true,
    asksDns: true,
    probes: true,
    allowPrivate: false,
    rdapServers: {},
    dnsServers: [],
    timeoutMs: 8_000,
    policy: { freshMs: 86_400_000, negativeMs: 3_600_000 },
  })
  expect(readConfig(good).domains).not.toHaveProperty('probesPrivate')
  expect(readConfig({ ...good, DOMAIN_LOOKUP: 'no' }).domains).toMatchObject({
    asksRegistry: false,
    asksDns: false,
  })
  expect(
    readConfig({ ...good, DNS_SERVERS: '223.5.5.5, [2400:3200::1]:53', BLOCK_PAGE_HOSTS: 'a.cn,b.cn' })
      .domains,
  ).toMatchObject({ dnsServers: ['223.5.5.5', '[2400:3200::1]:53'], blockPageHosts: ['a.cn', 'b.cn'] })
  for (const [change, complaint] of [
    [{ DOMAIN_LOOKUP: 'everything' }, /^DOMAIN_LOOKUP: /],
    [{ DNS_SERVERS: 'dns.example.cn' }, /^DNS_SERVERS: .*addresses/],
    [{ RDAP_SERVERS: '{"cn":"http://rdap.example.cn/"}' }, /^RDAP_SERVERS: .*https/],
    [{ RDAP_SERVERS: '{"cn":1}' }, /^RDAP_SERVERS: /],
    [{ RDAP_BOOTSTRAP: '/nowhere/dns.json' }, /^RDAP_BOOTSTRAP: .*not there/],
    [{ REGISTRARS_FILE: '/nowhere.json' }, /^REGISTRARS_FILE: /],
    [{ DOMAIN_LOOKUP_SECONDS: '0' }, /^DOMAIN_LOOKUP_SECONDS: /],
  ] as const)
    expect(complaintsOf(change).join('\n')).toMatch(complaint)
})

test('hours, caps, batches and keeping of the exchange have good defaults, and what cannot be is refused', () => {
  expect(readConfig(good)).toMatchObject({
    bureaux: [
      {
        hours: { windows: [], pauseSeconds: 60 },
        batch: { maxRecords: 1000, maxBytes: 16 * 1024 * 1024, waitSeconds: 60 },
      },
    ],
    keepFilesDays: 0,
  })
  const hours = { REGULATOR_WINDOWS: '08:00-12:00,13:30-18:00', REGULATOR_FILES_AN_HOUR: '4' }
  expect(readConfig({ ...good, ...hours, KEEP_FILES_DAYS: '93' })).toMatchObject({
    bureaux: [{ hours: { windows: [{ from: '08:00' }, { to: '18:00' }], filesPerHour: 4 } }],
    keepFilesDays: 93,
  })
  expect(complaintsOf({ REGULATOR_WINDOWS: 'nine to five', KEEP_FILES_DAYS: '30' })).toEqual([
    expect.stringMatching(/^REGULATOR_WINDOWS: /),
    expect.stringMatching(/^KEEP_FILES_DAYS: .*93/),
  ])
})

test('no option is read that is not in the table, and none stands there unread', () => {
  const folder = join(import.meta.dirname, '../../src')
  const readers = [
    'config.ts',
    'config/read-secrets.ts',
    'config/read-delivery.ts',
    'config/read-bureau.ts',
    'config/read-dialect.ts',
    'config/read-bureaux.ts',
    'config/read-domains.ts',
    'config/read-exchange.ts',
  ]
  const text = readers.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n')
  for (const { name } of options) expect(text.includes(`'${name}'`), name).toBe(true)
})
