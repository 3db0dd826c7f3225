// The form is made of the rules that judge it: what is shown, what is asked for, what is offered.
import { describe, expect, it } from 'vitest'
import { loadPacks } from '../../src/adapters/packs/load-packs.ts'
import { emptyMaterial } from '../../src/core/material.ts'
import { evaluate } from '../../src/rules/evaluate.ts'
import { factsOf } from '../../src/rules/facts.ts'
import { demandedSlots, shownFields } from '../../src/rules/form.ts'
import { type Pack, parsePack } from '../../src/rules/pack.ts'
import { type RuleSet, resolveRuleSet } from '../../src/rules/resolve.ts'
import { situationOf } from '../packs/case-material.ts'

const packs = loadPacks()
const ruleSetFor = (province: string, more: readonly Pack[] = []): RuleSet => {
  const resolved = resolveRuleSet([...packs, ...more], province, '2026-11-22')
  if (!resolved.ok) throw new Error(resolved.error.code)
  return resolved.value
}
const formOf = (given: Parameters<typeof situationOf>[0], more: readonly Pack[] = []) => {
  const { material, context } = situationOf(given)
  const ruleSet = ruleSetFor(given.province, more)
  const facts = factsOf(material, context)
  return {
    slots: demandedSlots(ruleSet, facts).map((demand) => demand.slot),
    fields: shownFields(ruleSet, facts),
    findings: evaluate(ruleSet, facts),
  }
}
const fieldIn = (fields: ReturnType<typeof shownFields>, path: string) =>
  fields.find((field) => field.path === path)

describe('the form', () => {
  it('asks units for a licence and legal representative, individuals for neither', () => {
    const unit = formOf({ province: '330000', subject: 'enterprise', set: {} })
    const person = formOf({ province: '330000', subject: 'individual', set: {} })
    expect(unit.slots).toContain('subject.documents.certificate')
    expect(fieldIn(unit.fields, 'subject.legalRepresentative')).toMatchObject({ required: true })
    expect(person.slots).not.toContain('subject.documents.certificate')
    expect(fieldIn(person.fields, 'subject.legalRepresentative')).toBeUndefined()
  })

  it('offers the certificate types of the subject kind', () => {
    const optionsOf = (subject: 'enterprise' | 'individual') =>
      fieldIn(formOf({ province: '440000', subject, set: {} }).fields, 'subject.certificateType')?.options
    expect(optionsOf('enterprise')?.[0]).toBe('business-licence')
    expect(optionsOf('individual')?.[0]).toBe('resident-id')
  })

  it('offers individuals in Beijing fewer contents than elsewhere', () => {
    const optionsIn = (province: string) =>
      fieldIn(formOf({ province, subject: 'individual', set: {} }).fields, 'services.s1.contents')?.options
    expect(optionsIn('330000')).toEqual(['blog', 'other'])
    expect(optionsIn('110000')).toEqual(['other'])
  })

  it('asks for a second person’s details only where there is one', () => {
    const shown = (answer: string | null) =>
      formOf({
        province: '330000',
        subject: 'enterprise',
        set: { 'services.s1.principalIsSubjects': answer },
      })
    expect(fieldIn(shown('yes').fields, 'services.s1.principal.name')).toBeUndefined()
    expect(fieldIn(shown(null).fields, 'services.s1.principal.name')).toBeUndefined()
    expect(fieldIn(shown('no').fields, 'services.s1.principal.name')).toMatchObject({ required: true })
    expect(shown('no').slots).toContain('services.s1.principal.documents.front')
  })

  it('asks for the portrait at submission only where persons are verified before the review', () => {
    const early = parsePack({
      format: 1,
      code: 'operator',
      effectiveFrom: '2026-01-01',
      settings: [
        {
          key: 'personVerification',
          value: { stage: 'before-review' },
          effectiveFrom: '2026-01-01',
          basis: 'x',
        },
      ],
    })
    if (!early.ok) throw new Error('broken')
    const given = { province: '330000', subject: 'enterprise', set: {} } as const
    expect(formOf(given).slots).not.toContain('subject.principal.documents.portrait')
    expect(formOf(given, [early.value]).slots).toContain('subject.principal.documents.portrait')
    const other = { ...given, set: { 'services.s1.principalIsSubjects': 'no' } }
    const slots = formOf(other, [early.value]).slots
    expect(slots).toContain('services.s1.principal.documents.portrait')
    expect(slots).not.toContain('subject.principal.documents.portrait')
  })

  it('asks for the authorisation where the province allows another person', () => {
    const lenient = parsePack({
      format: 1,
      code: '340000',
      effectiveFrom: '2018-01-01',
      rules: [
        {
          code: 'principal-not-legal-representative',
          removed: true,
          effectiveFrom: '2018-01-01',
          basis: 'x',
        },
      ],
      switches: [{ code: 'subject-authorisation', on: true, effectiveFrom: '2018-01-01', basis: 'x' }],
    })
    if (!lenient.ok) throw new Error('broken')
    const { material, context } = situationOf({
      province: '330000',
      subject: 'enterprise',
      set: { 'subject.principal.name': '王示例', 'subject.principal.isLegalRepresentative': 'no' },
    })
    const ruleSet = ruleSetFor('340000', [lenient.value])
    const found = evaluate(ruleSet, factsOf(material, context))
    expect(found.map((finding) => `${finding.code} ${finding.path}`)).toEqual([
      'document-missing subject.principal.documents.authorisation',
    ])
  })

  it('misses each required value once, and nothing else, in an empty application', () => {
    const ruleSet = ruleSetFor('330000')
    const facts = factsOf(emptyMaterial, { filingType: 'first-filing', on: '2026-11-22' })
    const findings = evaluate(ruleSet, facts)
    const paths = findings.map((finding) => finding.path)
    expect(new Set(paths).size).toBe(paths.length)
    expect(new Set(findings.map((finding) => finding.code))).toEqual(
      new Set(['value-missing', 'document-missing']),
    )
  })

  it('agrees with the judge: what is required and empty is found, and only that', () => {
    const { material, context } = situationOf({ province: '440000', subject: 'enterprise', set: {} })
    const ruleSet = ruleSetFor('440000')
    const bare = { ...material, documents: {} }
    const facts = factsOf(bare, context)
    const required = demandedSlots(ruleSet, facts).filter((demand) => demand.required)
    const missing = evaluate(ruleSet, facts).filter((finding) => finding.code === 'document-missing')
    expect(missing.map((finding) => finding.path)).toEqual(required.map((demand) => demand.slot))
  })

  it('puts a correction one tap away where the machine knows it', () => {
    const { findings } = formOf({
      province: '330000',
      subject: 'enterprise',
      set: { 'services.s1.domain': 'www.example.cn', 'services.s1.homePage': 'www.example.com' },
    })
    expect(findings.map((finding) => finding.suggestion?.value)).toEqual(['example.cn', 'www.example.cn'])
  })
})
