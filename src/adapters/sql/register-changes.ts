// What happens to filings after they came into being: changed values, an end, another owner. Nothing is deleted.
import { serviceKeyOf } from '../../core/material.ts'
import type { Register } from '../../flows/store-register.ts'
import type { Db } from './pool.ts'
import { peopleOfService, peopleOfSubject } from './register-people.ts'
import type { SealedJson } from './sealed-json.ts'

export type RegisterChanges = Pick<
  Register,
  'changeSubject' | 'changeService' | 'endService' | 'endSubject' | 'setOwner'
>

export const sqlRegisterChanges = (db: Db, json: SealedJson): RegisterChanges => ({
  async changeSubject(subjectId, subject, at) {
    const { rows } = await db.query<{ subject_number: string }>(
      'select subject_number from register_subject where id = $1',
      [subjectId],
    )
    const number = rows[0]?.subject_number
    if (number === undefined) return
    await db.query(
      'update register_subject set data_sealed = $2, changed_at = $3, people_keys = $4 where id = $1',
      [subjectId, json.close(subject, `register-subject:${number}`), at, peopleOfSubject(json, subject)],
    )
  },
  async changeService(bureau, serviceFilingNumber, change, at) {
    await db.query(
      `update register_service set data_sealed = $2, bureau_ids = $3, application_id = $4, service_id = $5, changed_at = $6, people_keys = $7,
         domain = $8
       where service_filing_number = $1 and bureau = $9 and ended_at is null`,
      [
        serviceFilingNumber,
        json.close(change.service, `register-service:${serviceFilingNumber}`),
        JSON.stringify(change.bureauIds),
        change.applicationId,
        change.serviceId,
        at,
        peopleOfService(json, change.service),
        // An app is known by its name, and a change may give it another.
        serviceKeyOf(change.service),
        bureau,
      ],
    )
  },
  async endService(bureau, serviceFilingNumber, how, at) {
    await db.query(
      'update register_service set ended_at = $3, ended_how = $2 where service_filing_number = $1 and bureau = $4 and ended_at is null',
      [serviceFilingNumber, how, at, bureau],
    )
  },
  async endSubject(subjectId, at) {
    await db.query(
      `update register_service set ended_at = $2, ended_how = 'cancelled' where subject_id = $1 and ended_at is null`,
      [subjectId, at],
    )
    await db.query('update register_subject set ended_at = $2 where id = $1', [subjectId, at])
  },
  async setOwner(subjectId, accountId) {
    await db.query('update register_subject set account_id = $2 where id = $1', [subjectId, accountId])
  },
})
