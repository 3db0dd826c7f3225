// What the provider files of its own: addresses, and domains where it is a registrar. Kept, reported to the bureau, answered,
// changed, given up; and a case with an address that is not filed never leaves.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import type { AddressView } from '../../src/flows/addresses/address-views.ts'
import { applyMessage } from '../../src/flows/apply-message.ts'
import { atBureau } from '../../src/flows/at-bureau.ts'
import type { BureauMessage } from '../../src/flows/regulator-port.ts'
import { fillIn, must, passToBureau, read, refusalOf, sign, start } from '../support/life.ts'
import {
  addressUser,
  CARRIER,
  inUse,
  OTHER_PROVIDER,
  sampleDomains,
  sampleRanges,
} from '../support/sample-entries.ts'
import { openSystem, type Person, type System } from '../support/system.ts'

let system: System
let officer: Person

beforeAll(async () => {
  system = await openSystem('2026-05-06T02:00:00.000Z', { takesDomains: true })
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

type Kept = { part: string; first: number; last: number; name: string; facts: string }
const keptThere = () => system.bureau.manage<Kept[]>('GET', 'entries')

/** What needs another entry filed before it goes in the next file. */
const exchange = async (): Promise<void> => {
  await system.settle()
  await system.settle()
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
  })
})

describe('the provider’s addresses at the bureau', () => {
  test('are added, changed, refused with reasons and given up, in every part and way', async () => {
    const mine = new Set(sampleRanges.map(({ part, range }) => `${part} ${range}`))
    const ours = async (): Promise<readonly AddressView[]> =>
      must(await flows().listAddresses(officer, {})).entries.filter(({ part, range }) =>
        mine.has(`${part} ${range}`),
      )
    const report = async (): Promise<readonly string[]> => {
      const ids = (await ours()).map(({ id }) => id)
      must(await flows().reportAddresses(officer, { ids }))
      await exchange()
      return (await ours()).map(({ state }) => state)
    }
    const filed = sampleRanges.map(() => 'filed')

    // Networks and spans in, pairs of integers out.
    must(await flows().loadAddresses(officer, { entries: sampleRanges }))
    expect(await report()).toEqual(filed)
    expect((await keptThere()).map(({ part, first, last }) => `${part} ${first} ${last}`).sort()).toEqual([
      'allocation 3325256704 3325256831',
      'allocation 3325256832 3325256895',
      'allocation 3325256896 3325256927',
      'allocation 3325256928 3325256934',
      'broadcast 3325256704 3325256959',
      'brought 3221225984 3221226111',
      'brought 3221226184 3221226184',
      'source 3325256704 3325256959',
    ])

    // One column of each is changed, and the others go along.
    for (const { id, range, facts } of await ours()) {
      const input = { id, range, facts: { ...facts, note: '二〇二六年核对' } }
      expect(must(await flows().changeAddress(officer, input))).toMatchObject({
        state: 'draft',
        operation: 'change',
        filedRange: range,
      })
    }
    expect(await report()).toEqual(filed)
    const kept = await keptThere()
    expect(kept.every(({ facts }) => facts.includes('<Bz>二〇二六年核对</Bz>'))).toBe(true)
    const allocated = kept.find(({ part, facts }) => part === 'allocation' && facts.includes('样例数据'))
    for (const [element, value] of [
      ['Dwfl', addressUser.userUnitClass],
      ['Dwhyfl', addressUser.userIndustry],
      ['Xianid', addressUser.userDistrictCode],
      ['Wgip', '3325256833'],
    ])
      expect(allocated?.facts).toContain(`<${element}>${value}</${element}>`)

    // The bureau refuses: its words stand beside the entry, and what it had before still counts.
    const { id, range, facts } = (await ours()).find(({ part }) => part === 'broadcast')!
    must(
      await flows().changeAddress(officer, { id, range, facts: { ...facts, broadcaster: OTHER_PROVIDER } }),
    )
    await report()
    const refused = await stateOf(id)
    expect(refused).toMatchObject({ state: 'rejected', filedRange: range, codes: [{ code: '2051' }] })
    expect(refused.codes[0]?.text).not.toBe('')
    must(await flows().changeAddress(officer, { id, range, facts }))
    expect(await report()).toEqual(filed)

    // Given up: filed until the bureau agrees, and gone on both sides then.
    for (const one of [...(await ours())].sort((a, b) => b.part.localeCompare(a.part)).reverse())
      expect(must(await flows().removeAddress(officer, { id: one.id })).state).toBe('to-delete')
    expect((await ours()).every(({ filedRange }) => filedRange !== undefined)).toBe(true)
    await exchange()
    expect(await ours()).toEqual([])
    expect(await keptThere()).toEqual([])
  })

  test('with a character that the interface cannot carry are refused at once, with the character', async () => {
    const input = { part: 'source', range: '198.18.40.0/26', facts: { unit: CARRIER, note: '𠮷样' } }
    expect(refusalOf(await flows().addAddress(officer, input)).params).toMatchObject({
      why: 'column-not-encodable',
      column: 'note',
      characters: '𠮷',
    })
  })
})

