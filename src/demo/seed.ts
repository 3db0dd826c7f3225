// What a demonstration begins with: an account of every role, instances good and bad, and two unfinished cases, made through
// the same flows as everything else. Runs once: what is there already stays as it is.
import sharp from 'sharp'
import type { App } from '../app.ts'
import type { Actor, Role } from '../core/actor.ts'
import type { Refusal } from '../core/refusal.ts'
import type { Result } from '../core/result.ts'
import { addCalendarDays, addCalendarMonths } from '../core/time.ts'
import type { Instance } from '../flows/store-register.ts'
import { fileEntries } from './file-entries.ts'
import {
  principalAnswers,
  SIGNATURE_SVG,
  samplePapers,
  serviceAnswers,
  startAnswers,
  subjectAnswers,
} from './sample-answers.ts'
import { type SampleSubject, sampleSubject } from './sample-subject.ts'

export type SignIn = {
  readonly role: Role
  readonly email: string
  readonly password: string
  readonly name: string
}

const DRAFT_DOMAIN = 'yunshan-demo.cn'
const SUBMITTED_DOMAIN = 'mingchuan-demo.cn'

const draftSubject: SampleSubject = { ...sampleSubject(3), domain: DRAFT_DOMAIN }
const submittedSubject: SampleSubject = {
  ...sampleSubject(12, 'enterprise', '330000'),
  domain: SUBMITTED_DOMAIN,
}

export const DEMO_PASSWORD = 'openbeian-demo'

const account = (role: Role, name: string): SignIn => ({
  role,
  name,
  email: `${role}@example.com`,
  password: DEMO_PASSWORD,
})

export const demoSignIns: readonly SignIn[] = [
  account('applicant', '林知远'),
  account('reviewer', '沈清扬'),
  account('supervisor', '顾景行'),
  account('compliance-officer', '陆书言'),
  account('administrator', '方予安'),
  account('auditor', '江望舒'),
]

type Person = Extract<Actor, { kind: 'person' }>

const must = <T>(result: Result<T, Refusal>): T => {
  if (!result.ok)
    throw new Error(
      `the demonstration could not be prepared: ${result.error.code} ${result.error.path ?? ''} ${JSON.stringify(result.error.params ?? {})}`,
    )
  return result.value
}

const createAccounts = async (app: App): Promise<ReadonlyMap<Role, Person>> => {
  const people = new Map<Role, Person>()
  for (const { role, email, password, name } of demoSignIns) {
    const made = await app.accounts.createAccount({
      email,
      password,
      name,
      role,
      locale: 'zh-CN',
      isEmailVerified: true,
    })
    people.set(role, { kind: 'person', accountId: made.id, role, name })
  }
  return people
}

/** Three servers a customer might have: one that carries filings, and two that do not, each for its own reason. */
export const demoInstances = (accountId: string, today: string): readonly Instance[] => {
  const id = (letter: string): string =>
    `i-${accountId
      .replace(/[^a-zA-Z0-9]/g, '')
      .slice(0, 10)
      .toLowerCase()}-${letter}`
  const base = {
    accountId,
    product: 'cloud-server',
    isMainland: true,
    accessWay: 'virtual-host',
    serverProvinceCode: '110000',
    region: '华北 1',
  }
  return [
    {
      ...base,
      id: id('a'),
      name: 'web-01',
      addresses: ['203.0.113.10'],
      startsOn: addCalendarDays(today, -40),
      endsOn: addCalendarMonths(today, 11),
    },
    {
      ...base,
      id: id('b'),
      name: 'trial-01',
      addresses: ['203.0.113.24'],
      startsOn: addCalendarDays(today, -3),
      endsOn: addCalendarDays(today, 27),
    },
    {
      ...base,
      id: id('c'),
      name: 'overseas-01',
      region: '新加坡',
      isMainland: false,
      addresses: [],
      startsOn: addCalendarDays(today, -40),
      endsOn: addCalendarMonths(today, 11),
    },
  ]
}

