// Numbers that carry their own proof: resident identity (GB 11643), social credit (GB 32100), organisation (GB 11714)
// and the old business licence number of 15 digits.

const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]

/** The 18th character of a resident identity number, from the first 17. */
export const identityCheck = (head: string): string =>
  '10X98765432'[identityWeights.reduce((sum, weight, at) => sum + weight * Number(head[at]), 0) % 11] ?? ''

function isDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

export function isResidentIdentity(text: string): boolean {
  const number = text.toUpperCase()
  if (!/^[1-8]\d{16}[\dX]$/.test(number)) return false
  const born = isDate(Number(number.slice(6, 10)), Number(number.slice(10, 12)), Number(number.slice(12, 14)))
  return born && identityCheck(number) === number[17]
}

/** The 9th character of an organisation code, from the first 8. */
export function organisationCheck(head: string): string {
  const sum = organisationWeights.reduce(
    (total, weight, at) => total + weight * Number.parseInt(head[at] ?? '0', 36),
    0,
  )
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}

export function isOrganisationCode(text: string): boolean {
  const code = text.toUpperCase().replace('-', '')
  return /^[0-9A-Z]{8}[0-9X]$/.test(code) && organisationCheck(code) === code[8]
}

/** The 18th character of a unified social credit code, from the first 17. */
export function creditCheck(head: string): string {
  const sum = creditWeights.reduce(
    (total, weight, at) => total + weight * creditAlphabet.indexOf(head[at] ?? '0'),
    0,
  )
  return creditAlphabet[(31 - (sum % 31)) % 31] ?? ''
}

export function isCreditCode(text: string): boolean {
  const code = text.toUpperCase()
  return /^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code) && creditCheck(code) === code[17]
}

/** 15 digits, mod 11,10 */
export function isOldLicenceNumber(text: string): boolean {
  if (!/^\d{15}$/.test(text)) return false
  let carry = 10
  for (const digit of text.slice(0, 14)) {
    const sum = (carry + Number(digit)) % 10
    carry = ((sum === 0 ? 10 : sum) * 2) % 11
  }
  return (carry + Number(text[14])) % 10 === 1
}
