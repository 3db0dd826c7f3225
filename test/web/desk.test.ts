// The desk's keys, how a paper lies on it, and the queue's filters: the parts that a reviewer's speed rests on.
import { describe, expect, it } from 'vitest'
import type { QueueView } from '../../web/api/shapes.ts'
import { provinceOfBureau } from '../../web/pages/operations/bureau-places.ts'
import { countFilters, filterQueue } from '../../web/pages/review/queue-filter.ts'
import { actionOf, deskKeys } from '../../web/parts/desk/desk-keys.ts'
import {
  drawnSize,
  flat,
  LEAST_ZOOM,
  MOST_ZOOM,
  shifted,
  turned,
  zoomIn,
  zoomTo,
} from '../../web/parts/desk/paper-view.ts'
import { companionOf, paperFor } from '../../web/parts/desk/review-desk.ts'

const press = (key: string, more: { ctrlKey?: boolean; metaKey?: boolean; altKey?: boolean } = {}) =>
  actionOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...more })

describe('keys of the desk', () => {
  it('mean one thing each', () => {
    const all = deskKeys.flatMap((key) => key.keys.map((one) => `${key.needsControl ?? false}.${one}`))
    expect(new Set(all).size).toBe(all.length)
  })

  it('decide only with Control or Command held', () => {
    expect(press('Enter')).toBeUndefined()
    expect(press('Enter', { ctrlKey: true })).toBe('decide')
    expect(press('Enter', { metaKey: true })).toBe('decide')
  })

  it('leave the browser its own combinations', () => {
    expect(press('r', { ctrlKey: true })).toBeUndefined()
    expect(press('d', { altKey: true })).toBeUndefined()
    expect(press('r')).toBe('return')
  })

  it('tell A for one row from Shift+A for all the rest', () => {
    expect(press('a')).toBe('accept')
    expect(press('A')).toBe('accept-rest')
  })
})

describe('a paper on the desk', () => {
  const stage = { width: 600, height: 800 }
  const card = { width: 1600, height: 1000 }

  it('fits wholly at 100 %, upright and turned', () => {
    const upright = drawnSize(card, stage, 0, 20)
    expect(upright.width).toBeCloseTo(560)
    const lying = drawnSize(card, stage, 90, 20)
    expect(lying.width).toBeCloseTo(760)
    expect(lying.height).toBeLessThanOrEqual(560)
  })

  it('keeps the point under the pointer where it is when zoomed', () => {
    const view = zoomTo(flat, 2, { x: 100, y: -50 })
    expect({ x: (100 - view.x) / 2, y: (-50 - view.y) / 2 }).toEqual({ x: 100, y: -50 })
  })

  it('cannot be zoomed away', () => {
    expect(zoomTo(flat, 900).zoom).toBe(MOST_ZOOM)
    expect(zoomTo(flat, 0.001).zoom).toBe(LEAST_ZOOM)
  })

  it('cannot be pushed off the stage', () => {
    const drawn = drawnSize(card, stage, 0, 20)
    const view = shifted(zoomIn(flat), 90_000, -90_000, drawn, stage)
    expect(view.x).toBeLessThan(drawn.width * view.zoom)
    expect(view.x - (drawn.width * view.zoom) / 2).toBeLessThan(stage.width / 2)
    expect(view.y + (drawn.height * view.zoom) / 2).toBeGreaterThan(-stage.height / 2)
  })

  it('comes back to the start after four quarter turns', () => {
    expect(turned(turned(turned(turned(flat))))).toEqual(flat)
  })

  it('is the row itself for a document, and what proves it for a value', () => {
    const row = { isChanged: false, findings: [] }
    expect(paperFor({ ...row, kind: 'document', path: 'documents.verification-form' })).toBe(
      'documents.verification-form',
    )
    expect(
      paperFor({ ...row, kind: 'field', path: 'subject.name', proof: 'subject.documents.certificate' }),
    ).toBe('subject.documents.certificate')
  })

  it('is shown beside the same person’s card when it is a portrait', () => {
    expect(companionOf('services.s1.principal.documents.portrait')).toBe(
      'services.s1.principal.documents.front',
    )
    expect(companionOf('subject.documents.certificate')).toBeUndefined()
  })
})

describe('filters of the queue', () => {
  const line = (id: string, more: Partial<QueueView['items'][number]>): QueueView['items'][number] => ({
    id,
    domain: `${id}.example.cn`,
    subjectName: '北京示例科技有限公司',
    provinceCode: '110000',
    filingType: 'first-filing',
    status: 'in-review',
    owner: 'reviewer',
    touchedAt: '2026-03-02T01:00:00.000Z',
    createdAt: '2026-03-01T01:00:00.000Z',
    dueAt: '2026-03-03T09:00:00.000Z',
    openItems: 0,
    submittedAt: '2026-03-02T01:00:00.000Z',
    round: 1,
    claimedByMe: false,
    work: 'first-review',
    ...more,
  })
  const now = Date.parse('2026-03-03T08:00:00.000Z')
  const lines = [
    line('late', { dueAt: '2026-03-03T07:00:00.000Z' }),
    line('mine', { claimedByMe: true, claimedBy: '许知行' }),
    line('face', { work: 'portrait', claimedBy: '沈青禾' }),
  ]
  const ids = (filter: Parameters<typeof filterQueue>[1], search = '') =>
    filterQueue(lines, filter, search, now).map((one) => one.id)

  it('narrow without reordering', () => {
    expect(ids('all')).toEqual(['late', 'mine', 'face'])
    expect(ids('late')).toEqual(['late'])
    expect(ids('free')).toEqual(['late'])
    expect(ids('mine')).toEqual(['mine'])
    expect(ids('portrait')).toEqual(['face'])
  })

  it('count what they would leave', () => {
    expect(countFilters(lines, now)).toEqual({
      all: 3,
      mine: 1,
      free: 1,
      late: 1,
      'first-review': 2,
      portrait: 1,
    })
  })

  it('search domain and subject, whatever the case of the letters', () => {
    expect(ids('all', 'MINE.')).toEqual(['mine'])
    expect(ids('all', '示例科技')).toHaveLength(3)
    expect(ids('all', '别处')).toEqual([])
  })
})

describe('a bureau’s code', () => {
  it('stands for a province by its number or its name, and for none otherwise', () => {
    expect(provinceOfBureau('330000')).toBe('330000')
    expect(provinceOfBureau('beijing')).toBe('110000')
    expect(provinceOfBureau('inner-mongolia')).toBe('150000')
    expect(provinceOfBureau('gateway-2')).toBeUndefined()
  })
})
