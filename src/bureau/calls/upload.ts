// isp_upload. The answer says only that the file was taken; what became of its records comes by isp_download.
// A file counts once: the same sequence with the same bytes is answered 0 again and changes nothing.
import type { Bureau, Provider } from '../bureau.ts'
import { shanghaiTime } from '../bureau-clock.ts'
import { receiveFile } from '../cases/receive-file.ts'
import { writeMissingSequences, writeReturn } from '../codec/return-documents.ts'
import { CallAnswered } from '../soap/call-answered.ts'
import type { CallArguments } from '../soap/soap-envelope.ts'
import { type OpenedEnvelope, openDocument, openEnvelope } from './open-upload.ts'

/**
 * The XML of the answer. Throws CallAnswered.
 * @param how what a fault ordered: `forget` answers 0 and keeps nothing, so that the next sequence is a gap
 */
export async function upload(
  bureau: Bureau,
  provider: Provider,
  values: CallArguments,
  how: 'keep' | 'forget' = 'keep',
): Promise<string> {
  const sequence = Number(values.dataSequence)
  if (!provider.mayReport) throw new CallAnswered(19)
  if (sequence < 1 || sequence > 2_147_483_647)
    throw new CallAnswered(999, '其他错误：dataSequence 应在 1 与 2147483647 之间')
  const envelope = openEnvelope(provider, values)
  const early = compareSequence(bureau, provider, sequence, envelope)
  if (early !== undefined) return early
  refuseWhenClosed(bureau)
  const { fileName, root } = await openDocument(envelope.zip)
  if (how === 'forget') return writeReturn(0)
  return bureau.store.transact(() => {
    // while the file was being unpacked another call may have brought the same sequence
    const late = compareSequence(bureau, provider, sequence, envelope)
    if (late !== undefined) return late
    const records = receiveFile(bureau, provider, { sequence, fileName, root })
    bureau.store.run(
      `INSERT INTO uploads (isp_id, sequence, received_at, file_name, encrypt_algorithm, hash, info, records)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      provider.ispId,
      sequence,
      bureau.clock.now(),
      fileName,
      envelope.encryptAlgorithm,
      envelope.hash,
      envelope.info,
      records,
    )
    return writeReturn(0)
  })
}

const lastSequence = ({ store }: Bureau, provider: Provider): number =>
  Number(
    store.get<{ last: number | null }>(
      'SELECT max(sequence) AS last FROM uploads WHERE isp_id = ?',
      provider.ispId,
    )?.last ?? 0,
  )

/** The answer to a repeat or to a gap; undefined where this sequence is the next one. */
function compareSequence(
  bureau: Bureau,
  provider: Provider,
  sequence: number,
  envelope: OpenedEnvelope,
): string | undefined {
  const last = lastSequence(bureau, provider)
  if (sequence === last + 1) return undefined
  if (sequence > last) {
    const missing = Math.min(sequence - last - 1, 1000)
    return writeMissingSequences(Array.from({ length: missing }, (_, at) => last + 1 + at))
  }
  const known = bureau.store.get<{ hash: string }>(
    'SELECT hash FROM uploads WHERE isp_id = ? AND sequence = ?',
    provider.ispId,
    sequence,
  )
  if (known?.hash === envelope.hash) return writeReturn(0)
  throw new CallAnswered(999, `其他错误：数据序列号 ${sequence} 已上报过其他内容，下一个序列号为 ${last + 1}`)
}

function refuseWhenClosed({ policy, clock, store }: Bureau): void {
  if (policy.maintenance.upload) throw new CallAnswered(901)
  if (policy.uploadHours !== null) {
    const { from, to } = policy.uploadHours
    const now = shanghaiTime(clock.now()).slice(11, 16)
    const open = from <= to ? now >= from && now < to : now >= from || now < to
    if (!open) throw new CallAnswered(20, `请您在规定的时间段内进行报备，报备时间为：${from}-${to}`)
  }
  if (policy.maxPendingRecords !== null) {
    const waiting = store.get<{ n: number }>(
      "SELECT count(*) AS n FROM records WHERE state IN ('sms', 'officer')",
    )
    if (Number(waiting?.n) >= policy.maxPendingRecords) throw new CallAnswered(15)
  }
}
