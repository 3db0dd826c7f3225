// Nothing here yet: says what would be here, and offers the way to it.
import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

export const EmptyState = ({
  picture,
  name,
  text,
  children,
}: {
  readonly picture?: ReactNode
  readonly name: ReactNode
  readonly text?: ReactNode
  readonly children?: ReactNode
}) => (
  <div className={styles.empty}>
    {picture}
    <h2 className={styles.name}>{name}</h2>
    {text === undefined ? null : <p className={styles.text}>{text}</p>}
    {children === undefined ? null : <div className={styles.actions}>{children}</div>}
  </div>
)

/** While the first answer is awaited: quiet grey bars, said once to a screen reader. */
export const Waiting = ({ label, rows = 4 }: { readonly label: string; readonly rows?: number }) => (
  <div className={styles.waiting} role="status">
    <span className="visually-hidden">{label}</span>
    {[...Array(rows).keys()].map((row) => (
      <span key={`bar-${row}`} className={styles.bar} aria-hidden="true" />
    ))}
  </div>
)
