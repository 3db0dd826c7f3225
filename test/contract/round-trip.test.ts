// There and back: random applications of all ten filing types go through a real bureau over HTTP, are approved, and come back in
// the download as they were reported. ROUND_TRIP_COUNT makes it thousands; ROUND_TRIP_SEED plays a run again.
import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createRegulatorV3 } from '../../src/adapters/regulator/v3/regulator.ts'
import type { FilingType } from '../../src/core/determine.ts'
import type { Material, Service } from '../../src/core/material.ts'
import type { BureauRecord } from '../../src/flows/bureau-record.ts'
import type { BureauMessage, Regulator, ReportRecord } from '../../src/flows/regulator-port.ts'
import { type Desk, type Filed, filedFrom, messagesOf, type Of, openDesk } from './regulator-desk.ts'
import { settings } from './regulator-examples.ts'
import { codes } from './regulator-records.ts'
import { filedService, filedSubject, filingsIn, sentService, sentSubject } from './round-trip-facts.ts'
import { gbkCharacters, materialOf, recordFor, textOf } from './round-trip-records.ts'

const national = JSON.parse(readFileSync(new URL('../../packs/national.json', import.meta.url), 'utf8')) as {
  rules: { id: string; severity: string; require?: { fact?: string }; suggestion?: { value?: unknown } }[]
}

const COUNT = Number(process.env.ROUND_TRIP_COUNT ?? 100)
const SEED = Number(process.env.ROUND_TRIP_SEED ?? randomInt(1_000_000_000))
const BATCH = 300

vi.setConfig({ testTimeout: 60_000 + COUNT * 400, hookTimeout: 60_000 + COUNT * 400 })

type Told = { readonly messages: readonly BureauMessage[]; readonly filings: readonly BureauRecord[] }

const draw = <T>(arbitrary: fc.Arbitrary<T>, n: number): T =>
  fc.sample(arbitrary, { seed: SEED + n, numRuns: 1 })[0] as T

/** One provider's line to the bureau: uploads in files of hundreds, and takes back whatever is said. */
const lineTo = (regulator: Regulator) => {
  let sequence = 0
  const receive = async (): Promise<Told> => {
    const messages: BureauMessage[] = []
    const filings: BureauRecord[] = []
    for (;;) {
      const answer = await regulator.download()
      if (answer.kind !== 'file') return { messages, filings }
      messages.push(...(await regulator.decode(answer.document)))
      filings.push(...(await filingsIn(answer.document)))
      await regulator.acknowledge(answer.fileName)
    }
  }
  return async (records: readonly ReportRecord[]): Promise<Told> => {
    const told: Told[] = []
    for (let from = 0; from < records.length; from += BATCH) {
      sequence += 1
      const { container } = await regulator.build(records.slice(from, from + BATCH))
      expect(await regulator.upload({ sequence, container })).toEqual({ kind: 'accepted' })
      told.push(await receive())
    }
    return {
      messages: told.flatMap((one) => one.messages),
      filings: told.flatMap((one) => one.filings),
    }
  }
}

let desk: Desk
let ours: ReturnType<typeof lineTo>
let theirs: ReturnType<typeof lineTo>
const firsts = new Map<number, { material: Material; filed: Filed; told: BureauRecord | undefined }>()

const everyN = Array.from({ length: COUNT }, (_, at) => 1_000 + at)
const services = (n: number): number => 1 + (n % 3)
/** Codes with which the bureau takes and approves; any other one is a fault of the generator or of the product. */
const GOOD = new Set(['1060', '9101', '9102', '1001'])
const badCodes = (messages: readonly BureauMessage[]): string[] =>
  messagesOf(messages, 'result').flatMap((one) =>
    one.codes
      .filter(({ code }) => !GOOD.has(code))
      .map(({ code, text }) => `${one.reference} ${code} ${text}`),
  )

const sameServices = (
  material: Material,
  told: BureauRecord | undefined,
  wanted: readonly Service[],
): void => {
  const found = wanted.map((service) =>
    told?.services.find((one) => one.domains[0]?.domain === service.domain),
  )
  expect(found.map((one) => one && filedService(one))).toEqual(
    wanted.map((one) => sentService(material, one)),
  )
}

