// Above the desk when it is not mine: who has it, and the one thing to do. Nothing at all when it is mine.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CaseView } from '../../api/shapes.ts'
import { Button } from '../../parts/button.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import styles from './desk.module.css'
import { claim, deskKey, queueKey } from './review-calls.ts'
import { type Claimed, useMayReview } from './use-claimed.ts'

type BannerProps = {
  readonly applicationId: string
  readonly claimed: Claimed
  readonly status: CaseView['status']
}

export const ClaimBanner = ({ applicationId, claimed, status }: BannerProps) => {
  const { t } = useTranslation(['review', 'status'])
  const queries = useQueryClient()
  const mayReview = useMayReview()
  const claiming = useMutation({
    mutationFn: () => claim(applicationId),
    onSuccess: (desk) => queries.setQueryData(deskKey(applicationId), desk),
    onSettled: () => queries.invalidateQueries({ queryKey: queueKey }),
  })
  if (claimed.by === 'me' || claimed.by === 'unknown') return null
  if (claiming.isError)
    return (
      <div className={styles.problem}>
        <ProblemPanel cause={claiming.error} />
      </div>
    )
  const words = {
    nobody: t('claim.nobody'),
    another: t('claim.another', { name: claimed.by === 'another' ? claimed.name : '' }),
    gone: t('claim.gone', { status: t(`status:${status}.title`) }),
  }
  return (
    <div className={styles.banner} role="status">
      <p>{words[claimed.by]}</p>
      {claimed.by === 'nobody' && mayReview ? (
        <Button small kind="primary" busy={claiming.isPending} onClick={() => claiming.mutate()}>
          {t('claim.take')}
        </Button>
      ) : (
        <Link to="/review">{t('claim.to-queue')}</Link>
      )}
    </div>
  )
}
