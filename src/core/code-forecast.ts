// The regulator's result codes of filings (1003–1068): which can be decided before anything is sent, and by what. A code that is
// said to be decided here and comes back all the same is a hole in the rules: the hit rate on the operations page shows it.
import type { Finding } from './finding.ts'
import { type Path, patternOf } from './path.ts'
import type { RefusalCode } from './refusal.ts'

/**
 * - `rules`: by rules of the packs, from what the applicant gave
 * - `query`: by our own register and the bureau's status query, when the type is determined
 * - `records`: by our own records of filings, of what is in flight, and of the ids that we gave
 * - `product`: by product verification: addresses, access way and place come from it and are never typed
 * - `encoder`: by the code that writes the report: it cannot write anything else
 * - `bureau`: only the bureau can know
 * - `success`: no error at all
 */
export type DecidedBy = 'rules' | 'query' | 'records' | 'product' | 'encoder' | 'bureau' | 'success'

export type CodeForecast = {
  readonly code: string
  readonly by: DecidedBy
  /** Codes of rules; for `rules`. */
  readonly rules?: readonly string[]
  /** Fields and slots of which "missing" or "not offered" means this code; for `rules`. */
  readonly places?: readonly Path[]
  /** What is refused before a report can come into being; for `query` and `records`. */
  readonly refusals?: readonly RefusalCode[]
  /** How it is decided, or why it cannot be. */
  readonly why: string
}

const certificateRules = (prefix: 'certificate-number' | 'person-number'): readonly string[] =>
  [
    'birth-date',
    'characters',
    'check-character',
    'first-generation',
    'form',
    'length',
    'look-alike',
    'region',
    'residence-permit',
  ].map((suffix) => `${prefix}-${suffix}`)

const IN_FLIGHT_REFUSED = { refusals: ['conflict-open-application'] } as const
const NOT_OURS_REFUSED = { refusals: ['filing-not-yours'] } as const

const row = (
  code: number,
  by: DecidedBy,
  why: string,
  more: Pick<CodeForecast, 'rules' | 'places' | 'refusals'> = {},
): CodeForecast => ({ code: String(code), by, why, ...more })

const IN_FLIGHT = 'One open case for each subject and each domain; a second one is refused before it begins.'
const OWN_FILINGS =
  'A follow-up begins at a filing in our own register and carries the ids that the bureau gave to it.'

