// A registrar's domains. The name stands in clear, because it is public and has to be found; who holds it is sealed.
import type { RegistrarDomainContent, RegistrarDomains } from '../../flows/store-registrar.ts'
import { type EntryTable, type LifeRow, readEntries, sqlEntries } from './entries.ts'
import type { Db } from './pool.ts'
import type { SealedJson } from './sealed-json.ts'

type Row = LifeRow & { readonly domain: string; readonly filed_domain: string | null }

const table: EntryTable<RegistrarDomainContent, Row> = {
  name: 'registrar_domain',
  events: 'registrar_domain_event',
  context: 'registrar-domain',
  columns: ['domain', 'filed_domain'],
  valuesOf: ({ domain, filed }) => [domain, filed ?? null],
  contentOf: ({ domain, filed_domain }, facts) => ({
    part: 'domain',
    domain,
    facts,
    ...(filed_domain === null ? {} : { filed: filed_domain }),
  }),
  filed: 'filed_domain',
  order: ['domain'],
  rank: 'domain',
}

export const sqlRegistrarDomains = (db: Db, json: SealedJson): RegistrarDomains => ({
  ...sqlEntries(db, json, table),
  async ofDomain(bureau, domain) {
    const found = await readEntries(
      db,
      json,
      table,
    )(`select * from registrar_domain where bureau = $1 and domain = $2 and state <> 'deleted'`, [
      bureau,
      domain,
    ])
    return found[0]
  },
})
