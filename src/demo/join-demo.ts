// A second program beside a demonstration that runs: the same database, papers, keys and bureau, and nothing of its own. For
// commands that production runs with its environment; the demonstration has none.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '../adapters/postgres/embedded-postgres.ts'
import { type App, createApp } from '../app.ts'
import { Fault } from '../core/fault.ts'
import { configOf, placeOf } from './start-demo.ts'

type Place = { readonly port: number; readonly bureauPort: number }

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' &&
  value !== null &&
  'port' in value &&
  'bureauPort' in value &&
  [value.port, value.bureauPort].every((port) => Number.isInteger(port))

/** Opens the demonstration that runs in a folder. Throws a Fault of class `operator` where none does. */
export const joinDemo = async (folder: string): Promise<App> => {
  const note = join(folder, placeOf)
  const place: unknown = existsSync(note) ? JSON.parse(await readFile(note, 'utf8')) : undefined
  if (!isPlace(place))
    throw new Fault(
      'no-demo',
      `no demonstration runs in ${folder}; start it with: openbeian demo`,
      'operator',
    )
  const { url } = await startEmbeddedPostgres(folder)
  const config = await configOf(
    { folder, ...place, host: '127.0.0.1', logLevel: 'warn' },
    // Mails and SMS are sent by the demonstration itself: what happens here only puts them into its queue.
    { databaseUrl: url, smtpPort: 9, bureauUrl: `http://127.0.0.1:${place.bureauPort}` },
  )
  const silent = () => Promise.reject(new Error('a command sends no SMS'))
  return createApp({ ...config, poolSize: 6 }, { sms: { send: silent } })
}
