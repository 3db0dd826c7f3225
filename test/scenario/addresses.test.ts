// The provider's own addresses: kept, reported, answered; and a case with an address that is not filed never leaves.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import type { AddressView } from '../../src/flows/addresses/address-views.ts'
import { applyMessage } from '../../src/flows/apply-message.ts'
import { atBureau } from '../../src/flows/at-bureau.ts'
import type { BureauMessage } from '../../src/flows/regulator-port.ts'
import { fillIn, must, passToBureau, read, refusalOf, sign, start } from '../support/life.ts'
import { openSystem, type Person, type System } from '../support/system.ts'

let system: System
let officer: Person

beforeAll(async () => {
  system = await openSystem('2026-05-06T02:00:00.000Z')
  officer = await system.person('compliance-officer')
})
afterAll(() => system.close())

const flows = () => system.app.flows.addresses
const source = (range: string) => ({ range, part: 'source', facts: { unit: '110000000001' } })
const ownUse = (range: string) => ({
  range,
  part: 'allocation',
  facts: { way: 'own-use', use: 'static', usedOn: '2026-01-02' },
})

/** What the bureau says, as if it stood in a file. */
const tell = async (message: BureauMessage): Promise<void> => {
  const world = atBureau(system.app.world)
  const fileId = randomUUID()
  const at = world.clock.now()
  await world.store.write(async (tx) => {
    await tx.exchange.lockBureau(world.bureau.code)
    const file = { bureau: world.bureau.code, fileName: `${fileId}.xml`, state: 'received' }
    await tx.exchange.addDownload({ ...file, id: fileId, digest: fileId, bytes: 1, at })
  })
  await applyMessage(world, { fileId, position: 0, message })
}

const reportIdOf = async (id: string): Promise<string> => {
  const { addresses } = system.app.world.store.read
  return (await addresses.lock(id))?.reportId ?? ''
}

const agree = async (view: AddressView, operation: 'add' | 'change' | 'delete', bureauId: string) =>
  tell({
    kind: 'address-result',
    part: view.part,
    operation,
    bureauId,
    ...(operation === 'add' ? { reportId: await reportIdOf(view.id) } : {}),
    codes: [{ code: '2998', text: 'IP备案操作成功', related: [] }],
  })

const stateOf = async (id: string) => must(await flows().readAddress(officer, { id }))

const submit = async (applicant: Person, id: string) => {
  const { revision } = await read(system, applicant, id)
  return system.app.flows.submitApplication(applicant, { applicationId: id, revision })
}

const withdrawSource = async (id: string): Promise<void> => {
  const gone = must(await flows().removeAddress(officer, { id }))
  expect(gone.operation).toBe('delete')
  await agree(gone, 'delete', gone.bureauId ?? '')
  expect((await stateOf(id)).state).toBe('deleted')
}

