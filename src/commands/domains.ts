// Loads the registrar's records from a file: JSON (a list, or an object with the list "records") or CSV with a header.
// A file with one wrong line loads nothing, and the line is named.
import { readFileSync } from 'node:fs'
import type { Environment } from '../config/environment.ts'
import { readConfig } from '../config.ts'
import type { RecordInput } from '../flows/domain-records.ts'
import { parseCsv } from './csv.ts'
import { appOf } from './serve.ts'
import { UsageError } from './usage-error.ts'

const columns = [
  'domain',
  'registrar',
  'isOwnRegistrar',
  'holderName',
  'certificateType',
  'certificateNumber',
  'realNameVerifiedOn',
  'expiresOn',
] as const
type Column = (typeof columns)[number]

const isColumn = (name: string): name is Column => columns.some((column) => column === name)

const truthOf = (text: unknown, where: string): boolean => {
  if (typeof text === 'boolean') return text
  const word = String(text ?? '').toLowerCase()
  if (['yes', 'true', '1', '是'].includes(word)) return true
  if (['', 'no', 'false', '0', '否'].includes(word)) return false
  throw new UsageError(`${where}: isOwnRegistrar must be yes or no`)
}

const recordOf = (value: unknown, where: string): RecordInput => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UsageError(`${where}: not a record`)
  const entries = Object.entries(value)
  const unknown = entries.find(([name]) => !isColumn(name))
  if (unknown !== undefined) throw new UsageError(`${where}: there is no column "${unknown[0].slice(0, 40)}"`)
  const texts = entries.filter(([name, text]) => name !== 'isOwnRegistrar' && typeof text === 'string')
  const wrong = entries.find(([name, text]) => name !== 'isOwnRegistrar' && typeof text !== 'string')
  if (wrong !== undefined) throw new UsageError(`${where}: ${wrong[0]} must be a text`)
  const fields: Partial<Record<Column, string>> = Object.fromEntries(texts)
  if (fields.domain === undefined) throw new UsageError(`${where}: domain is missing`)
  const own = entries.find(([name]) => name === 'isOwnRegistrar')?.[1]
  return { ...fields, domain: fields.domain, isOwnRegistrar: truthOf(own, where) }
}

const listIn = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value
  if (typeof value === 'object' && value !== null && 'records' in value && Array.isArray(value.records))
    return value.records
  throw new UsageError('the file holds no list of records')
}

const cellsOf = (text: string): ReturnType<typeof parseCsv> => {
  try {
    return parseCsv(text)
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : 'no comma-separated values')
  }
}

/** Records of a file's text, by its name's ending; throws UsageError with the place of what is wrong. */
export const readRecords = (text: string, fileName: string): readonly RecordInput[] => {
  if (!fileName.toLowerCase().endsWith('.csv')) {
    let value: unknown
    try {
      value = JSON.parse(text)
    } catch {
      throw new UsageError('the file is neither .csv nor JSON')
    }
    return listIn(value).map((one, index) => recordOf(one, `record ${index + 1}`))
  }
  const [header, ...rows] = cellsOf(text)
  if (header === undefined) throw new UsageError('the file is empty')
  return rows.map((row, index) => {
    const where = `line ${index + 2}`
    if (row.length !== header.length)
      throw new UsageError(`${where}: ${row.length} cells, not ${header.length}`)
    return recordOf(Object.fromEntries(header.map((name, i) => [name.trim(), row[i] ?? ''])), where)
  })
}

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new UsageError(`cannot read ${path}: ${cause instanceof Error ? cause.message : 'unknown'}`)
  }
}

export const domainsCommand = async (argv: readonly string[], env: Environment): Promise<number> => {
  const [what, path, ...more] = argv
  if (what !== 'load' || path === undefined || more.length > 0)
    throw new UsageError('usage: openbeian domains load <file.csv or file.json>')
  const records = readRecords(textOf(path), path)
  const app = await appOf(readConfig(env))
  try {
    const loaded = await app.flows.loadRegistrarRecords({ kind: 'system' }, { records })
    if (!loaded.ok) {
      const { params = {}, path: field } = loaded.error
      throw new UsageError(
        `record ${params.line ?? '?'}: ${field ?? 'the file'}: ${params.why ?? loaded.error.code}`,
      )
    }
    console.log(`loaded ${loaded.value.loaded} records`)
  } finally {
    await app.close()
  }
  return 0
}
