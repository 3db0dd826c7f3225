// The judge itself: each lie about a history that is right is found, and named by what it is about.
import { describe, expect, it } from 'vitest'
import { beginningOf, kindOf, tellBlow } from './blows.ts'
import { chanceOf } from './chance.ts'
import { checkFacts, compareFacts } from './check.ts'
import type { ExchangeFacts } from './exchange-facts.ts'
import type { CaseFacts, Facts } from './facts.ts'

const one: CaseFacts = {
  id: 'a',
  at: 'beijing',
  owner: 'sample-1.cn',
  type: 'first-filing',
  status: 'filed',
  events: ['made-ready', 'reported', 'sms-sent', 'sms-verified', 'filed'],
  isWhatItsEventsSay: true,
  outcomes: ['filed applied', 'result applied'],
  marks: ['100001'],
  sequences: [1],
}
const line = {
  subjectNumber: '京ICP备2026000001号',
  bureauSubjectId: '30000001',
  name: '示例',
  services: [
    { number: '京ICP备2026000001号-1', bureauServiceId: '40000001', domain: 'sample-1.cn', name: '站' },
  ],
}
const beijing: ExchangeFacts = {
  uploads: [{ sequence: 1, state: 'accepted', records: 1, digest: 'd1' }],
  downloads: [{ fileName: 'r1', state: 'acknowledged' }],
  attempts: [{ sequence: 1, digest: 'd1', isBesideAnother: false }],
  register: [line],
  needsPerson: [],
  bureau: {
    uploads: [{ sequence: 1, records: 1, digest: 'd1' }],
    records: [{ sequence: 1, operation: 1, mark: '100001', state: 'approved' }],
    resultsNotFetched: 0,
    filesNotAcknowledged: 0,
    files: ['r1'],
    register: [line],
  },
}
/** Where nothing was reported. */
const shanghai: ExchangeFacts = {
  uploads: [],
  downloads: [],
  attempts: [],
  register: [],
  needsPerson: [],
  bureau: {
    uploads: [],
    records: [],
    resultsNotFetched: 0,
    filesNotAcknowledged: 0,
    files: [],
    register: [],
  },
}
const right: Facts = {
  cases: [one],
  exchanges: { beijing, shanghai },
  filed: { 'sample-1.cn': { name: '示例' } },
  effectsNotDone: 0,
  mails: ['a'],
  sms: ['b'],
}
const first = beijing.uploads[0]
const record = beijing.bureau.records[0]
if (first === undefined || record === undefined) throw new Error('the example is empty')
const withCase = (change: Partial<CaseFacts>): Facts => ({ ...right, cases: [{ ...one, ...change }] })
const here = (change: Partial<ExchangeFacts>): Facts => ({
  ...right,
  exchanges: { beijing: { ...beijing, ...change }, shanghai },
})
const atBureau = (change: Partial<ExchangeFacts['bureau']>): Facts =>
  here({ bureau: { ...beijing.bureau, ...change } })

