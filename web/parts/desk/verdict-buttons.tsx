// The verdict of one row: two buttons, one of them pressed or none. Pressing the pressed one takes the verdict back.
import { useTranslation } from 'react-i18next'
import styles from './facts.module.css'
import type { Verdict } from './verdicts.ts'

type VerdictProps = {
  readonly name: string
  readonly kind: Verdict['kind'] | undefined
  readonly onAccept: () => void
  readonly onReturn: () => void
  readonly onClear: () => void
}

export const VerdictButtons = ({ name, kind, onAccept, onReturn, onClear }: VerdictProps) => {
  const { t } = useTranslation('review')
  return (
    // biome-ignore lint/a11y/useSemanticElements: two toggle buttons, not form fields.
    <div className={styles.verdict} role="group" aria-label={t('verdict.of', { name })}>
      <button
        type="button"
        data-kind="accepted"
        aria-pressed={kind === 'accepted'}
        onClick={kind === 'accepted' ? onClear : onAccept}
      >
        {t('verdict.accept')}
      </button>
      <button
        type="button"
        data-kind="returned"
        aria-pressed={kind === 'returned'}
        onClick={kind === 'returned' ? onClear : onReturn}
      >
        {t('verdict.return')}
      </button>
    </div>
  )
}
