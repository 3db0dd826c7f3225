// White paper with a hairline; and a section of it with its name at the left (above, on a phone).
import type { ReactNode } from 'react'
import styles from './card.module.css'
import { cx } from './class-names.ts'

export const Card = ({
  children,
  className,
  flat,
}: {
  readonly children: ReactNode
  readonly className?: string | undefined
  readonly flat?: boolean
}) => <div className={cx(styles.card, flat && styles.flat, className)}>{children}</div>

/** A card whose content has padding and, if wanted, a name on top. */
export const PaddedCard = ({
  name,
  aside,
  children,
  className,
}: {
  readonly name?: ReactNode
  readonly aside?: ReactNode
  readonly children: ReactNode
  readonly className?: string | undefined
}) => (
  <section className={cx(styles.card, styles.padded, className)}>
    {name === undefined ? null : (
      <div className={styles.cardHead}>
        <h2 className={styles.cardName}>{name}</h2>
        {aside}
      </div>
    )}
    {children}
  </section>
)

/** Sections stand under each other in a card that turns into plain page on a phone. */
export const SectionedCard = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.sectioned}>{children}</div>
)

export const Section = ({
  name,
  id,
  note,
  children,
}: {
  readonly name: ReactNode
  readonly id?: string
  readonly note?: ReactNode
  readonly children: ReactNode
}) => (
  <section className={styles.section} {...(id === undefined ? {} : { id })}>
    <div>
      <h2 className={styles.sectionName}>{name}</h2>
      {note === undefined ? null : <p className={styles.note}>{note}</p>}
    </div>
    <div className={styles.sectionBody}>{children}</div>
  </section>
)

/** The last row of a sectioned card: what to do with the page. Stays in reach of the thumb on a phone. */
export const SectionFoot = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.foot}>
    <div className={styles.footButtons}>{children}</div>
  </div>
)
