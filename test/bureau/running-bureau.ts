// A bureau for one test file: its own folder, any free port, the clock under the test's hand.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BureauOptions, Policy, ProviderOptions } from '../../src/bureau/bureau-options.ts'
import { demoProvider } from '../../src/bureau/demo-provider.ts'
import { startBureau } from '../../src/bureau/start-bureau.ts'
import { type Client, makeClient } from './provider-client.ts'

export interface Message {
  to: string
  text: string
  sentAt: string
  delivered: boolean
}

interface RecordView {
  id: number
  state: string
  mark: string
  opinion: string | null
  operation: number
}

export interface TestBureau {
  url: string
  client: Client
  folder: string
  log: string[]
  manage<T = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<T>
  messages(to?: string): Promise<Message[]>
  records(state?: string): Promise<RecordView[]>
  /** posts the public SMS page; resolves to its heading or notice */
  enterCode(code: string, mobile: string, lastSix: string): Promise<string>
  policy(policy: Partial<Policy>): Promise<unknown>
  close(): Promise<void>
}

export const plain = (markup: string): string =>
  markup
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

export const codeIn = (message: Message | undefined): string =>
  /验证码为(\d{6})/.exec(message?.text ?? '')?.[1] ?? ''

export async function openBureau(options: Partial<BureauOptions> = {}): Promise<TestBureau> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'bureau-test-'))
  const log: string[] = []
  const provider: ProviderOptions = options.providers?.[0] ?? demoProvider
  const bureau = await startBureau({
    seedFilings: 50,
    providers: [demoProvider],
    log: (line) => log.push(line),
    ...options,
    folder,
  })
  const manage = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${bureau.url}/manage/${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`the bureau answered ${response.status}: ${await response.text()}`)
    return (await response.json()) as T
  }
  return {
    url: bureau.url,
    client: makeClient(bureau.url, provider),
    folder,
    log,
    manage,
    messages: (to) => manage<Message[]>('GET', `messages${to === undefined ? '' : `?to=${to}`}`),
    records: (state) => manage<RecordView[]>('GET', `records${state === undefined ? '' : `?state=${state}`}`),
    async enterCode(code, mobile, lastSix) {
      const response = await fetch(`${bureau.url}/sms`, {
        method: 'POST',
        body: new URLSearchParams({ code, mobile, lastSix }),
      })
      return plain(await response.text())
    },
    policy: (policy) => manage('PUT', 'policy', policy),
    async close() {
      await bureau.close()
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true })
    },
  }
}
