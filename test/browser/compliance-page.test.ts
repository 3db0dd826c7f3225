// The compliance officer's pages in a real browser: tasks with the overdue ones first, an answer that goes to the bureau, the
// lists. Looked at wide and on a phone; the walker checks accessibility on every look.
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { samplePapers } from '../../src/demo/sample-answers.ts'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import { tell } from '../support/bureau-messages.ts'
import { must } from '../support/life.ts'
import { CARRIER, sampleDomains, sampleRanges } from '../support/sample-entries.ts'
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
  system = await openSystem('2026-04-29T02:00:00.000Z', { takesDomains: true })
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

test('addresses are entered, refused where they are typed, reported and changed without losing a column', async () => {
  const { page } = walker
  const { addresses } = system.app.flows
  const field = (name: string) => page.getByLabel(say(`operations:addresses.column.${name}`), { exact: true })
  const button = (name: string) => page.getByRole('button', { name: say(`operations:${name}`), exact: true })
  await page.goto(`${url}/operations/addresses`)
  await page.getByRole('heading', { name: say('operations:addresses.none') }).waitFor()
  await walker.look('addresses-none')
  await button('addresses.add').click()
  await field('range').fill('198.51.100.7/24')
  await field('unit').fill(CARRIER)
  await button('entries.save').click()
  await page.getByText('198.51.100.0/24').waitFor()
  expect(await field('range').getAttribute('aria-invalid')).toBe('true')
  expect(await field('range').evaluate((box) => box === document.activeElement)).toBe(true)
  await walker.look('addresses-refused')
  await field('range').fill('198.51.100.0/24')
  await button('entries.save').click()
  await page.getByText(say('operations:entries.state.draft'), { exact: true }).waitFor()
  const allocated = sampleRanges.find(({ facts }) => facts.way === 'allocated')!
  must(await addresses.addAddress(officer, allocated))
  await button('entries.report').click()
  await page.getByText(say('operations:entries.reported', { reported: 2 })).waitFor()
  await system.settle()
  await system.settle()
  await page.reload()
  const change = say('operations:entries.change-named', { name: allocated.range })
  await page.getByRole('button', { name: change }).click()
  await page.getByLabel(say('operations:addresses.column.note')).fill('二〇二六年核对')
  await walker.look('addresses-changing', phone)
  await button('entries.save').click()
  await page.getByText(say('operations:entries.state.draft'), { exact: true }).waitFor()
  const { entries } = must(await addresses.listAddresses(officer, {}))
  expect(entries.map(({ range, facts }) => [range, facts])).toContainEqual([
    allocated.range,
    { ...allocated.facts, note: '二〇二六年核对' },
  ])
  await seeBoth('addresses')
  await page
    .getByRole('button', { name: say('operations:entries.remove-named', { name: allocated.range }) })
    .click()
  await page.getByRole('dialog').waitFor()
  await walker.look('addresses-removing')
}, 240_000)

test('a registrar’s domains stand on a page of their own', async () => {
  const { page } = walker
  must(await system.app.flows.registrarDomains.load(officer, { entries: sampleDomains }))
  await page.goto(`${url}/operations/registrar-domains`)
  await page.getByText('样例三.中国').waitFor()
  await seeBoth('registrar-domains')
  await page
    .getByRole('button', { name: say('operations:entries.change-named', { name: '样例三.中国' }) })
    .click()
  await page.getByLabel(say('operations:registrar-domains.column.nameServer')).waitFor()
  await walker.look('registrar-domain', phone)
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
