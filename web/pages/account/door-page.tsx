// The pages at the door (sign in, register, reset): one narrow card, nothing else.
import type { ReactNode } from 'react'
import { Card } from '../../parts/card.tsx'
import { Page, PageName } from '../../parts/page.tsx'
import styles from './door-page.module.css'

export const DoorPage = ({
  name,
  below,
  foot,
  children,
}: {
  readonly name: string
  readonly below?: ReactNode
  readonly foot?: ReactNode
  readonly children: ReactNode
}) => (
  <Page title={name} width="narrow">
    <div className={styles.door}>
      <PageName name={name} below={below} />
      <Card className={styles.card}>{children}</Card>
      {foot ? <p className={styles.foot}>{foot}</p> : null}
    </div>
  </Page>
)
