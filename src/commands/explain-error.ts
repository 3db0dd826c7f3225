// What ended the program, for the person at the console. Only a bug shows a stack trace: the rest says what to do.
import { ConfigRefused } from '../config/environment.ts'
import { Fault } from '../core/fault.ts'
import { UsageError } from './usage-error.ts'

export type Explained = { readonly text: string; readonly exitCode: 1 | 2 }

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

const portOf = (error: unknown): string =>
  error instanceof Error && 'port' in error ? `port ${String(error.port)}` : 'a port'

const known: Readonly<Record<string, (error: unknown) => string>> = {
  EADDRINUSE: (error) => `${portOf(error)} is taken by another program; stop it, or choose another port`,
  EACCES: (error) => `not permitted: ${error instanceof Error ? error.message : ''}`,
  ECONNREFUSED: () => 'the database does not answer; check that it runs and that DATABASE_URL is right',
  ENOTFOUND: () => 'the host of the database is not known; check DATABASE_URL',
  '28P01': () => 'the database refuses the password; check DATABASE_URL',
  '28000': () => 'the database refuses the user; check DATABASE_URL',
  '3D000': () => 'that database does not exist; create it, or check DATABASE_URL',
}

export const explainError = (error: unknown): Explained => {
  const code = codeOf(error)
  if (error instanceof UsageError || error instanceof ConfigRefused)
    return { text: error.message, exitCode: 2 }
  if (error instanceof Error && code?.startsWith('ERR_PARSE_ARGS'))
    return { text: error.message, exitCode: 2 }
  const say = code === undefined ? undefined : known[code]
  if (say) return { text: say(error), exitCode: 1 }
  if (error instanceof Fault && error.retry !== 'bug') {
    const why = error.cause instanceof Error ? ` (${error.cause.message})` : ''
    return { text: `${error.message}${why}`, exitCode: 1 }
  }
  return { text: error instanceof Error ? (error.stack ?? error.message) : String(error), exitCode: 1 }
}
