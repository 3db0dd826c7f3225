// At the bureau: the person in charge enters the SMS's code on the public page, the officer decides at the desk.
import type { demoOfficer } from '../../src/bureau/demo-provider.ts'
import type { SamplePerson, SampleSubject } from '../../src/demo/sample-subject.ts'
import type { Walker } from './walker.ts'

export const verifyBySms = async (
  { page, look }: Walker,
  address: string,
  person: SamplePerson,
  code: string,
): Promise<void> => {
  await page.goto(address)
  await page.getByLabel(/^验证码/).fill(code)
  await page.getByLabel(/^手机号码/).fill(person.mobile)
  await page.getByLabel(/^证件号码后六位/).fill(person.number.slice(-6))
  await look('sms')
  await page.getByRole('button', { name: '提交核验' }).click()
  await page.getByRole('heading', { name: '核验通过' }).waitFor()
  await look('sms-verified')
}

export const approve = async (
  { page, look }: Walker,
  bureauUrl: string,
  officer: typeof demoOfficer,
  { name: subjectName, domain }: SampleSubject,
): Promise<void> => {
  await page.goto(`${bureauUrl}/officer`)
  await page.getByLabel('用户名').fill(officer.userName)
  await page.getByLabel('密码').fill(officer.password)
  await look('sign-in')
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('heading', { name: '待审核备案' }).waitFor()
  await look('queue')
  await page.getByRole('listitem').filter({ hasText: subjectName }).getByRole('link').click()
  await page.getByText(domain).first().waitFor()
  await look('record')
  await page.getByRole('button', { name: '通过并发放备案号' }).click()
  await page.getByText('已通过', { exact: true }).waitFor()
  await look('record-approved')
}
