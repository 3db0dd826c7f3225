// JSON under the seal: how everything personal gets into the database. The context ties a ciphertext to its row, so a
// row copied over another one does not open.
import type { Seal } from '../../flows/ports.ts'

export type SealedJson = {
  close(value: unknown, context: string): Buffer
  open<T>(sealed: Buffer, context: string): T
  key(kind: string, value: string): string
}

export const sealedJson = (seal: Seal): SealedJson => ({
  close: (value, context) => Buffer.from(seal.seal(Buffer.from(JSON.stringify(value), 'utf8'), context)),
  open: <T>(sealed: Buffer, context: string) =>
    JSON.parse(Buffer.from(seal.open(sealed, context)).toString('utf8')) as T,
  key: (kind, value) => seal.fingerprint(kind, value),
})

/** Search key of a certificate: type and number together, because numbers of two kinds may be equal. */
export const subjectKey = (json: SealedJson, certificateType: string, certificateNumber: string): string =>
  json.key('certificate', `${certificateType}:${certificateNumber}`)
