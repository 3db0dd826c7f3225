// What makes a registrar's domains a kind of entries. What is done to entries of any kind is in ../entries.
import type { Refusal } from '../../core/refusal.ts'
import { ok, type Result } from '../../core/result.ts'
import type { EntryKind } from '../entries/entry-kind.ts'
import type { Tx } from '../store.ts'
import type { RegistrarDomainContent } from '../store-registrar.ts'
import type { BureauWorld } from '../world.ts'
import { cleanDomain, domainRefusal, missingIn, type RegistrarDomainInput } from './clean-domain.ts'
import { reportOfDomain } from './report-of-domain.ts'

/** A domain stands once, and stays the domain that it is: another one is another entry. */
const checkPlace = async (
  world: BureauWorld,
  tx: Tx,
  { domain }: RegistrarDomainContent,
  own?: string,
): Promise<Result<true, Refusal>> => {
  const there = await tx.registrarDomains.ofDomain(world.bureau.code, domain)
  return there === undefined || there.id === own
    ? ok(true)
    : domainRefusal('twice', 'domain', { text: domain })
}

export const domainKind: EntryKind<RegistrarDomainContent, RegistrarDomainInput> = {
  block: 'domain',
  success: '3998',
  noun: ['registrar-domain', 'registrar-domains'],
  store: (tx) => tx.registrarDomains,
  clean: cleanDomain,
  checkPlace,
  rank: () => 0,
  refuse: domainRefusal,
  nameOf: ({ domain }) => domain,
  obstacle: (entry) => {
    const [missing] = missingIn(entry)
    return missing === undefined
      ? undefined
      : domainRefusal('column-missing', missing, { domain: entry.domain })
  },
  isReady: async () => true,
  reportOf: reportOfDomain,
  isFiled: ({ filed }) => filed !== undefined,
  filed: (entry) => ({ ...entry, filed: entry.domain }),
  gone: ({ filed: _filed, ...entry }) => entry,
}
