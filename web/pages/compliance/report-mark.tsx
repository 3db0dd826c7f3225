// What became of a report to the bureau, as a drawn mark and words: a bureau tells most good outcomes by silence.
import { Check, Circle, CircleDashed, TriangleAlert, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import styles from './compliance.module.css'
import type { ComplianceTask } from './compliance-calls.ts'

export type ReportState = NonNullable<ComplianceTask['reportState']>

const marks = {
  waiting: { Icon: CircleDashed, tone: 'quiet' },
  'in-file': { Icon: Circle, tone: 'quiet' },
  taken: { Icon: Check, tone: 'ok' },
  answered: { Icon: Check, tone: 'ok' },
  refused: { Icon: TriangleAlert, tone: 'seal' },
  withdrawn: { Icon: Undo2, tone: 'quiet' },
  aside: { Icon: TriangleAlert, tone: 'seal' },
} as const

export const ReportMark = ({
  state,
  of = 'report',
}: {
  readonly state: ReportState
  /** Papers are always answered: silence means something else there. */
  readonly of?: 'report' | 'paper'
}) => {
  const { t } = useTranslation('compliance')
  const { Icon, tone } = of === 'paper' && state === 'taken' ? marks['in-file'] : marks[state]
  return (
    <p className={styles.report} data-tone={tone}>
      <Icon size={15} strokeWidth={1.9} aria-hidden="true" />
      {t(`${of}.${state}`)}
    </p>
  )
}
