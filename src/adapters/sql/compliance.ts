// What the bureau orders beside any case, kept: the parts put together, and the list of what could not be read.
import type { Compliance, UnknownElement } from '../../flows/store-compliance.ts'
import { sqlBlacklists } from './blacklists.ts'
import { sqlBureauCodes } from './bureau-codes.ts'
import { sqlComplianceTasks } from './compliance-tasks.ts'
import { sqlPapers } from './papers.ts'
import type { Db } from './pool.ts'
import { sqlReportQueue } from './report-queue.ts'
import type { SealedJson } from './sealed-json.ts'

type UnknownRow = {
  file_id: string
  position: number
  file_name: string | null
  created_at: string
  body_sealed: Buffer
}

const unknownElements = async (
  db: Db,
  json: SealedJson,
  limit: number,
): Promise<readonly UnknownElement[]> => {
  const { rows } = await db.query<UnknownRow>(
    `select m.file_id, m.position, m.body_sealed, f.file_name, f.created_at from exchange_message m
     join exchange_file f on f.id = m.file_id where m.kind = 'unknown' order by f.created_at desc, m.position limit $1`,
    [limit],
  )
  return rows.map((row) => {
    const { element, xml } = json.open<{ element: string; xml: string }>(
      row.body_sealed,
      `message:${row.file_id}:${row.position}`,
    )
    return {
      fileId: row.file_id,
      position: row.position,
      ...(row.file_name === null ? {} : { fileName: row.file_name }),
      receivedAt: row.created_at,
      element,
      xml,
    }
  })
}

export const sqlCompliance = (db: Db, json: SealedJson): Compliance => ({
  blacklists: sqlBlacklists(db, json),
  tasks: sqlComplianceTasks(db, json),
  reports: sqlReportQueue(db, json),
  papers: sqlPapers(db, json),
  codes: sqlBureauCodes(db),
  unknownElements: (limit) => unknownElements(db, json, limit),
})
