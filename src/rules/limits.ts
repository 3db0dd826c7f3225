// Facts that come from the settings rather than from the applicant: how large, how many, how long. They let a rule say
// "at most the limit for this paper" while the limit itself stays one setting.
import type { FactValue } from './predicate.ts'
import type { ImageLimits, Settings } from './settings.ts'

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

const imageLimitsOf = (settings: Settings, paper: FactValue | undefined): ImageLimits | undefined =>
  Object.entries(settings.imageLimits).find(([kind]) => kind === paper)?.[1]

const termOf = (settings: Settings, product: FactValue | undefined): number | undefined =>
  typeof product === 'string' && Object.hasOwn(settings.productRules.minimumTermMonths, product)
    ? settings.productRules.minimumTermMonths[product]
    : undefined
