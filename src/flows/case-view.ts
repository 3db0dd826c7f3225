// The case as its owner, the reviewer and the API see it: one shape, personal values masked.
import type { Actor } from '../core/actor.ts'
import type { ApplicationEvent, Recorded } from '../core/application/event.ts'
import { isMended, openPaths } from '../core/application/open-paths.ts'
import { allowedActions } from '../core/application/permitted.ts'
import type { Application } from '../core/application/state.ts'
import { ownerOf } from '../core/application/status.ts'
import { labelOfKey, serviceLabel } from '../core/service-label.ts'
import { accessUnitsOf, bureauOf } from './at-bureau.ts'
import { rulesChangedFor } from './case-rules.ts'
import { clockOf, forecastOf, stepsOf } from './case-steps.ts'
import { tasksOf } from './case-tasks.ts'
import { domainView } from './domain-facts.ts'
import { filedOf } from './filed-view.ts'
import { cancelledOf, followUpOf } from './follow-up-view.ts'
import { heldBack } from './held-back.ts'
import { formDigestOf, type Judgement, judgeCase } from './judge-case.ts'
import { valuesOf } from './masked-values.ts'
import type { Tx } from './store.ts'
import { recentTurnarounds } from './turnarounds.ts'
import type { CaseLine, CaseView, DocumentView, HistoryEntry, ReturnItemView, ServiceLine } from './views.ts'
import type { World } from './world.ts'

const roleOf = (tag: string): HistoryEntry['by'] => {
  const kind = tag.split(':')[0] ?? tag
  if (kind === 'applicant' || kind === 'phone' || kind === 'bureau') return kind
  return kind === 'clock' || kind === 'system' ? 'system' : 'reviewer'
}

const paramsOf = (event: ApplicationEvent): HistoryEntry['params'] => {
  switch (event.type) {
    case 'material-edited':
      return { fields: event.changes.map((change) => change.path) }
    case 'service-added':
      return { domain: event.domain === '' ? (event.name ?? '') : event.domain }
    case 'service-number-bound':
      return { serviceId: event.serviceId }
    case 'document-attached':
      return { slot: event.document.slot }
    case 'document-removed':
      return { slot: event.slot }
    case 'returned':
    case 'portraits-returned':
    case 'bureau-rejected':
      return { count: event.items.length, fields: event.items.map((item) => item.path) }
    case 'filed':
      return { subjectNumber: event.subjectNumber }
    case 'sms-verified':
      return { saidBy: event.saidBy }
    default:
      return {}
  }
}

/** Autosaves of one sitting become one line; a history of hundreds of keystrokes tells nobody anything. */
const SITTING_MS = 30 * 60_000

export const historyOf = (records: readonly Recorded[]): readonly HistoryEntry[] => {
  const lines: HistoryEntry[] = []
  for (const { seq, at, actor, event } of records) {
    const last = lines.at(-1)
    const line: HistoryEntry = { seq, at, event: event.type, by: roleOf(actor), params: paramsOf(event) }
    const isSameSitting =
      last?.event === 'material-edited' &&
      event.type === 'material-edited' &&
      last.by === line.by &&
      Date.parse(at) - Date.parse(last.at) < SITTING_MS
    if (isSameSitting)
      lines[lines.length - 1] = {
        ...line,
        params: { fields: [...new Set([...fieldsOf(last), ...fieldsOf(line)])] },
      }
    else lines.push(line)
  }
  return lines
}

const fieldsOf = (line: HistoryEntry): readonly string[] =>
  Array.isArray(line.params.fields) ? line.params.fields : []

export const documentsOf = (state: Application): readonly DocumentView[] =>
  Object.values(state.material.documents).map(
    ({ id, slot, format, bytes, widthPx, heightPx, addedAt, by }) => ({
      id,
      slot,
      format,
      bytes,
      widthPx,
      heightPx,
      addedAt,
      by,
    }),
  )

const serviceLines = (state: Application): readonly ServiceLine[] =>
  state.material.services.map((service) => ({
    id: service.id,
    kind: service.kind,
    label: serviceLabel(service),
    ...(service.host === undefined ? {} : { host: service.host }),
    domain: service.domain ?? '',
    name: service.name ?? '',
    principalIsSubjects: service.principalIsSubjects === 'yes',
    ...(service.access.serviceNumber === undefined ? {} : { serviceNumber: service.access.serviceNumber }),
    addresses: service.access.addresses ?? [],
  }))

