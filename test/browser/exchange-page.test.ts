// The operators' pages of the exchange in a real browser: how the bureau stands, a file with its cases and its content, holding
// with a reason, and a file that may not be sent again. Nothing of a person is on any of these screens.
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import { fillIn, must, passToBureau, read, start, submit } from '../support/life.ts'
import { openSystem, type Person, type System } from '../support/system.ts'
import { assertWebIsBuilt, chromiumPath, FLAGS } from './live-system.ts'
import { createWalker, type Walker } from './walker.ts'
import { say } from './words.ts'

const subject = sampleSubject(861)
const phone = { width: 390, height: 844 }

let system: System
let browser: Browser
let walker: Walker
let officer: Person
let url = ''

beforeAll(async () => {
  await assertWebIsBuilt()
  system = await openSystem('2026-05-06T02:00:00.000Z')
  const owner = await system.person('applicant')
  const reviewer = await system.person('reviewer')
  officer = await system.person('administrator')
  const begun = await start(system, owner, subject)
  const sent = await submit(system, owner, await fillIn(system, owner, begun, subject))
  await passToBureau(system, { applicant: owner, reviewer }, await read(system, owner, sent.id), subject)
  url = await system.app.http.listen({ port: 0, host: '127.0.0.1' })
  browser = await chromium.launch({ executablePath: await chromiumPath(), args: FLAGS })
  walker = await createWalker(browser, 'operator', { viewport: { width: 1440, height: 900 } })
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await system?.close()
})

const button = (name: string) => walker.page.getByRole('button', { name, exact: true })
const seeBoth = async (name: string): Promise<void> => {
  await walker.look(`exchange-${name}`)
  await walker.look(`exchange-${name}-390`, phone)
}
const fileOf = async (direction: 'up' | 'down') =>
  must(await system.app.flows.readExchange(officer, {})).files.find((file) => file.direction === direction)!

test('an operator sees how the bureau stands and what each file says', async () => {
  const { page } = walker
  const account = await system.app.world.accounts.find(officer.accountId)
  await page.goto(`${url}/sign-in`)
  await page.getByLabel(say('account:email'), { exact: true }).fill(account?.email ?? '')
  await page.getByLabel(say('account:password'), { exact: true }).fill('a-long-test-password')
  await button(say('account:sign-in.deed')).click()
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'))
  await page.goto(`${url}/operations`)
  await page.getByRole('link', { name: say('operations:file.sequence', { sequence: 1 }) }).waitFor()
  await seeBoth('bureaux')
  for (const direction of ['up', 'down'] as const) {
    await page.goto(`${url}/operations/files/${(await fileOf(direction)).id}`)
    await page.getByRole('heading', { name: say('operations:file.calls') }).waitFor()
    await button(say('operations:content.show')).click()
    await page.getByText(direction === 'up' ? 'UploadData' : 'DownloadData', { exact: true }).waitFor()
    await seeBoth(`file-${direction}`)
    const text = await page.locator('body').textContent()
    for (const value of [subject.principal.name, subject.principal.number, subject.principal.mobile])
      expect(text).not.toContain(value)
  }
}, 240_000)

test('a file that the bureau has is not sent again, and the page says why', async () => {
  const { page } = walker
  await page.goto(`${url}/operations/files/${(await fileOf('up')).id}`)
  await button(say('operations:again.deed')).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: say('operations:again.deed'), exact: true }).click()
  await dialog.getByText(say('refusals:exchange-refused.title')).waitFor()
  await seeBoth('send-again')
  expect(await system.bureau.records()).toHaveLength(1)
}, 240_000)

test('holding the bureau takes a reason, which then stands beside it', async () => {
  const { page } = walker
  await page.goto(`${url}/operations`)
  await page.getByRole('switch').click()
  await page.getByRole('dialog').getByRole('textbox').fill('管局通知停机维护')
  await seeBoth('hold')
  await button(say('operations:hold.hold')).click()
  await page.getByText(say('operations:bureau.hold-reason', { reason: '管局通知停机维护' })).waitFor()
  await seeBoth('held')
  expect(walker.complaints).toEqual([])
  expect(walker.troubles.filter((trouble) => !trouble.includes('409'))).toEqual([])
}, 240_000)
