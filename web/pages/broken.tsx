// The two dead ends that are none: a page that is not there, and one that broke. Both say the way on.
import type { ErrorComponentProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../parts/button.tsx'
import { Page, PageName } from '../parts/page.tsx'
import { ProblemPanel } from '../parts/problem-panel.tsx'

export const NotFound = () => {
  const { t } = useTranslation('app')
  return (
    <Page title={t('not-found.name')} width="narrow">
      <PageName name={t('not-found.name')} below={t('not-found.text')} />
      <ButtonLink kind="primary" to="/">
        {t('not-found.home')}
      </ButtonLink>
    </Page>
  )
}

export const PageBroken = ({ error, reset }: ErrorComponentProps) => {
  const { t } = useTranslation('app')
  return (
    <Page title={t('broken.name')} width="narrow">
      <PageName name={t('broken.name')} below={t('broken.text')} />
      <ProblemPanel cause={error} again={reset} />
    </Page>
  )
}
