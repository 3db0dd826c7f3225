// A case may have been handed in before the bureau listed its subject or a domain of it. The bureau would answer 1064 or 1065
// days later, so it is found out once more when a file is made: the case stands aside, and an officer is told.
import type { Application } from '../../core/application/state.ts'
import { isCancellation } from '../../core/determine.ts'
import { Fault } from '../../core/fault.ts'
import { normaliseNumber } from '../../core/identity/inspect-number.ts'
import type { Tx } from '../store.ts'
import type { BureauWorld } from '../world.ts'
import { openTask } from './concerned-filing.ts'

type Listed = {
  readonly what: 'subject' | 'domain'
  readonly list: 'blacklist' | 'illegal-access'
  readonly domain?: string
}

/** What of a case is on a list now; giving up what is filed is always possible. */
const listedIn = async (tx: Tx, { filingType, material }: Application): Promise<Listed | undefined> => {
  if (isCancellation(filingType)) return undefined
  const { certificateType, certificateNumber } = material.subject
  const { blacklists } = tx.compliance
  if (
    certificateType !== undefined &&
    certificateNumber !== undefined &&
    (await blacklists.hasSubject(certificateType, normaliseNumber(certificateNumber)))
  )
    return { what: 'subject', list: 'blacklist' }
  const domains = material.services.flatMap(({ domain }) => domain ?? [])
  const [found] = Object.entries(await blacklists.listedDomains(domains))
  return found === undefined ? undefined : { what: 'domain', domain: found[0], list: found[1] }
}

/** Throws a fault for operators where a case must not be reported; the task is part of the transaction. */
export const demandUnlisted = async (world: BureauWorld, tx: Tx, state: Application): Promise<void> => {
  const listed = await listedIn(tx, state)
  if (listed === undefined) return
  const { id, accountId, material, subjectNumber } = state
  const domain = listed.domain ?? material.services[0]?.domain
  await openTask(world, tx, {
    kind: 'listed-case',
    sourceKey: id,
    like: { accountId, ...(subjectNumber === undefined ? {} : { subjectNumber }) },
    body: {
      kind: 'listed-case',
      applicationId: id,
      list: listed.list,
      ...(domain === undefined ? {} : { domain }),
    },
  })
  const code = listed.what === 'subject' ? '1065' : '1064'
  throw new Fault(
    'case-listed',
    `the bureau has listed the ${listed.what} of this case since it was handed in (${code})`,
    'operator',
  )
}
