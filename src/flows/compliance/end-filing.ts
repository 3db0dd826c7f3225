// The bureau has taken something out of its register that nobody here asked to cancel: it ends in ours too, and its owner
// learns of it.
import type { FiledReference } from '../regulator-port.ts'
import type { Tx } from '../store.ts'
import type { BureauWorld } from '../world.ts'
import { filingOf, tellOwner } from './concerned-filing.ts'

/** Ends it; what has ended already, or never was ours, is kept with the reason. */
export const endFiling = async (world: BureauWorld, tx: Tx, target: FiledReference): Promise<string> => {
  const { subject, service } = await filingOf(world.bureau.code, tx, target)
  const at = world.clock.now()
  if (subject === undefined) return 'kept: not in our register'
  if (target.what === 'subject') {
    await tx.register.endSubject(subject.id, at)
    await tellOwner(world, tx, subject, 'ended-by-bureau', subject.subjectNumber)
    return 'ended: subject'
  }
  if (service === undefined) return 'kept: not in our register'
  const how = target.what === 'access' ? 'access-ended' : 'cancelled'
  await tx.register.endService(world.bureau.code, service.serviceFilingNumber, how, at)
  await tellOwner(world, tx, subject, 'ended-by-bureau', service.serviceFilingNumber)
  return `ended: ${target.what}`
}