const itemsOf = (state: Application): readonly ReturnItemView[] => {
  if (!('items' in state)) return []
  return state.items.map((item) => ({
    path: item.path,
    reason: item.reason,
    ...(item.suggestion === undefined ? {} : { suggestion: item.suggestion }),
    ...(item.note === undefined ? {} : { note: item.note }),
    from: item.from,
    ...(item.reason.startsWith('bureau-') ? { bureauCode: item.reason.slice('bureau-'.length) } : {}),
    isMended: isMended(state, item),
  }))
}

/** What people know the case by: its first domain, or the one that it gives up. */
const domainOf = ({ material, filed, filingType }: Application): string => {
  if (filingType.endsWith('-subject')) return ''
  const [first] = material.services
  return first === undefined ? labelOfKey(filed?.services[0]?.domain ?? '') : serviceLabel(first)
}

export const lineOf = (state: Application): CaseLine => ({
  id: state.id,
  domain: domainOf(state),
  subjectName:
    state.material.subject.kind === 'individual'
      ? String(valuesOf(state)['subject.name'] ?? '')
      : (state.material.subject.name ?? ''),
  provinceCode: state.provinceCode,
  filingType: state.filingType,
  status: state.status,
  owner: ownerOf[state.status],
  touchedAt: state.touchedAt,
  createdAt: state.createdAt,
  ...('due' in state ? { dueAt: state.due.at } : {}),
  openItems: 'items' in state ? state.items.length : 0,
  ...(state.status === 'filed'
    ? { subjectNumber: state.filedSubjectNumber }
    : state.subjectNumber === undefined
      ? {}
      : { subjectNumber: state.subjectNumber }),
})

/**
 * Builds the view; `tx` is where the case was read, so that view and state belong together. `known` spares judging again
 * what was judged a moment ago and has not changed since.
 */
export const caseView = async (
  world: World,
  tx: Tx,
  state: Application,
  actor: Actor,
  known?: Judgement,
): Promise<CaseView> => {
  const judgement = known ?? (await judgeCase(world, tx, state))
  const records = await tx.applications.history(state.id)
  const now = world.clock.now()
  const past = await recentTurnarounds(world, tx, state)
  const submittedAt = records.find((recorded) => recorded.event.type === 'submitted')?.at
  const clock = clockOf(state, judgement.ruleSet.settings.idleDays)
  const forecast = forecastOf(state, past, {
    ruleSet: judgement.ruleSet,
    calendar: world.reference.calendar,
    now,
    submittedAt,
  })
  const filed = filedOf(state, judgement.ruleSet.settings.footerNumber)
  const followUp = followUpOf(state)
  const cancelled = cancelledOf(state)
  const rulesChanged = await rulesChangedFor(world, state, judgement)
  const { signedForm } = state.material
  const held = heldBack(world, state)
  return {
    id: state.id,
    revision: state.revision,
    round: state.round,
    status: state.status,
    owner: ownerOf[state.status],
    filingType: state.filingType,
    determination: {
      kind: 'type',
      filingType: state.filingType,
      reason: state.typeReason,
      options: [],
      evidence: state.evidence,
      ...(accessUnitsOf(world) === undefined ? {} : { accessUnit: bureauOf(world, state).bureau.unitName }),
    },
    provinceCode: state.provinceCode,
    createdAt: state.createdAt,
    allowedActions: allowedActions(state.status, actor, state.accountId),
    values: valuesOf(state),
    services: serviceLines(state),
    domains: judgement.domains.map((one) => domainView(world, one)),
    documents: documentsOf(state),
    slots: judgement.slots,
    fields: judgement.fields,
    open: openPaths(state, judgement.findings),
    findings: judgement.findings,
    tasks: tasksOf(state, judgement),
    items: itemsOf(state),
    history: historyOf(records),
    steps: stepsOf(state, records, judgement.ruleSet),
    ...(clock === undefined ? {} : { clock }),
    ...(forecast === undefined ? {} : { forecast }),
    ...(filed === undefined ? {} : { filed }),
    ...(followUp === undefined ? {} : { followUp }),
    ...(cancelled === undefined ? {} : { cancelled }),
    ...(signedForm === undefined
      ? {}
      : {
          signedForm: {
            how: signedForm.how,
            signedAt: signedForm.signedAt,
            isCurrent: signedForm.contentDigest === formDigestOf(world, state.material),
          },
        }),
    ...(held === undefined ? {} : { heldBack: held }),
    packVersion: judgement.ruleSet.version,
    ...(state.status === 'expired' && state.endedWith !== undefined ? { endedWith: state.endedWith } : {}),
    ...(rulesChanged === undefined ? {} : { rulesChanged }),
    ...(state.status === 'sms-pending' ? { smsPageUrl: bureauOf(world, state).bureau.smsPageUrl } : {}),
  }
}
