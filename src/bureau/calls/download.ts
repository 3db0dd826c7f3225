// isp_download, isp_downloadack and isp_querypreviousupload: the same file again until its receipt is acknowledged.
import type { Bureau, Provider } from '../bureau.ts'
import { expireCodes } from '../cases/verify-sms.ts'
import { type OutgoingFile, writeFileReturn, writeReturn } from '../codec/return-documents.ts'
import { CallAnswered } from '../soap/call-answered.ts'
import type { CallArguments } from '../soap/soap-envelope.ts'
import { acknowledgeFile, deliverAgain, hasMore, nextFile } from '../store/results.ts'

const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')

/** 3 with a file when more wait, 1 with the last one, 2 when nothing waits. */
export function download(bureau: Bureau, provider: Provider): string {
  if (bureau.policy.maintenance.download) throw new CallAnswered(902)
  bureau.store.transact(() => expireCodes(bureau))
  const file = nextFile(bureau, provider)
  if (file === undefined) return writeReturn(2)
  const outgoing: OutgoingFile = {
    name: file.name,
    encryptAlgorithm: file.encrypt_algorithm,
    info: base64(file.info),
    hash: file.hash,
  }
  return writeFileReturn(hasMore(bureau, provider, file.id) ? 3 : 1, outgoing)
}

/** `how` is what a fault ordered: not to note the receipt, or to hand the file out once more. */
export function acknowledge(
  bureau: Bureau,
  provider: Provider,
  values: CallArguments,
  how: 'plain' | 'forget' | 'again' = 'plain',
): string {
  const name = values.fileName ?? ''
  if (name === '') throw new CallAnswered(21)
  if (bureau.policy.maintenance.download) throw new CallAnswered(902)
  if (how === 'forget') return writeReturn(0)
  if (!acknowledgeFile(bureau, provider, name))
    throw new CallAnswered(999, `其他错误：没有名为 ${name.slice(0, 128)} 的文件`)
  if (how === 'again') deliverAgain(bureau, provider, name)
  return writeReturn(0)
}

interface UploadRow {
  sequence: number
  file_name: string
  encrypt_algorithm: number
  hash: string
  info: Uint8Array
}

/** The last file taken and its sequence; sequence 0 and an empty file where there was none. */
export function queryPreviousUpload({ store }: Bureau, provider: Provider): string {
  const row = store.get<UploadRow>(
    'SELECT sequence, file_name, encrypt_algorithm, hash, info FROM uploads WHERE isp_id = ? ORDER BY sequence DESC LIMIT 1',
    provider.ispId,
  )
  if (row === undefined) {
    return writeFileReturn(0, { name: '', encryptAlgorithm: 0, info: '', hash: '', dataSequence: 0 })
  }
  return writeFileReturn(0, {
    name: row.file_name,
    encryptAlgorithm: row.encrypt_algorithm,
    info: base64(row.info),
    hash: row.hash,
    dataSequence: row.sequence,
  })
}
