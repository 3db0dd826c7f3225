// Calls about the domains of a provider that is a registrar. Reporting sends drafts on their way; the bureau's answer changes
// states later.
import type { components } from '../../api/generated.ts'
import { ask } from '../../api/request.ts'

export type RegistrarDomain = components['schemas']['RegistrarDomain']
export type RegistrarDomains = components['schemas']['RegistrarDomains']
export type DomainFacts = RegistrarDomain['facts']

const PLACE = '/api/v1/operations/registrar-domains'
const one = (id: string): string => `${PLACE}/${encodeURIComponent(id)}`

export const registrarDomainsKey = ['operations', 'registrar-domains'] as const

export const readRegistrarDomains = (after: string | undefined, bureau?: string): Promise<RegistrarDomains> =>
  ask('GET', PLACE, { query: { after, bureau } })

export const addRegistrarDomain = (
  body: { readonly domain: string; readonly facts: DomainFacts },
  bureau?: string,
): Promise<RegistrarDomain> => ask('POST', PLACE, { query: { bureau }, body })

export const changeRegistrarDomain = (
  id: string,
  body: { readonly facts: DomainFacts },
): Promise<RegistrarDomain> => ask('PUT', one(id), { body })

export const reportRegistrarDomains = (
  bureau?: string,
): Promise<{ readonly reported: number; readonly left: number }> =>
  ask('POST', `${PLACE}/report`, { query: { bureau }, body: {} })

export const removeRegistrarDomain = (id: string): Promise<RegistrarDomain> => ask('DELETE', one(id))
