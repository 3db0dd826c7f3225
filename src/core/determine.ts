// Which type of filing this is, and why. Total: every combination of what our register and the bureau say has a row.
// "Unknown" is a value of its own: a bureau that is down must not turn into "not filed".

export type FilingType =
  | 'first-filing'
  | 'add-service-here'
  | 'add-service-elsewhere'
  | 'add-access'
  | 'change'

export type Knowledge = {
  /** Does the certificate have a subject number, anywhere? */
  readonly subjectFiled: 'yes' | 'no' | 'unknown'
  /** Is that subject in our own register? */
  readonly subjectIsOurs: boolean
  /** Number of services of the subject, where we know it. An empty subject is 空壳主体. */
  readonly subjectIsEmpty: 'yes' | 'no' | 'unknown'
  /** Is the domain filed, anywhere? */
  readonly domainFiled: 'yes' | 'no' | 'unknown'
  /** Does the filed domain belong to this subject? Only meaningful when both are filed. */
  readonly domainIsOfSubject: boolean
  /** Do we already provide access to that domain? */
  readonly domainAccessIsOurs: boolean
  /** May an empty subject of this province add a service directly? From the province's pack. */
  readonly emptySubjectMayAdd: boolean
}

export type ConflictReason =
  /** The domain stands under another subject: cancel it there, or migrate. */
  | 'domain-of-other-subject'
  /** An empty subject must be cancelled first in this province. */
  | 'empty-subject-must-cancel'
  /** Our register or the bureau could not be asked. */
  | 'cannot-be-decided-yet'

export type Determination =
  | {
      readonly kind: 'type'
      readonly filingType: FilingType
      readonly reason: string
      readonly options: readonly FollowUp[]
    }
  | { readonly kind: 'conflict'; readonly reason: ConflictReason }

/** What else is possible with a filing that is already complete with us. */
export type FollowUp = 'change' | 'cancel' | 'cancel-access' | 'one-click-access'

const type = (filingType: FilingType, reason: string, options: readonly FollowUp[] = []): Determination => ({
  kind: 'type',
  filingType,
  reason,
  options,
})

const conflict = (reason: ConflictReason): Determination => ({ kind: 'conflict', reason })

const whenSubjectIsFiled = (known: Knowledge): Determination => {
  if (known.domainFiled === 'yes') {
    if (!known.domainIsOfSubject) return conflict('domain-of-other-subject')
    if (known.domainAccessIsOurs)
      return type('change', 'already-filed-here', ['change', 'cancel', 'cancel-access'])
    return type('add-access', 'filed-elsewhere-needs-access', known.subjectIsOurs ? ['one-click-access'] : [])
  }
  if (known.subjectIsEmpty === 'yes' && !known.emptySubjectMayAdd)
    return conflict('empty-subject-must-cancel')
  return known.subjectIsOurs
    ? type('add-service-here', 'subject-filed-here')
    : type('add-service-elsewhere', 'subject-filed-elsewhere')
}

/**
 * Decides the filing type (备案类型) from what is known of certificate and domain.
 * Source: type table of the vendors' help pages; interface V3.0 isp_querybeianstatus.
 */
export const determine = (known: Knowledge): Determination => {
  if (known.subjectFiled === 'unknown' || known.domainFiled === 'unknown')
    return conflict('cannot-be-decided-yet')
  if (known.subjectFiled === 'yes') return whenSubjectIsFiled(known)
  if (known.domainFiled === 'yes') return conflict('domain-of-other-subject')
  return type('first-filing', 'neither-is-filed')
}
