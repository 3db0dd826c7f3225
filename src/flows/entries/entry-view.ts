// How an entry stands, in words for people: what is kept as "pending" is told apart by where its report is.
import type { Instant } from '../../core/time.ts'
import type { EntryCode, EntryLife, EntryOperation, EntryStore, ReportState } from '../store-entries.ts'

/**
 * `draft`: ours alone. `to-report` and `to-delete`: on its way. `reported`: in a file, the bureau has not answered.
 * `rejected`: the bureau refused what was reported last, or it could not be written; what the bureau had before, it still has.
 */
export const entryStates = [
  'draft',
  'to-report',
  'to-delete',
  'reported',
  'filed',
  'rejected',
  'deleted',
] as const
export type EntryState = (typeof entryStates)[number]

export type EntryView = {
  readonly id: string
  readonly state: EntryState
  readonly operation: EntryOperation
  readonly bureauId?: string
  readonly codes: readonly EntryCode[]
  readonly updatedAt: Instant
}

const stateOf = (entry: EntryLife, report: ReportState | undefined): EntryState => {
  if (entry.state !== 'pending') return entry.state
  if (report?.state === 'in-file' || report?.state === 'answered') return 'reported'
  if (report?.state === 'aside') return 'rejected'
  return entry.operation === 'delete' ? 'to-delete' : 'to-report'
}

/** What no file could take never reached the bureau: the reason is ours, under a code that is none of its. */
const codesOf = ({ state, codes }: EntryLife, report: ReportState | undefined): readonly EntryCode[] =>
  state === 'pending' && report?.state === 'aside'
    ? [{ code: 'not-written', text: report.problem ?? '' }]
    : codes

export const entryView = (entry: EntryLife, report: ReportState | undefined): EntryView => ({
  id: entry.id,
  state: stateOf(entry, report),
  operation: entry.operation,
  ...(entry.bureauId === undefined ? {} : { bureauId: entry.bureauId }),
  codes: codesOf(entry, report),
  updatedAt: entry.updatedAt,
})

/** How the reports of entries stand, asked for once. */
export const reportsOf = async (
  store: Pick<EntryStore<never>, 'reportStates'>,
  entries: readonly EntryLife[],
): Promise<(entry: EntryLife) => ReportState | undefined> => {
  const ids = entries.flatMap((one) => (one.state === 'pending' ? (one.providerReportId ?? []) : []))
  const states = ids.length === 0 ? {} : await store.reportStates(ids)
  return (entry) => states[entry.providerReportId ?? '']
}
