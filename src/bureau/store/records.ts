// Records on their way: `sms` (codes sent) → `officer` (all verified) → `approved` or `rejected`; or `returned`.
// While a record is under way its domains and ids are claimed; ending it frees them.
import type { Bureau } from '../bureau.ts'
import { decodeBase64 } from '../codec/packed-file.ts'
import {
  type Access,
  operationCode,
  type ReportedRecord,
  resultMark,
  type Service,
  servicesIn,
} from '../codec/record.ts'
import type { Store } from './open-store.ts'
import { accessMark, addressMark, serviceMark } from './register-lookups.ts'

export type RecordState = 'sms' | 'officer' | 'approved' | 'rejected' | 'returned'

export interface RecordRow {
  id: number
  isp_id: string
  sequence: number
  operation: number
  mark: string
  title: string
  subject_key: string
  state: RecordState
  material: string
  received_at: number
  verified_at: number | null
  decided_at: number | null
  officer: string | null
  opinion: string | null
}

export interface AttachmentRow {
  id: number
  record_id: number
  purpose: number
  format: number
  owner_kind: number
  owner: string
  content: Uint8Array
}

export const recordById = (store: Store, id: number) =>
  store.get<RecordRow>('SELECT * FROM records WHERE id = ?', id)

export const materialOf = (row: RecordRow): ReportedRecord => JSON.parse(row.material) as ReportedRecord

/** Keeps a record that passed the checks; returns its id. */
export function addRecord(
  { store, clock }: Bureau,
  record: ReportedRecord,
  about: { ispId: string; sequence: number; subjectKey: string; title: string },
): number {
  const id = store.run(
    `INSERT INTO records (isp_id, sequence, operation, mark, title, subject_key, state, material, received_at)
     VALUES (?, ?, ?, ?, ?, ?, 'sms', ?, ?)`,
    about.ispId,
    about.sequence,
    operationCode(record),
    resultMark(record),
    about.title,
    about.subjectKey,
    JSON.stringify({ ...record, attachments: verifiedOnly(record.attachments) }),
    clock.now(),
  )
  claim(store, id, record, about.ispId)
  for (const one of record.attachments) {
    store.run(
      'INSERT INTO attachments (record_id, purpose, format, owner_kind, owner, content) VALUES (?, ?, ?, ?, ?, ?)',
      id,
      one.purpose,
      one.format,
      one.ownerKind,
      one.owner,
      decodeBase64(one.content) ?? Buffer.alloc(0),
    )
  }
  return id
}

/** Of the images, how those that were verified came to be; their bytes lie in a table of their own. */
const verifiedOnly = (attachments: ReportedRecord['attachments']) =>
  attachments.filter((one) => one.verification !== undefined).map((one) => ({ ...one, content: '' }))

/** Takes the record's domains and ids out of others' reach while it is under way. */
function claim(store: Store, id: number, record: ReportedRecord, ispId: string): void {
  if (record.operation === 'add-access') {
    for (const mark of marksOfAccess(ispId, record.access))
      store.run('INSERT OR IGNORE INTO record_marks VALUES (?, ?)', id, mark)
  }
  if (record.operation === 'change') {
    for (const { domain } of record.changes.flatMap((one) => one.material.domains))
      store.run('INSERT OR IGNORE INTO record_domains VALUES (?, ?)', id, domain)
  }
  for (const service of servicesIn(record)) {
    for (const { domain } of service.domains)
      store.run('INSERT INTO record_domains VALUES (?, ?)', id, domain)
    for (const mark of marksOf(ispId, service))
      store.run('INSERT OR IGNORE INTO record_marks VALUES (?, ?)', id, mark)
  }
}

const marksOfAccess = (ispId: string, access: Access): string[] => [
  accessMark(ispId, access.ispId),
  ...access.addresses.map((range) => addressMark(ispId, range.ispId)),
]

const marksOf = (ispId: string, service: Service): string[] => [
  serviceMark(ispId, service.ispId),
  ...service.accesses.flatMap((access) => marksOfAccess(ispId, access)),
]

/** All codes are verified: the officer's turn. */
export const passToOfficer = ({ store, clock }: Bureau, id: number): void => {
  store.run("UPDATE records SET state = 'officer', verified_at = ? WHERE id = ?", clock.now(), id)
}

/** Ends a record and frees what it claimed. */
export function endRecord(
  { store, clock }: Bureau,
  id: number,
  state: 'approved' | 'rejected' | 'returned',
  officer: string | null,
  opinion: string,
): void {
  store.run(
    'UPDATE records SET state = ?, decided_at = ?, officer = ?, opinion = ? WHERE id = ?',
    state,
    clock.now(),
    officer,
    opinion,
    id,
  )
  store.run('DELETE FROM record_domains WHERE record_id = ?', id)
  store.run('DELETE FROM record_marks WHERE record_id = ?', id)
}

export const recordsIn = (store: Store, state: RecordState, limit = 200) =>
  store.all<RecordRow>(
    'SELECT * FROM records WHERE state = ? ORDER BY coalesce(verified_at, received_at), id LIMIT ?',
    state,
    limit,
  )

export const countIn = (store: Store, state: RecordState): number =>
  Number(store.get<{ n: number }>('SELECT count(*) AS n FROM records WHERE state = ?', state)?.n ?? 0)

export const attachmentsOf = (store: Store, recordId: number) =>
  store.all<Omit<AttachmentRow, 'content'>>(
    'SELECT id, record_id, purpose, format, owner_kind, owner FROM attachments WHERE record_id = ? ORDER BY purpose, id',
    recordId,
  )

export const attachmentById = (store: Store, id: number) =>
  store.get<AttachmentRow>('SELECT * FROM attachments WHERE id = ?', id)
