// What the sources say of each province, once more and by another road: a table written from the sources, played through the
// engine. A slip in a pack and in its own cases alike would be found here.
import { describe, expect, it } from 'vitest'
import { loadPacks } from '../../src/adapters/packs/load-packs.ts'
import { filingTypes } from '../../src/core/determine.ts'
import type { Material } from '../../src/core/material.ts'
import { evaluate } from '../../src/rules/evaluate.ts'
import { factsOf } from '../../src/rules/facts.ts'
import { isPlacePath } from '../../src/rules/place.ts'
import { type RuleSet, resolveRuleSet } from '../../src/rules/resolve.ts'
import { residentId } from '../support/certificate-numbers.ts'
import { situationOf } from './case-material.ts'

const packs = loadPacks()
const ON = '2026-11-22'

const resolved = new Map<string, RuleSet>()

const ruleSetOf = (province: string, on = ON): RuleSet => {
  const key = `${province} ${on}`
  const known = resolved.get(key)
  if (known) return known
  const found = resolveRuleSet(packs, province, on)
  if (!found.ok) throw new Error(`${province}: ${found.error.code}`)
  resolved.set(key, found.value)
  return found.value
}

const play = (province: string, subject: string, set: Record<string, unknown>): readonly string[] => {
  const { material, context } = situationOf({ province, subject, set })
  return evaluate(ruleSetOf(province), factsOf(material, context)).map(({ code, path }) => `${code} ${path}`)
}

type Row = {
  /** Least age of a person in charge of a unit, and of an individual; 0 where none is known. */
  readonly unit: number
  readonly person: number
  /** Whether the person in charge has to be the legal representative, may be another with a letter, or anyone. */
  readonly legal: 'must' | 'letter' | 'free'
  /** What is asked of an individual from elsewhere. */
  readonly stranger: 'refused' | 'paper' | 'nothing'
  /** Whether a subject without services may add one at once. */
  readonly empty?: true
  /** Services of a unit in one order, where that is not ten. */
  readonly order?: number
}

// Provinces in the order of their codes; ages as of today, so the newer source where two differ.
const table: Readonly<Record<string, Row>> = {
  '110000': { unit: 18, person: 18, legal: 'must', stranger: 'nothing', empty: true },
  '120000': { unit: 18, person: 18, legal: 'must', stranger: 'nothing', empty: true },
  '130000': { unit: 18, person: 18, legal: 'must', stranger: 'nothing' },
  '140000': { unit: 18, person: 18, legal: 'must', stranger: 'refused', empty: true, order: 3 },
  '150000': { unit: 18, person: 18, legal: 'must', stranger: 'refused' },
  '210000': { unit: 16, person: 16, legal: 'free', stranger: 'nothing', empty: true },
  '220000': { unit: 0, person: 0, legal: 'letter', stranger: 'paper' },
  '230000': { unit: 18, person: 16, legal: 'must', stranger: 'refused' },
  '310000': { unit: 18, person: 18, legal: 'must', stranger: 'paper', empty: true },
  '320000': { unit: 18, person: 16, legal: 'free', stranger: 'paper', empty: true },
  '330000': { unit: 18, person: 18, legal: 'must', stranger: 'paper', empty: true },
  '340000': { unit: 18, person: 0, legal: 'letter', stranger: 'paper' },
  '350000': { unit: 18, person: 8, legal: 'must', stranger: 'paper' },
  '360000': { unit: 18, person: 16, legal: 'must', stranger: 'refused' },
  '370000': { unit: 18, person: 17, legal: 'must', stranger: 'paper' },
  '410000': { unit: 18, person: 0, legal: 'must', stranger: 'refused', order: 5 },
  '420000': { unit: 18, person: 18, legal: 'must', stranger: 'paper', order: 1 },
  '430000': { unit: 18, person: 18, legal: 'must', stranger: 'nothing', order: 1 },
  '440000': { unit: 16, person: 16, legal: 'must', stranger: 'paper' },
  '450000': { unit: 18, person: 18, legal: 'must', stranger: 'refused', empty: true },
  '460000': { unit: 16, person: 16, legal: 'letter', stranger: 'nothing' },
  '500000': { unit: 18, person: 16, legal: 'must', stranger: 'nothing' },
  '510000': { unit: 18, person: 16, legal: 'letter', stranger: 'paper', empty: true },
  '520000': { unit: 18, person: 18, legal: 'must', stranger: 'paper', empty: true, order: 5 },
  '530000': { unit: 16, person: 16, legal: 'must', stranger: 'refused', empty: true },
  '540000': { unit: 18, person: 18, legal: 'must', stranger: 'refused' },
  '610000': { unit: 18, person: 18, legal: 'must', stranger: 'nothing' },
  '620000': { unit: 18, person: 18, legal: 'letter', stranger: 'refused' },
  '630000': { unit: 18, person: 18, legal: 'must', stranger: 'refused' },
  '640000': { unit: 18, person: 18, legal: 'must', stranger: 'refused' },
  '650000': { unit: 18, person: 18, legal: 'must', stranger: 'refused' },
}

