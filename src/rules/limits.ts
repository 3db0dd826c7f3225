// Facts that come from the settings rather than from the applicant: how large, how many, how long. They let a rule say
// "at most the limit for this paper" while the limit itself stays one setting.
import { type ServiceKind, serviceKinds } from '../core/material.ts'
import type { FactValue } from './predicate.ts'
import type { BySubject, ImageLimits, Settings } from './settings.ts'

const IMAGE_FACTS: Readonly<Record<string, keyof ImageLimits>> = {
  'limits.maxBytes': 'maxBytes',
  'limits.minLongSidePx': 'minLongSidePx',
  'limits.minShortSidePx': 'minShortSidePx',
  'limits.goodLongSidePx': 'goodLongSidePx',
  'limits.minSharpness': 'minSharpness',
  'limits.goodSharpness': 'goodSharpness',
  'limits.minMeanLuma': 'minMeanLuma',
  'limits.maxMeanLuma': 'maxMeanLuma',
  'limits.mustBeColour': 'mustBeColour',
}

/** The value of a `limits.*` fact in a frame; undefined where the frame has no such thing. */
export const limitsFor = (
  settings: Settings,
  fact: string,
  read: (fact: string) => FactValue | undefined,
): FactValue | undefined => {
  const figure = IMAGE_FACTS[fact]
  if (figure) return imageLimitsOf(settings, read('documents.*.paper'))?.[figure]
  switch (fact) {
    case 'limits.maxMegabytes': {
      const bytes = imageLimitsOf(settings, read('documents.*.paper'))?.maxBytes
      return bytes === undefined ? undefined : Math.round((bytes / 1_048_576) * 10) / 10
    }
    case 'limits.verificationStage':
      return settings.personVerification.stage
    case 'limits.servicesPerOrder':
      return read('subject.kind') === 'individual'
        ? settings.maxServicesPerOrder.individual
        : settings.maxServicesPerOrder.enterprise
    case 'limits.servicesOfKind':
      return bySubject(settings.maxServicesOfKind, read)[kindIn(read)]
    case 'limits.servicesPerSubject':
      return bySubject(settings.maxServicesPerSubject, read) ?? undefined
    case 'limits.mayMixKinds':
      return bySubject(settings.mayMixKinds, read)
    case 'limits.mayJoinOpen':
      return mayJoinOpen(settings, read('filing.type'), read('application.openTypes'))
    case 'limits.termMonths':
      return termOf(settings, read('services.*.access.product'))
    case 'limits.isProductKnown': {
      const product = read('services.*.access.product')
      return product === undefined ? undefined : termOf(settings, product) !== undefined
    }
    default:
      return undefined
  }
}

type Read = (fact: string) => FactValue | undefined

const bySubject = <T>(values: BySubject<T>, read: Read): T =>
  read('subject.kind') === 'individual' ? values.individual : values.unit

const kindIn = (read: Read): ServiceKind =>
  serviceKinds.find((kind) => kind === read('services.*.kind')) ?? 'website'

/** A type goes with itself, and with those of a group that has both. */
const mayJoinOpen = (
  settings: Settings,
  filingType: FactValue | undefined,
  open: FactValue | undefined,
): boolean | undefined => {
  if (typeof open !== 'object') return undefined
  const isTogether = (one: string): boolean =>
    one === filingType ||
    settings.mayJoin.some((group) =>
      [one, filingType].every((wanted) => group.some((type) => type === wanted)),
    )
  return open.every(isTogether)
}

const imageLimitsOf = (settings: Settings, paper: FactValue | undefined): ImageLimits | undefined =>
  Object.entries(settings.imageLimits).find(([kind]) => kind === paper)?.[1]

const termOf = (settings: Settings, product: FactValue | undefined): number | undefined =>
  typeof product === 'string' && Object.hasOwn(settings.productRules.minimumTermMonths, product)
    ? settings.productRules.minimumTermMonths[product]
    : undefined
