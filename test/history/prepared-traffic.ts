// The first case of every plan, made once and copied for each run: handed in, photographed, and waiting for the reviewer's last
// word. Most of what happens before has nothing to do with the bureau and would only take time in every run.
import type { App } from '../../src/app.ts'
import { type MortalBureau, openMortalBureau } from '../crash/mortal-bureau.ts'
import { type Copy, person, prepare, prepareOne } from '../crash/prepared-cases.ts'
import type { Person } from '../support/system.ts'
import type { BureauName } from './blows.ts'
import { providers } from './companies.ts'
import { type Plan, plans, rejectRules } from './plans.ts'

export type PlannedCase = { readonly plan: Plan; readonly applicant: Person; readonly firstId: string }

export type Traffic = {
  readonly cases: readonly PlannedCase[]
  readonly reviewer: Person
}

export type PreparedTraffic = Traffic & {
  /** A fresh bureau whose register stands as it did when the cases were made. */
  openBureau(name: BureauName): Promise<MortalBureau>
  copy(): Promise<Copy>
  drop(): Promise<void>
}

const policy = { officer: 'reject-by-rule', sms: 'auto-verify', rejectRules }

const fileBefore = async (bureau: MortalBureau, { subject, filedBefore }: Plan): Promise<void> => {
  if (filedBefore === 'nothing') return
  const domain = filedBefore === 'site' ? subject.domain : `long-ago-${subject.domain}`
  await bureau.manage('POST', 'register', {
    name: subject.name,
    certificateNumber: subject.certificateNumber,
    mobile: subject.principal.mobile,
    principalNumber: subject.principal.number,
    services: [{ name: filedBefore === 'site' ? subject.siteName : '早已备案的网站', domains: [domain] }],
  })
}

const fill =
  (wanted: readonly Plan[]) =>
  async (app: App): Promise<Traffic> => {
    const reviewer = await person(app, 'reviewer', 0)
    const cases: PlannedCase[] = []
    for (const [place, plan] of wanted.entries()) {
      const company = plan.at === 'beijing' ? undefined : plan.at
      const made = await prepareOne(app, reviewer, place + 1, plan.subject, true, company)
      const state = await app.world.store.read.applications.load(made.id)
      if (state?.filingType !== plan.begins)
        throw new Error(`${plan.subject.domain} became ${state?.filingType}, not ${plan.begins}`)
      cases.push({ plan, applicant: made.applicant, firstId: made.id })
    }
    return { reviewer, cases }
  }

/** Prepares in a server; `wanted` are the plans that take part. */
export const prepareTraffic = async (
  serverUrl: string,
  wanted: readonly Plan[] = plans,
): Promise<PreparedTraffic> => {
  const model = {
    beijing: await openMortalBureau({ policy, provider: providers.beijing }),
    shanghai: await openMortalBureau({ policy, provider: providers.shanghai }),
  }
  const close = () => Promise.all(Object.values(model).map((one) => one.close()))
  try {
    for (const plan of wanted) await fileBefore(model[plan.at], plan)
    const urls = { bureauUrl: model.beijing.url, shanghaiUrl: model.shanghai.url }
    const { made, copy, drop } = await prepare(serverUrl, fill(wanted), urls)
    for (const one of Object.values(model)) await one.kill()
    return {
      ...made,
      copy,
      openBureau: (name) =>
        openMortalBureau({ policy, provider: providers[name], storeOf: model[name].store }),
      async drop() {
        await drop()
        await close()
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}
