// The exchange with the bureaux from a shell, on the database of a running installation: the same flows and the same locks as
// page and workers. Exit code 1 says that a person is needed, or that what was asked for did not happen.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { App } from '../app.ts'
import type { Environment } from '../config/environment.ts'
import { readConfig } from '../config.ts'
import type { Actor } from '../core/actor.ts'
import type { Refusal } from '../core/refusal.ts'
import { joinDemo } from '../demo/join-demo.ts'
import { bureauWorlds, namedBureau } from '../flows/at-bureau.ts'
import { fetchResults } from '../flows/fetch-results.ts'
import { reportReady } from '../flows/report-ready.ts'
import type { BureauWorld } from '../flows/world.ts'
import { contentAsJson, contentAsText, refusedAsText, statusAsText } from './exchange-words.ts'
import { appOf } from './serve.ts'
import { UsageError } from './usage-error.ts'

const USAGE = `usage: openbeian exchange <what>

  status [--json]          how each bureau stands; exit code 1 where a person is needed
  send                     report now, without waiting for company or the end of a pause
  fetch                    fetch results now
  replay <id | sequence>   send a kept file again, byte for byte, after asking the bureau what it has
  decode <id | path>       what a kept file says; [--json] [--whole --by <administrator's e-mail>]

  --bureau <code>          with send, fetch, replay <sequence> and decode <path>, where there are several bureaux:
                           which one; send and fetch take all in turn without it, the others the first
  --demo [--folder <path>] on the demonstration that runs (in .openbeian) instead of an installation`

export type Said = { readonly code: 0 | 1; readonly text: string }
export type Call = {
  readonly what: string
  readonly subject?: string
  readonly isJson: boolean
  readonly isWhole: boolean
  readonly by?: string
  /** Code. */
  readonly bureau?: string
  /** Folder of a demonstration that runs. */
  readonly demo?: string
}

const SYSTEM: Actor = { kind: 'system' }
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const withSubject: ReadonlySet<string> = new Set(['replay', 'decode'])
const known: ReadonlySet<string> = new Set(['status', 'send', 'fetch', ...withSubject])

/** Reads the call; throws UsageError for one that is none. */
export const readCall = (argv: readonly string[]): Call => {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      whole: { type: 'boolean' },
      by: { type: 'string' },
      bureau: { type: 'string' },
      demo: { type: 'boolean' },
      folder: { type: 'string' },
    },
  })
  const [what = '', subject, ...more] = positionals
  if (!known.has(what) || more.length > 0 || withSubject.has(what) !== (subject !== undefined))
    throw new UsageError(USAGE)
  if (values.whole === true && values.by === undefined)
    throw new UsageError('--whole shows personal data: name the administrator who looks, with --by')
  if (values.folder !== undefined && values.demo !== true)
    throw new UsageError('--folder is that of a demonstration: say --demo as well')
  return {
    what,
    isJson: values.json === true,
    isWhole: values.whole === true,
    ...(subject === undefined ? {} : { subject }),
    ...(values.by === undefined ? {} : { by: values.by }),
    ...(values.bureau === undefined ? {} : { bureau: values.bureau }),
    ...(values.demo === true ? { demo: resolve(values.folder ?? '.openbeian') } : {}),
  }
}

const refused = (refusal: Refusal): Said => ({ code: 1, text: refusedAsText(refusal) })

const status = async (app: App, call: Call): Promise<Said> => {
  const view = await app.flows.readExchange(SYSTEM, {})
  if (!view.ok) return refused(view.error)
  const { bureaux } = view.value
  const code = bureaux.some((one) => one.needsPerson.length > 0) ? 1 : 0
  return { code, text: call.isJson ? JSON.stringify(bureaux, null, 2) : statusAsText(bureaux) }
}

const outcomes: Readonly<Record<string, string>> = {
  done: 'done',
  busy: 'a worker is at it at this moment',
  later: 'the bureau puts it off; it is tried again',
  refused: 'the bureau refuses it; a person is needed',
  waiting: 'the bureau may not be called now; status says when',
}

const said = (what: string, outcome: string): Said => ({
  code: outcome === 'done' ? 0 : 1,
  text: `${what}: ${outcomes[outcome] ?? outcome}`,
})

