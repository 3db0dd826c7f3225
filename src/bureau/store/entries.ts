// What providers filed of addresses and domains, the tasks that they were given, papers, and the blacklists.
// An entry keeps the elements of its report as they came: a synchronisation sends them back.
import type { Bureau } from '../bureau.ts'
import type { Store } from './open-store.ts'

export type EntryPart = 'source' | 'allocation' | 'broadcast' | 'brought' | 'domain'

export interface EntryRow {
  id: number
  isp_id: string
  part: EntryPart
  isp_entry_id: string
  first: number
  last: number
  name: string
  /** elements after the id, as XML */
  facts: string
}

export const entryById = (store: Store, id: string) =>
  store.get<EntryRow>('SELECT * FROM entries WHERE id = ?', id)

/** Entries of a part that share an address with first to last, of whomever. */
export const overlapping = (store: Store, part: EntryPart, first: number, last: number) =>
  store.all<EntryRow>(
    'SELECT * FROM entries WHERE part = ? AND first <= ? AND last >= ? ORDER BY id LIMIT 20',
    part,
    last,
    first,
  )

const leafIn = (row: EntryRow, name: string): string | undefined =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(row.facts)?.[1]

/** Was this allocation handed on (Fpfs 2), and to whom? */
const handedTo = (row: EntryRow): string | undefined =>
  row.part === 'allocation' && leafIn(row, 'Fpfs') === '2' ? leafIn(row, 'Fpdx') : undefined

/** Did one provider hand addresses of first to last on to the other? Then both may file them. */
export const isHandedOn = (store: Store, one: string, other: string, first: number, last: number): boolean =>
  overlapping(store, 'allocation', first, last).some(
    (row) =>
      (row.isp_id === one && handedTo(row) === other) || (row.isp_id === other && handedTo(row) === one),
  )

/** Entries by which somebody else uses an address of first to last. */
export const addressesOfOthers = (store: Store, ispId: string, first: number, last: number): EntryRow[] =>
  (['allocation', 'brought'] as const)
    .flatMap((part) => overlapping(store, part, first, last))
    .filter((row) => row.isp_id !== ispId && handedTo(row) !== ispId)

export const entryByIspId = (store: Store, ispId: string, part: EntryPart, id: string) =>
  store.get<EntryRow>(
    'SELECT * FROM entries WHERE isp_id = ? AND part = ? AND isp_entry_id = ?',
    ispId,
    part,
    id,
  )

export const entryByName = (store: Store, name: string) =>
  store.get<EntryRow>("SELECT * FROM entries WHERE part = 'domain' AND name = ?", name)

export const entriesOf = (store: Store, ispId: string, part: EntryPart) =>
  store.all<EntryRow>('SELECT * FROM entries WHERE isp_id = ? AND part = ? ORDER BY id', ispId, part)

/** Saves a new entry; returns its id. Ids are not given again. */
export const addEntry = (store: Store, row: Omit<EntryRow, 'id'>): number =>
  store.run(
    'INSERT INTO entries (isp_id, part, isp_entry_id, first, last, name, facts) VALUES (?, ?, ?, ?, ?, ?, ?)',
    row.isp_id,
    row.part,
    row.isp_entry_id,
    row.first,
    row.last,
    row.name,
    row.facts,
  )

export const changeEntry = (
  store: Store,
  id: number,
  row: Pick<EntryRow, 'first' | 'last' | 'name' | 'facts'>,
): void => {
  store.run(
    'UPDATE entries SET first = ?, last = ?, name = ?, facts = ? WHERE id = ?',
    row.first,
    row.last,
    row.name,
    row.facts,
    id,
  )
}

export const deleteEntry = (store: Store, id: number): void => {
  store.run('DELETE FROM entries WHERE id = ?', id)
}

/** Are all addresses filed by the provider as allocated or brought along? One entry must hold the whole range. */
export const isAddressFiled = (store: Store, ispId: string, first: number, last: number): boolean =>
  store.get(
    "SELECT 1 FROM entries WHERE isp_id = ? AND part IN ('allocation', 'brought') AND first <= ? AND last >= ?",
    ispId,
    first,
    last,
  ) !== undefined

export interface TaskRow {
  id: number
  isp_id: string
  kind: 'verification' | 'unfiled' | 'illegal-access'
  /** the bureau's id of the subject, or a domain */
  about: string
  given_at: number
  answered_at: number | null
  answer: string | null
}

export const giveTask = (bureau: Bureau, ispId: string, kind: TaskRow['kind'], about: string): number =>
  bureau.store.run(
    'INSERT INTO tasks (isp_id, kind, about, given_at) VALUES (?, ?, ?, ?)',
    ispId,
    kind,
    about,
    bureau.clock.now(),
  )

/** The newest of its kind: a subject or domain may be given again after it was answered. */
export const taskAbout = (store: Store, ispId: string, kind: TaskRow['kind'], about: string) =>
  store.get<TaskRow>(
    'SELECT * FROM tasks WHERE isp_id = ? AND kind = ? AND about = ? ORDER BY id DESC LIMIT 1',
    ispId,
    kind,
    about,
  )

export const answerTask = (bureau: Bureau, id: number, answer: unknown): void => {
  bureau.store.run(
    'UPDATE tasks SET answered_at = ?, answer = ? WHERE id = ?',
    bureau.clock.now(),
    JSON.stringify(answer),
    id,
  )
}

export const listTasks = (store: Store) =>
  store.all<TaskRow>('SELECT * FROM tasks ORDER BY id DESC LIMIT 1000')

export const isBlacklisted = (store: Store, kind: 'subject' | 'domain', key: string): boolean =>
  store.get('SELECT 1 FROM blacklist WHERE kind = ? AND key = ?', kind, key) !== undefined

export const setBlacklisted = (
  store: Store,
  kind: 'subject' | 'domain',
  key: string,
  isListed: boolean,
): void => {
  if (isListed) store.run('INSERT OR IGNORE INTO blacklist (kind, key) VALUES (?, ?)', kind, key)
  else store.run('DELETE FROM blacklist WHERE kind = ? AND key = ?', kind, key)
}

/** The newest first. */
export const listEntries = ({ store }: Bureau) =>
  store.all<EntryRow>('SELECT * FROM entries ORDER BY id DESC LIMIT 1000')
