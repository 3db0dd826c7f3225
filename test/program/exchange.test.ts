// The exchange from a shell: how it stands, sending, fetching, sending a kept file again and reading one, on the same database
// and with the same locks as page and workers. Nothing of a person is printed unless an administrator asks by name.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerCall, readCall } from '../../src/commands/exchange.ts'
import { UsageError } from '../../src/commands/usage-error.ts'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import { fillIn, givePortrait, must, pass, start, submit } from '../support/life.ts'
import { openSystem, type Person, type System } from '../support/system.ts'

let system: System
let reviewer: Person
let officer: Person
const subject = sampleSubject(811)

const run = (...argv: string[]) => answerCall(system.app, readCall(argv))
const uploads = async () =>
  must(await system.app.flows.readExchange(officer, {})).files.filter((file) => file.direction === 'up')
const newest = async () => (await uploads())[0]!

const readyCase = async (number: number): Promise<string> => {
  const applicant = await system.person('applicant')
  const of = sampleSubject(number)
  const begun = await start(system, applicant, of)
  const view = await submit(system, applicant, await fillIn(system, applicant, begun, of))
  await pass(system, reviewer, view.id)
  await givePortrait(system, applicant, view.id, of)
  await pass(system, reviewer, view.id)
  return view.id
}

beforeAll(async () => {
  system = await openSystem('2026-04-08T02:00:00.000Z')
  reviewer = await system.person('reviewer')
  officer = await system.person('compliance-officer')
  await readyCase(811)
})
afterAll(() => system.close())

describe('a call that is none', () => {
  for (const argv of [[], ['dance'], ['status', 'x'], ['replay'], ['decode'], ['send', '--fast']])
    test(`"${argv.join(' ')}" is refused with what to do`, () => {
      expect(() => readCall(argv)).toThrow()
    })
  test('whole content needs the name of who looks', () => {
    expect(() => readCall(['decode', 'x', '--whole'])).toThrow(UsageError)
  })
})

describe('on a running installation', () => {
  test('sends what is ready, fetches what is there, and says how the bureau stands', async () => {
    expect(await run('send')).toMatchObject({ code: 0 })
    expect((await newest()).state).toBe('accepted')
    expect(await run('fetch')).toMatchObject({ code: 0 })
    const { code, text } = await run('status')
    expect(code).toBe(0)
    expect(text).toMatch(/sequence +1\b/)
    expect(text).toMatch(/waiting +0\b/)
    expect(JSON.parse((await run('status', '--json')).text)).toMatchObject([
      { lastSequence: 1, needsPerson: [] },
    ])
  })

  test('a file that the bureau has is not sent a second time, and the answer says so', async () => {
    const { code, text } = await run('replay', '1')
    expect([code, text]).toEqual([1, expect.stringContaining('already-there')])
    expect(await system.bureau.records()).toHaveLength(1)
  })

  test('a worker that sends at this moment is not disturbed', async () => {
    await system.app.world.store.hold(async (tx) => {
      expect(await tx.exchange.tryHold('beijing', 'up')).toBe(true)
      expect((await run('replay', '1')).text).toContain('busy')
      expect((await run('send')).code).toBe(1)
    })
  })

  test('a file that the bureau does not have yet is sent byte for byte, once', async () => {
    await readyCase(812)
    await system.bureau.manage('POST', 'faults', { kind: 'maintenance', times: 1, method: 'isp_upload' })
    expect((await run('send')).code).toBe(1)
    const waiting = await newest()
    expect(waiting).toMatchObject({ state: 'fixed', sequence: 2, answerCode: '901' })
    expect(await run('replay', waiting.id)).toMatchObject({ code: 0 })
    expect(await newest()).toMatchObject({ id: waiting.id, state: 'accepted', sequence: 2 })
    expect(await system.bureau.records()).toHaveLength(2)
    expect((await run('replay', '1')).text).toContain('too-late')
    const { attempts } = must(await system.app.flows.exchange.readFile(officer, { fileId: waiting.id }))
    expect(attempts.map(({ code }) => code)).toEqual(['0', 'sending', '901', 'sending'])
  })

  test('a held bureau gets nothing from here either, and status ends with 1', async () => {
    must(
      await system.app.flows.setBureauHold(officer, {
        bureau: 'beijing',
        isHeld: true,
        reason: '管局通知停机维护',
      }),
    )
    expect((await run('replay', '2')).text).toContain('held')
    const { code, text } = await run('status')
    expect([code, text]).toEqual([1, expect.stringContaining('管局通知停机维护')])
    must(await system.app.flows.setBureauHold(officer, { bureau: 'beijing', isHeld: false }))
    expect((await run('status')).code).toBe(0)
  })

  test('what is not known is refused, and a download is not sent', async () => {
    expect(await run('replay', '99')).toMatchObject({ code: 1 })
    const view = must(await system.app.flows.readExchange(officer, {}))
    const down = view.files.find((file) => file.direction === 'down')!
    expect((await run('replay', down.id)).text).toContain('not-an-upload')
  })
})

