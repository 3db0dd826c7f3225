// Numbers and switches that a pack sets beside its rules: time limits, quantities, figures of images, products. Read
// strictly: a rule set never exists with a setting missing.
import type { FilingType } from '../core/determine.ts'
import type { ServiceKind, SubjectKind } from '../core/material.ts'
import type { PhoneRanges } from '../core/phone.ts'
import type { PaperKind } from '../core/slot.ts'
import type { FilingScope } from './filing-scope.ts'
import { isObject } from './json-reader.ts'
import type { Predicate } from './predicate.ts'
import type { RuleClass } from './rule-class.ts'

export type ImageLimits = {
  readonly maxBytes: number
  readonly minLongSidePx: number
  readonly minShortSidePx: number
  /** Below this the picture is accepted with a warning. */
  readonly goodLongSidePx: number
  /** Variance of the Laplacian. */
  readonly minSharpness: number
  readonly goodSharpness: number
  readonly minMeanLuma: number
  readonly maxMeanLuma: number
  readonly mustBeColour: boolean
}

export type ProductRules = {
  /** Least term in months, renewals included, by kind of product. A kind that is not here cannot carry a filing. */
  readonly minimumTermMonths: Readonly<Record<string, number>>
  readonly serviceNumbersPerInstance: number
  readonly needsPublicAddress: boolean
  readonly needsMainland: boolean
}

export type SlotDemand = {
  readonly code: string
  readonly class?: RuleClass
  /** Exactly these filing types, whatever they ask for otherwise. */
  readonly filingTypes?: readonly FilingType[]
  /** Pattern of the slot. */
  readonly slot: string
  /** What exactly is wanted here: text under `findings:advice.<key>`. */
  readonly advice?: string
  readonly when?: Predicate
  readonly required: boolean
  readonly basis: string
  readonly pack: string
}

/** Units of every kind, and individuals: figures that differ between them. */
export type BySubject<T> = { readonly unit: T; readonly individual: T }

export type PackSettings = FilingScope & {
  /** Which number the bureau wants at the foot of the home page: the subject's, or the service's with its suffix. */
  readonly footerNumber: 'subject' | 'service'
  readonly personVerification: { readonly stage: 'before-review' | 'after-review' }
  readonly emptySubjectMayAdd: boolean
  readonly firstReviewWorkingDays: number
  readonly bureauReviewWorkingDays: number
  /** Hours in which the ministry's text message must be answered. */
  readonly smsHours: number
  /** Filing types that the ministry confirms by text message. */
  readonly smsNeededFor: readonly FilingType[]
  /** Beginnings of numbers under which people are badly reached, or not at all. */
  readonly numberRanges: PhoneRanges
  /** Days without a change after which an open case ends. */
  readonly idleDays: number
  /** Days without a change after which the applicant is reminded. */
  readonly warnIdleDays: number
  readonly imageLimits: Readonly<Record<PaperKind, ImageLimits>>
  readonly maxServicesPerOrder: { readonly enterprise: number; readonly individual: number }
  /** Services of one kind in one order. */
  readonly maxServicesOfKind: BySubject<Readonly<Record<ServiceKind, number>>>
  /** Whether one order may carry services of several kinds. */
  readonly mayMixKinds: BySubject<boolean>
  /** Services of one subject, filed and in the order; null without limit. */
  readonly maxServicesPerSubject: BySubject<number | null>
  /** Groups of filing types that a subject may have open together; a type always goes with itself. */
  readonly mayJoin: readonly (readonly FilingType[])[]
  /** Handling with priority (加急), where a bureau offers it. */
  readonly expedite: { readonly isOffered: boolean; readonly bureauWorkingDays: number }
  /** Moving a service to another subject (迁移). */
  readonly migration: {
    readonly isAllowed: boolean
    readonly subjectKinds: readonly SubjectKind[]
    readonly serviceKinds: readonly ServiceKind[]
  }
  readonly productRules: ProductRules
}

export type Settings = PackSettings & { readonly demands: readonly SlotDemand[] }

export type SettingKey = keyof PackSettings

export const settingKeys: readonly SettingKey[] = [
  'footerNumber',
  'personVerification',
  'asks',
  'portraitNeededFor',
  'formNeededFor',
  'emptySubjectMayAdd',
  'firstReviewWorkingDays',
  'bureauReviewWorkingDays',
  'smsHours',
  'smsNeededFor',
  'numberRanges',
  'idleDays',
  'warnIdleDays',
  'imageLimits',
  'maxServicesPerOrder',
  'maxServicesOfKind',
  'mayMixKinds',
  'maxServicesPerSubject',
  'mayJoin',
  'expedite',
  'migration',
  'productRules',
]

/** Objects are merged key by key, so that a province states differences only; all else is replaced. */
export const mergeSetting = (below: unknown, above: unknown): unknown => {
  if (!isObject(below) || !isObject(above)) return above
  const merged: Record<string, unknown> = { ...below }
  for (const [key, value] of Object.entries(above)) merged[key] = mergeSetting(below[key], value)
  return merged
}
