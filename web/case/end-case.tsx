// Giving up: withdraw after submitting, abandon before. Says what is lost and what can be done later, then asks.
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseView } from '../api/shapes.ts'
import { Button } from '../parts/button.tsx'
import { ConfirmDialog } from '../parts/confirm-dialog.tsx'
import styles from './end-case.module.css'
import { useTurn } from './use-case.ts'

export const EndCase = ({ view }: { readonly view: CaseView }) => {
  const { t } = useTranslation('case')
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  const way = view.allowedActions.includes('withdraw') ? 'withdraw' : 'abandon'
  const turn = useTurn(view, way)
  const words = view.followUp === undefined ? {} : { context: 'follow-up' }
  if (!view.allowedActions.includes(way)) return null
  return (
    <div>
      <Button kind="link" className={styles.quiet} onClick={() => setOpen(true)}>
        {t(`end.${way}.open`, words)}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        name={t(`end.${way}.name`, words)}
        deed={t(`end.${way}.deed`, words)}
        isGrave
        busy={turn.isPending}
        cause={turn.error}
        onClose={() => setOpen(false)}
        onConfirm={() => turn.mutate(undefined, { onSuccess: () => void navigate({ to: '/home' }) })}
      >
        <p>{t(`end.${way}.what`, words)}</p>
        <p>{t(`end.${way}.later`, words)}</p>
      </ConfirmDialog>
    </div>
  )
}
