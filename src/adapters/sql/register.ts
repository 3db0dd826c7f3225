// The register of what is filed through this provider.
import { randomUUID } from 'node:crypto'
import type { Service, Subject } from '../../core/material.ts'
import type { BureauIds, Register, RegisteredService, RegisteredSubject } from '../../flows/store-register.ts'
import type { Db } from './pool.ts'
import { sqlRegisterChanges } from './register-changes.ts'
import { othersInCharge, peopleOfService, peopleOfSubject } from './register-people.ts'
import { type SealedJson, subjectKey } from './sealed-json.ts'

export type SubjectRow = {
  id: string
  account_id: string
  bureau: string
  subject_number: string
  bureau_subject_id: string
  province_code: string
  filed_at: string
  data_sealed: Buffer
}
export type ServiceRow = {
  subject_id: string
  service_filing_number: string
  bureau_service_id: string
  bureau_ids: BureauIds
  domain: string
  application_id: string | null
  service_id: string
  filed_at: string
  data_sealed: Buffer
}

export const subjectOf = (json: SealedJson, row: SubjectRow): RegisteredSubject => ({
  id: row.id,
  accountId: row.account_id,
  bureau: row.bureau,
  subjectNumber: row.subject_number,
  bureauSubjectId: row.bureau_subject_id,
  provinceCode: row.province_code,
  filedAt: row.filed_at,
  subject: json.open<Subject>(row.data_sealed, `register-subject:${row.subject_number}`),
})

export const serviceOf = (json: SealedJson, row: ServiceRow): RegisteredService => ({
  subjectId: row.subject_id,
  serviceFilingNumber: row.service_filing_number,
  bureauServiceId: row.bureau_service_id,
  bureauIds: row.bureau_ids,
  domain: row.domain,
  applicationId: row.application_id ?? '',
  serviceId: row.service_id,
  filedAt: row.filed_at,
  service: json.open<Service>(row.data_sealed, `register-service:${row.service_filing_number}`),
})

const recordSubject = async (
  db: Db,
  json: SealedJson,
  one: Omit<RegisteredSubject, 'id'>,
): Promise<string> => {
  const { rows } = await db.query<{ id: string }>(
    `insert into register_subject (id, account_id, subject_number, bureau_subject_id, subject_key, province_code, filed_at, data_sealed, people_keys, is_unit, bureau)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (bureau, subject_number) do update set bureau_subject_id = excluded.bureau_subject_id, ended_at = null returning id`,
    [
      randomUUID(),
      one.accountId,
      one.subjectNumber,
      one.bureauSubjectId,
      subjectKey(json, one.subject.certificateType ?? '', one.subject.certificateNumber ?? ''),
      one.provinceCode,
      one.filedAt,
      json.close(one.subject, `register-subject:${one.subjectNumber}`),
      peopleOfSubject(json, one.subject),
      one.subject.kind !== 'individual',
      one.bureau,
    ],
  )
  const id = rows[0]?.id
  if (id === undefined) throw new Error('register_subject answered no id')
  return id
}

const recordService = (
  db: Db,
  json: SealedJson,
  subjectId: string,
  bureau: string,
  one: Omit<RegisteredService, 'subjectId'>,
) =>
  db.query(
    `insert into register_service (id, subject_id, service_filing_number, bureau_service_id, bureau_ids, domain, application_id, service_id, filed_at, data_sealed, people_keys, bureau)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (bureau, service_filing_number) where ended_at is null do nothing`,
    [
      randomUUID(),
      subjectId,
      one.serviceFilingNumber,
      one.bureauServiceId,
      JSON.stringify(one.bureauIds),
      one.domain,
      one.applicationId === '' ? null : one.applicationId,
      one.serviceId,
      one.filedAt,
      json.close(one.service, `register-service:${one.serviceFilingNumber}`),
      peopleOfService(json, one.service),
      bureau,
    ],
  )

const subject = async (
  db: Db,
  json: SealedJson,
  where: string,
  [bureau, ...values]: readonly [string | undefined, ...unknown[]],
): Promise<RegisteredSubject | undefined> => {
  const { rows } = await db.query<SubjectRow>(
    `select s.* from register_subject s where s.ended_at is null and ($1::text is null or s.bureau = $1) and ${where} order by s.filed_at limit 1`,
    [bureau ?? null, ...values],
  )
  return rows[0] === undefined ? undefined : subjectOf(json, rows[0])
}

/** How a bureau's id leads to the subject, by what the id is of. */
const ofBureauId = {
  subject: 's.bureau_subject_id = $2',
  service:
    'exists (select 1 from register_service v where v.subject_id = s.id and v.ended_at is null and v.bureau_service_id = $2)',
  access: `exists (select 1 from register_service v where v.subject_id = s.id and v.ended_at is null and v.bureau_ids -> 'accesses' ? $2)`,
} as const

const reading = (
  db: Db,
  json: SealedJson,
): Pick<
  Register,
  | 'subjectByCertificate'
  | 'subjectByNumber'
  | 'subjectById'
  | 'subjectOfBureauId'
  | 'serviceByDomain'
  | 'servicesOf'
  | 'subjectsOf'
  | 'othersInCharge'
> => ({
  subjectByCertificate: (bureau, certificateType, certificateNumber) =>
    subject(db, json, 's.subject_key = $2', [bureau, subjectKey(json, certificateType, certificateNumber)]),
  subjectByNumber: (bureau, subjectNumber) =>
    subject(db, json, 's.subject_number = $2', [bureau, subjectNumber]),
  subjectById: (id) => subject(db, json, 's.id = $2', [undefined, id]),
  subjectOfBureauId: (bureau, what, bureauId) => subject(db, json, ofBureauId[what], [bureau, bureauId]),
  async serviceByDomain(bureau, domain) {
    const { rows } = await db.query<ServiceRow & { subject_number: string }>(
      'select v.*, s.subject_number from register_service v join register_subject s on s.id = v.subject_id where v.domain = $2 and v.ended_at is null and ($1::text is null or v.bureau = $1) order by v.filed_at limit 1',
      [bureau ?? null, domain],
    )
    return rows[0] === undefined
      ? undefined
      : { ...serviceOf(json, rows[0]), subjectNumber: rows[0].subject_number }
  },
  async servicesOf(subjectId) {
    const { rows } = await db.query<ServiceRow>(
      'select * from register_service where subject_id = $1 and ended_at is null order by filed_at, service_filing_number',
      [subjectId],
    )
    return rows.map((row) => serviceOf(json, row))
  },
  async subjectsOf(accountId) {
    const { rows } = await db.query<SubjectRow>(
      'select * from register_subject where account_id = $1 and ended_at is null order by filed_at desc',
      [accountId],
    )
    return rows.map((row) => subjectOf(json, row))
  },
  othersInCharge: (asked, exceptSubjectId) => othersInCharge(db, json, asked, exceptSubjectId),
})

export const sqlRegister = (db: Db, json: SealedJson): Register => ({
  ...reading(db, json),
  async record(one, services) {
    const subjectId = await recordSubject(db, json, one)
    for (const service of services) await recordService(db, json, subjectId, one.bureau, service)
  },
  ...sqlRegisterChanges(db, json),
})
