// The exchange over the API: who may read and who may steer, pages by cursor, content masked unless an administrator asks, and
// every look and deed in the audit trail. Each answer is held against the description of the API.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../../src/core/actor.ts'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import { type Caller, callerOf } from '../support/api.ts'
import { fillIn, passToBureau, read, start, submit } from '../support/life.ts'
import { openSystem, type System } from '../support/system.ts'

const subject = sampleSubject(871)
const personal = [subject.principal.name, subject.principal.number, subject.principal.mobile]
const EXCHANGE = '/operations/exchange'
let system: System
let administrator: Caller
let officer: Caller
let supervisor: Caller
let auditor: Caller
let reviewer: Caller
let upload = ''
let download = ''
let applicationId = ''

const staff = async (role: Role): Promise<Caller> => {
  const { accountId } = await system.person(role, '顾行之')
  const made = await system.app.accounts.createApiKey(accountId, { name: role })
  if (!made.ok) throw new Error('no key was made')
  return callerOf(system.app.http, { 'x-api-key': made.value.key, 'accept-language': 'en' })
}

beforeAll(async () => {
  system = await openSystem('2026-03-02T02:00:00.000Z', {
    extensions: ['sms-state', 'electronic-verification'],
  })
  administrator = await staff('administrator')
  officer = await staff('compliance-officer')
  supervisor = await staff('supervisor')
  auditor = await staff('auditor')
  reviewer = await staff('reviewer')
  const applicant = await system.person('applicant')
  const person = await system.person('reviewer')
  const begun = await start(system, applicant, subject)
  const sent = await submit(system, applicant, await fillIn(system, applicant, begun, subject))
  applicationId = sent.id
  const view = await read(system, applicant, sent.id)
  await passToBureau(system, { applicant, reviewer: person }, view, subject)
  const { json } = await officer.ok('GET', EXCHANGE)
  upload = json.files.find((file: { direction: string }) => file.direction === 'up').id
  download = json.files.find((file: { direction: string }) => file.direction === 'down').id
}, 240_000)
afterAll(() => system.close())

test('operators read files; reviewers and applicants do not', async () => {
  for (const path of [EXCHANGE, `${EXCHANGE}/files/${upload}`, `${EXCHANGE}/files/${upload}/content`]) {
    for (const caller of [administrator, officer, supervisor, auditor]) await caller.ok('GET', path)
    expect((await reviewer.call('GET', path)).status).toBe(403)
    expect((await (await callerOf(system.app.http)).call('GET', path)).status).toBe(401)
  }
  const none = `${EXCHANGE}/files/00000000-0000-4000-8000-000000000000`
  expect((await officer.call('GET', none)).status).toBe(404)
  expect((await officer.call('GET', `${EXCHANGE}/files/nonsense`)).status).toBe(404)
})

test('a file names its cases by type, its calls, and what became of its messages', async () => {
  const { json } = await auditor.ok('GET', `${EXCHANGE}/files/${upload}`)
  expect(json).toMatchObject({
    file: { id: upload, sequence: 1, state: 'accepted' },
    byType: [{ filingType: 'first-filing', count: 1 }],
    records: [{ applicationId, filingType: 'first-filing' }],
    attempts: [{ code: '0' }, { code: 'sending' }],
  })
  const fetched = await auditor.ok('GET', `${EXCHANGE}/files/${download}`)
  expect(fetched.json.messages[0]).toMatchObject({ kind: 'result', applicationId, outcome: 'applied' })
})

test('content is masked; whole it is for administrators alone', async () => {
  const path = `${EXCHANGE}/files/${upload}/content`
  const masked = await auditor.ok('GET', path)
  expect(masked.json.isWhole).toBe(false)
  for (const value of personal) expect(masked.text).not.toContain(value)
  // Both sides have the extension: the form was signed on screen, the portrait taken on a phone.
  const ways = masked.json.lines.filter(({ name }: { name: string }) => name === 'Hyfs')
  expect(new Set(ways.map(({ text }: { text: string }) => text))).toEqual(new Set(['1', '2']))
  for (const caller of [officer, supervisor, auditor])
    expect((await caller.call('GET', `${path}?whole=true`)).status).toBe(403)
  const whole = await administrator.ok('GET', `${path}?whole=true`)
  for (const value of personal) expect(whole.text).toContain(value)
})

