// A question before something that cannot be taken back: says the consequences, names the deed on the button.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import styles from './confirm-dialog.module.css'
import { Dialog } from './dialog.tsx'
import { ProblemPanel } from './problem-panel.tsx'

type ConfirmProps = {
  readonly isOpen: boolean
  readonly name: string
  readonly children: ReactNode
  readonly deed: string
  readonly isGrave?: boolean
  readonly busy?: boolean
  /** False while something that is needed is missing. */
  readonly mayConfirm?: boolean
  readonly cause?: unknown
  readonly onConfirm: () => void
  readonly onClose: () => void
}

export const ConfirmDialog = ({
  isOpen,
  name,
  children,
  deed,
  isGrave,
  busy,
  mayConfirm = true,
  cause,
  onConfirm,
  onClose,
}: ConfirmProps) => {
  const { t } = useTranslation('app')
  return (
    <Dialog isOpen={isOpen} name={name} onClose={onClose}>
      <div className={styles.text}>{children}</div>
      {cause === undefined || cause === null ? null : <ProblemPanel cause={cause} />}
      <div className={styles.actions}>
        <Button kind="plain" onClick={onClose}>
          {t('dialog.cancel')}
        </Button>
        <Button
          kind={isGrave ? 'danger' : 'primary'}
          busy={busy ?? false}
          disabled={!mayConfirm}
          onClick={onConfirm}
        >
          {deed}
        </Button>
      </div>
    </Dialog>
  )
}