export const codeForecasts: readonly CodeForecast[] = [
  row(
    1003,
    'query',
    'The certificate is asked for at our register and at the bureau: a filed subject cannot file for the first time. That another provider’s case is in flight is not known before.',
    { refusals: ['determination-conflict'] },
  ),
  row(1004, 'rules', 'The form of the domain and its suffix are judged.', {
    rules: [
      'domain-form',
      'domain-is-address',
      'domain-is-suffix',
      'domain-suffix-not-approved',
      'domain-not-registrable',
    ],
    places: ['services.*.domain'],
  }),
  row(
    1005,
    'query',
    'The domain is asked for at our register and at the bureau when the type is determined.',
    { refusals: ['determination-conflict'] },
  ),
  row(1006, 'rules', 'Addresses of the product must be public.', {
    rules: ['server-address-not-public', 'server-without-address'],
  }),
  row(1007, 'rules', 'Phones are judged by their form; the emergency phone is required.', {
    rules: ['emergency-phone-invalid'],
    places: ['subject.principal.mobile', 'subject.principal.emergencyPhone'],
  }),
  row(1008, 'rules', 'Certificate numbers carry a checksum, and types fit kinds of subject.', {
    rules: [
      ...certificateRules('certificate-number'),
      'certificate-type-not-for-kind',
      'subject-certificate-expired',
    ],
    places: [
      'subject.certificateNumber',
      'subject.certificateType',
      'services.*.principal.certificateNumber',
    ],
  }),
  row(1009, 'rules', 'E-mail addresses are judged by their form.', {
    rules: ['email-invalid'],
    places: ['subject.principal.email', 'services.*.principal.email'],
  }),
  row(1010, 'rules', 'Office phones are judged by their form.', { rules: ['landline-invalid'] }),
  row(1011, 'rules', 'Mobile numbers are judged by form and range.', {
    rules: ['mobile-invalid', 'mobile-is-landline', 'mobile-not-mainland'],
    places: ['subject.principal.mobile', 'services.*.principal.mobile'],
  }),
  row(1012, 'encoder', 'No MSN address is ever reported.'),
  row(1013, 'encoder', 'No QQ number is ever reported.'),
  row(1014, 'rules', 'The kind of subject is one of those offered.', { places: ['subject.kind'] }),
  row(1015, 'rules', 'Resident identity numbers carry a checksum and a birth date.', {
    rules: [...certificateRules('person-number'), 'certificate-number-check-character'],
    places: ['subject.principal.certificateNumber'],
  }),
  row(1016, 'records', OWN_FILINGS, NOT_OURS_REFUSED),
  row(1017, 'records', IN_FLIGHT, IN_FLIGHT_REFUSED),
  row(
    1018,
    'query',
    'A filing password is verified by the bureau (isp_verifybamm) before anything is sent.',
    { refusals: ['filing-password-wrong'] },
  ),
  row(1019, 'rules', 'Province, city and district must lie in each other.', {
    rules: ['city-outside-province', 'district-outside-city'],
    places: ['subject.cityCode', 'subject.districtCode', 'subject.provinceCode'],
  }),
  row(1020, 'bureau', 'Names of sites under other providers cannot be asked for.'),
  row(1021, 'query', 'A home page lies on the domain of its service, and the domain is asked for.'),
  row(1022, 'rules', 'The address of the home page is judged by its form.', {
    rules: ['home-page-form', 'home-page-scheme'],
  }),
  row(1023, 'records', OWN_FILINGS, NOT_OURS_REFUSED),
  row(1024, 'bureau', 'Which addresses stand in other filings is known to the bureau alone.'),
  row(1025, 'bureau', 'Whether another provider connects the service too is known to the bureau alone.'),
  row(1026, 'rules', 'The reason is one of those offered.', { places: ['cancellation.reason'] }),
  row(1027, 'records', IN_FLIGHT, IN_FLIGHT_REFUSED),
  row(1028, 'encoder', 'No user name of the old filing system is ever reported.'),
  row(1029, 'query', 'A service that we connect already is known from our own register.'),
  row(1030, 'records', IN_FLIGHT, IN_FLIGHT_REFUSED),
  row(
    1031,
    'rules',
    'Every person in charge gives an emergency phone, which is reported where there is no office phone.',
    {
      rules: ['landline-invalid'],
      places: ['services.*.principal.emergencyPhone', 'subject.principal.emergencyPhone'],
    },
  ),
  row(1032, 'records', IN_FLIGHT, IN_FLIGHT_REFUSED),
  row(
    1033,
    'encoder',
    'Kinds of pre-approval come from the regulator’s table; a kind without a number there stops the report.',
  ),
  row(
    1034,
    'rules',
    'Service contents are chosen from the regulator’s table, within what the province offers.',
    {
      rules: ['too-many-contents'],
      places: ['services.*.contents'],
    },
  ),
  row(1035, 'product', 'The access way comes from the product, from the regulator’s table.'),
  row(1036, 'product', 'The place of the server comes from the product; it lies in the mainland.'),
  row(1037, 'records', 'Every service has an id of ours that is given once and never again.'),
  row(1038, 'records', 'Every access has an id of ours that is given once and never again.'),
  row(1039, 'records', IN_FLIGHT, IN_FLIGHT_REFUSED),
  row(1040, 'records', 'Every range of addresses has an id of ours that is given once and never again.'),
  row(1041, 'rules', 'The home page must lie on the domain.', { rules: ['home-page-without-domain'] }),
  row(1042, 'records', IN_FLIGHT, IN_FLIGHT_REFUSED),
  row(1043, 'records', IN_FLIGHT, IN_FLIGHT_REFUSED),
  row(1044, 'rules', 'The name of the person in charge is required.', { places: ['subject.principal.name'] }),
  row(1045, 'encoder', 'Reports go to the bureau of the provider’s own province and nowhere else.'),
  row(1046, 'records', 'The province is fixed at the start of a follow-up and cannot be changed.', {
    refusals: ['field-not-open'],
  }),
  row(1047, 'records', OWN_FILINGS, NOT_OURS_REFUSED),
  row(1048, 'records', OWN_FILINGS, NOT_OURS_REFUSED),
  row(
    1049,
    'records',
    'A cancelled subject leaves our register, so nothing can begin at it.',
    NOT_OURS_REFUSED,
  ),
  row(
    1050,
    'records',
    'A cancelled service leaves our register, so nothing can begin at it.',
    NOT_OURS_REFUSED,
  ),
  row(1051, 'bureau', 'How many changes a bureau takes in a while is not published.'),
  row(1052, 'records', IN_FLIGHT, IN_FLIGHT_REFUSED),
  row(1053, 'bureau', 'Which units the bureau has deleted is known to the bureau alone.'),
  row(1054, 'bureau', 'Whether the provider itself is in good standing is known to the bureau alone.'),
  row(
    1055,
    'rules',
    'The form must show the values as they are reported, and travels with them in one record.',
    {
      rules: ['form-stale', 'form-unsigned'],
      places: ['documents.verification-form'],
    },
  ),
  row(1056, 'encoder', 'Images are re-encoded by us, so their format is always the one that is said.'),
  row(1057, 'encoder', 'Uses of attachments come from the regulator’s table.'),
  row(1058, 'query', 'A subject that something is added to is asked for by its certificate first.'),
  row(1059, 'query', 'A service that an access is added to is asked for by its domain first.'),
  row(1060, 'success', 'The record was stored.'),
  row(1061, 'encoder', 'The form always goes with the use that belongs to it.'),
  row(1062, 'success', 'The addresses were found in the bureau’s library.'),
  row(
    1063,
    'rules',
    'Addresses come from the product and must lie in a range that the provider has filed; asked once more when a file is made.',
    { rules: ['access-address-not-filed'] },
  ),
  row(1064, 'rules', 'Judged by the bureau’s black list as it was last delivered.', {
    rules: ['domain-blacklisted'],
  }),
  row(1065, 'rules', 'Judged by the bureau’s black list as it was last delivered.', {
    rules: ['subject-blacklisted'],
  }),
  row(1066, 'rules', 'Languages are chosen from the regulator’s table.', {
    places: ['services.*.languages'],
  }),
  row(1067, 'bureau', 'That a number stands for several services is a fault in the bureau’s own data.'),
  row(1068, 'bureau', 'That a number stands for several entries is a fault in the bureau’s own data.'),
]

const byCode: ReadonlyMap<string, CodeForecast> = new Map(codeForecasts.map((one) => [one.code, one]))

export const codeForecastOf = (code: string): CodeForecast | undefined => byCode.get(code)

/** Whether a code can come back of a case that we let pass: if it is decided here, it should not. */
export const isDecidedHere = (code: string): boolean => {
  const by = byCode.get(code)?.by
  return by !== undefined && by !== 'bureau' && by !== 'success'
}

const ABSENT = new Set(['value-missing', 'value-not-offered', 'document-missing'])

/** The regulator's codes that a finding speaks of: what the bureau would answer if it were sent all the same. */
export const codesOfFinding = ({ code, path }: Pick<Finding, 'code' | 'path'>): readonly string[] =>
  codeForecasts.flatMap((one) => {
    const says = ABSENT.has(code) ? one.places?.includes(patternOf(path)) : one.rules?.includes(code)
    return says ? [one.code] : []
  })
