// The pre-check as a stranger uses it: no account, findings while typing, the answer beside it, readable for everybody.
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSystem, type System } from '../support/system.ts'
import { seriousViolations } from './axe-check.ts'
import { assertWebIsBuilt, chromiumPath, FLAGS } from './live-system.ts'

describe('the pre-check', () => {
  let system: System
  let browser: Browser
  let url = ''
  beforeAll(async () => {
    await assertWebIsBuilt()
    system = await openSystem('2026-03-02T02:00:00.000Z')
    url = await system.app.http.listen({ port: 0, host: '127.0.0.1' })
    browser = await chromium.launch({ executablePath: await chromiumPath(), args: FLAGS })
  })
  afterAll(async () => {
    await browser?.close()
    await system?.close()
  })

  const open = async (width: number, locale: string): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, locale })
    const page = await context.newPage()
    await page.goto(`${url}/`)
    await page.locator('a[href="/check"]').click()
    await page.locator('select').selectOption('330000')
    return page
  }

  for (const [width, locale] of [
    [1440, 'zh-CN'],
    [390, 'es'],
  ] as const)
    test(`judges a name while it is typed, and says what a filing needs (${width} px, ${locale})`, async () => {
      const page = await open(width, locale)
      const name = page.locator('input[type=text]').nth(1)
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      await name.pressSequentially('中国示例')
      await page.locator('[aria-invalid=true]').waitFor()
      expect(asked.filter((url) => url.includes('/pre-check'))).toEqual([])
      await name.fill('示例科技产品展示')
      await page.locator('[aria-invalid=true]').waitFor({ state: 'detached' })
      expect(await page.locator('time').count()).toBeGreaterThan(5)
      expect(await page.locator('main').textContent()).not.toMatch(/\{\{|check\.|undefined/)
      expect(await seriousViolations(page)).toEqual([])
      await page.context().close()
    })
})
