// Chance and hashes from the operating system's generator. Nothing here may ever be seeded.
import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto'
import type { Secrets } from '../../flows/world.ts'

export const systemSecrets: Secrets = {
  uuid: () => randomUUID(),
  token: (bytes) => randomBytes(bytes).toString('base64url'),
  digits: (count) => Array.from({ length: count }, () => randomInt(10)).join(''),
  digest: (content) => createHash('sha256').update(content).digest('hex'),
}
