// The file of the registrar's records as operators write it: CSV from a spreadsheet or JSON, each wrong line named; and the
// whole way into the database through the command.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { parseCsv } from '../../src/commands/csv.ts'
import { readRecords } from '../../src/commands/domains.ts'
import { UsageError } from '../../src/commands/usage-error.ts'
import type { System } from '../support/system.ts'
import { openSystem } from '../support/system.ts'

const HEAD = 'domain,registrar,isOwnRegistrar,holderName,realNameVerifiedOn,expiresOn'

describe('a CSV file', () => {
  test('of a spreadsheet: byte order mark, quotes, commas and line breaks in cells, empty lines', () => {
    const text = `\ufeff${HEAD}\r\nexample.cn,"示例, 域名",是,"杭州""云杉""科技",2026-11-02,\r\n\r\nb.example.com,,no,"two\nlines",no,2028-01-01`
    expect(readRecords(text, 'list.CSV')).toEqual([
      {
        domain: 'example.cn',
        registrar: '示例, 域名',
        isOwnRegistrar: true,
        holderName: '杭州"云杉"科技',
        realNameVerifiedOn: '2026-11-02',
        expiresOn: '',
      },
      {
        domain: 'b.example.com',
        registrar: '',
        isOwnRegistrar: false,
        holderName: 'two\nlines',
        realNameVerifiedOn: 'no',
        expiresOn: '2028-01-01',
      },
    ])
  })

  test.each([
    ['', /empty/],
    ['domain,owner\na.cn,x', /line 2.*no column "owner"/],
    ['domain,registrar\na.cn', /line 2: 1 cells, not 2/],
    ['registrar\nx', /line 2: domain is missing/],
    ['domain,isOwnRegistrar\na.cn,maybe', /line 2: isOwnRegistrar/],
    ['domain\na"b', /quote/],
  ])('%j is refused with the line', (text, says) => {
    expect(() => readRecords(text, 'list.csv')).toThrow(UsageError)
    expect(() => readRecords(text, 'list.csv')).toThrow(says)
  })

  test('reads back what was written, whatever stands in the cells', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => text.trim() !== '')
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          const text = rows
            .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
            .join('\r\n')
          expect(parseCsv(text)).toEqual(rows)
        },
      ),
    )
  })

  test('that is no CSV ends quickly', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        try {
          expect(Array.isArray(parseCsv(text))).toBe(true)
        } catch (problem) {
          expect(String(problem)).toContain('quote')
        }
      }),
    )
  })
})

describe('a JSON file', () => {
  test('is a list of records, or holds one', () => {
    const records = [{ domain: 'example.cn', isOwnRegistrar: true }]
    expect(readRecords(JSON.stringify(records), 'a.json')).toEqual(records)
    expect(readRecords(JSON.stringify({ records }), 'a.json')).toEqual(records)
  })

  test.each([
    ['nothing', /neither/],
    ['{}', /no list/],
    ['[1]', /record 1: not a record/],
    ['[{"domain":1}]', /record 1: domain must be a text/],
    ['[{"domain":"a.cn"},{"domain":"b.cn","holder":"x"}]', /record 2.*no column "holder"/],
  ])('%s is refused', (text, says) => {
    expect(() => readRecords(text, 'a.json')).toThrow(says)
  })
})

describe('over the API', () => {
  let system: System
  afterAll(() => system.close())

  test('only an administrator loads records, and the applicant reads what follows from them', async () => {
    system = await openSystem('2026-11-23T01:00:00.000Z')
    const email = 'admin-of-domains@example.com'
    const password = randomBytes(12).toString('base64url')
    await system.app.accounts.createAccount({
      email,
      password,
      name: '方予安',
      role: 'administrator',
      locale: 'en',
      isEmailVerified: true,
    })
    const inject = (url: string, payload: object, cookie = '') =>
      system.app.http.inject({
        method: 'POST',
        url: `/api/v1${url}`,
        headers: { cookie, origin: 'http://localhost:3000' },
        payload,
      })
    const records = [{ domain: 'example.cn', holderName: '杭州云杉科技有限公司', expiresOn: '2028-01-01' }]
    expect((await inject('/operator/registrar-records', { records })).statusCode).toBe(401)
    const signed = await inject('/session', { email, password })
    const cookie = signed.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
    const loaded = await inject('/operator/registrar-records', { records }, cookie)
    expect([loaded.statusCode, loaded.json()]).toEqual([200, { loaded: 1 }])
    const wrong = await inject(
      '/operator/registrar-records',
      { records: [...records, { domain: 'not a domain' }] },
      cookie,
    )
    expect(wrong.statusCode).toBe(422)
    expect(wrong.json()).toMatchObject({ code: 'value-malformed', path: 'domain', params: { line: 2 } })
    const odd = await inject('/operator/registrar-records', { records: [{ domain: 'a.cn', x: 1 }] }, cookie)
    expect(odd.statusCode).toBe(400)
    const page = await system.app.flows.readAudit(
      { kind: 'person', accountId: 'a', role: 'auditor', name: 'a' },
      {},
    )
    expect(page.ok && page.value.items.map((line) => line.action)).toContain('load-registrar-records')
  })
})

test('a call, a file or a line that is wrong is said before anything is connected to', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'openbeian-records-'))
  const path = join(folder, 'list.csv')
  writeFileSync(path, `${HEAD}\nexample.cn,,maybe,,,\n`)
  const { domainsCommand } = await import('../../src/commands/domains.ts')
  await expect(domainsCommand(['load', path], {})).rejects.toThrow(/line 2/)
  await expect(domainsCommand(['load', join(folder, 'none.csv')], {})).rejects.toThrow(/cannot read/)
  await expect(domainsCommand(['unload', path], {})).rejects.toThrow(/usage/)
  rmSync(folder, { recursive: true })
})
