// What the bureau answers about the provider's addresses: a result sets the state of its entry, a synchronised range is taken
// over as filed, and what an address check finds is noted at the entry it concerns.
import type { Actor } from '../../core/actor.ts'
import { formatRange, type IpRange, parseAddress } from '../../core/ip-range.ts'
import type { AddressSpan } from '../bureau-record.ts'
import { applyEntryResult } from '../entries/apply-entry-result.ts'
import { eventOf } from '../entries/entry-kind.ts'
import { sendWaiting } from '../entries/report-entries.ts'
import type { AddressCheckMessage, AddressResultMessage } from '../provider-message.ts'
import type { BureauMessage } from '../regulator-port.ts'
import type { Tx } from '../store.ts'
import type { AddressEntry } from '../store-addresses.ts'
import type { EntryCode } from '../store-entries.ts'
import type { BureauWorld } from '../world.ts'
import { addressKind } from './address-kind.ts'
import { takeOver } from './take-over-address.ts'

const spanText = ({ first, last }: AddressSpan): string => (first === last ? first : `${first}-${last}`)

const codesOf = (message: AddressResultMessage): readonly EntryCode[] =>
  message.codes.map(({ code, text, related }) => ({
    code,
    text,
    ...(related.length === 0 ? {} : { related: related.map(spanText) }),
  }))

/** What waited for a range to be filed: allocations out of it, and cases that stood aside. */
const thenGoOn = async (world: BureauWorld, tx: Tx): Promise<void> => {
  await sendWaiting(world, tx, addressKind)
  await tx.applications.retryReporting()
}

const rangeOf = ({ first, last }: AddressSpan): IpRange | undefined => {
  const [from, to] = [parseAddress(first), parseAddress(last)]
  return from === undefined || to === undefined || from.family !== to.family || from.value > to.value
    ? undefined
    : { family: from.family, first: from.value, last: to.value }
}

/** The bureau's check (HCJG) says no more than where to look: the entries that share addresses get its words. */
const applyCheck = async (
  world: BureauWorld,
  tx: Tx,
  actor: Actor,
  { result }: AddressCheckMessage,
): Promise<string> => {
  const range = rangeOf(result)
  if (range === undefined) return 'kept: no range'
  const parts = result.of === undefined ? (['source', 'allocation', 'brought'] as const) : [result.of]
  const found: AddressEntry[] = []
  for (const part of parts) found.push(...(await tx.addresses.overlapping(world.bureau.code, part, range)))
  const theirs = result.what === 'conflict' ? [spanText(result.theirs)] : []
  for (const entry of found) {
    const code: EntryCode = { code: `check-${result.what}`, text: formatRange(range), related: theirs }
    const codes = [...entry.codes.filter((one) => one.code !== code.code || one.text !== code.text), code]
    const changed = { ...entry, codes, updatedAt: world.clock.now() }
    await tx.addresses.put(changed, eventOf(world, actor, 'changed', `${code.code} ${code.text}`))
  }
  return found.length === 0 ? 'kept: no address entry found' : 'applied'
}

/** The outcome in words of an address message; undefined for every other message. */
export const applyAddressMessage = async (
  world: BureauWorld,
  tx: Tx,
  message: BureauMessage,
): Promise<string | undefined> => {
  const actor: Actor = { kind: 'bureau', bureau: world.bureau.code }
  switch (message.kind) {
    case 'address-result':
      return applyEntryResult(world, tx, addressKind, { ...message, codes: codesOf(message) }, () =>
        thenGoOn(world, tx),
      )
    case 'address-check':
      return applyCheck(world, tx, actor, message)
    case 'synchronised-address':
      return takeOver(world, tx, actor, message)
    default:
      return undefined
  }
}