describe('the judge of histories', () => {
  it('has nothing to say about one that is right', () => {
    expect(checkFacts(right)).toEqual([])
    expect(compareFacts(right, right)).toEqual([])
  })

  it('takes no offence at a damaged copy that came before', () => {
    const damaged = { fileName: 'r1', state: 'unreadable' }
    expect(checkFacts(here({ downloads: [damaged, ...beijing.downloads] }))).toEqual([])
  })

  it.each<[string, Facts, string]>([
    [
      'a record twice in one file',
      atBureau({ records: [record, record] }),
      '2 records at the bureau in file 1',
    ],
    ['a record that never arrived', atBureau({ records: [] }), '0 records at the bureau in file 1'],
    ['a record of nobody', atBureau({ records: [record, { ...record, mark: '7' }] }), 'belongs to no case'],
    ['a case in two files', withCase({ sequences: [1, 1] }), 'reported 1 times, in files 1 1'],
    ['a case reported twice', withCase({ events: [...one.events, 'reported'] }), 'reported 2 times'],
    ['an end applied twice', withCase({ events: [...one.events, 'filed'] }), '2 ends of 1 rounds'],
    ['a state that is made up', withCase({ isWhatItsEventsSay: false }), 'not what its events say'],
    ['a gap', here({ uploads: [{ ...first, sequence: 2 }] }), 'sequences are 2'],
    ['a file that was not accepted', here({ uploads: [{ ...first, state: 'fixed' }] }), 'is fixed'],
    [
      'other bytes on a second attempt',
      here({ attempts: [...beijing.attempts, { sequence: 1, digest: 'd2', isBesideAnother: false }] }),
      '2 different contents in 2 attempts',
    ],
    [
      'two uploads at once',
      here({ attempts: [...beijing.attempts, { sequence: 1, digest: 'd1', isBesideAnother: true }] }),
      'while another upload was under way',
    ],
    [
      'other bytes at the bureau',
      atBureau({ uploads: [{ sequence: 1, records: 1, digest: 'd9' }] }),
      'the bureau has other bytes',
    ],
    [
      'a file of a stranger',
      atBureau({ uploads: [...beijing.bureau.uploads, { sequence: 2, records: 1, digest: 'x' }] }),
      'at the bureau only',
    ],
    ['results not fetched', atBureau({ resultsNotFetched: 2 }), '2 results were not fetched'],
    ['a receipt not given', atBureau({ filesNotAcknowledged: 1 }), 'not acknowledged'],
    [
      'results kept twice',
      here({ downloads: [...beijing.downloads, ...beijing.downloads] }),
      'r1: kept 2 times',
    ],
    [
      'results that were never read',
      here({ downloads: [{ fileName: 'r1', state: 'unreadable' }] }),
      'r1: kept 0 times',
    ],
    [
      'a case at another bureau',
      { ...right, exchanges: { beijing: shanghai, shanghai: beijing } },
      'shanghai: record of file 1, operation 1: belongs to no case',
    ],
    ['a call for a person', here({ needsPerson: ['unreadable-file'] }), 'called for: unreadable-file'],
    ['a mail not sent', { ...right, effectsNotDone: 1 }, '1 effects were not delivered'],
    ['a number that the bureau does not know', atBureau({ register: [] }), 'not in the bureau’s register'],
    [
      'another name there',
      atBureau({ register: [{ ...line, name: '别' }] }),
      'another subject at the bureau',
    ],
  ])('finds %s', (_what, facts, said) => {
    expect(checkFacts(facts).join('\n')).toContain(said)
  })

  it.each<[string, Facts]>([
    ['another status', withCase({ status: 'bureau-rejected' })],
    ['another order of events', withCase({ events: [...one.events].reverse() })],
    ['an answer less', withCase({ outcomes: ['filed applied'] })],
    ['another register', { ...right, filed: { 'sample-1.cn': { name: '改' } } }],
    ['a mail more', { ...right, mails: ['a', 'a'] }],
  ])('tells a run from an undisturbed one by %s', (_what, facts) => {
    expect(compareFacts(facts, right)).toHaveLength(1)
  })
})

describe('a storm', () => {
  const blows = (seed: number, count: number) =>
    beginningOf(chanceOf(seed).branch('storm'), count).map((one) => `${one.afterMs} ${tellBlow(one)}`)

  it('is the same with the same seed, and another one with another', () => {
    expect(blows(7, 200)).toEqual(blows(7, 200))
    expect(blows(8, 200)).not.toEqual(blows(7, 200))
  })

  it('has every kind of fault in it, and kills every process', () => {
    const kinds = new Set(beginningOf(chanceOf(1).branch('storm'), 600).map(({ blow }) => kindOf(blow)))
    expect([...kinds].sort()).toEqual([
      'cap',
      'clock-skew',
      'closed: maintenance',
      'closed: maxPendingRecords',
      'closed: uploadHours',
      'delay',
      'duplicate-delivery',
      'forget-acknowledgement',
      'forget-upload',
      'garbage',
      'http-500',
      'kill bureau',
      'kill database',
      'kill server',
      'kill worker-1',
      'kill worker-2',
      'lose-answer',
      'lose-answers',
      'maintenance',
      'outside-hours',
      'reset',
      'time-out',
      'truncated',
      'wrong hash down',
      'wrong hash up',
      'wrong-hash',
    ])
  })
})
