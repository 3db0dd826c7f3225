// What the provider of the demonstration has filed of its own before anybody comes: addresses, and domains as a registrar. All
// of it went to the simulated bureau as any other would, so both sides agree, and the bureau refuses what lies outside.
import type { App } from '../app.ts'
import type { Actor } from '../core/actor.ts'
import type { Refusal } from '../core/refusal.ts'
import type { Result } from '../core/result.ts'
import { addCalendarDays, addCalendarMonths, dateInShanghai } from '../core/time.ts'
import type { AddressInput } from '../flows/addresses/clean-entry.ts'
import { atBureau } from '../flows/at-bureau.ts'
import { fetchResults } from '../flows/fetch-results.ts'
import type { RegistrarDomainInput } from '../flows/registrar-domains/clean-domain.ts'
import { reportReady } from '../flows/report-ready.ts'

const system: Actor = { kind: 'system' }

/** A carrier that the simulated bureau knows. */
const CARRIER = '900000000001'

/** The server `web-02` of the demonstration (203.0.113.200) lies in the source and in no allocation. */
const ranges = (today: string): readonly AddressInput[] => {
  const ownUse = { way: 'own-use', use: 'static', usedOn: addCalendarMonths(today, -14) }
  return [
    { part: 'source', range: '203.0.113.0/24', facts: { unit: CARRIER, note: '向基础电信企业租用' } },
    { part: 'allocation', range: '203.0.113.0/25', facts: ownUse },
    { part: 'allocation', range: '203.0.113.128/26', facts: ownUse },
    { part: 'source', range: '198.51.100.0/24', facts: { unit: CARRIER } },
    { part: 'allocation', range: '198.51.100.0/24', facts: ownUse },
  ]
}

const domains = (today: string): readonly RegistrarDomainInput[] => {
  const person = (who: 'registrant' | 'administrator', name: string) => ({
    [`${who}Name`]: name,
    [`${who}Organisation`]: '云杉样例科技有限公司',
    [`${who}Address`]: '样例路8号',
    [`${who}ProvinceCode`]: '110000',
    [`${who}CityCode`]: '110100',
    [`${who}Email`]: 'names@example.cn',
    [`${who}Phone`]: '13800131235',
  })
  const facts = {
    domainType: '1',
    registeredOn: addCalendarMonths(today, -20),
    expiresOn: addCalendarMonths(today, 28),
    registrar: '示例域名注册有限公司',
    nameServer: 'ns1.example.cn',
    ...person('registrant', '云杉样例科技有限公司'),
    ...person('administrator', '林知远'),
  }
  return [
    { domain: 'yunshan-demo.cn', facts },
    { domain: 'mingchuan-demo.cn', facts: { ...facts, expiresOn: addCalendarDays(today, 45) } },
  ]
}

const must = <T>(result: Result<T, Refusal>): T => {
  if (!result.ok) throw new Error(`the demonstration could not be prepared: ${JSON.stringify(result.error)}`)
  return result.value
}

/** Files everything once; a second call finds it and changes nothing. */
export const fileEntries = async (app: App): Promise<void> => {
  const { addresses, registrarDomains } = app.flows
  if (must(await addresses.listAddresses(system, {})).counts.entries > 0) return
  const today = dateInShanghai(app.world.clock.now())
  must(await addresses.loadAddresses(system, { entries: ranges(today) }))
  must(await addresses.reportAddresses(system, {}))
  const world = atBureau(app.world)
  if (world.bureau.takesDomains) {
    must(await registrarDomains.load(system, { entries: domains(today) }))
    must(await registrarDomains.report(system, {}))
  }
  // Sources go first; the allocations out of them follow when they are filed.
  for (let turn = 0; turn < 2; turn += 1) {
    await reportReady(world)
    await fetchResults(world)
  }
}
