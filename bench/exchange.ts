// The bench of the exchange: full files per second and core, approval to screen, and a full synchronisation in constant memory.
// `BENCH_PARTS=files,latency,sync` chooses.
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { benchFiles } from './exchange-files.ts'
import { benchLatency } from './exchange-latency.ts'
import { serveAnswer } from './serve-answer.ts'

const SERVICES = Number(process.env.BENCH_SERVICES ?? 1_000_000)
const parts = new Set((process.env.BENCH_PARTS ?? 'files,latency,sync').split(','))

type Row = { readonly what: string; readonly promised: string; readonly measured: string }
const round = (value: number, digits = 1): string => value.toFixed(digits)

const files = async (): Promise<readonly Row[]> => {
  const { records, megabytes, buildMs, encryptMs, filesPerSecond, plainMs, bareMs } = await benchFiles()
  return [
    {
      what: `full file: ${records} records, ${round(megabytes)} MB packed`,
      promised: '≥ 1 per second and core',
      measured: `${round(filesPerSecond, 2)} per second`,
    },
    {
      what: 'of it: build, validate, compress / encrypt, hash',
      promised: '–',
      measured: `${round(buildMs, 0)} ms / ${round(encryptMs, 0)} ms`,
    },
    {
      what: '1,000 records without pictures: build, validate, compress',
      promised: '–',
      measured: `${round(plainMs, 0)} ms`,
    },
    {
      what: 'peer: gzip and AES alone on the same pictures',
      promised: '–',
      measured: `${round(bareMs, 0)} ms`,
    },
  ]
}

const latency = async (): Promise<readonly Row[]> => {
  const each = await benchLatency()
  if (each === undefined) return []
  const middle = each[Math.floor(each.length / 2)] ?? 0
  return [
    {
      what: `approval to the screen in a browser (${each.length} cases)`,
      promised: '< 5 s',
      measured: `${round(middle / 1000, 2)} s, at most ${round((each.at(-1) ?? 0) / 1000, 2)} s`,
    },
  ]
}

const child = promisify(execFile)
const inChild = async <T>(args: readonly string[]): Promise<T> => {
  const program = join(import.meta.dirname, 'exchange-sync.ts')
  const { stdout } = await child(process.execPath, ['--no-warnings', program, ...args])
  return JSON.parse(stdout) as T
}

const SYNC_LIMIT_MEGABYTES = 400

type SyncRead = {
  readonly services: readonly number[]
  readonly keptMs: number
  readonly openedMs: number
  readonly ms: number
  readonly beforeMegabytes: number
  readonly peakMegabytes: number
}

const sync = async (): Promise<readonly Row[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'openbeian-bench-'))
  try {
    const file = join(folder, 'sync.xml')
    const made = await inChild<{ megabytes: number; packedMegabytes: number }>([
      'make',
      file,
      String(SERVICES),
    ])
    const { url, close } = await serveAnswer(file)
    const read = await inChild<SyncRead>(['read', url, join(folder, 'kept')])
    await close()
    if (read.services.some((services) => services !== SERVICES))
      throw new Error(`${read.services.join(' and ')} services came out of ${SERVICES}`)
    const size = `${round(made.megabytes, 0)} MB (${round(made.packedMegabytes, 0)} MB packed)`
    return [
      {
        what: `full sync of ${SERVICES} services, ${size}: memory`,
        promised: `< ${SYNC_LIMIT_MEGABYTES} MB`,
        measured: `${round(read.peakMegabytes, 0)} MB, ${round(read.beforeMegabytes, 0)} MB of it before`,
      },
      {
        what: 'of it: fetched and kept / hash proved / read twice',
        promised: '–',
        measured: `${round(read.keptMs / 1000)} s / ${round((read.openedMs - read.keptMs) / 1000)} s / ${round((read.ms - read.openedMs) / 1000)} s`,
      },
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const rows = [
  ...(parts.has('files') ? await files() : []),
  ...(parts.has('latency') ? await latency() : []),
  ...(parts.has('sync') ? await sync() : []),
]
console.table(rows)
console.log(
  `Node ${process.version}, ${cpus().length} cores, load ${loadavg()
    .map((one) => round(one))
    .join(' ')}`,
)
