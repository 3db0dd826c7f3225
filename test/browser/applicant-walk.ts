// The applicant, at 390 px: from a newcomer without an account to the number card. Each function is one stretch of the
// road and leaves the page where the next one begins.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import {
  principalAnswers,
  samplePapers,
  serviceAnswers,
  startAnswers,
  subjectAnswers,
} from '../../src/demo/sample-answers.ts'
import type { SampleSubject } from '../../src/demo/sample-subject.ts'
import type { Change } from '../../src/flows/catalogue.ts'
import { answer, answerAll, rowOf } from './answer-form.ts'
import type { Walker } from './walker.ts'
import { fieldLabel, optionName, say } from './words.ts'

export type Newcomer = {
  readonly subject: SampleSubject
  readonly email: string
  readonly password: string
  readonly mobile: string
}

/** Asks the outbox for the newest code that went to an address or number. */
export type Codes = (to: string) => Promise<string>

export const press = (page: Page, key: string, params?: Parameters<typeof say>[1]): Promise<void> =>
  page.getByRole('button', { name: say(key, params), exact: true }).click()

const follow = (page: Page, key: string, params?: Parameters<typeof say>[1]): Promise<void> =>
  page
    .getByRole('link', { name: say(key, params), exact: true })
    .first()
    .click()

export const register = async (
  { page, look }: Walker,
  baseUrl: string,
  person: Newcomer,
  codes: Codes,
): Promise<void> => {
  await page.goto(baseUrl)
  await page
    .getByRole('link', { name: say('account:register.name') })
    .first()
    .waitFor()
  await look('landing')
  await look('landing-dark', { dark: true })
  await page
    .getByRole('link', { name: say('account:register.name') })
    .first()
    .click()
  await page.getByLabel(say('account:name'), { exact: true }).fill(person.subject.principal.name)
  await page.getByLabel(say('account:email'), { exact: true }).fill(person.email)
  await page.getByLabel(say('account:password'), { exact: true }).fill(person.password)
  await look('register')
  await press(page, 'account:register.deed')
  const code = page.getByLabel(say('account:code.label'), { exact: true })
  await code.waitFor()
  await look('register-code')
  await code.fill(await codes(person.email))
  await press(page, 'account:register.confirm-deed')
  await page.waitForURL('**/home')
  await page.getByText(say('start:home.empty')).waitFor()
  await look('home-empty')
}

/** The menu behind the person's own initial, in the header of every page. */
export const chooseInMenu = async (page: Page, key: string): Promise<void> => {
  await page.getByRole('banner').locator('[aria-haspopup="menu"]').last().click()
  await page.getByRole('menuitem', { name: say(key) }).click()
}

/** A mobile number, proved by the code that an SMS brings. */
export const addMobile = async ({ page, look }: Walker, person: Newcomer, codes: Codes): Promise<void> => {
  await chooseInMenu(page, 'app:header.account')
  await page.getByLabel(say('account:account.mobile-label')).fill(person.mobile)
  await press(page, 'account:code.send-sms')
  const code = page.getByLabel(say('account:code.label'), { exact: true })
  await code.waitFor()
  await code.fill(await codes(person.mobile))
  await press(page, 'account:account.mobile-confirm')
  await page.getByText(say('account:account.mobile-is', { mobile: '' }).trim()).waitFor()
  await look('account')
}

const pickRegion = async (page: Page, names: readonly string[]): Promise<void> => {
  await page.getByRole('button', { name: say('app:region.choose') }).click()
  for (const name of names) await page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
}

/** Certificate, region and domain; answers the address of the case. */
export const startFiling = async (
  { page, look }: Walker,
  subject: SampleSubject,
  region: readonly string[],
): Promise<string> => {
  const answers = startAnswers(subject)
  await chooseInMenu(page, 'app:header.work')
  await page.waitForURL('**/home')
  await follow(page, 'start:home.start')
  await page.waitForURL('**/start')
  await page.getByText(optionName('subject-kinds', subject.kind), { exact: true }).click()
  await page.getByLabel(say('start:credit-code'), { exact: true }).fill(answers.certificateNumber)
  await pickRegion(page, region)
  await page.getByLabel(say('start:domain'), { exact: true }).fill(answers.domain)
  await look('start')
  await press(page, 'start:ask')
  const type = say('status:type.first-filing')
  await page.getByText(say('start:reason.neither-is-filed', { domain: answers.domain })).waitFor()
  await look('start-type-and-reason')
  await press(page, 'start:result.start', { type })
  await page.waitForURL(/\/cases\/[^/]+$/)
  await page.getByText(say('tasks:name.verification-form')).first().waitFor()
  await look('tasks')
  await look('tasks-fold-dark', { fold: true, dark: true })
  await look('tasks-wide', { width: 1440, height: 900 })
  await look('tasks-wide-dark', { width: 1440, height: 900, dark: true })
  return new URL(page.url()).pathname
}

/** Sees which servers cannot carry a filing and why, and takes a number from the one that can. */
export const verifyProduct = async ({ page, look }: Walker): Promise<void> => {
  await page
    .getByRole('link', { name: say('tasks:next.not-started', { name: say('tasks:name.product') }) })
    .click()
  await page.getByText('trial-01').waitFor()
  await page.getByText('overseas-01').waitFor()
  const take = say('tasks:product.take')
  expect(await page.getByRole('button', { name: take }).count()).toBe(2)
  for (const [name, reasons] of [
    ['trial-01', 1],
    ['overseas-01', 2],
  ] as const) {
    const instance = page.getByRole('listitem').filter({ hasText: name })
    expect(await instance.getByText(/[。！]$/).count(), `reasons of ${name}`).toBeGreaterThanOrEqual(reasons)
  }
  await look('product')
  await page.getByRole('listitem').filter({ hasText: 'web-01' }).getByRole('button', { name: take }).click()
  await page.getByText(say('tasks:product.is-bound')).waitFor()
  await look('product-bound')
  await follow(page, 'tasks:go-on')
}

