// What the program can be told to do. Each command is loaded when it is called: a worker in production carries nothing of
// the demonstration.
import type { Environment } from '../config/environment.ts'
import { UsageError } from './usage-error.ts'

type Run = (argv: readonly string[], env: Environment) => Promise<number>

const without =
  (run: (env: Environment) => Promise<number>): Run =>
  async (argv, env) => {
    if (argv.length > 0) throw new UsageError(`this command takes no ${argv[0]}`)
    return run(env)
  }

const help: Run = async () => {
  const width = Math.max(...Object.keys(commands).map((name) => name.length))
  const lines = Object.entries(commands).map(([name, [says]]) => `  ${name.padEnd(width)}  ${says}`)
  console.log(`usage: openbeian <command>\n\n${lines.join('\n')}\n\nOptions are in docs/configuration.md.`)
  return 0
}

const serving = () => import('./serve.ts')
export const commands: Readonly<Record<string, readonly [says: string, run: Run]>> = {
  serve: [
    'web and worker in one process (the default)',
    without(async (env) => (await serving()).serve(env)),
  ],
  web: ['the web alone', without(async (env) => (await serving()).web(env))],
  work: ['the worker alone', without(async (env) => (await serving()).work(env))],
  migrate: [
    'bring the database up to date',
    without(async (env) => (await import('./migrate.ts')).migrateCommand(env)),
  ],
  'add-person': [
    'account for a person of the provider: --email --name --role',
    async (...call) => (await import('./add-person.ts')).addPerson(...call),
  ],
  addresses: [
    'the provider’s own addresses: addresses list | add | load | report | remove',
    async (...call) => (await import('./addresses.ts')).addressesCommand(...call),
  ],
  domains: [
    'what the registrar knows: domains load <file.csv or file.json>',
    async (...call) => (await import('./domains.ts')).domainsCommand(...call),
  ],
  registrar: [
    'domains of a provider that is a registrar: registrar list | add | load | report | remove',
    async (...call) => (await import('./registrar.ts')).registrarCommand(...call),
  ],
  exchange: [
    'files with the bureaux: exchange status | send | fetch | replay | decode',
    async (...call) => (await import('./exchange.ts')).exchangeCommand(...call),
  ],
  bureau: [
    'the bureau simulator; bureau --help says more',
    async (...call) => (await import('../bureau/bureau-command.ts')).bureauCommand(...call),
  ],
  demo: [
    'everything on this machine: --port --bureau-port --host --folder',
    async (...call) => (await import('./demo.ts')).demo(...call),
  ],
  judge: [
    'judge facts by the rules: <facts.json | -> --on --province; judge --help says more',
    async (argv) => (await import('./judge.ts')).judgeCommand(argv),
  ],
  packs: [
    'check, compare, test and publish rule packs; packs --help says more',
    async (...call) => (await import('./packs.ts')).packsCommand(...call),
  ],
  help: ['this text', help],
}
