// Claiming what is filed in another account: the certificate first, then a code that goes to the mobile number of the person in
// charge, as it was filed. Whether a subject is filed here is not told to who cannot name its certificate.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { certificateTypes } from '../../../src/core/identity/certificate-types.ts'
import { type ClaimInput, type ClaimStep, confirmClaim, requestClaim } from '../../api/filings.ts'
import { useFieldWords } from '../../i18n/field-words.ts'
import { Button } from '../../parts/button.tsx'
import { SelectBox, TextBox } from '../../parts/control.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { Stacked } from '../../parts/stacked.tsx'
import type { ArrivalProps } from './accept-dialog.tsx'
import styles from './deed-dialog.module.css'

export const ClaimDialog = ({ onArrived, onClose }: ArrivalProps) => {
  const { t } = useTranslation('filings')
  const [step, setStep] = useState<ClaimStep>()
  return (
    <Dialog isOpen name={t('claim.name')} onClose={onClose}>
      {step === undefined ? (
        <Proof onSent={setStep} onClose={onClose} />
      ) : (
        <Code step={step} onArrived={onArrived} onBack={() => setStep(undefined)} />
      )}
    </Dialog>
  )
}

const Proof = ({
  onSent,
  onClose,
}: {
  readonly onSent: (step: ClaimStep) => void
  readonly onClose: () => void
}) => {
  const { t } = useTranslation('filings')
  const words = useFieldWords()
  const [typed, setTyped] = useState<ClaimInput>({
    subjectNumber: '',
    certificateType: 'business-licence',
    certificateNumber: '',
  })
  const put = (part: Partial<ClaimInput>) => setTyped({ ...typed, ...part })
  const asking = useMutation({ mutationFn: () => requestClaim(typed), onSuccess: onSent })
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        asking.mutate()
      }}
    >
      <p>{t('claim.what')}</p>
      <Stacked label={t('claim.number')} hint={t('claim.number-hint')}>
        {(ids) => (
          <TextBox
            {...ids}
            autoComplete="off"
            placeholder="京ICP备2026012345号"
            maxLength={64}
            value={typed.subjectNumber}
            onChange={(event) => put({ subjectNumber: event.currentTarget.value })}
          />
        )}
      </Stacked>
      <Stacked label={t('claim.type')}>
        {(ids) => (
          <SelectBox
            {...ids}
            value={typed.certificateType}
            choices={certificateTypes.map(({ id }) => ({
              value: id,
              label: words.option('certificate-types', id),
            }))}
            onChange={(event) => put({ certificateType: event.currentTarget.value })}
          />
        )}
      </Stacked>
      <Stacked label={t('claim.certificate')}>
        {(ids) => (
          <TextBox
            {...ids}
            mono
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={64}
            value={typed.certificateNumber}
            onChange={(event) => put({ certificateNumber: event.currentTarget.value })}
          />
        )}
      </Stacked>
      {asking.error ? <ProblemPanel cause={asking.error} /> : null}
      <div className={styles.buttons}>
        <Button kind="plain" onClick={onClose}>
          {t('app:dialog.cancel')}
        </Button>
        <Button
          kind="primary"
          type="submit"
          busy={asking.isPending}
          disabled={typed.subjectNumber.trim() === '' || typed.certificateNumber.trim() === ''}
        >
          {t('claim.send')}
        </Button>
      </div>
    </form>
  )
}

const Code = ({
  step,
  onArrived,
  onBack,
}: {
  readonly step: ClaimStep
  readonly onArrived: ArrivalProps['onArrived']
  readonly onBack: () => void
}) => {
  const { t } = useTranslation('filings')
  const [code, setCode] = useState('')
  const confirming = useMutation({
    mutationFn: () => confirmClaim(code.trim()),
    onSuccess: ({ subjectNumber }) => onArrived(subjectNumber),
  })
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        confirming.mutate()
      }}
    >
      <p role="status">{t('claim.sent', { mobile: step.mobile })}</p>
      <Stacked label={t('claim.code')}>
        {(ids) => (
          <TextBox
            {...ids}
            mono
            autoFocus
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={8}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
        )}
      </Stacked>
      {confirming.error ? <ProblemPanel cause={confirming.error} /> : null}
      <div className={styles.buttons}>
        <Button kind="plain" onClick={onBack}>
          {t('claim.back')}
        </Button>
        <Button kind="primary" type="submit" busy={confirming.isPending} disabled={code.trim().length < 6}>
          {t('claim.deed')}
        </Button>
      </div>
    </form>
  )
}
