// Two people acted on one case: this desk lost. Says what happened and that nothing was sent, and offers the case as it
// is now; verdicts on rows that are still there are kept by the tab.
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Button } from '../../parts/button.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { deskKey, queueKey } from './review-calls.ts'

export const ConflictPanel = ({
  applicationId,
  cause,
}: {
  readonly applicationId: string
  readonly cause: unknown
}) => {
  const { t } = useTranslation('review')
  const queries = useQueryClient()
  if (cause === undefined) return null
  const reload = async (): Promise<void> => {
    await queries.invalidateQueries({ queryKey: queueKey })
    await queries.resetQueries({ queryKey: deskKey(applicationId) })
  }
  return (
    <ProblemPanel cause={cause}>
      <p>{t('conflict.kept')}</p>
      <Button small kind="primary" onClick={() => void reload()}>
        {t('conflict.reload')}
      </Button>
      <Link to="/review">{t('claim.to-queue')}</Link>
    </ProblemPanel>
  )
}
