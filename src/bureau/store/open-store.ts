// One SQLite file, one connection, everything synchronous: between two awaits nobody else can have changed anything.
// A transaction is in the hands of the operating system before its answer leaves the building (WAL, synchronous = NORMAL):
// a kill at any instant loses nothing; a power cut may lose the last moments, which a simulator can bear.
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { schemaSteps } from './store-schema.ts'

type Row = Record<string, unknown>

export interface Store {
  all<T = Row>(sql: string, ...values: SQLInputValue[]): T[]
  get<T = Row>(sql: string, ...values: SQLInputValue[]): T | undefined
  /** returns the id of the row inserted last */
  run(sql: string, ...values: SQLInputValue[]): number
  /** how many rows the statement changed */
  change(sql: string, ...values: SQLInputValue[]): number
  /** all or nothing; nested calls join the outer one */
  transact<T>(work: () => T): T
  close(): void
}

/** Opens the store in the folder, making both where absent. Throws when the store is of another version. */
export function openStore(folder: string): Store {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'bureau.sqlite')
  const database = new DatabaseSync(path, { timeout: 5000 })
  chmodSync(path, 0o600) // it holds the personal data of whoever is filed
  database.exec(
    'PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536',
  )
  const version = Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0)
  const newest = schemaSteps.length
  if (version > newest) {
    database.close()
    throw new Error(`the bureau's store in ${folder} has version ${version}, this program needs ${newest}`)
  }
  if (version < newest) {
    const steps = schemaSteps.slice(version).join(' ')
    database.exec(`BEGIN IMMEDIATE; ${steps} PRAGMA user_version = ${newest}; COMMIT`)
  }
  return wrap(database)
}

function wrap(database: DatabaseSync): Store {
  const statements = new Map<string, StatementSync>()
  const prepare = (sql: string): StatementSync => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const made = database.prepare(sql)
    statements.set(sql, made)
    return made
  }
  let depth = 0
  return {
    all: <T>(sql: string, ...values: SQLInputValue[]) => prepare(sql).all(...values) as T[],
    get: <T>(sql: string, ...values: SQLInputValue[]) => prepare(sql).get(...values) as T | undefined,
    run: (sql, ...values) => Number(prepare(sql).run(...values).lastInsertRowid),
    change: (sql, ...values) => Number(prepare(sql).run(...values).changes),
    transact(work) {
      if (depth > 0) return work()
      database.exec('BEGIN IMMEDIATE')
      depth += 1
      try {
        const result = work()
        database.exec('COMMIT')
        return result
      } catch (error) {
        database.exec('ROLLBACK')
        throw error
      } finally {
        depth -= 1
      }
    },
    close: () => database.close(),
  }
}
