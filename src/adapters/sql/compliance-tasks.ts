// Tasks of the compliance officer. The partial unique index makes of two messages about one thing one open task.
import type { ComplianceTaskKind } from '../../core/compliance-task.ts'
import type {
  ComplianceTask,
  ComplianceTasks,
  ReportState,
  TaskAnswer,
} from '../../flows/store-compliance.ts'
import { withBytes, withoutBytes } from './bytes-json.ts'
import { isUuid } from './is-uuid.ts'
import type { Db } from './pool.ts'
import type { SealedJson } from './sealed-json.ts'

type TaskRow = {
  id: string
  bureau: string
  kind: ComplianceTaskKind
  subject_number: string | null
  service_filing_number: string | null
  account_id: string | null
  received_at: string
  due_at: string
  is_provisional: boolean
  remind_at: string | null
  times_told: number
  body_sealed: Buffer
  answered_at: string | null
  answered_by: string | null
  answer_sealed: Buffer | null
  report_state: ReportState | null
}

/** A report in a file that the bureau has accepted is `taken`: most outcomes are told by silence. */
export const REPORT_STATE = `case when r.state = 'in-file' and exists (
    select 1 from exchange_file f where f.id = r.file_id and f.state = 'accepted') then 'taken' else r.state end`

const SELECT = `select t.*, (select ${REPORT_STATE} from provider_report r where r.task_id = t.id
    order by r.created_at desc limit 1) as report_state
  from compliance_task t`

const TO_REMIND =
  't.answered_at is null and (t.remind_at <= $1 or (t.due_at <= $1 and t.overdue_told_at is null))'

const given = <Key extends string, T>(key: Key, value: T | null): { readonly [K in Key]?: T } =>
  (value === null ? {} : { [key]: value }) as { readonly [K in Key]?: T }

const taskOf = (json: SealedJson, row: TaskRow): ComplianceTask => ({
  id: row.id,
  bureau: row.bureau,
  kind: row.kind,
  receivedAt: row.received_at,
  dueAt: row.due_at,
  isProvisional: row.is_provisional,
  timesTold: row.times_told,
  body: withBytes(json.open<unknown>(row.body_sealed, `compliance-task:${row.id}`)),
  ...given('remindAt', row.remind_at),
  ...given('subjectNumber', row.subject_number),
  ...given('serviceFilingNumber', row.service_filing_number),
  ...given('accountId', row.account_id),
  ...given('answeredAt', row.answered_at),
  ...given('answeredBy', row.answered_by),
  ...given(
    'answer',
    row.answer_sealed === null
      ? null
      : json.open<TaskAnswer>(row.answer_sealed, `compliance-answer:${row.id}`),
  ),
  ...given('reportState', row.report_state),
})

const cursorOf = (row: TaskRow, at: string): string => `${at}_${row.id}`

const readCursor = (cursor: string | undefined): readonly [string, string] | undefined => {
  const [at, id] = (cursor ?? '').split('_')
  return at !== undefined && id !== undefined && isUuid(id) && !Number.isNaN(Date.parse(at))
    ? [at, id]
    : undefined
}

const page = async (
  db: Db,
  json: SealedJson,
  { isOpen, cursor, limit }: Parameters<ComplianceTasks['page']>[0],
): ReturnType<ComplianceTasks['page']> => {
  const from = readCursor(cursor)
  const where = isOpen
    ? `t.answered_at is null and ($1::timestamptz is null or (t.due_at, t.id) > ($1, $2::uuid)) order by t.due_at, t.id`
    : `t.answered_at is not null and ($1::timestamptz is null or (t.answered_at, t.id) < ($1, $2::uuid)) order by t.answered_at desc, t.id desc`
  const { rows } = await db.query<TaskRow>(`${SELECT} where ${where} limit $3`, [
    from?.[0] ?? null,
    from?.[1] ?? null,
    limit + 1,
  ])
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const items = shown.map((row) => taskOf(json, row))
  return rows.length <= limit || last === undefined
    ? { items }
    : { items, nextCursor: cursorOf(last, isOpen ? last.due_at : (last.answered_at ?? '')) }
}

const one = async (db: Db, json: SealedJson, id: string, tail = ''): Promise<ComplianceTask | undefined> => {
  if (!isUuid(id)) return undefined
  const { rows } = await db.query<TaskRow>(`${SELECT} where t.id = $1 ${tail}`, [id])
  return rows[0] === undefined ? undefined : taskOf(json, rows[0])
}

export const sqlComplianceTasks = (db: Db, json: SealedJson): ComplianceTasks => ({
  async open(task) {
    // Told again, the first body stays with its id: the ciphertext is bound to it.
    const { rows } = await db.query<{ id: string }>(
      `insert into compliance_task (id, bureau, kind, source_key, subject_number, service_filing_number, account_id, received_at, due_at, is_provisional, body_sealed, remind_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       on conflict (bureau, kind, source_key) where answered_at is null do update set times_told = compliance_task.times_told + 1
       returning id`,
      [
        task.id,
        task.bureau,
        task.kind,
        json.key('compliance-source', task.sourceKey),
        task.subjectNumber ?? null,
        task.serviceFilingNumber ?? null,
        task.accountId ?? null,
        task.receivedAt,
        task.dueAt,
        task.isProvisional,
        json.close(withoutBytes(task.body), `compliance-task:${task.id}`),
        task.remindAt ?? null,
      ],
    )
    const id = rows[0]?.id
    if (id === task.id || id === undefined) return id !== undefined
    await db.query('update compliance_task set body_sealed = $2 where id = $1', [
      id,
      json.close(withoutBytes(task.body), `compliance-task:${id}`),
    ])
    return false
  },
  find: (id) => one(db, json, id),
  lock: (id) => one(db, json, id, 'for update of t'),
  async answer(id, { at, by, values }) {
    await db.query(
      'update compliance_task set answered_at = $2, answered_by = $3, answer_sealed = $4 where id = $1 and answered_at is null',
      [id, at, by, json.close(values, `compliance-answer:${id}`)],
    )
  },
  page: (filter) => page(db, json, filter),
  async hasToRemind(now) {
    const { rows } = await db.query(`select 1 from compliance_task t where ${TO_REMIND} limit 1`, [now])
    return rows.length > 0
  },
  async lockToRemind(now, limit) {
    const { rows } = await db.query<TaskRow>(
      `${SELECT} where ${TO_REMIND}
       order by t.due_at, t.id limit $2 for update of t skip locked`,
      [now, limit],
    )
    return rows.map((row) => taskOf(json, row))
  },
  async setReminded(ids, at) {
    await db.query(
      `update compliance_task set remind_at = null, overdue_told_at = case when due_at <= $2 then $2 else overdue_told_at end
       where id = any($1::uuid[])`,
      [ids, at],
    )
  },
  async counts(now) {
    const { rows } = await db.query<{ open: number; overdue: number }>(
      `select count(*)::int as open, (count(*) filter (where due_at < $1))::int as overdue from compliance_task where answered_at is null`,
      [now],
    )
    return rows[0] ?? { open: 0, overdue: 0 }
  },
  async noticesOf(accountId) {
    const { rows } = await db.query<TaskRow>(
      `${SELECT} where t.account_id = $1 and t.kind = 'notice' and t.answered_at is null order by t.received_at desc limit 100`,
      [accountId],
    )
    return rows.map((row) => taskOf(json, row))
  },
})
