// What the applicant will read about a returned row: the standing advice of the reason, or the reviewer's own in its
// place, and a note. The fields open only when asked for, or when the reason says nothing by itself.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './facts.module.css'
import { REASON_OTHER, type Verdict } from './verdicts.ts'

type Returned = Extract<Verdict, { kind: 'returned' }>
type WordsProps = {
  readonly name: string
  readonly verdict: Returned
  readonly advice: string
  readonly onChange: (verdict: Returned) => void
  readonly onDone: () => void
}

/** The longest suggestion and note that the server takes. */
const MOST = 500

export const ReturnWords = ({ name, verdict, advice, onChange, onDone }: WordsProps) => {
  const { t } = useTranslation('review')
  const needsNote = verdict.reason === REASON_OTHER
  const [isAsked, setAsked] = useState(verdict.note !== '' || verdict.suggestion !== '')
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key === 'Escape') onDone()
  }
  return (
    <div className={styles.words}>
      <p>
        <span className={styles.wordsLead}>{t('words.applicant-reads')}</span>
        {verdict.suggestion.trim() || advice}
        {isAsked || needsNote ? null : (
          <button
            type="button"
            className={styles.quiet}
            aria-label={`${t('words.add')}: ${name}`}
            onClick={() => setAsked(true)}
          >
            {t('words.add')}
          </button>
        )}
      </p>
      {isAsked || needsNote ? (
        <div className={styles.wordsFields}>
          <label className={styles.wordsField}>
            <span>{t('words.suggestion')}</span>
            <input
              value={verdict.suggestion}
              maxLength={MOST}
              placeholder={t('words.suggestion-hint')}
              autoComplete="off"
              onKeyDown={onKeyDown}
              onChange={(event) => onChange({ ...verdict, suggestion: event.currentTarget.value })}
            />
          </label>
          <label className={styles.wordsField}>
            <span>{t(needsNote ? 'words.note-needed' : 'words.note')}</span>
            <textarea
              rows={2}
              value={verdict.note}
              maxLength={MOST}
              aria-required={needsNote}
              aria-invalid={needsNote && verdict.note.trim() === ''}
              onKeyDown={onKeyDown}
              onChange={(event) => onChange({ ...verdict, note: event.currentTarget.value })}
            />
          </label>
        </div>
      ) : null}
    </div>
  )
}
