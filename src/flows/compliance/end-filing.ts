// The bureau has taken something out of its register that nobody here asked to cancel: it ends in ours too, with the open
// cases that build on it, and its owner learns of it.
import { turn } from '../perform.ts'
import type { FiledReference } from '../regulator-port.ts'
import type { Tx } from '../store.ts'
import type { BureauWorld } from '../world.ts'
import { filingOf, tellOwner } from './concerned-filing.ts'

/** Open cases that build on what has ended, and end with it: with a subject all of its, with a service those about it. */
const endCases = async (
  world: BureauWorld,
  tx: Tx,
  subjectNumber: string,
  serviceFilingNumber?: string,
): Promise<number> => {
  let count = 0
  for (const id of await tx.applications.allOpenOnSubject(world.bureau.code, subjectNumber)) {
    const state = await tx.applications.lock(id)
    if (state === undefined) continue
    const about = [
      state.serviceFilingNumber,
      ...(state.filed?.services ?? []).map((one) => one.serviceFilingNumber),
    ]
    if (serviceFilingNumber !== undefined && !about.includes(serviceFilingNumber)) continue
    const command = { type: 'end-with-filing', number: serviceFilingNumber ?? subjectNumber } as const
    const done = await turn(world, tx, state, command, { kind: 'bureau', bureau: world.bureau.code })
    if (done.ok) count += 1
  }
  return count
}

const told = (what: string, cases: number): string =>
  cases === 0 ? `ended: ${what}` : `ended: ${what}, open cases: ${cases}`

/** Ends it; what has ended already, or never was ours, is kept with the reason. */
export const endFiling = async (world: BureauWorld, tx: Tx, target: FiledReference): Promise<string> => {
  const { subject, service } = await filingOf(world.bureau.code, tx, target)
  const at = world.clock.now()
  if (subject === undefined) return 'kept: not in our register'
  if (target.what === 'subject') {
    await tx.register.endSubject(subject.id, at)
    await tellOwner(world, tx, subject, 'ended-by-bureau', subject.subjectNumber)
    return told('subject', await endCases(world, tx, subject.subjectNumber))
  }
  if (service === undefined) return 'kept: not in our register'
  const how = target.what === 'access' ? 'access-ended' : 'cancelled'
  await tx.register.endService(world.bureau.code, service.serviceFilingNumber, how, at)
  await tellOwner(world, tx, subject, 'ended-by-bureau', service.serviceFilingNumber)
  return told(target.what, await endCases(world, tx, subject.subjectNumber, service.serviceFilingNumber))
}
