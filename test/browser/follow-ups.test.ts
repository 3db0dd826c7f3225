// What is filed lives on, in the browser: a website's name is changed, then the website is given up. The owner works on a wide screen and
// looks at every page on a narrow one as well; reviewer and officer act behind the scenes.

import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import { decide, enterCode, fillIn, passToBureau, read, sign, start, submit } from '../support/life.ts'
import { openSystem, type Person, type System } from '../support/system.ts'
import { assertWebIsBuilt, chromiumPath, FLAGS } from './live-system.ts'
import { createWalker, type Walker } from './walker.ts'
import { fieldLabel, optionName, say } from './words.ts'

const subject = sampleSubject(931)
const NEW_NAME = '溪岸手作日志'
const NAME = 'services.s1.name'
const phone = { width: 390, height: 844 }

let system: System
let browser: Browser
let owner: Person
let reviewer: Person
let walker: Walker
let url = ''
let subjectNumber = ''

const file = async (): Promise<string> => {
  const begun = await start(system, owner, subject)
  const sent = await submit(system, owner, await fillIn(system, owner, begun, subject))
  await conclude(sent.id)
  return (await read(system, owner, sent.id)).filed?.subjectNumber ?? ''
}

/** Reviewer, person in charge and officer agree. */
const conclude = async (id: string): Promise<void> => {
  await passToBureau(system, { applicant: owner, reviewer }, await read(system, owner, id), subject)
  await enterCode(system, subject)
  await decide(system, 'approve')
  await system.settle()
}

beforeAll(async () => {
  await assertWebIsBuilt()
  system = await openSystem('2026-05-06T02:00:00.000Z')
  owner = await system.person('applicant')
  reviewer = await system.person('reviewer')
  subjectNumber = await file()
  url = await system.app.http.listen({ port: 0, host: '127.0.0.1' })
  browser = await chromium.launch({ executablePath: await chromiumPath(), args: FLAGS })
  walker = await createWalker(browser, 'owner', { viewport: { width: 1440, height: 900 } })
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await system?.close()
})

const seeBoth = async (name: string): Promise<void> => {
  await walker.look(name)
  await walker.look(`${name}-390`, phone)
}

const button = (name: string) => walker.page.getByRole('button', { name, exact: true })
const caseId = (): string => /\/cases\/([^/]+)/.exec(walker.page.url())?.[1] ?? ''

const signIn = async (): Promise<void> => {
  const { page } = walker
  const account = await system.app.world.accounts.find(owner.accountId)
  await page.goto(`${url}/sign-in`)
  await page.getByLabel(say('account:email'), { exact: true }).fill(account?.email ?? '')
  await page.getByLabel(say('account:password'), { exact: true }).fill('a-long-test-password')
  await button(say('account:sign-in.deed')).click()
  await page.waitForURL('**/home')
  await page.getByRole('link', { name: say('app:header.my-filings'), exact: true }).click()
  await page.getByRole('heading', { name: subject.name }).waitFor()
}

/** From the check page on: consent, submit, and everybody else agrees. */
const handIn = async (name: string): Promise<void> => {
  const { page } = walker
  const id = caseId()
  await sign(system, owner, await read(system, owner, id))
  await page.goto(`${url}/cases/${id}/check`)
  await page.getByText(say('tasks:check.clear'), { exact: true }).waitFor()
  await walker.look(`${name}-check-390`, phone)
  await page.getByRole('checkbox').check()
  await button(say('tasks:check.submit')).click()
  await page.getByText(say('status:in-review.title')).first().waitFor()
  await conclude(id)
  await page.goto(`${url}/cases/${id}`)
}

test('a website’s name is changed: before and now in sight at each step', async () => {
  await signIn()
  const { page } = walker
  await seeBoth('filings')
  await button(`${say('filings:do.change-service')}: ${subject.siteName}`).click()
  await page.getByRole('dialog').waitFor()
  await walker.look('change-dialog-390', phone)
  await button(say('filings:explain.change-service.deed')).click()
  await page.getByText(say('case:about.change-service')).waitFor()
  await walker.look('change-tasks')
  await page.goto(`${url}/cases/${caseId()}/services/s1`)
  await page.getByLabel(fieldLabel(NAME)).fill(NEW_NAME)
  await page.getByText(say('case:change.filed', { value: subject.siteName })).waitFor()
  await seeBoth('change-field')
  await handIn('change')
  await page.getByText(say('case:changed.name')).waitFor()
  await page.getByText(NEW_NAME).first().waitFor()
  await walker.look('changed')
}, 60_000)

test('the website is given up: a reason, what it costs, and what is left to do', async () => {
  const { page } = walker
  await page.goto(`${url}/filings`)
  await button(`${say('filings:do.cancel-service')}: ${NEW_NAME}`).click()
  await page.getByText(say('filings:explain.cancel-service.after')).waitFor()
  await walker.look('cancel-dialog')
  await button(say('filings:explain.cancel-service.deed')).click()
  await page
    .getByRole('link', { name: say('tasks:name.filing_cancel') })
    .first()
    .click()
  await page.getByLabel(fieldLabel('cancellation.reason')).selectOption({
    label: optionName('cancellation-reasons', 'service-closed'),
  })
  await walker.look('cancel-reason-390', phone)
  await button(say('tasks:save-and-go')).click()
  await page.waitForURL('**/form')
  await walker.look('cancel-form')
  await handIn('cancel')
  await page.getByText(`${subjectNumber}-1`).first().waitFor()
  await page.getByText(say('case:cancelled.duty.dns.name')).waitFor()
  await seeBoth('cancelled')
  await page.goto(`${url}/filings`)
  await page.getByText(say('filings:no-services')).waitFor()
}, 60_000)

test('nothing went wrong behind the screens, and axe minds none of them', () => {
  expect(walker.troubles).toEqual([])
  expect(walker.complaints).toEqual([])
})
