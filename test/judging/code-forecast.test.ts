// The forecast of the regulator's codes against the regulator: what is said to be decided before upload is decided by our rules,
// and the bureau simulator, asked behind our rules' back, answers the very code that was forecast.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeForecastPage, page } from '../../scripts/make-code-forecast-page.ts'
import { loadPacks } from '../../src/adapters/packs/load-packs.ts'
import { createRegulatorV3 } from '../../src/adapters/regulator/v3/regulator.ts'
import { demoProvider } from '../../src/bureau/demo-provider.ts'
import { type RunningBureau, startBureau } from '../../src/bureau/start-bureau.ts'
import { attachmentPurposes } from '../../src/bureau/tables/code-tables.ts'
import { resultCodes } from '../../src/bureau/tables/result-codes.ts'
import { type Value, withValue } from '../../src/core/application/value.ts'
import { codeForecasts, codesOfFinding, isDecidedHere } from '../../src/core/code-forecast.ts'
import type { FilingType } from '../../src/core/determine.ts'
import { Fault } from '../../src/core/fault.ts'
import { fields } from '../../src/core/field.ts'
import type { Material } from '../../src/core/material.ts'
import { slots } from '../../src/core/slot.ts'
import { settleType } from '../../src/flows/judging/settle-type.ts'
import type { Regulator, ReportRecord } from '../../src/flows/regulator-port.ts'
import { evaluate } from '../../src/rules/evaluate.ts'
import { factsOf } from '../../src/rules/facts.ts'
import { resolveRuleSet } from '../../src/rules/resolve.ts'
import { enterpriseRecord, settings } from '../contract/regulator-examples.ts'
import { documentText } from '../contract/regulator-upload-reader.ts'
import { situationOf } from '../packs/case-material.ts'

const packs = loadPacks()
const rows = (by: string) => codeForecasts.filter((one) => one.by === by)

