// Which type of filing this is, and why. Total: every combination of what our register and the bureau say has a row.
// "Unknown" is a value of its own: a bureau that is down must not turn into "not filed".

export const filingTypes = [
  'first-filing',
  'add-service-here',
  'add-service-elsewhere',
  'add-access',
  'change-subject',
  'change-service',
  'change-both',
  'cancel-subject',
  'cancel-service',
  'cancel-access',
] as const

export type FilingType = (typeof filingTypes)[number]

/** Types that begin at something filed with us: the start page cannot lead to them, the list of own filings does. */
export type FollowUpType = Extract<FilingType, `change-${string}` | `cancel-${string}`>

export const isFollowUp = (filingType: FilingType): filingType is FollowUpType =>
  filingType.startsWith('change-') || filingType.startsWith('cancel-')

export const isCancellation = (
  filingType: FilingType,
): filingType is Extract<FilingType, `cancel-${string}`> => filingType.startsWith('cancel-')

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
  /** The bureau's blacklist has the subject, or the domain; or the domain was found connected against the rules. */
  | 'subject-blacklisted'
  | 'domain-blacklisted'
  | 'domain-connected-illegally'
  /** Our register or the bureau could not be asked. */
  | 'cannot-be-decided-yet'

export type Determination =
  | {
      readonly kind: 'type'
      readonly filingType: FilingType
      readonly reason: string
    }
  /** Complete with us: nothing is left to file, only to change or to cancel. */
  | {
      readonly kind: 'already-filed'
      readonly reason: 'already-filed-here'
      readonly options: readonly FollowUpType[]
    }
  | { readonly kind: 'conflict'; readonly reason: ConflictReason }

const type = (filingType: FilingType, reason: string): Determination => ({
  kind: 'type',
  filingType,
  reason,
})

const alreadyFiled: Determination = {
  kind: 'already-filed',
  reason: 'already-filed-here',
  options: filingTypes.filter(isFollowUp),
}

const conflict = (reason: ConflictReason): Determination => ({ kind: 'conflict', reason })

const whenSubjectIsFiled = (known: Knowledge): Determination => {
  if (known.domainFiled === 'yes') {
    if (!known.domainIsOfSubject) return conflict('domain-of-other-subject')
    return known.domainAccessIsOurs ? alreadyFiled : type('add-access', 'filed-elsewhere-needs-access')
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
