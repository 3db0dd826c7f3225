// Reads the rule packs from packs/*.json at start. A broken pack stops the start with file, line and reason: rules that
// are silently left out would let faulty applications through.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '../../core/fault.ts'
import type { ShippedPack } from '../../flows/rules-port.ts'
import { type Pack, type PackProblem, parsePackText } from '../../rules/pack.ts'

export const packsFolder = join(import.meta.dirname, '../../../packs')

/** Most problems named in one fault; whoever mends them runs it again. */
const MOST_NAMED = 20

/**
 * All packs of one or more folders, in the order of their file names. A later folder is where an operator keeps own packs. Throws
 * a Fault (`operator`) naming file, line and reason for what cannot be read, and for a province that comes twice.
 */
export const loadPacks = (folders: readonly string[] = [packsFolder]): readonly Pack[] =>
  loadShippedPacks(folders).map(({ pack }) => pack)

/** As `loadPacks`, with file, text and digest of each. */
export const loadShippedPacks = (folders: readonly string[] = [packsFolder]): readonly ShippedPack[] => {
  const files = folders.flatMap(packFiles)
  if (files.length === 0) throw new Fault('no-packs', `no rule packs in ${folders.join(', ')}`, 'operator')
  const loaded = files.map(readPackFile)
  for (const { file, pack } of loaded) {
    const twin = loaded.find((other) => other.pack.code === pack.code && other.file < file)
    if (twin && pack.code !== 'operator')
      throw new Fault('pack-twice', `${file}: ${pack.code} is already in ${twin.file}`, 'operator')
  }
  if (!loaded.some(({ pack }) => pack.code === 'national'))
    throw new Fault('no-national-pack', `no national pack in ${folders.join(', ')}`, 'operator')
  return loaded
}

/** Files of packs in a folder, in the order of their names; throws a Fault (`operator`) where it cannot be read. */
export const packFiles = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => join(folder, name))
  } catch (cause) {
    throw new Fault('packs-unreadable', `cannot read the folder of rule packs: ${folder}`, 'operator', cause)
  }
}

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** One pack; throws a Fault naming file, line and reason. */
const readPackFile = (file: string): ShippedPack => {
  const text = readPackText(file)
  const parsed = parsePackText(text)
  if (parsed.ok) return { file, text, digest: digestOf(text), pack: parsed.value }
  const named = parsed.error.slice(0, MOST_NAMED).map((problem) => describeProblem(file, problem))
  const left = parsed.error.length - named.length
  const more = left > 0 ? [`and ${left} more`] : []
  throw new Fault('broken-pack', [...named, ...more].join('\n'), 'operator')
}

/** `packs/330000.json:28:9: /documents/1/when/fact is no fact`, as editors and CI understand it. */
export const describeProblem = (file: string, { line, column, pointer, reason }: PackProblem): string => {
  const place = line === undefined ? '' : `:${line}${column === undefined ? '' : `:${column}`}`
  return `${file}${place}: ${pointer === '' ? 'the pack' : pointer} ${reason}`
}

/** The text of a file; throws a Fault (`operator`) where it cannot be read. */
export const readPackText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new Fault('pack-unreadable', `${file}: cannot be read`, 'operator', cause)
  }
}
