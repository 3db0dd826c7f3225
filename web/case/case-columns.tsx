// Two columns on wide screens: the work at the left, time and the next thing at the right. On a phone the forecast
// stands above the work, and the one primary button stays in reach of the thumb.
import type { ReactNode } from 'react'
import styles from './case-columns.module.css'

type ColumnsProps = {
  readonly head: ReactNode
  readonly forecast?: ReactNode
  readonly action?: ReactNode
  readonly aside?: ReactNode
  /** What is worth knowing but not doing: below the work, and on a phone below everything. */
  readonly more?: ReactNode
  readonly children: ReactNode
}

export const CaseColumns = ({ head, forecast, action, aside, more, children }: ColumnsProps) => (
  <div className={styles.columns} data-has-action={action ? 'true' : undefined}>
    <div className={styles.head}>{head}</div>
    {forecast ? <div className={styles.forecast}>{forecast}</div> : null}
    <div className={styles.work}>{children}</div>
    <div className={styles.side}>
      {action ? <div className={styles.action}>{action}</div> : null}
      {aside}
    </div>
    {more ? <div className={styles.more}>{more}</div> : null}
  </div>
)
