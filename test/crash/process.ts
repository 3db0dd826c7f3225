// Child processes that are killed without warning. Whatever a test leaves running dies with `killAll`.
import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Part, Setup } from './crash-config.ts'

export type Killable = {
  readonly url: string
  readonly pid: number
  /** What it wrote to its error output, for the message of a test that fails. */
  errors(): string
  isRunning(): boolean
  /** Rejects when it ends without having been killed here; never resolves. */
  readonly livesOn: Promise<never>
  /** kill -9; resolves when it is gone. */
  kill(): Promise<void>
}

const running = new Map<ChildProcess, () => string>()
const START_MS = 180_000

/** Starts a program and waits for the line by which it says that it is ready; the rest of that line is its address. */
export const startProgram = (
  program: URL,
  argv: readonly string[],
  readyLine: RegExp,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Killable> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--no-warnings', fileURLToPath(program), ...argv], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env,
    })
    let said = ''
    let errors = ''
    running.set(child, () => errors)
    const gone = new Promise<void>((done) => {
      child.once('exit', () => {
        running.delete(child)
        done()
      })
    })
    const livesOn = gone.then((): never => {
      throw new Error(`${program.pathname} ended by itself: ${errors}`)
    })
    livesOn.catch(() => undefined)
    const fail = (why: string): void => {
      child.kill('SIGKILL')
      reject(new Error(`${program.pathname} ${why}: ${errors || said}`))
    }
    const late = setTimeout(() => fail('did not get ready'), START_MS)
    child.once('exit', (code, signal) => {
      clearTimeout(late)
      fail(`ended with ${code ?? signal}`)
    })
    child.stderr.on('data', (part: Buffer) => {
      errors += part.toString()
    })
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString()
      const found = readyLine.exec(said)
      if (found === null) return
      clearTimeout(late)
      resolve({
        url: found[1] ?? '',
        pid: child.pid ?? 0,
        errors: () => errors,
        isRunning: () => child.exitCode === null && child.signalCode === null,
        livesOn,
        async kill() {
          child.kill('SIGKILL')
          await gone
        },
      })
    })
  })

const CHILD = new URL('./crash-child.ts', import.meta.url)

/** Starts the application as worker or server. */
export const startChild = (part: Part, setup: Setup): Promise<Killable> =>
  startProgram(CHILD, [part, JSON.stringify(setup)], /^ready (\S*)$/m)

/** What those that run have complained of, for the message of a test that waited in vain. */
export const errorsOfAll = (): string => [...running.values()].map((errors) => errors()).join('\n')

process.on('exit', () => killAll())

export const killAll = (): void => {
  for (const child of running.keys()) child.kill('SIGKILL')
}
