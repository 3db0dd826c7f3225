// The judge: from the facts of both sides, whether every case was reported exactly once in each round, in unbroken sequence, with
// the same bytes on every attempt, and every answer applied exactly once. It says the smallest facts of what is wrong.
import type { FilingType } from '../../src/core/determine.ts'
import { bureauNames } from './blows.ts'
import type { BureauFacts, ExchangeFacts, RegisterLine } from './exchange-facts.ts'
import type { CaseFacts, Facts } from './facts.ts'

/** Operations of the interface (Czlx). */
const OPERATIONS: Readonly<Record<FilingType, number>> = {
  'first-filing': 1,
  'add-service-here': 2,
  'add-service-elsewhere': 2,
  'add-access': 3,
  'change-subject': 4,
  'change-service': 4,
  'change-both': 4,
  'cancel-access': 5,
  'cancel-subject': 6,
  'cancel-service': 7,
}

const nameOf = (one: CaseFacts): string => `${one.owner} ${one.type}`
const timesIn = (list: readonly string[], wanted: string): number =>
  list.filter((one) => one === wanted).length

/** 1, 2, 3 … without a gap and without a repeat. */
const brokenSequence = (who: string, sequences: readonly number[]): readonly string[] =>
  sequences.every((sequence, place) => sequence === place + 1)
    ? []
    : [`${who}: sequences are ${sequences.join(' ')}`]

const checkFiles = ({ uploads, attempts, bureau }: ExchangeFacts): readonly string[] => {
  const there = new Map(bureau.uploads.map((one) => [one.sequence, one]))
  const wrong = [
    ...brokenSequence(
      'files kept',
      uploads.map(({ sequence }) => sequence),
    ),
    ...brokenSequence(
      'files at the bureau',
      bureau.uploads.map(({ sequence }) => sequence),
    ),
  ]
  for (const { sequence, state, records, digest } of uploads) {
    const file = `file ${sequence}`
    if (state !== 'accepted') wrong.push(`${file}: is ${state}`)
    const tried = attempts.filter((one) => one.sequence === sequence)
    if (tried.length === 0) wrong.push(`${file}: was never sent`)
    const kinds = new Set([digest, ...tried.map((one) => one.digest)])
    if (kinds.size !== 1) wrong.push(`${file}: ${kinds.size} different contents in ${tried.length} attempts`)
    const arrived = there.get(sequence)
    if (arrived === undefined) wrong.push(`${file}: is not at the bureau`)
    else if (arrived.digest !== digest) wrong.push(`${file}: the bureau has other bytes`)
    else if (arrived.records !== records)
      wrong.push(`${file}: ${records} records here, ${arrived.records} there`)
  }
  for (const { sequence } of bureau.uploads)
    if (!uploads.some((one) => one.sequence === sequence)) wrong.push(`file ${sequence}: at the bureau only`)
  for (const { sequence } of attempts.filter((one) => one.isBesideAnother))
    wrong.push(`file ${sequence}: was sent while another upload was under way`)
  return wrong
}

const recordsOf = (bureau: BureauFacts, one: CaseFacts, sequence: number) =>
  bureau.records.filter(
    (record) =>
      record.sequence === sequence &&
      record.operation === OPERATIONS[one.type] &&
      one.marks.includes(record.mark),
  )

/** Each round is one `reported` event, one place in one file, and one record at the bureau for each mark. */
const checkCase = (one: CaseFacts, bureau: BureauFacts): readonly string[] => {
  const name = nameOf(one)
  const wrong: string[] = []
  const rounds = timesIn(one.events, 'reported')
  if (rounds !== one.sequences.length)
    wrong.push(`${name}: reported ${rounds} times, in files ${one.sequences.join(' ')}`)
  for (const sequence of one.sequences) {
    const there = recordsOf(bureau, one, sequence).length
    if (there !== one.marks.length)
      wrong.push(`${name}: ${there} records at the bureau in file ${sequence} instead of ${one.marks.length}`)
  }
  const ends = ['filed', 'cancelled', 'bureau-rejected'].reduce(
    (sum, type) => sum + timesIn(one.events, type),
    0,
  )
  if (ends !== rounds) wrong.push(`${name}: ${ends} ends of ${rounds} rounds`)
  if (!one.isWhatItsEventsSay) wrong.push(`${name}: its state is not what its events say`)
  return wrong
}

const checkCases = (cases: readonly CaseFacts[], bureau: BureauFacts): readonly string[] => {
  const claimed = cases.flatMap((one) =>
    one.sequences.flatMap((sequence) => recordsOf(bureau, one, sequence)),
  )
  const strangers = bureau.records.filter((record) => !claimed.includes(record))
  return [
    ...cases.flatMap((one) => checkCase(one, bureau)),
    ...strangers.map(
      (one) => `record of file ${one.sequence}, operation ${one.operation}: belongs to no case`,
    ),
  ]
}

