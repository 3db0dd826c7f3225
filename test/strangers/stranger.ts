// A client in another language, kept running for one test file: an order goes in as a line of JSON, its answer comes out as one.
// Whether PHP and Perl are there is asked of themselves, not of the package manager; bin/find-strangers.mjs asks the same.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { ProviderOptions } from '../../src/bureau/bureau-options.ts'
import languages from './languages.json' with { type: 'json' }

export type Language = keyof typeof languages

export type Method =
  | 'isp_upload'
  | 'isp_download'
  | 'isp_downloadack'
  | 'isp_querypreviousupload'
  | 'isp_querybeianstatus'
  | 'isp_verifybamm'

export interface Order {
  method: Method
  parameters?: Record<string, string | number>
  /** arguments replaced after everything was computed */
  spoil?: Record<string, string | number>
  /** Perl only: by the WSDL (the default), or with names and namespace spelt out */
  way?: 'wsdl' | 'names'
  soap?: '1.1' | '1.2'
  /** another address than that of the method */
  sendTo?: string
}

/** Texts of the elements of a document that hold no elements, by name. */
type Texts = Record<string, string[]>

export interface StrangersAnswer {
  code?: number
  answer?: Texts
  file?: { name: string; entry: string; hashAgrees: boolean; declaration: string; elements: Texts } | null
  fault?: { code: string; message: string }
  /** of the answer over HTTP */
  mediaType?: string
  /** PHP only: where request or answer depart from the schema inside the WSDL */
  breaches?: string[]
  /** the stranger itself could not go on */
  failed?: string
}

export const isPresent = (language: Language): boolean => {
  const { program, probe } = languages[language]
  return spawnSync(program, probe, { stdio: 'ignore' }).status === 0
}

export interface Stranger {
  ask(order: Order): Promise<StrangersAnswer>
  /** methods and names of arguments by address, as the stranger's library reads them from the WSDLs */
  describe(): Promise<Record<string, Record<string, string[]>>>
  /** GBK bytes of a text as the stranger's language has them, in hexadecimal */
  encode(text: string): Promise<string>
  close(): void
}

/** Starts a stranger that calls the bureau at `base` as this provider. Errors: a rejected answer when it ends early. */
export function startStranger(language: Language, base: string, provider: ProviderOptions): Stranger {
  const { program, script } = languages[language]
  const child = spawn(program, [fileURLToPath(new URL(script, import.meta.url))], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // no proxy of the host, and no locale of it either
    env: { PATH: process.env.PATH, LANG: 'C.UTF-8' },
  })
  const exchange = makeExchange(child)
  const { ispId, userName, password, aesKey, aesIv } = provider
  const credentials = { ispId, userName, password, aesKey, aesIv }
  return {
    ask: async (order) => (await exchange({ ...order, base, credentials })) as StrangersAnswer,
    async describe() {
      const found = await exchange({ method: 'describe', base })
      if (!('services' in found)) throw new Error(JSON.stringify(found))
      return found.services as Record<string, Record<string, string[]>>
    },
    async encode(text) {
      const found = await exchange({ method: 'encode', text })
      if (!('hex' in found)) throw new Error(JSON.stringify(found))
      return String(found.hex)
    },
    close: () => {
      child.kill()
    },
  }
}

/** One line in, one line out, in order. */
function makeExchange(child: ChildProcess): (order: object) => Promise<object> {
  const { stdin, stdout, stderr } = child
  if (stdin === null || stdout === null || stderr === null) throw new Error('the stranger has no pipes')
  const waiting: { resolve: (answer: object) => void; reject: (error: Error) => void }[] = []
  let complaints = ''
  stderr.on('data', (part: Buffer) => {
    complaints += part.toString()
  })
  createInterface({ input: stdout }).on('line', (line) => waiting.shift()?.resolve(JSON.parse(line)))
  const end = (why: string) => {
    for (const { reject } of waiting.splice(0)) reject(new Error(`the stranger ended: ${why} ${complaints}`))
  }
  child.on('error', (error) => end(error.message))
  child.on('close', (code) => end(`code ${code}`))
  stdin.on('error', (error) => end(error.message))
  return (order) =>
    new Promise((resolve, reject) => {
      if (child.exitCode !== null) return reject(new Error(`the stranger has ended: ${complaints}`))
      waiting.push({ resolve, reject })
      stdin.write(`${JSON.stringify(order)}\n`)
    })
}
