// What happens next: steps on a thread, who has to act, how long it may take. The present one is a filled ring.
import { useTranslation } from 'react-i18next'
import type { StepView } from '../api/shapes.ts'
import { dayAndTime } from '../i18n/time-words.ts'
import styles from './step-timeline.module.css'

export const StepTimeline = ({
  steps,
  outcome = 'number',
  place,
  bureau,
}: {
  readonly steps: readonly StepView[]
  /** What the last step brings. */
  readonly outcome?: 'number' | 'change' | 'cancel'
  readonly place: string
  readonly bureau: string
}) => {
  const { t, i18n } = useTranslation('case')
  const keyOf = ({ key }: StepView): string =>
    key === 'number' && outcome !== 'number' ? `number-${outcome}` : key
  const when = (step: StepView): string => {
    if (step.at !== undefined) return dayAndTime(i18n.language, step.at)
    if (step.state === 'now' && step.owner === 'applicant') return t('steps.now')
    return step.limit ? t(`steps.limit.${step.limit.unit}`, { count: step.limit.amount }) : ''
  }
  return (
    <ol className={styles.steps}>
      {steps.map((step) => (
        <li
          key={step.key}
          className={styles.step}
          data-state={step.state}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <span className={styles.knot} aria-hidden="true">
            {step.state === 'done' ? (
              <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
                <path
                  d="m3.6 7.2 2.4 2.4 4.6-5"
                  fill="none"
                  stroke="var(--ok)"
                  strokeWidth="1.6"
                  strokeLinecap="round"
                  strokeLinejoin="round"
                />
              </svg>
            ) : null}
          </span>
          <span className={styles.name}>{t(`steps.${keyOf(step)}.name`, { place })}</span>
          <span className={styles.when}>{when(step)}</span>
          {step.state === 'done' ? null : (
            <span className={styles.line}>{t(`steps.${keyOf(step)}.line`, { place, bureau })}</span>
          )}
        </li>
      ))}
    </ol>
  )
}
