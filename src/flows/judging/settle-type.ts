// The type of filing from what is known of subject and domain, where much may be unknown. What nobody said is tried both
// ways: only where it would change the answer does it count as missing.
import { type Determination, determine, type Knowledge } from '../../core/determine.ts'

export type KnowledgeClaim = Partial<Omit<Knowledge, 'emptySubjectMayAdd'>>

export type SettledType = {
  readonly determination: Determination
  /** Every type or conflict that is still possible, the likelier first. */
  readonly possible: readonly Determination[]
  /** Facts that would settle it: `knowledge.domainFiled` … Empty where it is settled. */
  readonly missing: readonly string[]
}

const YES_NO = ['no', 'yes'] as const
const TRUTHS = [false, true] as const

type Full = Omit<Knowledge, 'emptySubjectMayAdd'>

/** Every way in which what is unknown may turn out; `no` comes first, because most who ask have filed nothing. */
const completionsOf = (claim: KnowledgeClaim): readonly Full[] => {
  const three = (value: 'yes' | 'no' | 'unknown' | undefined) =>
    value === undefined || value === 'unknown' ? YES_NO : ([value] as const)
  const two = (value: boolean | undefined) => (value === undefined ? TRUTHS : ([value] as const))
  return three(claim.domainFiled).flatMap((domainFiled) =>
    three(claim.subjectFiled).flatMap((subjectFiled) =>
      two(claim.subjectIsOurs).flatMap((subjectIsOurs) =>
        three(claim.subjectIsEmpty).flatMap((subjectIsEmpty) =>
          two(claim.domainIsOfSubject).flatMap((domainIsOfSubject) =>
            two(claim.domainAccessIsOurs).map((domainAccessIsOurs) => ({
              domainFiled,
              subjectFiled,
              subjectIsOurs,
              subjectIsEmpty,
              domainIsOfSubject,
              domainAccessIsOurs,
            })),
          ),
        ),
      ),
    ),
  )
}

const KEYS = [
  'subjectFiled',
  'subjectIsOurs',
  'subjectIsEmpty',
  'domainFiled',
  'domainIsOfSubject',
  'domainAccessIsOurs',
] as const satisfies readonly (keyof Full)[]

const isUnknown = (claim: KnowledgeClaim, key: keyof Full): boolean =>
  claim[key] === undefined || claim[key] === 'unknown'

const distinct = (all: readonly Determination[]): readonly Determination[] => [
  ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
]

/**
 * Decides as far as what is known allows. An unknown number of services of the subject is no obstacle, as on the start
 * page: nobody can know it of a subject that is filed elsewhere.
 */
export const settleType = (given: KnowledgeClaim, emptySubjectMayAdd: boolean): SettledType => {
  const key = JSON.stringify([...KEYS.map((one) => given[one]), emptySubjectMayAdd])
  const settled = kept.get(key) ?? settle(given, emptySubjectMayAdd)
  kept.set(key, settled)
  return settled
}

/** There are only a few thousand different claims. */
const kept = new Map<string, SettledType>()

const settle = (given: KnowledgeClaim, emptySubjectMayAdd: boolean): SettledType => {
  const claim: KnowledgeClaim =
    given.subjectIsEmpty === undefined ? { ...given, subjectIsEmpty: 'no' } : given
  const verdicts = completionsOf(claim).map((full) => ({
    full,
    verdict: determine({ ...full, emptySubjectMayAdd }),
  }))
  const possible = distinct(verdicts.map(({ verdict }) => verdict))
  const [only, ...others] = possible
  if (only !== undefined && others.length === 0) return { determination: only, possible, missing: [] }
  const matters = (key: keyof Full): boolean =>
    verdicts.some(({ full, verdict }) =>
      verdicts.some(
        (other) =>
          other.full[key] !== full[key] &&
          KEYS.every((one) => one === key || other.full[one] === full[one]) &&
          JSON.stringify(other.verdict) !== JSON.stringify(verdict),
      ),
    )
  return {
    determination: { kind: 'conflict', reason: 'cannot-be-decided-yet' },
    possible,
    missing: KEYS.filter((key) => isUnknown(claim, key) && matters(key)).map((key) => `knowledge.${key}`),
  }
}
