// Random cases of all ten filing types and four kinds of services, from "ready" through the worker, the bureau over HTTP, its
// register and its downloads into our register; and at the end a full synchronisation into an empty second installation, whose
// register knows nothing but what came over the wire. ROUND_TRIP_COUNT makes it thousands, ROUND_TRIP_SEED plays a run again.
import { randomInt } from 'node:crypto'
import fc from 'fast-check'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createManualClock } from '../../src/adapters/clock/manual-clock.ts'
import { createOutboxSms } from '../../src/adapters/sms/outbox-sms.ts'
import { type App, createApp } from '../../src/app.ts'
import { demoProvider } from '../../src/bureau/demo-provider.ts'
import type { Application } from '../../src/core/application/state.ts'
import type { FollowUpType } from '../../src/core/determine.ts'
import { type Material, principalOf, type Service } from '../../src/core/material.ts'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import { bureauWorlds } from '../../src/flows/at-bureau.ts'
import { fetchResults } from '../../src/flows/fetch-results.ts'
import { reportReady } from '../../src/flows/report-ready.ts'
import { codes } from '../contract/regulator-records.ts'
import { materialOf, textOf } from '../contract/round-trip-records.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { must } from '../support/life.ts'
import { bringBegun, bringNew, layPapers } from '../support/ready-cases.ts'
import { openSystem, type Person, type System } from '../support/system.ts'

const COUNT = Number(process.env.ROUND_TRIP_COUNT ?? 21)
const SEED = Number(process.env.ROUND_TRIP_SEED ?? randomInt(1_000_000_000))
const START = '2026-05-06T02:00:00.000Z'
vi.setConfig({ testTimeout: 60_000 + COUNT * 3_000, hookTimeout: 120_000 })

const draw = <T>(arbitrary: fc.Arbitrary<T>, n: number): T =>
  fc.sample(arbitrary, { seed: SEED + n, numRuns: 1 })[0] as T

const everyN = Array.from({ length: COUNT }, (_, at) => 1_000 + at)
const services = (n: number): number => 1 + (n % 3)
const appAt = (n: number): number | undefined => (n % 5 < 2 ? services(n) : undefined)
const firstMaterial = (n: number): Material => {
  const drawn = draw(materialOf(n, services(n), 0, appAt(n)), n)
  // The message of a changed subject carries its services, and the schema an image with each pre-approval.
  return followUpOf(n) === 'change-subject'
    ? { ...drawn, services: drawn.services.map((one) => ({ ...one, preApprovalNeeded: 'yes' })) }
    : drawn
}

/** What follows on a first filing; nothing for one in seven. */
const followUps: readonly (FollowUpType | 'add-service-here' | undefined)[] = [
  ...(['change-subject', 'change-service', 'change-both', 'add-service-here'] as const),
  ...(['cancel-service', 'cancel-subject', undefined] as const),
]
const followUpOf = (n: number) => followUps[n % followUps.length]

let system: System
let owner: Person
let second: { app: App; database: TestDatabase }
const numbers = new Map<number, string>()
/** What shall stand in both registers, by subject number. */
const wanted = new Map<string, Material>()

const theirs = (app: App) => bureauWorlds(app.world)

/** Reports and fetches until nothing is left, and says what became of the cases. */
const throughBureau = async (cases: readonly Application[], end: 'filed' | 'cancelled'): Promise<void> => {
  for (const at of theirs(system.app)) {
    expect(await reportReady(at)).toBe('done')
    expect((await fetchResults(at)).kind).toBe('done')
  }
  const { applications } = system.app.world.store.read
  for (const { id, filingType } of cases) {
    const after = await applications.load(id)
    const items = after !== undefined && 'items' in after ? after.items : []
    expect([filingType, after?.status, items]).toEqual([filingType, end, []])
  }
}

const subjectNumberOf = async (id: string): Promise<string> => {
  const state = await system.app.world.store.read.applications.load(id)
  return state?.status === 'filed' ? state.filedSubjectNumber : ''
}

beforeAll(async () => {
  console.log(`round trip of ${COUNT} subjects through both registers: ROUND_TRIP_SEED=${SEED}`)
  // Files of a thousand records take their time on a busy machine.
  system = await openSystem(START, { timeoutMs: 120_000 })
  owner = await system.person('applicant')
  await layPapers(system)
  await system.bureau.policy({ sms: 'auto-verify', officer: 'approve-all' })
  const database = await freshDatabase()
  const clock = createManualClock(START)
  const app = await createApp(
    { ...system.config, databaseUrl: database.url },
    {
      clock,
      sms: createOutboxSms(system.mailbox, clock, ''),
      outbox: system.mailbox,
      logger: pino({ level: 'silent' }),
    },
  )
  second = { app, database }
})
afterAll(async () => {
  await second?.app.close()
  await second?.database.drop()
  await system?.close()
})

