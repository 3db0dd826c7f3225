// Reads the files of data/ at start. They are part of the program: a missing or broken one stops the start with its
// name, and is never papered over with a default.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder data/ of this program. */
export const dataFolder = join(import.meta.dirname, '../../../data')

/** An object from a JSON file that has all the named properties; throws an Error that names the file. */
export function readJson(path: string, properties: readonly string[]): object {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new Error(`cannot read ${path}`, { cause })
  }
  if (typeof value !== 'object' || value === null) throw new Error(`${path} holds no object`)
  const missing = properties.find((property) => !Object.hasOwn(value, property))
  if (missing !== undefined) throw new Error(`${path} lacks "${missing}"`)
  return value
}

/** Paths of the JSON files in a folder, sorted by name; throws when there is none. */
export function jsonFilesIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  if (names.length === 0) throw new Error(`${folder} holds no JSON file`)
  return names.sort().map((name) => join(folder, name))
}
