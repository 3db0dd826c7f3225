// One run's world, every part a process of its own: PostgreSQL behind a steady address, the bureau behind a wire tap, a server
// and two workers. Everything that is started here is ended here, and every folder is taken away.
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/adapters/postgres/embedded-postgres.ts'
import type { App } from '../../src/app.ts'
import { openApp, type Part, type Setup } from '../crash/crash-config.ts'
import type { MortalBureau } from '../crash/mortal-bureau.ts'
import { openPostboxes, type Postboxes } from '../crash/postboxes.ts'
import type { Copy } from '../crash/prepared-cases.ts'
import { type Killable, startChild } from '../crash/process.ts'
import { openSteadyPort, type SteadyPort } from '../crash/steady-port.ts'
import { until } from '../crash/until.ts'
import type { BureauName, ProgramName } from './blows.ts'
import type { PreparedTraffic } from './prepared-traffic.ts'
import { openWireTap, type WireTap } from './wire-tap.ts'

/** A PostgreSQL that can be killed and comes back at the same address. */
export type MortalPostgres = {
  readonly url: string
  kill(): Promise<void>
  startAgain(): Promise<void>
  stop(): Promise<void>
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

export const openMortalPostgres = async (): Promise<MortalPostgres> => {
  const folder = await mkdtemp(join(tmpdir(), 'openbeian-history-postgres-'))
  await chmod(folder, 0o755)
  let server: EmbeddedPostgres = await startEmbeddedPostgres(folder)
  const port: SteadyPort = await openSteadyPort()
  port.leadTo(server.url)
  return {
    url: port.through(server.url),
    async kill() {
      const file = await readFile(join(server.dataFolder, 'postmaster.pid'), 'utf8')
      const pid = Number(file.split('\n')[0])
      process.kill(pid, 'SIGKILL')
      await until('the end of PostgreSQL', () => !isAlive(pid))
    },
    async startAgain() {
      server = await startEmbeddedPostgres(folder)
      port.leadTo(server.url)
    },
    async stop() {
      await port.stop()
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const partOf = (name: ProgramName): Part => (name === 'server' ? 'server' : 'worker')

/** A bureau and the line that leads to it. */
export type Exchange = { readonly bureau: MortalBureau; readonly tap: WireTap }

export type Stage = {
  readonly app: App
  readonly databaseUrl: string
  readonly folder: string
  readonly exchanges: Readonly<Record<BureauName, Exchange>>
  readonly postgres: MortalPostgres
  readonly postboxes: Postboxes
  killProgram(name: ProgramName): Promise<void>
  /** Resolves when it is up; one that runs or starts is left alone. */
  startProgram(name: ProgramName): Promise<void>
  /** Resolves when every program that was started is up, or has failed to start. */
  programsUp(): Promise<unknown>
  /** What the programs complained of, newest last. */
  complaints(): string
  close(): Promise<void>
}

/** The processes of the provider's side, by name. */
const openPrograms = (setup: Setup) => {
  const running = new Map<ProgramName, Promise<Killable>>()
  const up = new Map<ProgramName, Killable>()
  const ended: string[] = []
  const kill = async (name: ProgramName): Promise<void> => {
    const victim = await running.get(name)
    running.delete(name)
    up.delete(name)
    await victim?.kill()
    ended.push(victim?.errors() ?? '')
  }
  return {
    kill,
    async start(name: ProgramName): Promise<void> {
      if (up.get(name)?.isRunning() === false) running.delete(name)
      const starting = running.get(name) ?? startChild(partOf(name), setup)
      running.set(name, starting)
      try {
        up.set(name, await starting)
      } catch (error) {
        running.delete(name)
        throw error
      }
    },
    complaints: () => [...ended, ...[...up.values()].map((one) => one.errors())].join('\n').slice(-4_000),
    allUp: () => Promise.allSettled(running.values()),
    end: () => Promise.allSettled([...running.keys()].map(kill)),
  }
}

const openExchange = async (traffic: PreparedTraffic, name: BureauName): Promise<Exchange> => {
  const bureau = await traffic.openBureau(name)
  return { bureau, tap: await openWireTap(bureau.url) }
}

type Open = Pick<Stage, 'exchanges' | 'postboxes'> & { readonly copy: Copy }

const openParts = async (traffic: PreparedTraffic): Promise<Open> => {
  const copy = await traffic.copy()
  const beijing = await openExchange(traffic, 'beijing')
  const shanghai = await openExchange(traffic, 'shanghai')
  return { copy, exchanges: { beijing, shanghai }, postboxes: await openPostboxes() }
}

export const openStage = async (traffic: PreparedTraffic, postgres: MortalPostgres): Promise<Stage> => {
  const { copy, exchanges, postboxes } = await openParts(traffic)
  const setup: Setup = {
    databaseUrl: copy.databaseUrl,
    folder: copy.folder,
    smtpPort: postboxes.smtpPort,
    smsEndpoint: postboxes.smsEndpoint,
    bureauUrl: exchanges.beijing.tap.url,
    shanghaiUrl: exchanges.shanghai.tap.url,
    bureauTimeoutMs: 1_500,
  }
  const programs = openPrograms(setup)
  const app = await openApp(setup)
  return {
    app,
    databaseUrl: copy.databaseUrl,
    folder: copy.folder,
    exchanges,
    postgres,
    postboxes,
    killProgram: programs.kill,
    startProgram: programs.start,
    programsUp: programs.allUp,
    complaints: programs.complaints,
    async close() {
      await programs.end()
      await app.close().catch(() => undefined)
      const lines = Object.values(exchanges).flatMap(({ bureau, tap }) => [tap.stop(), bureau.close()])
      await Promise.all([...lines, postboxes.stop()])
      await copy.drop()
    },
  }
}