const serviceOf = (material: Material, service: Service) => {
  const { landline, emergencyPhone, ...person } = principalOf(material, service)
  const { preApprovalNeeded, preApprovals, principalIsSubjects: _who, id: _id, access, ...own } = service
  return {
    ...own,
    preApprovals: preApprovalNeeded === 'yes' ? preApprovals : [],
    principal: { ...person, phone: landline ?? emergencyPhone },
    access: {
      // A set: a bureau lists those that stay first, whatever their order in a change.
      addresses: [...(access.addresses ?? [])].sort(),
      way: access.way,
      serverProvinceCode: access.serverProvinceCode,
    },
  }
}

/** All that the interface carries, in one shape for what was entered and what either register holds. */
const carried = (material: Material) => {
  const { principal, ...subject } = material.subject
  const { landline, emergencyPhone, ...person } = principal
  return {
    subject: { ...subject, principal: { ...person, phone: landline ?? emergencyPhone } },
    services: material.services
      .map((one) => serviceOf(material, one))
      .sort((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1)),
  }
}

const registered = async (app: App, subjectNumber: string): Promise<Material | undefined> => {
  const { register } = app.world.store.read
  const found = await register.subjectByNumber(undefined, subjectNumber)
  if (found === undefined) return undefined
  const list = await register.servicesOf(found.id)
  return { subject: found.subject, services: list.map(({ service }) => service), documents: {} }
}

test('first filings stand in the register as they were entered', async () => {
  const cases = new Map<number, Application>()
  for (const n of everyN)
    cases.set(n, await bringNew(system, owner, firstMaterial(n), { filingType: 'first-filing' }))
  await throughBureau([...cases.values()], 'filed')
  for (const [n, { id }] of cases) {
    const number = await subjectNumberOf(id)
    numbers.set(n, number)
    wanted.set(number, firstMaterial(n))
    const found = await registered(system.app, number)
    expect(found && carried(found)).toEqual(carried(firstMaterial(n)))
  }
})

/** An app is known by its name: a change leaves it as it is but for its remark. */
const changed = (n: number): Material => {
  const fresh = draw(materialOf(n, services(n)), -n)
  const before = firstMaterial(n)
  const list = fresh.services.map((one, at) => {
    const old = before.services[at]
    return old === undefined || old.kind === 'website' ? one : { ...old, remark: '改过的备注' }
  })
  return { ...fresh, services: list }
}

const begin = async (n: number, filingType: FollowUpType): Promise<Application> => {
  const subjectNumber = numbers.get(n) ?? ''
  const [first] = await servicesOf(subjectNumber)
  const one =
    filingType === 'cancel-service' ? { serviceFilingNumbers: [first?.serviceFilingNumber ?? ''] } : {}
  const { id } = must(await system.app.flows.startFollowUp(owner, { filingType, subjectNumber, ...one }))
  const before = firstMaterial(n)
  const after = changed(n)
  if (filingType === 'change-subject') {
    wanted.set(subjectNumber, { ...before, subject: after.subject })
    return bringBegun(system, owner, id, { ...after, services: [] })
  }
  if (filingType === 'change-service' || filingType === 'change-both') {
    const subject = filingType === 'change-both' ? after.subject : before.subject
    wanted.set(subjectNumber, { ...after, subject })
    return bringBegun(system, owner, id, { ...after, subject })
  }
  const left = before.services.filter(({ id: serviceId }) => serviceId !== first?.serviceId)
  if (filingType === 'cancel-service') wanted.set(subjectNumber, { ...before, services: left })
  else wanted.delete(subjectNumber)
  const cancellation = { reason: draw(codes('cancellation-reasons'), n), remark: draw(textOf(1000), n) }
  return bringBegun(system, owner, id, { ...before, services: [], cancellation })
}

const servicesOf = async (subjectNumber: string) => {
  const { register } = system.app.world.store.read
  const found = await register.subjectByNumber(undefined, subjectNumber)
  return found === undefined ? [] : register.servicesOf(found.id)
}

const addService = (n: number): Promise<Application> => {
  const subjectNumber = numbers.get(n) ?? ''
  const before = firstMaterial(n)
  const [drawn] = draw(materialOf(n, 1, 1, n % 2 === 0 ? 1 : undefined), n * 3).services
  if (drawn === undefined) throw new Error('no service was drawn')
  const material = { ...before, services: [drawn] }
  wanted.set(subjectNumber, { ...before, services: [...before.services, { ...drawn, id: 's9' }] })
  return bringNew(system, owner, material, { filingType: 'add-service-here', subjectNumber })
}

