// What each filing type asks for: its pages, its documents, and nothing of what it does not concern.
import { describe, expect, it } from 'vitest'
import { loadPacks } from '../../src/adapters/packs/load-packs.ts'
import { type FilingType, filingTypes } from '../../src/core/determine.ts'
import { fieldAt } from '../../src/core/field.ts'
import type { Material } from '../../src/core/material.ts'
import { evaluate } from '../../src/rules/evaluate.ts'
import { factsOf } from '../../src/rules/facts.ts'
import { areaOf } from '../../src/rules/filing-scope.ts'
import { demandedSlots, shownFields } from '../../src/rules/form.ts'
import { parsePack } from '../../src/rules/pack.ts'
import { type RuleSet, resolveRuleSet } from '../../src/rules/resolve.ts'
import { situationOf } from '../packs/case-material.ts'

const ruleSetOf = (operator?: object): RuleSet => {
  const own = operator === undefined ? undefined : parsePack(operator)
  if (own && !own.ok) throw new Error(JSON.stringify(own.error))
  const resolved = resolveRuleSet([...loadPacks(), ...(own?.ok ? [own.value] : [])], '330000', '2026-11-22')
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.error))
  return resolved.value
}
const ruleSet = ruleSetOf()

const formOf = (filingType: FilingType, change: (material: Material) => Material = (same) => same) => {
  const { material, context } = situationOf({
    province: '330000',
    subject: 'enterprise',
    set: {},
    filingType,
  })
  const facts = factsOf(change(material), context)
  return {
    fields: shownFields(ruleSet, facts).map(({ path }) => path),
    slots: demandedSlots(ruleSet, facts).map(({ slot }) => slot),
    findings: evaluate(ruleSet, facts),
  }
}
const pagesOf = (filingType: FilingType) => [
  ...new Set(formOf(filingType).fields.map((path) => fieldAt(path)?.page)),
]

describe('the form of', () => {
  it('a change of the subject has its pages, and none of a service', () => {
    const { fields, slots } = formOf('change-subject')
    expect(fields.filter((path) => path.startsWith('services.'))).toEqual([])
    expect(fields).toContain('subject.mailingAddress')
    expect(slots.filter((slot) => slot.startsWith('services.'))).toEqual([])
    expect(slots).toContain('documents.verification-form')
  })

  it('a change of a service leaves the subject alone', () => {
    const { fields, slots } = formOf('change-service')
    expect(fields.filter((path) => path.startsWith('subject.'))).toEqual([])
    expect(fields).toContain('services.s1.homePage')
    expect(slots.filter((slot) => slot.startsWith('subject.'))).toEqual([])
  })

  it('a change of both has both', () => {
    expect(pagesOf('change-both')).toEqual(pagesOf('first-filing'))
  })

  it.each(['cancel-subject', 'cancel-service', 'cancel-access'] as const)(
    '%s is a reason, a remark and the signed form, and nothing else',
    (filingType) => {
      const { fields, slots } = formOf(filingType)
      expect(fields).toEqual(['cancellation.reason', 'cancellation.remark'])
      expect(slots).toEqual(['documents.verification-form'])
    },
  )

  it('no other filing type asks for a reason to cancel', () => {
    const asking = filingTypes.filter((type) => formOf(type).fields.includes('cancellation.reason'))
    expect(asking).toEqual(['cancel-subject', 'cancel-service', 'cancel-access'])
  })
})

describe('a rule', () => {
  it('speaks only where its filing type asks for what it judges', () => {
    const broken = (material: Material): Material => ({
      ...material,
      subject: { ...material.subject, mailingAddress: '没有门', principal: {} },
      services: material.services.map((service) => ({ ...service, name: 'abc', homePage: 'ftp://x' })),
    })
    const areasIn = (filingType: FilingType) => [
      ...new Set(formOf(filingType, broken).findings.map(({ path }) => areaOf(path))),
    ]
    expect(areasIn('change-subject')).toEqual(['subject'])
    expect(areasIn('change-service')).toEqual(['service'])
    expect(areasIn('cancel-access')).toEqual(['cancellation'])
    expect(areasIn('first-filing')).toEqual(['subject', 'service'])
  })

  it('that names its filing types stands above what they ask for', () => {
    const set = ruleSetOf({
      format: 1,
      code: 'operator',
      effectiveFrom: '2018-01-01',
      documents: [
        {
          code: 'certificate-for-cancelling',
          class: 'cancellation',
          filingTypes: ['cancel-subject'],
          slot: 'subject.documents.certificate',
          required: true,
          effectiveFrom: '2018-01-01',
          basis: 'a bureau that wants to see the licence again',
        },
      ],
    })
    const slotsFor = (filingType: FilingType) => {
      const { material, context } = situationOf({
        province: '330000',
        subject: 'enterprise',
        set: {},
        filingType,
      })
      return demandedSlots(set, factsOf(material, context)).map(({ slot }) => slot)
    }
    expect(slotsFor('cancel-subject')).toContain('subject.documents.certificate')
    expect(slotsFor('cancel-service')).not.toContain('subject.documents.certificate')
  })
})

describe('settings by filing type', () => {
  const operatorWith = (key: string, value: unknown) => () =>
    ruleSetOf({
      format: 1,
      code: 'operator',
      effectiveFrom: '2018-01-01',
      settings: [{ key, value, effectiveFrom: '2018-01-01', basis: 'x' }],
    })

  it('no text message confirms the end of an access', () => {
    expect(filingTypes.filter((type) => !ruleSet.settings.smsNeededFor.includes(type))).toEqual([
      'cancel-access',
    ])
  })

  it('no portrait is taken where no service is in the file', () => {
    for (const type of filingTypes)
      expect([type, ruleSet.settings.portraitNeededFor.includes(type)]).toEqual([
        type,
        !type.startsWith('cancel-') && type !== 'change-subject',
      ])
  })

  it.each([
    ['asks', { 'cancel-subject': ['everything'] }],
    ['asks', { 'cancel-everything': ['subject'] }],
    ['smsNeededFor', ['change']],
    ['smsNeededFor', 'all'],
    ['mayJoin', [['change-subject', 'nothing']]],
    ['maxServicesOfKind', { unit: { website: -1 } }],
    ['mayMixKinds', { individual: 'yes' }],
    ['maxServicesPerSubject', { individual: 'five' }],
    ['migration', { serviceKinds: ['parcel'] }],
    ['expedite', { isOffered: 1 }],
  ])('%s may not be %j', (key, value) => {
    expect(operatorWith(key, value)).toThrow(new RegExp(`/settings/${key}`))
  })

  it('what a province lets stand together is no fault', () => {
    const set = operatorWith('mayJoin', [['first-filing', 'change-subject']])()
    const { material, context } = situationOf({ province: '330000', subject: 'enterprise', set: {} })
    const codes = (openTypes: readonly FilingType[]) =>
      evaluate(set, factsOf(material, { ...context, openTypes })).map(({ code }) => code)
    expect(codes(['change-subject'])).toEqual([])
    expect(codes(['change-service'])).toEqual(['order-beside-open-one'])
  })
})
