// The pre-check as a stranger uses it: no account, findings while typing, the answer beside it, readable for everybody.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seriousViolations } from './axe-check.ts'
import { type LiveSystem, startLiveSystem } from './live-system.ts'

describe('the pre-check', () => {
  let system: LiveSystem
  beforeAll(async () => {
    system = await startLiveSystem()
  })
  afterAll(() => system.stop())

  const open = async (width: number, locale: string): Promise<Page> => {
    const context = await system.browser.newContext({ viewport: { width, height: 900 }, locale })
    const page = await context.newPage()
    await page.goto(`${system.url}/`)
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
