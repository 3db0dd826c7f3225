// Files that went to and came from the bureaux. Session locks keep two workers off one bureau; they end with the connection.

import type { DownloadFile, Exchange, UploadFile } from '../../flows/store-exchange.ts'
import { bureauPart } from './exchange-bureaux.ts'
import { type FileRow, readingPart } from './exchange-reading.ts'
import type { Db } from './pool.ts'
import { reportIdsOf } from './report-ids.ts'
import type { SealedJson } from './sealed-json.ts'

/** The cases that a bureau may have something to say of. */
const AT_BUREAU = `status in ('reported', 'sms-pending', 'under-bureau-review')`

const upload = async (db: Db, where: string, values: readonly unknown[]): Promise<UploadFile | undefined> => {
  const { rows } = await db.query<FileRow>(
    `select * from exchange_file where direction = 'up' and ${where} order by sequence limit 1`,
    values,
  )
  const row = rows[0]
  if (row === undefined || row.sequence === null) return undefined
  const records = await db.query<{ application_id: string }>(
    'select application_id from exchange_record where file_id = $1',
    [row.id],
  )
  return {
    id: row.id,
    bureau: row.bureau,
    sequence: row.sequence,
    digest: row.digest,
    attempts: row.attempts,
    applicationIds: records.rows.map((one) => one.application_id),
  }
}

/** The column keeps the last answer; here each of them is kept. The same answer again is noted again: it is another call. */
const noteAttempt = async (
  db: Db,
  fileId: string,
  at: string,
  { code, text }: { code: string; text: string },
): Promise<void> => {
  await db.query('insert into exchange_attempt (file_id, at, code, text) values ($1, $2, $3, $4)', [
    fileId,
    at,
    code,
    text.slice(0, 500),
  ])
}

const uploadPart = (
  db: Db,
): Pick<Exchange, 'pendingUpload' | 'uploadBySequence' | 'addUpload' | 'noteUpload'> => ({
  pendingUpload: (bureau) => upload(db, `bureau = $1 and state = 'fixed'`, [bureau]),
  uploadBySequence: (bureau, sequence) => upload(db, 'bureau = $1 and sequence = $2', [bureau, sequence]),
  async addUpload(file) {
    await db.query(
      `insert into exchange_file (id, bureau, direction, sequence, digest, state, records, bytes, created_at, kinds)
       values ($1, $2, 'up', $3, $4, 'fixed', $5, $6, $7, array(select distinct filing_type from application where id = any($8::uuid[]) order by 1))`,
      [
        file.id,
        file.bureau,
        file.sequence,
        file.digest,
        file.records,
        file.bytes,
        file.at,
        file.applicationIds,
      ],
    )
    await db.query('insert into exchange_record (file_id, application_id) select $1, unnest($2::uuid[])', [
      file.id,
      file.applicationIds,
    ])
  },
  async noteUpload(fileId, state, at, answer) {
    await db.query(
      `update exchange_file set state = $2, answered_at = $3, answer_code = $4, answer_text = $5,
         attempts = attempts + (case when $4 = 'sending' then 1 else 0 end) where id = $1`,
      [fileId, state, at, answer.code, answer.text.slice(0, 500)],
    )
    await noteAttempt(db, fileId, at, answer)
  },
})

const downloadPart = (
  db: Db,
  json: SealedJson,
): Pick<
  Exchange,
  'findDownload' | 'addDownload' | 'setDownloadState' | 'settleProcessed' | 'hasMessage' | 'addMessage'
> => ({
  async findDownload(bureau, fileName, digest) {
    const { rows } = await db.query<FileRow>(
      `select * from exchange_file where direction = 'down' and bureau = $1 and file_name = $2 and digest = $3`,
      [bureau, fileName, digest],
    )
    const row = rows[0]
    return row === undefined
      ? undefined
      : ({ id: row.id, bureau, fileName, digest: row.digest, state: row.state } satisfies DownloadFile)
  },
  async addDownload(file) {
    // A new installation may be told something before it has reported anything.
    await db.query('insert into bureau (code) values ($1) on conflict do nothing', [file.bureau])
    await db.query(
      `insert into exchange_file (id, bureau, direction, file_name, digest, state, records, bytes, created_at) values ($1, $2, 'down', $3, $4, $5, 0, $6, $7)`,
      [file.id, file.bureau, file.fileName, file.digest, file.state, file.bytes, file.at],
    )
  },
  async setDownloadState(fileId, state, at, note) {
    await db.query(
      `update exchange_file set state = $2, answered_at = $3,
         attempts = attempts + (case when $2 in ('processed', 'unreadable') then 1 else 0 end), records = coalesce($4, records), answer_text = coalesce($5, answer_text),
         kinds = case when $2 = 'processed' then array(select distinct kind from exchange_message where file_id = $1 order by 1) else kinds end
       where id = $1`,
      [fileId, state, at, note?.records ?? null, note?.text?.slice(0, 500) ?? null],
    )
    await noteAttempt(db, fileId, at, { code: state, text: note?.text ?? '' })
  },
  async settleProcessed(bureau, at, offered) {
    await db.query(
      `update exchange_file set state = 'acknowledged', answered_at = $2
       where direction = 'down' and bureau = $1 and state = 'processed' and file_name is distinct from $3`,
      [bureau, at, offered ?? null],
    )
  },
  async hasMessage(fileId, position) {
    const { rows } = await db.query('select 1 from exchange_message where file_id = $1 and position = $2', [
      fileId,
      position,
    ])
    return rows.length > 0
  },
  async addMessage(message) {
    await db.query(
      'insert into exchange_message (file_id, position, kind, application_id, outcome, body_sealed) values ($1, $2, $3, $4, $5, $6)',
      [
        message.fileId,
        message.position,
        message.kind,
        message.applicationId ?? null,
        message.outcome,
        json.close(message.body, `message:${message.fileId}:${message.position}`),
      ],
    )
  },
})

export const sqlExchange = (db: Db, json: SealedJson): Exchange => ({
  ...bureauPart(db),
  ...readingPart(db),
  ...uploadPart(db),
  ...downloadPart(db, json),
  reportIds: (application) => reportIdsOf(db, application),
  async findReportId(bureau, reportId) {
    if (!/^\d{1,18}$/.test(reportId)) return undefined
    const { rows } = await db.query<{ application_id: string; kind: string; ref: string }>(
      'select r.* from report_id r join application a on a.id = r.application_id where r.id = $1 and a.bureau = $2',
      [reportId, bureau],
    )
    const row = rows[0]
    return row === undefined ? undefined : { applicationId: row.application_id, kind: row.kind, ref: row.ref }
  },
  async findReported(bureau, subjectNumber) {
    const { rows } = await db.query<{ id: string }>(
      // Two look-ups by index: thousands of cases may be with the bureau, and every message asks.
      `select id from application where subject_number = $1 and bureau = $2 and ${AT_BUREAU}
       union all
       select a.id from register_subject s join application a on a.subject_key = s.subject_key
         where s.subject_number = $1 and s.bureau = $2 and a.bureau = $2 and a.${AT_BUREAU} limit 1`,
      [subjectNumber, bureau],
    )
    return rows[0]?.id
  },
})