/** One more server, good but for its address: it lies in no range that the provider has filed (file-entries.ts). */
export const offeredInstances = (accountId: string, today: string): readonly Instance[] => {
  const [first, ...others] = demoInstances(accountId, today)
  if (first === undefined) return []
  const unfiled = { id: first.id.replace(/-a$/, '-d'), name: 'web-02', addresses: ['203.0.113.200'] }
  return [first, ...others, { ...first, ...unfiled }]
}

const begin = async (app: App, actor: Person, subject: SampleSubject) =>
  must(await app.flows.startApplication(actor, startAnswers(subject)))

/** Half-way: the subject is typed, with one slip in the address that the rules point at. */
const seedDraft = async (app: App, actor: Person): Promise<void> => {
  const subject = draftSubject
  const begun = await begin(app, actor, subject)
  const typed = subjectAnswers(subject).map((change) =>
    change.path === 'subject.mailingAddress' ? { ...change, value: '样例路' } : change,
  )
  must(
    await app.flows.editMaterial(actor, {
      applicationId: begun.id,
      revision: begun.revision,
      changes: [...typed, ...principalAnswers(subject).slice(0, 4)],
    }),
  )
}

const bindNumber = async (
  app: App,
  actor: Person,
  on: { applicationId: string; revision: number },
): Promise<number> => {
  const [instance] = await app.flows.listInstances(actor).then(must)
  if (instance === undefined) throw new Error('the demonstration has no instance')
  const issued = must(await app.flows.issueServiceNumber(actor, { instanceId: instance.id }))
  const serviceNumber = issued.numbers.find((one) => one.state === 'free')?.serviceNumber ?? ''
  return must(await app.flows.bindServiceNumber(actor, { ...on, serviceId: 's1', serviceNumber })).revision
}

/** Complete and handed in: something for the reviewer's queue. */
const seedSubmitted = async (app: App, actor: Person): Promise<void> => {
  const subject = submittedSubject
  const begun = await begin(app, actor, subject)
  const applicationId = begun.id
  let revision = await bindNumber(app, actor, { applicationId, revision: begun.revision })
  const changes = [...subjectAnswers(subject), ...principalAnswers(subject), ...serviceAnswers(subject, 's1')]
  revision = must(await app.flows.editMaterial(actor, { applicationId, revision, changes })).revision
  for (const { slot, image } of await samplePapers(subject))
    revision = must(
      await app.flows.attachDocument(actor, { applicationId, revision, slot, bytes: image }),
    ).revision
  const signaturePng = await sharp(Buffer.from(SIGNATURE_SVG)).png().toBuffer()
  revision = must(await app.flows.signForm(actor, { applicationId, revision, signaturePng })).revision
  must(await app.flows.submitApplication(actor, { applicationId, revision }))
}

/** What the registrar would know of the two domains: nobody is asked in a demonstration, so holders come from here. */
const seedRecords = async (app: App): Promise<void> => {
  const today = app.world.clock.now().slice(0, 10)
  const records = [draftSubject, submittedSubject].map(({ domain, name }) => ({
    domain,
    registrar: '示例域名注册有限公司',
    isOwnRegistrar: true,
    holderName: name,
    realNameVerifiedOn: addCalendarDays(today, -30),
    expiresOn: addCalendarMonths(today, 20),
  }))
  must(await app.flows.loadRegistrarRecords({ kind: 'system' }, { records }))
}

/** Prepares the demonstration; a second call changes nothing. */
export const seedDemo = async (app: App): Promise<void> => {
  const people = await createAccounts(app)
  const applicant = people.get('applicant')
  if (applicant === undefined) throw new Error('the demonstration has no applicant')
  await seedRecords(app)
  await fileEntries(app)
  const cases = must(await app.flows.listCases(applicant, {})).items
  const has = (domain: string): boolean => cases.some((one) => one.domain === domain)
  if (!has(DRAFT_DOMAIN)) await seedDraft(app, applicant)
  if (!has(SUBMITTED_DOMAIN)) await seedSubmitted(app, applicant)
}
