// Domains are looked up beside a case: what registry, DNS and registrar say is shown and judged; whoever is slow, down or
// silent makes nothing wrong and stops nobody.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import { type DnsServer, startDnsServer } from '../support/dns-server.ts'
import { followUpsOf } from '../support/follow-ups.ts'
import { fillIn, must, read, refusalOf, start, submit } from '../support/life.ts'
import {
  domainObject,
  entity,
  json,
  notFound,
  type RdapServer,
  startRdapServer,
} from '../support/rdap-server.ts'
import { openSystem, type Person, type System } from '../support/system.ts'

let system: System
let registry: RdapServer
let dns: DnsServer
let site: Server
let applicant: Person
let administrator: Person

beforeAll(async () => {
  ;[registry, dns] = await Promise.all([startRdapServer(), startDnsServer()])
  site = createServer((_request, response) => response.end('welcome'))
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  system = await openSystem('2026-11-23T01:00:00.000Z', {
    domains: {
      asksRegistry: true,
      asksDns: true,
      probes: true,
      rdapServers: { cn: registry.url },
      followsRegistrar: false,
      dnsServers: [dns.address],
      blockPageHosts: [],
      allowPrivate: true,
      probesPrivate: true,
      timeoutMs: 400,
      ports: { http: (site.address() as AddressInfo).port, https: 1 },
      policy: { freshMs: 24 * 3_600_000, negativeMs: 3_600_000, waitMs: 5_000 },
    },
  })
  applicant = await system.person('applicant')
  administrator = await system.person('administrator')
})
afterAll(async () => {
  await system.close()
  site.closeAllConnections()
  await Promise.all([registry.stop(), dns.stop(), new Promise((resolve) => site.close(resolve))])
})

const askedFor = (domain: string): number =>
  registry.asked.filter((path) => path.endsWith(`/${domain}`)).length
const codesOf = (view: { findings: readonly { code: string }[] }): readonly string[] =>
  view.findings
    .map((finding) => finding.code)
    .filter((code) => code.startsWith('domain-'))
    .sort()

test('what the registry says stands in the case from its start, and is asked once for a day', async () => {
  const subject = sampleSubject(601)
  registry.says(subject.domain, json(domainObject(subject.domain)))
  dns.says(subject.domain, {})
  const view = await start(system, applicant, subject)
  expect(view.domains).toEqual([
    {
      serviceId: 's1',
      domain: subject.domain,
      display: subject.domain,
      isRegistered: 'yes',
      registrar: 'eName Technology Co., Ltd.',
      isRegistrarApproved: 'yes',
      expiresOn: '2028-03-01',
      isOnHold: 'no',
      isBeingDeleted: 'no',
      holder: 'unknown',
      realName: 'unknown',
      addresses: [],
      isLive: 'no',
      pointsTo: 'nowhere',
      registry: 'answered',
      dns: 'answered',
      hasRecord: false,
      lookedUpAt: '2026-11-23T01:00:00.000Z',
    },
  ])
  expect(codesOf(view)).toEqual([])
  const stranger = await system.person('applicant')
  await start(system, stranger, subject)
  expect(askedFor(subject.domain)).toBe(1)
})

test('a domain that is not registered blocks; registered and asked again an hour later, it does not', async () => {
  const subject = sampleSubject(602)
  registry.says(subject.domain, notFound)
  let view = await fillIn(system, applicant, await start(system, applicant, subject), subject)
  expect(codesOf(view)).toEqual(['domain-not-registered'])
  const refusal = refusalOf(
    await system.app.flows.submitApplication(applicant, { applicationId: view.id, revision: view.revision }),
  )
  expect(refusal.code).toBe('blocking-findings')
  registry.says(subject.domain, json(domainObject(subject.domain)))
  await system.at('2026-11-23T02:00:01.000Z')
  view = await submit(system, applicant, view)
  expect(view.status).toBe('in-review')
  expect(view.domains[0]).toMatchObject({ isRegistered: 'yes', lookedUpAt: '2026-11-23T02:00:01.000Z' })
  expect(askedFor(subject.domain)).toBe(2)
})