/** An id stands for itself, digits for an upload of that number. */
const fileIdOf = async (app: App, subject: string, bureau?: string): Promise<string | undefined> => {
  if (UUID.test(subject)) return subject
  if (!/^[1-9]\d{0,9}$/.test(subject)) return undefined
  const { exchange } = app.world.store.read
  return (await exchange.uploadBySequence(bureau ?? app.world.bureaux[0].code, Number(subject)))?.id
}

const replay = async (app: App, call: Call): Promise<Said> => {
  const fileId = await fileIdOf(app, call.subject ?? '', call.bureau)
  if (fileId === undefined) return refused({ code: 'not-found' })
  const sent = await app.flows.exchange.sendAgain(SYSTEM, { fileId })
  if (!sent.ok) return refused(sent.error)
  return { code: 0, text: `sent again and accepted: sequence ${sent.value.file.sequence}` }
}

const lookerOf = async (app: App, call: Call): Promise<Actor> => {
  if (!call.isWhole) return SYSTEM
  const found = await app.accounts.findByEmail(call.by ?? '')
  if (found?.role !== 'administrator') throw new UsageError('--by must name an administrator')
  return { kind: 'person', accountId: found.id, role: found.role, name: found.name }
}

const bytesAt = (path: string): Uint8Array => {
  try {
    return readFileSync(path)
  } catch {
    throw new UsageError(`${path} is neither the id of a kept file nor a file that can be read`)
  }
}

const decode = async (app: App, call: Call): Promise<Said> => {
  const subject = call.subject ?? ''
  const actor = await lookerOf(app, call)
  const fileId = UUID.test(subject) ? subject : undefined
  const { isWhole } = call
  const read =
    fileId === undefined
      ? await app.flows.exchange.readContentOf(actor, {
          bytes: bytesAt(subject),
          name: subject,
          isWhole,
          ...(call.bureau === undefined ? {} : { bureau: call.bureau }),
        })
      : await app.flows.exchange.readContent(actor, { fileId, isWhole, most: Number.POSITIVE_INFINITY })
  if (!read.ok) return refused(read.error)
  const { lines } = read.value
  return { code: 0, text: call.isJson ? contentAsJson(lines) : contentAsText(lines) }
}

/** The same for each bureau that is meant, one after the other; the code of a bureau stands before its line. */
const ofEach = async (app: App, call: Call, work: (at: BureauWorld) => Promise<Said>): Promise<Said> => {
  const named = namedBureau(app.world, call.bureau)
  if (!named.ok) return refused(named.error)
  const worlds = call.bureau === undefined ? bureauWorlds(app.world) : [named.value]
  const lines: Said[] = []
  for (const at of worlds) {
    const { code, text } = await work(at)
    lines.push({ code, text: app.world.bureaux.length === 1 ? text : `${at.bureau.code}: ${text}` })
  }
  return {
    code: lines.some(({ code }) => code === 1) ? 1 : 0,
    text: lines.map(({ text }) => text).join('\n'),
  }
}

/** Does what the call says, on an application that is open. */
export const answerCall = async (app: App, call: Call): Promise<Said> => {
  switch (call.what) {
    case 'status':
      return status(app, call)
    case 'send':
      return ofEach(app, call, async (at) => said('send', await reportReady(at, { byPerson: true })))
    case 'fetch':
      return ofEach(app, call, async (at) => {
        const { kind, files } = await fetchResults(at, { byPerson: true })
        return said(`fetch, ${files} files`, kind)
      })
    case 'replay':
      return replay(app, call)
    default:
      return decode(app, call)
  }
}

const isHelp = ([first = 'help']: readonly string[]): boolean => ['help', '--help', '-h'].includes(first)

export const exchangeCommand = async (argv: readonly string[], env: Environment): Promise<number> => {
  if (argv.length > 0 && isHelp(argv)) {
    console.log(USAGE)
    return 0
  }
  const call = readCall(argv)
  const app = await (call.demo === undefined ? appOf(readConfig(env)) : joinDemo(call.demo))
  try {
    const { code, text } = await answerCall(app, call)
    console.log(text)
    return code
  } finally {
    await app.close()
  }
}
