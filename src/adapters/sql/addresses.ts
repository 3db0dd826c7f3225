// The provider's addresses. Ends are numeric(39): IPv6 has 128 bits, and PostgreSQL's own types for addresses know networks
// only, no ranges. Facts are sealed: users of addresses are people.
import { type AddressFamily, type IpRange, parseAddress } from '../../core/ip-range.ts'
import type { AddressEntry, AddressEvent, Addresses, AddressFacts } from '../../flows/store-addresses.ts'
import { isUuid } from './is-uuid.ts'
import type { Db } from './pool.ts'
import type { SealedJson } from './sealed-json.ts'

type Row = {
  id: string
  bureau: string
  part: AddressEntry['part']
  family: AddressFamily
  first_value: string
  last_value: string
  facts_sealed: Buffer
  state: AddressEntry['state']
  operation: AddressEntry['operation']
  report_id: string
  bureau_id: string | null
  filed_first: string | null
  filed_last: string | null
  provider_report_id: string | null
  codes: AddressEntry['codes']
  updated_at: string
}

const contextOf = (id: string): string => `address-entry:${id}`

const rangeOf = (family: AddressFamily, first: string, last: string): IpRange => ({
  family,
  first: BigInt(first),
  last: BigInt(last),
})

const entryOf = (json: SealedJson, row: Row): AddressEntry => ({
  id: row.id,
  bureau: row.bureau,
  part: row.part,
  range: rangeOf(row.family, row.first_value, row.last_value),
  facts: json.open<AddressFacts>(row.facts_sealed, contextOf(row.id)),
  state: row.state,
  operation: row.operation,
  reportId: row.report_id,
  ...(row.bureau_id === null ? {} : { bureauId: row.bureau_id }),
  ...(row.filed_first === null || row.filed_last === null
    ? {}
    : { filed: rangeOf(row.family, row.filed_first, row.filed_last) }),
  ...(row.provider_report_id === null ? {} : { providerReportId: row.provider_report_id }),
  codes: row.codes,
  updatedAt: row.updated_at,
})

const PUT = `insert into address_entry (id, bureau, part, family, first_value, last_value, facts_sealed, state, operation,
    report_id, bureau_id, filed_first, filed_last, provider_report_id, codes, created_at, updated_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16)
  on conflict (id) do update set family = excluded.family, first_value = excluded.first_value, last_value = excluded.last_value,
    facts_sealed = excluded.facts_sealed, state = excluded.state, operation = excluded.operation, bureau_id = excluded.bureau_id,
    report_id = excluded.report_id, filed_first = excluded.filed_first, filed_last = excluded.filed_last,
    provider_report_id = excluded.provider_report_id, codes = excluded.codes, updated_at = excluded.updated_at`

const ADD_EVENT = 'insert into address_event (entry_id, at, actor, what, detail) values ($1, $2, $3, $4, $5)'

const valuesOf = (json: SealedJson, entry: AddressEntry): readonly unknown[] => [
  entry.id,
  entry.bureau,
  entry.part,
  entry.range.family,
  String(entry.range.first),
  String(entry.range.last),
  json.close(entry.facts, contextOf(entry.id)),
  entry.state,
  entry.operation,
  entry.reportId,
  entry.bureauId ?? null,
  entry.filed === undefined ? null : String(entry.filed.first),
  entry.filed === undefined ? null : String(entry.filed.last),
  entry.providerReportId ?? null,
  JSON.stringify(entry.codes),
  entry.updatedAt,
]

const LIST = `select e.* from address_entry e where e.bureau = $1 and e.state <> 'deleted' and ($2::text is null or e.part = $2)
    and ($3::uuid is null or (e.family, e.first_value, e.id) > (select family, first_value, id from address_entry where id = $3))
  order by e.family, e.first_value, e.id limit $4`

const UNFILED = `select address from unnest($2::text[], $3::text[], $4::numeric[]) as asked(address, family, value)
  where not exists (select 1 from address_entry e where e.bureau = $1 and e.family = asked.family and e.part <> 'broadcast'
    and e.filed_first is not null and numrange(e.filed_first, e.filed_last, '[]') @> asked.value)`

