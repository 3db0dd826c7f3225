// Whether the addresses of a case are filed (IP备案). The bureau answers 1063 for one that is not, days after the applicant was
// told that all is well; so it is found out here, at product verification, on submission, and once more when a file is made.
import type { Application } from '../../core/application/state.ts'
import { isCancellation } from '../../core/determine.ts'
import { Fault } from '../../core/fault.ts'
import type { Material } from '../../core/material.ts'
import { bureauCodeOf } from '../at-bureau.ts'
import type { Tx } from '../store.ts'
import type { World } from '../world.ts'

/** `when-filed`: as soon as the provider has filed one range; before that nothing could be reported at all. */
export type AddressPolicy = 'when-filed' | 'yes' | 'no'

export const addressesMustBeFiled = async (world: World, tx: Tx, bureau: string): Promise<boolean> => {
  const policy = world.reference.addressPolicy
  return policy === 'when-filed' ? tx.addresses.hasFiled(bureau) : policy === 'yes'
}

const addressesIn = (material: Material): readonly string[] => [
  ...new Set(material.services.flatMap(({ access }) => access.addresses ?? [])),
]

/** Addresses of a case in no filed range of ours; undefined where nobody asks for them. */
export const unfiledAddresses = async (
  world: World,
  tx: Tx,
  state: Pick<Application, 'filingType' | 'material' | 'bureau'>,
): Promise<readonly string[] | undefined> => {
  // Leaving is always possible: a cancellation reports no addresses. Nor does a change of the subject report new ones.
  if (isCancellation(state.filingType) || state.filingType === 'change-subject') return undefined
  const addresses = addressesIn(state.material)
  const bureau = bureauCodeOf(world, state)
  if (addresses.length === 0 || !(await addressesMustBeFiled(world, tx, bureau))) return undefined
  return tx.addresses.unfiled(bureau, addresses)
}

/** The part of a judgement's context that is about filed addresses. */
export const filedAddressFacts = async (
  world: World,
  tx: Tx,
  state: Application,
): Promise<{ readonly unfiledAddresses?: readonly string[] }> => {
  const unfiled = await unfiledAddresses(world, tx, state)
  return unfiled === undefined ? {} : { unfiledAddresses: unfiled }
}

/** Tells the operator: whatever a case waits for stands on the page of addresses until it is filed. */
export const noteUnfiled = async (world: World, tx: Tx, state: Application): Promise<readonly string[]> => {
  const unfiled = (await unfiledAddresses(world, tx, state)) ?? []
  for (const address of unfiled) {
    const service = state.material.services.find((one) => one.access.addresses?.includes(address))
    await tx.addresses.noteGap({
      address,
      applicationId: state.id,
      serviceId: service?.id ?? '',
      at: world.clock.now(),
    })
  }
  return unfiled
}

/** Before a case goes into a file: what was filed at submission may have been given up since. The case stands aside. */
export const demandFiled = async (world: World, tx: Tx, state: Application): Promise<void> => {
  const [address] = await noteUnfiled(world, tx, state)
  if (address !== undefined)
    throw new Fault(
      'address-not-filed',
      `address ${address} lies in no filed range of the provider (1063): file it, then report again`,
      'operator',
    )
}
