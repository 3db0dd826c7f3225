// Holds a process between two steps without a switch in its code: a trigger in the test's database makes one statement wait
// for a lock that the test has. Whoever hangs there is seen in pg_locks, and can be killed at exactly that step.
import pg from 'pg'
import { until } from './until.ts'

/** A step, named by the statement that the process must not get through. */
export type Step = {
  readonly table: string
  readonly on: 'insert' | 'update'
  /** SQL over `new` and `old`. */
  readonly when: string
}

export type Barrier = {
  /** Resolves when somebody hangs at the step. */
  reached(): Promise<void>
  /** Takes the step away. Sessions of a killed process are ended first, or they would take it after its death. */
  lift(options: { endOrphans: boolean }): Promise<void>
}

const KEY = 20_260_213

const FUNCTION = `create or replace function crash_hold() returns trigger language plpgsql as $$
  begin perform pg_advisory_xact_lock(${KEY}); return new; end $$`

const isHeld = `select 1 from pg_locks where locktype = 'advisory' and objid = ${KEY} and not granted
  and database = (select oid from pg_database where datname = current_database())`

const orphans = `select pg_terminate_backend(l.pid) from pg_locks l where l.locktype = 'advisory' and l.objid = ${KEY} and not l.granted
  and l.database = (select oid from pg_database where datname = current_database())`

/** Sets up the step. The lock belongs to the connection, so it goes with the database when that is killed. */
export const barAt = async (databaseUrl: string, step: Step): Promise<Barrier> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  client.on('error', () => undefined)
  await client.connect()
  await client.query(FUNCTION)
  await client.query(
    `create trigger crash_hold before ${step.on} on ${step.table} for each row when (${step.when}) execute function crash_hold()`,
  )
  await client.query('select pg_advisory_lock($1)', [KEY])
  return {
    async reached() {
      await until(`${step.on} on ${step.table} when ${step.when}`, async () => {
        const { rows } = await client.query(isHeld)
        return rows.length > 0
      })
    },
    async lift({ endOrphans }) {
      if (endOrphans) {
        await client.query(orphans)
        await until(
          'the end of orphaned sessions',
          async () => (await client.query(isHeld)).rows.length === 0,
        )
      }
      await client.query('select pg_advisory_unlock($1)', [KEY])
      await client.query(`drop trigger crash_hold on ${step.table}`)
      await client.end()
    },
  }
}
