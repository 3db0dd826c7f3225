// One finding in words: what, by which rule. Stands under its field, and in one line in the task list.
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../src/core/finding.ts'
import { useFindingWords } from '../i18n/finding-words.ts'
import styles from './finding-line.module.css'
import { MendDot } from './glyphs.tsx'
import { useRulesPlace } from './rules-place.ts'

/** Findings that no single rule makes: something asked for is not there, or not among what is offered. */
const WITHOUT_RULE: readonly string[] = ['value-missing', 'value-not-offered', 'document-missing']

/** What says so; where the page knows the province, it leads to the rule on the province's page. */
const Basis = ({ finding }: { readonly finding: Finding }) => {
  const { t } = useTranslation('app')
  const place = useRulesPlace()
  const words = t('finding.basis', { basis: finding.basis })
  if (finding.basis === '') return null
  if (place === undefined || finding.pack === 'server' || WITHOUT_RULE.includes(finding.code))
    return <span className={styles.basis}>{words}</span>
  return (
    <a className={styles.basis} href={`/rules/${place}#rule-${finding.code}`} target="_blank" rel="noopener">
      {words}
    </a>
  )
}

export const FindingLine = ({ finding, id }: { readonly finding: Finding; readonly id?: string }) => {
  const { t } = useTranslation('app')
  const words = useFindingWords()
  return (
    <p className={styles.line} data-severity={finding.severity} {...(id === undefined ? {} : { id })}>
      <MendDot tone={finding.severity === 'blocking' ? 'seal' : 'muted'} />
      <span>
        {finding.severity === 'warning' ? <b className={styles.kind}>{t('finding.warning')}</b> : null}
        {words.text(finding)}
        <Basis finding={finding} />
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
