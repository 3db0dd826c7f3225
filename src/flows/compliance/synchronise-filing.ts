// One filing of a full synchronisation against ours: what is missing here is added without an owner, what differs becomes a
// task. Nothing of ours is overwritten: which side is right, a person decides.
import { serviceKeyOf } from '../../core/material.ts'
import type { Instant } from '../../core/time.ts'
import type { BureauRecord, BureauService } from '../bureau-record.ts'
import type { Tx } from '../store.ts'
import type { RegisteredService, RegisteredSubject } from '../store-register.ts'
import type { BureauWorld } from '../world.ts'
import { openTask, subjectPartOf, UNCLAIMED } from './concerned-filing.ts'
import { idsFromRecord, serviceFromRecord, subjectFromRecord } from './filed-from-record.ts'

export type Difference = { readonly path: string; readonly ours: string; readonly theirs: string }

const numberOf = ({ subject, services }: BureauRecord): string | undefined =>
  subject.subjectNumber ??
  services.map((one) => subjectPartOf(one.serviceFilingNumber)).find((number) => number !== undefined)

const filedAtOf = ({ subject }: BureauRecord, now: Instant): Instant =>
  subject.approvedAt ?? subject.firstReportedAt ?? now

const differs = (
  path: string,
  ours: string | undefined,
  theirs: string | undefined,
): readonly Difference[] =>
  (ours ?? '') === (theirs ?? '') || theirs === undefined ? [] : [{ path, ours: ours ?? '', theirs }]

const compareSubject = (ours: RegisteredSubject, record: BureauRecord): readonly Difference[] => {
  const theirs = subjectFromRecord(record)
  const { subject } = ours
  return [
    ...differs('subject.name', subject.name, theirs.name),
    ...differs('subject.kind', subject.kind, theirs.kind),
    ...differs('subject.certificateType', subject.certificateType, theirs.certificateType),
    ...differs('subject.certificateNumber', subject.certificateNumber, theirs.certificateNumber),
    ...differs('subject.principal.name', subject.principal.name, theirs.principal.name),
    ...differs('subject.principal.mobile', subject.principal.mobile, theirs.principal.mobile),
  ]
}

const compareService = (ours: RegisteredService, theirs: BureauService): readonly Difference[] => {
  const at = ours.serviceFilingNumber
  const domains = theirs.domains.map(({ domain }) => domain.toLowerCase())
  return [
    ...differs(`${at}.name`, ours.service.name, theirs.name),
    ...(ours.service.kind !== 'website' || domains.includes(ours.domain)
      ? []
      : [{ path: `${at}.domain`, ours: ours.domain, theirs: domains.join(' ') }]),
  ]
}

/** A service that we lack; undefined where it cannot stand in the register, with the difference that says why. */
const addable = async (
  world: BureauWorld,
  tx: Tx,
  theirs: BureauService,
  filedAt: Instant,
  id: string,
): Promise<Omit<RegisteredService, 'subjectId'> | Difference | undefined> => {
  const { serviceFilingNumber } = theirs
  const { ispId } = world.bureau
  const service = serviceFromRecord(theirs, ispId, id)
  const domain = serviceKeyOf(service)
  if (serviceFilingNumber === undefined || domain === '') return undefined
  const holder = await tx.register.serviceByDomain(world.bureau.code, domain)
  if (holder !== undefined)
    return {
      path: `${serviceFilingNumber}.domain`,
      ours: `${domain} (${holder.serviceFilingNumber})`,
      theirs: domain,
    }
  return {
    serviceFilingNumber,
    bureauServiceId: theirs.bureauServiceId,
    bureauIds: idsFromRecord(theirs, ispId),
    domain,
    applicationId: '',
    serviceId: id,
    filedAt: theirs.firstReportedAt ?? filedAt,
    service,
  }
}

const isDifference = (one: object): one is Difference => 'theirs' in one

const compareServices = async (
  world: BureauWorld,
  tx: Tx,
  own: readonly RegisteredService[],
  record: BureauRecord,
): Promise<{ added: Omit<RegisteredService, 'subjectId'>[]; differences: Difference[] }> => {
  const added: Omit<RegisteredService, 'subjectId'>[] = []
  const differences: Difference[] = []
  const filedAt = filedAtOf(record, world.clock.now())
  for (const [index, theirs] of record.services.entries()) {
    const ours = own.find(
      (one) =>
        one.serviceFilingNumber === theirs.serviceFilingNumber ||
        one.bureauServiceId === theirs.bureauServiceId,
    )
    if (ours !== undefined) {
      differences.push(...compareService(ours, theirs))
      continue
    }
    const one = await addable(world, tx, theirs, filedAt, `s${own.length + index + 1}`)
    if (one !== undefined) isDifference(one) ? differences.push(one) : added.push(one)
  }
  return { added, differences }
}

/** What is not marked when the synchronisation is over is a task (absent-filings.ts). */
const markSeen = async (
  world: BureauWorld,
  tx: Tx,
  ours: RegisteredSubject | undefined,
  number: string,
  { services }: BureauRecord,
): Promise<void> => {
  const { code } = world.bureau
  const at = world.clock.now()
  await tx.synchronisations.begin(code, at)
  const kept = ours ?? (await tx.register.subjectByNumber(code, number))
  if (kept !== undefined) await tx.synchronisations.seen(kept.id, services, at)
}

/** Brings our register up to one record of the bureau's. */
export const synchroniseFiling = async (
  world: BureauWorld,
  tx: Tx,
  record: BureauRecord,
): Promise<string> => {
  const number = numberOf(record)
  if (number === undefined) return 'kept: a filing without a number'
  const ours =
    (await tx.register.subjectByNumber(world.bureau.code, number)) ??
    (await tx.register.subjectOfBureauId(world.bureau.code, 'subject', record.subject.bureauSubjectId))
  const own = ours === undefined ? [] : await tx.register.servicesOf(ours.id)
  const { added, differences } = await compareServices(world, tx, own, record)
  if (ours === undefined || added.length > 0)
    await tx.register.record(
      {
        accountId: ours?.accountId ?? UNCLAIMED,
        bureau: world.bureau.code,
        subjectNumber: ours?.subjectNumber ?? number,
        bureauSubjectId: record.subject.bureauSubjectId,
        provinceCode: ours?.provinceCode ?? record.subject.region.provinceCode,
        filedAt: ours?.filedAt ?? filedAtOf(record, world.clock.now()),
        subject: ours?.subject ?? subjectFromRecord(record),
      },
      added,
    )
  await markSeen(world, tx, ours, number, record)
  const found = [...(ours === undefined ? [] : compareSubject(ours, record)), ...differences]
  if (found.length > 0)
    await openTask(world, tx, {
      kind: 'register-difference',
      sourceKey: ours?.subjectNumber ?? number,
      ...(ours === undefined ? {} : { filing: { subject: ours } }),
      body: { kind: 'register-difference', subjectNumber: number, differences: found },
    })
  const what = ours === undefined ? 'added' : added.length > 0 ? 'services added' : 'same'
  return found.length > 0 ? `${what}, differences: ${found.length}` : what
}