test('servers that are down or silent leave everything unknown, and nobody is held up', async () => {
  const subject = sampleSubject(603)
  registry.says(subject.domain, () => undefined)
  dns.says(subject.domain, { trouble: 'silent' })
  let view = await start(system, applicant, subject)
  expect(view.domains[0]).toMatchObject({
    isRegistered: 'unknown',
    isRegistrarApproved: 'unknown',
    holder: 'unknown',
    isLive: 'unknown',
    pointsTo: 'unknown',
    registry: 'failed',
    dns: 'failed',
  })
  view = await fillIn(system, applicant, view, subject)
  expect(codesOf(view)).toEqual([])
  expect((await submit(system, applicant, view)).status).toBe('in-review')
  expect(askedFor(subject.domain)).toBe(1)
})

test('a site that answers blocks a first filing until it is switched off and looked at again', async () => {
  const subject = sampleSubject(604)
  registry.says(subject.domain, json(domainObject(subject.domain)))
  dns.says(subject.domain, { a: ['127.0.0.1'] })
  const view = await start(system, applicant, subject)
  expect(view.domains[0]).toMatchObject({ isLive: 'yes', addresses: ['127.0.0.1'] })
  expect(codesOf(view)).toEqual(expect.arrayContaining(['domain-is-live', 'domain-resolves']))
  dns.says(subject.domain, {})
  const again = () => system.app.flows.lookUpDomains(applicant, { applicationId: view.id })
  expect(codesOf(must(await again()))).toContain('domain-is-live')
  await system.at('2026-11-23T02:02:00.000Z')
  const after = must(await again())
  expect(after.domains[0]).toMatchObject({ isLive: 'no', pointsTo: 'nowhere' })
  expect(codesOf(after)).toEqual([])
  expect(after.revision).toBe(view.revision)
})

test('ten who ask at once ask the registry once', async () => {
  const subject = sampleSubject(605)
  registry.says(subject.domain, json(domainObject(subject.domain)))
  const view = await start(system, applicant, subject)
  await system.at('2026-11-23T02:10:00.000Z')
  await Promise.all(
    Array.from({ length: 10 }, () =>
      system.app.flows.lookUpDomains(applicant, { applicationId: view.id }).then(must),
    ),
  )
  expect(askedFor(subject.domain)).toBe(2)
})

test('others may not look, and are not told that there is a case', async () => {
  const view = await start(system, applicant, sampleSubject(606))
  const on = { applicationId: view.id }
  const stranger = await system.person('applicant')
  expect(refusalOf(await system.app.flows.lookUpDomains(stranger, on)).code).toBe('not-found')
  const reviewer = await system.person('reviewer')
  expect(must(await system.app.flows.lookUpDomains(reviewer, on)).domains).toHaveLength(1)
  const auditor = await system.person('auditor')
  expect(refusalOf(await system.app.flows.lookUpDomains(auditor, on)).code).toBe('not-permitted')
})

describe('the registrar’s records', () => {
  const load = (records: Parameters<System['app']['flows']['loadRegistrarRecords']>[1]['records']) =>
    system.app.flows.loadRegistrarRecords(administrator, { records })

  test('tell holder and real name, with the wait until the bureaus know', async () => {
    const subject = sampleSubject(607)
    registry.says(subject.domain, json(domainObject(subject.domain)))
    const record = {
      domain: subject.domain,
      registrar: '厦门易名科技股份有限公司',
      holderName: subject.name,
      certificateType: 'business-licence',
      certificateNumber: subject.certificateNumber,
      realNameVerifiedOn: '2026-11-20',
      expiresOn: '2027-12-31',
    }
    must(await load([record]))
    const started = await start(system, applicant, subject)
    const view = await fillIn(system, applicant, started, subject)
    expect(view.domains[0]).toMatchObject({
      holder: 'subject',
      realName: 'waiting',
      realNameReadyOn: '2026-11-25',
      hasRecord: true,
    })
    expect(codesOf(view)).toEqual(['domain-real-name-too-new'])
    must(await load([{ ...record, isOwnRegistrar: true }]))
    const sooner = await read(system, applicant, view.id)
    expect(sooner.domains[0]).toMatchObject({ realName: 'verified', realNameReadyOn: '2026-11-23' })
    expect(codesOf(sooner)).toEqual([])
  })

  test('of another holder block, and the holder’s name is nowhere to be read', async () => {
    const subject = sampleSubject(608)
    const name = '丽水南柯器材有限公司'
    registry.says(
      subject.domain,
      json(domainObject(subject.domain, { entities: [entity('registrant', name, {}, name)] })),
    )
    must(await load([{ domain: subject.domain, holderName: name, realNameVerifiedOn: 'no' }]))
    const view = await fillIn(system, applicant, await start(system, applicant, subject), subject)
    expect(view.domains[0]).toMatchObject({ holder: 'other', realName: 'not-verified' })
    expect(codesOf(view)).toEqual(['domain-holder-differs', 'domain-not-verified'])
    const rules = must(await system.app.flows.readRuleSet(applicant, { applicationId: view.id }))
    expect(JSON.stringify([view, rules.context])).not.toContain(name)
    const { rows } = await system.app.pool.query<{ kept: string }>(
      `select encode(answer_sealed, 'escape') || domain as kept from domain_answer
       union all select encode(record_sealed, 'escape') || domain from registrar_record`,
    )
    const kept = rows.map((row) => row.kept).join()
    expect(kept).toContain(subject.domain)
    expect(kept).not.toContain(Buffer.from(name).toString('latin1'))
    expect(kept).not.toContain('registrant')
  })

  test('are loaded whole or not at all, and the wrong line is named', async () => {
    const good = { domain: 'whole.example.cn', holderName: '林知远' }
    const refusal = refusalOf(await load([good, { domain: 'b.example.com', expiresOn: '2026-13-01' }]))
    expect(refusal).toMatchObject({
      code: 'value-malformed',
      path: 'expiresOn',
      params: { line: 2, why: 'not-a-date' },
    })
    const { rows } = await system.app.pool.query(
      "select 1 from registrar_record where domain like '%example%'",
    )
    expect(rows).toEqual([])
    expect(refusalOf(await system.app.flows.loadRegistrarRecords(applicant, { records: [good] })).code).toBe(
      'not-permitted',
    )
  })
})

