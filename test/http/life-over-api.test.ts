// A whole life through the public API alone: what the screens do, scripts do too. Every answer on the way is held against
// the API's description. The bureau is the simulator over its own protocol; mail is real SMTP.
import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  principalAnswers,
  SIGNATURE_SVG,
  samplePapers,
  samplePortrait,
  serviceAnswers,
  startAnswers,
  subjectAnswers,
} from '../../src/demo/sample-answers.ts'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import type { CaseView } from '../../src/flows/views.ts'
import { type Caller, callerOf } from '../support/api.ts'
import { decide, enterCode } from '../support/life.ts'
import { openSystem, type System } from '../support/system.ts'

const subject = sampleSubject(731)
let system: System
let applicant: Caller
let reviewer: Caller
let operator: Caller
const email = `p${randomBytes(4).toString('hex')}@example.cn`

const staff = async (role: 'reviewer' | 'administrator'): Promise<Caller> => {
  const { accountId } = await system.person(role)
  const made = await system.app.accounts.createApiKey(accountId, { name: role })
  if (!made.ok) throw new Error('no key was made')
  return callerOf(system.app.http, { 'x-api-key': made.value.key })
}
beforeAll(async () => {
  system = await openSystem('2026-03-02T02:00:00.000Z')
  applicant = await callerOf(system.app.http, { 'accept-language': 'en' })
  reviewer = await staff('reviewer')
  operator = await staff('administrator')
})
afterAll(() => system.close())

let id = ''
const read = async (): Promise<CaseView> => (await applicant.ok('GET', `/applications/${id}`)).json
const turn = async (name: string): Promise<CaseView> =>
  (await applicant.ok('POST', `/applications/${id}/${name}`, { body: { revision: (await read()).revision } }))
    .json
const edit = async (changes: readonly unknown[]): Promise<void> =>
  void (await applicant.ok('PATCH', `/applications/${id}/material`, {
    body: { revision: (await read()).revision, changes },
  }))

test('registers, and verifies a mobile number by SMS', async () => {
  const body = { email, password: 'an invented password', name: subject.principal.name }
  const { registrationId } = (await applicant.ok('POST', '/accounts', { body })).json
  await system.app.accounts.settled()
  const mail = system.mailbox.list().find((message) => message.to === email)
  const code = /\b\d{6}\b/.exec(mail?.text ?? '')?.[0]
  await applicant.ok('POST', '/accounts/confirm', { body: { registrationId, code } })
  const { mobile } = subject.principal
  await applicant.ok('POST', '/me/mobile/codes', { body: { mobile } })
  await system.settle()
  const sms = system.mailbox.list().find((message) => message.kind === 'sms' && message.to.endsWith(mobile))
  const me = await applicant.ok('PUT', '/me/mobile', {
    body: { mobile, code: /\b\d{4,8}\b/.exec(sms?.text ?? '')?.[0] },
  })
  expect(me.json.mobile).toMatch(/\*/)
  expect(me.text).not.toContain(mobile)
})

test('is told the type of filing and why, and starts', async () => {
  const body = startAnswers(subject)
  const { json } = await applicant.ok('POST', '/determinations', { body })
  expect(json).toMatchObject({ kind: 'type', filingType: 'first-filing' })
  const started = await applicant.ok('POST', '/applications', { body })
  expect([started.status, started.json.status]).toEqual([201, 'draft'])
  id = started.json.id
  expect(started.text).not.toContain(subject.certificateNumber)
})

test('binds a service number of an instance that the provider’s console pushed', async () => {
  const instance = {
    accountEmail: email,
    product: 'cloud-server',
    name: 'web-01',
    region: '华北 1',
    isMainland: true,
    addresses: ['203.0.113.31'],
    startsOn: '2026-02-01',
    endsOn: '2027-02-01',
    accessWay: 'virtual-host',
    serverProvinceCode: '110000',
  }
  await operator.ok('PUT', '/operator/instances/i-731', { body: instance })
  expect((await applicant.call('PUT', '/operator/instances/i-732', { body: instance })).status).toBe(403)
  const issued = await applicant.ok('POST', '/instances/i-731/service-numbers')
  const { serviceNumber } = issued.json.numbers[0]
  const body = { revision: (await read()).revision, serviceNumber }
  const bound = await applicant.ok('PUT', `/applications/${id}/services/s1/service-number`, { body })
  expect(bound.json.services[0]).toMatchObject({ serviceNumber, addresses: ['203.0.113.31'] })
})

test('answers the pages and gives the papers; a text file is no paper', async () => {
  await edit([...subjectAnswers(subject), ...principalAnswers(subject), ...serviceAnswers(subject, 's1')])
  for (const { slot, image } of await samplePapers(subject))
    await applicant.ok('PUT', `/applications/${id}/slots/${slot}`, { bytes: image, type: 'image/jpeg' })
  const slot = 'subject.principal.documents.front'
  const text = await applicant.call('PUT', `/applications/${id}/slots/${slot}`, {
    bytes: Buffer.from('%PDF-1.7'),
    type: 'image/png',
  })
  expect(text.json).toMatchObject({ status: 422, code: 'image-refused' })
  const { documents } = await read()
  const thumb = await applicant.ok('GET', `/applications/${id}/documents/${documents[0]?.id}?size=128`)
  const meta = await sharp(thumb.bytes).metadata()
  expect([Math.max(meta.width ?? 0, meta.height ?? 0), thumb.headers['cache-control']]).toEqual([
    128,
    'private, no-store',
  ])
})

