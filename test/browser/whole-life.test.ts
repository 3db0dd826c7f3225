// One whole life in the browser, on the real system: a newcomer registers, files, is returned once, corrects, verifies by
// SMS and receives a number. Three people walk: the applicant at 390 px, the reviewer at 1440 px, the bureau's officer.
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoOfficer } from '../../src/bureau/demo-provider.ts'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import { demoSignIns } from '../../src/demo/seed.ts'
import {
  askForPhone,
  mendReturned,
  seeNumber,
  seeSmsPending,
  submitPortrait,
  takePortrait,
} from './after-review-walk.ts'
import {
  addMobile,
  fillForms,
  type Newcomer,
  register,
  signForm,
  startFiling,
  submit,
  uploadDocuments,
  verifyProduct,
} from './applicant-walk.ts'
import { approve, verifyBySms } from './bureau-walk.ts'
import { type LiveSystem, startLiveSystem } from './live-system.ts'
import { readCode } from './outbox-reader.ts'
import {
  claimNext,
  goOnWith,
  passByKeyboard,
  returnField,
  type SignIn,
  seeBeforeAndNow,
  signIn,
} from './reviewer-walk.ts'
import { createWalker, screenshots, type Walker } from './walker.ts'
import { say } from './words.ts'

const subject = sampleSubject(21)
const newcomer: Newcomer = {
  subject,
  email: 'newcomer@example.com',
  password: 'a-good-long-password',
  mobile: '13800135521',
}
/** What must never stand in an address. */
const personal = [
  subject.certificateNumber,
  subject.principal.name,
  subject.principal.number,
  subject.principal.mobile,
  subject.principal.emergencyPhone,
  subject.principal.email,
  newcomer.email,
  newcomer.mobile,
]
const NAME = 'services.s1.name'
const OTHERS_DOMAIN = 'mingchuan-demo.cn'

const phone = { width: 390, height: 844 }
const desk = { width: 1440, height: 900 }

let system: LiveSystem
const walkers: Walker[] = []

const walkerFor = async (person: string, viewport: typeof phone, isPhone = false): Promise<Walker> => {
  const touch = { hasTouch: true, isMobile: true, deviceScaleFactor: 2, permissions: ['camera'] }
  const walker = await createWalker(system.browser, person, { viewport, ...(isPhone ? touch : {}) })
  walkers.push(walker)
  return walker
}

const signInOf = (role: string): SignIn => {
  const found = demoSignIns.find((one) => one.role === role)
  if (found === undefined) throw new Error(`the demonstration has no ${role}`)
  return found
}

beforeAll(async () => {
  system = await startLiveSystem()
  await rm(screenshots, { recursive: true, force: true })
})

afterAll(async () => {
  await system?.stop()
})

/** Where everybody stood when it went wrong, and what went wrong behind their screens. */
const showWhereTheyStand = async (): Promise<void> => {
  for (const { page, person, troubles } of walkers) {
    await page.screenshot({ path: `${screenshots}failed-${person}.png`, fullPage: true })
    console.error(`${person} stood at ${page.url()}`, troubles)
  }
}

const fileAndSubmit = async (applicant: Walker, outbox: Walker): Promise<string> => {
  const codes = (to: string) => readCode(outbox, `${system.url}/outbox`, to, /\S/)
  await register(applicant, system.url, newcomer, codes)
  await addMobile(applicant, newcomer, codes)
  await outbox.look('outbox')
  const casePath = await startFiling(applicant, subject, ['北京', '海淀区'])
  await verifyProduct(applicant)
  await uploadDocuments(applicant, subject)
  await fillForms(applicant, casePath, subject)
  await signForm(applicant, 'form-signed')
  await applicant.page.getByRole('link', { name: say('tasks:go-on'), exact: true }).click()
  await submit(applicant, casePath, 'check')
  return casePath
}

const returnOnce = async (reviewer: Walker): Promise<void> => {
  await signIn(reviewer, system.url, signInOf('reviewer'))
  await claimNext(reviewer, OTHERS_DOMAIN)
  await passByKeyboard(reviewer, OTHERS_DOMAIN, 'desk-all-accepted')
  await reviewer.look('decided-passed')
  await goOnWith(reviewer, subject.domain)
  await returnField(reviewer, NAME, subject.domain)
}

const correct = async (applicant: Walker, casePath: string, value: string): Promise<void> => {
  await mendReturned(applicant, casePath, NAME, value)
  await applicant.page.goto(`${system.url}${casePath}/form`)
  await applicant.page.getByRole('alert').waitFor()
  await applicant.look('form-stale')
  await signForm(applicant, 'form-signed-again')
  await applicant.page.goto(`${system.url}${casePath}/check`)
  await submit(applicant, casePath, 'check-again')
}

const giveNumber = async (applicant: Walker, outbox: Walker): Promise<string> => {
  const principal = await walkerFor('principal', phone, true)
  const officer = await walkerFor('officer', desk)
  const address = await seeSmsPending(applicant)
  const code = await readCode(outbox, `${system.url}/outbox`, subject.principal.mobile, /验证码/)
  await verifyBySms(principal, address, subject.principal, code)
  await approve(officer, system.bureauUrl, demoOfficer, subject)
  return seeNumber(applicant)
}

const seeExchange = async (): Promise<void> => {
  const operator = await walkerFor('compliance', desk)
  await signIn(operator, system.url, signInOf('compliance-officer'))
  const { page } = operator
  // Tasks of the bureau come first for this role; the exchange is one step further.
  await page.waitForURL('**/compliance')
  await page.goto(`${system.url}/operations`)
  const files = page.getByRole('table')
  for (const state of ['accepted', 'acknowledged'])
    await files
      .getByText(say(`operations:file.state.${state}`), { exact: true })
      .first()
      .waitFor()
  await operator.look('exchange')
}

test('three people take a filing from registration to a number, on screens that anyone can use', async ({
  onTestFailed,
}) => {
  onTestFailed(showWhereTheyStand)
  const [applicant, outbox] = [await walkerFor('applicant', phone), await walkerFor('outbox', desk)]
  const casePath = await fileAndSubmit(applicant, outbox)
  const reviewer = await walkerFor('reviewer', desk)
  await returnOnce(reviewer)
  const now = `${subject.siteName}官网`
  await correct(applicant, casePath, now)
  await goOnWith(reviewer, subject.domain)
  await seeBeforeAndNow(reviewer, NAME, { before: subject.siteName, now })
  await passByKeyboard(reviewer, subject.domain, 'desk-second-accepted')
  await takePortrait(await walkerFor('phone', phone, true), await askForPhone(applicant), subject)
  await submitPortrait(applicant)
  await goOnWith(reviewer, subject.domain)
  await passByKeyboard(reviewer, subject.domain, 'desk-portrait')
  const number = await giveNumber(applicant, outbox)
  expect(number).toMatch(/^京ICP备\d{10}号$/)
  await seeExchange()

  const said = walkers.flatMap(({ complaints, troubles }) => [...complaints, ...troubles])
  expect(said).toEqual([])
  const addresses = walkers.flatMap((walker) => [...walker.addresses].map(decodeURIComponent))
  expect(addresses.filter((address) => personal.some((secret) => address.includes(secret)))).toEqual([])
}, 480_000)
