// The life of an application, status by status: what the table allows works, everything else is refused with the reason.
import { describe, expect, test } from 'vitest'
import type { Actor } from '../../src/core/actor.ts'
import type { Command } from '../../src/core/application/command.ts'
import { decide } from '../../src/core/application/decide.ts'
import { evolve } from '../../src/core/application/evolve.ts'
import { allowedActions, permitted } from '../../src/core/application/permitted.ts'
import { type Status, statuses } from '../../src/core/application/status.ts'
import { timersOf } from '../../src/core/application/timers.ts'
import { ACCOUNT, clock, contextOf, inStatus, owner, reviewer } from '../support/application-states.ts'

const actors: Readonly<Record<string, Actor>> = {
  owner,
  reviewer,
  bureau: { kind: 'bureau', bureau: 'beijing' },
  system: { kind: 'clock' },
}

const samples: Readonly<Record<string, Command>> = {
  edit: { type: 'edit', changes: [], findings: [] },
  'add-service': { type: 'add-service', domain: 'other.example.cn' },
  'remove-service': { type: 'remove-service', serviceId: 's1' },
  'bind-service-number': {
    type: 'bind-service-number',
    serviceId: 's1',
    serviceNumber: 'OB1',
    instanceId: 'i',
    addresses: ['203.0.113.9'],
    way: 'virtual-host',
    serverProvinceCode: '110000',
  },
  'attach-document': {
    type: 'attach-document',
    document: clock.document('subject.principal.documents.portrait'),
    findings: [],
  },
  'remove-document': { type: 'remove-document', slot: 'subject.principal.documents.portrait', findings: [] },
  'sign-form': {
    type: 'sign-form',
    document: clock.document('documents.verification-form'),
    form: { how: 'on-screen', documentId: 'd', signedAt: clock.now, contentDigest: 'x' },
  },
  submit: { type: 'submit', findings: [], packVersion: 'p' },
  claim: { type: 'claim' },
  release: { type: 'release' },
  return: {
    type: 'return',
    items: [{ path: 'subject.principal.documents.portrait', reason: 'blurred', from: 'reviewer' }],
  },
  pass: { type: 'pass' },
  'submit-portraits': { type: 'submit-portraits' },
  report: { type: 'report', fileId: 'f' },
  'record-stored': { type: 'record-stored' },
  'record-sms-verified': { type: 'record-sms-verified' },
  'confirm-sms': { type: 'confirm-sms' },
  'record-bureau-rejection': { type: 'record-bureau-rejection', items: [], cause: 'decision' },
  'record-filed': {
    type: 'record-filed',
    subjectNumber: '京ICP备2026000001号',
    numbers: [],
    approvedAt: clock.now,
  },
  'record-cancelled': { type: 'record-cancelled', numbers: [], approvedAt: clock.now },
  withdraw: { type: 'withdraw' },
  abandon: { type: 'abandon' },
  expire: { type: 'expire' },
  'end-with-filing': { type: 'end-with-filing', number: '京ICP备2026000001号' },
}

const commandNames = Object.keys(permitted) as (keyof typeof permitted)[]

describe('the table of permitted commands', () => {
  test('has a sample of every command here, so that a new one cannot be forgotten', () => {
    expect(Object.keys(samples).sort()).toEqual([...commandNames].sort())
  })

  for (const status of statuses) {
    test(`refuses in ${status} every command that the table does not allow there, naming command and status`, () => {
      for (const name of commandNames.filter((one) => !permitted[one].in.includes(status))) {
        const decision = decide(inStatus(status), samples[name]!, contextOf(actors[permitted[name].who]!))
        expect(decision, name).toEqual({
          ok: false,
          error: { code: 'not-allowed-in-status', params: { action: name, status } },
        })
      }
    })
  }

  test('is for one kind of actor each: everybody else is refused whatever the status', () => {
    for (const name of commandNames) {
      for (const [who, actor] of Object.entries(actors)) {
        if (who === permitted[name].who) continue
        const decision = decide(inStatus(permitted[name].in[0]!), samples[name]!, contextOf(actor))
        expect(decision, `${name} by ${who}`).toMatchObject({ ok: false, error: { code: 'not-permitted' } })
      }
    }
  })

  test('lets nobody act on a case of somebody else', () => {
    const stranger: Actor = { kind: 'person', accountId: 'stranger', role: 'applicant', name: '别人' }
    expect(decide(inStatus('draft'), { type: 'abandon' }, contextOf(stranger))).toMatchObject({
      error: { code: 'not-permitted' },
    })
  })

  test('lets a phone give images and nothing else', () => {
    const phone: Actor = { kind: 'phone', accountId: ACCOUNT, applicationId: 'a' }
    expect(decide(inStatus('draft'), samples['attach-document']!, contextOf(phone)).ok).toBe(true)
    expect(decide(inStatus('draft'), samples.submit!, contextOf(phone))).toMatchObject({
      error: { code: 'not-permitted' },
    })
  })
})

const ends: readonly (readonly [
  command: 'withdraw' | 'abandon' | 'expire' | 'end-with-filing',
  end: Status,
])[] = [
  ['withdraw', 'withdrawn'],
  ['abandon', 'abandoned'],
  ['expire', 'expired'],
  ['end-with-filing', 'expired'],
]

describe('the ends of a case', () => {
  for (const [name, end] of ends) {
    test(`${name} ends the case as ${end} in every status that allows it, and nothing is possible afterwards`, () => {
      for (const status of permitted[name].in) {
        const before = inStatus(status)
        const decision = decide(before, samples[name]!, contextOf(actors[permitted[name].who]!))
        expect(decision.ok, status).toBe(true)
        const after = decision.ok
          ? decision.value.reduce((state, event) => evolve(state, { at: clock.now, event }), before)
          : before
        expect(after.status).toBe(end)
        expect(
          Object.values(actors).flatMap((actor) => allowedActions(after.status, actor, ACCOUNT)),
        ).toEqual([])
      }
    })
  }

  test('withdrawing is possible until the case is reported and never after', () => {
    expect(permitted.withdraw.in).not.toContain('reported')
    expect(permitted.withdraw.in).toContain('ready-to-report')
  })
})

describe('timers', () => {
  const limits = { warnIdleDays: 30, idleDays: 45 }

  test('an open case in the applicant’s hands expires 45 days after the last change and reminds after 30', () => {
    for (const status of permitted.expire.in) {
      const state = inStatus(status)
      expect(timersOf(state, limits), status).toEqual([
        { kind: 'warn-idle', at: '2026-03-23T02:00:00.000Z' },
        { kind: 'expire', at: '2026-04-07T02:00:00.000Z' },
      ])
    }
  })

  test('a case that others hold never expires', () => {
    for (const status of statuses.filter((one) => !permitted.expire.in.includes(one))) {
      expect(
        timersOf(inStatus(status), limits).map((timer) => timer.kind),
        status,
      ).not.toContain('expire')
    }
  })
})
