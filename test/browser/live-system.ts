// The demonstration as a person would start it, in a folder of its own on free ports, and a real Chromium to walk through
// it. The pages come from web/dist: built, and built from what lies in the checkout, or the test says so.
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { type Demo, startDemo } from '../../src/demo/start-demo.ts'

export type LiveSystem = {
  readonly url: string
  readonly bureauUrl: string
  readonly browser: Browser
  stop(): Promise<void>
}

export const FLAGS = [
  '--no-sandbox',
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-sync',
  '--disable-quic',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
]

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

/** Programs under bin/ are plain JavaScript for any Node; what is taken from them is looked at here. */
const fromBin = async (file: string, name: string): Promise<() => unknown> => {
  const module: Record<string, unknown> = await import(new URL(`../../bin/${file}`, import.meta.url).href)
  const found = module[name]
  if (typeof found !== 'function') throw new Error(`bin/${file} gives no ${name}`)
  return () => found()
}

export const assertWebIsBuilt = async (): Promise<void> => {
  const isWebCurrent = await fromBin('ready.mjs', 'isWebCurrent')
  if (isWebCurrent() !== true)
    throw new Error(
      'web/dist is missing or older than its sources: run node bin/ready.mjs, then this test again',
    )
}

export const chromiumPath = async (): Promise<string> => {
  const findChromium = await fromBin('find-chromium.mjs', 'findChromium')
  const path = findChromium()
  if (typeof path !== 'string')
    throw new Error('no Chromium was found: install the package chromium, or set CHROMIUM_PATH')
  return path
}

const startOn = async (folder: string): Promise<Demo> => {
  const [port, bureauPort] = [await freePort(), await freePort()]
  return startDemo({ folder, port, bureauPort, host: '127.0.0.1', logLevel: 'error' })
}

/** Starts everything; whoever starts it must stop it. */
export const startLiveSystem = async (): Promise<LiveSystem> => {
  await assertWebIsBuilt()
  const executablePath = await chromiumPath()
  const folder = await mkdtemp(join(tmpdir(), 'openbeian-browser-'))
  const demo = await startOn(folder)
  const browser = await chromium.launch({ executablePath, args: FLAGS })
  return {
    url: demo.url,
    bureauUrl: demo.bureauUrl,
    browser,
    stop: async () => {
      await browser.close()
      await demo.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
