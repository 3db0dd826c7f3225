// Which fields and slots are open to the applicant now. In a draft all; after a return only what was sent back and what
// the rules in force block now: otherwise a rule that changed meanwhile would be a dead end.

import { type FilingType, isCancellation, isFollowUp } from '../determine.ts'
import { type Field, fieldAt, fields } from '../field.ts'
import type { Finding } from '../finding.ts'
import { portraitSlots } from '../material.ts'
import { inService, type Path } from '../path.ts'
import { isPortraitSlot, slots } from '../slot.ts'
import type { Application, ReturnItem } from './state.ts'
import { isSameValue, valueAt } from './value.ts'

const FORM_SLOT = 'documents.verification-form'

/**
 * What a type of filing is not about stays as it is filed: a change of a service does not touch the subject, a cancellation
 * touches neither.
 */
const isOfType = (filingType: FilingType, path: Path): boolean => {
  const [root] = path.split('.')
  if (root === 'subject') return filingType !== 'change-service' && !isCancellation(filingType)
  return root !== 'cancellation' || isCancellation(filingType)
}

/** In a change the answers of the start page stay: another domain or certificate would be another filing. */
const isFixed = (field: Field): boolean =>
  field.page === 'start' && field.pattern !== 'subject.cityCode' && field.pattern !== 'subject.districtCode'

/** Everything that a follow-up may change, path by path. */
const pathsOfFollowUp = ({ filingType, material }: Application): readonly Path[] =>
  [...fields.filter((field) => !isFixed(field)), ...slots]
    .filter(({ pattern }) => isOfType(filingType, pattern))
    .flatMap(({ pattern }) =>
      pattern.includes('*') ? material.services.map(({ id }) => inService(pattern, id)) : [pattern],
    )

/** `all`, or the list of open paths. `findings` are those of the rule set in force now. */
export const openPaths = (state: Application, findings: readonly Finding[]): 'all' | readonly Path[] => {
  switch (state.status) {
    case 'draft':
      return isFollowUp(state.filingType) ? pathsOfFollowUp(state) : 'all'
    case 'returned':
    case 'bureau-rejected': {
      const blocked = findings
        .filter((finding) => finding.severity === 'blocking')
        .map((finding) => finding.path)
      return [...new Set([...state.items.map((item) => item.path), ...blocked, FORM_SLOT])]
    }
    case 'awaiting-portrait':
      // Before anything was sent back, the portraits that are still to be taken.
      return state.items.length > 0
        ? state.items.map((item) => item.path).filter(isPortraitSlot)
        : portraitSlots(state.material)
    default:
      return []
  }
}

/** Whether one path may be changed. Frozen fields only where somebody sent exactly them back. */
export const isOpen = (open: 'all' | readonly Path[], path: Path): boolean => {
  if (open === 'all') return fieldAt(path)?.frozen !== true
  return open.includes(path)
}

/** Whether a returned thing differs from what was submitted. */
export const isMended = (state: Application, item: ReturnItem): boolean => {
  const before = state.submittedMaterial
  if (before === undefined) return false
  const documentNow = state.material.documents[item.path]
  const documentBefore = before.documents[item.path]
  if (documentNow !== undefined || documentBefore !== undefined) return documentNow?.id !== documentBefore?.id
  return !isSameValue(valueAt(state.material, item.path), valueAt(before, item.path))
}
