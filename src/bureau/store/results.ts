// Results wait here until the provider fetches them. They become a file when asked for; a file stays the same, byte for
// byte, until its receipt is acknowledged.
import type { Bureau, Provider } from '../bureau.ts'
import { encodeXmlGbk } from '../codec/gbk.ts'
import { encrypt, hashOf, zipSingle } from '../codec/packed-file.ts'
import { documentOf, type PieceKind, writeDownload } from '../codec/write-download.ts'

export type ResultKind = PieceKind

export interface WaitingFile {
  id: number
  name: string
  encrypt_algorithm: number
  hash: string
  info: Uint8Array
}

/** Puts one piece of a download document into the provider's queue. */
export function queueResult(bureau: Bureau, ispId: string, kind: ResultKind, xml: string): void {
  bureau.store.run(
    'INSERT INTO results (isp_id, kind, xml, made_at) VALUES (?, ?, ?, ?)',
    ispId,
    kind,
    xml,
    bureau.clock.now(),
  )
}

/** The file to hand out now: the one not yet acknowledged, else a new one of what waits; undefined when nothing does. */
export function nextFile(bureau: Bureau, provider: Provider): WaitingFile | undefined {
  return (
    openFile(bureau, provider) ??
    bureau.store.transact(() => openFile(bureau, provider) ?? makeFile(bureau, provider))
  )
}

const openFile = ({ store }: Bureau, provider: Provider): WaitingFile | undefined =>
  store.get<WaitingFile>(
    'SELECT id, name, encrypt_algorithm, hash, info FROM files WHERE isp_id = ? AND (acknowledged_at IS NULL OR redeliver > 0) ORDER BY id LIMIT 1',
    provider.ispId,
  )

/** Will there be another file after this one? */
export function hasMore({ store }: Bureau, provider: Provider, fileId: number): boolean {
  const waiting = store.get(
    'SELECT 1 FROM results WHERE isp_id = ? AND file_id IS NULL LIMIT 1',
    provider.ispId,
  )
  const open = store.get(
    'SELECT 1 FROM files WHERE isp_id = ? AND (acknowledged_at IS NULL OR redeliver > 0) AND id > ? LIMIT 1',
    provider.ispId,
    fileId,
  )
  return waiting !== undefined || open !== undefined
}

interface ResultRow {
  id: number
  kind: ResultKind
  xml: string
}

function takeWaiting({ store, policy }: Bureau, provider: Provider): ResultRow[] {
  const rows = store.all<ResultRow>(
    'SELECT id, kind, xml FROM results WHERE isp_id = ? AND file_id IS NULL ORDER BY id LIMIT ?',
    provider.ispId,
    policy.maxPerDownload,
  )
  const [head] = rows
  if (head === undefined) return rows
  const goesWith = (row: ResultRow): boolean =>
    documentOf(row.kind) === documentOf(head.kind) &&
    (policy.downloadFiles === 'together' || (row.kind === 'filed') === (head.kind === 'filed'))
  const end = rows.findIndex((row) => !goesWith(row))
  return end === -1 ? rows : rows.slice(0, end)
}

function makeFile(bureau: Bureau, provider: Provider): WaitingFile | undefined {
  const { store, clock } = bureau
  const rows = takeWaiting(bureau, provider)
  if (rows.length === 0) return undefined
  const xml = writeDownload(rows)
  const next = Number(store.get<{ last: number | null }>('SELECT max(id) AS last FROM files')?.last ?? 0) + 1
  const name = `ICP${provider.ispId}N${String(next).padStart(10, '0')}`
  const zip = zipSingle(name, encodeXmlGbk(xml))
  const info = provider.encryptDownloads ? encrypt(zip, provider) : zip
  const algorithm = provider.encryptDownloads ? 1 : 0
  const hash = hashOf(zip, provider.hashEncoding)
  const id = store.run(
    'INSERT INTO files (isp_id, name, encrypt_algorithm, hash, info, made_at) VALUES (?, ?, ?, ?, ?, ?)',
    provider.ispId,
    name,
    algorithm,
    hash,
    info,
    clock.now(),
  )
  for (const row of rows) store.run('UPDATE results SET file_id = ? WHERE id = ?', id, row.id)
  return { id, name, encrypt_algorithm: algorithm, hash, info }
}

/** Notes a receipt. False where the provider has no such file. Noting it twice is no fault. */
export function acknowledgeFile({ store, clock }: Bureau, provider: Provider, name: string): boolean {
  return store.transact(() => {
    const file = store.get<{ id: number; redeliver: number; acknowledged_at: number | null }>(
      'SELECT id, redeliver, acknowledged_at FROM files WHERE isp_id = ? AND name = ?',
      provider.ispId,
      name,
    )
    if (file === undefined) return false
    const again = file.acknowledged_at !== null && file.redeliver > 0 ? 1 : 0
    store.run(
      'UPDATE files SET acknowledged_at = coalesce(acknowledged_at, ?), redeliver = redeliver - ? WHERE id = ?',
      clock.now(),
      again,
      file.id,
    )
    return true
  })
}

/** Ordered by a fault: the file is handed out once more after its receipt was acknowledged. */
export const deliverAgain = ({ store }: Bureau, provider: Provider, name: string): void => {
  store.run('UPDATE files SET redeliver = redeliver + 1 WHERE isp_id = ? AND name = ?', provider.ispId, name)
}
