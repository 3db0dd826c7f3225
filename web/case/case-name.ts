// What people call a case by. A case about a subject goes by the subject; one that gives a service up has no service of its own and
// goes by the one that it gives up.
import type { CaseView } from '../api/shapes.ts'

const aboutSubject: ReadonlySet<CaseView['filingType']> = new Set([
  'change-subject',
  'change-both',
  'cancel-subject',
])

export const caseNameOf = (view: CaseView): string => {
  const subject = String(view.values['subject.name'] ?? view.followUp?.subjectNumber ?? '')
  if (aboutSubject.has(view.filingType)) return subject
  const own = view.services[0]
  const given = view.followUp?.services[0]
  return own?.label || given?.domain || given?.name || subject || '—'
}

export const isCancellation = (view: Pick<CaseView, 'filingType'>): boolean =>
  view.filingType.startsWith('cancel-')

export const isChange = (view: Pick<CaseView, 'filingType'>): boolean => view.filingType.startsWith('change-')

/** Which words fit the end of the road: a number, a change, an end. */
export const outcomeOf = (view: Pick<CaseView, 'filingType'>): 'number' | 'change' | 'cancel' =>
  isChange(view) ? 'change' : isCancellation(view) ? 'cancel' : 'number'
