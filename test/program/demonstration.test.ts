// The demonstration as a newcomer starts it: it serves, stops cleanly at Ctrl-C with nothing left behind, and starts
// again with what was there.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import net from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
let folder: string
let ports: readonly number[]
const running = new Set<ChildProcess>()

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo
      server.close(() => resolve(port))
    })
  })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openbeian-demo-'))
  ports = [await freePort(), await freePort()]
})
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

type Demo = {
  readonly url: string
  readonly text: string
  stop(signal: NodeJS.Signals): Promise<number | null>
}

/** Starts it and waits for the words that it prints when all of it serves. */
const start = (): Promise<Demo> =>
  new Promise((resolve, reject) => {
    const [port, bureauPort] = ports
    const args = [
      'src/main.ts',
      'demo',
      '--port',
      String(port),
      '--bureau-port',
      String(bureauPort),
      '--folder',
      folder,
    ]
    const child = spawn(process.execPath, args, { cwd: ROOT })
    running.add(child)
    let said = ''
    const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)))
    const hear = (chunk: Buffer): void => {
      said += chunk.toString()
      if (!said.includes('Ctrl-C')) return
      resolve({
        url: `http://localhost:${port}`,
        text: said,
        stop: (signal) => {
          child.kill(signal)
          return ended
        },
      })
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    void ended.then(() => {
      running.delete(child)
      reject(new Error(`the demonstration ended: ${said}`))
    })
  })

const signIn = (url: string, role: string): Promise<Response> =>
  fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: `${role}@example.com`, password: 'openbeian-demo' }),
  })

const casesOf = async (url: string): Promise<readonly { id: string; status: string }[]> => {
  const cookie = (await signIn(url, 'applicant')).headers.getSetCookie().join('; ')
  const answer = await fetch(`${url}/api/v1/applications`, { headers: { cookie } })
  return ((await answer.json()) as { items: { id: string; status: string }[] }).items
}

test('serves everything it prints, stops at Ctrl-C, and starts again with what was there', {
  timeout: 180_000,
}, async () => {
  const first = await start()
  const printed = [...first.text.matchAll(/([a-z-]+)@example\.com/g)].map((match) => match[1] ?? '')
  expect(printed.length).toBe(6)
  for (const role of printed) expect((await signIn(first.url, role)).status, role).toBe(200)
  expect((await fetch(`${first.url}/outbox`)).status).toBe(200)
  expect((await fetch(`http://localhost:${ports[1]}/`)).status).toBe(200)
  const before = await casesOf(first.url)
  expect(before.length).toBe(2)
  expect(await first.stop('SIGINT')).toBe(0)
  await expect(fetch(first.url)).rejects.toThrow()

  const second = await start()
  expect((await casesOf(second.url)).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  expect(await second.stop('SIGTERM')).toBe(0)
})