describe('the table', () => {
  test('has a row for every code from 1003 to 1068, once', () => {
    const known = Object.keys(resultCodes).filter((code) => Number(code) >= 1003 && Number(code) <= 1068)
    expect(known).toHaveLength(66)
    expect(codeForecasts.map(({ code }) => code)).toEqual(known)
  })

  test('names rules that exist, and places that some pack asks for', () => {
    const rules = new Set(packs.flatMap((pack) => pack.rules.map(({ code }) => code)))
    const places = new Set([...fields.map(({ pattern }) => pattern), ...slots.map(({ pattern }) => pattern)])
    const asked = new Set(
      packs.flatMap((pack) => [
        ...pack.fields.flatMap((entry) => ('path' in entry ? [entry.path] : [])),
        ...pack.documents.flatMap((entry) => ('slot' in entry ? [entry.slot] : [])),
      ]),
    )
    const isAsked = (place: string): boolean =>
      asked.has(place) || asked.has(place.replace(/^(?:subject|services\.\*)\.principal\./, 'principals.*.'))
    for (const { code, rules: named = [], places: pointed = [] } of codeForecasts) {
      expect(
        named.filter((one) => !rules.has(one)),
        code,
      ).toEqual([])
      expect(
        pointed.filter((one) => !places.has(one) || !isAsked(one)),
        code,
      ).toEqual([])
    }
    for (const one of rows('rules'))
      expect((one.rules ?? []).length + (one.places ?? []).length, one.code).toBeGreaterThan(0)
  })

  test('names refusals that flows really give', () => {
    const source = ['flows', 'core/application']
      .flatMap((folder) => {
        const path = join(import.meta.dirname, '../../src', folder)
        return readdirSync(path, { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.ts'))
          .map((name) => readFileSync(join(path, name), 'utf8'))
      })
      .join('\n')
    const named = new Set(codeForecasts.flatMap(({ refusals = [] }) => refusals))
    expect(named.size).toBeGreaterThan(3)
    for (const code of named) expect(source.includes(`refuse('${code}'`), code).toBe(true)
  })

  test('stands in docs/code-forecast.md (else: node_modules/.bin/node scripts/make-code-forecast-page.ts)', () => {
    const text = readFileSync(page, 'utf8')
    expect(codeForecastPage(text) === text).toBe(true)
  })

  test('says why for each', () => {
    for (const { code, why } of codeForecasts) expect(why.length, code).toBeGreaterThan(20)
  })
})

/** One fault for each code: what is set, and whether the simulator knows the code at an upload. */
type Faulty = {
  readonly code: string
  readonly set: Readonly<Record<string, unknown>>
  readonly filingType?: FilingType
  /** Why the simulator is not asked. */
  readonly only?: string
}

const wrong: readonly Faulty[] = [
  { code: '1004', set: { 'services.s1.domain': '192.0.2.1' } },
  { code: '1006', set: { 'services.s1.access.addresses': ['10.0.0.1'] } },
  { code: '1007', set: { 'subject.principal.emergencyPhone': null, 'subject.principal.landline': null } },
  { code: '1008', set: { 'subject.certificateNumber': '91330106MA0000AA18' } },
  { code: '1009', set: { 'subject.principal.email': 'office@example' } },
  { code: '1010', set: { 'subject.principal.landline': '910-80000001' } },
  { code: '1011', set: { 'subject.principal.mobile': '12800138001' } },
  { code: '1014', set: { 'subject.kind': null } },
  { code: '1015', set: { 'subject.principal.certificateNumber': '330106199001010001' } },
  { code: '1019', set: { 'subject.districtCode': '440106' } },
  { code: '1022', set: { 'services.s1.homePage': 'ftp://www.example.cn' } },
  {
    code: '1026',
    set: { 'cancellation.reason': null },
    filingType: 'cancel-service',
    only: 'cancellations have records of their own',
  },
  { code: '1031', set: { 'subject.principal.emergencyPhone': null, 'subject.principal.landline': null } },
  { code: '1034', set: { 'services.s1.contents': null } },
  { code: '1041', set: { 'services.s1.homePage': 'www.example.com' } },
  { code: '1044', set: { 'subject.principal.name': null } },
  {
    code: '1055',
    set: { 'signedForm.contentDigest': 'of older values' },
    only: 'forms are compared by an officer',
  },
  {
    code: '1063',
    set: {
      'services.s1.access.addresses': ['203.0.113.10'],
      'context.unfiledAddresses': ['203.0.113.10'],
    },
    only: 'the bureau compares with ranges only where it was given some',
  },
  {
    code: '1064',
    set: { 'context.register.blacklistedDomains': { 'example.cn': 'blacklist' } },
    only: 'the bureau compares with its own list',
  },
  {
    code: '1065',
    set: { 'context.register.isSubjectBlacklisted': true },
    only: 'the bureau compares with its own list',
  },
  { code: '1066', set: { 'services.s1.languages': null } },
]

const isAddress = (path: string): boolean => path.endsWith('.access.addresses')

/** The record of the examples with the same faults, as if nobody had judged it. */
const recordWith = ({ set }: Faulty): ReportRecord => {
  let { material } = enterpriseRecord
  for (const [path, value] of Object.entries(set)) {
    if (!isAddress(path)) material = withValue(material, path, value as Value | null)
    else
      material = {
        ...material,
        services: material.services.map((one) =>
          one.id === 's1'
            ? { ...one, access: { ...one.access, addresses: value as readonly string[] } }
            : one,
        ),
      }
  }
  return { ...enterpriseRecord, material: material as Material }
}

describe('what the rules decide', () => {
  test('every code that they decide has a case here', () => {
    expect([...new Set(wrong.map(({ code }) => code))]).toEqual(rows('rules').map(({ code }) => code))
  })

  for (const one of wrong)
    test(`${one.code} is stopped by a rule: ${Object.keys(one.set).join(', ')}`, () => {
      const situation = { province: '330000', subject: 'enterprise', set: one.set } as const
      const { material, context } = situationOf(
        one.filingType ? { ...situation, filingType: one.filingType } : situation,
      )
      const ruleSet = resolveRuleSet(packs, '330000', context.on)
      if (!ruleSet.ok) throw new Error(ruleSet.error.code)
      const blocking = evaluate(ruleSet.value, factsOf(material, context)).filter(
        ({ severity }) => severity === 'blocking',
      )
      expect(blocking.flatMap(codesOfFinding)).toContain(one.code)
    })
})

describe('what the encoder decides', () => {
  test('no report carries MSN, QQ or a user name, and its attachments carry known formats and uses', async () => {
    const regulator = createRegulatorV3(settings)
    const { container } = await regulator.build([enterpriseRecord])
    const xml = documentText(container)
    expect(xml).toContain('<Fzr_sjhm>')
    expect(xml).not.toMatch(/<(?:Msn|Qq|QQ|Yhm)>/i)
    const numbers = (name: string) =>
      [...xml.matchAll(new RegExp(`<${name}>(\\d+)<`, 'g'))].map((match) => Number(match[1]))
    expect(numbers('Fjwjgs').length).toBeGreaterThan(5)
    expect(new Set(numbers('Fjwjgs'))).toEqual(new Set([1]))
    for (const use of numbers('Fjyt')) expect(Object.keys(attachmentPurposes).map(Number)).toContain(use)
  })
})

describe('the bureau, asked behind the rules’ back', () => {
  let folder = ''
  let bureau: RunningBureau
  let regulator: Regulator
  let sequence = 0

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'openbeian-forecast-'))
    bureau = await startBureau({
      folder,
      providers: [{ ...demoProvider, extensions: ['sms-state'] }],
      seedFilings: 0,
      policy: { sms: 'auto-verify', officer: 'approve-all' },
    })
    regulator = createRegulatorV3({ ...settings, baseUrl: bureau.url })
  })
  afterAll(async () => {
    await bureau.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Codes of results; `stopped` where the report could not even be written. */
  const answersTo = async (record: ReportRecord): Promise<readonly string[]> => {
    let container: Uint8Array
    try {
      container = (await regulator.build([record])).container
    } catch (error) {
      if (error instanceof Fault) return ['stopped']
      throw error
    }
    sequence += 1
    expect((await regulator.upload({ sequence, container })).kind).toBe('accepted')
    const codes: string[] = []
    for (;;) {
      const answer = await regulator.download()
      if (answer.kind !== 'file') return codes
      for (const message of await regulator.decode(answer.document))
        if (message.kind === 'result') codes.push(...message.codes.map(({ code }) => code))
      await regulator.acknowledge(answer.fileName)
    }
  }

  for (const one of wrong.filter(({ only }) => only === undefined))
    test(`answers ${one.code}, or the report cannot be written at all`, async () => {
      const codes = await answersTo(recordWith(one))
      expect(codes.includes(one.code) || codes.includes('stopped'), codes.join(' ')).toBe(true)
    })

  test('answers 1003, 1005, 1021, 1037 and 1038 to what its own query and our ids would have prevented', async () => {
    const { certificateType = '', certificateNumber = '' } = enterpriseRecord.material.subject
    const domain = enterpriseRecord.material.services[0]?.domain ?? ''
    const ask = async () => ({
      subjectFiled: (
        await regulator.queryStatus({
          by: 'certificate',
          certificateType,
          certificateNumber,
        })
      ).filed
        ? ('yes' as const)
        : ('no' as const),
      domainFiled: (await regulator.queryStatus({ by: 'domain', domain })).filed
        ? ('yes' as const)
        : ('no' as const),
    })
    expect(settleType(await ask(), false).determination).toMatchObject({ filingType: 'first-filing' })
    await answersTo(enterpriseRecord)
    const known = await ask()
    expect(known).toEqual({ subjectFiled: 'yes', domainFiled: 'yes' })
    expect(
      settleType(known, false).possible.some(
        (one) => one.kind === 'type' && one.filingType === 'first-filing',
      ),
    ).toBe(false)
    const codes = await answersTo(enterpriseRecord)
    for (const code of ['1003', '1005', '1021', '1037', '1038']) {
      expect(codes).toContain(code)
      expect(isDecidedHere(code), code).toBe(true)
    }
  })
})
