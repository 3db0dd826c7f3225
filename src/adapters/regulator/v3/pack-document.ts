// The container that is sent: a zip with a single entry (older installations: gzip). Equal documents give equal bytes, so
// that the digest of a file built twice is the same and a crash cannot turn one file into two: no clock, no system's name.
import { type DeflatedDocument, deflateDocument } from './deflate-document.ts'
import type { DocumentPiece } from './document-node.ts'

export type ContainerFormat = 'zip' | 'gzip'

const DEFLATED = 8
/** What a reader must understand: version 2.0 of zip, which has deflate. */
const ZIP_VERSION = 20
/** Midnight of 1 January 2000 as zip has it: years since 1980, month, day; and hours, minutes, seconds. */
const ZIP_DATE = ((2000 - 1980) << 9) | (1 << 5) | 1
const ZIP_TIME = 0
const NO_FLAGS = 0
const GZIP_HEAD = Buffer.from([0x1f, 0x8b, DEFLATED, 0, 0, 0, 0, 0, 0, 0xff])

const short = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2)
  for (const [place, value] of values.entries()) bytes.writeUInt16LE(value, place * 2)
  return bytes
}
const long = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [place, value] of values.entries()) bytes.writeUInt32LE(value, place * 4)
  return bytes
}

/** The document's name must be ASCII. Sizes stand before the data, so that a reader without seeking knows them. */
const zipAround = ({ parts, bytes, crc }: DeflatedDocument, entryName: string): Uint8Array => {
  const name = Buffer.from(entryName, 'latin1')
  const packed = parts.reduce((sum, part) => sum + part.byteLength, 0)
  const entry = Buffer.concat([
    short(ZIP_VERSION, NO_FLAGS, DEFLATED, ZIP_TIME, ZIP_DATE),
    long(crc, packed, bytes),
    short(name.byteLength, 0),
  ])
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), entry, name])
  // No comment, first and only disk, no attributes; the entry begins with the file.
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02', 'latin1'),
    short(ZIP_VERSION),
    entry,
    short(0, 0, 0),
    long(0, 0),
    name,
  ])
  const end = Buffer.concat([
    Buffer.from('PK\x05\x06', 'latin1'),
    short(0, 0, 1, 1),
    long(central.byteLength, local.byteLength + packed),
    short(0),
  ])
  return Buffer.concat([local, ...parts, central, end])
}

const gzipAround = ({ parts, bytes, crc }: DeflatedDocument): Uint8Array =>
  Buffer.concat([GZIP_HEAD, ...parts, long(crc, bytes)])

/** Encodes and compresses a document, beside the event loop. Its `pieces` were checked: nothing is looked at here. */
export const packDocument = async (
  pieces: Iterable<DocumentPiece>,
  format: ContainerFormat,
  entryName: string,
): Promise<Uint8Array> => {
  const deflated = await deflateDocument(pieces)
  return format === 'gzip' ? gzipAround(deflated) : zipAround(deflated, entryName)
}
