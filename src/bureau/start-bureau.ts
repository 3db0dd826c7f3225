// Starts a whole bureau: store, clock, seed, pages, interface. Stop it with close(); a kill at any instant loses nothing.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Bureau } from './bureau.ts'
import { openClock } from './bureau-clock.ts'
import { type BureauOptions, defaultPolicy, type Policy } from './bureau-options.ts'
import { type Gateway, startGateway } from './cases/send-messages.ts'
import { settle } from './cases/verify-sms.ts'
import { demoOfficer } from './demo-provider.ts'
import { send, wrapRequest } from './http/exchange.ts'
import { routeRequests } from './http/routes.ts'
import { openFaults } from './manage/faults.ts'
import { startingProviders } from './manage/manage-providers.ts'
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
  const store = openStore(options.folder)
  try {
    return await run(options, store, startingProviders(store, options.providers))
  } catch (error) {
    store.close()
    throw error
  }
}

function openDesk(options: BureauOptions, store: Store, providers: Bureau['providers']): Bureau {
  return {
    store,
    clock: openClock(store),
    // what was ordered through the management interface outlives a restart; the options give the beginning
    policy: { ...defaultPolicy, ...options.policy, ...readSetting<Partial<Policy>>(store, 'policy') },
    providers,
    provinceCode: options.provinceCode,
    officer: options.officer ?? demoOfficer,
    publicUrl: options.publicUrl ?? '',
    wakeGateway: () => {},
    log: options.log ?? (() => {}),
  }
}

async function run(
  options: BureauOptions,
  store: Store,
  providers: Bureau['providers'],
): Promise<RunningBureau> {
  const bureau = openDesk(options, store, providers)
  const { log, policy } = bureau
  seedRegister(store, bureau.clock.now(), options.seedFilings ?? 2000)
  const handle = routeRequests({
    bureau,
    faults: openFaults(store),
    sessions: openOfficerSessions(bureau.officer),
    token: options.manageToken,
    savePolicy: () => writeSetting(store, 'policy', policy),
  })
  const server = createServer(
    { requestTimeout: 300_000, keepAliveTimeout: 60_000 },
    (request, response) => void serve(handle, request, response, log),
  )
  const host = options.host ?? '127.0.0.1'
  const port = await listen(server, options.port ?? 0, host)
  const url = `http://${nameOf(host)}:${port}`
  if (bureau.publicUrl === '') bureau.publicUrl = url
  const gateway = startGateway(store, options.smsGatewayUrl, log)
  bureau.wakeGateway = gateway.wake
  const timer = setInterval(() => keepUp(bureau), 2000)
  timer.unref()
  return { url, port, close: () => stop(server, timer, gateway, store) }
}

const nameOf = (host: string): string => {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
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

async function stop(server: Server, timer: NodeJS.Timeout, gateway: Gateway, store: Store): Promise<void> {
  clearInterval(timer)
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const hard = setTimeout(() => server.closeAllConnections(), 1000) // calls held by a time-out fault never end by themselves
  await closed
  clearTimeout(hard)
  await gateway.close()
  store.close()
}
