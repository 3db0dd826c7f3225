// The demonstration: everything on this machine, with invented people. Prints where to go and how to sign in.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Environment } from '../config/environment.ts'
import { isBlockedPort } from '../core/blocked-port.ts'
import { demoSignIns } from '../demo/seed.ts'
import { startDemo } from '../demo/start-demo.ts'
import { stopSignal } from './stop-signal.ts'
import { UsageError } from './usage-error.ts'

const portFrom = (flag: string, value: string): number => {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN
  if (isBlockedPort(port)) throw new UsageError(`${flag} ${port}: no browser calls this port; take another`)
  if (port >= 1 && port <= 65_535) return port
  throw new UsageError(`${flag} must be a port from 1 to 65535`)
}

const readSettings = (argv: readonly string[], env: Environment) => {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      port: { type: 'string', default: env.PORT || '3000' },
      'bureau-port': { type: 'string', default: env.BUREAU_PORT || '4000' },
      host: { type: 'string', default: env.HOST || '127.0.0.1' },
      folder: { type: 'string', default: env.OPENBEIAN_FOLDER || '.openbeian' },
    },
  })
  return {
    port: portFrom('--port', values.port),
    bureauPort: portFrom('--bureau-port', values['bureau-port']),
    host: values.host,
    folder: resolve(values.folder),
    logLevel: env.LOG_LEVEL || 'warn',
  }
}

const welcome = (url: string, bureauUrl: string): string => {
  const width = Math.max(...demoSignIns.map(({ email }) => email.length))
  const people = demoSignIns.map(
    ({ email, password, name }) => `    ${email.padEnd(width)}  ${password}  ${name}`,
  )
  return `
  OpenBeian         ${url}
  Outbox            ${url}/outbox      every e-mail and SMS
  Bureau simulator  ${bureauUrl}

  Sign in as
${people.join('\n')}

  Ctrl-C stops everything; nothing is lost.
`
}

export const demo = async (argv: readonly string[], env: Environment): Promise<number> => {
  const settings = readSettings(argv, env)
  const stopped = stopSignal()
  const running = await startDemo(settings)
  console.log(welcome(running.url, running.bureauUrl))
  await stopped
  console.log('stopping …')
  await running.stop()
  return 0
}
