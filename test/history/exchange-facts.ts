// What can be known of the exchange with one bureau when a run is over: from our database and files, from the bureau's own store,
// and from the line between them. The bureau must have been stopped.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { closePayload } from '../../src/adapters/regulator/v3/payload.ts'
import type { ProviderOptions } from '../../src/bureau/bureau-options.ts'
import type { BureauName } from './blows.ts'
import { providers } from './companies.ts'
import { rowsOf } from './database.ts'
import type { Stage } from './stage.ts'
import type { Attempt } from './wire-tap.ts'

export type UploadFacts = {
  readonly sequence: number
  readonly state: string
  readonly records: number
  /** SHA-256 of what goes over the wire, computed anew from the file that was kept. */
  readonly digest: string
}

export type RegisterLine = {
  readonly subjectNumber: string
  readonly bureauSubjectId: string
  readonly name: string
  readonly services: readonly {
    readonly number: string
    readonly bureauServiceId: string
    readonly domain: string
    readonly name: string
  }[]
}

export type BureauFacts = {
  readonly uploads: readonly {
    readonly sequence: number
    readonly records: number
    readonly digest: string
  }[]
  readonly records: readonly {
    readonly sequence: number
    readonly operation: number
    readonly mark: string
    readonly state: string
  }[]
  readonly resultsNotFetched: number
  readonly filesNotAcknowledged: number
  readonly files: readonly string[]
  readonly register: readonly RegisterLine[]
}

export type ExchangeFacts = {
  readonly uploads: readonly UploadFacts[]
  /** Files of results by name, and the unreadable copies of them that came before a readable one. */
  readonly downloads: readonly { readonly fileName: string; readonly state: string }[]
  readonly attempts: readonly Attempt[]
  readonly register: readonly RegisterLine[]
  /** Why the operator is told that a person is needed. */
  readonly needsPerson: readonly string[]
  readonly bureau: BureauFacts
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

type UploadRow = { id: string; sequence: number; state: string; records: number }

const UPLOADS = `select id, sequence, state, records from exchange_file where direction = 'up' and bureau = $1 order by sequence`

const uploadsOf = async (stage: Stage, name: BureauName): Promise<readonly UploadFacts[]> => {
  const rows = await rowsOf<UploadRow>(stage.databaseUrl, UPLOADS, [name])
  const { aesKey, aesIv } = providers[name]
  return Promise.all(
    rows.map(async ({ id, sequence, state, records }) => {
      const container = await stage.app.world.blobs.get(id)
      const how = { aesKey, aesIv, encryptAlgorithm: 1, hashEncoding: 'raw' } as const
      const { beianInfo } = closePayload(container, how)
      return { sequence, state, records, digest: sha256(Buffer.from(beianInfo, 'base64')) }
    }),
  )
}

const DOWNLOADS = `select file_name as "fileName", state from exchange_file where direction = 'down' and bureau = $1
  and file_name <> 'unreadable-answer' order by created_at`

const linesOf = async (stage: Stage, name: BureauName): Promise<readonly RegisterLine[]> => {
  const { register } = stage.app.world.store.read
  const numbers = await rowsOf<{ subject_number: string }>(
    stage.databaseUrl,
    'select subject_number from register_subject where bureau = $1 order by 1',
    [name],
  )
  const lines: RegisterLine[] = []
  for (const { subject_number } of numbers) {
    const row = await register.subjectByNumber(name, subject_number)
    if (row === undefined) continue
    const services = await register.servicesOf(row.id)
    lines.push({
      subjectNumber: row.subjectNumber,
      bureauSubjectId: row.bureauSubjectId,
      name: row.subject.name ?? '',
      services: services
        .map((one) => ({
          number: one.serviceFilingNumber,
          bureauServiceId: one.bureauServiceId,
          domain: one.domain,
          name: one.service.name ?? '',
        }))
        .sort((a, b) => (a.number < b.number ? -1 : 1)),
    })
  }
  return lines
}

/** Reads the bureau's own store; the bureau must have been stopped. */
const bureauOf = (folder: string, { ispId }: ProviderOptions): BureauFacts => {
  const store = new DatabaseSync(join(folder, 'bureau.sqlite'))
  const all = <T>(sql: string): readonly T[] => store.prepare(sql).all() as unknown as readonly T[]
  const isp = `isp_id = '${ispId}'`
  const count = (sql: string): number => all<{ n: number }>(sql)[0]?.n ?? -1
  try {
    const subjects = all<{ id: number; number: string; name: string }>(
      'SELECT id, number, name FROM subjects',
    )
    const services = all<{
      id: number
      subject_id: number
      number: string
      name: string
      domain: string | null
    }>(
      `SELECT s.id, s.subject_id, s.number, s.name, (SELECT domain FROM domains WHERE service_id = s.id) AS domain FROM services s
       ORDER BY s.number`,
    )
    return {
      uploads: all<{ sequence: number; records: number; info: Uint8Array }>(
        `SELECT sequence, records, info FROM uploads WHERE ${isp} ORDER BY sequence`,
      ).map(({ sequence, records, info }) => ({ sequence, records, digest: sha256(info) })),
      records: all(`SELECT sequence, operation, mark, state FROM records WHERE ${isp} ORDER BY id`),
      resultsNotFetched: count(`SELECT count(*) AS n FROM results WHERE ${isp} AND file_id IS NULL`),
      filesNotAcknowledged: count(`SELECT count(*) AS n FROM files WHERE ${isp} AND acknowledged_at IS NULL`),
      files: all<{ name: string }>(`SELECT name FROM files WHERE ${isp} ORDER BY id`).map(({ name }) => name),
      register: subjects.map((one) => ({
        subjectNumber: one.number,
        bureauSubjectId: String(one.id),
        name: one.name,
        services: services
          .filter(({ subject_id }) => subject_id === one.id)
          .map(({ id, number, name, domain }) => ({
            number,
            bureauServiceId: String(id),
            domain: domain ?? '',
            name,
          })),
      })),
    }
  } finally {
    store.close()
  }
}

/** All of one bureau. */
export const exchangeFactsOf = async (stage: Stage, name: BureauName): Promise<ExchangeFacts> => {
  const { bureau, tap } = stage.exchanges[name]
  const states = await stage.app.world.store.read.exchange.bureaux()
  return {
    uploads: await uploadsOf(stage, name),
    downloads: await rowsOf(stage.databaseUrl, DOWNLOADS, [name]),
    attempts: tap.attempts,
    register: await linesOf(stage, name),
    needsPerson: states.find(({ code }) => code === name)?.needsPerson ?? [],
    bureau: bureauOf(bureau.store, providers[name]),
  }
}