describe('a registrar’s domains', () => {
  const domains = () => system.app.flows.registrarDomains
  const listed = async () => must(await domains().list(officer, {})).entries
  const statesOf = async () => (await listed()).map(({ state }) => state)
  const [one, two] = sampleDomains

  test('are loaded all or none, with the wrong line named', async () => {
    const without = { ...one!, facts: { ...one!.facts, registrantPhone: '12345' } }
    const wrong = refusalOf(await domains().load(officer, { entries: [two!, without] }))
    expect(wrong).toMatchObject({ code: 'registrar-domain-refused', path: 'registrantPhone' })
    expect(wrong.params).toMatchObject({ line: 2, why: 'column-malformed' })
    for (const [domain, why] of [
      ['www.yangli-one.cn', 'not-as-registered'],
      ['yangli_one.cn', 'not-a-domain'],
    ] as const)
      expect(refusalOf(await domains().add(officer, { ...one!, domain })).params?.why).toBe(why)
    const late = { ...one!, facts: { ...one!.facts, expiresOn: '2026-05-05' } }
    expect(refusalOf(await domains().add(officer, late)).params?.why).toBe('run-out')
    expect(refusalOf(await domains().load(officer, { entries: [one!, two!, one!] })).params).toMatchObject({
      line: 3,
      why: 'twice',
    })
    expect(await listed()).toEqual([])
  })

  test('are added, changed, refused with reasons and given up at the bureau', async () => {
    must(await domains().load(officer, { entries: sampleDomains }))
    expect(must(await domains().report(officer, {}))).toEqual({ reported: 3, left: 0 })
    await system.settle()
    expect(await statesOf()).toEqual(['filed', 'filed', 'filed'])
    const kept = (await keptThere()).filter(({ part }) => part === 'domain')
    expect(kept.map(({ name }) => name).sort()).toEqual(sampleDomains.map(({ domain }) => domain).sort())
    expect(kept.filter(({ facts }) => facts.includes('<Jfr_mz>沈清扬</Jfr_mz>'))).toHaveLength(1)

    const [first] = await listed()
    const changeTo = async (change: object) => {
      const facts = { ...first!.facts, ...change }
      must(await domains().change(officer, { id: first!.id, facts }))
      must(await domains().report(officer, { ids: [first!.id] }))
      await system.settle()
      return must(await domains().read(officer, { id: first!.id }))
    }
    // The type of a domain is a number of the bureau's own table, so only it can say that there is none of that number.
    expect(await changeTo({ domainType: '77' })).toMatchObject({
      state: 'rejected',
      isFiled: true,
      codes: [{ code: '3001' }],
    })
    expect((await changeTo({ nameServer: 'ns2.example.cn' })).state).toBe('filed')
    const changed = (await keptThere()).find(({ name }) => name === first!.domain)?.facts
    expect(changed).toContain('<Ym_fwq>ns2.example.cn</Ym_fwq>')

    for (const { id } of await listed())
      expect(must(await domains().remove(officer, { id })).state).toBe('to-delete')
    await system.settle()
    expect(await listed()).toEqual([])
    expect((await keptThere()).filter(({ part }) => part === 'domain')).toEqual([])
  })

  test('of a bureau that takes none come back with its code, and those it has are taken over', async () => {
    await system.bureau.policy({ takesDomains: false })
    const added = must(await domains().add(officer, one!))
    must(await domains().report(officer, { ids: [added.id] }))
    await system.settle()
    expect(must(await domains().read(officer, { id: added.id }))).toMatchObject({
      state: 'rejected',
      isFiled: false,
      codes: [{ code: '5011' }],
    })
    await system.bureau.policy({ takesDomains: true })
    must(await domains().report(officer, { ids: [added.id] }))
    await system.settle()
    expect(must(await domains().read(officer, { id: added.id })).state).toBe('filed')

    const auditor = await system.person('auditor')
    const masked = must(await domains().read(auditor, { id: added.id }))
    expect(masked.facts.registrantPhone).toContain('*')
    await system.bureau.manage('POST', 'emit', { kind: 'synchronisation' })
    await system.settle()
    const { history, ...view } = must(await domains().read(officer, { id: added.id }))
    expect(view).toMatchObject({ state: 'filed', facts: one!.facts })
    expect(history.map(({ what }) => what)).toEqual([
      'added',
      'reported',
      'rejected',
      'reported',
      'filed',
      'filed',
    ])
  })
})