test('an older revision changes nothing and is told what changed', async () => {
  const { revision } = await read()
  const change = (value: string) => ({ body: { revision, changes: [{ path: 'subject.remark', value }] } })
  await applicant.ok('PATCH', `/applications/${id}/material`, change('第一处改动'))
  const late = await applicant.call('PATCH', `/applications/${id}/material`, change('第二处改动'))
  expect(late.json).toMatchObject({
    status: 409,
    code: 'changed-meanwhile',
    params: { fields: ['subject.remark'] },
  })
  expect((await read()).values['subject.remark']).toBe('第一处改动')
})

test('signs the form on screen and submits', async () => {
  const pdf = await applicant.ok('GET', `/applications/${id}/verification-form.pdf`)
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  const drawn = await sharp(Buffer.from(SIGNATURE_SVG)).png().toBuffer()
  const path = `/applications/${id}/signature?revision=${(await read()).revision}`
  await applicant.ok('POST', path, { bytes: drawn, type: 'image/png' })
  expect((await turn('submit')).status).toBe('in-review')
})

test('the reviewer returns one field, and only that opens', async () => {
  expect(
    (await reviewer.ok('GET', '/review/queue')).json.items.map((line: { id: string }) => line.id),
  ).toContain(id)
  expect((await reviewer.ok('POST', '/review/claim-next')).json).toEqual({ applicationId: id })
  const desk = (await reviewer.ok('GET', `/review/applications/${id}`)).json
  const items = [{ path: 'services.s1.name', reason: desk.reasons[0], note: '请改用与业务相关的名称' }]
  await reviewer.ok('POST', `/review/applications/${id}/return`, {
    body: { revision: desk.case.revision, items },
  })
  const returned = await read()
  expect(returned).toMatchObject({
    status: 'returned',
    items: [{ path: 'services.s1.name', isMended: false }],
  })
  const closed = await applicant.call('PATCH', `/applications/${id}/material`, {
    body: { revision: returned.revision, changes: [{ path: 'subject.name', value: '另一家公司' }] },
  })
  expect(closed.json).toMatchObject({ status: 409, code: 'field-not-open', path: 'subject.name' })
})

test('the applicant corrects it, and the case passes', async () => {
  await edit([{ path: 'services.s1.name', value: `${subject.siteName}之家` }])
  const drawn = await sharp(Buffer.from(SIGNATURE_SVG)).png().toBuffer()
  await applicant.ok('POST', `/applications/${id}/signature?revision=${(await read()).revision}`, {
    bytes: drawn,
    type: 'image/png',
  })
  await turn('submit')
  const desk = (await reviewer.ok('POST', `/review/applications/${id}/claim`)).json
  await reviewer.ok('POST', `/review/applications/${id}/pass`, { body: { revision: desk.case.revision } })
})

test('the portrait is taken on the phone, which may do nothing else', async () => {
  expect((await read()).status).toBe('awaiting-portrait')
  const opened = (await applicant.ok('POST', `/applications/${id}/phone-link`)).json
  expect(opened.url).toBe(`http://localhost:3000/m/${opened.token}`)
  const phone = await callerOf(system.app.http)
  const link = (await phone.ok('GET', `/phone/${opened.token}`)).json
  const bytes = await samplePortrait(subject)
  for (const { slot } of link.slots)
    await phone.ok('PUT', `/phone/${opened.token}/slots/${slot}`, { bytes, type: 'image/jpeg' })
  const other = await phone.call('PUT', `/phone/${opened.token}/slots/subject.documents.pledge`, {
    bytes,
    type: 'image/jpeg',
  })
  expect(other.status).toBeGreaterThanOrEqual(400)
  expect((await phone.call('GET', `/applications/${id}`)).status).toBe(401)
  await turn('submit-portraits')
  const desk = (await reviewer.ok('POST', `/review/applications/${id}/claim`)).json
  await reviewer.ok('POST', `/review/applications/${id}/pass`, { body: { revision: desk.case.revision } })
})

test('is reported, verified by SMS, approved and filed under a number', async () => {
  await system.settle()
  expect((await read()).status).toBe('sms-pending')
  await enterCode(system, subject)
  await decide(system, 'approve')
  await system.settle()
  const filed = await read()
  expect(filed.status).toBe('filed')
  expect(filed.filed?.subjectNumber).toMatch(/^京ICP备\d{8,10}号$/)
  const [filing] = (await applicant.ok('GET', '/filings')).json
  expect(filing.services[0].serviceFilingNumber).toBe(`${filed.filed?.subjectNumber}-1`)
})

test('afterwards nothing can be done to it, and the operator sees who did what', async () => {
  for (const name of ['withdraw', 'abandon', 'submit']) {
    const body = { revision: (await read()).revision }
    const answer = await applicant.call('POST', `/applications/${id}/${name}`, { body })
    expect(answer.json).toMatchObject({
      status: 409,
      code: 'not-allowed-in-status',
      params: { status: 'filed' },
    })
  }
  const audit = (await operator.ok('GET', `/operations/audit?applicationId=${id}`)).json
  expect(audit.items.length).toBeGreaterThan(0)
  const exchange = (await operator.ok('GET', '/operations/exchange')).json
  expect(exchange.files.map(({ direction }: { direction: string }) => direction)).toEqual(
    expect.arrayContaining(['up', 'down']),
  )
})
