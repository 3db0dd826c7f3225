// Checks of a person in charge, of the subject or of a service: phones, e-mail, identity number.
import type { Principal } from '../codec/record.ts'
import type { ResultCode } from '../codec/write-results.ts'
import { isResidentIdentity } from './identity-numbers.ts'
import { problem } from './problem.ts'

const split = (text: string): string[] => text.split(';').map((one) => one.trim())

const isMobile = (text: string): boolean => /^1[3-9]\d{9}$/.test(text)
const isOfficePhone = (text: string): boolean =>
  /^(0\d{2,3}-?\d{7,8}(-\d{1,6})?|1[3-9]\d{9}|400-?\d{3}-?\d{4})$/.test(text)
const isEmail = (text: string): boolean => /^[^\s@;<>"']{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(text)

/**
 * Codes for what is wrong with a principal.
 * @param whose such as 主体负责人
 * @param missingPhone the code for a unit's principal without an office phone
 */
export function checkPrincipal(
  principal: Principal,
  whose: string,
  missingPhone: number | undefined,
): ResultCode[] {
  const found: ResultCode[] = []
  if (!split(principal.mobile).every(isMobile)) found.push(problem(1011, `${whose} ${principal.mobile}`))
  if (principal.officePhone === undefined) {
    if (missingPhone !== undefined) found.push(problem(missingPhone, `${whose}办公电话未填`))
  } else if (!split(principal.officePhone).every(isOfficePhone)) {
    found.push(problem(1010, `${whose} ${principal.officePhone}`))
  }
  if (!split(principal.email).every(isEmail)) found.push(problem(1009, `${whose} ${principal.email}`))
  if (principal.msn !== undefined && !isEmail(principal.msn))
    found.push(problem(1012, `${whose} ${principal.msn}`))
  if (principal.qq !== undefined && !/^[1-9]\d{4,11}$/.test(principal.qq))
    found.push(problem(1013, `${whose} ${principal.qq}`))
  return [...found, ...checkIdentity(principal, whose)]
}

function checkIdentity({ certificateType, certificateNumber }: Principal, whose: string): ResultCode[] {
  if (certificateType === undefined && certificateNumber === undefined) return []
  if (certificateType === undefined || certificateNumber === undefined) {
    return [problem(1008, `${whose}证件类型与证件号码应同时填写`)]
  }
  if (certificateType !== 2) return []
  return isResidentIdentity(certificateNumber) ? [] : [problem(1015, whose)]
}
