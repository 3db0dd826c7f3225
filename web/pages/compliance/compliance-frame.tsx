// The frame of the compliance officer's pages: name, figures at the right, and the way between the three places.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Page, PageName } from '../../parts/page.tsx'
import operations from '../operations/operations.module.css'

const places = [
  { place: 'tasks', to: '/compliance' },
  { place: 'answered', to: '/compliance/answered' },
  { place: 'papers', to: '/compliance/papers' },
  { place: 'lists', to: '/compliance/lists' },
  { place: 'codes', to: '/compliance/codes' },
] as const

export type CompliancePlace = (typeof places)[number]['place']

type FrameProps = {
  readonly place: CompliancePlace
  readonly aside?: ReactNode
  readonly children: ReactNode
}

export const ComplianceFrame = ({ place, aside, children }: FrameProps) => {
  const { t } = useTranslation('compliance')
  return (
    <Page title={t(`${place}.title`)}>
      <nav className={operations.places} aria-label={t('places')}>
        {places.map((one) => (
          <Link
            key={one.place}
            to={one.to}
            className={operations.place}
            aria-current={one.place === place ? 'page' : undefined}
            activeOptions={{ exact: true }}
          >
            {t(`${one.place}.title`)}
          </Link>
        ))}
      </nav>
      <div className={operations.head}>
        <PageName name={t(`${place}.title`)} below={t(`${place}.below`)} />
        {aside}
      </div>
      {children}
    </Page>
  )
}
