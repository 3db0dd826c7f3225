// Numbers and switches that a pack sets beside its rules: time limits, quantities, figures of images, products. Read
// strictly: a rule set never exists with a setting missing.
import type { PaperKind } from '../core/slot.ts'
import { isObject, type Json, type Reader } from './json-reader.ts'
import type { Predicate } from './predicate.ts'

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

type ProductRules = {
  /** Least term in months, renewals included, by kind of product. A kind that is not here cannot carry a filing. */
  readonly minimumTermMonths: Readonly<Record<string, number>>
  readonly serviceNumbersPerInstance: number
  readonly needsPublicAddress: boolean
  readonly needsMainland: boolean
}

export type SlotDemand = {
  readonly code: string
  /** Pattern of the slot. */
  readonly slot: string
  readonly when?: Predicate
  readonly required: boolean
  readonly basis: string
  readonly pack: string
}

export type PackSettings = {
  /** Which number the bureau wants at the foot of the home page: the subject's, or the service's with its suffix. */
  readonly footerNumber: 'subject' | 'service'
  readonly personVerification: { readonly stage: 'before-review' | 'after-review' }
  readonly emptySubjectMayAdd: boolean
  readonly firstReviewWorkingDays: number
  readonly bureauReviewWorkingDays: number
  /** Hours in which the ministry's text message must be answered. */
  readonly smsHours: number
  /** Days without a change after which an open case ends. */
  readonly idleDays: number
  /** Days without a change after which the applicant is reminded. */
  readonly warnIdleDays: number
  readonly imageLimits: Readonly<Record<PaperKind, ImageLimits>>
  readonly maxServicesPerOrder: { readonly enterprise: number; readonly individual: number }
  readonly productRules: ProductRules
}

export type Settings = PackSettings & { readonly demands: readonly SlotDemand[] }

export type SettingKey = keyof PackSettings

export const settingKeys: readonly SettingKey[] = [
  'footerNumber',
  'personVerification',
  'emptySubjectMayAdd',
  'firstReviewWorkingDays',
  'bureauReviewWorkingDays',
  'smsHours',
  'idleDays',
  'warnIdleDays',
  'imageLimits',
  'maxServicesPerOrder',
  'productRules',
]

const FOOTER_NUMBERS = ['subject', 'service'] as const
const PAPERS: readonly PaperKind[] = ['licence', 'identity-card', 'portrait', 'form', 'other']

/** Reads the merged settings of all layers; problems go to the reader. */
export const readSettings = (value: Json, reader: Reader): PackSettings | undefined => {
  const before = reader.problems.length
  const settings: PackSettings = {
    footerNumber: reader.at('footerNumber').oneOf(value.footerNumber, FOOTER_NUMBERS) ?? 'service',
    personVerification: { stage: readStage(value.personVerification, reader.at('personVerification')) },
    emptySubjectMayAdd: readTruth(value, 'emptySubjectMayAdd', reader),
    firstReviewWorkingDays: readNumber(value, 'firstReviewWorkingDays', reader),
    bureauReviewWorkingDays: readNumber(value, 'bureauReviewWorkingDays', reader),
    smsHours: readNumber(value, 'smsHours', reader),
    idleDays: readNumber(value, 'idleDays', reader),
    warnIdleDays: readNumber(value, 'warnIdleDays', reader),
    imageLimits: readImageLimits(value.imageLimits, reader.at('imageLimits')),
    maxServicesPerOrder: readQuantities(value.maxServicesPerOrder, reader.at('maxServicesPerOrder')),
    productRules: readProductRules(value.productRules, reader.at('productRules')),
  }
  return reader.problems.length === before ? settings : undefined
}

const readStage = (value: unknown, reader: Reader): 'before-review' | 'after-review' => {
  const object = reader.object(value, ['stage'])
  return reader.at('stage').oneOf(object?.stage, ['before-review', 'after-review'] as const) ?? 'after-review'
}

const readNumber = (value: Json, key: string, reader: Reader): number => {
  const number = value[key]
  if (typeof number === 'number' && Number.isFinite(number) && number >= 0) return number
  reader.at(key).fail('must be a number, 0 or more')
  return 0
}

const readTruth = (value: Json, key: string, reader: Reader): boolean => {
  if (typeof value[key] === 'boolean') return value[key]
  reader.at(key).fail('must be true or false')
  return false
}

const readQuantities = (value: unknown, reader: Reader): PackSettings['maxServicesPerOrder'] => {
  const object = reader.object(value, ['enterprise', 'individual']) ?? {}
  return {
    enterprise: readNumber(object, 'enterprise', reader),
    individual: readNumber(object, 'individual', reader),
  }
}

const readImageLimits = (value: unknown, reader: Reader): PackSettings['imageLimits'] => {
  const object = reader.object(value, PAPERS) ?? {}
  const of = (paper: PaperKind): ImageLimits => readOnePaper(object[paper], reader.at(paper))
  return {
    licence: of('licence'),
    'identity-card': of('identity-card'),
    portrait: of('portrait'),
    form: of('form'),
    other: of('other'),
  }
}

const readOnePaper = (value: unknown, reader: Reader): ImageLimits => {
  const object = reader.object(value) ?? {}
  const number = (key: string): number => readNumber(object, key, reader)
  return {
    maxBytes: number('maxBytes'),
    minLongSidePx: number('minLongSidePx'),
    minShortSidePx: number('minShortSidePx'),
    goodLongSidePx: number('goodLongSidePx'),
    minSharpness: number('minSharpness'),
    goodSharpness: number('goodSharpness'),
    minMeanLuma: number('minMeanLuma'),
    maxMeanLuma: number('maxMeanLuma'),
    mustBeColour: readTruth(object, 'mustBeColour', reader),
  }
}

const readProductRules = (value: unknown, reader: Reader): ProductRules => {
  const object = reader.object(value) ?? {}
  const terms = reader.at('minimumTermMonths').object(object.minimumTermMonths) ?? {}
  const minimumTermMonths: Record<string, number> = {}
  for (const kind of Object.keys(terms))
    minimumTermMonths[kind] = readNumber(terms, kind, reader.at('minimumTermMonths'))
  return {
    minimumTermMonths,
    serviceNumbersPerInstance: readNumber(object, 'serviceNumbersPerInstance', reader),
    needsPublicAddress: readTruth(object, 'needsPublicAddress', reader),
    needsMainland: readTruth(object, 'needsMainland', reader),
  }
}

/** Objects are merged key by key, so that a province states differences only; all else is replaced. */
export const mergeSetting = (below: unknown, above: unknown): unknown => {
  if (!isObject(below) || !isObject(above)) return above
  const merged: Record<string, unknown> = { ...below }
  for (const [key, value] of Object.entries(above)) merged[key] = mergeSetting(below[key], value)
  return merged
}
