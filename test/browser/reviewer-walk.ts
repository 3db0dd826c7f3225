// The reviewer, at 1440 px and with the keyboard wherever the desk has a key: claims, judges, returns, passes.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { press } from './applicant-walk.ts'
import type { Walker } from './walker.ts'
import { say } from './words.ts'

export const rowOnDesk = (page: Page, path: string) => page.locator(`[id="row-${path}"]`)

export type SignIn = { readonly email: string; readonly password: string }

export const signIn = async ({ page, look }: Walker, baseUrl: string, who: SignIn): Promise<void> => {
  await page.goto(`${baseUrl}/sign-in`)
  await page.getByLabel(say('account:email'), { exact: true }).fill(who.email)
  await page.getByLabel(say('account:password'), { exact: true }).fill(who.password)
  await look('sign-in')
  await press(page, 'account:sign-in.deed')
}

const isOnDesk = async (page: Page, domain: string): Promise<void> => {
  await page.getByRole('heading', { name: domain, exact: true }).waitFor()
  await page.getByRole('region', { name: say('review:bar.section') }).waitFor()
}

/** Takes what is most urgent; the demonstration's own case waits longer, so that one is passed first. */
export const claimNext = async ({ page, look }: Walker, domain: string): Promise<void> => {
  await page.getByText(domain).first().waitFor()
  await look('queue')
  await page.keyboard.press('n')
  await page.waitForURL(/\/review\/[^/]+$/)
  await isOnDesk(page, domain)
}

/** Everything accepted and passed, without touching the mouse. */
export const passByKeyboard = async ({ page, look }: Walker, domain: string, name: string): Promise<void> => {
  await page.keyboard.press('Shift+A')
  await page.getByText(say('review:bar.pending', { count: 0 }), { exact: true }).waitFor()
  await look(name)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: say('review:decided.passed-name', { domain }) }).waitFor()
}

/** After a decision Enter takes the next case. */
export const goOnWith = async ({ page }: Walker, domain: string): Promise<void> => {
  await page.keyboard.press('Enter')
  await isOnDesk(page, domain)
}

/** Sends back one field with the likeliest reason, and nothing else. */
export const returnField = async ({ page, look }: Walker, path: string, domain: string): Promise<void> => {
  await look('desk')
  await look('desk-dark', { dark: true })
  await look('desk-narrow', { width: 390, height: 844, fold: true })
  await rowOnDesk(page, path).focus()
  await page.keyboard.press('r')
  await page
    .getByRole('searchbox', { name: say('review:reason.search') })
    .or(page.getByLabel(say('review:reason.search')))
    .first()
    .waitFor()
  await look('desk-reasons')
  await page.keyboard.press('1')
  await rowOnDesk(page, path).getByText(say('review:words.applicant-reads')).waitFor()
  await page.keyboard.press('Shift+A')
  await page.getByText(say('review:bar.returned', { count: 1 }), { exact: true }).waitFor()
  await page.getByText(say('review:next.return', { count: 1 })).waitFor()
  await look('desk-one-returned')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: say('review:decided.returned-name', { domain }) }).waitFor()
  await look('decided-returned')
}

/** The second round says of each row whether it changed, and what it was. */
export const seeBeforeAndNow = async (
  { page, look }: Walker,
  path: string,
  { before, now }: { readonly before: string; readonly now: string },
): Promise<void> => {
  const row = rowOnDesk(page, path)
  await row.getByText(say('review:row.before'), { exact: true }).waitFor()
  const words = ((await row.textContent()) ?? '').replaceAll(/\s/g, '')
  expect(words).toContain(before)
  expect(words).toContain(now)
  await row.focus()
  await look('desk-second-round')
}