/** The subject's certificate goes by its own name, as on paper. */
const slotName = (slot: string): string =>
  slot === 'subject.documents.certificate'
    ? optionName('certificate-types', 'business-licence')
    : fieldLabel(slot)

export const uploadDocuments = async ({ page, look }: Walker, subject: SampleSubject): Promise<void> => {
  await page.waitForURL('**/documents')
  await page.getByText(say('tasks:documents.of-principal')).first().waitFor()
  await look('documents')
  for (const { slot, image } of await samplePapers(subject)) {
    const name = slotName(slot)
    const buffer = Buffer.from(image)
    await page
      .getByLabel(say('tasks:documents.choose', { name }), { exact: true })
      .setInputFiles({ name: 'paper.jpg', mimeType: 'image/jpeg', buffer })
    await page.getByRole('button', { name: say('app:drop.look', { name }) }).waitFor()
  }
  await look('documents-given')
  await follow(page, 'tasks:go-on')
}

/** One form page: its answers, a picture of it, on to the next. */
const fillPage = async (
  { page, look }: Walker,
  name: string,
  address: string,
  answers: readonly Change[],
): Promise<void> => {
  await page.waitForURL(`**${address}`)
  await rowOf(page, answers[0]?.path ?? '').waitFor()
  await answerAll(page, answers)
  await page.getByText(/^已保存/).waitFor()
  await look(name)
  await press(page, 'tasks:save-and-go')
}

/** What the rules say while typing: an address without a house number is told at once, where it stands. */
const meetFinding = async ({ page, look }: Walker, casePath: string): Promise<void> => {
  await page.waitForURL(`**${casePath}/subject`)
  await rowOf(page, 'subject.mailingAddress').waitFor()
  await answer(page, { path: 'subject.mailingAddress', value: '样例路' })
  await page
    .getByText(/依据：/)
    .first()
    .waitFor()
  await look('subject-finding')
  await look('subject-finding-wide', { width: 1440, height: 900 })
  await look('subject-finding-wide-dark', { width: 1440, height: 900, dark: true })
}

export const fillForms = async (walker: Walker, casePath: string, subject: SampleSubject): Promise<void> => {
  const inService = serviceAnswers(subject, 's1')
  const isWho = ({ path }: Change) => path.endsWith('.principalIsSubjects')
  await meetFinding(walker, casePath)
  await fillPage(walker, 'subject', `${casePath}/subject`, subjectAnswers(subject).filter(onPage('subject')))
  await fillPage(walker, 'subject-principal', `${casePath}/subject-principal`, [
    ...subjectAnswers(subject).filter(onPage('subject.principal')),
    ...principalAnswers(subject),
  ])
  await fillPage(
    walker,
    'service',
    `${casePath}/services/s1`,
    inService.filter((one) => !isWho(one)),
  )
  await fillPage(walker, 'service-principal', `${casePath}/services/s1/principal`, inService.filter(isWho))
}

const onPage =
  (page: 'subject' | 'subject.principal') =>
  ({ path }: Change): boolean =>
    path.startsWith('subject.principal.') === (page === 'subject.principal')

/** Draws a name with the mouse and confirms it. */
export const signForm = async ({ page, look }: Walker, name: string): Promise<void> => {
  const pad = page.getByRole('img', { name: say('tasks:form.pad') })
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (box === null) throw new Error('there is no place to sign')
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const
  for (const stroke of [
    [at(0.15, 0.6), at(0.3, 0.2), at(0.35, 0.8), at(0.5, 0.3), at(0.65, 0.7)],
    [at(0.7, 0.25), at(0.72, 0.8)],
    [at(0.6, 0.45), at(0.88, 0.4)],
  ]) {
    const [first, ...rest] = stroke
    await page.mouse.move(...(first ?? at(0.5, 0.5)))
    await page.mouse.down()
    for (const point of rest) await page.mouse.move(...point, { steps: 8 })
    await page.mouse.up()
  }
  await look(`${name}-drawn`)
  await press(page, 'tasks:form.sign')
  await page
    .getByText(say('tasks:form.signed-on-screen', { at: '' }).split(' ').at(-1) ?? '')
    .first()
    .waitFor()
  await look(name)
}

/** Pre-check and all answers on one page; then the consent, and it goes. */
export const submit = async ({ page, look }: Walker, casePath: string, name: string): Promise<void> => {
  await page.waitForURL(`**${casePath}/check`)
  await page.getByText(say('tasks:check.clear'), { exact: true }).waitFor()
  await page.getByRole('checkbox', { name: say('tasks:check.consent-text') }).check()
  await look(name)
  await page
    .getByRole('button', {
      name: new RegExp(`^(${say('tasks:check.submit')}|${say('tasks:check.resubmit')})$`),
    })
    .click()
  await page.waitForURL(`**${casePath}`)
  await page.getByText(say('case:waiting-note')).waitFor()
  await look(`${name}-waiting`)
}
