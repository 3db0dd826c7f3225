// The provider's addresses. Ends are numeric(39): IPv6 has 128 bits, and PostgreSQL's own types for addresses know networks
// only, no ranges. What may be reported in an access is what is allocated or was brought along, not its source alone.
import { type AddressFamily, type IpRange, parseAddress } from '../../core/ip-range.ts'
import type { AddressContent, Addresses } from '../../flows/store-addresses.ts'
import { type EntryTable, type LifeRow, readEntries, sqlEntries } from './entries.ts'
import type { Db } from './pool.ts'
import type { SealedJson } from './sealed-json.ts'

type Row = LifeRow & {
  readonly part: AddressContent['part']
  readonly family: AddressFamily
  readonly first_value: string
  readonly last_value: string
  readonly filed_first: string | null
  readonly filed_last: string | null
}

const rangeOf = (family: AddressFamily, first: string, last: string): IpRange => ({
  family,
  first: BigInt(first),
  last: BigInt(last),
})

const table: EntryTable<AddressContent, Row> = {
  name: 'address_entry',
  events: 'address_event',
  context: 'address-entry',
  columns: ['family', 'first_value', 'last_value', 'filed_first', 'filed_last'],
  valuesOf: ({ range, filed }) => [
    range.family,
    String(range.first),
    String(range.last),
    filed === undefined ? null : String(filed.first),
    filed === undefined ? null : String(filed.last),
  ],
  contentOf: ({ part, family, first_value, last_value, filed_first, filed_last }, facts) => ({
    part,
    range: rangeOf(family, first_value, last_value),
    facts,
    ...(filed_first === null || filed_last === null
      ? {}
      : { filed: rangeOf(family, filed_first, filed_last) }),
  }),
  filed: 'filed_first',
  order: ['family', 'first_value', '-last_value', "(part <> 'source')"],
  rank: "(part <> 'source')",
}

const USABLE = `e.bureau = $1 and e.part in ('allocation', 'brought') and e.filed_first is not null`

const UNFILED = `select address from unnest($2::text[], $3::text[], $4::numeric[]) as asked(address, family, value)
  where not exists (select 1 from address_entry e where ${USABLE} and e.family = asked.family
    and numrange(e.filed_first, e.filed_last, '[]') @> asked.value)`

type Coverage = Pick<Addresses, 'overlapping' | 'hasFiled' | 'unfiled' | 'noteGap' | 'gaps'>

const coverage = (db: Db, json: SealedJson): Coverage => ({
  overlapping: (bureau, part, { family, first, last }) =>
    readEntries(
      db,
      json,
      table,
    )(
      `select * from address_entry where bureau = $1 and part = $2 and family = $3 and state <> 'deleted'
         and first_value <= $5 and last_value >= $4 order by first_value limit 1000`,
      [bureau, part, family, String(first), String(last)],
    ),
  async hasFiled(bureau) {
    const { rowCount } = await db.query(`select 1 from address_entry e where ${USABLE} limit 1`, [bureau])
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
})

export const sqlAddresses = (db: Db, json: SealedJson): Addresses => ({
  ...sqlEntries(db, json, table),
  ...coverage(db, json),
})