const reading = (
  db: Db,
  json: SealedJson,
): Pick<Addresses, 'list' | 'lock' | 'lockReported' | 'overlapping' | 'lockWaiting' | 'history'> => {
  const read = async (text: string, values: readonly unknown[]): Promise<readonly AddressEntry[]> =>
    (await db.query<Row>(text, values)).rows.map((row) => entryOf(json, row))
  return {
    list: (bureau, { limit, after, part }) => read(LIST, [bureau, part ?? null, after ?? null, limit]),
    async lock(id) {
      return isUuid(id)
        ? (await read('select * from address_entry where id = $1 for update', [id]))[0]
        : undefined
    },
    async lockReported(bureau, part, { reportId, bureauId }) {
      const found = await read(
        `select * from address_entry where bureau = $1 and part = $2 and (report_id::text = $3 or bureau_id = $4)
         order by (report_id::text = $3) desc nulls last limit 1 for update`,
        [bureau, part, reportId ?? null, bureauId ?? null],
      )
      return found[0]
    },
    overlapping: (bureau, part, { family, first, last }) =>
      read(
        `select * from address_entry where bureau = $1 and part = $2 and family = $3 and state <> 'deleted'
           and first_value <= $5 and last_value >= $4 order by first_value limit 1000`,
        [bureau, part, family, String(first), String(last)],
      ),
    lockWaiting: (bureau) =>
      read(
        `select * from address_entry where bureau = $1 and state = 'pending' and provider_report_id is null
         order by (part <> 'source'), updated_at, id limit 1000 for update`,
        [bureau],
      ),
    async history(id) {
      const { rows } = await db.query<AddressEvent>(
        'select at, actor, what, detail from address_event where entry_id = $1 order by id',
        [id],
      )
      return rows
    },
  }
}

const coverage = (db: Db): Pick<Addresses, 'hasFiled' | 'unfiled' | 'noteGap' | 'gaps' | 'dropGaps'> => ({
  async hasFiled(bureau) {
    const { rowCount } = await db.query(
      `select 1 from address_entry where bureau = $1 and filed_first is not null and part <> 'broadcast' limit 1`,
      [bureau],
    )
    return rowCount === 1
  },
  async unfiled(bureau, addresses) {
    const parsed = addresses.map((address) => ({ address, as: parseAddress(address) }))
    const { rows } = await db.query<{ address: string }>(UNFILED, [
      bureau,
      parsed.map(({ address }) => address),
      parsed.map(({ as }) => as?.family ?? 'none'),
      parsed.map(({ as }) => String(as?.value ?? -1n)),
    ])
    return rows.map(({ address }) => address)
  },
  async noteGap({ address, applicationId, serviceId, at }) {
    await db.query(
      `insert into address_gap (address, application_id, service_id, first_seen_at, last_seen_at) values ($1, $2, $3, $4, $4)
       on conflict (address) do update set application_id = excluded.application_id, service_id = excluded.service_id,
         last_seen_at = excluded.last_seen_at`,
      [address, applicationId, serviceId, at],
    )
  },
  async gaps(limit) {
    const { rows } = await db.query<{
      address: string
      application_id: string | null
      first_seen_at: string
      last_seen_at: string
    }>('select * from address_gap order by last_seen_at desc, address limit $1', [limit])
    return rows.map((row) => ({
      address: row.address,
      ...(row.application_id === null ? {} : { applicationId: row.application_id }),
      firstSeenAt: row.first_seen_at,
      lastSeenAt: row.last_seen_at,
    }))
  },
  async dropGaps(addresses) {
    await db.query('delete from address_gap where address = any($1)', [addresses])
  },
})

export const sqlAddresses = (db: Db, json: SealedJson): Addresses => ({
  ...reading(db, json),
  ...coverage(db),
  async count(bureau) {
    const { rows } = await db.query<{ entries: string; filed: string }>(
      `select count(*) as entries, count(filed_first) as filed from address_entry where bureau = $1 and state <> 'deleted'`,
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
    await db.query(PUT, valuesOf(json, entry))
    await db.query(ADD_EVENT, [entry.id, event.at, event.actor, event.what, event.detail.slice(0, 500)])
  },
  async reportStates(ids) {
    const { rows } = await db.query<{ id: string; state: string }>(
      'select id, state from provider_report where id = any($1::uuid[])',
      [ids],
    )
    return Object.fromEntries(rows.map(({ id, state }) => [id, state]))
  },
})
