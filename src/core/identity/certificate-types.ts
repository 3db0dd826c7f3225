// The papers that prove who a subject or a person in charge is, by our own identifiers. The regulator's numbers for
// them are in data/code-tables/zjlx.json, and are not known for every one: a type without number cannot be reported.
import type { SubjectKind } from '../material.ts'

/** How the number on the paper is formed; `inspect-number.ts` judges by it. */
export type NumberForm =
  | 'licence-number'
  | 'credit-code'
  | 'organisation-code'
  | 'resident-id'
  | 'residence-permit'
  | 'passport'
  | 'hong-kong-macau-permit'
  | 'taiwan-permit'
  | 'permanent-residence'
  | 'free'

export type CertificateType = {
  readonly id: string
  /** Kinds of subject that file with this paper; empty where it proves a person in charge only. */
  readonly subjectKinds: readonly SubjectKind[]
  /** Whether a person in charge may prove identity with it. */
  readonly isForPersons: boolean
  readonly numberForm: NumberForm
}

const ofUnit = (
  id: string,
  subjectKinds: readonly SubjectKind[],
  numberForm: NumberForm,
): CertificateType => ({ id, subjectKinds, isForPersons: false, numberForm })

const ofPerson = (id: string, numberForm: NumberForm): CertificateType => ({
  id,
  subjectKinds: ['individual'],
  isForPersons: true,
  numberForm,
})

/** In the order in which they are offered: the usual paper of a kind stands first. */
export const certificateTypes: readonly CertificateType[] = [
  ofUnit('business-licence', ['enterprise'], 'licence-number'),
  ofUnit('organisation-code-enterprise', ['enterprise'], 'organisation-code'),
  ofUnit('foreign-representative-office', ['enterprise'], 'credit-code'),
  ofUnit('rural-collective', ['enterprise'], 'credit-code'),
  ofUnit('credit-code-government', ['government'], 'credit-code'),
  ofUnit('organisation-code-government', ['government'], 'organisation-code'),
  ofUnit('public-institution-legal-person', ['public-institution'], 'credit-code'),
  ofUnit('organisation-code-public-institution', ['public-institution'], 'organisation-code'),
  ofUnit('social-organisation-legal-person', ['social-organisation'], 'credit-code'),
  ofUnit('private-non-enterprise', ['social-organisation'], 'credit-code'),
  ofUnit('foundation', ['social-organisation'], 'credit-code'),
  ofUnit('religious-site', ['social-organisation'], 'credit-code'),
  ofUnit('law-firm-licence', ['social-organisation'], 'credit-code'),
  ofUnit('organisation-code-social-organisation', ['social-organisation'], 'organisation-code'),
  ofUnit('military-code', ['military'], 'free'),
  ofPerson('resident-id', 'resident-id'),
  ofPerson('passport', 'passport'),
  ofPerson('hong-kong-macau-travel-permit', 'hong-kong-macau-permit'),
  ofPerson('taiwan-travel-permit', 'taiwan-permit'),
  ofPerson('residence-permit', 'residence-permit'),
  ofPerson('permanent-residence', 'permanent-residence'),
  ofPerson('officer-card', 'free'),
]

const BY_ID = new Map(certificateTypes.map((type) => [type.id, type]))

/** The certificate type with an identifier; undefined when there is none. */
export function certificateTypeOf(id: string): CertificateType | undefined {
  return BY_ID.get(id)
}

/** The papers with which a kind of subject may file, the usual one first. */
export function certificateTypesFor(kind: SubjectKind): readonly CertificateType[] {
  return certificateTypes.filter((type) => type.subjectKinds.includes(kind))
}

/** The papers with which a person in charge may prove identity, the usual one first. */
export function certificateTypesForPersons(): readonly CertificateType[] {
  return certificateTypes.filter((type) => type.isForPersons)
}
