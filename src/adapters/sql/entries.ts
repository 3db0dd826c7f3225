// What the provider files of its own, whatever it is about: every kind has a table with the same columns of life and its own of
// content, and a table of events. Facts are sealed: entries name people.
import type { EntryEvent, EntryLife, EntryPage, EntryStore, ReportState } from '../../flows/store-entries.ts'
import { isUuid } from './is-uuid.ts'
import type { Db } from './pool.ts'
import type { SealedJson } from './sealed-json.ts'

export type LifeRow = {
  readonly id: string
  readonly bureau: string
  readonly part: string
  readonly facts_sealed: Buffer
  readonly state: EntryLife['state']
  readonly operation: EntryLife['operation']
  readonly report_id: string
  readonly bureau_id: string | null
  readonly provider_report_id: string | null
  readonly codes: EntryLife['codes']
  readonly updated_at: string
}

type Content = { readonly part: string; readonly facts: Readonly<Record<string, string | undefined>> }
type Entry<C extends Content> = EntryLife & C

/** What one kind has of its own. Names are SQL of ours, never input. */
export type EntryTable<C extends Content, Row extends LifeRow> = {
  readonly name: string
  readonly events: string
  /** Binds sealed facts to their place. */
  readonly context: string
  /** Own columns, in the order of `valuesOf`. */
  readonly columns: readonly string[]
  valuesOf(content: C): readonly unknown[]
  contentOf(row: Row, facts: C['facts']): C
  /** A column that is empty where the bureau has nothing. */
  readonly filed: string
  /** Expressions by which it is listed, all in ascending order; the id comes last. */
  readonly order: readonly string[]
  /** SQL: the lower the earlier a waiting entry goes. */
  readonly rank: string
}

const LIFE = [
  'id',
  'bureau',
  'part',
  'facts_sealed',
  'state',
  'operation',
  'report_id',
  'bureau_id',
  'provider_report_id',
  'codes',
  'updated_at',
] as const

const putOf = ({ name, columns }: Pick<EntryTable<never, never>, 'name' | 'columns'>): string => {
  const all = [...LIFE, ...columns]
  const places = all.map((_, place) => `$${place + 1}`)
  const changes = all.filter((one) => one !== 'id').map((one) => `${one} = excluded.${one}`)
  return `insert into ${name} (${all.join(', ')}, created_at)
    values (${places.join(', ')}, $${LIFE.indexOf('updated_at') + 1})
    on conflict (id) do update set ${changes.join(', ')}`
}

const lifeOf = (row: LifeRow): EntryLife => ({
  id: row.id,
  bureau: row.bureau,
  state: row.state,
  operation: row.operation,
  reportId: row.report_id,
  ...(row.bureau_id === null ? {} : { bureauId: row.bureau_id }),
  ...(row.provider_report_id === null ? {} : { providerReportId: row.provider_report_id }),
  codes: row.codes,
  updatedAt: row.updated_at,
})

/** Entries of a query on the table of a kind. */
export const readEntries =
  <C extends Content, Row extends LifeRow>(db: Db, json: SealedJson, table: EntryTable<C, Row>) =>
  async (text: string, values: readonly unknown[]): Promise<readonly Entry<C>[]> =>
    (await db.query<Row>(text, values)).rows.map((row) => ({
      ...lifeOf(row),
      ...table.contentOf(row, json.open<C['facts']>(row.facts_sealed, `${table.context}:${row.id}`)),
    }))

const reading = <C extends Content, Row extends LifeRow>(
  db: Db,
  json: SealedJson,
  table: EntryTable<C, Row>,
): Pick<EntryStore<Entry<C>>, 'list' | 'lock' | 'lockReported' | 'lockWaiting' | 'history'> => {
  const { name, events, rank } = table
  const read = readEntries(db, json, table)
  const order = [...table.order, 'id'].join(', ')
  return {
    list: (bureau, { limit, after, part }: EntryPage<string>) =>
      read(
        `select * from ${name} where bureau = $1 and state <> 'deleted' and ($2::text is null or part = $2)
           and ($3::uuid is null or (${order}) > (select ${order} from ${name} where id = $3))
         order by ${order} limit $4`,
        [bureau, part ?? null, after ?? null, limit],
      ),
    async lock(id) {
      return isUuid(id) ? (await read(`select * from ${name} where id = $1 for update`, [id]))[0] : undefined
    },
    async lockReported(bureau, part, { reportId, bureauId }) {
      const found = await read(
        `select * from ${name} where bureau = $1 and part = $2 and (report_id::text = $3 or bureau_id = $4)
         order by (report_id::text = $3) desc nulls last limit 1 for update`,
        [bureau, part, reportId ?? null, bureauId ?? null],
      )
      return found[0]
    },
    lockWaiting: (bureau) =>
      read(
        `select * from ${name} where bureau = $1 and state = 'pending' and provider_report_id is null
         order by ${rank}, updated_at, id limit 1000 for update`,
        [bureau],
      ),
    async history(id) {
      const { rows } = await db.query<EntryEvent>(
        `select at, actor, what, detail from ${events} where entry_id = $1 order by id`,
        [id],
      )
      return rows
    },
  }
}

const reportStates =
  (db: Db): EntryStore<never>['reportStates'] =>
  async (ids) => {
    const { rows } = await db.query<{ id: string; state: string; problem: string | null }>(
      'select id, state, problem from provider_report where id = any($1::uuid[])',
      [ids],
    )
    return Object.fromEntries(
      rows.map(({ id, state, problem }): [string, ReportState] => [
        id,
        { state, ...(problem === null ? {} : { problem }) },
      ]),
    )
  }

/** The store of one kind of entries. */
export const sqlEntries = <C extends Content, Row extends LifeRow>(
  db: Db,
  json: SealedJson,
  table: EntryTable<C, Row>,
): EntryStore<Entry<C>> => ({
  ...reading(db, json, table),
  reportStates: reportStates(db),
  async count(bureau) {
    const { rows } = await db.query<{ entries: string; filed: string }>(
      `select count(*) as entries, count(${table.filed}) as filed from ${table.name} where bureau = $1 and state <> 'deleted'`,
      [bureau],
    )
    return { entries: Number(rows[0]?.entries ?? 0), filed: Number(rows[0]?.filed ?? 0) }
  },
  async newReportId() {
    // Drawn from the same sequence as the ids of cases: no answer can fit both.
    const { rows } = await db.query<{ id: string }>(
      `select nextval(pg_get_serial_sequence('report_id', 'id'))::text as id`,
    )
    return rows[0]?.id ?? ''
  },
  async put(entry, event) {
    await db.query(putOf(table), [
      entry.id,
      entry.bureau,
      entry.part,
      json.close(entry.facts, `${table.context}:${entry.id}`),
      entry.state,
      entry.operation,
      entry.reportId,
      entry.bureauId ?? null,
      entry.providerReportId ?? null,
      JSON.stringify(entry.codes),
      entry.updatedAt,
      ...table.valuesOf(entry),
    ])
    await db.query(
      `insert into ${table.events} (entry_id, at, actor, what, detail) values ($1, $2, $3, $4, $5)`,
      [entry.id, event.at, event.actor, event.what, event.detail.slice(0, 500)],
    )
  },
})
