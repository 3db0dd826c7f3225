// Lists of who and what may not be filed. Entries carry no id of the bureau: a subject is told by its certificate, a service
// by its domains. What is listed although it is filed with us becomes a task at once.
import { toAsciiHost } from '../../core/domain-name.ts'
import { normaliseNumber } from '../../core/identity/inspect-number.ts'
import type { BlacklistMessage, IllegalAccessMessage } from '../provider-message.ts'
import type { Tx } from '../store.ts'
import type { BlacklistKey } from '../store-compliance.ts'
import type { BureauWorld } from '../world.ts'
import { type ConcernedFiling, filingOfDomain, openTask } from './concerned-filing.ts'

/** A number of the bureau that has no identifier with us is a kind of its own, and still keeps entries apart. */
const certificateTypeOf = (type: { readonly number: number; readonly code?: string }): string =>
  type.code ?? `bureau-${type.number}`

/** As domains are filed: ASCII, and without the `www` of a home page. */
const listedHost = (domain: string): string =>
  (toAsciiHost(domain) ?? domain.toLowerCase()).replace(/^www\.(?=.+\.)/, '')

const keysOf = ({ entry }: BlacklistMessage): readonly BlacklistKey[] =>
  entry.what === 'subject'
    ? [
        {
          what: 'subject',
          certificateType: certificateTypeOf(entry.certificateType),
          certificateNumber: normaliseNumber(entry.certificateNumber),
        },
      ]
    : entry.domains.map((domain) => ({ what: 'domain', domain: listedHost(domain) }))

const filedUnder = async (bureau: string, tx: Tx, key: BlacklistKey): Promise<ConcernedFiling> => {
  if (key.what === 'domain') return filingOfDomain(bureau, tx, key.domain)
  const { certificateType, certificateNumber } = key
  const subject = await tx.register.subjectByCertificate(bureau, certificateType, certificateNumber)
  return subject === undefined ? {} : { subject }
}

const alarm = async (
  world: BureauWorld,
  tx: Tx,
  keys: readonly BlacklistKey[],
  body: unknown,
): Promise<void> => {
  for (const key of keys) {
    const filing = await filedUnder(world.bureau.code, tx, key)
    if (filing.subject === undefined) continue
    const number = filing.service?.serviceFilingNumber ?? filing.subject.subjectNumber
    await openTask(world, tx, { kind: 'listed-filing', sourceKey: number, filing, body })
  }
}

export const takeBlacklist = async (
  world: BureauWorld,
  tx: Tx,
  message: BlacklistMessage,
): Promise<string> => {
  const { code } = world.bureau
  const at = world.clock.now()
  const keys = keysOf(message)
  if (message.change === 'remove') {
    const removed = await tx.compliance.blacklists.remove(code, 'blacklist', keys, at)
    // Cases that stand aside because of the list are offered again.
    if (removed > 0) await tx.applications.retryReporting()
    return removed === 0 ? 'kept: was not listed' : 'removed from the blacklist'
  }
  await tx.compliance.blacklists.put({ bureau: code, list: 'blacklist', keys, at, body: message })
  await alarm(world, tx, keys, message)
  return 'listed'
}

export const takeIllegalAccess = async (
  world: BureauWorld,
  tx: Tx,
  message: IllegalAccessMessage,
): Promise<string> => {
  const keys = [{ what: 'domain', domain: listedHost(message.domain) }] as const
  await tx.compliance.blacklists.put({
    bureau: world.bureau.code,
    list: 'illegal-access',
    keys,
    at: world.clock.now(),
    body: message,
  })
  await alarm(world, tx, keys, message)
  return 'listed'
}
