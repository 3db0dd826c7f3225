// Small labels: the status of a case, and a clock. Amber belongs to clocks alone.
import { Clock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CaseView } from '../api/shapes.ts'
import { dayAndTime, timeLeft } from '../i18n/time-words.ts'
import styles from './pills.module.css'
import { useNow } from './use-now.ts'

const toneOf = (status: CaseView['status']): 'plain' | 'seal' | 'ok' | 'accent' => {
  if (status === 'returned' || status === 'bureau-rejected') return 'seal'
  if (status === 'filed') return 'ok'
  if (status === 'awaiting-portrait' || status === 'sms-pending') return 'accent'
  return 'plain'
}

export const StatusPill = ({ status }: { readonly status: CaseView['status'] }) => {
  const { t } = useTranslation('status')
  return (
    <span className={styles.pill} data-tone={toneOf(status)}>
      {t(`${status}.title`)}
    </span>
  )
}

/** How long is left until an instant; counts by itself, and says "over" once it is. */
export const ClockPill = ({
  dueAt,
  isProvisional,
}: {
  readonly dueAt: string
  readonly isProvisional?: boolean
}) => {
  const { t, i18n } = useTranslation('app')
  const left = timeLeft(dueAt, useNow())
  const words = left.isOver
    ? t('clock.over')
    : left.days > 0
      ? t('clock.days-left', left)
      : left.hours > 0
        ? t('clock.hours-left', left)
        : t('clock.minutes-left', left)
  return (
    <span
      className={styles.clock}
      data-over={left.isOver || undefined}
      title={t(isProvisional ? 'clock.until-provisional' : 'clock.until', {
        at: dayAndTime(i18n.language, dueAt),
      })}
    >
      <Clock size={15} strokeWidth={1.8} aria-hidden="true" />
      {words}
    </span>
  )
}
