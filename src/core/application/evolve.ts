// state + event → state. No decisions, no refusals: an event has happened, whatever one thinks of it.
import type { ApplicationEvent, Recorded, Started } from './event.ts'
import { materialAfter, materialAtStart } from './material-after.ts'
import type { Application, Case } from './state.ts'

/** Only what is given: an absent value must not become a key that holds undefined. */
const beginningOf = (event: Started) => ({
  ...(event.subjectNumber === undefined ? {} : { subjectNumber: event.subjectNumber }),
  ...(event.serviceFilingNumber === undefined ? {} : { serviceFilingNumber: event.serviceFilingNumber }),
  ...(event.filed === undefined ? {} : { filed: event.filed, filedMaterial: materialAtStart(event) }),
  ...(event.successor === undefined ? {} : { successor: event.successor }),
  ...(event.bureau === undefined ? {} : { bureau: event.bureau }),
})

const begin = (event: Started, at: string): Application => ({
  id: event.id,
  accountId: event.accountId,
  filingType: event.filingType,
  typeReason: event.typeReason,
  evidence: event.evidence,
  ...beginningOf(event),
  provinceCode: event.provinceCode,
  createdAt: at,
  touchedAt: at,
  revision: 1,
  round: 0,
  lastService: event.services?.length ?? 1,
  material: materialAtStart(event),
  lastItems: [],
  wasReported: false,
  status: 'draft',
})

/** Fields of `Case` alone, so that nothing of the old status leaks into the new one. */
const caseOf = (state: Application): Case => ({
  id: state.id,
  accountId: state.accountId,
  filingType: state.filingType,
  typeReason: state.typeReason,
  evidence: state.evidence,
  ...(state.subjectNumber === undefined ? {} : { subjectNumber: state.subjectNumber }),
  ...(state.serviceFilingNumber === undefined ? {} : { serviceFilingNumber: state.serviceFilingNumber }),
  ...(state.filed === undefined ? {} : { filed: state.filed }),
  ...(state.filedMaterial === undefined ? {} : { filedMaterial: state.filedMaterial }),
  ...(state.successor === undefined ? {} : { successor: state.successor }),
  provinceCode: state.provinceCode,
  ...(state.bureau === undefined ? {} : { bureau: state.bureau }),
  createdAt: state.createdAt,
  touchedAt: state.touchedAt,
  revision: state.revision,
  round: state.round,
  lastService: state.lastService,
  material: state.material,
  ...(state.submittedMaterial === undefined ? {} : { submittedMaterial: state.submittedMaterial }),
  ...(state.previousMaterial === undefined ? {} : { previousMaterial: state.previousMaterial }),
  lastItems: state.lastItems,
  ...(state.packVersion === undefined ? {} : { packVersion: state.packVersion }),
  wasReported: state.wasReported,
})

const submitted = (
  base: Case,
  event: Extract<ApplicationEvent, { type: 'submitted' }>,
  at: string,
): Application => ({
  ...base,
  touchedAt: at,
  round: base.round + 1,
  packVersion: event.packVersion,
  submittedMaterial: base.material,
  ...(base.submittedMaterial === undefined ? {} : { previousMaterial: base.submittedMaterial }),
  status: 'in-review',
  submittedAt: at,
  due: event.due,
})

const statusAfter = (state: Application, base: Case, event: ApplicationEvent, at: string): Application => {
  switch (event.type) {
    case 'submitted':
      return submitted(base, event, at)
    case 'claimed':
      return state.status === 'in-review' || state.status === 'judging-portrait'
        ? { ...state, claim: event.claim }
        : state
    case 'released': {
      if (state.status !== 'in-review' && state.status !== 'judging-portrait') return state
      const { claim: _claim, ...unclaimed } = state
      return unclaimed
    }
    case 'returned':
      return {
        ...base,
        touchedAt: at,
        lastItems: event.items,
        status: 'returned',
        returnedAt: at,
        items: event.items,
      }
    case 'portrait-requested':
      return { ...base, touchedAt: at, status: 'awaiting-portrait', since: at, items: [] }
    case 'portraits-submitted':
      return { ...base, touchedAt: at, status: 'judging-portrait', submittedAt: at, due: event.due }
    case 'portraits-returned':
      return {
        ...base,
        touchedAt: at,
        lastItems: event.items,
        status: 'awaiting-portrait',
        since: at,
        items: event.items,
      }
    case 'made-ready':
      return { ...base, status: 'ready-to-report', since: at }
    case 'reported':
      return {
        ...base,
        wasReported: true,
        submittedMaterial: base.material,
        status: 'reported',
        reportedAt: at,
        due: event.due,
        fileId: event.fileId,
      }
    case 'sms-sent':
      return { ...base, status: 'sms-pending', sentAt: at, due: event.due }
    case 'sms-not-needed':
    case 'sms-verified':
      return { ...base, status: 'under-bureau-review', since: at, due: event.due }
    case 'bureau-rejected':
      return {
        ...base,
        touchedAt: at,
        lastItems: event.items,
        status: 'bureau-rejected',
        rejectedAt: at,
        items: event.items,
        cause: event.cause,
      }
    case 'filed':
      return {
        ...base,
        status: 'filed',
        filedAt: event.approvedAt,
        filedSubjectNumber: event.subjectNumber,
        numbers: event.numbers,
        publicSecurityDueOn: event.publicSecurityDueOn,
      }
    case 'cancelled':
      return { ...base, status: 'cancelled', cancelledAt: event.approvedAt, numbers: event.numbers }
    case 'withdrawn':
    case 'abandoned':
    case 'expired':
      return { ...base, status: event.type, endedAt: at }
    case 'ended-with-filing':
      return { ...base, status: 'expired', endedAt: at, endedWith: event.number }
    default:
      return state
  }
}

const touching: ReadonlySet<ApplicationEvent['type']> = new Set([
  'material-edited',
  'service-added',
  'service-removed',
  'service-number-bound',
  'document-attached',
  'document-removed',
  'form-signed',
])

/** One step of the fold. The first event of every application is `started`. */
export const evolve = (
  state: Application | undefined,
  recorded: Pick<Recorded, 'at' | 'event'>,
): Application => {
  const { at, event } = recorded
  if (state === undefined) {
    if (event.type !== 'started') throw new Error(`first event is ${event.type}, not started`)
    return begin(event, at)
  }
  const revision = state.revision + 1
  const material = materialAfter(state.material, event)
  const lastService = event.type === 'service-added' ? state.lastService + 1 : state.lastService
  const touchedAt = touching.has(event.type) ? at : state.touchedAt
  const next: Application = { ...state, revision, material, lastService, touchedAt }
  return statusAfter(next, caseOf(next), event, at)
}

/** The whole fold: the state is nothing but its events. */
export const replay = (events: readonly Pick<Recorded, 'at' | 'event'>[]): Application | undefined =>
  events.reduce<Application | undefined>((state, recorded) => evolve(state, recorded), undefined)
