// One person at one screen: a browser of their own, and a note of everything that went wrong behind it. `look` is how the
// walk sees a screen: settled, nothing sideways, nothing that axe minds, kept as a picture.
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core'
import { expect } from 'vitest'
import { seriousViolations } from './axe-check.ts'

/** The longest wait for anything to be seen; a free machine needs a fraction of a second. */
export const PATIENCE_MS = 60_000

export const screenshots = fileURLToPath(new URL('../../.screenshots/', import.meta.url))

export type Look = {
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
  /** Only what is in sight without scrolling. */
  readonly fold?: boolean
}

export type Walker = {
  readonly person: string
  readonly page: Page
  /** Addresses asked for, by the pages or by the person. */
  readonly addresses: ReadonlySet<string>
  /** Console errors and failed requests that nobody expected. */
  readonly troubles: readonly string[]
  /** What axe and the width of the screens had to say, each with the screen's name. */
  readonly complaints: readonly string[]
  look(name: string, as?: Look): Promise<void>
}

/** Everybody is asked who they are before they sign in; the answer "nobody yet" is no trouble. */
const isWhoAmI = (address: string): boolean => new URL(address).pathname === '/api/v1/me'

/** A page that is left takes its unanswered requests with it. */
const isLeft = (request: Request): boolean => request.failure()?.errorText === 'net::ERR_ABORTED'

const watch = (page: Page, troubles: string[], addresses: Set<string>): void => {
  page.on('console', (message) => {
    const { url } = message.location()
    if (message.type() !== 'error' || (url !== '' && isWhoAmI(url) && message.text().includes('401'))) return
    troubles.push(`console at ${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => troubles.push(`uncaught at ${page.url()}: ${error.stack ?? error.message}`))
  page.on('request', (request) => addresses.add(request.url()))
  page.on('framenavigated', (frame) => addresses.add(frame.url()))
  page.on('requestfailed', (request) => {
    if (!isLeft(request))
      troubles.push(`${request.method()} ${request.url()} failed: ${request.failure()?.errorText}`)
  })
  page.on('response', (response) => {
    if (response.status() < 400 || (response.status() === 401 && isWhoAmI(response.url()))) return
    troubles.push(`${response.request().method()} ${response.url()} answered ${response.status()}`)
  })
}

/** Nothing is being fetched into the page any more: no waiting mark, every picture and every font there. */
const isSettled = (page: Page): Promise<boolean> =>
  page.evaluate(
    () =>
      document.readyState === 'complete' &&
      document.fonts.status === 'loaded' &&
      document.querySelector('[aria-busy="true"]') === null &&
      [...document.images].every((image) => image.complete),
  )

const settled = (page: Page): Promise<void> =>
  expect.poll(() => isSettled(page), { timeout: PATIENCE_MS, interval: 50, message: page.url() }).toBe(true)

const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** The whole page as one screen, so that what sticks to the lower edge is where it belongs and covers nothing. */
const takeWhole = async (page: Page, path: string): Promise<void> => {
  const before = page.viewportSize()
  const whole = await page.evaluate(() => document.documentElement.scrollHeight)
  const isLong = before !== null && whole > before.height
  if (isLong) await page.setViewportSize({ width: before.width, height: whole })
  await page.screenshot({ path, fullPage: true, animations: 'disabled' })
  if (isLong) await page.setViewportSize(before)
}

const dress = async (page: Page, { width, height, dark }: Look): Promise<void> => {
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' })
  const now = page.viewportSize()
  if (width !== undefined) await page.setViewportSize({ width, height: height ?? now?.height ?? 900 })
}

let pictures = 0

/** Opens a browser window of its own for a person. */
export const createWalker = async (
  browser: Browser,
  person: string,
  options: BrowserContextOptions,
): Promise<Walker> => {
  const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce', ...options })
  context.setDefaultTimeout(PATIENCE_MS)
  const [troubles, complaints, addresses]: [string[], string[], Set<string>] = [[], [], new Set()]
  context.on('page', (page) => watch(page, troubles, addresses))
  const page = await context.newPage()
  await mkdir(screenshots, { recursive: true })
  const inspect = async (name: string, isFold = false): Promise<void> => {
    await settled(page)
    pictures += 1
    const path = `${screenshots}${String(pictures).padStart(2, '0')}-${person}-${name}.png`
    await (isFold ? page.screenshot({ path, animations: 'disabled' }) : takeWhole(page, path))
    const over = await overhang(page)
    if (over > 0) complaints.push(`${person} ${name}: ${over} px wider than the screen`)
    complaints.push(...(await seriousViolations(page)).map((line) => `${person} ${name}: ${line}`))
  }
  return {
    person,
    page,
    addresses,
    troubles,
    complaints,
    look: async (name, as) => {
      const before = page.viewportSize()
      if (as !== undefined) await dress(page, as)
      await inspect(name, as?.fold)
      if (as !== undefined) await dress(page, { ...before, dark: false })
    },
  }
}
