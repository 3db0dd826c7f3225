// Handing a subject over: first what it means, then the code, which is shown this once and never again.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { filingsKey, type Offer, offerFiling, withdrawOffer } from '../../api/filings.ts'
import type { FilingLine } from '../../api/shapes.ts'
import { dayAndTime } from '../../i18n/time-words.ts'
import { Button } from '../../parts/button.tsx'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { CopyBox } from '../../parts/copy-box.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import styles from './deed-dialog.module.css'
import { Explanation } from './deed-dialog.tsx'

type OfferProps = { readonly filing: FilingLine; readonly onClose: () => void }

export const OfferDialog = ({ filing, onClose }: OfferProps) => {
  const { t } = useTranslation('filings')
  const queries = useQueryClient()
  const offering = useMutation({
    mutationFn: () => offerFiling(filing.subjectNumber),
    // The answer holds the code: not to be kept longer than the dialog.
    gcTime: 0,
    onSuccess: () => queries.invalidateQueries({ queryKey: filingsKey }),
  })
  return (
    <Dialog isOpen name={t('explain.hand-over.name')} onClose={onClose}>
      {offering.data ? (
        <Code offer={offering.data} onClose={onClose} />
      ) : (
        <>
          <Explanation deed={{ kind: 'hand-over', filing }} />
          {offering.error ? <ProblemPanel cause={offering.error} /> : null}
          <div className={styles.buttons}>
            <Button kind="plain" onClick={onClose}>
              {t('app:dialog.cancel')}
            </Button>
            <Button kind="primary" busy={offering.isPending} onClick={() => offering.mutate()}>
              {t('explain.hand-over.deed')}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  )
}

/** Four letters at a time: it may be read out on the phone. The server reads it with or without the dashes. */
const inGroups = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code

const Code = ({ offer, onClose }: { readonly offer: Offer; readonly onClose: () => void }) => {
  const { t, i18n } = useTranslation('filings')
  return (
    <>
      <p className={styles.once} role="status">
        {t('offer.once')}
      </p>
      <CopyBox label={t('offer.code')} text={inGroups(offer.code)} />
      <p className={styles.quiet}>{t('offer.how')}</p>
      <p className={styles.quiet}>{t('offer.until', { at: dayAndTime(i18n.language, offer.expiresAt) })}</p>
      <div className={styles.buttons}>
        <Button kind="primary" onClick={onClose}>
          {t('offer.done')}
        </Button>
      </div>
    </>
  )
}

export const WithdrawDialog = ({ filing, onClose }: OfferProps) => {
  const { t } = useTranslation('filings')
  const queries = useQueryClient()
  const withdrawing = useMutation({
    mutationFn: () => withdrawOffer(filing.subjectNumber),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: filingsKey })
      onClose()
    },
  })
  return (
    <ConfirmDialog
      isOpen
      name={t('withdraw.name')}
      deed={t('withdraw.deed')}
      busy={withdrawing.isPending}
      cause={withdrawing.error}
      onConfirm={() => withdrawing.mutate()}
      onClose={onClose}
    >
      <p>{t('withdraw.what')}</p>
    </ConfirmDialog>
  )
}
