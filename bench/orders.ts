// What parent and children of the bench say to each other, and the child as the parent sees it. One order at a time.
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Role } from '../src/core/actor.ts'

export type ServerSetup = {
  readonly databaseUrl: string
  readonly folder: string
  readonly smtpPort: number
  readonly bureauUrl: string
}

export type ServerOrder =
  | { readonly kind: 'accounts'; readonly role: Role; readonly from: number; readonly count: number }
  | { readonly kind: 'memory' }
  | { readonly kind: 'stop' }

export type Child = {
  readonly url: string
  readonly pid: number
  ask<T>(order: ServerOrder): Promise<T>
  stop(): Promise<void>
}

type Said = { readonly answer?: unknown; readonly error?: string }

const nextAnswer = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const onExit = (code: number | null): void => reject(new Error(`a child of the bench ended with ${code}`))
    child.once('exit', onExit)
    child.once('message', (said: Said) => {
      child.off('exit', onExit)
      if (said.error === undefined) resolve(said.answer)
      else reject(new Error(said.error))
    })
  })

/** Starts a program of the bench; it says its address first. `execArgv` is for profiles. */
export const startChild = async (
  program: string,
  setup: unknown,
  execArgv: readonly string[] = [],
): Promise<Child> => {
  const child = fork(fileURLToPath(new URL(program, import.meta.url)), [JSON.stringify(setup)], {
    execArgv: ['--no-warnings', ...execArgv],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const end = (): void => void child.kill('SIGKILL')
  process.once('exit', end)
  const url = String(await nextAnswer(child))
  return {
    url,
    pid: child.pid ?? 0,
    async ask<T>(order: ServerOrder): Promise<T> {
      child.send(order)
      return (await nextAnswer(child)) as T
    },
    async stop() {
      process.off('exit', end)
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
      child.send({ kind: 'stop' })
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await gone
      clearTimeout(late)
    },
  }
}