describe('a case with an address that is not filed', () => {
  const use = (range: string) => ({ range, part: 'allocation', facts: { way: 'own-use', ...inUse } })
  const file = async (...entries: { range: string; part: string; facts: object }[]) => {
    const ids: string[] = []
    for (const entry of entries) ids.push(must(await flows().addAddress(officer, entry)).id)
    must(await flows().reportAddresses(officer, { ids }))
    await exchange()
    for (const id of ids) expect((await stateOf(id)).state).toBe('filed')
    return ids
  }
  const carried = (range: string) => ({ range, part: 'source', facts: { unit: CARRIER } })

  test('is stopped before it is handed in, the operator sees it, and it goes on when the bureau agreed', async () => {
    await system.bureau.policy({ addressesMustBeFiled: true })
    const applicant = await system.person('applicant')
    const subject = sampleSubject(922)
    await file(carried('192.0.2.0/26'), use('192.0.2.0/27'))

    const filled = await fillIn(system, applicant, await start(system, applicant, subject), subject)
    const finding = filled.findings.find((one) => one.code === 'access-address-not-filed')
    expect(finding).toMatchObject({ severity: 'blocking', params: { address: '203.0.113.10' } })
    const signed = await sign(system, applicant, filled)
    expect(refusalOf(await submit(applicant, signed.id)).code).toBe('blocking-findings')
    const listed = must(await flows().listAddresses(officer, {}))
    const gap = { address: '203.0.113.10', applicationId: signed.id }
    expect(listed).toMatchObject({ isRequired: true, gaps: [gap] })

    // A source alone says where addresses come from, not that they are in use.
    await file(carried('203.0.113.0/24'))
    expect(refusalOf(await submit(applicant, signed.id)).code).toBe('blocking-findings')
    const [allocation = ''] = await file(use('203.0.113.0/25'))
    const submitted = must(await submit(applicant, signed.id))
    expect(must(await flows().listAddresses(officer, {})).gaps).toEqual([])

    // Given up after the case was handed in: it stands aside, and nothing of it is sent.
    must(await flows().removeAddress(officer, { id: allocation }))
    await exchange()
    const reviewer = await system.person('reviewer')
    await passToBureau(system, { applicant, reviewer }, submitted, subject)
    expect((await read(system, applicant, signed.id)).status).toBe('ready-to-report')
    const { gaps } = must(await flows().listAddresses(officer, {}))
    expect(gaps.map(({ address }) => address)).toEqual(['203.0.113.10'])

    await file(use('203.0.113.0/28'))
    await exchange()
    expect((await read(system, applicant, signed.id)).status).toBe('sms-pending')
  })
})
