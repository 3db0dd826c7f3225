// Stands in while a page's texts or code are on their way.
import { useTranslation } from 'react-i18next'
import { Waiting } from '../parts/empty-state.tsx'
import { Page } from '../parts/page.tsx'

export const PageWaiting = () => {
  const { t } = useTranslation('app')
  return (
    <Page title={t('waiting')}>
      <Waiting label={t('waiting')} rows={5} />
    </Page>
  )
}
