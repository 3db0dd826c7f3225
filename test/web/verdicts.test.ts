// The reviewer's verdicts in progress: counting, sending back, surviving a reload.
import { describe, expect, it } from 'vitest'
import returnReasons from '../../data/return-reasons.json' with { type: 'json' }
import { keepVerdicts, keptAs, recallVerdicts } from '../../web/parts/desk/kept-verdicts.ts'
import { reasonsFor } from '../../web/parts/desk/reasons.ts'
import type { DeskRow } from '../../web/parts/desk/review-desk.ts'
import {
  acceptPending,
  countVerdicts,
  nextPending,
  returnedWith,
  returnItems,
  unfinishedReturns,
  type Verdicts,
  withVerdict,
} from '../../web/parts/desk/verdicts.ts'

const row = (path: string): DeskRow => ({ path, kind: 'field', isChanged: false, findings: [] })
const rows = ['subject.name', 'subject.kind', 'services.s1.name', 'subject.principal.mobile'].map(row)

const memory = () => {
  const held = new Map<string, string>()
  return {
    held,
    getItem: (name: string) => held.get(name) ?? null,
    setItem: (name: string, text: string) => void held.set(name, text),
    removeItem: (name: string) => void held.delete(name),
  }
}

describe('verdicts in progress', () => {
  it('count what is accepted, returned and pending', () => {
    const verdicts: Verdicts = { 'subject.name': { kind: 'accepted' }, 'subject.kind': returnedWith('other') }
    expect(countVerdicts(verdicts, rows)).toEqual({ accepted: 1, returned: 1, pending: 2 })
  })

  it('leave a returned row returned when the rest is accepted', () => {
    const verdicts = acceptPending({ 'subject.kind': returnedWith('other') }, rows)
    expect(countVerdicts(verdicts, rows)).toEqual({ accepted: 3, returned: 1, pending: 0 })
  })

  it('cannot be sent while a returned row lacks a reason, or "other" lacks a note', () => {
    const verdicts: Verdicts = {
      'subject.name': returnedWith(''),
      'subject.kind': returnedWith('other'),
      'services.s1.name': returnedWith('name-not-allowed'),
    }
    expect(unfinishedReturns(verdicts, rows)).toEqual(['subject.name', 'subject.kind'])
  })

  it('send only returned rows, in the order of the rows, without empty words', () => {
    const said = withVerdict({ 'subject.name': { kind: 'accepted' } }, 'services.s1.name', {
      kind: 'returned',
      reason: 'name-not-allowed',
      suggestion: ' 示例科技 ',
      note: '  ',
    })
    expect(returnItems(withVerdict(said, 'subject.kind', returnedWith('subject-kind-wrong')), rows)).toEqual([
      { path: 'subject.kind', reason: 'subject-kind-wrong' },
      { path: 'services.s1.name', reason: 'name-not-allowed', suggestion: '示例科技' },
    ])
  })

  it('lead round to the next row without a verdict', () => {
    const verdicts: Verdicts = {
      'services.s1.name': { kind: 'accepted' },
      'subject.principal.mobile': { kind: 'accepted' },
    }
    expect(nextPending(verdicts, rows, 'subject.kind')).toBe('subject.name')
    expect(nextPending(acceptPending({}, rows), rows, 'subject.kind')).toBeUndefined()
  })

  it('survive a reload as paths and reason codes, without a word that may name a person', () => {
    const store = memory()
    const name = keptAs('a1', 2, 'in-review')
    keepVerdicts(store, name, {
      'subject.name': { kind: 'accepted' },
      'subject.kind': { kind: 'returned', reason: 'other', suggestion: '林知远', note: '请改为林知远' },
    })
    expect(store.held.get(name)).not.toContain('林知远')
    expect(
      recallVerdicts(
        store,
        name,
        rows.map((one) => one.path),
      ),
    ).toEqual({
      'subject.name': { kind: 'accepted' },
      'subject.kind': returnedWith('other'),
    })
  })

  it('are not recalled in another round, for rows that are gone, or from garbage', () => {
    const store = memory()
    keepVerdicts(store, keptAs('a1', 1, 'in-review'), { 'subject.name': { kind: 'accepted' } })
    expect(recallVerdicts(store, keptAs('a1', 2, 'in-review'), ['subject.name'])).toEqual({})
    expect(recallVerdicts(store, keptAs('a1', 1, 'in-review'), ['subject.kind'])).toEqual({})
    store.setItem(keptAs('a1', 3, 'in-review'), '{"accepted":7')
    expect(recallVerdicts(store, keptAs('a1', 3, 'in-review'), ['subject.name'])).toEqual({})
  })
})

describe('return reasons', () => {
  const all = returnReasons.map((reason) => reason.code)

  it('put first what is made for the row, and "other" last', () => {
    const choices = reasonsFor(all, 'subject.mailingAddress', 'field').map((choice) => choice.code)
    expect(choices.slice(0, 2)).toEqual(['address-lacks-door-number', 'address-outside-province'])
    expect(choices.at(-1)).toBe('other')
  })

  it('offer a portrait only what can be wrong with a portrait', () => {
    const choices = reasonsFor(all, 'services.s1.principal.documents.portrait', 'document').map(
      (one) => one.code,
    )
    expect(choices.every((code) => code.startsWith('portrait-') || code === 'other')).toBe(true)
    expect(choices).toContain('portrait-backlit')
  })

  it('offer a signature to a form and not to a photo of a card', () => {
    const form = reasonsFor(all, 'documents.verification-form', 'document').map((one) => one.code)
    const card = reasonsFor(all, 'subject.principal.documents.front', 'document').map((one) => one.code)
    expect(form[0]).toBe('form-signature-missing')
    expect(card).not.toContain('form-signature-missing')
  })

  it('never offer what the server would refuse', () => {
    expect(reasonsFor(['photo-unclear'], 'subject.documents.certificate', 'document')).toEqual([
      { code: 'photo-unclear', isLikely: true },
    ])
  })

  it('have their words in every language', async () => {
    for (const locale of ['zh-CN', 'en', 'es']) {
      const texts: { default: Record<string, { reason?: string; suggestion?: string }> } = await import(
        `../../data/locales/${locale}/reasons.json`,
        { with: { type: 'json' } }
      )
      expect(Object.keys(texts.default).toSorted()).toEqual(all.toSorted())
      for (const code of all) {
        expect(texts.default[code]?.reason, `${locale} ${code}`).toMatch(/\S/)
        expect(texts.default[code]?.suggestion, `${locale} ${code}`).toMatch(/\S/)
      }
    }
  })
})
