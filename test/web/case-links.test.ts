// Links from findings and tasks lead to the page that holds the field, and the primary button names the right task.
import { describe, expect, it } from 'vitest'
import { fields } from '../../src/core/field.ts'
import { inService } from '../../src/core/path.ts'
import { slots } from '../../src/core/slot.ts'
import { sectionsOf } from '../../web/case/form-layout.ts'
import { addressOf, addressOfPath, placeOfPath } from '../../web/case/places.ts'
import { changedPart } from '../../web/case/suggested-change.ts'

describe('addresses inside a case', () => {
  it('lead from every field of the catalogue to a page', () => {
    for (const field of fields) {
      const { to, hash } = addressOfPath('c1', inService(field.pattern, 's2'))
      expect(to).toMatch(/^\/cases\/c1\/(filing|subject|subject-principal|services\/s2(\/principal)?)$/)
      expect(hash).toBe(inService(field.pattern, 's2'))
    }
  })
  it('lead from every document slot to documents, portrait or form', () => {
    const pages = slots.map((slot) => addressOf('c1', placeOfPath(inService(slot.pattern, 's1'))))
    expect(new Set(pages)).toEqual(new Set(['/cases/c1/documents', '/cases/c1/portrait', '/cases/c1/form']))
  })
  it('lead from product verification to the service it is for', () => {
    expect(addressOfPath('c1', 'services.s3.access.serviceNumber').to).toBe('/cases/c1/services/s3/product')
  })
})

describe('form pages', () => {
  it('have a place for every field of their page', () => {
    for (const page of ['subject', 'subject-principal', 'service', 'service-principal'] as const) {
      const placed = new Set(sectionsOf(page, 's1').flatMap((section) => section.paths))
      const wanted = fields
        .filter((field) => field.page === page)
        .map((field) => inService(field.pattern, 's1'))
      expect(wanted.filter((path) => !placed.has(path))).toEqual([])
    }
  })
  it('need no section for left-over fields', () => {
    for (const page of ['subject', 'subject-principal', 'service', 'service-principal'] as const)
      expect(sectionsOf(page, 's1').map((section) => section.key)).not.toContain('other')
  })
})

describe('a one-tap correction', () => {
  it('names the one character that changes', () => {
    expect(changedPart('91110108MA01K25228', '91110108MA01K25223')).toBe('3')
  })
  it('names the whole value when it is short', () => {
    expect(changedPart('示例', '示例科技')).toBe('示例科技')
  })
  it('names nothing when several characters of a long value change', () => {
    expect(changedPart('中关村大街27号1101室', '中关村大街二十七号1107室东')).toBeUndefined()
  })
})
