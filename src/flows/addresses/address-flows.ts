// Every flow about the provider's own addresses. Compliance officers and administrators edit; supervisors and auditors read.
import type { Actor } from '../../core/actor.ts'
import { type Refusal, refuse } from '../../core/refusal.ts'
import { ok, type Result } from '../../core/result.ts'
import { atBureau, atNamedBureau } from '../at-bureau.ts'
import type { Answer } from '../catalogue.ts'
import { editEntries } from '../entries/edit-entries.ts'
import { maySeeEntries } from '../entries/entry-kind.ts'
import { reportEntries } from '../entries/report-entries.ts'
import { shownFacts } from '../entries/shown-facts.ts'
import type { AddressPart } from '../provider-report.ts'
import type { AddressEntry } from '../store-addresses.ts'
import type { BureauWorld, World } from '../world.ts'
import { addressKind } from './address-kind.ts'
import {
  type AddressDetail,
  type AddressesView,
  type AddressView,
  addressesView,
  viewOf,
  viewsOf,
} from './address-views.ts'
import type { AddressInput } from './clean-entry.ts'

/** Code of a bureau; the first where absent. */
type OfBureau = { readonly bureau?: string }

export type AddressFlows = {
  listAddresses(actor: Actor, input: OfBureau & { after?: string; part?: AddressPart }): Answer<AddressesView>
  /** One entry with its history. */
  readAddress(actor: Actor, input: { id: string }): Answer<AddressDetail>
  addAddress(actor: Actor, input: OfBureau & AddressInput): Answer<AddressView>
  /** All lines or none. */
  loadAddresses(
    actor: Actor,
    input: OfBureau & { entries: readonly AddressInput[] },
  ): Answer<{ loaded: number }>
  changeAddress(actor: Actor, input: Omit<AddressInput, 'part'> & { id: string }): Answer<AddressView>
  /** Without ids: every draft that is complete. */
  reportAddresses(
    actor: Actor,
    input: OfBureau & { ids?: readonly string[] },
  ): Answer<{ reported: number; left: number }>
  removeAddress(actor: Actor, input: { id: string }): Answer<AddressView>
}

const LINES_SHOWN = 100

const shown = (actor: Actor, view: AddressView): AddressView => ({
  ...view,
  facts: shownFacts(actor, view.facts),
})

const listAddresses =
  (world: BureauWorld): AddressFlows['listAddresses'] =>
  async (actor, page) => {
    if (!maySeeEntries(actor)) return refuse('not-permitted')
    const tx = world.store.read
    const entries = await tx.addresses.list(world.bureau.code, { ...page, limit: LINES_SHOWN })
    const view = await addressesView(world, tx, entries, LINES_SHOWN)
    return ok({ ...view, entries: view.entries.map((one) => shown(actor, one)) })
  }

const readAddress =
  (world: BureauWorld): AddressFlows['readAddress'] =>
  async (actor, { id }) => {
    if (!maySeeEntries(actor)) return refuse('not-permitted')
    const tx = world.store.read
    const entry = await tx.addresses.lock(id)
    const [view] = entry === undefined || entry.bureau !== world.bureau.code ? [] : await viewsOf(tx, [entry])
    return view === undefined
      ? refuse('not-found', { path: 'id' })
      : ok({ ...shown(actor, view), history: await tx.addresses.history(id) })
  }

const seen = (result: Result<AddressEntry, Refusal>): Result<AddressView, Refusal> =>
  result.ok ? ok(viewOf(result.value)) : result

/** A flow about one entry, at the bureau that the entry is of. */
const atEntry =
  <Input extends { readonly id: string }, T>(
    world: World,
    make: (at: BureauWorld) => (actor: Actor, input: Input) => Promise<Result<T, Refusal>>,
  ) =>
  async (actor: Actor, input: Input): Promise<Result<T, Refusal>> => {
    const entry = await world.store.read.addresses.lock(input.id)
    return make(atBureau(world, entry?.bureau))(actor, input)
  }

const edit = (at: BureauWorld) => editEntries(at, addressKind)

export const addressFlows = (world: World): AddressFlows => ({
  listAddresses: atNamedBureau(world, listAddresses),
  readAddress: atEntry(world, readAddress),
  addAddress: atNamedBureau(
    world,
    (at) => async (actor, input: AddressInput) => seen(await edit(at).add(actor, input)),
  ),
  loadAddresses: atNamedBureau(
    world,
    (at) =>
      (actor, { entries }: { entries: readonly AddressInput[] }) =>
        edit(at).load(actor, entries),
  ),
  // A range stays what it is: its part is not for a change to say.
  changeAddress: atEntry(
    world,
    (at) =>
      async (actor, { id, range, facts }: Omit<AddressInput, 'part'> & { id: string }) =>
        seen(await edit(at).change(actor, id, ({ part }) => ({ part, range, facts }))),
  ),
  reportAddresses: atNamedBureau(world, (at) => reportEntries(at, addressKind)),
  removeAddress: atEntry(
    world,
    (at) =>
      async (actor, { id }: { id: string }) =>
        seen(await edit(at).remove(actor, id)),
  ),
})
