// The catalogue of settings: of which class each is, and what it means. The table in docs/rule-packs.md is made of it; how a
// value is formed stands in settings.ts.
import type { RuleClass } from './rule-class.ts'
import type { SettingKey } from './settings.ts'

type SettingName = { readonly class: RuleClass; readonly meaning: string }

export const settingNames: Readonly<Record<SettingKey, SettingName>> = {
  footerNumber: {
    class: 'footer',
    meaning: '`subject` or `service`: the number at the foot of the home page',
  },
  personVerification: {
    class: 'verification',
    meaning: '`stage`: `before-review` or `after-review`, when portraits are taken',
  },
  portraitNeededFor: { class: 'verification', meaning: 'filing types with portraits' },
  formNeededFor: { class: 'verification', meaning: 'filing types with a signed verification form' },
  emptySubjectMayAdd: { class: 'empty-subject', meaning: 'a subject without services may add one directly' },
  firstReviewWorkingDays: { class: 'review-days', meaning: 'working days of the provider’s review' },
  bureauReviewWorkingDays: { class: 'review-days', meaning: 'working days of the bureau’s review' },
  numberRanges: {
    class: 'phones',
    meaning: 'beginnings of mobile numbers that belong to resellers and to machines',
  },
  smsHours: { class: 'sms', meaning: 'hours in which the text message must be answered' },
  smsNeededFor: { class: 'sms', meaning: 'filing types that are confirmed by text message' },
  idleDays: { class: 'life', meaning: 'days without a change after which an open case ends' },
  warnIdleDays: { class: 'life', meaning: 'days without a change after which the applicant is reminded' },
  imageLimits: { class: 'images', meaning: 'figures of images, by kind of paper' },
  asks: { class: 'filing-types', meaning: 'filing type → parts of the material that it shows and judges' },
  mayJoin: {
    class: 'filing-types',
    meaning: 'groups of filing types that a subject may have open together; a type goes with itself',
  },
  maxServicesPerOrder: {
    class: 'quantities',
    meaning: 'services in one order: `enterprise` (all units), `individual`',
  },
  maxServicesOfKind: {
    class: 'quantities',
    meaning: 'services of one kind in one order, by `unit` and `individual`',
  },
  mayMixKinds: { class: 'quantities', meaning: 'whether one order may carry several kinds of services' },
  maxServicesPerSubject: {
    class: 'quantities',
    meaning: 'services of one subject, filed and new; null without limit',
  },
  expedite: {
    class: 'expedite',
    meaning: 'whether a bureau handles cases with priority, and in how many working days',
  },
  migration: {
    class: 'migration',
    meaning: 'whether, to which kinds of subject and for which services one may move',
  },
  productRules: {
    class: 'products',
    meaning: 'terms in months by kind of product, and what a server must have',
  },
}
