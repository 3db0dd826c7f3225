// The applicant's road after the first review: what came back, the portrait by phone, the bureau's SMS, the number.
import { expect } from 'vitest'
import { samplePortrait } from '../../src/demo/sample-answers.ts'
import type { SampleSubject } from '../../src/demo/sample-subject.ts'
import { answer, rowOf } from './answer-form.ts'
import { chooseInMenu, press } from './applicant-walk.ts'
import type { Walker } from './walker.ts'
import { fieldLabel, say } from './words.ts'

/** Sees that just one field is open, with the reviewer's reason, and mends it. */
export const mendReturned = async (
  { page, look }: Walker,
  casePath: string,
  path: string,
  value: string,
): Promise<void> => {
  const field = fieldLabel(path)
  await page.getByRole('heading', { name: say('case:returned.name') }).waitFor()
  expect(await page.getByText(say('case:returned.count', { done: 0, all: 1 })).count()).toBe(1)
  await look('returned')
  await page.getByRole('link', { name: say('case:returned.go-on', { field }) }).click()
  await page.waitForURL(`**${casePath}/services/s1*`)
  await rowOf(page, path).waitFor()
  expect(await page.locator('[data-path]').count(), 'fields that are open after the return').toBe(1)
  await page.getByText(say('app:return.from-reviewer')).first().waitFor()
  await look('returned-field')
  await answer(page, { path, value })
  await page.getByText(/^已保存/).waitFor()
  await look('returned-field-mended')
  await press(page, 'tasks:save-and-back')
  await page.waitForURL(`**${casePath}`)
}

/** Shows the code for the phone; answers the address behind it. */
export const askForPhone = async ({ page, look }: Walker): Promise<string> => {
  await page.getByRole('heading', { name: say('case:portrait.name') }).waitFor()
  await look('portrait-wanted')
  await press(page, 'tasks:phone.open')
  await page.getByRole('img', { name: say('tasks:phone.code') }).waitFor()
  await look('portrait-code')
  const address = await page.getByRole('link', { name: say('tasks:phone.on-this') }).getAttribute('href')
  if (address === null) throw new Error('the code leads nowhere')
  return address
}

/** On the phone: consent, the camera with its frame, a picture from the album, sent. */
export const takePortrait = async (
  { page, look }: Walker,
  address: string,
  subject: SampleSubject,
): Promise<void> => {
  const slot = 'services.s1.principal.documents.portrait'
  await page.goto(address)
  await page.getByRole('heading', { name: say('phone:consent.name') }).waitFor()
  await look('consent')
  await press(page, 'phone:consent.agree')
  const next = page.getByRole('button', { name: /^拍摄：/ })
  await next.waitFor()
  await look('list')
  await next.click()
  await page
    .getByRole('button', { name: say('phone:camera.shoot') })
    .and(page.locator(':enabled'))
    .waitFor()
  await look('camera')
  const buffer = Buffer.from(await samplePortrait(subject))
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: `${slot}.jpg`, mimeType: 'image/jpeg', buffer })
  await page.getByRole('button', { name: say('phone:preview.send') }).waitFor()
  await look('preview')
  await press(page, 'phone:preview.send')
  await page.getByText(say('phone:list.done-text')).waitFor()
  await look('done')
}

/** The page at the computer notices the picture by itself; the applicant hands it in. */
export const submitPortrait = async ({ page, look }: Walker): Promise<void> => {
  const deed = page.getByRole('button', { name: say('case:portrait.submit') })
  await deed.and(page.locator(':enabled')).waitFor()
  await look('portrait-given')
  await deed.click()
  await page.getByText(say('case:waiting-note')).waitFor()
  await look('portrait-waiting')
}

/** The page tells by itself that the bureau has sent the SMS; answers where its code is entered. */
export const seeSmsPending = async ({ page, look }: Walker): Promise<string> => {
  await page.getByRole('heading', { name: say('case:sms.name') }).waitFor()
  await look('sms-wanted')
  const address = await page.getByRole('link', { name: say('case:sms.page') }).getAttribute('href')
  if (address === null) throw new Error('the page of the bureau has no address')
  return address
}

/** The number comes to the page by itself, with that of the service beside it. */
export const seeNumber = async ({ page, look }: Walker): Promise<string> => {
  const heading = page.getByRole('heading', { name: /^京ICP备\d+号$/ })
  await heading.waitFor()
  const number = (await heading.textContent()) ?? ''
  await page.getByText(`${number}-1`, { exact: true }).first().waitFor()
  await look('filed')
  await look('filed-wide', { width: 1440, height: 900 })
  await chooseInMenu(page, 'app:header.work')
  await page.waitForURL('**/home')
  await page.getByText(number).first().waitFor()
  await look('home-filed')
  await look('home-filed-dark', { dark: true })
  return number
}