const bornYearsAgo = (age: number): string => `${2026 - age}-01-01`
const isTooYoung = (province: string, subject: 'enterprise' | 'individual', age: number): boolean => {
  const number = residentId(`${province.slice(0, 2)}0102`, bornYearsAgo(age), 0)
  const set = {
    'subject.principal.certificateNumber': number,
    ...(subject === 'individual' ? { 'subject.certificateNumber': number } : {}),
  }
  return play(province, subject, set).some((finding) => finding.includes('-too-young '))
}

/** The least age that passes, from seven years; 0 where even those pass. */
const leastAge = (province: string, subject: 'enterprise' | 'individual'): number => {
  let age = 18
  while (age >= 7 && !isTooYoung(province, subject, age)) age -= 1
  return age < 7 ? 0 : age + 1
}

const another = {
  'subject.principal.isLegalRepresentative': 'no',
  'subject.principal.name': '王示例',
}
const legalRuleOf = (province: string): string => {
  const findings = play(province, 'enterprise', another)
  if (findings.some((finding) => finding.startsWith('principal-not-legal-representative'))) return 'must'
  return findings.includes('document-missing subject.principal.documents.authorisation') ? 'letter' : 'free'
}

const strangerIn = (province: string): string => {
  const [home, address] =
    province === '370000' ? ['330106', '浙江省杭州市西湖区1号'] : ['370102', '山东省济南市历下区1号']
  const number = residentId(home, '1990-01-01', 0)
  const findings = play(province, 'individual', {
    'subject.certificateNumber': number,
    'subject.principal.certificateNumber': number,
    'subject.certificateAddress': address,
  })
  if (findings.some((finding) => finding.startsWith('individual-not-local'))) return 'refused'
  return findings.includes('document-missing subject.documents.residence-permit') ? 'paper' : 'nothing'
}

describe('every province has a pack', () => {
  it('of its own, and the table has all of them', () => {
    const codes = packs.map((pack) => pack.code).filter((code) => /^\d/.test(code))
    expect(codes.sort()).toEqual(Object.keys(table).sort())
    expect(codes).toHaveLength(31)
  })

  it.each(Object.entries(table))('%s as the sources have it', (province, row) => {
    const { settings } = ruleSetOf(province)
    expect({
      unit: leastAge(province, 'enterprise'),
      person: leastAge(province, 'individual'),
      legal: legalRuleOf(province),
      stranger: strangerIn(province),
      empty: settings.emptySubjectMayAdd,
      order: settings.maxServicesPerOrder.enterprise,
    }).toEqual({ ...row, empty: row.empty ?? false, order: row.order ?? 10 })
  })

  it('eleven provinces let a subject without services add one', () => {
    expect(Object.values(table).filter((row) => row.empty)).toHaveLength(11)
  })

  it('only Guangdong shows the number of the subject', () => {
    const codes = Object.keys(table).filter((code) => ruleSetOf(code).settings.footerNumber === 'subject')
    expect(codes).toEqual(['440000'])
  })

  it('all send the ministry’s text message since 17 August 2020, and none before', () => {
    const hours = (on: string) =>
      new Set(Object.keys(table).map((code) => ruleSetOf(code, on).settings.smsHours))
    expect([...hours('2020-08-16')]).toEqual([0])
    expect([...hours('2020-08-17')]).toEqual([24])
  })
})

describe('in every province', () => {
  const codes = Object.keys(table)

  it.each(codes)(
    '%s: every filing type of a clean application is clean, and every finding has a place',
    (code) => {
      const ruleSet = ruleSetOf(code)
      for (const subject of ['enterprise', 'individual'])
        for (const filingType of filingTypes) {
          const clean = situationOf({ province: code, subject, set: {}, filingType })
          const findings = evaluate(ruleSet, factsOf(clean.material, clean.context))
          const own = findings.filter((finding) => !/^(?:cancellation|filing)\./.test(finding.path))
          expect([subject, filingType, own.map((finding) => finding.code)]).toEqual([subject, filingType, []])

          const empty: Material = {
            subject: { provinceCode: code, principal: {} },
            services: [{ id: 's1', kind: 'website', principal: {}, access: {} }],
            documents: {},
          }
          const asked = evaluate(ruleSet, factsOf(empty, clean.context))
          expect(asked.filter((finding) => !isPlacePath(finding.path))).toEqual([])
          const spoken = new Set(asked.map((finding) => finding.code))
          const allowed = [
            'value-missing',
            'document-missing',
            'product-verification-missing',
            'form-unsigned',
          ]
          expect([...spoken].filter((one) => !allowed.includes(one))).toEqual([])
        }
    },
  )
})
