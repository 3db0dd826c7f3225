// The program: one subcommand a run. What is wrong with the call or the configuration is said plainly, with exit code 2;
// anything else that ends it is a fault, with exit code 1.
import { commands } from './commands/command-list.ts'
import { explainError } from './commands/explain-error.ts'
import { UsageError } from './commands/usage-error.ts'
import type { Environment } from './config/environment.ts'

const main = async ([name = 'serve', ...rest]: readonly string[], env: Environment): Promise<number> => {
  const wanted = name === '--help' || name === '-h' ? 'help' : name
  const command = Object.hasOwn(commands, wanted) ? commands[wanted] : undefined
  if (!command) throw new UsageError(`there is no command "${name.slice(0, 40)}"; try: openbeian help`)
  return command[1](rest, env)
}

process.exitCode = await main(process.argv.slice(2), process.env).catch((error: unknown) => {
  const { text, exitCode } = explainError(error)
  console.error(text)
  return exitCode
})
