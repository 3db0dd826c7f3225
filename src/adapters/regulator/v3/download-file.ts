// `isp_download`: the next file that waits for us. A small one is answered as the bytes of its answer, a large one in pieces;
// the digest is of the content alone, because the answer around it differs when the same file comes again.
import { createHash } from 'node:crypto'
import type { DownloadAnswer } from '../../../flows/exchange-port.ts'
import { largeDocument } from './large-download.ts'
import { badAnswer, fileInfoOf, type ReturnDocument, readReturn } from './return-document.ts'
import type { FileAnswer } from './soap-call.ts'

/** What the answer says where it brings no file; undefined where it should bring one. */
const withoutFile = (what: string, answer: ReturnDocument): DownloadAnswer | undefined => {
  const { code, message } = answer
  const kind = answer.meaning.class
  if (kind === 'later') return { kind: 'later', code, message }
  if (kind === 'operator' || kind === 'bug') return { kind: 'refused', code, message }
  if (kind === 'gap') throw badAnswer(what, 'msg_code 14 is no answer to a download', answer.source)
  return undefined
}

const fileIn = (what: string, { text, mark, content }: FileAnswer): DownloadAnswer => {
  const whole = content.spool === undefined ? text.replace(mark, () => content.held) : text
  const answer = readReturn(what, whole)
  const none = withoutFile(what, answer)
  if (none !== undefined) return none
  const { code } = answer
  const info = fileInfoOf(what, answer)
  if (code === '2' || info === undefined || info.beianInfo === '') {
    if (code === '1' || code === '2') return { kind: 'nothing' }
    throw badAnswer(what, `msg_code ${code} without a file`, answer.source)
  }
  if (info.fileName === '')
    throw badAnswer(what, 'the file has no name and could not be acknowledged', answer.source)
  const { fileName } = info
  // Only code 1 says that this was the last one; asking once more costs less than leaving a result behind.
  const more = code !== '1'
  if (content.spool === undefined) {
    const contentDigest = createHash('sha256').update(info.beianInfo).digest('hex')
    return { kind: 'file', fileName, document: answer.source, contentDigest, more }
  }
  const document = largeDocument(text, mark, content.spool)
  return { kind: 'large-file', fileName, document, contentDigest: content.digest, more }
}

/** Reads the answer. Throws a Fault of class `bad-answer` for one that is none. */
export const readDownload = async (what: string, file: FileAnswer): Promise<DownloadAnswer> => {
  let answer: DownloadAnswer | undefined
  try {
    answer = fileIn(what, file)
    return answer
  } finally {
    if (answer?.kind !== 'large-file') await file.content.spool?.discard()
  }
}
