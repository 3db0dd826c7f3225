// The checks of each standard, on known numbers of the standards themselves and on made ones: one wrong character never
// goes through.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  creditCodeProblems,
  expectedCreditCheck,
  hasRightOrganisationCode,
  registrationAuthorityOf,
  registrationRegionOf,
} from '../../src/core/identity/credit-code.ts'
import { expectedLicenceCheck, oldLicenceProblems } from '../../src/core/identity/old-licence.ts'
import {
  formatOrganisationCode,
  organisationCodeProblems,
} from '../../src/core/identity/organisation-code.ts'
import { isChinesePassportNumber, passportProblems } from '../../src/core/identity/passport.ts'
import {
  permanentResidenceBirthDate,
  permanentResidenceProblems,
} from '../../src/core/identity/permanent-residence.ts'
import { ageOn, birthDateOf, residentIdProblems } from '../../src/core/identity/resident-id.ts'
import { hongKongMacauPermitProblems, taiwanPermitProblems } from '../../src/core/identity/travel-permit.ts'
import {
  creditCode,
  creditCodes,
  oldLicenceNumber,
  organisationCode,
  residentId,
  residentIds,
} from '../support/certificate-numbers.ts'

const today = '2026-11-22'
const codesOf = (problems: readonly { code: string }[]) => problems.map((problem) => problem.code)
const position = (length: number) => fc.integer({ min: 0, max: length - 1 })
const withCharacter = (text: string, index: number, character: string) =>
  `${text.slice(0, index)}${character}${text.slice(index + 1)}`

