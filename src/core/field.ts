// The field catalogue: every value that an applicant can give, by path pattern. Forms, the edges that parse input, the
// reviewer's rows, diffs and masks all read this one table, so a field exists everywhere or nowhere.
import type { Path } from './path.ts'
import { patternOf } from './path.ts'

export type FieldKind =
  | 'text'
  | 'long-text'
  | 'code'
  | 'codes'
  | 'date'
  | 'yes-no'
  | 'phone'
  | 'email'
  | 'region'
  | 'pre-approvals'
  /** Packages of an app, one for each system. */
  | 'platforms'
  | 'sdks'
  /** A list of single lines. */
  | 'texts'

/** How a value is hidden from eyes that do not need it whole. `none` is for values that are public once filed. */
export type MaskKind = 'none' | 'id-number' | 'phone' | 'email' | 'address' | 'person-name' | 'secret'

export type Field = {
  readonly pattern: Path
  readonly kind: FieldKind
  /** Which page of the task list it stands on. */
  readonly page: 'start' | 'subject' | 'subject-principal' | 'service' | 'service-principal' | 'filing'
  readonly maxLength: number
  readonly mask: MaskKind
  /** Decided at the start and fixed afterwards, because the filing type depends on it. */
  readonly frozen?: true
  /** Code table in data/code-tables that lists the allowed values. */
  readonly table?: string
}

const principalFields = (prefix: Path, page: Field['page']): readonly Field[] => [
  { pattern: `${prefix}.name`, kind: 'text', page, maxLength: 64, mask: 'person-name' },
  {
    pattern: `${prefix}.certificateType`,
    kind: 'code',
    page,
    maxLength: 64,
    mask: 'none',
    table: 'certificate-types',
  },
  { pattern: `${prefix}.certificateNumber`, kind: 'text', page, maxLength: 32, mask: 'id-number' },
  { pattern: `${prefix}.certificateValidFrom`, kind: 'date', page, maxLength: 10, mask: 'none' },
  { pattern: `${prefix}.certificateValidUntil`, kind: 'date', page, maxLength: 10, mask: 'none' },
  { pattern: `${prefix}.mobile`, kind: 'phone', page, maxLength: 20, mask: 'phone' },
  { pattern: `${prefix}.emergencyPhone`, kind: 'phone', page, maxLength: 20, mask: 'phone' },
  { pattern: `${prefix}.landline`, kind: 'phone', page, maxLength: 24, mask: 'phone' },
  { pattern: `${prefix}.email`, kind: 'email', page, maxLength: 128, mask: 'email' },
]

export const fields: readonly Field[] = [
  {
    pattern: 'subject.kind',
    kind: 'code',
    page: 'start',
    maxLength: 32,
    mask: 'none',
    frozen: true,
    table: 'subject-kinds',
  },
  {
    pattern: 'subject.certificateType',
    kind: 'code',
    page: 'start',
    maxLength: 64,
    mask: 'none',
    frozen: true,
    table: 'certificate-types',
  },
  {
    pattern: 'subject.certificateNumber',
    kind: 'text',
    page: 'start',
    maxLength: 32,
    mask: 'id-number',
    frozen: true,
  },
  {
    pattern: 'subject.provinceCode',
    kind: 'region',
    page: 'start',
    maxLength: 6,
    mask: 'none',
    frozen: true,
  },
  { pattern: 'subject.cityCode', kind: 'region', page: 'start', maxLength: 6, mask: 'none' },
  { pattern: 'subject.districtCode', kind: 'region', page: 'start', maxLength: 6, mask: 'none' },
  { pattern: 'subject.name', kind: 'text', page: 'subject', maxLength: 255, mask: 'none' },
  { pattern: 'subject.certificateAddress', kind: 'text', page: 'subject', maxLength: 1024, mask: 'address' },
  { pattern: 'subject.certificateValidUntil', kind: 'date', page: 'subject', maxLength: 10, mask: 'none' },
  { pattern: 'subject.mailingAddress', kind: 'text', page: 'subject', maxLength: 1024, mask: 'address' },
  { pattern: 'subject.investor', kind: 'text', page: 'subject', maxLength: 255, mask: 'none' },
  {
    pattern: 'subject.legalRepresentative',
    kind: 'text',
    page: 'subject',
    maxLength: 64,
    mask: 'person-name',
  },
  { pattern: 'subject.remark', kind: 'long-text', page: 'subject', maxLength: 1024, mask: 'none' },
  ...principalFields('subject.principal', 'subject-principal'),
  {
    pattern: 'subject.principal.isLegalRepresentative',
    kind: 'yes-no',
    page: 'subject-principal',
    maxLength: 3,
    mask: 'none',
  },
  { pattern: 'services.*.domain', kind: 'text', page: 'start', maxLength: 128, mask: 'none', frozen: true },
  {
    pattern: 'services.*.kind',
    kind: 'code',
    page: 'start',
    maxLength: 32,
    mask: 'none',
    frozen: true,
    table: 'service-kinds',
  },
  { pattern: 'services.*.name', kind: 'text', page: 'service', maxLength: 512, mask: 'none' },
  { pattern: 'services.*.platforms', kind: 'platforms', page: 'service', maxLength: 4096, mask: 'none' },
  { pattern: 'services.*.appDomains', kind: 'texts', page: 'service', maxLength: 128, mask: 'none' },
  { pattern: 'services.*.sdks', kind: 'sdks', page: 'service', maxLength: 255, mask: 'none' },
  {
    pattern: 'services.*.host',
    kind: 'code',
    page: 'start',
    maxLength: 32,
    mask: 'none',
    frozen: true,
    table: 'app-hosts',
  },
  { pattern: 'services.*.hostId', kind: 'text', page: 'service', maxLength: 128, mask: 'none' },
  { pattern: 'services.*.homePage', kind: 'text', page: 'service', maxLength: 255, mask: 'none' },
  {
    pattern: 'services.*.contents',
    kind: 'codes',
    page: 'service',
    maxLength: 64,
    mask: 'none',
    table: 'service-contents',
  },
  {
    pattern: 'services.*.languages',
    kind: 'codes',
    page: 'service',
    maxLength: 64,
    mask: 'none',
    table: 'languages',
  },
  { pattern: 'services.*.preApprovalNeeded', kind: 'yes-no', page: 'service', maxLength: 3, mask: 'none' },
  {
    pattern: 'services.*.preApprovals',
    kind: 'pre-approvals',
    page: 'service',
    maxLength: 512,
    mask: 'none',
    table: 'pre-approvals',
  },
  { pattern: 'services.*.remark', kind: 'long-text', page: 'service', maxLength: 1024, mask: 'none' },
  {
    pattern: 'services.*.principalIsSubjects',
    kind: 'yes-no',
    page: 'service-principal',
    maxLength: 3,
    mask: 'none',
  },
  ...principalFields('services.*.principal', 'service-principal'),
  { pattern: 'filing.password', kind: 'text', page: 'filing', maxLength: 64, mask: 'secret' },
  {
    pattern: 'cancellation.reason',
    kind: 'code',
    page: 'filing',
    maxLength: 64,
    mask: 'none',
    table: 'cancellation-reasons',
  },
  {
    pattern: 'cancellation.remark',
    kind: 'long-text',
    page: 'filing',
    maxLength: 1000,
    mask: 'none',
  },
]

const byPattern: ReadonlyMap<Path, Field> = new Map(fields.map((field) => [field.pattern, field]))

/** The catalogue entry for a path, or undefined: then the field does not exist and input that names it is refused. */
export const fieldAt = (path: Path): Field | undefined => byPattern.get(patternOf(path))
