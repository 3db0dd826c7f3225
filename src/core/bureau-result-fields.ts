// The bureau's result codes that say which value is wrong, and the field of ours where the applicant can right it.
// Addresses and access ways come from product verification and are no fields: such codes stand at the service's name.
import type { Path } from './path.ts'

const SUBJECT_NAME = 'subject.name'
const SERVICE_NAME = 'services.*.name'
const SERVICE_DOMAIN = 'services.*.domain'
const HOME_PAGE = 'services.*.homePage'
const CERTIFICATE = 'subject.certificateNumber'
const FORM = 'documents.verification-form'

const fieldsByCode: Readonly<Record<string, Path>> = {
  '1003': SUBJECT_NAME,
  '1004': SERVICE_DOMAIN,
  '1005': SERVICE_DOMAIN,
  '1006': SERVICE_NAME,
  '1007': 'subject.principal.mobile',
  '1008': CERTIFICATE,
  '1009': 'subject.principal.email',
  '1010': 'subject.principal.landline',
  '1011': 'subject.principal.mobile',
  '1012': SUBJECT_NAME,
  '1013': SUBJECT_NAME,
  '1014': 'subject.kind',
  '1015': 'subject.principal.certificateNumber',
  '1016': SUBJECT_NAME,
  '1017': SUBJECT_NAME,
  '1018': 'filing.password',
  '1019': 'subject.districtCode',
  '1020': SERVICE_NAME,
  '1021': HOME_PAGE,
  '1022': HOME_PAGE,
  '1023': SERVICE_NAME,
  '1024': SERVICE_NAME,
  '1025': SERVICE_NAME,
  '1026': SUBJECT_NAME,
  '1027': SUBJECT_NAME,
  '1028': SUBJECT_NAME,
  '1029': SERVICE_NAME,
  '1030': SERVICE_NAME,
  '1031': 'services.*.principal.landline',
  '1032': SERVICE_NAME,
  '1033': 'services.*.preApprovals',
  '1034': 'services.*.contents',
  '1035': SERVICE_NAME,
  '1036': SERVICE_NAME,
  '1037': SERVICE_NAME,
  '1038': SERVICE_NAME,
  '1039': SERVICE_DOMAIN,
  '1040': SERVICE_NAME,
  '1041': HOME_PAGE,
  '1042': SUBJECT_NAME,
  '1043': SERVICE_NAME,
  '1044': 'subject.principal.name',
  '1045': 'subject.provinceCode',
  '1046': 'subject.provinceCode',
  '1047': SERVICE_NAME,
  '1048': SUBJECT_NAME,
  '1049': SUBJECT_NAME,
  '1050': SERVICE_NAME,
  '1051': SUBJECT_NAME,
  '1052': SUBJECT_NAME,
  '1053': SUBJECT_NAME,
  '1054': SUBJECT_NAME,
  '1055': FORM,
  '1056': FORM,
  '1057': FORM,
  '1058': CERTIFICATE,
  '1059': SERVICE_NAME,
  '1061': FORM,
  '1063': SERVICE_NAME,
  '1064': SERVICE_DOMAIN,
  '1065': CERTIFICATE,
  '1066': 'services.*.languages',
  '1067': SERVICE_NAME,
  '1068': SERVICE_NAME,
}

/**
 * Path pattern of the field that a result code speaks of; undefined for codes that say nothing about a field: successes
 * (1001, 1060, 1062), free rejections (1002, 1999) and everything outside filing. Source: interface V3.0, result codes.
 */
export const resultFieldOf = (code: string): Path | undefined =>
  Object.hasOwn(fieldsByCode, code) ? fieldsByCode[code] : undefined
