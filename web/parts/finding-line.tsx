// One finding in words: what, by which rule. Stands under its field, and in one line in the task list.
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../src/core/finding.ts'
import { useFindingWords } from '../i18n/finding-words.ts'
import styles from './finding-line.module.css'
import { MendDot } from './glyphs.tsx'

export const FindingLine = ({ finding, id }: { readonly finding: Finding; readonly id?: string }) => {
  const { t } = useTranslation('app')
  const words = useFindingWords()
  return (
    <p className={styles.line} data-severity={finding.severity} {...(id === undefined ? {} : { id })}>
      <MendDot tone={finding.severity === 'blocking' ? 'seal' : 'muted'} />
      <span>
        {finding.severity === 'warning' ? <b className={styles.kind}>{t('finding.warning')}</b> : null}
        {words.text(finding)}
        {finding.basis === '' ? null : (
          <span className={styles.basis}>{t('finding.basis', { basis: finding.basis })}</span>
        )}
        {words.advice(finding) === '' ? null : <span className={styles.advice}>{words.advice(finding)}</span>}
      </span>
    </p>
  )
}

/** A line that somebody wrote (a reviewer, the bureau) rather than a rule. */
export const ReturnLine = ({
  who,
  reason,
  suggestion,
  note,
  isMended,
  id,
}: {
  readonly who: string
  readonly reason: string
  readonly suggestion?: string | undefined
  readonly note?: string | undefined
  readonly isMended: boolean
  readonly id?: string
}) => {
  const { t } = useTranslation('app')
  return (
    <div className={styles.return} data-mended={isMended || undefined} {...(id === undefined ? {} : { id })}>
      <p className={styles.returnHead}>
        {isMended ? <span className={styles.mended}>{t('return.mended')}</span> : <MendDot />}
        <span>
          <b>{who}</b> {reason}
        </span>
      </p>
      {suggestion === undefined || suggestion === '' ? null : (
        <p className={styles.returnNote}>{suggestion}</p>
      )}
      {note === undefined || note === '' ? null : (
        <p className={styles.returnNote}>{t('return.note', { note })}</p>
      )}
    </div>
  )
}
