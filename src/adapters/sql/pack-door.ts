// Packs and audit alone, for publishing from the command line: no seal is needed, so no key ring has to be at hand.
import type pg from 'pg'
import type { Tx } from '../../flows/store.ts'
import type { Packs } from '../../flows/store-packs.ts'
import { sqlPacks } from './packs.ts'
import { sqlAudit } from './people.ts'
import type { Db } from './pool.ts'

export type PackDoor = {
  readonly read: Packs
  /** One transaction; throwing rolls back. */
  write<T>(work: (tx: Pick<Tx, 'packs' | 'audit'>) => Promise<T>): Promise<T>
}

const dbOf = (client: pg.Pool | pg.PoolClient): Db => ({
  query: (text, values) => client.query(text, values === undefined ? [] : [...values]),
})

/** Opens on a pool whose schema is up to date. */
export const openPackDoor = (pool: pg.Pool): PackDoor => ({
  read: sqlPacks(dbOf(pool)),
  async write(work) {
    const client = await pool.connect()
    try {
      await client.query('begin')
      const result = await work({ packs: sqlPacks(dbOf(client)), audit: sqlAudit(dbOf(client)) })
      await client.query('commit')
      return result
    } catch (error) {
      await client.query('rollback').catch(() => undefined)
      throw error
    } finally {
      client.release()
    }
  },
})
