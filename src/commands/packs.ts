// Rule packs from the console: check, compare, play cases, publish. Each subcommand is a file of its own and answers its
// exit code: 0 all well, 1 something is wrong with a pack, 2 something is wrong with the call.
import type { Environment } from '../config/environment.ts'
import { UsageError } from './usage-error.ts'

type Run = (argv: readonly string[], env: Environment) => Promise<number>

const USAGE = `usage: openbeian packs <check | diff | test | publish>

  check [file …]         packs on disk, or the files given: form, vocabulary, words in all languages, cases
  diff <a> <b>           what differs, in words; --json. Each of a and b is a file, a pack on disk (330000), a published
                         edition (330000@7, needs DATABASE_URL), or a province on a day (330000@2026-11-22; then both)
  test [code]            plays the cases; --pack file.json puts a pack in place of the one on disk, --cases file.json adds
                         cases of your own
  publish <file>         into the running installation of DATABASE_URL: --from YYYY-MM-DD --by name --note text;
                         --cases file.json, --despite-cases

docs/rule-packs.md says what a pack is, docs/operations.md how to change one safely.`

const subcommands: Readonly<Record<string, Run>> = {
  check: async (argv) => (await import('./packs/check-packs.ts')).checkPacks(argv),
  diff: async (argv, env) => (await import('./packs/diff-packs.ts')).diffPacks(argv, env),
  test: async (argv) => (await import('./packs/test-packs.ts')).testPacks(argv),
  publish: async (argv, env) => (await import('./packs/publish-file.ts')).publishFile(argv, env),
}

export const packsCommand: Run = async ([name = '', ...rest], env) => {
  if (name === '--help' || name === '-h') {
    console.log(USAGE)
    return 0
  }
  const run = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined
  if (!run) throw new UsageError(`there is no "packs ${name.slice(0, 40)}"\n\n${USAGE}`)
  return run(rest, env)
}
