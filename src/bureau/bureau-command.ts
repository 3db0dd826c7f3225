// The bureau as a program of its own: options from flags and environment, flags first. Runs until it is told to stop.
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { BureauOptions, ProviderOptions } from './bureau-options.ts'
import { demoOfficer, demoProvider } from './demo-provider.ts'
import { readPolicy } from './manage/read-orders.ts'
import { type RunningBureau, startBureau } from './start-bureau.ts'

const usage = `bureau: plays the regulator's side of the filing interface

  --port <n>             BUREAU_PORT            4000; 0 takes any free port
  --host <address>       BUREAU_HOST            127.0.0.1
  --folder <path>        BUREAU_FOLDER          .openbeian/bureau
  --providers <file>     BUREAU_PROVIDERS       JSON list of providers; without it the demo provider
  --province <code>      BUREAU_PROVINCE        six digits; without it every province's bureau
  --sms-gateway <url>    BUREAU_SMS_GATEWAY_URL where each SMS is posted
  --public-url <url>     BUREAU_PUBLIC_URL      the address that SMS name
  --policy <file>        BUREAU_POLICY          JSON, a part of the policy
  --seed <n>             BUREAU_SEED            2000 invented filings on the first start
                         BUREAU_MANAGE_TOKEN    opens the management interface to other hosts
                         BUREAU_OFFICER         user name of the officer
                         BUREAU_OFFICER_PASSWORD
`

type Environment = Readonly<Record<string, string | undefined>>

const flags = {
  port: { type: 'string' },
  host: { type: 'string' },
  folder: { type: 'string' },
  providers: { type: 'string' },
  province: { type: 'string' },
  'sms-gateway': { type: 'string' },
  'public-url': { type: 'string' },
  policy: { type: 'string' },
  seed: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

function readJsonFile(path: string, what: string): unknown {
  if (!existsSync(path)) throw new Error(`${what}: there is no file ${path}`)
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new Error(`${what}: ${path} is not JSON`, { cause })
  }
}

function readProviders(path: string | undefined): ProviderOptions[] {
  if (path === undefined) return [demoProvider]
  const value = readJsonFile(path, '--providers')
  if (!Array.isArray(value) || value.length === 0)
    throw new Error(`--providers: ${path} must hold a list of providers`)
  return value as ProviderOptions[]
}

function wholeNumber(name: string, value: string, highest: number): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number) || number < 0 || number > highest)
    throw new Error(`${name}: a whole number from 0 to ${highest}, not ${value}`)
  return number
}

/** Options of a bureau from flags and environment. Throws naming what is wrong. */
export function readBureauOptions(argv: readonly string[], env: Environment): BureauOptions | 'help' {
  const { values } = parseArgs({ args: [...argv], options: flags, strict: true })
  if (values.help) return 'help'
  const province = values.province ?? env.BUREAU_PROVINCE
  if (province !== undefined && !/^\d{6}$/.test(province)) throw new Error('--province: six digits')
  const gateway = values['sms-gateway'] ?? env.BUREAU_SMS_GATEWAY_URL
  if (gateway !== undefined && !URL.canParse(gateway)) throw new Error('--sms-gateway: a URL')
  const publicUrl = values['public-url'] ?? env.BUREAU_PUBLIC_URL
  const policy = values.policy ?? env.BUREAU_POLICY
  return {
    port: wholeNumber('--port', values.port ?? env.BUREAU_PORT ?? '4000', 65535),
    host: values.host ?? env.BUREAU_HOST ?? '127.0.0.1',
    folder: values.folder ?? env.BUREAU_FOLDER ?? '.openbeian/bureau',
    providers: readProviders(values.providers ?? env.BUREAU_PROVIDERS),
    seedFilings: wholeNumber('--seed', values.seed ?? env.BUREAU_SEED ?? '2000', 100_000),
    officer: {
      ...demoOfficer,
      ...(env.BUREAU_OFFICER === undefined ? {} : { userName: env.BUREAU_OFFICER }),
      ...(env.BUREAU_OFFICER_PASSWORD === undefined ? {} : { password: env.BUREAU_OFFICER_PASSWORD }),
    },
    ...(province === undefined ? {} : { provinceCode: province }),
    ...(gateway === undefined ? {} : { smsGatewayUrl: gateway }),
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(env.BUREAU_MANAGE_TOKEN === undefined ? {} : { manageToken: env.BUREAU_MANAGE_TOKEN }),
    ...(policy === undefined
      ? {}
      : { policy: readPolicy(readJsonFile(policy, '--policy') as Record<string, unknown>) }),
  }
}

/**
 * Runs a bureau until SIGINT or SIGTERM.
 * @returns the process's exit code: 0 after a stop, 2 where the options were wrong
 */
export async function bureauCommand(argv: readonly string[], env: Environment): Promise<number> {
  let running: RunningBureau
  try {
    const options = readBureauOptions(argv, env)
    if (options === 'help') {
      console.log(usage)
      return 0
    }
    running = await startBureau({ ...options, log: (line) => console.error(`bureau: ${line}`) })
  } catch (error) {
    console.error(`bureau: ${error instanceof Error ? error.message : String(error)}`)
    return 2
  }
  console.log(`bureau: ${running.url}`)
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
  await running.close()
  return 0
}