describe('resident identity numbers (GB 11643)', () => {
  test('the example in the standard is right', () => {
    expect(residentIdProblems('11010519491231002X', today)).toEqual([])
    expect(birthDateOf('11010519491231002X')).toBe('1949-12-31')
  })

  test('every made number is right', () => {
    fc.assert(
      fc.property(residentIds, (number) => {
        expect(residentIdProblems(number, today)).toEqual([])
      }),
    )
  })

  test('any single character changed is detected', () => {
    fc.assert(
      fc.property(
        residentIds,
        position(18),
        fc.constantFrom(...'0123456789X'),
        (number, index, character) => {
          fc.pre(number[index] !== character)
          expect(residentIdProblems(withCharacter(number, index, character), today)).toHaveLength(1)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('two neighbouring digits swapped are detected', () => {
    fc.assert(
      fc.property(residentIds, position(17), (number, index) => {
        fc.pre(number[index] !== number[index + 1])
        const swapped = `${number.slice(0, index)}${number[index + 1]}${number[index]}${number.slice(index + 2)}`
        expect(residentIdProblems(swapped, today)).not.toEqual([])
      }),
    )
  })

  test('a wrong last character is suggested right', () => {
    expect(residentIdProblems('110105194912310021', today)).toEqual([
      {
        code: 'resident-id-check-character',
        params: { expected: 'X' },
        suggestion: '11010519491231002X',
      },
    ])
  })

  test.each([
    ['110105491231002', 'resident-id-first-generation'],
    ['1101051949123100', 'certificate-number-length'],
    ['1101051949123100200', 'certificate-number-length'],
    ['11010519491231A02X', 'resident-id-characters'],
    ['X10105194912310021', 'resident-id-characters'],
    [residentId('990105', '1949-12-31', 2), 'certificate-number-region'],
    ['110105194902300027', 'resident-id-birth-date'],
    ['110105188912310020', 'resident-id-birth-date'],
    [residentId('110105', '2026-11-23', 2), 'resident-id-birth-date'],
    ['', 'certificate-number-length'],
  ])('%s is refused: %s', (number, code) => {
    expect(codesOf(residentIdProblems(number, today))).toEqual([code])
  })

  test('age grows on the birthday', () => {
    const number = residentId('330106', '2008-11-22', 7)
    expect([ageOn(number, '2026-11-21'), ageOn(number, '2026-11-22')]).toEqual([17, 18])
    expect(ageOn('nonsense', today)).toBeUndefined()
  })
})

describe('unified social credit codes (GB 32100)', () => {
  test('the example with inner and outer check is right', () => {
    expect(creditCodeProblems('91350100M000100Y43')).toEqual([])
    expect(hasRightOrganisationCode('91350100M000100Y43')).toBe(true)
    expect(registrationRegionOf('91350100M000100Y43')).toBe('350100')
    expect(registrationAuthorityOf('91350100M000100Y43')).toBe('market-regulation')
  })

  test('every made code is right, inside and out', () => {
    fc.assert(
      fc.property(creditCodes, (code) => {
        expect(creditCodeProblems(code)).toEqual([])
        expect(hasRightOrganisationCode(code)).toBe(true)
      }),
    )
  })

  test('any single character changed is detected', () => {
    const alphabet = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ')
    fc.assert(
      fc.property(creditCodes, position(18), alphabet, (code, index, character) => {
        fc.pre(code[index] !== character)
        expect(creditCodeProblems(withCharacter(code, index, character))).toHaveLength(1)
      }),
      { numRuns: 500 },
    )
  })

  test('a code without a right inner check is accepted: such codes have been issued', () => {
    const body = '91350100M000100Y5'
    const code = `${body}${expectedCreditCheck(body)}`
    expect(creditCodeProblems(code)).toEqual([])
    expect(hasRightOrganisationCode(code)).toBe(false)
  })

  test.each([
    ['91350100M000100Y4', 'certificate-number-length'],
    ['91350100I000100Y43', 'credit-code-characters'],
    ['B1350100M000100Y43', 'credit-code-authority'],
    [creditCode('91', '990100', 'M000100Y'), 'certificate-number-region'],
    ['91350100M000100Y44', 'credit-code-check-character'],
  ])('%s is refused: %s', (code, problem) => {
    expect(codesOf(creditCodeProblems(code))).toEqual([problem])
  })
})

describe('organisation codes (GB 11714) and old licence numbers', () => {
  test('the example in the standard is right, with dash and without', () => {
    expect(organisationCodeProblems('D2143569-X')).toEqual([])
    expect(organisationCodeProblems('D2143569X')).toEqual([])
    expect(formatOrganisationCode('D2143569X')).toBe('D2143569-X')
  })

  test('a wrong check is suggested right', () => {
    const right = organisationCode('12345678')
    const wrong = `12345678-${right.endsWith('0') ? '1' : '0'}`
    expect(organisationCodeProblems(wrong)).toMatchObject([{ suggestion: right }])
    expect(codesOf(organisationCodeProblems('1234-5678'))).toEqual(['organisation-code-characters'])
    expect(codesOf(organisationCodeProblems('1234'))).toEqual(['certificate-number-length'])
  })

  test('an old licence number ends in its check digit, and any digit changed is detected', () => {
    // The check of these fourteen digits was worked by hand from the table of ISO 7064, mod 11,10.
    expect(expectedLicenceCheck('11010800000001')).toBe('6')
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        position(15),
        fc.constantFrom(...'0123456789'),
        (serial, index, digit) => {
          const number = oldLicenceNumber(`110108${String(serial).padStart(8, '0')}`)
          expect(oldLicenceProblems(number)).toEqual([])
          fc.pre(number[index] !== digit)
          expect(oldLicenceProblems(withCharacter(number, index, digit))).toHaveLength(1)
        },
      ),
    )
  })
})

describe('papers of travellers and foreigners', () => {
  test.each(['E12345678', 'EA1234567', 'G12345678', 'D12345678', 'PE1234567'])(
    '%s is a Chinese passport',
    (n) => {
      expect(isChinesePassportNumber(n)).toBe(true)
      expect(passportProblems(n)).toEqual([])
    },
  )

  test.each([
    ['AB123', []],
    ['X1234567', []],
    ['AB12', ['certificate-number-length']],
    ['A'.repeat(18), ['certificate-number-length']],
    ['ABCDEFG', ['passport-without-digits']],
    ['AB-12345', ['passport-characters']],
  ])('passport %s: %j', (number, codes) => {
    expect(codesOf(passportProblems(number))).toEqual(codes)
  })

  test.each([
    ['H12345678', []],
    ['M1234567801', []],
    ['12345678', ['travel-permit-first-letter']],
    ['T12345678', ['travel-permit-first-letter']],
    ['H1234567', ['travel-permit-form']],
    ['H123456789', ['travel-permit-form']],
  ])('permit for Hong Kong and Macau %s: %j', (number, codes) => {
    expect(codesOf(hongKongMacauPermitProblems(number))).toEqual(codes)
  })

  test.each([
    ['12345678', true],
    ['1234567890(B)', true],
    ['1234567890B', true],
    ['1234567', false],
    ['A1234567', false],
  ])('permit for Taiwan %s is right: %s', (number, isRight) => {
    expect(taiwanPermitProblems(number).length === 0).toBe(isRight)
  })

  test('a permanent residence card of 2023 has the check of resident numbers', () => {
    const number = residentId('911156', '1990-05-17', 1)
    expect(permanentResidenceProblems(number, today)).toEqual([])
    expect(permanentResidenceBirthDate(number, today)).toBe('1990-05-17')
    const wrong = `${number.slice(0, 17)}${number.endsWith('0') ? '1' : '0'}`
    expect(permanentResidenceProblems(wrong, today)).toMatchObject([{ suggestion: number }])
  })

  test('a card of 15 characters tells the birth date without its century', () => {
    expect(permanentResidenceProblems('FRA110190051701', today)).toEqual([])
    expect(permanentResidenceBirthDate('FRA110190051701', today)).toBe('1990-05-17')
    expect(permanentResidenceBirthDate('FRA110126112101', today)).toBe('2026-11-21')
    expect(permanentResidenceBirthDate('FRA110126112301', today)).toBe('1926-11-23')
    expect(codesOf(permanentResidenceProblems('FRA110190133101', today))).toEqual([
      'permanent-residence-birth-date',
    ])
    expect(codesOf(permanentResidenceProblems('123456789012345', today))).toEqual([
      'permanent-residence-form',
    ])
  })
})
