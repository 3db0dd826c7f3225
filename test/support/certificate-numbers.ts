// Makes certificate numbers with right checks for people and units that do not exist. Birth dates and regions vary,
// sequence parts are small; never take a number from a real paper.
import fc from 'fast-check'
import { expectedCreditCheck } from '../../src/core/identity/credit-code.ts'
import { expectedLicenceCheck } from '../../src/core/identity/old-licence.ts'
import { expectedOrganisationCheck } from '../../src/core/identity/organisation-code.ts'
import { expectedCheckCharacter } from '../../src/core/identity/resident-id.ts'
import { addCalendarDays } from '../../src/core/time.ts'

/** A resident identity number of a region, a birth date and a sequence of up to three digits. */
export function residentId(region: string, bornOn: string, sequence: number): string {
  const body = `${region}${bornOn.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
  return `${body}${expectedCheckCharacter(body)}`
}

/** A unified social credit code of a kind (`91` enterprise), a region and an eight-character unit. */
export function creditCode(kind: string, region: string, unit: string): string {
  const body = `${kind}${region}${unit}${expectedOrganisationCheck(unit)}`
  return `${body}${expectedCreditCheck(body)}`
}

export function organisationCode(unit: string): string {
  return `${unit}-${expectedOrganisationCheck(unit)}`
}

export function oldLicenceNumber(body: string): string {
  return `${body}${expectedLicenceCheck(body)}`
}

const regions = fc.constantFrom('110108', '330106', '440305', '510104', '650102', '310115')
const days = fc.integer({ min: 0, max: 25_000 }).map((offset) => addCalendarDays('1945-01-01', offset))

export const residentIds = fc
  .tuple(regions, days, fc.integer({ min: 0, max: 999 }))
  .map(([region, bornOn, sequence]) => residentId(region, bornOn, sequence))

export const creditCodes = fc
  .tuple(
    fc.constantFrom('91', '92', '12', '51', '11'),
    regions,
    fc.string({ unit: fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'), minLength: 8, maxLength: 8 }),
  )
  .map(([kind, region, unit]) => creditCode(kind, region, unit))

/** Text that breaks careless readers: NUL, unpaired surrogates, combining marks, look-alikes, very long. */
export const hostileTexts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '',
    '\0',
    '\u0000'.repeat(18),
    '\ud800',
    'О0lI1',
    '１１０１０８',
    '__proto__',
    'constructor',
    '%00',
    '9'.repeat(2_000),
  ),
  fc.constantFrom(
    'a'.repeat(1_000_000),
    '1'.repeat(1_000_000),
    '-'.repeat(1_000_000),
    ' '.repeat(1_000_000),
    '.'.repeat(1_000_000),
  ),
)

/** Ten megabytes of each kind that a regular expression could choke on. */
export const hugeTexts = ['1', 'a', '.', ' ', '-', '@', '１', '𠮷', 'a.'].map((part) =>
  part.repeat(10_000_000 / part.length),
)
