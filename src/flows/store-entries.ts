// What the provider files of its own beside cases, its addresses and a registrar's domains: the life that every such entry
// has, and what a store keeps of it, whatever it is about. What counts as filed is what the bureau has, not what was typed since.
import type { Instant } from '../core/time.ts'

export type EntryOperation = 'add' | 'change' | 'delete'

/** One code of the bureau's last result, with the entries of others that it is at odds with. */
export type EntryCode = {
  readonly code: string
  readonly text: string
  readonly related?: readonly string[]
}

/** What every entry has beside its content. */
export type EntryLife = {
  readonly id: string
  readonly bureau: string
  /** As kept: `pending` is shown as on its way or reported, by its report. */
  readonly state: 'draft' | 'pending' | 'filed' | 'rejected' | 'deleted'
  /** What was reported last, or would be next. */
  readonly operation: EntryOperation
  /** Our id, under which it is added. */
  readonly reportId: string
  readonly bureauId?: string
  /** The report that is on its way; left out while it waits for what must be filed before. */
  readonly providerReportId?: string
  readonly codes: readonly EntryCode[]
  readonly updatedAt: Instant
}

export type EntryEvent = {
  readonly at: Instant
  readonly actor: string
  readonly what: 'added' | 'changed' | 'reported' | 'filed' | 'rejected' | 'deleted' | 'removed'
  readonly detail: string
}

/** `problem`: why a report could not be written into a file. */
export type ReportState = { readonly state: string; readonly problem?: string }

export type EntryPage<Part extends string> = {
  readonly limit: number
  /** Id of the last one seen. */
  readonly after?: string
  readonly part?: Part
}

/** Every change of an entry is kept with who and when. */
export type EntryStore<Entry extends EntryLife & { readonly part: string }> = {
  /** In the order in which people look for them; what was deleted is left out. */
  list(bureau: string, page: EntryPage<Entry['part']>): Promise<readonly Entry[]>
  count(bureau: string): Promise<{ readonly entries: number; readonly filed: number }>
  lock(id: string): Promise<Entry | undefined>
  /** The entry that a result is about: by our id where it was an addition, else by the bureau's. Locked. */
  lockReported(
    bureau: string,
    part: Entry['part'],
    named: { readonly reportId?: string; readonly bureauId?: string },
  ): Promise<Entry | undefined>
  /** Entries on their way that have no report yet: what must be filed before them is not. Locked. */
  lockWaiting(bureau: string): Promise<readonly Entry[]>
  newReportId(): Promise<string>
  put(entry: Entry, event: EntryEvent): Promise<void>
  history(id: string): Promise<readonly EntryEvent[]>
  /** How reports stand, by their id, of those that are known. */
  reportStates(ids: readonly string[]): Promise<Readonly<Record<string, ReportState>>>
}
