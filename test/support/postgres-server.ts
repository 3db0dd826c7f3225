// One PostgreSQL server for a whole test run; each test file gets a database of its own in it, copied from one whose schema is
// up to date. Its files need not outlive a power cut, so nothing waits for the disk; tests that kill PostgreSQL start their own.
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '../../src/adapters/postgres/embedded-postgres.ts'
import { migrate } from '../../src/adapters/sql/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
  }
}

/** The name of the database that is copied. Nobody may be connected to it while it is. */
export const TEMPLATE = 'migrated'

const WITHOUT_WAITING = ['fsync', 'synchronous_commit', 'full_page_writes']

const prepare = async (url: string): Promise<void> => {
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  for (const setting of WITHOUT_WAITING) await admin.query(`alter system set ${setting} = off`)
  await admin.query('select pg_reload_conf()')
  await admin.query(`create database ${TEMPLATE}`)
  await admin.end()
  const template = new URL(url)
  template.pathname = `/${TEMPLATE}`
  const pool = new pg.Pool({ connectionString: template.href, max: 1 })
  await migrate(pool, join(import.meta.dirname, '../../migrations'))
  await pool.end()
}

/** Starts before the first test file and ends after the last one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'openbeian-postgres-'))
  await chmod(folder, 0o755)
  const postgres = await startEmbeddedPostgres(folder, 'first')
  await prepare(postgres.url)
  project.provide('postgresUrl', postgres.url)
  return async () => {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
