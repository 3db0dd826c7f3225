// Where the key ring lies: a file outside the database. The demo makes one on its first start; production brings its own
// and a file that others on the machine can read is refused.
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Fault } from '../../core/fault.ts'
import { type KeyRing, parseKeyRing } from './key-ring.ts'

const newDemoRing = (): string =>
  JSON.stringify(
    {
      isDemo: true,
      keys: [{ id: 'demo-1', secret: randomBytes(32).toString('base64') }],
      fingerprintKey: randomBytes(32).toString('base64'),
    },
    null,
    2,
  )

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** Reads a key file. Throws Fault `keys-unusable` where it is missing, unreadable, open to others, or holds weak keys. */
export const readKeyFile = (path: string, options: { production: boolean }): KeyRing => {
  try {
    const openToOthers = process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0
    if (openToOthers)
      throw new Fault('keys-unusable', `Others can read ${path}: set its permissions to 0600`, 'operator')
    return parseKeyRing(readFileSync(path, 'utf8'), options)
  } catch (cause) {
    if (cause instanceof Fault) throw cause
    throw new Fault('keys-unusable', `The key file ${path} cannot be read`, 'operator', cause)
  }
}

/** For the demo: reads the key file, or makes it (0600) on the first start. Two starts at once agree on one file. */
export const openDemoKeyFile = (path: string): KeyRing => {
  try {
    statSync(path)
  } catch (error) {
    if (!isMissing(error)) throw error
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    try {
      writeFileSync(path, newDemoRing(), { mode: 0o600, flag: 'wx', flush: true })
    } catch (race) {
      if (!(race instanceof Error && 'code' in race && race.code === 'EEXIST')) throw race
    }
  }
  return readKeyFile(path, { production: false })
}
