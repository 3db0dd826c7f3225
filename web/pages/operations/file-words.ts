// Words for what the files of the exchange carry and what became of it: kinds, states, outcomes. Outcomes are kept in
// English with their reason; people read one of a few sentences.
import { useTranslation } from 'react-i18next'

/** Types of filing in the order of the form, then the provider's own reports. */
export const kindsUp = [
  'first-filing',
  'add-service-here',
  'add-service-elsewhere',
  'add-access',
  'change-subject',
  'change-service',
  'change-both',
  'cancel-subject',
  'cancel-service',
  'cancel-access',
  'papers',
  'verification-result',
  'unfiled-result',
  'address',
  'domain',
] as const

export const kindsDown = [
  'result',
  'verdict',
  'filed',
  'cancelled',
  'verification-task',
  'check',
  'notice',
  'unfiled-website',
  'blacklist',
  'illegal-access',
  'report-result',
  'address-result',
  'address-check',
  'domain-result',
  'code-table',
  'reporting-unit',
  'synchronised-filing',
  'synchronised-address',
  'synchronised-domain',
  'unknown',
] as const

export const states = {
  up: ['fixed', 'accepted', 'refused'],
  down: ['received', 'processed', 'acknowledged', 'unreadable'],
} as const

const outcomes: readonly (readonly [RegExp, string])[] = [
  [/^applied|^ended|^rows changed/, 'applied'],
  [/^listed/, 'listed'],
  [/^task|^told again/, 'task'],
  [/^ignored/, 'ignored'],
  [/nothing to do/, 'nothing'],
  [/^kept: no case/, 'no-case'],
]

/** Which sentence says an outcome. */
export const outcomeOf = (outcome: string): string =>
  outcomes.find(([pattern]) => pattern.test(outcome))?.[1] ?? 'kept'

/** The name of a kind of record, whichever way it goes; one that this page does not know is shown as it is. */
export const useKindWords = () => {
  const { t, i18n } = useTranslation(['operations', 'status'])
  return (kind: string): string => {
    if (i18n.exists(`operations:file.kind.${kind}`)) return t(`operations:file.kind.${kind}`)
    return t(`status:type.${kind}`, { defaultValue: kind })
  }
}