test('the domains that an app calls are looked up once they are typed, and no rule of websites speaks about them', async () => {
  const subject = sampleSubject(610)
  const called = ['api.calls-610.cn', 'cdn.calls-610.cn', 'free-610.cn']
  registry.says('calls-610.cn', json(domainObject('calls-610.cn')))
  registry.says(subject.domain, json(domainObject(subject.domain)))
  dns.says('calls-610.cn', { a: ['127.0.0.1'] })
  let view = await start(system, applicant, subject)
  view = must(
    await system.app.flows.addService(applicant, {
      applicationId: view.id,
      revision: view.revision,
      serviceKind: 'app',
      serviceName: '听雨商城',
    }),
  )
  must(
    await system.app.flows.editMaterial(applicant, {
      applicationId: view.id,
      revision: view.revision,
      changes: [{ path: 'services.s2.appDomains', value: called }],
    }),
  )
  await Promise.all(system.app.world.domains.running.values())
  const after = await read(system, applicant, view.id)
  expect(after.domains.map((one) => [one.serviceId, one.domain, one.isRegistered, one.isLive])).toEqual([
    ['s1', subject.domain, 'yes', 'no'],
    ['s2', 'calls-610.cn', 'yes', 'yes'],
    ['s2', 'free-610.cn', 'no', 'no'],
  ])
  expect(codesOf(after)).toEqual([])
})

test('old answers are not believed: after a week the registry’s word counts no more, the case says unknown', async () => {
  const subject = sampleSubject(609)
  registry.says(subject.domain, json(domainObject(subject.domain)))
  const view = await start(system, applicant, subject)
  expect(view.domains[0]?.isRegistered).toBe('yes')
  await system.at('2026-12-01T03:00:00.000Z')
  const later = await read(system, applicant, view.id)
  expect(later.domains[0]).toMatchObject({ isRegistered: 'unknown', isLive: 'unknown', pointsTo: 'unknown' })
  expect(later.domains[0]?.lookedUpAt).toBe(view.domains[0]?.lookedUpAt)
})

test('whether the subject’s filed sites open is known to the rules when it adds another', async () => {
  const reviewer = await system.person('reviewer')
  const subject = sampleSubject(640)
  registry.says(subject.domain, json(domainObject(subject.domain)))
  await followUpsOf(system, applicant, reviewer).file(subject)
  dns.says(subject.domain, {})
  const next = { ...subject, domain: 'second-of-640.cn' }
  registry.says(next.domain, json(domainObject(next.domain)))
  const view = await start(system, applicant, next)
  expect(view.filingType).toBe('add-service-here')
  const { context } = must(await system.app.flows.readRuleSet(applicant, { applicationId: view.id }))
  expect(context).toMatchObject({ register: { servicesFiled: 1, closedSites: 1 } })
})
