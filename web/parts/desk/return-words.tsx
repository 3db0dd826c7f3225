// What the applicant will read about a returned row: the standing advice of the reason, and below it, only when asked
// for, the value it should be and a note in the reviewer's own words.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './facts.module.css'
import { REASON_OTHER, type Verdict } from './verdicts.ts'

type Returned = Extract<Verdict, { kind: 'returned' }>
type WordsProps = {
  readonly name: string
  readonly verdict: Returned
  readonly canSuggest: boolean
  readonly advice: string
  readonly onChange: (verdict: Returned) => void
  readonly onDone: () => void
}

/** The longest note and suggestion that the server takes. */
const NOTE_LENGTH = 500
const SUGGESTION_LENGTH = 200

export const ReturnWords = ({ name, verdict, canSuggest, advice, onChange, onDone }: WordsProps) => {
  const { t } = useTranslation('review')
  const needsNote = verdict.reason === REASON_OTHER
  const [isAsked, setAsked] = useState(verdict.note !== '' || verdict.suggestion !== '')
  const isOpen = isAsked || needsNote
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key === 'Escape') onDone()
  }
  return (
    <div className={styles.words}>
      {advice === '' ? null : (
        <p>
          <span className={styles.wordsLead}>{t('words.applicant-reads')}</span>
          {advice}
        </p>
      )}
      {isOpen ? (
        <div className={styles.wordsFields}>
          {canSuggest ? (
            <label className={styles.wordsField}>
              <span>{t('words.suggestion')}</span>
              <input
                value={verdict.suggestion}
                maxLength={SUGGESTION_LENGTH}
                autoComplete="off"
                onKeyDown={onKeyDown}
                onChange={(event) => onChange({ ...verdict, suggestion: event.currentTarget.value })}
              />
            </label>
          ) : null}
          <label className={styles.wordsField}>
            <span>{t(needsNote ? 'words.note-needed' : 'words.note')}</span>
            <textarea
              rows={2}
              value={verdict.note}
              maxLength={NOTE_LENGTH}
              aria-required={needsNote}
              aria-invalid={needsNote && verdict.note.trim() === ''}
              onKeyDown={onKeyDown}
              onChange={(event) => onChange({ ...verdict, note: event.currentTarget.value })}
            />
          </label>
        </div>
      ) : (
        <button
          type="button"
          className={styles.quiet}
          aria-label={`${t('words.add')}: ${name}`}
          onClick={() => setAsked(true)}
        >
          {t('words.add')}
        </button>
      )}
    </div>
  )
}