beforeAll(async () => {
  console.log(`round trip of ${COUNT} subjects: ROUND_TRIP_SEED=${SEED}`)
  desk = await openDesk({ passwordTriesPerHour: 100_000 })
  const patient = { timeoutMs: 120_000 }
  ours = lineTo(desk.connect(patient))
  theirs = lineTo(desk.connect({ ...patient, ispId: '330000000009', userName: 'other' }))
  const records = everyN.map((n) => recordFor(n, 0, 'first-filing', draw(materialOf(n, services(n)), n)))
  const { messages, filings } = await ours(records)
  expect(badCodes(messages)).toEqual([])
  const issued = new Map(messagesOf(messages, 'filed').map((one) => [one.subjectReportId, one]))
  const told = new Map(filings.map((one) => [one.subject.reportId, one]))
  for (const [at, record] of records.entries()) {
    const message = issued.get(record.ids.subject) as Of<'filed'>
    const ids = record.material.services.map(({ id }) => id)
    firsts.set(everyN[at] ?? 0, {
      material: record.material,
      filed: filedFrom(message, ids),
      told: told.get(record.ids.subject),
    })
  }
})
afterAll(() => desk?.close())

const followUps = [
  ...(['change-subject', 'change-service', 'change-both', 'add-service-here'] as const),
  ...(['cancel-subject', 'cancel-service'] as const),
]
const firstOf = (n: number) => {
  const found = firsts.get(n)
  if (found === undefined) throw new Error(`subject ${n} was not filed`)
  return found
}

const materialFor = (type: FilingType, n: number): Material => {
  const { material, filed } = firstOf(n)
  const fresh = draw(
    materialOf(n, type === 'add-service-here' ? 1 : services(n), type.startsWith('add') ? 1 : 0),
    -n,
  )
  if (type === 'change-subject') return { ...material, subject: fresh.subject }
  if (type === 'change-service') return { ...material, services: fresh.services }
  if (!type.startsWith('cancel-')) return fresh
  const remark = draw(textOf(1000), n)
  expect(filed.services.length).toBe(services(n))
  return {
    ...material,
    services: [],
    cancellation: { reason: draw(codes('cancellation-reasons'), n), remark },
  }
}

const followUpOf = (type: FilingType, n: number): ReportRecord => {
  const { filed } = firstOf(n)
  const about = { subjectNumber: filed.subjectNumber, bureauSubjectId: filed.bureauSubjectId }
  return recordFor(
    n,
    1,
    type,
    materialFor(type, n),
    type === 'add-service-here' ? about : { ...about, filed },
  )
}

describe('first filings', () => {
  it('come back as they were reported, field by field', () => {
    for (const { material, told } of firsts.values()) {
      expect(told && filedSubject(told)).toEqual(sentSubject(material))
      sameServices(material, told, material.services)
    }
  })
})

describe('an access and a service added by another provider', () => {
  it('come back as they were reported, and leave the rest as it was', async () => {
    const some = everyN.filter((n) => n % 10 < 2)
    const records = some.map((n) => {
      const { filed } = firstOf(n)
      const type = n % 10 === 0 ? 'add-access' : 'add-service-elsewhere'
      const about = { subjectNumber: filed.subjectNumber, bureauSubjectId: filed.bureauSubjectId }
      const number = { serviceFilingNumber: filed.services[0]?.serviceFilingNumber ?? '' }
      const material = draw(materialOf(n, 1, 2), n * 7)
      return recordFor(n, 2, type, material, type === 'add-access' ? { ...about, ...number } : about)
    })
    const { messages, filings } = await theirs(records)
    expect(badCodes(messages)).toEqual([])
    expect(filings).toHaveLength(records.length)
    for (const record of records) {
      const ids = Object.values(record.ids.services)[0]
      const [service] = record.material.services
      if (service === undefined) throw new Error('a record without a service')
      const found = filings
        .flatMap((one) => one.services)
        .find((one) =>
          record.filingType === 'add-access'
            ? one.accesses.some(({ reportId }) => reportId === ids?.access)
            : one.reportId === ids?.service,
        )
      const sent = sentService(record.material, service)
      const access = found?.accesses.filter(({ reportId }) => reportId === ids?.access) ?? []
      const shown = found && filedService({ ...found, accesses: access })
      if (record.filingType === 'add-access') expect(shown?.access).toEqual(sent.access)
      else expect(shown).toEqual(sent)
    }
    // Given up again, or the subjects could not be cancelled below.
    const ends = records.flatMap((record) => {
      if (record.filingType !== 'add-access') return []
      const message = messagesOf(messages, 'filed').find((one) =>
        one.services.some(({ accessReportIds }) =>
          accessReportIds.includes(record.ids.services.s1?.access ?? ''),
        ),
      )
      const cancellation = { reason: 'provider-changed' }
      return message === undefined
        ? []
        : [
            {
              ...recordFor(0, 3, 'cancel-access', { ...record.material, services: [], cancellation }),
              filed: filedFrom(message, ['s1']),
            },
          ]
    })
    const given = await theirs(ends)
    expect(badCodes(given.messages)).toEqual([])
    expect(messagesOf(given.messages, 'verdict').filter((one) => one.approved)).toHaveLength(ends.length)
  })
})