test('sending again is for those who steer, and refuses what the bureau has, in words', async () => {
  const path = `${EXCHANGE}/files/${upload}/send-again`
  for (const caller of [supervisor, auditor, reviewer])
    expect((await caller.call('POST', path)).status).toBe(403)
  const answer = await officer.call('POST', path)
  expect([answer.status, answer.json.code]).toEqual([409, 'exchange-refused'])
  expect(answer.json.detail).toContain('Nothing was sent')
  const other = await officer.call('POST', `${EXCHANGE}/files/${download}/send-again`)
  expect(other.json.detail).toContain('came from the bureau')
})

test('a hold carries its reason, and releasing takes it away', async () => {
  const path = '/operations/bureaux/beijing/hold'
  const held = await officer.ok('PUT', path, { body: { isHeld: true, reason: '停机维护' } })
  expect(held.json.bureaux[0]).toMatchObject({ holdReason: '停机维护', needsPerson: ['held'] })
  const released = await officer.ok('PUT', path, { body: { isHeld: false } })
  expect(released.json.bureaux[0]).toMatchObject({ isHeld: false, needsPerson: [] })
  expect(released.json.bureaux[0].holdReason).toBeUndefined()
  const long = { isHeld: true, reason: 'x'.repeat(301) }
  expect((await officer.call('PUT', path, { body: long })).status).toBe(400)
})

test('a case that is at the bureau cannot be expedited any more, nor by everybody', async () => {
  const path = `/operations/applications/${applicationId}/expedited`
  const body = { isExpedited: true, reason: '赶在发布前' }
  expect((await auditor.call('PUT', path, { body })).status).toBe(403)
  expect((await supervisor.call('PUT', path, { body })).json.code).toBe('not-allowed-in-status')
})

test('the list is narrowed by direction, state, kind of record and bureau, alone or together', async () => {
  const only = async (query: string): Promise<string[]> =>
    (await auditor.ok('GET', `${EXCHANGE}?${query}`)).json.files.map(({ id }: { id: string }) => id)
  const { files } = (await auditor.ok('GET', EXCHANGE)).json
  const down = files.filter((file: { direction: string }) => file.direction === 'down')
  expect(down.length).toBeGreaterThan(0)
  expect(await only('direction=up')).toEqual([upload])
  expect(await only('direction=down')).toHaveLength(down.length)
  expect(await only('kind=first-filing')).toEqual([upload])
  expect(await only('kind=result&bureau=beijing')).toContain(download)
  expect(await only('kind=result&direction=up')).toEqual([])
  expect(await only('state=accepted&kind=first-filing&bureau=beijing')).toEqual([upload])
  for (const none of ['bureau=elsewhere', 'state=refused', 'kind=blacklist'])
    expect(await only(none)).toEqual([])
  expect((await auditor.call('GET', `${EXCHANGE}?direction=sideways`)).status).toBe(400)
  expect((await auditor.call('GET', `${EXCHANGE}?kind=x%27--`)).status).toBe(400)
})

test('a cursor that is none of ours begins at the newest', async () => {
  const first = await officer.ok('GET', EXCHANGE)
  const odd = await officer.ok('GET', `${EXCHANGE}?cursor=x%27%3B--`)
  expect(odd.json.files).toEqual(first.json.files)
})

test('the audit trail names each look and each deed', async () => {
  const { json } = await auditor.ok('GET', '/operations/audit')
  const actions = json.items.map((line: { action: string }) => line.action)
  for (const action of [
    'read-exchange-file',
    'read-exchange-file-whole',
    'send-file-again',
    'hold-bureau',
    'release-bureau',
  ])
    expect(actions).toContain(action)
})
