// Small labels: the status of a case, and a clock. Amber belongs to clocks alone.
import { Clock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CaseView } from '../api/shapes.ts'
import { dayAndTime, timeLeft } from '../i18n/time-words.ts'
import styles from './pills.module.css'
import { useNow } from './use-now.ts'

const toneOf = (status: CaseView['status']): 'plain' | 'seal' | 'ok' | 'accent' => {
  if (status === 'returned' || status === 'bureau-rejected') return 'seal'
  if (status === 'filed' || status === 'cancelled') return 'ok'
  if (status === 'awaiting-portrait' || status === 'sms-pending') return 'accent'
  return 'plain'
}

/** The end of a change or of an access has words of its own. */
export const statusContext = (filingType: string): { readonly context?: string } =>
  filingType.startsWith('change-')
    ? { context: 'change' }
    : filingType === 'cancel-access'
      ? { context: 'access' }
      : {}

export const StatusPill = ({
  status,
  filingType = '',
}: {
  readonly status: CaseView['status']
  readonly filingType?: string
}) => {
  const { t } = useTranslation('status')
  return (
    <span className={styles.pill} data-tone={toneOf(status)}>
      {t(`${status}.title`, statusContext(filingType))}
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
