// The `<return>` document inside the one string of every answer. Reads it strictly: a code that is not a number, or a
// success without its content, is an unreadable answer and never "nothing".
import { Fault } from '../../../core/fault.ts'
import { type MethodCode, methodCode } from './method-codes.ts'
import type { EncryptAlgorithm } from './payload.ts'
import {
  childNamed,
  childrenNamed,
  localName,
  readXml,
  textOf,
  type XmlElement,
  XmlProblem,
} from './xml-document.ts'

export type ReturnDocument = {
  readonly code: string
  readonly meaning: MethodCode
  /** The bureau's own words, cut to what a screen bears. */
  readonly message: string
  readonly element: XmlElement
  readonly source: Buffer
}

export type FileInfo = {
  readonly fileName: string
  readonly beianInfo: string
  readonly beianInfoHash: string
  readonly encryptAlgorithm: EncryptAlgorithm
  readonly sequence?: number
}

/** A Fault that carries the answer: the caller keeps it before anything else. */
export const badAnswer = (what: string, why: string, source: Uint8Array, cause?: unknown): Fault =>
  new Fault(
    'regulator-answer-unreadable',
    `${what}: the answer cannot be used: ${why}`,
    'bad-answer',
    cause,
    source,
  )

/** Reads an answer's document. Throws a Fault of class `bad-answer` with the document as evidence. */
export const readReturn = (what: string, text: string): ReturnDocument => {
  const source = Buffer.from(text, 'utf8')
  let element: XmlElement
  try {
    element = readXml(text)
  } catch (problem) {
    throw badAnswer(what, problem instanceof XmlProblem ? problem.message : 'not XML', source, problem)
  }
  if (localName(element) !== 'return')
    throw badAnswer(what, `the document is <${element.name.slice(0, 40)}>`, source)
  const code = textOf(element, 'msg_code')?.replace(/^0+(?=\d)/, '') ?? ''
  const meaning = methodCode(code)
  if (!/^\d{1,3}$/.test(code)) throw badAnswer(what, 'msg_code is missing or not a number', source)
  if (meaning === undefined) throw badAnswer(what, `msg_code ${code} is not of this interface`, source)
  const message = (textOf(element, 'msg') ?? meaning.means).replace(/\s+/g, ' ').slice(0, 256)
  return { code, meaning, message, element, source }
}

/** The Fault for an answer that says no; class by the code. */
export const refusedCall = (what: string, answer: ReturnDocument): Fault => {
  const kind = answer.meaning.class
  const retry = kind === 'later' || kind === 'operator' || kind === 'bug' ? kind : 'bad-answer'
  const words = `${what}: the bureau answered ${answer.code} ${answer.message} (${answer.meaning.means})`
  return new Fault(`regulator-refused-${answer.code}`, words, retry, undefined, answer.source)
}

/** Numbers of the files that the bureau misses. */
export const missingSequences = (answer: ReturnDocument): readonly number[] => {
  const list = childNamed(answer.element, 'dataSequences')
  const texts =
    list === undefined ? [] : childrenNamed(list, 'dataSequence').flatMap((one) => one.text.split(/[,;\s]+/))
  return [...new Set(texts.filter((text) => /^[1-9]\d{0,9}$/.test(text)).map(Number))].sort((a, b) => a - b)
}

const sequenceOf = (info: XmlElement): number | undefined => {
  const text = textOf(info, 'dataSequence')
  return text !== undefined && /^\d{1,10}$/.test(text) ? Number(text) : undefined
}

/** `fileInfos` of an answer; undefined when it has none. Throws a Fault for algorithms that this version does not know. */
export const fileInfoOf = (what: string, answer: ReturnDocument): FileInfo | undefined => {
  const info = childNamed(answer.element, 'fileInfos')
  if (info === undefined) return undefined
  const known = (name: string, values: readonly string[]): string => {
    const value = textOf(info, name) ?? '0'
    if (values.includes(value)) return value
    throw badAnswer(what, `${name} ${value.slice(0, 20)} is not of this interface`, answer.source)
  }
  known('hashAlgorithm', ['0'])
  known('compressionFormat', ['0'])
  const encryptAlgorithm = known('encryptAlgorithm', ['0', '1']) === '1' ? 1 : 0
  const sequence = sequenceOf(info)
  return {
    fileName: textOf(info, 'return_FileName') ?? '',
    beianInfo: textOf(info, 'beianInfo') ?? '',
    beianInfoHash: textOf(info, 'beianInfoHash') ?? '',
    encryptAlgorithm,
    ...(sequence === undefined ? {} : { sequence }),
  }
}