test('what follows changes the register as it was entered, and ends what was given up', async () => {
  const [kept, ended]: Application[][] = [[], []]
  for (const n of everyN) {
    const type = followUpOf(n)
    if (type === undefined) continue
    const made = type === 'add-service-here' ? await addService(n) : await begin(n, type)
    if (type.startsWith('cancel')) ended?.push(made)
    else kept?.push(made)
  }
  await throughBureau(kept ?? [], 'filed')
  await throughBureau(ended ?? [], 'cancelled')
  for (const number of numbers.values()) {
    const [found, entered] = [await registered(system.app, number), wanted.get(number)]
    expect(found && carried(found)).toEqual(entered && carried(entered))
  }
})

test('a full synchronisation finds nothing that differs', async () => {
  await system.bureau.manage('POST', 'emit', { kind: 'synchronisation', ispId: String(demoProvider.ispId) })
  for (const at of theirs(system.app)) expect((await fetchResults(at)).kind).toBe('done')
  const { tasks } = system.app.world.store.read.compliance
  expect((await tasks.page({ isOpen: true, limit: 10 })).items).toEqual([])
})

type Elsewhere = { readonly number: string; readonly material: Material; readonly only: 'all' | 'access' }
const elsewhere: Elsewhere[] = []

/** A subject that another provider has filed: every second one gets a service more with us, the others an access. */
const bringElsewhere = async (n: number): Promise<Application> => {
  const drawn = draw(materialOf(n, 1, 2), n)
  const domain = `elsewhere-${n}.cn`
  const { name, certificateNumber, principal } = sampleSubject(n)
  const { number, services: [theirOnly] = [] } = await system.bureau.manage<{
    number: string
    services?: { number: string }[]
  }>('POST', 'register', {
    ...{ name, certificateNumber, mobile: principal.mobile, principalNumber: principal.number },
    services: [{ name: '别家接入的网站', domains: [domain] }],
  })
  const isAccess = n % 2 === 1
  const [site] = drawn.services
  if (site === undefined) throw new Error('no service was drawn')
  const material = isAccess ? { ...drawn, services: [{ ...site, domain, homePage: domain }] } : drawn
  elsewhere.push({ number, material, only: isAccess ? 'access' : 'all' })
  const about = isAccess
    ? ({ filingType: 'add-access', serviceFilingNumber: theirOnly?.number ?? '' } as const)
    : ({ filingType: 'add-service-elsewhere' } as const)
  return bringNew(system, owner, material, { ...about, subjectNumber: number })
}

test('what other providers have filed gets a service or an access of ours, and an access may end again', async () => {
  const cases: Application[] = []
  for (let n = 0; n < Math.max(4, COUNT / 10); n += 1) cases.push(await bringElsewhere(60_001 + n * 5))
  await throughBureau(cases, 'filed')
  const given = elsewhere.filter(({ only }) => only === 'access').filter((_, at) => at % 2 === 1)
  const ends: Application[] = []
  for (const { number, material } of given) {
    const filingType = 'cancel-access'
    const { id } = must(await system.app.flows.startFollowUp(owner, { filingType, subjectNumber: number }))
    const cancellation = { reason: 'provider-changed', remark: draw(textOf(1000), 1) }
    ends.push(await bringBegun(system, owner, id, { ...material, services: [], cancellation }))
    elsewhere.splice(0, elsewhere.length, ...elsewhere.filter((one) => one.number !== number))
  }
  await throughBureau(ends, 'cancelled')
  for (const { number } of given) expect((await registered(system.app, number))?.services ?? []).toEqual([])
})

test('an empty register is filled over the wire with exactly what was entered', async () => {
  await system.bureau.manage('POST', 'emit', { kind: 'synchronisation', ispId: String(demoProvider.ispId) })
  for (const at of theirs(second.app)) expect((await fetchResults(at)).kind).toBe('done')
  for (const number of numbers.values()) {
    const entered = wanted.get(number)
    const found = await registered(second.app, number)
    // Whoever connects nothing of a subject is told nothing of it.
    if (entered?.services.length === 0) expect(found).toBeUndefined()
    else expect(found && carried(found)).toEqual(entered && carried(entered))
  }
  for (const { number, material, only } of elsewhere) {
    const found = await registered(second.app, number)
    const [[told], [entered]] = [
      found === undefined ? [] : carried(found).services,
      carried(material).services,
    ]
    expect(only === 'all' ? told : told?.access).toEqual(only === 'all' ? entered : entered?.access)
  }
})
