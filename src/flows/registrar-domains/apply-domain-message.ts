// What the bureau says about a registrar's domains: the result of a report, and in a full synchronisation what it has of them
// already. Drafts that somebody works on are left alone.
import type { Actor } from '../../core/actor.ts'
import { applyEntryResult } from '../entries/apply-entry-result.ts'
import { eventOf } from '../entries/entry-kind.ts'
import type { SynchronisedMessage } from '../provider-message.ts'
import type { BureauMessage } from '../regulator-port.ts'
import type { Tx } from '../store.ts'
import type { RegistrarDomain } from '../store-registrar.ts'
import type { BureauWorld } from '../world.ts'
import { domainKind } from './domain-kind.ts'
import { columnsOfDomain } from './report-of-domain.ts'

type SynchronisedDomain = Extract<SynchronisedMessage, { kind: 'synchronised-domain' }>

const takeOver = async (
  world: BureauWorld,
  tx: Tx,
  { bureauId, facts }: SynchronisedDomain,
): Promise<string> => {
  const store = tx.registrarDomains
  const { code } = world.bureau
  const known =
    (await store.lockReported(code, 'domain', { bureauId })) ?? (await store.ofDomain(code, facts.domain))
  const { providerReportId: _last, ...before } = known ?? {
    id: world.secrets.uuid(),
    bureau: code,
    part: 'domain' as const,
    domain: facts.domain,
    facts: {},
    state: 'filed' as const,
    operation: 'add' as const,
    reportId: await store.newReportId(),
    codes: [],
  }
  const isOurs = known === undefined || known.state === 'filed' || known.state === 'deleted'
  const entry: RegistrarDomain = {
    ...before,
    ...(isOurs
      ? { domain: facts.domain, facts: columnsOfDomain(facts), state: 'filed' as const }
      : (known ?? {})),
    bureauId,
    filed: facts.domain,
    updatedAt: world.clock.now(),
  }
  const actor: Actor = { kind: 'bureau', bureau: code }
  await store.put(entry, eventOf(world, actor, 'filed', entry.domain))
  return 'applied'
}

/** The outcome in words of a message about domains; undefined for every other message. */
export const applyDomainMessage = async (
  world: BureauWorld,
  tx: Tx,
  message: BureauMessage,
): Promise<string | undefined> => {
  if (message.kind === 'domain-result')
    return applyEntryResult(world, tx, domainKind, { ...message, part: 'domain' })
  if (message.kind !== 'synchronised-domain') return undefined
  return world.bureau.takesDomains ? takeOver(world, tx, message) : 'kept: no registrar here'
}
