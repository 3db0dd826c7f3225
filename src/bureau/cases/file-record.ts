// Puts an approved record into the register: new ids, numbers, and the filing as the download document tells it.
import { createHash, randomInt } from 'node:crypto'
import type { Bureau } from '../bureau.ts'
import { shanghaiDate, shanghaiTime } from '../bureau-clock.ts'
import { numberSuffix } from '../codec/apps-extension.ts'
import { type Access, type ReportedRecord, type Service, type Subject, servicesIn } from '../codec/record.ts'
import { type FiledService, writeFiledService, writeFiledSubject } from '../codec/write-results.ts'
import { element } from '../codec/xml-tree.ts'
import type { Store } from '../store/open-store.ts'
import {
  certificateKey,
  type FiledSubjectRow,
  plainHomePage,
  subjectById,
} from '../store/register-lookups.ts'
import { firstIds } from '../store/store-schema.ts'
import { issueNumber } from './issue-number.ts'

export interface NewSubject {
  ispId: string
  number: string
  password: string
  officer: string
  reportedAt: number
  decidedAt: number
}

export const hashPassword = (password: string): string => createHash('md5').update(password).digest('hex')

/** Eight digits, as the bureau sends them to the subject. */
export const makePassword = (): string => String(randomInt(10_000_000, 100_000_000))

type RegisterTable = keyof typeof firstIds

/** Counted apart from the rows: an id is not given again after its row was cancelled. */
const nextId = (store: Store, table: RegisterTable): number =>
  Number(
    store.get<{ last: number }>(
      `INSERT INTO number_sequences (place, year, last)
       VALUES (?, 0, (SELECT coalesce(max(id) + 1, ${firstIds[table]}) FROM ${table}))
       ON CONFLICT (place, year) DO UPDATE SET last = last + 1 RETURNING last`,
      table,
    )?.last,
  )

/** A new subject in the register; returns its id. */
export function fileSubject(store: Store, subject: Subject, made: NewSubject): number {
  const id = nextId(store, 'subjects')
  store.run(
    `INSERT INTO subjects (id, isp_id, isp_subject_id, certificate_key, number, password_hash, name, material,
       first_reported_at, changed_at, officer, decided_at, next_service) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)`,
    id,
    made.ispId,
    subject.ispId,
    certificateKey(subject.certificateType, subject.certificateNumber),
    made.number,
    hashPassword(made.password),
    subject.name,
    JSON.stringify(subject),
    made.reportedAt,
    made.decidedAt,
    made.officer,
    made.decidedAt,
  )
  return id
}

/** A new service under a filed subject, with the next number of its running sequence. */
export function fileService(
  store: Store,
  subject: FiledSubjectRow,
  service: Service,
  ispId: string,
  at: number,
): FiledService {
  const next = store.get<{ used: number }>(
    'UPDATE subjects SET next_service = next_service + 1, changed_at = ? WHERE id = ? RETURNING next_service - 1 AS used',
    at,
    subject.id,
  )
  const number = `${subject.number}-${next?.used}${numberSuffix(service.app)}`
  const id = nextId(store, 'services')
  store.run(
    `INSERT INTO services (id, subject_id, isp_id, isp_service_id, number, name, home_page, material, first_reported_at, changed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    subject.id,
    ispId,
    service.ispId,
    number,
    service.name,
    service.homePage === undefined ? null : plainHomePage(service.homePage),
    JSON.stringify(service),
    at,
    at,
  )
  const domainIds = service.domains.map((one) => fileDomain(store, id, one))
  const accessIds = service.accesses.map((access) => ({ ispId, ...fileAccess(store, id, access, ispId) }))
  const on = shanghaiDate(at)
  return { ...service, id, number, reportedOn: on, changedOn: on, domainIds, accessIds }
}

/** A new domain of a filed service; returns its id. */
export function fileDomain(store: Store, serviceId: number, one: { ispId: string; domain: string }): number {
  const id = nextId(store, 'domains')
  store.run('INSERT INTO domains VALUES (?, ?, ?, ?)', id, serviceId, one.ispId, one.domain)
  return id
}

/** The addresses of an access; returns their ids. */
export const fileAddresses = (store: Store, accessId: number, addresses: Access['addresses']): number[] =>
  addresses.map((range) => {
    const id = nextId(store, 'addresses')
    store.run('INSERT INTO addresses VALUES (?, ?, ?)', id, accessId, range.ispId)
    return id
  })

/** A new access of a filed service, with its addresses. */
export function fileAccess(store: Store, serviceId: number, access: Access, ispId: string) {
  const id = nextId(store, 'accesses')
  store.run('INSERT INTO accesses VALUES (?, ?, ?, ?)', id, serviceId, ispId, access.ispId)
  return { id, addressIds: fileAddresses(store, id, access.addresses) }
}

export interface Filed {
  subjectNumber: string
  serviceNumbers: string[]
  /** only of a subject filed just now */
  password?: string
  /** one BASJ/Baxx: the subject and the services filed just now */
  pieces: { kind: 'filed'; xml: string }[]
}

/** Files a whole record. The caller has made sure that nothing conflicts. */
export function fileRecord(
  bureau: Bureau,
  record: ReportedRecord,
  about: { ispId: string; receivedAt: number; officer: string; subjectId?: number },
): Filed {
  const { store, clock } = bureau
  const now = clock.now()
  const password = record.operation === 'first-filing' ? makePassword() : undefined
  let subjectId = about.subjectId
  if (record.operation === 'first-filing' && password !== undefined) {
    subjectId = fileSubject(store, record.subject, {
      ispId: about.ispId,
      number: issueNumber(bureau, record.subject.provinceCode),
      password,
      officer: about.officer,
      reportedAt: about.receivedAt,
      decidedAt: now,
    })
  }
  const row = subjectId === undefined ? undefined : subjectById(store, subjectId)
  if (row === undefined) throw new Error('an added service needs a filed subject')
  const services = servicesIn(record).map((service) => fileService(store, row, service, about.ispId, now))
  return {
    subjectNumber: row.number,
    serviceNumbers: services.map((service) => service.number),
    ...(password === undefined ? {} : { password }),
    pieces: [
      { kind: 'filed', xml: element('Baxx', writeFiled(row, about), ...services.map(writeFiledService)) },
    ],
  }
}

/** One Zt_xx of a filed subject; the provider that reported it gets its own id back. */
export const writeFiled = (row: FiledSubjectRow, about: { ispId: string }): string =>
  writeFiledSubject({
    ...(JSON.parse(row.material) as Subject),
    id: row.id,
    number: row.number,
    firstReportedOn: shanghaiDate(row.first_reported_at),
    changedOn: shanghaiDate(row.changed_at),
    officer: row.officer,
    decidedAt: shanghaiTime(row.decided_at),
    own: row.isp_id === about.ispId,
  })
