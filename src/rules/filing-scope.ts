// Which part of the material a filing type asks for and judges: a change of the subject has no service pages, a
// cancellation asks for a reason and the signed form. An entry of a pack that names its own filing types stands above this.
import { type FilingType, filingTypes } from '../core/determine.ts'
import type { Path } from '../core/path.ts'
import { isPortraitSlot } from '../core/slot.ts'

/** Parts of the material. `order` is what belongs to the application as a whole, such as further documents. */
export const areas = ['subject', 'service', 'domain', 'access', 'order', 'cancellation'] as const
export type Area = (typeof areas)[number]

export type FilingScope = {
  /** Parts that each filing type asks for. */
  readonly asks: Readonly<Record<FilingType, readonly Area[]>>
  /** Filing types for which persons in charge are photographed. */
  readonly portraitNeededFor: readonly FilingType[]
  /** Filing types for which the verification form is signed. */
  readonly formNeededFor: readonly FilingType[]
}

const FORM_SLOT = 'documents.verification-form'

/** Everything that says which of several domains, and how it is held. */
const DOMAIN_PLACE = /^services\.[^.]+\.(?:domain|kind|documents\.domain-[a-z-]+)$/
const ACCESS_PLACE = /^services\.[^.]+\.access\./

/** The part to which a field, a slot or the product verification belongs. */
export const areaOf = (path: Path): Area => {
  if (path.startsWith('subject.')) return 'subject'
  if (path.startsWith('cancellation.')) return 'cancellation'
  if (path.startsWith('documents.') || path.startsWith('filing.')) return 'order'
  if (ACCESS_PLACE.test(path)) return 'access'
  return DOMAIN_PLACE.test(path) ? 'domain' : 'service'
}

/** Whether a filing type asks for what stands at a path. */
export const isAsked = (scope: FilingScope, filingType: FilingType, path: Path): boolean => {
  if (path === FORM_SLOT) return scope.formNeededFor.includes(filingType)
  if (isPortraitSlot(path)) return scope.portraitNeededFor.includes(filingType)
  return scope.asks[filingType].includes(areaOf(path))
}

export const isFilingType = (value: unknown): value is FilingType =>
  filingTypes.some((filingType) => filingType === value)
