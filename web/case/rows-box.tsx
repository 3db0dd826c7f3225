// A list that people fill row by row: one more, one less. With nothing given an empty row stands ready, which is not a value.
import { Plus, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../parts/button.tsx'
import styles from './rows-box.module.css'

type RowsBoxProps<Row extends object> = {
  readonly given: readonly Row[]
  readonly empty: Row
  /** A row that waits for its first value: another one is not offered before it has one. */
  readonly isWaiting: (row: Row) => boolean
  readonly disabled: boolean
  /** Null when the last row is gone. */
  readonly onChange: (rows: readonly Row[] | null) => void
  readonly addLabel: string
  readonly removeLabel: string
  /** The boxes of one row; `change` sets some of its values. */
  readonly children: (row: Row, order: number, change: (part: Partial<Row>) => void) => ReactNode
}

export const RowsBox = <Row extends object>(props: RowsBoxProps<Row>) => {
  const { given, empty, isWaiting, disabled, onChange, addLabel, removeLabel, children } = props
  const rows = given.length === 0 ? [empty] : given
  const put = (next: readonly Row[]) => onChange(next.length === 0 ? null : next)
  const change = (order: number, part: Partial<Row>) =>
    put(rows.map((row, at) => (at === order ? { ...row, ...part } : row)))
  return (
    <div className={styles.rows}>
      {rows.map((row, order) => (
        // Rows have no identity of their own; their place is it.
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity
        <div key={order} className={styles.row}>
          {children(row, order, (part) => change(order, part))}
          <Button
            kind="plain"
            small
            aria-label={removeLabel}
            disabled={disabled || given.length === 0}
            onClick={() => put(rows.filter((_, at) => at !== order))}
          >
            <X size={17} strokeWidth={1.8} aria-hidden="true" />
          </Button>
        </div>
      ))}
      <Button
        kind="plain"
        small
        className={styles.add}
        disabled={disabled || rows.some(isWaiting)}
        icon={<Plus size={16} aria-hidden="true" />}
        onClick={() => put([...rows, empty])}
      >
        {addLabel}
      </Button>
    </div>
  )
}
