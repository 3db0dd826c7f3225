// What the bureau last took from us. The digest is computed from the file that it sends back, so it proves that these
// very bytes arrived; the hash that it states is believed only when it sends no file.
import { digestOf } from './container.ts'
import { openPayload, PayloadProblem } from './payload.ts'
import { badAnswer, type FileInfo, fileInfoOf, type ReturnDocument, refusedCall } from './return-document.ts'
import type { CheckedSettings } from './settings.ts'

const statedDigest = (hash: string): string | undefined => {
  const bytes = Buffer.from(hash, 'base64')
  if (bytes.length === 16) return bytes.toString('hex')
  const text = bytes.toString('latin1').toLowerCase()
  return /^[0-9a-f]{32}$/.test(text) ? text : undefined
}

const digestOfFile = (info: FileInfo, settings: CheckedSettings): string | undefined =>
  info.beianInfo === '' ? statedDigest(info.beianInfoHash) : digestOf(openPayload(info, settings))

/** Sequence and digest of the last accepted file; sequence 0 when there is none. Throws Fault. */
export const previousUploadOf = (
  answer: ReturnDocument,
  settings: CheckedSettings,
  what: string,
): { sequence: number; digest?: string } => {
  if (answer.meaning.class !== 'done') throw refusedCall(what, answer)
  const info = fileInfoOf(what, answer)
  if (info === undefined && answer.code === '2') return { sequence: 0 }
  if (info?.sequence === undefined)
    throw badAnswer(what, 'dataSequence is missing or not a number', answer.source)
  if (info.sequence === 0) return { sequence: 0 }
  try {
    const digest = digestOfFile(info, settings)
    return { sequence: info.sequence, ...(digest === undefined ? {} : { digest }) }
  } catch (problem) {
    throw problem instanceof PayloadProblem
      ? badAnswer(what, problem.message, answer.source, problem)
      : problem
  }
}
