// What people call a service: a website by its domain, everything else by its name. For eyes only; what a service is known
// by to registers is serviceKeyOf.
import type { Service } from './material.ts'

/** Empty while there is neither. */
export const serviceLabel = (service: Pick<Service, 'kind' | 'domain' | 'name'>): string =>
  (service.kind === 'website' ? service.domain : service.name) ?? ''

/** From what registers know a service by (`serviceKeyOf`): a domain stays, of `app::name` the name. */
export const labelOfKey = (key: string): string => key.slice(key.lastIndexOf(':') + 1)
