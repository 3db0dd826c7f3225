// The compliance officer's pages in a real browser: tasks with the overdue ones first, an answer that goes to the bureau, the
// lists. Looked at wide and on a phone; the walker checks accessibility on every look.
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { samplePapers } from '../../src/demo/sample-answers.ts'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import { tell } from '../support/bureau-messages.ts'
import { openSystem, type Person, type System } from '../support/system.ts'
import { assertWebIsBuilt, chromiumPath, FLAGS } from './live-system.ts'
import { createWalker, type Walker } from './walker.ts'
import { say } from './words.ts'

const phone = { width: 390, height: 844 }

let system: System
let browser: Browser
let walker: Walker
let officer: Person
let url = ''

beforeAll(async () => {
  await assertWebIsBuilt()
  system = await openSystem('2026-04-29T02:00:00.000Z')
  officer = await system.person('compliance-officer')
  await tell(system, [
    {
      kind: 'unfiled-website',
      bureauId: '700010',
      domain: 'without-filing.example.cn',
      address: '203.0.113.10',
      languages: [],
      carrier: '1',
      provinceId: '110000',
      detections: 3,
    },
    {
      kind: 'code-table',
      table: 'unfiled-outcomes',
      rows: [{ number: 1, name: '已停止接入', isValid: true, more: {} }],
    },
    {
      kind: 'blacklist',
      change: 'add',
      entry: { what: 'service', name: '虚构站', domains: ['listed.example.cn'] },
      note: '违规',
    },
    { kind: 'unknown', element: 'Xlx', xml: '<Xlx><Nr>虚构内容</Nr></Xlx>' },
  ])
  await system.at('2026-05-08T02:00:00.000Z')
  await tell(system, [
    { kind: 'notice', about: { what: 'subject', number: '京ICP备2025000991号' }, text: '请核对主体信息' },
  ])
  url = await system.app.http.listen({ port: 0, host: '127.0.0.1' })
  browser = await chromium.launch({ executablePath: await chromiumPath(), args: FLAGS })
  walker = await createWalker(browser, 'compliance', { viewport: { width: 1440, height: 900 } })
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await system?.close()
})

const seeBoth = async (name: string): Promise<void> => {
  await walker.look(`compliance-${name}`)
  await walker.look(`compliance-${name}-390`, phone)
}

test('the officer comes to the tasks, answers one, and sees it among the answered', async () => {
  const { page } = walker
  const account = await system.app.world.accounts.find(officer.accountId)
  await page.goto(`${url}/sign-in`)
  await page.getByLabel(say('account:email'), { exact: true }).fill(account?.email ?? '')
  await page.getByLabel(say('account:password'), { exact: true }).fill('a-long-test-password')
  await page.getByRole('button', { name: say('account:sign-in.deed'), exact: true }).click()
  await page.waitForURL((address) => address.pathname === '/compliance')
  const cards = page.locator('li[data-kind]')
  await cards.first().waitFor()
  expect(await cards.first().getAttribute('data-late')).toBe('true')
  await page
    .locator('li[data-kind="unfiled-website"]')
    .getByRole('button', { name: say('compliance:answer-it'), exact: true })
    .click()
  await page.getByLabel(say('compliance:answer.outcome')).selectOption('1')
  await page.getByLabel(say('compliance:answer.opinion')).fill('已通知用户并停止接入')
  await seeBoth('answering')
  await page.getByRole('button', { name: say('compliance:send'), exact: true }).click()
  await page.goto(`${url}/compliance/answered`)
  await page.getByText('已通知用户并停止接入').waitFor()
  await seeBoth('answered')
}, 240_000)

test('papers of what is filed are sent from a page of their own, and what is wrong is said there', async () => {
  const { page } = walker
  await page.goto(`${url}/compliance/papers?number=${encodeURIComponent('京ICP备2025000991号')}`)
  await page.getByLabel(say('compliance:papers.use')).selectOption('subject-certificate')
  const [paper] = await samplePapers(sampleSubject(640))
  const picture = { name: 'paper.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(paper!.image) }
  await page.locator('input[type=file]').setInputFiles(picture)
  await seeBoth('papers')
  await page.getByRole('button', { name: say('compliance:papers.submit'), exact: true }).click()
  await page.getByText(say('refusals:not-found.detail_not-ours')).waitFor()
  await walker.look('compliance-papers-refused')
}, 240_000)

test('lists, tables, and what nobody understands are there to see', async () => {
  const { page } = walker
  await page.goto(`${url}/compliance/lists`)
  await page.getByText('listed.example.cn').waitFor()
  await page.getByText('Xlx', { exact: true }).click()
  await page.getByText('<Xlx><Nr>虚构内容</Nr></Xlx>').waitFor()
  await seeBoth('lists')
  expect(walker.complaints).toEqual([])
}, 240_000)
