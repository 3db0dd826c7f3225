// Reading the exchange for people: files newest first, page by page, and what belongs to one file.
import type { ExchangeFileView, FileDetail, FileFilter } from '../../flows/exchange-views.ts'
import type { Exchange } from '../../flows/store-exchange.ts'
import { bureauxOf } from './exchange-bureaux.ts'
import { isUuid } from './is-uuid.ts'
import type { Db } from './pool.ts'

export type FileRow = {
  id: string
  bureau: string
  direction: 'up' | 'down'
  sequence: number | null
  file_name: string | null
  digest: string
  state: string
  records: number
  bytes: number
  attempts: number
  created_at: string
  answered_at: string | null
  answer_code: string | null
  answer_text: string | null
  dropped_at: string | null
  position: string
  kinds: string[]
}

const viewOf = (row: FileRow): ExchangeFileView => ({
  id: row.id,
  bureau: row.bureau,
  direction: row.direction,
  ...(row.sequence === null ? {} : { sequence: row.sequence }),
  ...(row.file_name === null ? {} : { fileName: row.file_name }),
  state: row.state,
  records: row.records,
  kinds: row.kinds,
  bytes: row.bytes,
  createdAt: row.created_at,
  ...(row.answered_at === null ? {} : { answeredAt: row.answered_at }),
  ...(row.answer_code === null ? {} : { answerCode: row.answer_code }),
  ...(row.answer_text === null ? {} : { answerText: row.answer_text }),
  attempts: row.attempts,
  ...(row.dropped_at === null ? {} : { droppedAt: row.dropped_at }),
})

/** A cursor that is none of ours begins at the newest. */
const placeIn = (cursor: string | undefined): string | undefined =>
  /^\d{1,18}$/.test(cursor ?? '') ? cursor : undefined

/** Conditions are written only where they are asked for: each list is planned for what it filters by. */
const conditionsOf = (filter: FileFilter, before: string | undefined) => {
  const asked: readonly (readonly [string, unknown])[] = [
    ['position < $::bigint', before],
    ['bureau = $', filter.bureau],
    ['direction = $', filter.direction],
    ['state = $', filter.state],
    ['kinds @> array[$::text]', filter.kind],
  ]
  const used = asked.filter(([, value]) => value !== undefined)
  const where = used.map(([condition], at) => condition.replace('$', `$${at + 1}`))
  return {
    where: where.length === 0 ? '' : `where ${where.join(' and ')}`,
    values: used.map(([, value]) => value),
  }
}

const pageOf = async (
  db: Db,
  { cursor, limit, filter = {} }: { cursor?: string; limit: number; filter?: FileFilter },
) => {
  const { where, values } = conditionsOf(filter, placeIn(cursor))
  const { rows } = await db.query<FileRow>(
    `select * from exchange_file ${where} order by position desc limit ${Math.trunc(limit) + 1}`,
    values,
  )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const files = page.map(viewOf)
  return rows.length > limit && last !== undefined ? { files, nextCursor: String(last.position) } : { files }
}

const recordsOf = async (db: Db, fileId: string, limit: number): Promise<FileDetail['records']> => {
  const { rows } = await db.query<{ id: string; filing_type: string; status: string; domain: string }>(
    `select a.id, a.filing_type, a.status, a.domain from application a
     where a.id in (select application_id from exchange_record where file_id = $1
       union select application_id from exchange_message where file_id = $1)
     order by a.filing_type, a.domain, a.id limit $2`,
    [fileId, limit],
  )
  return rows.map((row) => ({
    applicationId: row.id,
    filingType: row.filing_type,
    status: row.status,
    domain: row.domain,
  }))
}

const reportsOf = async (db: Db, fileId: string, limit: number): Promise<FileDetail['reports']> => {
  const { rows } = await db.query<{ id: string; kind: string; state: string; problem: string | null }>(
    'select id, kind, state, problem from provider_report where file_id = $1 order by created_at, id limit $2',
    [fileId, limit],
  )
  return rows.map(({ id, kind, state, problem }) => ({
    id,
    kind,
    state,
    ...(problem === null ? {} : { problem }),
  }))
}

const messagesOf = async (db: Db, fileId: string, limit: number): Promise<FileDetail['messages']> => {
  const { rows } = await db.query<{
    position: number
    kind: string
    application_id: string | null
    outcome: string
  }>(
    'select position, kind, application_id, outcome from exchange_message where file_id = $1 order by position limit $2',
    [fileId, limit],
  )
  return rows.map((row) => ({
    position: row.position,
    kind: row.kind,
    outcome: row.outcome,
    ...(row.application_id === null ? {} : { applicationId: row.application_id }),
  }))
}

const attemptsOf = async (db: Db, fileId: string): Promise<FileDetail['attempts']> => {
  const { rows } = await db.query<{ at: string; code: string; text: string }>(
    'select at, code, text from exchange_attempt where file_id = $1 order by id desc limit 100',
    [fileId],
  )
  return rows
}

type ReadingPart = Pick<
  Exchange,
  'bureaux' | 'view' | 'files' | 'file' | 'detail' | 'oldContainers' | 'noteDropped'
>

export const readingPart = (db: Db): ReadingPart => ({
  bureaux: () => bureauxOf(db),
  async view(limit) {
    return { bureaux: await bureauxOf(db), files: (await pageOf(db, { limit })).files }
  },
  files: (page) => pageOf(db, page),
  async file(fileId) {
    if (!isUuid(fileId)) return undefined
    const { rows } = await db.query<FileRow>('select * from exchange_file where id = $1', [fileId])
    return rows[0] === undefined ? undefined : viewOf(rows[0])
  },
  async detail(fileId, limit) {
    const [records, reports, messages, attempts] = await Promise.all([
      recordsOf(db, fileId, limit),
      reportsOf(db, fileId, limit),
      messagesOf(db, fileId, limit),
      attemptsOf(db, fileId),
    ])
    return { records, reports, messages, attempts }
  },
  async oldContainers(before, limit) {
    const { rows } = await db.query<{ id: string }>(
      `select id from exchange_file where dropped_at is null and created_at < $1
         and state in ('accepted', 'acknowledged') order by created_at limit $2`,
      [before, limit],
    )
    return rows.map((row) => row.id)
  },
  async noteDropped(fileId, at) {
    await db.query('update exchange_file set dropped_at = $2 where id = $1', [fileId, at])
  },
})
