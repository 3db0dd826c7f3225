// The parts of the store that outlive a case: what is filed, and what customers own.
import type { Service, Subject } from '../core/material.ts'
import type { CalendarDate, Instant } from '../core/time.ts'

export type RegisteredSubject = {
  readonly id: string
  readonly accountId: string
  /** Code of the bureau to which it is reported. */
  readonly bureau: string
  readonly subjectNumber: string
  readonly bureauSubjectId: string
  readonly provinceCode: string
  readonly filedAt: Instant
  readonly subject: Subject
}

/** Ids that the bureau gave to the parts of a service; accesses are ours only. */
export type BureauIds = {
  readonly domains: readonly { readonly domain: string; readonly bureauDomainId: string }[]
  readonly accesses: readonly string[]
}

export type RegisteredService = {
  readonly subjectId: string
  readonly serviceFilingNumber: string
  readonly bureauServiceId: string
  readonly bureauIds: BureauIds
  /** Domain of a website; of an app its kind, host and name (`serviceKeyOf`). */
  readonly domain: string
  /** The last case that filed or changed it; empty where a synchronisation brought it. */
  readonly applicationId: string
  readonly serviceId: string
  readonly filedAt: Instant
  readonly service: Service
}

/** Cancelled: gone for good. Access ended: still filed, through another provider. */
export type EndOfService = 'cancelled' | 'access-ended'

/** Normalised mobile, or certificate number of a person → of how many other subjects; none are left out. */
export type OthersInCharge = {
  readonly mobiles: Readonly<Record<string, number>>
  readonly persons: Readonly<Record<string, number>>
  /** As `persons`, counting units only. */
  readonly personsOfUnits: Readonly<Record<string, number>>
}

/**
 * What is filed now. Whatever has ended is kept but not answered here. The companies of a group each have a register of their
 * own: the same subject or domain may stand with several bureaux. `bureau` undefined means any of them, the oldest first.
 */
export type Register = {
  subjectByCertificate(
    bureau: string | undefined,
    certificateType: string,
    certificateNumber: string,
  ): Promise<RegisteredSubject | undefined>
  subjectByNumber(bureau: string | undefined, subjectNumber: string): Promise<RegisteredSubject | undefined>
  subjectById(id: string): Promise<RegisteredSubject | undefined>
  /** By the bureau's own id of a subject, a service or an access. */
  subjectOfBureauId(
    bureau: string,
    what: 'subject' | 'service' | 'access',
    bureauId: string,
  ): Promise<RegisteredSubject | undefined>
  serviceByDomain(
    bureau: string | undefined,
    domain: string,
  ): Promise<(RegisteredService & { subjectNumber: string }) | undefined>
  servicesOf(subjectId: string): Promise<readonly RegisteredService[]>
  subjectsOf(accountId: string): Promise<readonly RegisteredSubject[]>
  /** Who of these is in charge for other subjects too, or reached there. */
  othersInCharge(
    asked: { readonly mobiles: readonly string[]; readonly persons: readonly string[] },
    exceptSubjectId: string | undefined,
  ): Promise<OthersInCharge>
  /** Writes subject and services. A subject that is there keeps its owner and values; only ids are brought up to date. */
  record(
    subject: Omit<RegisteredSubject, 'id'>,
    services: readonly Omit<RegisteredService, 'subjectId'>[],
  ): Promise<void>
  changeSubject(subjectId: string, subject: Subject, at: Instant): Promise<void>
  changeService(
    bureau: string,
    serviceFilingNumber: string,
    change: Pick<RegisteredService, 'bureauIds' | 'applicationId' | 'serviceId' | 'service'>,
    at: Instant,
  ): Promise<void>
  endService(bureau: string, serviceFilingNumber: string, how: EndOfService, at: Instant): Promise<void>
  /** Ends the subject with all its services. */
  endSubject(subjectId: string, at: Instant): Promise<void>
  setOwner(subjectId: string, accountId: string): Promise<void>
}

type Absent = { readonly since: Instant; readonly filedBefore: Instant; readonly limit: number }

/** Complete synchronisations: which filings they have named, and which not. */
export type Synchronisations = {
  /** Notes that one is under way; nothing where one is already. */
  begin(bureau: string, at: Instant): Promise<void>
  /** Since when one is under way, locked. */
  since(bureau: string): Promise<Instant | undefined>
  end(bureau: string): Promise<void>
  /** Marks a subject and those of its services that were named. */
  seen(
    subjectId: string,
    services: readonly { readonly serviceFilingNumber?: string; readonly bureauServiceId: string }[],
    at: Instant,
  ): Promise<void>
  /** Subjects with services, filed before, that were not named since; the first ones, and how many there are. */
  absentSubjects(
    bureau: string,
    limits: Absent,
  ): Promise<{ readonly total: number; readonly subjects: readonly RegisteredSubject[] }>
  /** Services that were not named, of subjects that were. */
  absentServices(
    bureau: string,
    limits: Absent,
  ): Promise<{ readonly total: number; readonly services: readonly RegisteredService[] }>
}

export type Transfer = {
  readonly subjectId: string
  readonly fromAccount: string
  readonly expiresAt: Instant
}

/** Passing filings from account to account. */
export type Handovers = {
  /** Replaces an earlier offer of the same subject. */
  offer(transfer: Transfer & { readonly codeHash: string; readonly offeredAt: Instant }): Promise<void>
  /** The open offer behind a code, locked. */
  lockOffer(codeHash: string): Promise<Transfer | undefined>
  offerOf(subjectId: string): Promise<Transfer | undefined>
  accept(codeHash: string, accountId: string, at: Instant): Promise<void>
  withdraw(subjectId: string, at: Instant): Promise<void>
  claimOf(accountId: string): Promise<Claim | undefined>
  /** Codes sent to a subject's person since then, whoever asked for them. */
  claimsSent(subjectId: string, since: Instant): Promise<number>
  setClaim(accountId: string, claim: Omit<Claim, 'tries'>): Promise<void>
  countTry(accountId: string): Promise<void>
  clearClaim(accountId: string): Promise<void>
}

export type Claim = {
  readonly subjectId: string
  readonly codeHash: string
  readonly sentAt: Instant
  readonly expiresAt: Instant
  readonly tries: number
  readonly sentToday: number
}

export type Instance = {
  readonly id: string
  readonly accountId: string
  readonly product: string
  readonly name: string
  readonly region: string
  readonly isMainland: boolean
  readonly addresses: readonly string[]
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate
  readonly accessWay: string
  readonly serverProvinceCode: string
  /** Code of the bureau of the company that sells it; undefined: the first one. */
  readonly bureau?: string
}

export type ServiceNumber = {
  readonly serviceNumber: string
  readonly instanceId: string
  readonly applicationId?: string
  readonly serviceId?: string
  readonly isUsed: boolean
}

export type Products = {
  ofAccount(accountId: string): Promise<readonly Instance[]>
  /** Locks the instance, so that two requests cannot both take its last number. */
  lock(instanceId: string): Promise<Instance | undefined>
  put(instance: Instance, at: Instant): Promise<void>
  numbersOf(instanceId: string): Promise<readonly ServiceNumber[]>
  lockNumber(serviceNumber: string): Promise<ServiceNumber | undefined>
  addNumber(serviceNumber: string, instanceId: string, at: Instant): Promise<void>
  bind(serviceNumber: string, applicationId: string, serviceId: string): Promise<void>
  releaseOf(applicationId: string, serviceId?: string): Promise<void>
  markUsed(applicationId: string, at: Instant): Promise<void>
}
