// What a follow-up is about, and what it would change: for the owner's pages and the desk alike. Two numbers that differ can look
// alike once masked, so what differs is told by path and not left to whoever compares what is shown.
import type { Application, FiledTarget } from '../core/application/state.ts'
import { isSameValue, valueAt } from '../core/application/value.ts'
import type { Material } from '../core/material.ts'
import type { Path } from '../core/path.ts'
import type { Instant } from '../core/time.ts'
import { fieldPathsOf, valuesOf } from './masked-values.ts'
import type { Value } from './views.ts'

export type FollowUpView = {
  readonly subjectNumber: string
  /** The services that it changes or gives up; `serviceId` where their values stand in the case. */
  readonly services: readonly {
    readonly serviceFilingNumber: string
    readonly serviceId?: string
    readonly name: string
    readonly domain: string
  }[]
  /** With a website that moves: number of the subject under which it goes on. */
  readonly moveTo?: string
  /** Path → value as it is filed; personal values masked. Empty with a cancellation. */
  readonly filedValues: Readonly<Record<Path, Value>>
  /** Fields and slots that differ from what is filed. */
  readonly changed: readonly Path[]
}

export type CancelledView = { readonly cancelledAt: Instant; readonly numbers: readonly string[] }

/** The signed form and portraits are made anew with each case: they tell nothing about what is filed. */
export const isMadeAnew = (slot: Path): boolean => slot.startsWith('documents.') || slot.endsWith('.portrait')

const changedSlots = (filed: Material, now: Material): readonly Path[] =>
  [...new Set([...Object.keys(filed.documents), ...Object.keys(now.documents)])].filter(
    (slot) => !isMadeAnew(slot) && filed.documents[slot]?.id !== now.documents[slot]?.id,
  )

/** Fields and slots of a case that differ from what stood in the register when it began. */
export const changedPaths = ({ filedMaterial, material }: Application): readonly Path[] =>
  filedMaterial === undefined
    ? []
    : [
        ...fieldPathsOf(material)
          .map(({ path }) => path)
          .filter((path) => !isSameValue(valueAt(filedMaterial, path), valueAt(material, path))),
        ...changedSlots(filedMaterial, material),
      ]

const lineOf = ({
  serviceFilingNumber,
  serviceId,
  name,
  domain,
}: FiledTarget['services'][number]): FollowUpView['services'][number] => ({
  serviceFilingNumber,
  ...(serviceId === undefined ? {} : { serviceId }),
  name,
  // The key of an app is no domain.
  domain: domain.includes(':') ? name : domain,
})

/** Undefined for a case that files something new. */
export const followUpOf = (state: Application): FollowUpView | undefined => {
  const { filed, filedMaterial, successor, filingType } = state
  if (filed === undefined) return undefined
  const isChange = filingType.startsWith('change-') && filedMaterial !== undefined
  return {
    subjectNumber: filed.subjectNumber,
    services: filed.services.map(lineOf),
    ...(successor === undefined ? {} : { moveTo: successor.subjectNumber }),
    filedValues: isChange ? valuesOf({ material: filedMaterial }) : {},
    changed: isChange ? changedPaths(state) : [],
  }
}

export const cancelledOf = (state: Application): CancelledView | undefined =>
  state.status === 'cancelled' ? { cancelledAt: state.cancelledAt, numbers: state.numbers } : undefined
