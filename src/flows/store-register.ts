// The parts of the store that outlive a case: what is filed, and what customers own.
import type { Service, Subject } from '../core/material.ts'
import type { CalendarDate, Instant } from '../core/time.ts'

export type RegisteredSubject = {
  readonly id: string
  readonly accountId: string
  readonly subjectNumber: string
  readonly bureauSubjectId: string
  readonly provinceCode: string
  readonly filedAt: Instant
  readonly subject: Subject
}

export type RegisteredService = {
  readonly subjectId: string
  readonly serviceFilingNumber: string
  readonly bureauServiceId: string
  readonly domain: string
  readonly applicationId: string
  readonly serviceId: string
  readonly filedAt: Instant
  readonly service: Service
}

export type Register = {
  subjectByCertificate(
    certificateType: string,
    certificateNumber: string,
  ): Promise<RegisteredSubject | undefined>
  subjectByNumber(subjectNumber: string): Promise<RegisteredSubject | undefined>
  serviceByDomain(domain: string): Promise<(RegisteredService & { subjectNumber: string }) | undefined>
  servicesOf(subjectId: string): Promise<readonly RegisteredService[]>
  subjectsOf(accountId: string): Promise<readonly RegisteredSubject[]>
  /** Writes subject and services; equal content again changes nothing. */
  record(
    subject: Omit<RegisteredSubject, 'id'>,
    services: readonly Omit<RegisteredService, 'subjectId'>[],
  ): Promise<void>
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
