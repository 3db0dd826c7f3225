// Every flow about the provider's own addresses. Compliance officers and administrators edit; supervisors and auditors read.
import type { Actor } from '../../core/actor.ts'
import { refuse } from '../../core/refusal.ts'
import { ok } from '../../core/result.ts'
import { atNamedBureau } from '../at-bureau.ts'
import type { Answer } from '../catalogue.ts'
import type { AddressPart } from '../provider-report.ts'
import type { BureauWorld, World } from '../world.ts'
import { maySeeAddresses } from './address-rights.ts'
import {
  type AddressDetail,
  type AddressesView,
  type AddressView,
  addressesView,
  viewsOf,
} from './address-views.ts'
import type { AddressInput } from './clean-entry.ts'
import { addAddress, changeAddress, loadAddresses, removeAddress } from './edit-addresses.ts'
import { reportAddresses } from './report-addresses.ts'

/** Code of a bureau; the first where absent. */
type OfBureau = { readonly bureau?: string }

export type AddressFlows = {
  listAddresses(actor: Actor, input: OfBureau & { after?: string; part?: AddressPart }): Answer<AddressesView>
  /** One entry with its history. */
  readAddress(actor: Actor, input: OfBureau & { id: string }): Answer<AddressDetail>
  addAddress(actor: Actor, input: OfBureau & AddressInput): Answer<AddressView>
  /** All lines or none. */
  loadAddresses(
    actor: Actor,
    input: OfBureau & { entries: readonly AddressInput[] },
  ): Answer<{ loaded: number }>
  changeAddress(
    actor: Actor,
    input: OfBureau & Omit<AddressInput, 'part'> & { id: string },
  ): Answer<AddressView>
  /** Without ids: every draft that is complete. */
  reportAddresses(
    actor: Actor,
    input: OfBureau & { ids?: readonly string[] },
  ): Answer<{ reported: number; left: number }>
  removeAddress(actor: Actor, input: OfBureau & { id: string }): Answer<AddressView>
}

const LINES_SHOWN = 100

const listAddresses =
  (world: BureauWorld): AddressFlows['listAddresses'] =>
  async (actor, page) => {
    if (!maySeeAddresses(actor)) return refuse('not-permitted')
    const tx = world.store.read
    const entries = await tx.addresses.list(world.bureau.code, { ...page, limit: LINES_SHOWN })
    return ok(await addressesView(world, tx, entries, LINES_SHOWN))
  }

const readAddress =
  (world: BureauWorld): AddressFlows['readAddress'] =>
  async (actor, { id }) => {
    if (!maySeeAddresses(actor)) return refuse('not-permitted')
    const tx = world.store.read
    const entry = await tx.addresses.lock(id)
    const [view] = entry === undefined || entry.bureau !== world.bureau.code ? [] : await viewsOf(tx, [entry])
    return view === undefined
      ? refuse('not-found', { path: 'id' })
      : ok({ ...view, history: await tx.addresses.history(id) })
  }

export const addressFlows = (world: World): AddressFlows => ({
  listAddresses: atNamedBureau(world, listAddresses),
  readAddress: atNamedBureau(world, readAddress),
  addAddress: atNamedBureau(world, addAddress),
  loadAddresses: atNamedBureau(world, loadAddresses),
  changeAddress: atNamedBureau(world, changeAddress),
  reportAddresses: atNamedBureau(world, reportAddresses),
  removeAddress: atNamedBureau(world, removeAddress),
})
