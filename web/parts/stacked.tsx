// A field in a narrow form: name above, hint below, something small at the right of the name.
import { type ReactNode, useId } from 'react'
import styles from './stacked.module.css'

export type StackedIds = { readonly id: string; readonly 'aria-describedby': string | undefined }

type StackedProps = {
  readonly label: string
  readonly aside?: ReactNode
  readonly hint?: ReactNode
  readonly children: (ids: StackedIds) => ReactNode
}

export const Stacked = ({ label, aside, hint, children }: StackedProps) => {
  const id = useId()
  return (
    <div className={styles.stacked}>
      <div className={styles.head}>
        <label htmlFor={id}>{label}</label>
        {aside}
      </div>
      {children({ id, 'aria-describedby': hint ? `${id}-hint` : undefined })}
      {hint ? (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
    </div>
  )
}
