// Checks against what the bureau has of providers and of people who may not file: addresses that are not filed (1063, when
// the policy asks for it; 1062 where they fit) or are another's (1024), and the blacklists of domains (1064) and subjects (1065).
import type { Access, Service, Subject } from '../codec/record.ts'
import type { ResultCode } from '../codec/write-results.ts'
import { addressesOfOthers, isAddressFiled, isBlacklisted } from '../store/entries.ts'
import { certificateKey } from '../store/register-lookups.ts'
import { type CheckContext, problem } from './problem.ts'

interface Brought {
  subject?: Subject
  services: readonly Service[]
  accesses: readonly Access[]
}

function broughtBy({ record }: CheckContext): Brought {
  if (record.operation === 'cancel') return { services: [], accesses: [] }
  if (record.operation === 'add-access') return { services: [], accesses: [record.access] }
  const services =
    record.operation === 'change' ? record.changes.map(({ material }) => material) : record.services
  const subject = record.operation === 'add-service' ? {} : { subject: record.subject }
  return { ...subject, services, accesses: services.flatMap((one) => one.accesses) }
}

export function checkLists(context: CheckContext): ResultCode[] {
  const { store, policy, provider } = context
  const { subject, services, accesses } = broughtBy(context)
  const found: ResultCode[] = []
  if (
    subject !== undefined &&
    isBlacklisted(store, 'subject', certificateKey(subject.certificateType, subject.certificateNumber))
  )
    found.push(problem(1065, subject.name))
  for (const { name, domains } of services) {
    for (const { domain } of domains) {
      if (isBlacklisted(store, 'domain', domain))
        found.push({ code: 1064, text: `“${name}”网站的“${domain}”在黑名单中` })
    }
  }
  for (const { first, last } of accesses.flatMap((one) => one.addresses)) {
    const others = addressesOfOthers(store, provider.ispId, first, last)
    if (others.length > 0) found.push(problem(1024, others.map(({ isp_id }) => isp_id).join('、')))
  }
  if (!policy.addressesMustBeFiled) return found
  const unfiled = accesses
    .flatMap((one) => one.addresses)
    .find(({ first, last }) => !isAddressFiled(store, provider.ispId, first, last))
  return unfiled === undefined ? found : [...found, problem(1063)]
}

/** Was the record held against the addresses filed, and fits (1062)? Only asked of a record with nothing wrong. */
export const hasComparedAddresses = (context: CheckContext): boolean =>
  context.policy.addressesMustBeFiled && broughtBy(context).accesses.length > 0
