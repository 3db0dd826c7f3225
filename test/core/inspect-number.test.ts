// The one way in for certificate numbers: what is typed carelessly is understood, what only looks right is pointed out,
// and nothing that anyone can send makes it throw or take long.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  certificateTypeOf,
  certificateTypes,
  certificateTypesFor,
  certificateTypesForPersons,
} from '../../src/core/identity/certificate-types.ts'
import { inspectNumber } from '../../src/core/identity/inspect-number.ts'
import {
  creditCodes,
  hostileTexts,
  hugeTexts,
  oldLicenceNumber,
  residentId,
  residentIds,
} from '../support/certificate-numbers.ts'

const today = '2026-11-22'
const inspect = (type: string, raw: string) => inspectNumber(type, raw, today)
const fullWidth = (text: string) =>
  [...text].map((character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).join('')

describe('what people type', () => {
  test.each([
    ['11010519491231002x', 'lower-case x'],
    [' 110105 19491231 002X ', 'spaces'],
    [fullWidth('11010519491231002X'), 'full width'],
    ['110105\u200b19491231\u00a0002X\ufeff', 'invisible marks that copying brings along'],
  ])('resident number %j is understood: %s', (raw) => {
    expect(inspect('resident-id', raw)).toEqual({
      ok: true,
      normalised: '11010519491231002X',
      birthOn: '1949-12-31',
      regionCode: '110105',
      problems: [],
    })
  })

  test('any resident number or credit code is understood in full width, lower case and with spaces', () => {
    fc.assert(
      fc.property(residentIds, creditCodes, (person, unit) => {
        expect(inspect('resident-id', fullWidth(person)).normalised).toBe(person)
        const spaced = unit.toLowerCase().replace(/(.{4})/g, '$1 ')
        expect(inspect('business-licence', spaced)).toMatchObject({
          ok: true,
          normalised: unit,
          form: 'credit-code',
        })
      }),
    )
  })

  test('a business licence may still carry its old number, and says so', () => {
    expect(inspect('business-licence', oldLicenceNumber('11010800000001'))).toMatchObject({
      ok: true,
      form: 'old-licence',
      regionCode: '110108',
    })
    // 10 is the national office: no province.
    expect(inspect('business-licence', oldLicenceNumber('10000000000001'))).not.toHaveProperty('regionCode')
  })

  test('a permanent residence card tells birth date and place of application, in both forms', () => {
    expect(inspect('permanent-residence', residentId('931156', '1990-05-17', 1))).toMatchObject({
      ok: true,
      birthOn: '1990-05-17',
      regionCode: '310000',
    })
    expect(inspect('permanent-residence', 'FRA330190051701')).toMatchObject({
      ok: true,
      birthOn: '1990-05-17',
      regionCode: '330100',
    })
  })

  test('an organisation code gets its dash, whichever dash was typed', () => {
    for (const raw of ['D2143569X', 'd2143569-x', 'D2143569—X', 'D2143569－X'])
      expect(inspect('organisation-code-government', raw)).toMatchObject({
        ok: true,
        normalised: 'D2143569-X',
        form: 'organisation-code',
      })
  })

  test('a code certificate may carry the unified code instead', () => {
    expect(inspect('organisation-code-government', '91350100M000100Y43')).toMatchObject({
      ok: true,
      form: 'credit-code',
      regionCode: '350100',
    })
  })
})

describe('look-alikes', () => {
  test.each([
    ['resident-id', '11O1O519491231OO2X', '11010519491231002X', 'O'],
    ['resident-id', '1l01051949123l002X', '11010519491231002X', 'L'],
    ['resident-id', '11010519491231002Х', '11010519491231002X', 'Х'],
    ['resident-id', '11010519491231002×', '11010519491231002X', '×'],
    ['business-licence', '91350I00M000I00Y43', '91350100M000100Y43', 'I'],
    ['business-licence', '91350100М000100Y43', '91350100M000100Y43', 'М'],
  ])('%s %s is refused and %s suggested', (type, raw, suggestion, characters) => {
    expect(inspect(type, raw)).toMatchObject({
      ok: false,
      problems: [{ code: 'look-alike-characters', params: { characters }, suggestion }],
    })
  })

  test('are not offered where the number stays wrong', () => {
    expect(inspect('resident-id', '11O105194912310021').problems.map((problem) => problem.code)).toEqual([
      'resident-id-characters',
    ])
  })
})

describe('what does not fit', () => {
  test.each([
    ['resident-id', '', 'certificate-number-missing'],
    ['resident-id', '   ', 'certificate-number-missing'],
    ['resident-id', '110105491231002', 'resident-id-first-generation'],
    ['resident-id', residentId('810000', '1990-01-01', 1), 'resident-id-of-residence-permit'],
    ['residence-permit', '11010519491231002X', 'certificate-number-region'],
    ['resident-id', '1'.repeat(65), 'certificate-number-too-long'],
    ['resident-id', `11010519491231002X${' '.repeat(600)}Y`, 'certificate-number-too-long'],
    ['no-such-paper', '11010519491231002X', 'certificate-type-unknown'],
    ['__proto__', '11010519491231002X', 'certificate-type-unknown'],
    ['officer-card', '<script>', 'certificate-number-form'],
  ])('%s %s: %s', (type, raw, code) => {
    const inspection = inspect(type, raw)
    expect(inspection.ok).toBe(false)
    expect(inspection.problems.map((problem) => problem.code)).toEqual([code])
  })

  test('a residence permit of Hong Kong, Macau or Taiwan is accepted as such', () => {
    for (const region of ['810000', '820000', '830000'])
      expect(inspect('residence-permit', residentId(region, '1990-01-01', 1)).ok).toBe(true)
  })
})

describe('hostile input', () => {
  const types = [...certificateTypes.map((type) => type.id), 'unknown']

  test('nothing throws, and a refusal always has a problem', () => {
    fc.assert(
      fc.property(fc.constantFrom(...types), hostileTexts, (type, raw) => {
        const inspection = inspect(type, raw)
        expect(inspection.ok).toBe(inspection.problems.length === 0)
        expect(inspection.normalised.length).toBeLessThanOrEqual(512)
      }),
    )
  })

  test('a suggestion is always a number that is right', () => {
    fc.assert(
      fc.property(
        residentIds,
        fc.integer({ min: 0, max: 17 }),
        fc.constantFrom(...'0123456789XOIl'),
        (id, i, c) => {
          const inspection = inspect('resident-id', `${id.slice(0, i)}${c}${id.slice(i + 1)}`)
          for (const { suggestion } of inspection.problems)
            if (suggestion !== undefined) expect(inspect('resident-id', suggestion).ok).toBe(true)
        },
      ),
    )
  })

  test('ten megabytes get an answer', () => {
    for (const text of hugeTexts) for (const type of types) expect(inspect(type, text).ok).toBe(false)
  })
})

describe('the table of papers', () => {
  test('every kind of subject has a paper, the usual one first', () => {
    expect(certificateTypesFor('enterprise')[0]?.id).toBe('business-licence')
    expect(certificateTypesFor('individual')[0]?.id).toBe('resident-id')
    for (const kind of ['government', 'public-institution', 'social-organisation', 'military'] as const)
      expect(certificateTypesFor(kind).length).toBeGreaterThan(0)
  })

  test('identifiers are unique, and persons have papers of persons', () => {
    expect(new Set(certificateTypes.map((type) => type.id)).size).toBe(certificateTypes.length)
    expect(certificateTypesForPersons().map((type) => type.id)).toContain('passport')
    expect(certificateTypesForPersons().map((type) => type.id)).not.toContain('business-licence')
    expect(certificateTypeOf('toString')).toBeUndefined()
  })
})
