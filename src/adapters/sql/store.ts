// The store on PostgreSQL: repositories over the pool for reading, over one connection for a transaction.
import type pg from 'pg'
import type { Seal } from '../../flows/ports.ts'
import type { Store, Tx } from '../../flows/store.ts'
import { sqlAddresses } from './addresses.ts'
import { sqlApplications } from './applications.ts'
import { sqlCodeForecasts } from './code-forecasts.ts'
import { sqlCompliance } from './compliance.ts'
import { sqlDocuments } from './documents.ts'
import { sqlDomains } from './domains.ts'
import { sqlEffects } from './effects.ts'
import { sqlExchange } from './exchange.ts'
import { sqlHandovers } from './handovers.ts'
import { sqlPacks } from './packs.ts'
import { sqlAudit, sqlMobiles, sqlPhoneLinks } from './people.ts'
import type { Db } from './pool.ts'
import { sqlProducts } from './products.ts'
import { sqlRegister } from './register.ts'
import { sqlRegistrarDomains } from './registrar-domains.ts'
import { type SealedJson, sealedJson } from './sealed-json.ts'
import { sqlSynchronisations } from './synchronisations.ts'
import { listenForWake, listenOn, PUBLISHED_CHANNEL } from './wake.ts'

const repositories = (db: Db, json: SealedJson): Tx => ({
  applications: sqlApplications(db, json),
  effects: sqlEffects(db, json),
  documents: sqlDocuments(db),
  register: sqlRegister(db, json),
  synchronisations: sqlSynchronisations(db, json),
  handovers: sqlHandovers(db),
  products: sqlProducts(db),
  exchange: sqlExchange(db, json),
  mobiles: sqlMobiles(db, json),
  links: sqlPhoneLinks(db),
  audit: sqlAudit(db),
  domains: sqlDomains(db, json),
  packs: sqlPacks(db),
  codeForecasts: sqlCodeForecasts(db),
  compliance: sqlCompliance(db, json),
  addresses: sqlAddresses(db, json),
  registrarDomains: sqlRegistrarDomains(db, json),
})

const dbOf = (client: pg.Pool | pg.PoolClient): Db => ({
  query: (text, values) => client.query(text, values === undefined ? [] : [...values]),
})

const inTransaction = async <T>(
  client: pg.PoolClient,
  work: (tx: Tx) => Promise<T>,
  json: SealedJson,
): Promise<T> => {
  await client.query('begin')
  try {
    const result = await work(repositories(dbOf(client), json))
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

/** Gives session locks back at once; where that cannot be said any more, the end of the connection frees them. */
const releaseHeld = async (client: pg.PoolClient): Promise<void> => {
  try {
    await client.query('select pg_advisory_unlock_all()')
    client.release()
  } catch {
    client.release(true)
  }
}

/** Opens the store on a pool whose schema is up to date. */
export const sqlStore = (pool: pg.Pool, seal: Seal): Store => {
  const json = sealedJson(seal)
  return {
    async write(work) {
      const client = await pool.connect()
      try {
        return await inTransaction(client, work, json)
      } finally {
        client.release()
      }
    },
    read: repositories(dbOf(pool), json),
    async hold(work) {
      const client = await pool.connect()
      const lost = new AbortController()
      const lose = (): void => lost.abort()
      client.once('end', lose).once('error', lose)
      try {
        return await work(repositories(dbOf(client), json), lost.signal)
      } finally {
        client.off('end', lose).off('error', lose)
        await releaseHeld(client)
      }
    },
    onWake: (listener) => listenForWake(pool, listener),
    onPublished: (listener) => listenOn(pool, PUBLISHED_CHANNEL, listener, listener),
  }
}
