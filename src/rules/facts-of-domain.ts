// Facts of a website's domain: its form and suffix, and what registrar, registry and DNS say of it. What they did not say
// stays missing: a registrar that is down makes no domain wrong.
import type { DomainInspection } from '../core/domain-name.ts'
import { isApproved } from '../core/domain-suffix.ts'
import type { Material, Service } from '../core/material.ts'
import type { FactsContext } from './fact.ts'
import { type FactBuilder, isMissing } from './fact-builder.ts'
import { differs } from './facts-of-filed.ts'

export const addDomain = (
  facts: FactBuilder,
  service: Service,
  domain: DomainInspection,
  isRepeated: boolean,
  material: Material,
  context: FactsContext,
): void => {
  if (isMissing(service.domain)) return
  facts
    .set('domain', domain.ok ? domain.host : service.domain)
    .problem('domain', domain.problems)
    .set('domain.isRepeated', isRepeated)
    .set('domain.blacklist', listOf(service.domain, context))
    .set('domain.isChanged', differs(service.domain, filedDomain(service, context)))
    .set(
      'domain.hasHolderProof',
      `services.${service.id}.documents.domain-holder-proof` in material.documents,
    )
  addKnown(facts, service, context)
  if (!domain.ok || !context.suffixes) return
  const ascii = domain.registrable.split('.')
  facts
    .set('domain.registrable', domain.registrable)
    .set('domain.isRegistrable', domain.registrable === domain.host)
    .set('domain.suffix', domain.suffix)
    .set('domain.firstLabel', domain.display.slice(0, -domain.suffix.length - 1))
    .set(
      'domain.isInternational',
      ascii.some((label) => label.startsWith('xn--')),
    )
    .set('domain.isApprovedSuffix', isApproved(domain.suffix, context.suffixes, context.on))
    .set('domain.reservedFor', domain.suffixEntry?.reservedFor ?? 'none')
}

const listOf = (domain: string | undefined, { register }: FactsContext): string | undefined =>
  register?.blacklistedDomains && (register.blacklistedDomains[domain ?? ''] ?? 'none')

const filedDomain = (service: Service, context: FactsContext): string | undefined =>
  context.filedMaterial?.services.find((one) => one.id === service.id)?.domain

const addKnown = (facts: FactBuilder, service: Service, context: FactsContext): void => {
  const known = context.domains?.[service.id]
  if (known === undefined) return
  const holder = known.holder === 'unknown' ? undefined : known.holder
  facts
    .set('domain.isRegistered', known.isRegistered)
    .set('domain.isOnHold', known.isOnHold)
    .set('domain.isBeingDeleted', known.isBeingDeleted)
    .set('domain.isRealNameVerified', known.isRealNameVerified)
    .set('domain.realNameReadyOn', known.realNameReadyOn)
    .set('domain.holder', holder)
    .set('domain.isHeldBySubject', known.isHeldBySubject ?? (holder && holder === 'subject'))
    .set('domain.registrar', known.registrar)
    .set('domain.isRegistrarApproved', known.isRegistrarApproved)
    .set('domain.expiresOn', known.expiresOn)
    .set('domain.resolves', known.resolves)
    .set('domain.isLive', known.isLive)
    .set('domain.pointsTo', known.pointsTo)
}