describe('the provider’s addresses', () => {
  test('are edited by compliance officers and administrators only', async () => {
    for (const role of ['applicant', 'reviewer', 'auditor'] as const)
      expect(
        refusalOf(await flows().addAddress(await system.person(role), source('198.18.0.0/24'))).code,
      ).toBe('not-permitted')
    expect((await flows().listAddresses(await system.person('auditor'), {})).ok).toBe(true)
    expect(refusalOf(await flows().listAddresses(await system.person('applicant'), {})).code).toBe(
      'not-permitted',
    )
  })

  test('never stand in two ranges of one part, and an allocation lies in a source', async () => {
    must(await flows().addAddress(officer, source('198.18.4.0/24')))
    const twice = refusalOf(await flows().addAddress(officer, source('198.18.4.128-198.18.5.10')))
    expect(twice.params).toMatchObject({
      why: 'overlaps',
      other: '198.18.4.0/24',
      shared: '198.18.4.128/25',
    })
    must(await flows().addAddress(officer, ownUse('198.18.4.0/25')))
    const outside = refusalOf(await flows().addAddress(officer, ownUse('198.18.4.128-198.18.5.3')))
    expect(outside.params).toMatchObject({ why: 'outside-sources', outside: '198.18.5.0/30' })
  })

  test('are loaded all or none, with the wrong line named; sources may stand behind what lies in them', async () => {
    const before = must(await flows().listAddresses(officer, {})).counts.entries
    const wrong = [ownUse('198.18.8.0/25'), source('198.18.8.0/24'), source('198.18.8.7')]
    expect(refusalOf(await flows().loadAddresses(officer, { entries: wrong })).params).toMatchObject({
      line: 3,
      why: 'overlaps',
    })
    expect(must(await flows().listAddresses(officer, {})).counts.entries).toBe(before)
    expect(must(await flows().loadAddresses(officer, { entries: wrong.slice(0, 2) }))).toEqual({ loaded: 2 })
  })

  test('wait for their source, take the bureau’s answer, and show its words when it refuses', async () => {
    const from = must(await flows().addAddress(officer, source('198.18.16.0/24')))
    const out = must(await flows().addAddress(officer, ownUse('198.18.16.0/25')))
    expect(must(await flows().reportAddresses(officer, { ids: [out.id, from.id] })).reported).toBe(2)
    expect((await stateOf(out.id)).state).toBe('to-report')
    expect(refusalOf(await flows().removeAddress(officer, { id: from.id })).params?.why).toBe('on-its-way')
    const { addresses } = system.app.world.store.read
    expect((await addresses.lock(out.id))?.providerReportId).toBeUndefined()
    await agree(from, 'add', '7001')
    expect(await stateOf(from.id)).toMatchObject({
      state: 'filed',
      bureauId: '7001',
      filedRange: '198.18.16.0/24',
    })
    expect((await addresses.lock(out.id))?.providerReportId).toBeDefined()
    await tell({
      kind: 'address-result',
      part: 'allocation',
      operation: 'add',
      reportId: await reportIdOf(out.id),
      codes: [
        {
          code: '2056',
          text: '备案信息中的IP地址冲突',
          related: [{ first: '198.18.16.0', last: '198.18.16.9' }],
        },
      ],
    })
    const refused = await stateOf(out.id)
    expect(refused.state).toBe('rejected')
    expect(refused.codes).toEqual([
      { code: '2056', text: '备案信息中的IP地址冲突', related: ['198.18.16.0-198.18.16.9'] },
    ])
    expect(refused.history.map((one) => one.what)).toEqual(['added', 'reported', 'reported', 'rejected'])
    await withdrawSource(from.id)
  })

  test('of IPv6 are kept, and refused where the interface would have to carry them', async () => {
    const kept = must(await flows().addAddress(officer, source('2001:db8::/32')))
    expect(kept).toMatchObject({ isCarried: false, size: String(2n ** 96n) })
    expect(refusalOf(await flows().reportAddresses(officer, { ids: [kept.id] })).params?.why).toBe(
      'family-not-carried',
    )
  })

  test('that the bureau has already are taken over from a synchronisation, those of others are not', async () => {
    const facts = { first: '198.19.0.0', last: '198.19.0.255', unit: '42' }
    const { ispId } = system.app.world.bureaux[0]
    const one = {
      kind: 'synchronised-address',
      part: 'source',
      bureauId: '8001',
      reportId: '1',
      facts,
    } as const
    await tell({ ...one, unit: '999' })
    await tell({ ...one, unit: ispId })
    const { entries } = must(await flows().listAddresses(officer, { part: 'source' }))
    const taken = entries.filter((entry) => entry.range === '198.19.0.0/24')
    expect(taken).toMatchObject([{ state: 'filed', bureauId: '8001', facts: { unit: '42' } }])
    await withdrawSource(taken[0]?.id ?? '')
  })
})

describe('a case with an address that is not filed', () => {
  test('is stopped before it is handed in, the operator sees it, and it goes on when the bureau agreed', async () => {
    const applicant = await system.person('applicant')
    const subject = sampleSubject(922)
    const elsewhere = must(await flows().addAddress(officer, source('198.51.100.0/24')))
    must(await flows().reportAddresses(officer, { ids: [elsewhere.id] }))
    await agree(elsewhere, 'add', '7101')

    const filled = await fillIn(system, applicant, await start(system, applicant, subject), subject)
    const finding = filled.findings.find((one) => one.code === 'access-address-not-filed')
    expect(finding).toMatchObject({ severity: 'blocking', params: { address: '203.0.113.10' } })
    const signed = await sign(system, applicant, filled)
    expect(refusalOf(await submit(applicant, signed.id)).code).toBe('blocking-findings')
    const listed = must(await flows().listAddresses(officer, {}))
    expect(listed).toMatchObject({ isRequired: true })
    expect(listed.gaps).toMatchObject([{ address: '203.0.113.10', applicationId: signed.id }])

    const needed = must(await flows().addAddress(officer, source('203.0.113.0/24')))
    must(await flows().reportAddresses(officer, { ids: [needed.id] }))
    await agree(needed, 'add', '7102')
    const submitted = must(await submit(applicant, signed.id))
    expect(submitted.status).toBe('in-review')
    expect(must(await flows().listAddresses(officer, {})).gaps).toEqual([])

    // Given up after the case was handed in: it stands aside, and nothing of it is sent.
    await withdrawSource(needed.id)
    const reviewer = await system.person('reviewer')
    await passToBureau(system, { applicant, reviewer }, submitted, subject)
    expect((await read(system, applicant, signed.id)).status).toBe('ready-to-report')
    const { gaps } = must(await flows().listAddresses(officer, {}))
    expect(gaps.map(({ address }) => address)).toEqual(['203.0.113.10'])

    const again = must(await flows().addAddress(officer, source('203.0.113.0/25')))
    must(await flows().reportAddresses(officer, { ids: [again.id] }))
    await agree(again, 'add', '7103')
    await system.settle()
    expect((await read(system, applicant, signed.id)).status).not.toBe('ready-to-report')
  })
})
