// The exchange from a shell: how it stands, sending, fetching, sending a kept file again and reading one, on the same database
// and with the same locks as page and workers. Nothing of a person is printed unless an administrator asks by name.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addressCommand, addressesCommand } from '../../src/commands/addresses.ts'
import { answerEntries } from '../../src/commands/entries.ts'
import { answerCall, readCall } from '../../src/commands/exchange.ts'
import { registrarDomainCommand } from '../../src/commands/registrar.ts'
import { UsageError } from '../../src/commands/usage-error.ts'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import { fillIn, givePortrait, must, pass, start, submit } from '../support/life.ts'
import { sampleRanges } from '../support/sample-entries.ts'
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
  for (const argv of [
    [],
    ['dance'],
    ['status', 'x'],
    ['replay'],
    ['decode'],
    ['send', '--fast'],
    ['fetch', '--folder', 'x'],
  ])
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

describe('what the provider files of its own, from a shell', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openbeian-entries-'))
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const addresses = (...argv: string[]) => answerEntries(system.app, addressCommand, argv)
  const registrar = (...argv: string[]) => answerEntries(system.app, registrarDomainCommand, argv)
  const header = 'part,range,unit,way,use,usedOn'
  const own = 'own-use,static,2026-01-02'

  test('ranges are loaded, listed, reported, and given up when the bureau agreed', async () => {
    const rows = [header, `allocation,203.0.113.0/25,,${own}`, 'source,203.0.113.0/24,900000000001,,,']
    expect(await addresses('load', file('ranges.csv', rows.join('\n')))).toEqual([
      'loaded 2 ranges; "addresses report" sends them',
    ])
    const added = await addresses('add', 'source', '2001:db8::/32', '--unit', '42')
    expect(added[0]).toMatch(/ draft +source +2001:db8::\/32$/)
    expect(await addresses('report')).toEqual(['2 ranges on their way, 1 left'])
    for (let turn = 0; turn < 2; turn += 1) {
      await run('send')
      await run('fetch')
    }
    const lines = await addresses('list')
    expect(lines.map((line) => line.split(/ {2,}/).slice(1, 4))).toEqual([
      ['filed', 'source', '203.0.113.0/24'],
      ['filed', 'allocation', '203.0.113.0/25'],
      ['draft', 'source', '2001:db8::/32'],
    ])
    const [, allocation = ''] = lines
    expect((await addresses('remove', allocation.slice(0, 36)))[0]).toContain('to-delete')
    await run('send')
    await run('fetch')
    expect(await addresses('list')).toHaveLength(2)
  })

  test('what no file could take says why, and goes again; a kept file shows nobody of it', async () => {
    const { part, facts } = sampleRanges.find((one) => one.facts.way === 'allocated')!
    const { world, flows } = system.app
    const range = '203.0.113.128/26'
    const { id } = must(await flows.addresses.addAddress(officer, { part, range, facts }))
    await addresses('report', id)
    await world.store.write(async (tx) => {
      const report = (await tx.addresses.lock(id))?.providerReportId ?? ''
      await tx.compliance.reports.setAside(report, 'regulator-number-unknown: 7')
    })
    const line = async (): Promise<string> => (await addresses('list')).find((one) => one.startsWith(id))!
    expect(await line()).toMatch(/ rejected .* not-written regulator-number-unknown: 7$/)
    expect(await addresses('report', id)).toEqual(['1 ranges on their way, 0 left'])
    await run('send')
    const { text } = await run('decode', (await newest()).id)
    expect(text).toContain('Lxrxm')
    for (const value of [facts.contactName, facts.contactPhone, facts.contactEmail, facts.userAddress])
      expect(text).not.toContain(value)
    await run('fetch')
    expect(await line()).toContain(' filed ')
    await addresses('remove', id)
    await run('send')
    await run('fetch')
  })

  test('a wrong line is named, and nothing of its file is taken', async () => {
    const wrong = [header, 'source,198.51.100.0/24,42,,,', 'source,198.51.100.7,42,,,']
    const overlapping = addresses('load', file('wrong.csv', wrong.join('\n')))
    await expect(overlapping).rejects.toThrow(/^line 2: 198\.51\.100\.7(\/32)? belongs to/)
    const short = file('short.csv', `${header}\nsource,198.51.100.0/24`)
    await expect(addresses('load', short)).rejects.toThrow('line 1: 2 cells, not 6')
    const unknown = file('unknown.json', '[{"part":"source","range":"198.51.100.0/24","colour":"red"}]')
    await expect(addresses('load', unknown)).rejects.toThrow('line 1: there is no column "colour"')
    await expect(addresses('load', join(folder, 'none.csv'))).rejects.toThrow('cannot read')
    expect(await addresses('list')).toHaveLength(2)
  })

  test('a call that is none is refused with what to do, before anything is opened', async () => {
    for (const argv of [[], ['dance'], ['list', 'x'], ['load'], ['remove'], ['add', 'source']])
      await expect(answerEntries(system.app, addressCommand, argv)).rejects.toThrow(UsageError)
    await expect(addressesCommand(['dance'], {})).rejects.toThrow('usage: openbeian addresses list')
    await expect(addresses('list', '--bureau', 'nowhere')).rejects.toThrow(UsageError)
  })

  test('domains belong to a registrar: elsewhere the answer is how to become one', async () => {
    await expect(registrar('list')).rejects.toThrow('the operator says so in the configuration')
  })
})
