// Reads the register for tests, and adds filings of any provider so that tests can make situations.
import type { Bureau } from '../bureau.ts'
import { removeSubject } from '../cases/change-register.ts'
import { fileService, fileSubject, makePassword } from '../cases/file-record.ts'
import { issueNumber } from '../cases/issue-number.ts'
import { identityCheck } from '../checks/identity-numbers.ts'
import type { Principal, Service, Subject } from '../codec/record.ts'
import { element, leaf } from '../codec/xml-tree.ts'
import type { Store } from '../store/open-store.ts'
import {
  accessesOf,
  certificateKey,
  type FiledSubjectRow,
  serviceByDomain,
  servicesOf,
  subjectByCertificate,
  subjectById,
  subjectByNumber,
} from '../store/register-lookups.ts'
import { queueResult } from '../store/results.ts'
import { provinceOf } from '../tables/province-bureaus.ts'
import { Unfit } from './read-orders.ts'

type Body = Record<string, unknown>

const show = (bureau: Bureau, row: FiledSubjectRow) => ({
  id: row.id,
  number: row.number,
  name: row.name,
  ispId: row.isp_id,
  certificate: row.certificate_key,
  services: servicesOf(bureau.store, row.id).map((service) => ({
    id: service.id,
    number: service.number,
    name: service.name,
    ispId: service.isp_id,
    ispServiceId: service.isp_service_id,
    domains: bureau.store
      .all<{ domain: string }>('SELECT domain FROM domains WHERE service_id = ?', service.id)
      .map(({ domain }) => domain),
    accesses: accessesOf(bureau.store, service.id).map(({ id, isp_id }) => ({ id, ispId: isp_id })),
  })),
})

/** By `domain`, `number`, or `certificateType` and `certificateNumber`; without any: how much there is, and the newest. */
export function readRegister(bureau: Bureau, query: URLSearchParams): unknown {
  const { store } = bureau
  const domain = query.get('domain')
  const number = query.get('number')
  const certificate = query.get('certificateNumber')
  if (domain === null && number === null && certificate === null) {
    const count = (table: string) => Number(store.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n)
    const newest = store.all<FiledSubjectRow>('SELECT * FROM subjects ORDER BY id DESC LIMIT 20')
    return {
      subjects: count('subjects'),
      services: count('services'),
      domains: count('domains'),
      newest: newest.map((row) => show(bureau, row)),
    }
  }
  const service = domain === null ? undefined : serviceByDomain(store, domain.toLowerCase())
  const row =
    (service === undefined ? undefined : subjectById(store, service.subject_id)) ??
    (number === null ? undefined : subjectByNumber(store, number.replace(/-\w+$/, ''))) ??
    (certificate === null
      ? undefined
      : subjectByCertificate(store, certificateKey(Number(query.get('certificateType') ?? 1), certificate)))
  return { found: row === undefined ? null : show(bureau, row) }
}

const text = (body: Body, name: string, otherwise?: string): string => {
  const value = body[name] ?? otherwise
  if (typeof value !== 'string' || value === '') throw new Unfit(`${name}: a text`)
  return value
}

const count = (body: Body, name: string, otherwise: number): number => {
  const value = body[name] ?? otherwise
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 1)
    throw new Unfit(`${name}: a whole number from 1`)
  return value
}

function readSubject(body: Body, principal: Principal): Subject {
  const provinceCode = text(body, 'provinceCode', '110000')
  if (provinceOf(provinceCode) === undefined) throw new Unfit('provinceCode: six digits of a province')
  return {
    ispId: String(count(body, 'ispSubjectId', 1)),
    name: text(body, 'name'),
    kind: count(body, 'kind', 4),
    provinceCode,
    cityCode: text(body, 'cityCode', `${provinceCode.slice(0, 2)}0100`),
    address: text(body, 'address', '示例路1号'),
    certificateType: count(body, 'certificateType', 1),
    certificateNumber: text(body, 'certificateNumber').toUpperCase(),
    certificateAddress: text(body, 'certificateAddress', '示例路1号'),
    principal,
    reportWay: 1,
  }
}

