// The frame of every operators' page: its name, and the way to the others. What a role may not see is not offered; that
// it may not see it is decided by the flows.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Page, PageName } from '../../parts/page.tsx'
import { useMe } from '../../session/me.ts'
import styles from './operations.module.css'

export type Place = 'exchange' | 'cases' | 'audit' | 'products' | 'addresses' | 'registrar-domains' | 'packs'

const places: readonly {
  readonly place: Place
  readonly to: '/operations' | `/operations/${Exclude<Place, 'exchange'>}`
}[] = [
  { place: 'exchange', to: '/operations' },
  { place: 'cases', to: '/operations/cases' },
  { place: 'audit', to: '/operations/audit' },
  { place: 'products', to: '/operations/products' },
  { place: 'addresses', to: '/operations/addresses' },
  { place: 'registrar-domains', to: '/operations/registrar-domains' },
  { place: 'packs', to: '/operations/packs' },
]

type FrameProps = { readonly place: Place; readonly aside?: ReactNode; readonly children: ReactNode }

export const OperationsPage = ({ place, aside, children }: FrameProps) => {
  const { t } = useTranslation('operations')
  const me = useMe().data
  const offered = places.filter(
    ({ place: one }) =>
      (one !== 'products' || me?.role === 'administrator') &&
      (one !== 'registrar-domains' || me?.isRegistrar === true),
  )
  return (
    <Page title={t(`${place}.title`)}>
      <nav className={styles.places} aria-label={t('places')}>
        {offered.map((one) => (
          <Link
            key={one.place}
            to={one.to}
            className={styles.place}
            aria-current={one.place === place ? 'page' : undefined}
            activeOptions={{ exact: true }}
          >
            {t(`${one.place}.title`)}
          </Link>
        ))}
      </nav>
      <div className={styles.head}>
        <PageName name={t(`${place}.title`)} below={t(`${place}.below`)} />
        {aside}
      </div>
      {children}
    </Page>
  )
}
