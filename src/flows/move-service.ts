// Moving a website to another subject (网站迁移). Interface V3.0 has no such operation: the site is cancelled under the one
// subject and added under the other; the second case opens by itself when the first is done.
import type { Started } from '../core/application/event.ts'
import type { Application, Successor } from '../core/application/state.ts'
import { serviceKeyOf } from '../core/material.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { ok, type Result } from '../core/result.ts'
import type { FollowUpInput } from './catalogue.ts'
import {
  copyPapers,
  papersOfService,
  papersOfSubject,
  recordPapers,
  valuesOfSubject,
} from './follow-up-material.ts'
import { lifeSettingsOf, ruleSetOf } from './judge-case.ts'
import { commitEvents } from './perform.ts'
import type { RegisteredService, RegisteredSubject } from './store-register.ts'
import type { World } from './world.ts'

/** Why the province of the next subject does not take it, if it does not. */
const barred = (world: World, target: RegisteredSubject, service: RegisteredService): string | undefined => {
  const { migration } = ruleSetOf(world, target.provinceCode).settings
  if (!migration.isAllowed) return 'province'
  if (!migration.serviceKinds.includes(service.service.kind)) return 'service-kind'
  const { kind } = target.subject
  return kind !== undefined && migration.subjectKinds.includes(kind) ? undefined : 'subject-kind'
}

/** Checks where a service shall go on, and answers what its next case begins with. */
export const successorOf = async (
  world: World,
  accountId: string,
  input: FollowUpInput,
  services: readonly RegisteredService[],
): Promise<Result<Successor, Refusal>> => {
  const { register } = world.store.read
  const target = await register.subjectByNumber(undefined, input.moveTo ?? '')
  const [service] = services
  if (target === undefined || target.accountId !== accountId)
    return refuse('filing-not-yours', { params: { number: input.moveTo ?? '' } })
  if (input.filingType !== 'cancel-service' || service === undefined || target.id === service.subjectId)
    return refuse('move-refused', { params: { reason: 'nothing-to-move' } })
  const reason = barred(world, target, service)
  if (reason !== undefined) return refuse('move-refused', { params: { reason } })
  return ok({
    subjectNumber: target.subjectNumber,
    bureau: target.bureau,
    service: service.service,
    documentsOf: service.applicationId,
  })
}

const startedUnder = (
  world: World,
  before: Application,
  { service }: Successor,
  target: RegisteredSubject,
): Started => {
  const { serviceNumber: _used, instanceId: _instance, ...access } = service.access
  return {
    type: 'started',
    id: world.secrets.uuid(),
    accountId: target.accountId,
    filingType: 'add-service-here',
    typeReason: 'moved-from-other-subject',
    evidence: before.evidence,
    subjectNumber: target.subjectNumber,
    provinceCode: target.provinceCode,
    bureau: target.bureau,
    values: valuesOfSubject(target.subject),
    domain: '',
    services: [{ ...service, id: 's1', access }],
  }
}

/** Effect: opens the case that files a cancelled service anew under its next subject. Done twice, it opens one. */
export const continueUnderSuccessor = async (world: World, applicationId: string): Promise<void> => {
  const { read } = world.store
  const before = await read.applications.load(applicationId)
  const successor = before?.successor
  const target =
    successor === undefined
      ? undefined
      : await read.register.subjectByNumber(successor.bureau, successor.subjectNumber)
  if (before === undefined || successor === undefined || target === undefined) return
  const [old, ownServices] = await Promise.all([
    read.applications.load(successor.documentsOf),
    read.register.servicesOf(target.id),
  ])
  const filedBy = await read.applications.load(ownServices[0]?.applicationId ?? '')
  const started = startedUnder(world, before, successor, target)
  const documents = await copyPapers(world, [
    ...papersOfSubject(filedBy),
    ...papersOfService(old, successor.service.id, 's1'),
  ])
  await world.store.write(async (tx) => {
    const key = serviceKeyOf(successor.service)
    if ((await tx.applications.openOnDomain(target.accountId, key)) !== undefined) return
    const settings = lifeSettingsOf(
      ruleSetOf(world, target.provinceCode),
      'add-service-here',
      target.subject.kind,
    )
    await commitEvents(tx, undefined, [{ ...started, documents }], {
      now: world.clock.now(),
      actor: { kind: 'system' },
      settings,
    })
    await recordPapers(tx, started.id, documents)
  })
}
