// The program: one subcommand a run. What is wrong with the call or the configuration is said plainly, with exit code 2;
// anything else that ends it is a fault, with exit code 1.
import { bureauCommand } from './bureau/bureau-command.ts'
import { addPerson } from './commands/add-person.ts'
import { demo } from './commands/demo.ts'
import { explainError } from './commands/explain-error.ts'
import { migrateCommand } from './commands/migrate.ts'
import { serve, web, work } from './commands/serve.ts'
import { UsageError } from './commands/usage-error.ts'
import type { Environment } from './config/environment.ts'

type Command = { readonly says: string; run(argv: readonly string[], env: Environment): Promise<number> }

const without =
  (run: (env: Environment) => Promise<number>): Command['run'] =>
  (argv, env) => {
    if (argv.length > 0) throw new UsageError(`this command takes no ${argv[0]}`)
    return run(env)
  }

const help = async (): Promise<number> => {
  const width = Math.max(...Object.keys(commands).map((name) => name.length))
  const lines = Object.entries(commands).map(([name, { says }]) => `  ${name.padEnd(width)}  ${says}`)
  console.log(`usage: openbeian <command>\n\n${lines.join('\n')}\n\nOptions are in docs/configuration.md.`)
  return 0
}

const commands: Readonly<Record<string, Command>> = {
  serve: { says: 'web and worker in one process (the default)', run: without(serve) },
  web: { says: 'the web alone', run: without(web) },
  work: { says: 'the worker alone', run: without(work) },
  migrate: { says: 'bring the database up to date', run: without(migrateCommand) },
  'add-person': { says: 'account for a person of the provider: --email --name --role', run: addPerson },
  bureau: { says: 'the bureau simulator; bureau --help says more', run: bureauCommand },
  demo: { says: 'everything on this machine: --port --bureau-port --host --folder', run: demo },
  help: { says: 'this text', run: help },
}

const main = async ([name = 'serve', ...rest]: readonly string[], env: Environment): Promise<number> => {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (['--help', '-h'].includes(name)) return help()
  if (!command) throw new UsageError(`there is no command "${name.slice(0, 40)}"; try: openbeian help`)
  return command.run(rest, env)
}

process.exitCode = await main(process.argv.slice(2), process.env).catch((error: unknown) => {
  const { text, exitCode } = explainError(error)
  console.error(text)
  return exitCode
})
