// One application in each status, built from events as the real ones are.
import { loadCalendar } from '../../src/adapters/data/workdays.ts'
import type { Actor } from '../../src/core/actor.ts'
import type { Context } from '../../src/core/application/decide.ts'
import type { ApplicationEvent } from '../../src/core/application/event.ts'
import { replay } from '../../src/core/application/evolve.ts'
import type { Application } from '../../src/core/application/state.ts'
import type { Status } from '../../src/core/application/status.ts'
import type { Document } from '../../src/core/material.ts'

export const ACCOUNT = 'account-1'
const NOW = '2026-02-21T02:00:00.000Z'

export const owner: Actor = { kind: 'person', accountId: ACCOUNT, role: 'applicant', name: '林知远' }
export const reviewer: Actor = { kind: 'person', accountId: 'account-2', role: 'reviewer', name: '沈清扬' }

const documentIn = (slot: string): Document => ({
  id: `document of ${slot}`,
  slot,
  format: 'jpeg',
  bytes: 1000,
  widthPx: 1200,
  heightPx: 800,
  sharpness: 500,
  isColour: true,
  meanLuma: 150,
  digest: 'd',
  addedAt: NOW,
  by: 'upload',
})

export const clock = { now: NOW, document: documentIn }

const calendar = loadCalendar()

export const contextOf = (actor: Actor, now = NOW): Context => ({
  now,
  actor,
  calendar,
  settings: {
    portraitStage: 'after-review',
    firstReviewWorkingDays: 1,
    bureauReviewWorkingDays: 20,
    smsNeeded: true,
    portraitNeeded: true,
    smsHours: 24,
    idleDays: 45,
    warnIdleDays: 30,
    maxServices: 10,
    mayMixKinds: true,
    maxServicesOfKind: { website: 10, app: 10, 'mini-program': 10, 'quick-app': 10 },
  },
})

const due = { at: '2026-02-24T10:00:00.000Z', isProvisional: false }
const items = [{ path: 'subject.name', reason: 'does-not-match-certificate', from: 'reviewer' }] as const

const started: ApplicationEvent = {
  type: 'started',
  id: 'a',
  accountId: ACCOUNT,
  filingType: 'first-filing',
  typeReason: 'neither-is-filed',
  evidence: [],
  provinceCode: '110000',
  values: [
    { path: 'subject.kind', value: 'enterprise' },
    { path: 'services.s1.principalIsSubjects', value: 'yes' },
  ],
  domain: 'sample.example.cn',
}
const submitted: ApplicationEvent = { type: 'submitted', packVersion: 'p', due }
const claimed: ApplicationEvent = {
  type: 'claimed',
  claim: { accountId: 'account-2', name: '沈清扬', at: NOW },
}
const ready: readonly ApplicationEvent[] = [
  started,
  submitted,
  claimed,
  { type: 'passed' },
  { type: 'made-ready' },
]
const reported: readonly ApplicationEvent[] = [...ready, { type: 'reported', fileId: 'f', due }]
const asked: readonly ApplicationEvent[] = [
  started,
  submitted,
  claimed,
  { type: 'passed' },
  { type: 'portrait-requested' },
]

const roads: Readonly<Record<Status, readonly ApplicationEvent[]>> = {
  draft: [started],
  'in-review': [started, submitted, claimed],
  returned: [started, submitted, claimed, { type: 'returned', items }],
  'awaiting-portrait': asked,
  'judging-portrait': [
    ...asked,
    { type: 'document-attached', document: documentIn('subject.principal.documents.portrait') },
    { type: 'portraits-submitted', due },
    claimed,
  ],
  'ready-to-report': ready,
  reported,
  'sms-pending': [...reported, { type: 'sms-sent', due }],
  'under-bureau-review': [...reported, { type: 'sms-verified', due, saidBy: 'bureau' }],
  filed: [
    ...reported,
    {
      type: 'filed',
      subjectNumber: '京ICP备2026000001号',
      numbers: [],
      approvedAt: NOW,
      publicSecurityDueOn: '2026-03-23',
    },
  ],
  'bureau-rejected': [
    ...reported,
    { type: 'bureau-rejected', items: [{ ...items[0], from: 'bureau' }], cause: 'decision' },
  ],
  cancelled: [...reported, { type: 'cancelled', numbers: ['京ICP备2026000001号-1'], approvedAt: NOW }],
  withdrawn: [started, submitted, { type: 'withdrawn' }],
  abandoned: [started, { type: 'abandoned' }],
  expired: [started, { type: 'expired' }],
}

/** A fresh application that has come to this status on the usual road. */
export const inStatus = (status: Status): Application => {
  const state = replay(roads[status].map((event) => ({ at: NOW, event })))
  if (state?.status !== status) throw new Error(`the road to ${status} ends in ${state?.status}`)
  return state
}
