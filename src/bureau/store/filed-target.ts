// What a record points at in the register: the subject, and where it names one the service or the access.
import type { ReportedRecord } from '../codec/record.ts'
import type { Store } from './open-store.ts'
import {
  accessById,
  type FiledAccessRow,
  type FiledServiceRow,
  type FiledSubjectRow,
  serviceById,
  serviceByNumber,
  subjectById,
  subjectByReference,
} from './register-lookups.ts'

export interface FiledTarget {
  subject?: FiledSubjectRow | undefined
  service?: FiledServiceRow | undefined
  access?: FiledAccessRow | undefined
}

/** Empty for a first filing, and for what is not there. */
export function targetOf(store: Store, record: ReportedRecord): FiledTarget {
  switch (record.operation) {
    case 'first-filing':
      return {}
    case 'add-service':
      return { subject: subjectByReference(store, record.subjectReference) }
    case 'add-access': {
      const { serviceReference: to } = record
      return withSubject(
        store,
        'number' in to ? serviceByNumber(store, to.number) : serviceById(store, to.id),
      )
    }
    case 'change':
      return { subject: subjectById(store, record.id) }
    case 'cancel': {
      if (record.what === 'subject') return { subject: subjectById(store, record.id) }
      if (record.what === 'service') return withSubject(store, serviceById(store, record.id))
      const access = accessById(store, record.id)
      return access === undefined
        ? {}
        : { ...withSubject(store, serviceById(store, access.service_id)), access }
    }
  }
}

const withSubject = (store: Store, service: FiledServiceRow | undefined): FiledTarget =>
  service === undefined ? {} : { service, subject: subjectById(store, service.subject_id) }