describe('a kept file made readable', () => {
  const personal = () => [subject.principal.name, subject.principal.number, subject.principal.mobile]

  test('shows every element and nothing of a person', async () => {
    const { code, text } = await run('decode', (await uploads()).at(-1)!.id)
    expect(code).toBe(0)
    expect(text).toMatch(/^UploadData\n {2}ICP\n/)
    expect(text).toContain('Fzr_sjhm: ')
    expect(text).toMatch(/Fjnr: \(\d+ kB\)/)
    for (const value of personal()) expect(text).not.toContain(value)
  })

  test('a downloaded one too, as JSON', async () => {
    const files = must(await system.app.flows.readExchange(officer, {})).files
    const down = files.find((file) => file.direction === 'down')!
    const { text } = await run('decode', down.id, '--json')
    expect(JSON.parse(text)).toMatchObject({ name: 'DownloadData', children: [{ name: 'ICP' }] })
    for (const value of personal()) expect(text).not.toContain(value)
  })

  test('from a path: the bytes of a container; what is none is refused', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'openbeian-decode-'))
    const kept = await system.app.world.blobs.get((await uploads()).at(-1)!.id)
    writeFileSync(join(folder, 'kept.zip'), kept)
    writeFileSync(join(folder, 'other.zip'), 'no container at all')
    expect((await run('decode', join(folder, 'kept.zip'))).text).toMatch(/^UploadData/)
    expect((await run('decode', join(folder, 'other.zip'))).text).toContain('unreadable')
    await expect(run('decode', join(folder, 'none.zip'))).rejects.toThrow(UsageError)
    rmSync(folder, { recursive: true })
  })

  test('whole for an administrator by name alone, and each look stands in the audit trail', async () => {
    const { id } = (await uploads()).at(-1)!
    for (const [role, email] of [
      ['administrator', 'whole-administrator@example.com'],
      ['auditor', 'whole-auditor@example.com'],
    ] as const)
      await system.app.accounts.createAccount({
        email,
        password: 'a-long-test-password',
        name: '方予安',
        role,
        locale: 'zh-CN',
        isEmailVerified: true,
      })
    await expect(run('decode', id, '--whole', '--by', 'whole-auditor@example.com')).rejects.toThrow(
      UsageError,
    )
    const { text } = await run('decode', id, '--whole', '--by', 'whole-administrator@example.com')
    for (const value of personal()) expect(text).toContain(value)
    const { items } = must(await system.app.flows.readAudit(officer, {}))
    expect(items).toContainEqual(expect.objectContaining({ action: 'read-exchange-file-whole', detail: id }))
    expect(items).toContainEqual(expect.objectContaining({ action: 'send-file-again', actor: 'system' }))
  })
})
