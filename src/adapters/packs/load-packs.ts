// Reads the rule packs from packs/*.json at start. A broken pack stops the start with file, line and reason: rules that
// are silently left out would let faulty applications through.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '../../core/fault.ts'
import { type Pack, type PackProblem, parsePack } from '../../rules/pack.ts'

const packsFolder = join(import.meta.dirname, '../../../packs')

/** Most problems named in one fault; whoever mends them runs it again. */
const MOST_NAMED = 20

/**
 * All packs of one or more folders, in the order of their file names. A later folder is where an operator keeps own packs. Throws
 * a Fault (`operator`) naming file, line and reason for what cannot be read, and for a province that comes twice.
 */
export const loadPacks = (folders: readonly string[] = [packsFolder]): readonly Pack[] => {
  const files = folders.flatMap(packFiles)
  if (files.length === 0) throw new Fault('no-packs', `no rule packs in ${folders.join(', ')}`, 'operator')
  const loaded = files.map((file) => ({ file, pack: readPackFile(file) }))
  for (const { file, pack } of loaded) {
    const twin = loaded.find((other) => other.pack.code === pack.code && other.file < file)
    if (twin && pack.code !== 'operator')
      throw new Fault('pack-twice', `${file}: ${pack.code} is already in ${twin.file}`, 'operator')
  }
  if (!loaded.some(({ pack }) => pack.code === 'national'))
    throw new Fault('no-national-pack', `no national pack in ${folders.join(', ')}`, 'operator')
  return loaded.map(({ pack }) => pack)
}

const packFiles = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => join(folder, name))
  } catch (cause) {
    throw new Fault('packs-unreadable', `cannot read the folder of rule packs: ${folder}`, 'operator', cause)
  }
}

/** One pack; throws a Fault naming file, line and reason. */
const readPackFile = (file: string): Pack => {
  const text = readText(file)
  const parsed = parsePack(parseJson(file, text), text)
  if (parsed.ok) return parsed.value
  const named = parsed.error.slice(0, MOST_NAMED).map((problem) => describeProblem(file, problem))
  const left = parsed.error.length - named.length
  const more = left > 0 ? [`and ${left} more`] : []
  throw new Fault('broken-pack', [...named, ...more].join('\n'), 'operator')
}

const describeProblem = (file: string, { line, pointer, reason }: PackProblem): string =>
  `${file}${line === undefined ? '' : `:${line}`}: ${pointer === '' ? 'the pack' : pointer} ${reason}`

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new Fault('pack-unreadable', `${file}: cannot be read`, 'operator', cause)
  }
}

const parseJson = (file: string, text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Fault(
      'broken-pack',
      `${file}${lineOfSyntaxError(text, reason)}: is not JSON: ${reason}`,
      'operator',
      cause,
    )
  }
}

const lineOfSyntaxError = (text: string, reason: string): string => {
  const named = /line (\d+)/.exec(reason)?.[1]
  if (named) return `:${named}`
  const position = /position (\d+)/.exec(reason)?.[1]
  return position === undefined ? '' : `:${text.slice(0, Number(position)).split('\n').length}`
}
