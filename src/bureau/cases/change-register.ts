// Approved records that change what is filed: an added access, and the cancellation of a subject, a service or an access.
import type { Bureau } from '../bureau.ts'
import { shanghaiDate } from '../bureau-clock.ts'
import type { AddAccess, Cancellation, Service } from '../codec/record.ts'
import { type FiledService, writeFiledService } from '../codec/write-results.ts'
import { element, leaf } from '../codec/xml-tree.ts'
import type { FiledTarget } from '../store/filed-target.ts'
import type { Store } from '../store/open-store.ts'
import {
  accessesOf,
  type FiledServiceRow,
  type FiledSubjectRow,
  type GoneRow,
  serviceById,
  servicesOf,
} from '../store/register-lookups.ts'
import type { ResultKind } from '../store/results.ts'
import { fileAccess, writeFiled } from './file-record.ts'

export interface RegisterChange {
  subjectNumber: string
  serviceNumbers: string[]
  /** pieces of the download document that tell it */
  pieces: { kind: ResultKind; xml: string }[]
}

export const serviceOf = (row: FiledServiceRow): Service => JSON.parse(row.material) as Service

/** A service as it is filed, with all its accesses; ids of other providers are left out. */
export function readFiledService(store: Store, row: FiledServiceRow, ispId: string): FiledService {
  const material = serviceOf(row)
  const own = row.isp_id === ispId
  const domains = material.domains.map(({ domain }) =>
    store.get<{ id: number }>('SELECT id FROM domains WHERE service_id = ? AND domain = ?', row.id, domain),
  )
  const accesses = accessesOf(store, row.id)
  const isOurs = (at: number): boolean => accesses[at]?.isp_id === ispId
  return {
    ...material,
    ispId: own ? material.ispId : '',
    domains: material.domains.map((one) => (own ? one : { ...one, ispId: '' })),
    accesses: material.accesses.map((access, at) =>
      isOurs(at)
        ? access
        : { ...access, ispId: '', addresses: access.addresses.map((range) => ({ ...range, ispId: '' })) },
    ),
    id: row.id,
    number: row.number,
    reportedOn: shanghaiDate(row.first_reported_at),
    changedOn: shanghaiDate(row.changed_at),
    domainIds: domains.map((one) => one?.id ?? 0),
    accessIds: accesses.map((access) => ({
      id: access.id,
      ispId: access.isp_id,
      addressIds: store
        .all<{ id: number }>('SELECT id FROM addresses WHERE access_id = ? ORDER BY id', access.id)
        .map(({ id }) => id),
    })),
  }
}

function saveAccesses({ store, clock }: Bureau, row: FiledServiceRow, accesses: Service['accesses']): void {
  store.run(
    'UPDATE services SET material = ?, changed_at = ? WHERE id = ?',
    JSON.stringify({ ...serviceOf(row), accesses }),
    clock.now(),
    row.id,
  )
}

/** Adds the access and tells the whole service. Undefined where the service is no longer filed. */
export function addAccess(
  bureau: Bureau,
  record: AddAccess,
  target: FiledTarget,
  ispId: string,
): RegisterChange | undefined {
  const { store } = bureau
  const { service, subject } = target
  if (service === undefined || subject === undefined) return undefined
  fileAccess(store, service.id, record.access, ispId)
  saveAccesses(bureau, service, [...serviceOf(service).accesses, record.access])
  const row = serviceById(store, service.id) ?? service
  const xml = element(
    'Baxx',
    writeFiled(subject, { ispId }),
    writeFiledService(readFiledService(store, row, ispId)),
  )
  return { subjectNumber: subject.number, serviceNumbers: [service.number], pieces: [{ kind: 'filed', xml }] }
}

function removeAccess(store: Store, id: number): void {
  store.run('DELETE FROM addresses WHERE access_id = ?', id)
  store.run('DELETE FROM accesses WHERE id = ?', id)
}

const noteGone = ({ store, clock }: Bureau, kind: 'subject' | 'service', row: GoneRow & { id: number }) =>
  store.run('INSERT INTO gone VALUES (?, ?, ?, ?, ?)', kind, row.id, row.number, row.why, clock.now())

function removeService(bureau: Bureau, { id, number }: FiledServiceRow, why: GoneRow['why']): void {
  const { store } = bureau
  for (const access of accessesOf(store, id)) removeAccess(store, access.id)
  store.run('DELETE FROM domains WHERE service_id = ?', id)
  store.run('DELETE FROM services WHERE id = ?', id)
  noteGone(bureau, 'service', { id, number, why })
}

/** Takes a subject with all its services out of the register; remembers that they were there. */
export function removeSubject(
  bureau: Bureau,
  { id, number }: FiledSubjectRow,
  why: 'cancelled' | 'deleted',
): void {
  const { store } = bureau
  for (const row of servicesOf(store, id))
    removeService(bureau, row, why === 'deleted' ? why : 'subject-cancelled')
  store.run('DELETE FROM subjects WHERE id = ?', id)
  noteGone(bureau, 'subject', { id, number, why })
}

/** Takes it out of the register; its numbers and ids are not given again. Undefined where it is no longer there. */
export function cancelFiling(
  bureau: Bureau,
  record: Cancellation,
  target: FiledTarget,
): RegisterChange | undefined {
  const { store } = bureau
  const { subject, service, access } = target
  if (subject === undefined || target[record.what] === undefined) return undefined
  const gone =
    record.what === 'subject' ? servicesOf(store, subject.id) : service === undefined ? [] : [service]
  const change = { subjectNumber: subject.number, serviceNumbers: gone.map(({ number }) => number) }
  if (record.what === 'access') {
    if (access === undefined || service === undefined) return undefined
    const at = accessesOf(store, service.id).findIndex((one) => one.id === access.id)
    saveAccesses(bureau, service, serviceOf(service).accesses.toSpliced(at, 1))
    removeAccess(store, access.id)
    return { ...change, pieces: [] }
  }
  if (record.what === 'subject') removeSubject(bureau, subject, 'cancelled')
  else for (const row of gone) removeService(bureau, row, 'cancelled')
  const xml = element('Zxxx', leaf('Zxlb', record.what === 'subject' ? 0 : 1), leaf('Jlid', record.id))
  return { ...change, pieces: [{ kind: 'cancelled', xml }] }
}
