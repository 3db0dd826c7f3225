// A case about something that is filed already: change it, or give it up. It begins with what the register knows; nothing
// in the register moves before the bureau has agreed.
import type { Actor } from '../core/actor.ts'
import { hasRole } from '../core/actor.ts'
import type { Started } from '../core/application/event.ts'
import type { Successor } from '../core/application/state.ts'
import { type FollowUpType, isCancellation } from '../core/determine.ts'
import type { Document } from '../core/material.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { ok, type Result } from '../core/result.ts'
import { caseView } from './case-view.ts'
import type { FollowUpInput } from './catalogue.ts'
import {
  copyPapers,
  papersOfService,
  papersOfSubject,
  recordPapers,
  serviceIdAt,
  servicesOf,
  targetOf,
  valuesOfSubject,
} from './follow-up-material.ts'
import { lifeSettingsOf, ruleSetOf } from './judge-case.ts'
import { successorOf } from './move-service.ts'
import { commitEvents } from './perform.ts'
import type { RegisteredService, RegisteredSubject } from './store-register.ts'
import { transact } from './transaction.ts'
import type { CaseView } from './views.ts'
import type { World } from './world.ts'

/** The own subject behind a number. Somebody else's does not exist for this account. */
export const ownSubject = async (
  world: World,
  accountId: string,
  subjectNumber: string,
  bureau?: string,
): Promise<Result<RegisteredSubject, Refusal>> => {
  const { register } = world.store.read
  for (const code of bureau === undefined ? world.bureaux.map((one) => one.code) : [bureau]) {
    const subject = await register.subjectByNumber(code, subjectNumber)
    if (subject?.accountId === accountId) return ok(subject)
  }
  return refuse('filing-not-yours', { params: { number: subjectNumber } })
}

const ABOUT_ALL: ReadonlySet<FollowUpType> = new Set(['change-subject', 'change-both', 'cancel-subject'])
/** The bureau takes one at a time. */
const ABOUT_ONE: ReadonlySet<FollowUpType> = new Set(['cancel-service', 'cancel-access'])

/** The services that this follow-up is about. */
const chosen = (
  filingType: FollowUpType,
  all: readonly RegisteredService[],
  numbers: readonly string[],
): Result<readonly RegisteredService[], Refusal> => {
  const stranger = numbers.find((number) => !all.some((one) => one.serviceFilingNumber === number))
  if (stranger !== undefined) return refuse('filing-not-yours', { params: { number: stranger } })
  if (filingType === 'cancel-subject') return ok(all)
  if (all.length === 0) return refuse('filing-without-services')
  if (ABOUT_ALL.has(filingType)) return ok(all)
  const picked = all.filter((one) => numbers.length === 0 || numbers.includes(one.serviceFilingNumber))
  return ABOUT_ONE.has(filingType) && picked.length !== 1
    ? refuse('choose-one-service', { params: { count: picked.length } })
    : ok(picked)
}

/** Papers that are asked again for a change: those of what is changed. A cancellation shows none. */
const papersFor = async (
  world: World,
  filingType: FollowUpType,
  services: readonly RegisteredService[],
): Promise<readonly Document[]> => {
  if (isCancellation(filingType)) return []
  const cases = await Promise.all(
    services.map((one) => world.store.read.applications.load(one.applicationId)),
  )
  const ofServices =
    filingType === 'change-subject'
      ? []
      : services.flatMap((one, position) =>
          papersOfService(cases[position], one.serviceId, serviceIdAt(position)),
        )
  // The newest case that has the subject's papers: an added service was filed without them.
  const withSubject = cases.find((one) => papersOfSubject(one).length > 0)
  return copyPapers(world, [...papersOfSubject(withSubject), ...ofServices])
}

type Prepared = {
  readonly subject: RegisteredSubject
  readonly services: readonly RegisteredService[]
  readonly documents: readonly Document[]
  readonly successor?: Successor
}

const startedOf = (
  world: World,
  accountId: string,
  filingType: FollowUpType,
  { subject, services, documents, successor }: Prepared,
): Started => {
  const hasServices = filingType === 'change-service' || filingType === 'change-both'
  return {
    type: 'started',
    id: world.secrets.uuid(),
    accountId,
    filingType,
    typeReason: 'asked-by-owner',
    evidence: [
      { asked: 'own-register', about: 'certificate', answer: 'filed', number: subject.subjectNumber },
    ],
    subjectNumber: subject.subjectNumber,
    provinceCode: subject.provinceCode,
    bureau: subject.bureau,
    values: valuesOfSubject(subject.subject),
    domain: '',
    filed: targetOf(subject, services),
    services: hasServices ? servicesOf(services) : [],
    documents,
    ...(successor === undefined ? {} : { successor }),
  }
}

const open = (
  world: World,
  actor: Extract<Actor, { kind: 'person' }>,
  filingType: FollowUpType,
  prepared: Prepared,
) =>
  transact(world, async (tx): Promise<Result<CaseView, Refusal>> => {
    const { subject, documents } = prepared
    const busy = await tx.applications.openOnSubject(subject.subjectNumber)
    if (busy !== undefined)
      return refuse('conflict-open-application', { params: { what: 'subject', applicationId: busy } })
    const started = startedOf(world, actor.accountId, filingType, prepared)
    const ruleSet = ruleSetOf(world, subject.provinceCode)
    const settings = lifeSettingsOf(ruleSet, filingType, subject.subject.kind)
    const turn = await commitEvents(tx, undefined, [started], { now: world.clock.now(), actor, settings })
    if (!turn.ok) return turn
    await recordPapers(tx, started.id, documents)
    return ok(await caseView(world, tx, turn.value.state, actor))
  })

/** Flow: open a case that changes or cancels something filed. With `moveTo`, a cancelled service goes on there. */
export const startFollowUp =
  (world: World) =>
  async (actor: Actor, input: FollowUpInput): Promise<Result<CaseView, Refusal>> => {
    if (actor.kind !== 'person' || !hasRole(actor, 'applicant')) return refuse('not-permitted')
    const subject = await ownSubject(world, actor.accountId, input.subjectNumber, input.bureau)
    if (!subject.ok) return subject
    const all = await world.store.read.register.servicesOf(subject.value.id)
    const services = chosen(input.filingType, all, input.serviceFilingNumbers ?? [])
    if (!services.ok) return services
    const successor =
      input.moveTo === undefined
        ? ok(undefined)
        : await successorOf(world, actor.accountId, input, services.value)
    if (!successor.ok) return successor
    return open(world, actor, input.filingType, {
      subject: subject.value,
      services: services.value,
      documents: await papersFor(world, input.filingType, services.value),
      ...(successor.value === undefined ? {} : { successor: successor.value }),
    })
  }
