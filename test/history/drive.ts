// Plays the people: applicants and the reviewer, each case by its plan. They see the same broken world as everybody: what they
// do is looked up and done again until it stands.
import { setTimeout as wait } from 'node:timers/promises'
import type { App } from '../../src/app.ts'
import type { Application } from '../../src/core/application/state.ts'
import type { FollowUpType } from '../../src/core/determine.ts'
import type { BureauDoor } from '../crash/picture.ts'
import { fillIn, givePortrait, must, pass, read, sign, start, submit } from '../support/life.ts'
import type { Person, System } from '../support/system.ts'
import type { BureauName } from './blows.ts'
import type { Chance } from './chance.ts'
import { insist } from './insist.ts'
import type { FollowUpPlan, Plan } from './plans.ts'
import type { PlannedCase } from './prepared-traffic.ts'

export type Drive = {
  readonly app: App
  readonly bureaux: Readonly<Record<BureauName, BureauDoor>>
  readonly reviewer: Person
  readonly chance: Chance
  /** How long a person hesitates at most before the next step. */
  readonly hesitationMs: number
  /** How long a step may take in a broken world. */
  readonly mostMs: number
}

const GONE: readonly Application['status'][] = ['abandoned', 'withdrawn', 'expired']
const ENDED: readonly Application['status'][] = ['filed', 'cancelled', 'bureau-rejected', ...GONE]

/** The steps of a life need the application only. */
const systemOf = ({ app }: Drive): System => ({ app }) as System

const stateOf = async ({ app }: Drive, id: string): Promise<Application> => {
  const state = await app.world.store.read.applications.load(id)
  if (state === undefined) throw new Error(`case ${id} is gone`)
  return state
}

const hesitate = (drive: Drive): Promise<void> => wait(drive.chance.between(0, drive.hesitationMs))

/** One step of what people do about a case that was handed in; answers its end once it has one. */
const step = async (drive: Drive, one: PlannedCase, id: string): Promise<Application | undefined> => {
  const state = await stateOf(drive, id)
  if (ENDED.includes(state.status)) return state
  if (state.status === 'in-review' || state.status === 'judging-portrait')
    await pass(systemOf(drive), drive.reviewer, id)
  if (state.status === 'awaiting-portrait')
    await givePortrait(systemOf(drive), one.applicant, id, one.plan.subject)
  return undefined
}

const toTheEnd = async (drive: Drive, one: PlannedCase, id: string): Promise<Application> => {
  await hesitate(drive)
  return insist(`${one.plan.subject.domain}: the end of ${id}`, () => step(drive, one, id), drive.mostMs)
}

/** The applicant answers the bureau's no, and this time the officer agrees. */
const mend = (drive: Drive, one: PlannedCase, id: string): Promise<true> =>
  insist<true>(
    `${one.plan.subject.domain}: handing in again`,
    async () => {
      if ((await stateOf(drive, id)).status !== 'bureau-rejected') return true
      await drive.bureaux[one.plan.at].manage('PUT', 'policy', { rejectRules: [] })
      const { flows } = drive.app
      const { revision } = await stateOf(drive, id)
      const changes = [{ path: 'services.s1.name', value: one.plan.subject.name.slice(0, 8) }]
      must(await flows.editMaterial(one.applicant, { applicationId: id, revision, changes }))
      const view = await read(systemOf(drive), one.applicant, id)
      await submit(systemOf(drive), one.applicant, await sign(systemOf(drive), one.applicant, view))
      return true
    },
    drive.mostMs,
  )

/** Cases of a type that the applicant has: one that was handed in counts, a draft whose fate is unclear is given up. */
const handedIn = async (
  drive: Drive,
  applicant: Person,
  type: Application['filingType'],
): Promise<string | undefined> => {
  const { flows, world } = drive.app
  for (const { id } of must(await flows.listCases(applicant, {})).items) {
    const state = await world.store.read.applications.load(id)
    if (state?.filingType !== type || GONE.includes(state.status)) continue
    if (state.status !== 'draft') return id
    must(await flows.abandonApplication(applicant, { applicationId: id, revision: state.revision }))
  }
  return undefined
}

const beginFollowUp = async (
  drive: Drive,
  applicant: Person,
  subjectNumber: string,
  wish: { type: FollowUpType; values: Readonly<Record<string, string>> },
) => {
  const { flows } = drive.app
  const begun = must(await flows.startFollowUp(applicant, { filingType: wish.type, subjectNumber }))
  const changes = Object.entries(wish.values).map(([path, value]) => ({ path, value }))
  must(await flows.editMaterial(applicant, { applicationId: begun.id, revision: begun.revision, changes }))
  return sign(systemOf(drive), applicant, await read(systemOf(drive), applicant, begun.id))
}

const beginService = async (
  drive: Drive,
  applicant: Person,
  plan: Plan,
  wish: { domain: string; name: string },
) => {
  const subject = { ...plan.subject, domain: wish.domain, siteName: wish.name }
  return fillIn(systemOf(drive), applicant, await start(systemOf(drive), applicant, subject), subject)
}

const handIn = (
  drive: Drive,
  { plan, applicant }: PlannedCase,
  number: string,
  wish: FollowUpPlan,
): Promise<string> =>
  insist(
    `${plan.subject.domain}: handing in ${wish.type}`,
    async () => {
      const known = await handedIn(drive, applicant, wish.type)
      if (known !== undefined) return known
      const filled =
        wish.type === 'add-service-here'
          ? await beginService(drive, applicant, plan, wish)
          : await beginFollowUp(drive, applicant, number, wish)
      return (await submit(systemOf(drive), applicant, filled)).id
    },
    drive.mostMs,
  )

const numberOf = (state: Application): string => {
  if (state.status !== 'filed')
    throw new Error(`case ${state.id} (${state.filingType}) ended ${state.status}`)
  return state.filedSubjectNumber
}

/** Plays one plan to its end. Throws where a case ends otherwise than the plan says. */
export const drivePlan = async (drive: Drive, one: PlannedCase): Promise<void> => {
  let state = await toTheEnd(drive, one, one.firstId)
  if (one.plan.isRejectedFirst) {
    await mend(drive, one, one.firstId)
    state = await toTheEnd(drive, one, one.firstId)
  }
  const number = numberOf(state)
  for (const wish of one.plan.then) {
    await hesitate(drive)
    const end = await toTheEnd(drive, one, await handIn(drive, one, number, wish))
    const wanted = wish.type.startsWith('cancel-') ? 'cancelled' : 'filed'
    if (end.status !== wanted) throw new Error(`${one.plan.subject.domain}: ${wish.type} ended ${end.status}`)
  }
}
