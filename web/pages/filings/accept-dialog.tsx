// Taking over what another account offers: its code, and the number of the certificate that only the two sides know.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { acceptFiling } from '../../api/filings.ts'
import { Button } from '../../parts/button.tsx'
import { TextBox } from '../../parts/control.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { Stacked } from '../../parts/stacked.tsx'
import styles from './deed-dialog.module.css'

export type ArrivalProps = {
  readonly onArrived: (subjectNumber: string) => void
  readonly onClose: () => void
}

export const AcceptDialog = ({ onArrived, onClose }: ArrivalProps) => {
  const { t } = useTranslation('filings')
  const [code, setCode] = useState('')
  const [certificateNumber, setCertificateNumber] = useState('')
  const accepting = useMutation({
    mutationFn: () => acceptFiling({ code: code.trim(), certificateNumber: certificateNumber.trim() }),
    onSuccess: ({ subjectNumber }) => onArrived(subjectNumber),
  })
  return (
    <Dialog isOpen name={t('accept.name')} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          accepting.mutate()
        }}
      >
        <p>{t('accept.what')}</p>
        <Stacked label={t('accept.code')}>
          {(ids) => (
            <TextBox
              {...ids}
              mono
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              maxLength={64}
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
          )}
        </Stacked>
        <Stacked label={t('accept.certificate')} hint={t('accept.certificate-hint')}>
          {(ids) => (
            <TextBox
              {...ids}
              mono
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={64}
              value={certificateNumber}
              onChange={(event) => setCertificateNumber(event.currentTarget.value)}
            />
          )}
        </Stacked>
        {accepting.error ? <ProblemPanel cause={accepting.error} /> : null}
        <div className={styles.buttons}>
          <Button kind="plain" onClick={onClose}>
            {t('app:dialog.cancel')}
          </Button>
          <Button
            kind="primary"
            type="submit"
            busy={accepting.isPending}
            disabled={code.trim() === '' || certificateNumber.trim() === ''}
          >
            {t('accept.deed')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
