// Checks of the subject itself: kind, certificate, region, its province. The register is asked elsewhere.
import type { Policy } from '../bureau-options.ts'
import type { Subject } from '../codec/record.ts'
import type { ResultCode } from '../codec/write-results.ts'
import { isAdded, validTable } from '../tables/changed-tables.ts'
import {
  type CodeTable,
  certificatesOfKind,
  certificateTypes,
  personalCertificates,
  subjectKinds,
} from '../tables/code-tables.ts'
import { divisionName } from '../tables/divisions.ts'
import { provinceOf } from '../tables/province-bureaus.ts'
import {
  isCreditCode,
  isOldLicenceNumber,
  isOrganisationCode,
  isResidentIdentity,
} from './identity-numbers.ts'
import { isPersonal, problem } from './problem.ts'

/** Codes for what is wrong with a reported subject. */
export function checkSubject(subject: Subject, policy: Policy): ResultCode[] {
  const types = validTable(policy, 'Zjlx_dms', certificateTypes)
  return [
    ...checkKind(subject, policy, types),
    ...checkCertificate(subject, types),
    ...checkRegion(subject),
    ...checkName(subject),
  ]
}

function checkKind({ kind, certificateType }: Subject, policy: Policy, types: CodeTable): ResultCode[] {
  if (kind === undefined) {
    return personalCertificates.includes(certificateType) ? [] : [problem(1014, '单位主办时单位性质必填')]
  }
  const kinds = validTable(policy, 'Dwxz_dms', subjectKinds)
  if (kinds[kind] === undefined) return [problem(1014, `单位性质代码 ${kind}`)]
  const fitting = certificatesOfKind[kind] ?? []
  const isFree = isAdded(policy, 'Zjlx_dms', certificateTypes, certificateType)
  return types[certificateType] !== undefined && !isFree && !fitting.includes(certificateType)
    ? [problem(1008, `单位性质“${kinds[kind]}”与证件类型“${types[certificateType]}”不符`)]
    : []
}

function checkCertificate(
  { certificateType: type, certificateNumber: number }: Subject,
  types: CodeTable,
): ResultCode[] {
  if (types[type] === undefined) return [problem(1008, `证件类型代码 ${type}`)]
  if (type === 2) return isResidentIdentity(number) ? [] : [problem(1015, '主办者居民身份证号码')]
  return certificateFits(type, number) ? [] : [problem(1008, `${types[type]}号码有误`)]
}

function certificateFits(type: number, number: string): boolean {
  if (type === 1) return isCreditCode(number) || isOldLicenceNumber(number)
  if ([3, 9, 10, 12].includes(type)) return isOrganisationCode(number) || isCreditCode(number)
  if (type === 4) return isCreditCode(number) || /^\d{12}$/.test(number)
  if (type === 7) return /^[A-Z0-9]{5,17}$/i.test(number)
  if (type === 11) return /^\d{8}$|^\d{10}[A-Z]?$/i.test(number)
  return number.length >= 4
}

/** Each code exists, and the smaller place lies in the larger one. */
function checkRegion({ provinceCode, cityCode, districtCode }: Subject): ResultCode[] {
  const isCity =
    cityCode.slice(0, 2) === provinceCode.slice(0, 2) && cityCode.endsWith('00') && cityCode !== provinceCode
  const isDistrict =
    districtCode === undefined ||
    (districtCode.slice(0, 4) === cityCode.slice(0, 4) &&
      districtCode !== cityCode &&
      divisionName(districtCode) !== undefined)
  if (provinceOf(provinceCode) !== undefined && isCity && divisionName(cityCode) !== undefined && isDistrict)
    return []
  return [problem(1019, [provinceCode, cityCode, districtCode ?? '无'].join('/'))]
}

function checkName(subject: Subject): ResultCode[] {
  if (isPersonal(subject.kind, subject.certificateType)) return []
  return subject.principal.name === undefined || subject.principal.name === '' ? [problem(1044)] : []
}
