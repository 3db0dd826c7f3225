// A real screen: Chromium, signed in as the applicant, with the page of a case open. Nobody reloads it; what it shows is looked at
// whenever something on it changes.
import { type Browser, chromium, type Page } from 'playwright-core'

export const findChromium = async (): Promise<string | undefined> => {
  const module: Record<string, unknown> = await import(
    new URL('../bin/find-chromium.mjs', import.meta.url).href
  )
  const found = typeof module.findChromium === 'function' ? module.findChromium() : undefined
  return typeof found === 'string' ? found : undefined
}

/** Undefined, with a notice, where there is no Chromium. */
export const launchChromium = async (): Promise<Browser | undefined> => {
  const executablePath = await findChromium()
  if (executablePath === undefined) {
    console.warn('the browser is not measured: no Chromium was found (CHROMIUM_PATH says where)')
    return undefined
  }
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--headless', '--disable-gpu'] })
}

export type Screen = {
  readonly page: Page
  /** Resolves as soon as the page shows a text that fits. */
  shows(pattern: RegExp): Promise<void>
  close(): Promise<void>
}

const MOST_MS = 60_000

/** Signs in and opens a case. */
export const openCaseScreen = async (
  browser: Browser,
  url: string,
  who: { readonly email: string; readonly password: string },
  caseId: string,
): Promise<Screen> => {
  const context = await browser.newContext({ baseURL: url, locale: 'zh-CN' })
  const answer = await context.request.post('/api/v1/session', { data: who })
  if (!answer.ok()) throw new Error(`${who.email} could not sign in: ${answer.status()}`)
  const page = await context.newPage()
  await page.goto(`/cases/${caseId}`)
  return {
    page,
    async shows(pattern) {
      const { source } = pattern
      await page.waitForFunction((text) => new RegExp(text).test(document.body.textContent ?? ''), source, {
        timeout: MOST_MS,
        polling: 'raf',
      })
    },
    close: () => context.close(),
  }
}
