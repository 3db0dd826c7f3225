// Writes the diagram and the table in docs/filing-cycle.md, between its markers. Which steps exist is not read off the table of
// permitted commands alone: every state that decide and evolve can reach is walked, so the picture shows what really happens.
// Usage: node scripts/make-filing-cycle.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCalendar } from '../src/adapters/data/workdays.ts'
import type { Actor } from '../src/core/actor.ts'
import type { Command } from '../src/core/application/command.ts'
import { type Context, decide } from '../src/core/application/decide.ts'
import { evolve } from '../src/core/application/evolve.ts'
import { permitted, type Who } from '../src/core/application/permitted.ts'
import type { Application } from '../src/core/application/state.ts'
import { ownerOf, type Status, statuses } from '../src/core/application/status.ts'
import { timersOf } from '../src/core/application/timers.ts'
import type { Document } from '../src/core/material.ts'
import { addMinutes } from '../src/core/time.ts'

export type Step = { readonly from: Status; readonly command: keyof typeof permitted; readonly to: Status }
export type Walk = {
  readonly steps: readonly Step[]
  readonly clocks: ReadonlyMap<Status, readonly string[]>
}

const ACCOUNT = 'account'
const FIELD = 'subject.name'
const PORTRAIT = 'subject.principal.documents.portrait'
const IDLE_DAYS = 45
const WARN_IDLE_DAYS = 30
const calendar = loadCalendar()

const actors: Readonly<Record<Who, Actor>> = {
  owner: { kind: 'person', accountId: ACCOUNT, role: 'applicant', name: 'applicant' },
  reviewer: { kind: 'person', accountId: 'reviewer', role: 'reviewer', name: 'reviewer' },
  bureau: { kind: 'bureau', bureau: 'bureau' },
  system: { kind: 'clock' },
}

const portraitTaken = (addedAt: string): Document => ({
  id: addedAt,
  slot: PORTRAIT,
  format: 'jpeg',
  bytes: 1,
  widthPx: 1,
  heightPx: 1,
  sharpness: 1,
  isColour: true,
  meanLuma: 1,
  digest: '',
  addedAt,
  by: 'phone',
})

const sentBack = (path: string, from: 'reviewer' | 'bureau') => [{ path, reason: 'reason', from }]

/** What may be asked at this instant: one command of each kind, and more where the case decides differently on them. */
const commandsAt = (now: string): readonly Exclude<Command, { type: 'start' }>[] => [
  { type: 'edit', changes: [{ path: FIELD, value: now }], findings: [] },
  { type: 'attach-document', document: portraitTaken(now), findings: [] },
  { type: 'submit', findings: [], packVersion: 'p' },
  { type: 'claim' },
  { type: 'release' },
  { type: 'return', items: sentBack(FIELD, 'reviewer') },
  { type: 'return', items: sentBack(PORTRAIT, 'reviewer') },
  { type: 'pass' },
  { type: 'submit-portraits' },
  { type: 'report', fileId: 'f' },
  { type: 'record-stored' },
  { type: 'record-sms-verified' },
  { type: 'confirm-sms' },
  { type: 'record-bureau-rejection', items: sentBack(FIELD, 'bureau'), cause: 'decision' },
  { type: 'record-bureau-rejection', items: sentBack(FIELD, 'bureau'), cause: 'sms-failed' },
  { type: 'record-filed', subjectNumber: 'n', numbers: [], approvedAt: now },
  { type: 'record-cancelled', numbers: [], approvedAt: now },
  { type: 'withdraw' },
  { type: 'abandon' },
  { type: 'expire' },
  { type: 'end-with-filing', number: '京ICP备2026000001号' },
]

/** `isPlain`: a type of filing for which nobody is photographed and no SMS is sent, as the end of an access. */
const contextAt = (now: string, actor: Actor, isPlain: boolean): Context => ({
  now,
  actor,
  calendar,
  settings: {
    portraitStage: 'after-review',
    firstReviewWorkingDays: 1,
    bureauReviewWorkingDays: 20,
    smsNeeded: !isPlain,
    portraitNeeded: !isPlain,
    smsHours: 24,
    idleDays: IDLE_DAYS,
    warnIdleDays: WARN_IDLE_DAYS,
    maxServices: 10,
    mayMixKinds: true,
    maxServicesOfKind: { website: 10, app: 10, 'mini-program': 10, 'quick-app': 10 },
  },
})

const begun = (at: string): Application =>
  evolve(undefined, {
    at,
    event: {
      type: 'started',
      id: 'a',
      accountId: ACCOUNT,
      filingType: 'first-filing',
      typeReason: 'neither-is-filed',
      evidence: [],
      provinceCode: '110000',
      values: [{ path: 'services.s1.principalIsSubjects', value: 'yes' }],
      domain: 'sample.example.cn',
    },
  })

