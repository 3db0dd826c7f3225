// What a record gets that points at something not filed: never filed (1058, 1059), cancelled meanwhile (1049, 1050), or taken
// out of the register by the bureau of its own accord (1053).
import type { SubjectReference } from '../codec/record.ts'
import type { ResultCode } from '../codec/write-results.ts'
import type { Store } from '../store/open-store.ts'
import { goneByReference } from '../store/register-lookups.ts'
import { problem } from './problem.ts'

const shown = (reference: SubjectReference): string =>
  'number' in reference ? reference.number : reference.id

export function missingSubject(store: Store, reference: SubjectReference): ResultCode {
  const gone = goneByReference(store, 'subject', reference)
  if (gone === undefined) return problem(1058, shown(reference))
  return problem(gone.why === 'deleted' ? 1053 : 1049, shown(reference))
}

export function missingService(store: Store, reference: SubjectReference): ResultCode {
  const gone = goneByReference(store, 'service', reference)
  const code = { cancelled: 1050, 'subject-cancelled': 1049, deleted: 1053 } as const
  return problem(gone === undefined ? 1059 : code[gone.why], shown(reference))
}