function readService(body: Body, principal: Principal, nextId: () => string): Service {
  const { domains } = body
  if (!Array.isArray(domains) || domains.length === 0) throw new Unfit('services.domains: a list of names')
  return {
    ispId: body.ispServiceId === undefined ? nextId() : String(count(body, 'ispServiceId', 1)),
    name: text(body, 'name'),
    preApprovals: [],
    contents: [2],
    languages: [1],
    domains: domains.map((domain: unknown, at) => ({
      ispId: `${at + 1}`,
      domain: String(domain).toLowerCase(),
    })),
    accesses: [
      {
        ispId: nextId(),
        locations: [1],
        ways: [3],
        addresses: [{ ispId: nextId(), first: 3325256705, last: 3325256705 }],
      },
    ],
    principal,
    homePage: text(body, 'homePage', `www.${String(domains[0])}`),
  }
}

/** Ids of the provider's that nobody gave: far above those that a system gives itself. */
const inventId = (store: Store): string =>
  String(
    store.get<{ last: number }>(
      `INSERT INTO number_sequences (place, year, last) VALUES ('invented', 0, 900000000000)
       ON CONFLICT (place, year) DO UPDATE SET last = last + 1 RETURNING last`,
    )?.last,
  )

/** Takes a subject out of the register as a bureau does of its own accord; every provider of a service of it is told. */
export function deleteFiling(bureau: Bureau, number: string): unknown {
  const { store } = bureau
  const row = subjectByNumber(store, number.replace(/-\w+$/, ''))
  if (row === undefined) throw new Unfit('number: no such filing')
  return store.transact(() => {
    const accesses = servicesOf(store, row.id).flatMap(({ id }) => accessesOf(store, id))
    const xml = element('Zxxx', leaf('Zxlb', 0), leaf('Jlid', row.id))
    removeSubject(bureau, row, 'deleted')
    const told = [...new Set([row.isp_id, ...accesses.map(({ isp_id }) => isp_id)])].filter((one) =>
      bureau.providers.has(one),
    )
    for (const ispId of told) queueResult(bureau, ispId, 'cancelled', xml)
    return { deleted: row.number, told }
  })
}

/** A filing as if it had been approved now. Throws Unfit where it conflicts or a field is wrong. */
export function addFiling(bureau: Bureau, body: Body): unknown {
  const { store, clock, officer } = bureau
  const head = '11010519050101000'
  const principal: Principal = {
    name: '示例负责人',
    mobile: text(body, 'mobile', '13800130000'),
    email: 'filed@example.com',
    certificateType: 2,
    certificateNumber: text(body, 'principalNumber', head + identityCheck(head)),
  }
  const subject = readSubject(body, principal)
  const list = body.services ?? []
  if (!Array.isArray(list)) throw new Unfit('services: a list')
  const nextId = () => inventId(store)
  const services = list.map((one: unknown) => readService((one ?? {}) as Body, principal, nextId))
  const ispId = text(body, 'ispId', '120000000002')
  return store.transact(() => {
    const key = certificateKey(subject.certificateType, subject.certificateNumber)
    if (subjectByCertificate(store, key) !== undefined) throw new Unfit('certificateNumber: filed already')
    const taken = services
      .flatMap((one) => one.domains)
      .find(({ domain }) => serviceByDomain(store, domain) !== undefined)
    if (taken !== undefined) throw new Unfit(`services.domains: ${taken.domain} is filed already`)
    const now = clock.now()
    const password =
      typeof body.password === 'string' && body.password !== '' ? body.password : makePassword()
    const number = issueNumber(bureau, subject.provinceCode)
    const id = fileSubject(store, subject, {
      ispId,
      number,
      password,
      officer: officer.name,
      reportedAt: now,
      decidedAt: now,
    })
    const row = subjectById(store, id)
    if (row === undefined) throw new Error('the subject just filed is gone')
    for (const service of services) fileService(store, row, service, ispId, now)
    return { ...show(bureau, subjectById(store, id) ?? row), password }
  })
}
