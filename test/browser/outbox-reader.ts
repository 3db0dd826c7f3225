// Reads the demonstration's outbox as its user does: finds the newest message to somebody, opens it, takes the code.
import { expect } from 'vitest'
import { PATIENCE_MS, type Walker } from './walker.ts'

/** The six digits of the newest message to a person that has such a code. Waits until the message is there. */
export const readCode = async (
  reader: Walker,
  outboxUrl: string,
  to: string,
  about: RegExp,
): Promise<string> => {
  const { page } = reader
  const line = page.locator('nav a').filter({ hasText: to }).filter({ hasText: about }).first()
  const isThere = async (): Promise<boolean> => {
    await page.goto(outboxUrl)
    return line.isVisible()
  }
  await expect
    .poll(isThere, { timeout: PATIENCE_MS, interval: 300, message: `a message to ${to}` })
    .toBe(true)
  await line.click()
  const text = await page.locator('article pre').last().textContent()
  const code = /(?<!\d)\d{6}(?!\d)/.exec(text ?? '')?.[0]
  if (code === undefined) throw new Error(`the message to ${to} has no code of six digits`)
  return code
}
