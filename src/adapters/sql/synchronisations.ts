// Which filings a complete synchronisation has named. What it has named is marked as it goes by, so that at its end the rest is
// found without having remembered a million numbers.
import type { RegisteredService, Synchronisations } from '../../flows/store-register.ts'
import type { Db } from './pool.ts'
import { type ServiceRow, type SubjectRow, serviceOf, subjectOf } from './register.ts'
import type { SealedJson } from './sealed-json.ts'

/** Subjects without a service of ours are not in it: whoever connects nothing of a subject is told nothing of it. */
const ABSENT = `s.bureau = $1 and s.ended_at is null and (s.seen_at is null or s.seen_at < $2) and s.filed_at < $3
  and exists (select 1 from register_service v where v.subject_id = s.id and v.ended_at is null)`

export const sqlSynchronisations = (db: Db, json: SealedJson): Synchronisations => ({
  async begin(bureau, at) {
    await db.query('update bureau set synchronised_from = $2 where code = $1 and synchronised_from is null', [
      bureau,
      at,
    ])
  },
  async since(bureau) {
    const { rows } = await db.query<{ since: string | null }>(
      'select synchronised_from as since from bureau where code = $1 for update',
      [bureau],
    )
    return rows[0]?.since ?? undefined
  },
  async end(bureau) {
    await db.query('update bureau set synchronised_from = null where code = $1', [bureau])
  },
  async seen(subjectId, services, at) {
    await db.query('update register_subject set seen_at = $2 where id = $1', [subjectId, at])
    await db.query(
      `update register_service set seen_at = $4 where subject_id = $1 and ended_at is null
       and (service_filing_number = any ($2) or bureau_service_id = any ($3))`,
      [
        subjectId,
        services.flatMap((one) => one.serviceFilingNumber ?? []),
        services.map((one) => one.bureauServiceId),
        at,
      ],
    )
  },
  async absentSubjects(bureau, { since, filedBefore, limit }) {
    const { rows } = await db.query<SubjectRow & { total: number }>(
      `select s.*, count(*) over ()::int as total from register_subject s where ${ABSENT} order by s.subject_number limit $4`,
      [bureau, since, filedBefore, limit],
    )
    return { total: rows[0]?.total ?? 0, subjects: rows.map((row) => subjectOf(json, row)) }
  },
  async absentServices(bureau, { since, filedBefore, limit }) {
    const { rows } = await db.query<ServiceRow & { total: number }>(
      `select v.*, count(*) over ()::int as total from register_service v join register_subject s on s.id = v.subject_id
       where s.bureau = $1 and s.ended_at is null and s.seen_at >= $2 and v.ended_at is null
         and (v.seen_at is null or v.seen_at < $2) and v.filed_at < $3
       order by v.service_filing_number limit $4`,
      [bureau, since, filedBefore, limit],
    )
    return {
      total: rows[0]?.total ?? 0,
      services: rows.map((row): RegisteredService => serviceOf(json, row)),
    }
  },
})
