// Which fields stand on which form page, in which section, in which order. Whether a field is shown and must be filled
// is for the rule set (CaseView.fields); a field that stands in no section here would be lost, so the last one takes
// whatever is left.
import { fields } from '../../src/core/field.ts'
import { inService } from '../../src/core/path.ts'

export type FormPage = 'filing' | 'subject' | 'subject-principal' | 'service' | 'service-principal'
export type FormSection = { readonly key: string; readonly paths: readonly string[] }

const person = (prefix: string): readonly FormSection[] => [
  {
    key: 'person',
    paths: [
      'name',
      'isLegalRepresentative',
      'certificateType',
      'certificateNumber',
      'certificateValidFrom',
      'certificateValidUntil',
    ].map((name) => `${prefix}.${name}`),
  },
  {
    key: 'contact',
    paths: ['mobile', 'emergencyPhone', 'landline', 'email'].map((name) => `${prefix}.${name}`),
  },
]

const patterns: Readonly<Record<FormPage, readonly FormSection[]>> = {
  filing: [
    { key: 'password', paths: ['filing.password'] },
    { key: 'reason', paths: ['cancellation.reason', 'cancellation.remark'] },
  ],
  subject: [
    {
      key: 'unit',
      paths: [
        'kind',
        'name',
        'certificateType',
        'certificateNumber',
        'certificateValidUntil',
        'certificateAddress',
        'legalRepresentative',
        'investor',
      ].map((name) => `subject.${name}`),
    },
    { key: 'address', paths: ['subject.cityCode', 'subject.mailingAddress'] },
    { key: 'remark', paths: ['subject.remark'] },
  ],
  'subject-principal': person('subject.principal'),
  service: [
    {
      key: 'site',
      paths: ['domain', 'kind', 'host', 'hostId', 'name', 'homePage', 'contents', 'languages'].map(
        (name) => `services.*.${name}`,
      ),
    },
    {
      key: 'app',
      paths: ['platforms', 'appDomains', 'sdks'].map((name) => `services.*.${name}`),
    },
    { key: 'approval', paths: ['services.*.preApprovalNeeded', 'services.*.preApprovals'] },
    { key: 'remark', paths: ['services.*.remark'] },
  ],
  'service-principal': [
    { key: 'who', paths: ['services.*.principalIsSubjects'] },
    ...person('services.*.principal'),
  ],
}

/** Region is one control for three fields; the city's path stands for all. */
export const REGION_PATHS = ['subject.provinceCode', 'subject.cityCode', 'subject.districtCode'] as const

/** Fields that the catalogue puts on a page but no section here names; should be none. */
const leftOver = (page: FormPage): readonly string[] => {
  const placed = new Set(patterns[page].flatMap((section) => section.paths))
  return fields
    .filter((field) => field.page === page && !placed.has(field.pattern))
    .map((field) => field.pattern)
}

export const sectionsOf = (page: FormPage, serviceId?: string): readonly FormSection[] => {
  const rest = leftOver(page)
  const all = rest.length === 0 ? patterns[page] : [...patterns[page], { key: 'other', paths: rest }]
  return all.map(({ key, paths }) => ({
    key,
    paths: paths.map((path) => (serviceId === undefined ? path : inService(path, serviceId))),
  }))
}
