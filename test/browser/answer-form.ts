// Fills in a form page as a person does: each answer into the control that stands in its row, of whatever kind it is.
import type { Locator, Page } from 'playwright-core'
import { fieldAt } from '../../src/core/field.ts'
import type { Change } from '../../src/flows/catalogue.ts'
import { optionName, say } from './words.ts'

export const rowOf = (page: Page, path: string): Locator => page.locator(`[data-path="${path}"]`)

const textOf = (value: Change['value']): string => (typeof value === 'string' ? value : '')

const labelOf = (row: Locator, text: string): Locator => row.locator('label').getByText(text, { exact: true })

const pickDate = async (row: Locator, value: string): Promise<void> => {
  if (value === 'long-term') await row.getByRole('checkbox', { name: say('app:field.long-term') }).check()
  else await row.locator('input[type="date"]').fill(value)
}

/** Puts one answer into its row. */
export const answer = async (page: Page, { path, value }: Change): Promise<void> => {
  const row = rowOf(page, path)
  const field = fieldAt(path)
  if (field === undefined) throw new Error(`there is no field ${path}`)
  switch (field.kind) {
    case 'code':
      await row.locator('select').selectOption(textOf(value))
      return
    case 'codes':
      for (const code of Array.isArray(value) ? value : [])
        await labelOf(row, optionName(field.table ?? '', String(code))).click()
      return
    case 'yes-no':
      await row.locator('label', { has: page.locator(`input[value="${textOf(value)}"]`) }).click()
      return
    case 'date':
      await pickDate(row, textOf(value))
      return
    default:
      await row.locator('input, textarea').first().fill(textOf(value))
  }
}

export const answerAll = async (page: Page, answers: readonly Change[]): Promise<void> => {
  for (const one of answers) await answer(page, one)
}
