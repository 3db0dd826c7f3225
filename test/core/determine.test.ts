// The type of a filing: every row of the table, and totality over all that can be known.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { determine, type Knowledge } from '../../src/core/determine.ts'

const nothing: Knowledge = {
  subjectFiled: 'no',
  subjectIsOurs: false,
  subjectIsEmpty: 'unknown',
  domainFiled: 'no',
  domainIsOfSubject: false,
  domainAccessIsOurs: false,
  emptySubjectMayAdd: false,
}
const subject = { ...nothing, subjectFiled: 'yes' } as const
const both = { ...subject, domainFiled: 'yes', domainIsOfSubject: true } as const

const rows: readonly (readonly [rule: string, known: Knowledge, expected: string])[] = [
  ['neither filed is a first filing', nothing, 'first-filing'],
  ['a subject filed elsewhere adds a service without its subject', subject, 'add-service-elsewhere'],
  [
    'a subject filed here adds a service',
    { ...subject, subjectIsOurs: true, subjectIsEmpty: 'no' },
    'add-service-here',
  ],
  ['a domain of the same subject that others connect needs an access', both, 'add-access'],
  [
    'a domain of our own subject that others connect needs an access',
    { ...both, subjectIsOurs: true },
    'add-access',
  ],
  [
    'a domain that we connect already can only be changed or cancelled',
    { ...both, subjectIsOurs: true, domainAccessIsOurs: true },
    'already-filed-here',
  ],
  [
    'a domain under another subject is a conflict',
    { ...nothing, domainFiled: 'yes' },
    'domain-of-other-subject',
  ],
  [
    'a domain under another subject is a conflict for a filed subject too',
    { ...both, domainIsOfSubject: false },
    'domain-of-other-subject',
  ],
  [
    'an empty subject must be cancelled first',
    { ...subject, subjectIsOurs: true, subjectIsEmpty: 'yes' },
    'empty-subject-must-cancel',
  ],
  [
    'an empty subject may add where its province allows',
    { ...subject, subjectIsOurs: true, subjectIsEmpty: 'yes', emptySubjectMayAdd: true },
    'add-service-here',
  ],
  [
    'a bureau that does not answer about the subject decides nothing',
    { ...nothing, subjectFiled: 'unknown' },
    'cannot-be-decided-yet',
  ],
  [
    'a bureau that does not answer about the domain decides nothing',
    { ...subject, domainFiled: 'unknown' },
    'cannot-be-decided-yet',
  ],
]

const saidBy = (known: Knowledge): string => {
  const said = determine(known)
  return said.kind === 'type' ? said.filingType : said.reason
}

describe('determining the filing type', () => {
  for (const [rule, known, expected] of rows) {
    test(rule, () => {
      expect(saidBy(known)).toBe(expected)
    })
  }

  test('what is complete with us can be changed and cancelled in every way', () => {
    expect(determine({ ...both, subjectIsOurs: true, domainAccessIsOurs: true })).toMatchObject({
      kind: 'already-filed',
      options: [
        'change-subject',
        'change-service',
        'change-both',
        'cancel-subject',
        'cancel-service',
        'cancel-access',
      ],
    })
  })

  test('answers something for everything that can be known', () => {
    const yes = fc.constantFrom('yes', 'no', 'unknown')
    const knowledge = fc.record({
      subjectFiled: yes,
      subjectIsOurs: fc.boolean(),
      subjectIsEmpty: yes,
      domainFiled: yes,
      domainIsOfSubject: fc.boolean(),
      domainAccessIsOurs: fc.boolean(),
      emptySubjectMayAdd: fc.boolean(),
    })
    fc.assert(fc.property(knowledge, (known) => saidBy(known as Knowledge).length > 0))
  })
})
