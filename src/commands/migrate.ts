// Brings the database up to date and says what ran. The other commands do it too; this one is for a step of its own
// before many processes start.
import { join } from 'node:path'
import { migrate } from '../adapters/sql/migrate.ts'
import { openPool } from '../adapters/sql/pool.ts'
import { ConfigRefused, type Environment, readEnvironment } from '../config/environment.ts'
import { readDatabaseUrl } from '../config/read-secrets.ts'

export const migrateCommand = async (env: Environment): Promise<number> => {
  const read = readEnvironment(env)
  const url = readDatabaseUrl(read)
  if (read.complaints.length > 0) throw new ConfigRefused(read.complaints)
  const pool = openPool(url, { max: 1 })
  try {
    const ran = await migrate(pool, join(import.meta.dirname, '../../migrations'))
    console.log(ran.length === 0 ? 'the database is up to date' : ran.map((name) => `ran ${name}`).join('\n'))
  } finally {
    await pool.end()
  }
  return 0
}
