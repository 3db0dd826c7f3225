// How fast one core makes full files: built and validated, compressed, encrypted. The parts are timed apart, so that it shows what
// limits the whole.
import { createCipheriv } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { closePayload } from '../src/adapters/regulator/v3/payload.ts'
import { createRegulatorV3 } from '../src/adapters/regulator/v3/regulator.ts'
import type { ReportRecord } from '../src/flows/regulator-port.ts'
import { benchRecord, regulatorSettings } from './exchange-records.ts'

const MOST_RECORDS = 1_000
const ROUNDS = Number(process.env.BENCH_FILES ?? 5)

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Milliseconds of processor, all threads: what one core would take, however busy the machine is with other things. */
const timed = async <T>(work: () => Promise<T> | T): Promise<readonly [T, number]> => {
  const begun = process.cpuUsage()
  const done = await work()
  const { user, system } = process.cpuUsage(begun)
  return [done, (user + system) / 1000]
}

export type FilesBench = {
  readonly records: number
  readonly megabytes: number
  readonly buildMs: number
  readonly encryptMs: number
  readonly filesPerSecond: number
  /** A thousand records without pictures: building, validating, compressing. */
  readonly plainMs: number
  /** What gzip as it comes and encryption alone take for as many bytes. */
  readonly bareMs: number
}

/** As many of a thousand as fit into one file. */
const fullFile = (regulator: ReturnType<typeof createRegulatorV3>): readonly ReportRecord[] => {
  const records: ReportRecord[] = []
  let bytes = 0
  for (let n = 0; n < MOST_RECORDS; n += 1) {
    const record = benchRecord(n)
    bytes += regulator.estimateBytes(record)
    if (bytes > regulator.limits.bytes) break
    records.push(record)
  }
  return records
}

/** Records that have text only: cancellations are such, and what is left when a bureau wants no pictures. */
const benchPlain = async (regulator: ReturnType<typeof createRegulatorV3>): Promise<number> => {
  const records = Array.from({ length: MOST_RECORDS }, (_, n) => ({ ...benchRecord(n), attachments: [] }))
  const each: number[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [, ms] = await timed(() => regulator.build(records))
    if (round > 0) each.push(ms)
  }
  return median(each)
}

export const benchFiles = async (): Promise<FilesBench> => {
  const regulator = createRegulatorV3(regulatorSettings)
  const records = fullFile(regulator)
  const text = Buffer.concat(
    records.flatMap((one) =>
      one.attachments.map(({ jpeg }) => Buffer.from(Buffer.from(jpeg).toString('base64'))),
    ),
  )
  const { aesKey, aesIv } = regulatorSettings
  const [builds, encrypts, bare]: number[][] = [[], [], []]
  let megabytes = 0
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [{ container }, buildMs] = await timed(() => regulator.build(records))
    const [, encryptMs] = await timed(() =>
      closePayload(container, { aesKey, aesIv, encryptAlgorithm: 1, hashEncoding: 'raw' }),
    )
    const [, bareMs] = await timed(() => {
      const cipher = createCipheriv('aes-128-cbc', Buffer.from(aesKey), Buffer.from(aesIv))
      return Buffer.concat([cipher.update(gzipSync(text)), cipher.final()])
    })
    megabytes = container.length / 1e6
    // The first round warms up.
    if (round === 0) continue
    builds?.push(buildMs)
    encrypts?.push(encryptMs)
    bare?.push(bareMs)
  }
  const [buildMs, encryptMs] = [median(builds ?? []), median(encrypts ?? [])]
  return {
    records: records.length,
    megabytes,
    buildMs,
    encryptMs,
    filesPerSecond: 1000 / (buildMs + encryptMs),
    plainMs: await benchPlain(regulator),
    bareMs: median(bare ?? []),
  }
}
