// Production: the web and the worker, together or apart, from one configuration.
import { createAlibabaSms } from '../adapters/sms/alibaba-sms.ts'
import { createTencentSms } from '../adapters/sms/tencent-sms.ts'
import { type App, createApp } from '../app.ts'
import type { Environment } from '../config/environment.ts'
import { type Config, readConfig } from '../config.ts'
import { stopSignal } from './stop-signal.ts'

export const appOf = (config: Config): Promise<App> =>
  createApp(config, {
    sms: config.sms.vendor === 'alibaba' ? createAlibabaSms(config.sms) : createTencentSms(config.sms),
  })

const run = async (env: Environment, parts: { web: boolean; worker: boolean }): Promise<number> => {
  const config = readConfig(env)
  const stopped = stopSignal()
  const app = await appOf(config)
  const worker = parts.worker ? await app.startWorker() : undefined
  try {
    if (parts.web) console.log(`listening on ${await app.http.listen(config.listen)}`)
    await stopped
  } finally {
    await worker?.stop()
    await app.close()
  }
  return 0
}

/** Web and worker in one process. */
export const serve = (env: Environment): Promise<number> => run(env, { web: true, worker: true })

/** One more worker beside others: due work is taken by one of them only. */
export const work = (env: Environment): Promise<number> => run(env, { web: false, worker: true })

/** The web alone, where workers run elsewhere. */
export const web = (env: Environment): Promise<number> => run(env, { web: true, worker: false })
