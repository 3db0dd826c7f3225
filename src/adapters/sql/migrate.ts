// Forward-only migrations: numbered SQL files, each in a transaction of its own, under one lock so that several
// processes may start at once. A file that was changed after it ran is refused: write a new one.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { Fault } from '../../core/fault.ts'

const LOCK_KEY = 4_210_001

type Migration = { readonly name: string; readonly sql: string; readonly digest: string }

const readMigrations = async (folder: string): Promise<readonly Migration[]> => {
  const names = (await readdir(folder))
    .filter((name) => /^\d{4}-.+\.sql$/.test(name) && !name.includes('golden'))
    .sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8')
      return { name, sql, digest: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

const runOne = async (client: pg.PoolClient, migration: Migration): Promise<void> => {
  await client.query('begin')
  try {
    await client.query(migration.sql)
    await client.query('insert into schema_migration (name, digest, ran_at) values ($1, $2, now())', [
      migration.name,
      migration.digest,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Fault(
      'migration-failed',
      `migration ${migration.name} failed and was rolled back`,
      'operator',
      error,
    )
  }
}

/** Brings the schema up to date and answers the names of the migrations that ran. */
export const migrate = async (pool: pg.Pool, folder: string): Promise<readonly string[]> => {
  const migrations = await readMigrations(folder)
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK_KEY])
    await client.query(
      'create table if not exists schema_migration (name text primary key, digest text not null, ran_at timestamptz not null)',
    )
    const { rows } = await client.query<{ name: string; digest: string }>(
      'select name, digest from schema_migration',
    )
    const done = new Map(rows.map((row) => [row.name, row.digest]))
    const ran: string[] = []
    for (const migration of migrations) {
      const digest = done.get(migration.name)
      if (digest === migration.digest) continue
      if (digest !== undefined)
        throw new Fault(
          'migration-changed',
          `migration ${migration.name} was changed after it ran; write a new one instead`,
          'operator',
        )
      await runOne(client, migration)
      ran.push(migration.name)
    }
    return ran
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK_KEY]).catch(() => undefined)
    client.release()
  }
}
