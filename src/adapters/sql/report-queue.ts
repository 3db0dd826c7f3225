// The queue of reports that belong to no case. A report leaves it in the transaction that fixes its file.
import type {
  KeptReport,
  ProviderReport,
  ProviderReports,
  ReportBlock,
} from '../../flows/store-compliance.ts'
import { withBytes, withoutBytes } from './bytes-json.ts'
import type { Db } from './pool.ts'
import type { SealedJson } from './sealed-json.ts'

type ReportRow = { id: string; bureau: string; task_id: string | null; body_sealed: Buffer }

const reportOf = (json: SealedJson, row: ReportRow): KeptReport => ({
  id: row.id,
  bureau: row.bureau,
  ...(row.task_id === null ? {} : { taskId: row.task_id }),
  report: withBytes(json.open<unknown>(row.body_sealed, `provider-report:${row.id}`)) as ProviderReport,
})

const keyOf = (json: SealedJson, reference: string): string => json.key('report-reference', reference)

export const sqlReportQueue = (db: Db, json: SealedJson): ProviderReports => ({
  async add({ id, bureau, taskId, block, report, at, references }) {
    await db.query(
      `insert into provider_report (id, bureau, block, kind, task_id, reference_keys, created_at, body_sealed)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        bureau,
        block,
        report.kind,
        taskId ?? null,
        references.map((reference) => keyOf(json, reference)),
        at,
        json.close(withoutBytes(report), `provider-report:${id}`),
      ],
    )
  },
  async lockWaiting(bureau, block, limit) {
    const { rows } = await db.query<ReportRow>(
      `select id, bureau, task_id, body_sealed from provider_report where bureau = $1 and block = $2 and state = 'waiting'
       order by created_at, id limit $3 for update skip locked`,
      [bureau, block, limit],
    )
    return rows.map((row) => reportOf(json, row))
  },
  async waitingBlocks(bureau) {
    const { rows } = await db.query<{ block: ReportBlock }>(
      `select block from provider_report where bureau = $1 and state = 'waiting' group by block order by min(created_at)`,
      [bureau],
    )
    return rows.map((row) => row.block)
  },
  async setFile(ids, fileId) {
    await db.query(`update provider_report set state = 'in-file', file_id = $2 where id = any($1::uuid[])`, [
      ids,
      fileId,
    ])
    await db.query(
      'update exchange_file set kinds = array(select distinct kind from provider_report where file_id = $1 order by 1) where id = $1',
      [fileId],
    )
  },
  async setAside(id, problem) {
    await db.query(`update provider_report set state = 'aside', problem = $2 where id = $1`, [id, problem])
  },
  async withdraw(id) {
    const { rows } = await db.query(
      `update provider_report set state = 'withdrawn' where id = $1 and state = 'waiting' returning id`,
      [id],
    )
    return rows.length > 0
  },
  async settle(bureau, kind, reference, { isGood, codes }) {
    const order = kind === 'papers' ? 'asc' : 'desc'
    const { rows } = await db.query<ReportRow>(
      `update provider_report set state = $4 where id = (
         select id from provider_report where bureau = $1 and kind = $2 and state = 'in-file' and reference_keys @> array[$3]
         order by created_at ${order}, id ${order} limit 1) returning id, bureau, task_id, body_sealed`,
      [bureau, kind, keyOf(json, reference), isGood ? 'answered' : 'refused'],
    )
    const [row] = rows
    if (row === undefined) return undefined
    await db.query('update provider_report set codes_sealed = $2 where id = $1', [
      row.id,
      json.close(codes, `report-codes:${row.id}`),
    ])
    return reportOf(json, row)
  },
})
