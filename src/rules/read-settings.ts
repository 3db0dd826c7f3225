// Reads the merged settings of all layers, strictly: a rule set never exists with a setting missing, so whoever uses one need
// not ask whether it is there.
import type { Json, Reader } from './json-reader.ts'
import { readFilingTypeSettings, readMigration, readQuantitySettings } from './read-filing-settings.ts'
import { readImageLimits } from './read-image-limits.ts'
import { readNumber, readTruth } from './read-scalar.ts'
import type { PackSettings, ProductRules } from './settings.ts'

const FOOTER_NUMBERS = ['subject', 'service'] as const

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
    ...readFilingTypeSettings(value, reader),
    numberRanges: readNumberRanges(value.numberRanges, reader.at('numberRanges')),
    idleDays: readNumber(value, 'idleDays', reader),
    warnIdleDays: readNumber(value, 'warnIdleDays', reader),
    imageLimits: readImageLimits(value.imageLimits, reader.at('imageLimits')),
    maxServicesPerOrder: readPerOrder(value.maxServicesPerOrder, reader.at('maxServicesPerOrder')),
    ...readQuantitySettings(value, reader),
    expedite: readExpedite(value.expedite, reader.at('expedite')),
    migration: readMigration(value.migration, reader.at('migration')),
    productRules: readProductRules(value.productRules, reader.at('productRules')),
  }
  return reader.problems.length === before ? settings : undefined
}

const readStage = (value: unknown, reader: Reader): 'before-review' | 'after-review' => {
  const object = reader.object(value, ['stage'])
  return reader.at('stage').oneOf(object?.stage, ['before-review', 'after-review'] as const) ?? 'after-review'
}

const readNumberRanges = (value: unknown, reader: Reader): PackSettings['numberRanges'] => {
  const object = reader.object(value, ['virtualOperator', 'machine']) ?? {}
  const beginnings = (key: string): readonly string[] => {
    if (!Array.isArray(object[key])) reader.at(key).fail('must be a list of beginnings of mobile numbers')
    return reader
      .at(key)
      .list(object[key])
      .flatMap((one, index) =>
        typeof one === 'string' && /^1\d{1,10}$/.test(one)
          ? one
          : (reader.at(key).at(index).fail('is no beginning of a mobile number') ?? []),
      )
  }
  return { virtualOperator: beginnings('virtualOperator'), machine: beginnings('machine') }
}

const readPerOrder = (value: unknown, reader: Reader): PackSettings['maxServicesPerOrder'] => {
  const object = reader.object(value, ['enterprise', 'individual']) ?? {}
  return {
    enterprise: readNumber(object, 'enterprise', reader),
    individual: readNumber(object, 'individual', reader),
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

const readExpedite = (value: unknown, reader: Reader): PackSettings['expedite'] => {
  const object = reader.object(value, ['isOffered', 'bureauWorkingDays']) ?? {}
  return {
    isOffered: readTruth(object, 'isOffered', reader),
    bureauWorkingDays: readNumber(object, 'bureauWorkingDays', reader),
  }
}
