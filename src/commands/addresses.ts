// The provider's own addresses from the command line: list, add, load, report, remove. A file with one wrong line loads
// nothing, and the line is named; column names are those of docs/operations.md.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { App } from '../app.ts'
import type { Environment } from '../config/environment.ts'
import { readConfig } from '../config.ts'
import type { Refusal } from '../core/refusal.ts'
import type { Result } from '../core/result.ts'
import type { AddressView } from '../flows/addresses/address-views.ts'
import type { AddressInput } from '../flows/addresses/clean-entry.ts'
import { type FactName, factNames } from '../flows/store-addresses.ts'
import { problemOfRefusal } from '../http/problem.ts'
import { parseCsv } from './csv.ts'
import { appOf } from './serve.ts'
import { UsageError } from './usage-error.ts'

const USAGE = `usage: openbeian addresses list
       openbeian addresses add <part> <range> [--<column> <value> …]
       openbeian addresses load <file.csv or file.json>
       openbeian addresses report [<id> …]
       openbeian addresses remove <id>
parts: source allocation broadcast brought
columns: ${factNames.join(' ')}`

const system = { kind: 'system' } as const

const must = <T>(result: Result<T, Refusal>): T => {
  if (result.ok) return result.value
  const { detail } = problemOfRefusal(result.error, { locale: 'en', reference: '' })
  const line = result.error.params?.line
  throw new UsageError(`${line === undefined ? '' : `line ${line}: `}${detail}`)
}

const isFact = (name: string): name is FactName => factNames.some((one) => one === name)

const inputOf = (value: unknown, where: string): AddressInput => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UsageError(`${where}: not a range`)
  const facts: Partial<Record<FactName, string>> = {}
  let range = ''
  let part = ''
  for (const [name, text] of Object.entries(value)) {
    if (typeof text !== 'string') throw new UsageError(`${where}: ${name.slice(0, 40)} must be a text`)
    if (name === 'range') range = text
    else if (name === 'part') part = text
    else if (isFact(name)) facts[name] = text
    else throw new UsageError(`${where}: there is no column "${name.slice(0, 40)}"`)
  }
  return { range, part, facts }
}

const jsonIn = (text: string): readonly unknown[] => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new UsageError('the file is neither .csv nor JSON')
  }
  if (!Array.isArray(value)) throw new UsageError('the file holds no list of ranges')
  return value
}

const rowsIn = (text: string): readonly unknown[] => {
  let cells: ReturnType<typeof parseCsv>
  try {
    cells = parseCsv(text)
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : 'no comma-separated values')
  }
  const [header, ...rows] = cells
  if (header === undefined) throw new UsageError('the file is empty')
  return rows.map((row, index) => {
    if (row.length !== header.length)
      throw new UsageError(`range ${index + 1}: ${row.length} cells, not ${header.length}`)
    return Object.fromEntries(header.map((name, i) => [name.trim(), row[i] ?? '']))
  })
}

/** Ranges of a file's text, by its name's ending; throws UsageError with the place of what is wrong. */
export const readRanges = (text: string, fileName: string): readonly AddressInput[] =>
  (fileName.toLowerCase().endsWith('.csv') ? rowsIn(text) : jsonIn(text)).map((one, index) =>
    inputOf(one, `range ${index + 1}`),
  )

const lineOf = (one: AddressView): string => {
  const said = one.codes.map(({ code, text }) => `${code} ${text}`).join('; ')
  return [one.id, one.part.padEnd(10), one.state.padEnd(9), one.range, said].join('  ').trimEnd()
}

const list = async (app: App): Promise<void> => {
  let after: string | undefined
  do {
    const page = must(await app.flows.addresses.listAddresses(system, after === undefined ? {} : { after }))
    for (const one of page.entries) console.log(lineOf(one))
    if (after === undefined)
      for (const { address } of page.gaps) console.log(`not filed, and in use: ${address}`)
    after = page.nextAfter
  } while (after !== undefined)
}

const add = async (app: App, argv: readonly string[]): Promise<void> => {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: Object.fromEntries(factNames.map((name) => [name, { type: 'string' as const }])),
  })
  const [part, range, ...more] = positionals
  if (part === undefined || range === undefined || more.length > 0) throw new UsageError(USAGE)
  const facts = inputOf(values, 'range').facts
  console.log(lineOf(must(await app.flows.addresses.addAddress(system, { part, range, facts }))))
}

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new UsageError(`cannot read ${path}: ${cause instanceof Error ? cause.message : 'unknown'}`)
  }
}

const run = async (app: App, what: string, argv: readonly string[]): Promise<void> => {
  const { addresses } = app.flows
  const [first = '', ...more] = argv
  if (what === 'add') return add(app, argv)
  if (what === 'report') {
    const done = must(await addresses.reportAddresses(system, argv.length === 0 ? {} : { ids: argv }))
    return console.log(`${done.reported} ranges on their way, ${done.left} left`)
  }
  if (what === 'list' && argv.length === 0) return list(app)
  if (first === '' || more.length > 0) throw new UsageError(USAGE)
  if (what === 'remove')
    return console.log(lineOf(must(await addresses.removeAddress(system, { id: first }))))
  if (what !== 'load') throw new UsageError(USAGE)
  const entries = readRanges(textOf(first), first)
  const { loaded } = must(await addresses.loadAddresses(system, { entries }))
  console.log(`loaded ${loaded} ranges; "addresses report" sends them`)
}

export const addressesCommand = async (argv: readonly string[], env: Environment): Promise<number> => {
  const [what, ...rest] = argv
  if (what === undefined || !['list', 'add', 'load', 'report', 'remove'].includes(what))
    throw new UsageError(USAGE)
  const app = await appOf(readConfig(env))
  try {
    await run(app, what, rest)
  } finally {
    await app.close()
  }
  return 0
}