describe('follow-ups', () => {
  it('come back as they were reported, and what ends is told as ended', async () => {
    const typeOf = (n: number) => followUps[n % followUps.length] ?? 'change-both'
    const records = everyN.map((n) => followUpOf(typeOf(n), n))
    const { messages, filings } = await ours(records)
    expect(badCodes(messages)).toEqual([])
    const told = new Map(filings.map((one) => [one.subject.bureauSubjectId, one]))
    const cancelled = messagesOf(messages, 'cancelled').map(
      ({ target }) => `${target.what} ${target.bureauId}`,
    )
    for (const n of everyN) {
      const [type, { material: before, filed }] = [typeOf(n), firstOf(n)]
      const material = materialFor(type, n)
      const after = told.get(filed.bureauSubjectId)
      if (type === 'cancel-subject') expect(cancelled).toContain(`subject ${filed.bureauSubjectId}`)
      else if (type === 'cancel-service')
        for (const one of filed.services) expect(cancelled).toContain(`service ${one.bureauServiceId}`)
      else {
        const subject = type === 'change-subject' || type === 'change-both' ? material : before
        expect(after && filedSubject(after)).toEqual(sentSubject(subject))
        sameServices(
          { ...material, subject: type === 'add-service-here' ? material.subject : subject.subject },
          after,
          material.services,
        )
      }
    }
  })
})

/** A material whose text at a path is another one. */
const withText = (material: Material, path: string, text: string): Material => {
  const copy = structuredClone(material) as unknown as Record<string, unknown>
  const steps = path
    .replace(/^services\.s1/, 'services.0')
    .replace('preApprovals', 'preApprovals.0.number')
    .split('.')
  const last = steps.pop() ?? ''
  const owner = steps.reduce<Record<string, unknown>>((at, step) => at[step] as Record<string, unknown>, copy)
  owner[last] = text
  return copy as unknown as Material
}

const OUTSIDE = '示例𠮷😀'
const inSubject = ['name', 'certificateAddress', 'mailingAddress', 'investor', 'remark', 'principal.name']
const inService = ['name', 'remark', 'homePage', 'preApprovals', 'principal.name']
const texts = [
  ...inSubject.map((name) => `subject.${name}`),
  ...inService.map((name) => `services.s1.${name}`),
]

describe('characters outside GBK', () => {
  const regulator = createRegulatorV3(settings)
  const full = draw(materialOf(99, 1), 99)
  const material: Material = {
    ...full,
    services: full.services.map((one) => ({ ...one, preApprovalNeeded: 'yes', principalIsSubjects: 'no' })),
  }

  it('are told one by one', () => {
    expect(regulator.unencodable(OUTSIDE)).toEqual(['𠮷', '😀'])
    expect(regulator.unencodable(gbkCharacters.join(''))).toEqual([])
    expect(gbkCharacters.length).toBeGreaterThan(21_000)
  })

  it.each(texts)('in %s never reach the wire', async (path) => {
    const record = recordFor(99, 0, 'first-filing', withText(material, path, OUTSIDE))
    await expect(regulator.build([record])).rejects.toThrow(
      `field ${path} has characters that the bureau's encoding lacks: U+20BB7, U+1F600`,
    )
  })

  it.each([...texts, 'cancellation.remark'])(
    'in %s are found while the applicant types, by a rule that says which',
    (path) => {
      const fact = path
        .replace(/^(subject|services\.s1)\.principal\./, 'principals.*.')
        .replace('services.s1', 'services.*')
      const rules = national.rules.filter(({ require }) => require?.fact === `${fact}.isReportable`)
      expect(rules).toMatchObject([{ severity: 'blocking' }])
      // Numbers of approvals are a list: there the message says what to do.
      const value = fact.endsWith('preApprovals') ? undefined : { fact: `${fact}.reportableAs` }
      expect(rules.map(({ suggestion }) => suggestion?.value)).toEqual([value])
      expect(JSON.stringify(rules)).toContain('unreportable')
    },
  )
})
