// Ids under which blobs are kept. They become file names and object keys, so nothing that could leave the folder passes.
import { createHash } from 'node:crypto'
import { Fault } from '../../core/fault.ts'

/** Throws Fault `blob-id-unusable` for anything but 1 to 128 letters, digits, dashes, dots and underscores. */
export const checkedBlobId = (id: string): string => {
  if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/.test(id) && !id.includes('..')) return id
  throw new Fault('blob-id-unusable', 'A blob id holds characters that are not allowed', 'bug')
}

/** Two levels of 256 folders each, told by a hash, because ids that grow with time would fill one folder after another. */
export const shardOf = (id: string): string => {
  const digest = createHash('sha256').update(id).digest('hex')
  return `${digest.slice(0, 2)}/${digest.slice(2, 4)}`
}

export const missingBlob = (id: string): Fault =>
  new Fault('blob-missing', `No stored file has the id ${checkedBlobId(id)}`, 'operator')
