// Port Blobs on any store that speaks the S3 protocol. Keys carry the same shards as the local folder, so one can be
// copied into the other as it stands.
import { S3mini, S3ServiceError } from 's3mini'
import { Fault } from '../../core/fault.ts'
import type { Blobs } from '../../flows/ports.ts'
import { checkedBlobId, missingBlob, shardOf } from './blob-id.ts'

export type S3Settings = {
  /** Address with the bucket as path: `https://oss-cn-beijing.example.com/filing-papers`. */
  readonly endpoint: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly timeoutMs?: number
}

/** Refused credentials need a person; all else may pass. */
const faultFrom = (cause: unknown): Fault => {
  if (cause instanceof Fault) return cause
  const status = cause instanceof S3ServiceError ? cause.status : undefined
  const isOperators = status === 400 || status === 401 || status === 403
  const message =
    status === undefined ? 'The object store cannot be reached' : `The object store answered ${status}`
  return new Fault('blobs-unavailable', message, isOperators ? 'operator' : 'later', cause)
}

const talking = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (cause) {
    throw faultFrom(cause)
  }
}

export const createS3Blobs = (settings: S3Settings): Blobs => {
  const { endpoint, region, accessKeyId, secretAccessKey, timeoutMs } = settings
  const client = new S3mini({
    endpoint,
    region,
    accessKeyId,
    secretAccessKey,
    requestAbortTimeout: timeoutMs ?? 30_000,
  })
  const keyOf = (id: string): string => `${shardOf(checkedBlobId(id))}/${id}`
  return {
    put: (id, bytes) =>
      talking(async () => {
        await client.putObject(keyOf(id), bytes, 'application/octet-stream')
      }),
    get: (id) =>
      talking(async () => {
        const found = await client.getObjectArrayBuffer(keyOf(id))
        if (found === null) throw missingBlob(id)
        return new Uint8Array(found)
      }),
    has: (id) => talking(async () => (await client.objectExists(keyOf(id))) === true),
    remove: (id) =>
      talking(async () => {
        await client.deleteObject(keyOf(id))
      }),
  }
}