/** What decide looks at: two states with the same key answer every command alike. */
const keyOf = (state: Application): string => {
  const portrait = state.material.documents[PORTRAIT]?.addedAt
  return JSON.stringify([
    state.status,
    'claim' in state && state.claim !== undefined,
    'items' in state ? state.items.map((item) => item.path) : [],
    'cause' in state ? state.cause : '',
    portrait === undefined ? 'none' : 'since' in state && portrait < state.since ? 'old' : 'new',
    portrait === state.submittedMaterial?.documents[PORTRAIT]?.addedAt,
    state.material.subject.name === state.submittedMaterial?.subject.name,
  ])
}

/** Every step from one status to another that some order of commands can bring about, and the clocks that run there. */
export const walk = (): Walk => {
  const steps = new Map<string, Step>()
  const clocks = new Map<Status, readonly string[]>()
  const seen = new Set<string>()
  const waiting: { state: Application; at: string }[] = [
    { state: begun('2026-03-02T02:00:00.000Z'), at: '2026-03-02T02:00:00.000Z' },
  ]
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { state, at } = next
    if (seen.has(keyOf(state))) continue
    seen.add(keyOf(state))
    clocks.set(
      state.status,
      timersOf(state, { idleDays: IDLE_DAYS, warnIdleDays: WARN_IDLE_DAYS }).map((timer) => timer.kind),
    )
    const now = addMinutes(at, 1)
    for (const [command, isPlain] of commandsAt(now).flatMap((one) => [
      [one, false] as const,
      [one, true] as const,
    ])) {
      const decision = decide(state, command, contextAt(now, actors[permitted[command.type].who], isPlain))
      if (!decision.ok) continue
      const after = decision.value.reduce((one, event) => evolve(one, { at: now, event }), state)
      const step = { from: state.status, command: command.type, to: after.status }
      if (step.from !== step.to) steps.set(JSON.stringify(step), step)
      waiting.push({ state: after, at: now })
    }
  }
  return { steps: [...steps.values()], clocks }
}

const idOf = (status: Status): string => status.replaceAll('-', '_')
const isLast = (status: Status): boolean => !Object.values(permitted).some((one) => one.in.includes(status))

/** The steps as a Mermaid state diagram; commands that lead the same way share an arrow. */
export const diagramOf = ({ steps }: Walk): string => {
  const arrows = statuses.flatMap((from) =>
    statuses.flatMap((to) => {
      const labels = (Object.keys(permitted) as Step['command'][]).filter((command) =>
        steps.some((step) => step.from === from && step.to === to && step.command === command),
      )
      return labels.length === 0 ? [] : [`  ${idOf(from)} --> ${idOf(to)}: ${labels.join(' / ')}`]
    }),
  )
  const owners = [...new Set(statuses.map((status) => ownerOf[status]))]
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...statuses.map((status) => `  state "${status}" as ${idOf(status)}`),
    '  [*] --> draft: start',
    ...arrows,
    ...statuses.filter(isLast).map((status) => `  ${idOf(status)} --> [*]`),
    ...Object.entries(COLOURS).map(([owner, colours]) => `  classDef ${owner} ${colours}`),
    ...owners.map(
      (owner) =>
        `  class ${statuses
          .filter((status) => ownerOf[status] === owner)
          .map(idOf)
          .join(',')} ${owner}`,
    ),
    '```',
  ].join('\n')
}

const COLOURS: Readonly<Record<string, string>> = {
  applicant: 'fill:#fff3d6,stroke:#a8740a,color:#3b2a05',
  reviewer: 'fill:#dcebfa,stroke:#2a6299,color:#0d2740',
  system: 'fill:#e6e6e6,stroke:#6b6b6b,color:#222222',
  bureau: 'fill:#f7dede,stroke:#a33a3a,color:#401111',
  nobody: 'fill:#e2f2e4,stroke:#3c7a45,color:#12301a',
}

/** Who holds each status, which clocks run, what may be asked, and where it goes. */
export const tableOf = ({ steps, clocks }: Walk): string => {
  const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ') || '–'
  const rows = statuses.map((status) => {
    const open = (Object.keys(permitted) as Step['command'][]).filter((command) =>
      permitted[command].in.includes(status),
    )
    const next = statuses.filter((to) => steps.some((step) => step.from === status && step.to === to))
    return `| \`${status}\` | ${ownerOf[status]} | ${code(clocks.get(status) ?? [])} | ${code(open)} | ${code(next)} |`
  })
  return [
    '| status | held by | timers | commands taken | leads to |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

const between = (page: string, name: string, text: string): string =>
  page.replace(
    new RegExp(`(<!-- made: ${name} -->)[\\s\\S]*?(<!-- end: ${name} -->)`),
    (_all, open, close) => `${open}\n\n${text}\n\n${close}`,
  )

/** The page with both parts made anew. */
export const withCycle = (page: string): string => {
  const found = walk()
  return between(between(page, 'diagram', diagramOf(found)), 'table', tableOf(found))
}

if (import.meta.main) {
  const path = join(import.meta.dirname, '../docs/filing-cycle.md')
  writeFileSync(path, withCycle(readFileSync(path, 'utf8')))
}
