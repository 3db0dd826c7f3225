// Starts a whole bureau: store, clock, seed, pages, interface. Stop it with close(); a kill at any instant loses nothing.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Bureau, completeProvider } from './bureau.ts'
import { openClock } from './bureau-clock.ts'
import { type BureauOptions, defaultPolicy, type Policy } from './bureau-options.ts'
import { type Gateway, startGateway } from './cases/send-messages.ts'
import { settle } from './cases/verify-sms.ts'
import { demoOfficer } from './demo-provider.ts'
import { send, wrapRequest } from './http/exchange.ts'
import { routeRequests } from './http/routes.ts'
import { openFaults } from './manage/faults.ts'
import { openOfficerSessions } from './pages/officer-session.ts'
import { openStore, type Store } from './store/open-store.ts'
import { seedRegister } from './store/seed-register.ts'
import { readSetting, writeSetting } from './store/settings.ts'

export interface RunningBureau {
  url: string
  port: number
  close(): Promise<void>
}

/**
 * Starts a bureau and resolves once it listens.
 * @throws Error naming the option that is wrong, or what the store or the port refused
 */
export async function startBureau(options: BureauOptions): Promise<RunningBureau> {
  const log = options.log ?? (() => {})
  const providers = options.providers.map(completeProvider)
  const store = openStore(options.folder)
  try {
    return await run(options, store, new Map(providers.map((one) => [one.ispId, one])), log)
  } catch (error) {
    store.close()
    throw error
  }
}

async function run(
  options: BureauOptions,
  store: Store,
  providers: Bureau['providers'],
  log: (line: string) => void,
): Promise<RunningBureau> {
  const clock = openClock(store)
  // what was ordered through the management interface outlives a restart; the options give the beginning
  const policy: Policy = {
    ...defaultPolicy,
    ...options.policy,
    ...readSetting<Partial<Policy>>(store, 'policy'),
  }
  let gateway: Gateway | undefined
  const officer = options.officer ?? demoOfficer
  const bureau: Bureau = {
    store,
    clock,
    policy,
    providers,
    provinceCode: options.provinceCode,
    officer,
    publicUrl: options.publicUrl ?? '',
    wakeGateway: () => gateway?.wake(),
    log,
  }
  seedRegister(store, clock.now(), options.seedFilings ?? 2000)
  const handle = routeRequests({
    bureau,
    faults: openFaults(store),
    sessions: openOfficerSessions(officer),
    token: options.manageToken,
    savePolicy: () => writeSetting(store, 'policy', policy),
  })
  const server = createServer(
    { requestTimeout: 300_000 },
    (request, response) => void serve(handle, request, response, log),
  )
  const port = await listen(server, options.port ?? 0, options.host ?? '127.0.0.1')
  const host = options.host ?? '127.0.0.1'
  const url = `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`
  if (bureau.publicUrl === '') bureau.publicUrl = url
  gateway = startGateway(store, options.smsGatewayUrl, log)
  const timer = setInterval(() => keepUp(bureau), 2000)
  timer.unref()
  return { url, port, close: () => stop(server, timer, gateway, store) }
}

function keepUp(bureau: Bureau): void {
  try {
    settle(bureau)
  } catch (error) {
    bureau.log(`settling failed: ${error instanceof Error ? error.stack : String(error)}`)
  }
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })
}

async function serve(
  handle: ReturnType<typeof routeRequests>,
  request: IncomingMessage,
  response: ServerResponse,
  log: (line: string) => void,
): Promise<void> {
  try {
    const reply = await handle(wrapRequest(request), { request, response })
    if (reply !== 'handled' && !response.destroyed) send(response, reply)
  } catch (error) {
    log(`request failed: ${error instanceof Error ? error.stack : String(error)}`)
    if (response.headersSent || response.destroyed) response.destroy()
    else
      send(response, {
        status: 500,
        headers: { 'content-type': 'text/plain; charset=utf-8' },
        body: '系统内部错误，请稍后再试。',
      })
  }
}

async function stop(
  server: Server,
  timer: NodeJS.Timeout,
  gateway: Gateway | undefined,
  store: Store,
): Promise<void> {
  clearInterval(timer)
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const hard = setTimeout(() => server.closeAllConnections(), 1000) // calls held by a time-out fault never end by themselves
  await closed
  clearTimeout(hard)
  await gateway?.close()
  store.close()
}
