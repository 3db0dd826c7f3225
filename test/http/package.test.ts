// A package on its way over a real connection: read as it comes, answered with what was read, refused in words, never kept.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startAnswers } from '../../src/demo/sample-answers.ts'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import type { CaseView } from '../../src/flows/views.ts'
import { makeApk, signingBlock, V2 } from '../packages/android-writer.ts'
import { hashOf, newIdentity } from '../packages/der.ts'
import { must, refusalOf } from '../support/life.ts'
import { openSystem, type Person, type System } from '../support/system.ts'

const folder = mkdtempSync(join(tmpdir(), 'openbeian-packages-'))
const LIMIT_MB = 4
const owner = newIdentity('Invented Shop')
let system: System
let applicant: Person
let view: CaseView
let base: string
let key: string

beforeAll(async () => {
  // A bureau that has not agreed to take apps: what the applicant fills in is kept all the same.
  system = await openSystem('2026-05-06T02:00:00.000Z', {
    extensions: [],
    packages: { folder, limitBytes: LIMIT_MB * 1024 * 1024 },
  })
  applicant = await system.person('applicant')
  key = must(await system.app.accounts.createApiKey(applicant.accountId, { name: 'script' })).key
  const start = {
    ...startAnswers(sampleSubject(751)),
    domain: '',
    serviceKind: 'app',
    serviceName: '样例商城',
  }
  view = must(await system.app.flows.startApplication(applicant, start))
  base = await system.app.http.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await system.close()
  rmSync(folder, { recursive: true })
})

const apk = (padding = 0): Buffer =>
  makeApk({ packageName: 'cn.example.shop', label: '样例商城' }, { block: signingBlock({ [V2]: owner }) }, [
    { name: 'assets/pictures.bin', content: Buffer.alloc(padding), isDeflated: false },
  ])

/** In pieces, without saying how many: as a slow line sends it. */
async function* inPieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 64 * 1024) yield bytes.subarray(at, at + 64 * 1024)
}

const post = (bytes: Buffer, type = 'application/vnd.android.package-archive', service = 's1') =>
  fetch(`${base}/api/v1/applications/${view.id}/services/${service}/package`, {
    method: 'POST',
    headers: { 'x-api-key': key, 'content-type': type, 'accept-language': 'en' },
    body: Readable.toWeb(Readable.from(inPieces(bytes))),
    duplex: 'half',
  } as RequestInit)

describe('a package over the API', () => {
  test('of more than a megabyte is read while it comes, and fills in its row', async () => {
    const answer = await post(apk(2 * 1024 * 1024))
    expect(answer.status).toBe(200)
    const read = await answer.json()
    expect(read).toMatchObject({
      system: 'android',
      packageName: 'cn.example.shop',
      fingerprint: hashOf('md5', owner),
      certificate: { sha256: hashOf('sha256', owner), validUntil: '2054-01-01' },
    })
    view = must(await system.app.flows.readCase(applicant, { applicationId: view.id }))
    expect(view.revision).toBe(read.revision)
    expect(view.values['services.s1.platforms']).toEqual([
      expect.objectContaining({ packageName: 'cn.example.shop' }),
    ])
    expect(view.history.map((line) => line.event)).toContain('material-edited')
    expect(readdirSync(folder)).toEqual([])
  })

  test.each([
    ['text', Buffer.from('no package'), 422, 'not-a-package', 'judged by its content'],
    ['half of one', apk().subarray(0, -1), 422, 'truncated', 'incomplete'],
    ['one beyond the limit', apk(5 * 1024 * 1024), 422, 'too-large', `${LIMIT_MB} MB`],
  ])('that is %s is refused in words', async (_, bytes, status, problem, words) => {
    const answer = await post(bytes)
    const body = await answer.json()
    expect([answer.status, body.code, body.params?.problem]).toEqual([status, 'package-refused', problem])
    expect(body.detail).toContain(words)
    expect(readdirSync(folder)).toEqual([])
  })

  test('is not taken under another content type, and no other route takes packages', async () => {
    // Without a connection: a refusal that comes before the body may reset it while the body is still being sent.
    const asked = (path: string, type: string) =>
      system.app.http.inject({
        method: 'POST',
        url: `/api/v1/applications${path}`,
        headers: { 'x-api-key': key, 'content-type': type },
        payload: apk(),
      })
    expect((await asked(`/${view.id}/services/s1/package`, 'text/html')).statusCode).toBe(415)
    expect((await asked('', 'application/zip')).statusCode).toBe(415)
  })

  test('of a service that the case has not is not found', async () => {
    expect((await post(apk(), 'application/zip', 's9')).status).toBe(404)
  })
})

test('a case with an app says at once that this bureau cannot take it, and cannot be handed in', async () => {
  expect(view.heldBack).toBe('bureau-takes-no-apps')
  const on = { applicationId: view.id, revision: view.revision }
  expect(refusalOf(await system.app.flows.submitApplication(applicant, on))).toMatchObject({
    code: 'bureau-takes-no-apps',
    params: { bureau: expect.stringContaining('通信管理局') },
  })
  const site = startAnswers(sampleSubject(752))
  expect(must(await system.app.flows.startApplication(applicant, site)).heldBack).toBeUndefined()
})
