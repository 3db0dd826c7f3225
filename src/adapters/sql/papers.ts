// Papers sent about what is filed, newest first, each with what became of the report that carries it. The image is a blob.
import type { Paper, Papers, PaperUse, ReportCode, ReportState } from '../../flows/store-compliance.ts'
import { REPORT_STATE } from './compliance-tasks.ts'
import { isUuid } from './is-uuid.ts'
import type { Db } from './pool.ts'
import type { SealedJson } from './sealed-json.ts'

type PaperRow = {
  id: string
  bureau: string
  subject_number: string
  service_filing_number: string | null
  use: PaperUse
  bytes: number
  added_by: string
  added_at: string
  note_sealed: Buffer | null
  report_id: string
  report_state: ReportState
  codes_sealed: Buffer | null
}

const SELECT = `select p.*, ${REPORT_STATE} as report_state, r.codes_sealed
  from paper p join provider_report r on r.id = p.report_id`

const paperOf = (json: SealedJson, row: PaperRow): Paper => ({
  id: row.id,
  bureau: row.bureau,
  subjectNumber: row.subject_number,
  ...(row.service_filing_number === null ? {} : { serviceFilingNumber: row.service_filing_number }),
  use: row.use,
  bytes: row.bytes,
  addedBy: row.added_by,
  addedAt: row.added_at,
  ...(row.note_sealed === null ? {} : { note: json.open<string>(row.note_sealed, `paper:${row.id}`) }),
  reportId: row.report_id,
  state: row.report_state,
  codes:
    row.codes_sealed === null
      ? []
      : json.open<readonly ReportCode[]>(row.codes_sealed, `report-codes:${row.report_id}`),
})

const readCursor = (cursor: string | undefined): readonly [string, string] | undefined => {
  const [at, id] = (cursor ?? '').split('_')
  return at !== undefined && id !== undefined && isUuid(id) && !Number.isNaN(Date.parse(at))
    ? [at, id]
    : undefined
}

export const sqlPapers = (db: Db, json: SealedJson): Papers => ({
  async add(paper) {
    await db.query(
      `insert into paper (id, bureau, subject_number, service_filing_number, use, bytes, added_by, added_at, note_sealed, report_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        paper.id,
        paper.bureau,
        paper.subjectNumber,
        paper.serviceFilingNumber ?? null,
        paper.use,
        paper.bytes,
        paper.addedBy,
        paper.addedAt,
        paper.note === undefined ? null : json.close(paper.note, `paper:${paper.id}`),
        paper.reportId,
      ],
    )
  },
  async find(id) {
    if (!isUuid(id)) return undefined
    const { rows } = await db.query<PaperRow>(`${SELECT} where p.id = $1`, [id])
    return rows[0] === undefined ? undefined : paperOf(json, rows[0])
  },
  async ofReport(reportId) {
    const { rows } = await db.query<PaperRow>(`${SELECT} where p.report_id = $1`, [reportId])
    return rows[0] === undefined ? undefined : paperOf(json, rows[0])
  },
  async page({ cursor, limit }) {
    const from = readCursor(cursor)
    const { rows } = await db.query<PaperRow>(
      `${SELECT} where ($1::timestamptz is null or (p.added_at, p.id) < ($1, $2::uuid))
       order by p.added_at desc, p.id desc limit $3`,
      [from?.[0] ?? null, from?.[1] ?? null, limit + 1],
    )
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    const items = shown.map((row) => paperOf(json, row))
    return rows.length <= limit || last === undefined
      ? { items }
      : { items, nextCursor: `${last.added_at}_${last.id}` }
  },
})
