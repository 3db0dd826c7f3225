// What the provider files of its own, from the command line: list, add, load, report, remove, the same for addresses and for a
// registrar's domains. A file with one wrong line loads nothing, and the line is named.
import { parseArgs } from 'node:util'
import type { App } from '../app.ts'
import type { Environment } from '../config/environment.ts'
import { readConfig } from '../config.ts'
import type { Actor } from '../core/actor.ts'
import type { Refusal } from '../core/refusal.ts'
import type { Result } from '../core/result.ts'
import type { EntryView } from '../flows/entries/entry-view.ts'
import { problemOfRefusal } from '../http/problem.ts'
import { type EntryRow, readEntryFile, rowOf } from './entry-file.ts'
import { appOf } from './serve.ts'
import { UsageError } from './usage-error.ts'

type Answered<T> = Promise<Result<T, Refusal>>
/** The first bureau where none is named. */
type OfBureau = { readonly bureau?: string }
type Page<View> = { readonly entries: readonly View[]; readonly nextAfter?: string }

/** What one kind of entries has of its own. */
export type EntryCommand<Input, View extends EntryView, Listed extends Page<View>> = {
  readonly name: string
  /** What several are called. */
  readonly several: string
  /** What `add` takes by place, in this order. */
  readonly places: readonly string[]
  readonly columns: readonly string[]
  inputOf(row: EntryRow): Input
  /** What a line of the list says between state and answer. */
  wordsOf(view: View): readonly string[]
  /** What stands below the first page of the list. */
  below(page: Listed): readonly string[]
  list(app: App, page: OfBureau & { after?: string }): Answered<Listed>
  add(app: App, input: OfBureau & Input): Answered<View>
  load(app: App, input: OfBureau & { entries: readonly Input[] }): Answered<{ loaded: number }>
  report(
    app: App,
    input: OfBureau & { ids?: readonly string[] },
  ): Answered<{ reported: number; left: number }>
  remove(app: App, input: { id: string }): Answered<View>
}

export const system: Actor = { kind: 'system' }

const must = <T>(result: Result<T, Refusal>): T => {
  if (result.ok) return result.value
  const { detail } = problemOfRefusal(result.error, { locale: 'en', reference: '' })
  const line = result.error.params?.line
  throw new UsageError(`${line === undefined ? '' : `line ${line}: `}${detail}`)
}

const lineOf = <View extends EntryView>(one: View, words: readonly string[]): string => {
  const said = one.codes.map(({ code, text }) => `${code} ${text}`).join('; ')
  return [one.id, one.state.padEnd(9), ...words, said].join('  ').trimEnd()
}

/** A command of the program: the call is looked at before anything is opened. */
export const entriesCommand =
  <Input, View extends EntryView, Listed extends Page<View>>(command: EntryCommand<Input, View, Listed>) =>
  async (argv: readonly string[], env: Environment): Promise<number> => {
    if (!['list', 'add', 'load', 'report', 'remove'].includes(argv[0] ?? ''))
      throw new UsageError(usageOf(command))
    const app = await appOf(readConfig(env))
    try {
      for (const line of await answerEntries(app, command, argv)) console.log(line)
    } finally {
      await app.close()
    }
    return 0
  }

/** Takes `--bureau <code>` out of a call, wherever it stands. */
const bureauIn = (argv: readonly string[]): { readonly of: OfBureau; readonly rest: readonly string[] } => {
  const at = argv.indexOf('--bureau')
  const bureau = at < 0 ? undefined : argv[at + 1]
  if (at < 0) return { of: {}, rest: argv }
  if (bureau === undefined) throw new UsageError('--bureau needs the code of a bureau')
  return { of: { bureau }, rest: [...argv.slice(0, at), ...argv.slice(at + 2)] }
}

/** The answer to a call, line by line; throws UsageError for a call that is wrong or refused. */
export const answerEntries = async <Input, View extends EntryView, Listed extends Page<View>>(
  app: App,
  command: EntryCommand<Input, View, Listed>,
  call: readonly string[],
): Promise<readonly string[]> => {
  const { of, rest } = bureauIn(call)
  const [what, ...argv] = rest
  const said = (view: View): string => lineOf(view, command.wordsOf(view))
  const [first, ...more] = argv
  if (what === 'list' && first === undefined) return listAll(app, command, of)
  if (what === 'add') return [said(must(await command.add(app, { ...of, ...inputIn(command, argv) })))]
  if (what === 'report') {
    const done = must(await command.report(app, argv.length === 0 ? of : { ...of, ids: argv }))
    return [`${done.reported} ${command.several} on their way, ${done.left} left`]
  }
  if (first !== undefined && more.length === 0) {
    if (what === 'remove') return [said(must(await command.remove(app, { id: first })))]
    if (what === 'load') {
      const rows = readEntryFile(first, [...command.places, ...command.columns])
      const { loaded } = must(await command.load(app, { ...of, entries: rows.map(command.inputOf) }))
      return [`loaded ${loaded} ${command.several}; "${command.name} report" sends them`]
    }
  }
  throw new UsageError(usageOf(command))
}

type Usage = { name: string; places: readonly string[]; columns: readonly string[] }

const usageOf = ({ name, places, columns }: Usage): string =>
  `usage: openbeian ${name} list
       openbeian ${name} add ${places.map((one) => `<${one}>`).join(' ')} [--<column> <value> …]
       openbeian ${name} load <file.csv or file.json>
       openbeian ${name} report [<id> …]
       openbeian ${name} remove <id>
--bureau <code>: of a bureau that is not the first
columns: ${[...places, ...columns].join(' ')}`

const inputIn = <Input>(
  command: Usage & { inputOf(row: EntryRow): Input },
  argv: readonly string[],
): Input => {
  const { places, columns } = command
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: Object.fromEntries(columns.map((name) => [name, { type: 'string' as const }])),
  })
  if (positionals.length !== places.length) throw new UsageError(usageOf(command))
  const placed = Object.fromEntries(places.map((name, at) => [name, positionals[at] ?? '']))
  return command.inputOf(rowOf({ ...placed, ...values }, [...places, ...columns], 'the call'))
}

const listAll = async <Input, View extends EntryView, Listed extends Page<View>>(
  app: App,
  command: EntryCommand<Input, View, Listed>,
  of: OfBureau,
): Promise<readonly string[]> => {
  const lines: string[] = []
  let below: readonly string[] = []
  let after: string | undefined
  do {
    const page = must(await command.list(app, after === undefined ? of : { ...of, after }))
    lines.push(...page.entries.map((one) => lineOf(one, command.wordsOf(one))))
    if (after === undefined) below = command.below(page)
    after = page.nextAfter
  } while (after !== undefined)
  return [...lines, ...below]
}
