// Blacklists, version by version. Subjects are found by a keyed hash of their certificate, domains by themselves: those are
// public, and what is listed above a domain holds for it too.
import { randomUUID } from 'node:crypto'
import type { BlacklistEntry, BlacklistKey, BlacklistName, Blacklists } from '../../flows/store-compliance.ts'
import type { Db } from './pool.ts'
import { type SealedJson, subjectKey } from './sealed-json.ts'

type EntryRow = {
  entry_id: string
  bureau: string
  list: BlacklistName
  what: 'subject' | 'domain'
  listed_at: string
  removed_at: string | null
  body_sealed: Buffer
}

const keyOf = (json: SealedJson, key: BlacklistKey): string =>
  key.what === 'domain'
    ? key.domain.toLowerCase()
    : subjectKey(json, key.certificateType, key.certificateNumber)

const entryOf = (json: SealedJson, row: EntryRow): BlacklistEntry => ({
  entryId: row.entry_id,
  bureau: row.bureau,
  list: row.list,
  what: row.what,
  listedAt: row.listed_at,
  ...(row.removed_at === null ? {} : { removedAt: row.removed_at }),
  body: json.open<unknown>(row.body_sealed, `blacklist:${row.entry_id}`),
})

/** `a.example.cn` with `example.cn`, never the bare suffix: a list may name the whole of a domain. */
const withParents = (domain: string): readonly string[] => {
  const labels = domain.toLowerCase().split('.')
  return labels.slice(0, -1).map((_label, index) => labels.slice(index).join('.'))
}

const endEntries = async (
  db: Db,
  bureau: string,
  list: BlacklistName,
  keys: readonly string[],
  at: string,
): Promise<number> => {
  const { rows } = await db.query(
    `update blacklist_entry set removed_at = $4 where removed_at is null and entry_id in (
       select entry_id from blacklist_entry where bureau = $1 and list = $2 and entry_key = any($3::text[]) and removed_at is null)
     returning id`,
    [bureau, list, keys, at],
  )
  return rows.length
}

export const sqlBlacklists = (db: Db, json: SealedJson): Blacklists => ({
  async put({ bureau, list, keys, at, body }) {
    const hashed = [...new Map(keys.map((key) => [keyOf(json, key), key.what] as const)).entries()]
    await endEntries(
      db,
      bureau,
      list,
      hashed.map(([key]) => key),
      at,
    )
    const entryId = randomUUID()
    const sealed = json.close(body, `blacklist:${entryId}`)
    for (const [key, what] of hashed) {
      await db.query(
        `insert into blacklist_entry (id, entry_id, bureau, list, what, entry_key, listed_at, body_sealed)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [randomUUID(), entryId, bureau, list, what, key, at, sealed],
      )
    }
  },
  remove: (bureau, list, keys, at) =>
    endEntries(
      db,
      bureau,
      list,
      keys.map((key) => keyOf(json, key)),
      at,
    ),
  async removeEntry(entryId, at) {
    const { rows } = await db.query<EntryRow>(
      'update blacklist_entry set removed_at = $2 where entry_id = $1 and removed_at is null returning *',
      [entryId, at],
    )
    return rows[0] === undefined ? undefined : entryOf(json, rows[0])
  },
  async hasSubject(certificateType, certificateNumber) {
    const { rows } = await db.query(
      `select 1 from blacklist_entry where what = 'subject' and entry_key = $1 and removed_at is null limit 1`,
      [subjectKey(json, certificateType, certificateNumber)],
    )
    return rows.length > 0
  },
  async listedDomains(domains) {
    const asked = new Map(domains.map((domain) => [domain, withParents(domain)] as const))
    const all = [...new Set([...asked.values()].flat())]
    if (all.length === 0) return {}
    const { rows } = await db.query<{ entry_key: string; list: BlacklistName }>(
      `select entry_key, list from blacklist_entry where what = 'domain' and entry_key = any($1::text[]) and removed_at is null
       order by list desc`,
      [all],
    )
    // By name `blacklist` comes last here, so where a domain is on both lists the stricter one stays.
    const lists = new Map(rows.map((row) => [row.entry_key, row.list]))
    return Object.fromEntries(
      [...asked].flatMap(([domain, names]) => {
        const found = names.flatMap((name) => lists.get(name) ?? [])
        const [first] = found
        return first === undefined ? [] : [[domain, found.includes('blacklist') ? 'blacklist' : first]]
      }),
    )
  },
  async current(limit) {
    const { rows } = await db.query<EntryRow>(
      `select distinct on (listed_at, entry_id) * from blacklist_entry where removed_at is null
       order by listed_at desc, entry_id limit $1`,
      [limit],
    )
    return rows.map((row) => entryOf(json, row))
  },
})
