// The bureau as a process that can be killed and started again, at the same address and on the same folder. Its register may
// begin as a copy of another's, so that several runs meet the same world.
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ProviderOptions } from '../../src/bureau/bureau-options.ts'
import type { BureauDoor } from './picture.ts'
import { type Killable, startProgram } from './process.ts'
import { bureauOptions } from './scene.ts'

const PROGRAM = new URL('./bureau-child.ts', import.meta.url)

export type MortalBureau = BureauDoor & {
  /** Where its store lies. */
  readonly store: string
  kill(): Promise<void>
  startAgain(): Promise<void>
}

export type MortalBureauOptions = {
  /** What it begins with instead of an empty folder. */
  readonly storeOf?: string
  readonly policy?: Readonly<Record<string, unknown>>
  /** Whom it serves, instead of the provider of all demonstrations. */
  readonly provider?: ProviderOptions
}

export const openMortalBureau = async (options: MortalBureauOptions = {}): Promise<MortalBureau> => {
  const folder = await mkdtemp(join(tmpdir(), 'openbeian-crash-bureau-'))
  const store = join(folder, 'store')
  const providers =
    options.provider === undefined
      ? bureauOptions.providers
      : [{ ...options.provider, extensions: ['sms-state'] }]
  if (options.storeOf !== undefined) await cp(options.storeOf, store, { recursive: true })
  await writeFile(join(folder, 'providers.json'), JSON.stringify(providers))
  await writeFile(join(folder, 'policy.json'), JSON.stringify(options.policy ?? bureauOptions.policy))
  const start = (port: string): Promise<Killable> =>
    startProgram(
      PROGRAM,
      [
        ...['--port', port, '--folder', store, '--seed', '20'],
        ...['--providers', join(folder, 'providers.json'), '--policy', join(folder, 'policy.json')],
      ],
      /^bureau: (http:\S+)$/m,
    )
  let running = await start('0')
  const { url } = running
  return {
    url,
    store,
    async manage<T>(method: string, path: string, body?: unknown): Promise<T> {
      const response = await fetch(`${url}/manage/${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      return (await response.json()) as T
    },
    kill: () => running.kill(),
    async startAgain() {
      running = await start(new URL(url).port)
    },
    async close() {
      await running.kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