/** Every file of results is here once and done with, and nothing waits. */
const checkResults = ({ downloads, bureau, needsPerson }: ExchangeFacts): readonly string[] => {
  const wrong: string[] = []
  if (bureau.resultsNotFetched !== 0) wrong.push(`${bureau.resultsNotFetched} results were not fetched`)
  if (bureau.filesNotAcknowledged !== 0)
    wrong.push(`${bureau.filesNotAcknowledged} files of results were not acknowledged`)
  // A copy that came damaged is kept beside the one that could be read.
  const readable = downloads.filter(({ state }) => state !== 'unreadable')
  const names = readable.map(({ fileName }) => fileName)
  for (const name of bureau.files) {
    const here = timesIn(names, name)
    if (here !== 1) wrong.push(`results ${name}: kept ${here} times`)
  }
  for (const { fileName, state } of readable)
    if (state !== 'acknowledged') wrong.push(`results ${fileName}: ${state}`)
  if (needsPerson.length > 0) wrong.push(`a person is called for: ${needsPerson.join(' ')}`)
  return wrong
}

/** Whatever stands in our register stands so in the bureau's; services of other providers may be there besides. */
const checkRegister = ({ register, bureau }: ExchangeFacts): readonly string[] =>
  register.flatMap((line: RegisterLine) => {
    const there = bureau.register.find((one) => one.subjectNumber === line.subjectNumber)
    if (there === undefined) return [`${line.subjectNumber}: not in the bureau’s register`]
    const wrong: string[] = []
    if (there.bureauSubjectId !== line.bureauSubjectId || there.name !== line.name)
      wrong.push(`${line.subjectNumber}: another subject at the bureau`)
    for (const service of line.services) {
      const match = there.services.find(({ number }) => number === service.number)
      if (JSON.stringify(match) !== JSON.stringify(service))
        wrong.push(`${service.number}: ${JSON.stringify(service)} here, ${JSON.stringify(match)} there`)
    }
    return wrong
  })

const checkExchange = (cases: readonly CaseFacts[], exchange: ExchangeFacts): readonly string[] => [
  ...checkFiles(exchange),
  ...checkCases(cases, exchange.bureau),
  ...checkResults(exchange),
  ...checkRegister(exchange),
]

/** What is wrong in itself; empty when the history is right. */
export const checkFacts = ({ cases, exchanges, effectsNotDone }: Facts): readonly string[] => [
  ...bureauNames.flatMap((name) =>
    checkExchange(
      cases.filter(({ at }) => at === name),
      exchanges[name],
    ).map((wrong) => `${name}: ${wrong}`),
  ),
  ...(effectsNotDone === 0 ? [] : [`${effectsNotDone} effects were not delivered`]),
]

/** What came too late or was said already depends on the instant; whether it changed anything does not. */
const effectOf = (outcome: string): string =>
  outcome.endsWith(' applied') ? outcome : `${outcome.split(' ')[0]} changed nothing`

/** All that must be the same whatever happened on the way; numbers and instants are not. */
const sightOf = (facts: Facts): Readonly<Record<string, unknown>> => ({
  ...Object.fromEntries(
    facts.cases.flatMap((one) => [
      [`${nameOf(one)}: bureau`, one.at],
      [`${nameOf(one)}: status`, one.status],
      [`${nameOf(one)}: events`, one.events],
      [`${nameOf(one)}: answers of the bureau`, one.outcomes.map(effectOf).sort()],
    ]),
  ),
  ...Object.fromEntries(Object.entries(facts.filed).map(([key, value]) => [`register of ${key}`, value])),
  mails: facts.mails,
  SMS: facts.sms,
})

const short = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 400 ? `${text.slice(0, 400)}…` : text
}

/** What one list has more often than the other. */
const beyond = (one: readonly unknown[], other: readonly unknown[]): readonly unknown[] => {
  const left = other.map((value) => JSON.stringify(value))
  return one.filter((value) => {
    const at = left.indexOf(JSON.stringify(value))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** Where a run differs from one that nobody disturbed; empty when they cannot be told apart. */
export const compareFacts = (disturbed: Facts, undisturbed: Facts): readonly string[] => {
  const [here, there] = [sightOf(disturbed), sightOf(undisturbed)]
  const keys = [...new Set([...Object.keys(there), ...Object.keys(here)])]
  return keys.flatMap((key) => {
    const [mine, calm] = [here[key], there[key]]
    if (JSON.stringify(mine) === JSON.stringify(calm)) return []
    if (!Array.isArray(mine) || !Array.isArray(calm))
      return [`${key}: ${short(mine)}, undisturbed ${short(calm)}`]
    return [`${key}: more ${short(beyond(mine, calm))}, missing ${short(beyond(calm, mine))}`]
  })
}
