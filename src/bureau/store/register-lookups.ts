// What is filed and what is in flight, as the checks ask for it. Read only.
import type { SubjectReference } from '../codec/record.ts'
import type { Store } from './open-store.ts'

export interface FiledSubjectRow {
  id: number
  isp_id: string
  isp_subject_id: string
  certificate_key: string
  number: string
  password_hash: string
  name: string
  material: string
  first_reported_at: number
  changed_at: number
  officer: string
  decided_at: number
  next_service: number
}

export interface FiledServiceRow {
  id: number
  subject_id: number
  isp_id: string
  isp_service_id: string
  number: string
  name: string
  home_page: string | null
  material: string
  first_reported_at: number
  changed_at: number
}

/** A certificate's type and number as one key; letters count as capitals. */
export const certificateKey = (type: number, number: string): string => `${type}:${number.toUpperCase()}`

/** A home page without scheme, trailing slash and capitals. */
export const plainHomePage = (url: string): string =>
  url
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/+$/, '')

export const subjectByCertificate = (store: Store, key: string) =>
  store.get<FiledSubjectRow>('SELECT * FROM subjects WHERE certificate_key = ?', key)

export const subjectByNumber = (store: Store, number: string) =>
  store.get<FiledSubjectRow>('SELECT * FROM subjects WHERE number = ?', number)

export const subjectById = (store: Store, id: string | number) =>
  store.get<FiledSubjectRow>('SELECT * FROM subjects WHERE id = ?', id)

export const subjectByReference = (store: Store, reference: SubjectReference) =>
  'number' in reference ? subjectByNumber(store, reference.number) : subjectById(store, reference.id)

export const servicesOf = (store: Store, subjectId: number) =>
  store.all<FiledServiceRow>('SELECT * FROM services WHERE subject_id = ? ORDER BY id', subjectId)

export const serviceByNumber = (store: Store, number: string) =>
  store.get<FiledServiceRow>('SELECT * FROM services WHERE number = ?', number)

export const serviceById = (store: Store, id: string | number) =>
  store.get<FiledServiceRow>('SELECT * FROM services WHERE id = ?', id)

export interface FiledAccessRow {
  id: number
  service_id: number
  isp_id: string
  isp_access_id: string
}

export const accessById = (store: Store, id: string) =>
  store.get<FiledAccessRow>('SELECT * FROM accesses WHERE id = ?', id)

/** In the order of the service's material. */
export const accessesOf = (store: Store, serviceId: number) =>
  store.all<FiledAccessRow>('SELECT * FROM accesses WHERE service_id = ? ORDER BY id', serviceId)

export const serviceByDomain = (store: Store, domain: string) =>
  store.get<FiledServiceRow>(
    'SELECT services.* FROM domains JOIN services ON services.id = domains.service_id WHERE domain = ?',
    domain,
  )

export const serviceByHomePage = (store: Store, url: string) =>
  store.get<FiledServiceRow>('SELECT * FROM services WHERE home_page = ?', plainHomePage(url))

export const serviceByName = (store: Store, name: string) =>
  store.get<FiledServiceRow>('SELECT * FROM services WHERE name = ? LIMIT 1', name)

/** Was this IspWzid or IspJrid reported by this provider and filed? */
export const isFiledHere = (store: Store, kind: 'service' | 'access', ispId: string, id: string): boolean =>
  store.get(
    kind === 'service'
      ? 'SELECT 1 FROM services WHERE isp_service_id = ? AND isp_id = ?'
      : 'SELECT 1 FROM accesses WHERE isp_access_id = ? AND isp_id = ?',
    id,
    ispId,
  ) !== undefined

export interface InFlightRow {
  id: number
  isp_id: string
  operation: number
  mark: string
}

/** Oldest first. More than one only where several services or accesses are given up at once. */
export const inFlightBySubject = (store: Store, subjectKey: string) =>
  store.all<InFlightRow>(
    "SELECT id, isp_id, operation, mark FROM records WHERE subject_key = ? AND state IN ('sms', 'officer') ORDER BY id",
    subjectKey,
  )

/** The record in flight that claims the domain; its rows are removed when it ends. */
export const inFlightByDomain = (store: Store, domain: string) =>
  store.get<InFlightRow>(
    'SELECT records.id, isp_id, operation, mark FROM record_domains JOIN records ON records.id = record_id WHERE domain = ? LIMIT 1',
    domain,
  )

/** Is a service or access with this id of the provider in flight? Marks look like `service:110000000001:2001`. */
export const isMarkInFlight = (store: Store, mark: string): boolean =>
  store.get('SELECT 1 FROM record_marks WHERE mark = ?', mark) !== undefined

export interface GoneRow {
  number: string
  /** on request, together with its subject, or by the bureau of its own accord */
  why: 'cancelled' | 'subject-cancelled' | 'deleted'
}

/** What was filed once under this number or id of the bureau. */
export const goneByReference = (store: Store, kind: 'subject' | 'service', reference: SubjectReference) =>
  'number' in reference
    ? store.get<GoneRow>('SELECT number, why FROM gone WHERE kind = ? AND number = ?', kind, reference.number)
    : store.get<GoneRow>('SELECT number, why FROM gone WHERE kind = ? AND id = ?', kind, reference.id)

/** Does the service have this domain, by the bureau's id? */
export const hasDomain = (store: Store, serviceId: number, id: string): boolean =>
  store.get('SELECT 1 FROM domains WHERE id = ? AND service_id = ?', id, serviceId) !== undefined

/** Does the access have this range of addresses, by the bureau's id? */
export const hasAddress = (store: Store, accessId: number, id: string): boolean =>
  store.get('SELECT 1 FROM addresses WHERE id = ? AND access_id = ?', id, accessId) !== undefined

/** In which access did the provider report this IspIpid? Undefined where it did not. */
export const accessOfAddress = (store: Store, ispId: string, id: string): number | undefined =>
  store.get<{ id: number }>(
    'SELECT accesses.id FROM addresses JOIN accesses ON accesses.id = access_id WHERE isp_address_id = ? AND isp_id = ?',
    id,
    ispId,
  )?.id

/** Changes of a subject that the provider reported since then. */
export const changesSince = (store: Store, ispId: string, subjectId: string, at: number): number =>
  Number(
    store.get<{ n: number }>(
      'SELECT count(*) AS n FROM records WHERE mark = ? AND operation = 4 AND received_at > ? AND isp_id = ?',
      subjectId,
      at,
      ispId,
    )?.n,
  )

export const serviceMark = (ispId: string, id: string): string => `service:${ispId}:${id}`
export const accessMark = (ispId: string, id: string): string => `access:${ispId}:${id}`
export const addressMark = (ispId: string, id: string): string => `address:${ispId}:${id}`
