// What is known about a row besides its value: whether it changed since the last round, what it was, why it was sent
// back, what the rules found, and which paper proves it. Says nothing that was not looked at: no reading is invented.
import { Check, FileText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isPortraitSlot } from '../../../src/core/slot.ts'
import { MendDot } from '../glyphs.tsx'
import styles from './facts.module.css'
import { ValueBefore } from './marked-value.tsx'
import type { DeskRow, DeskWords } from './review-desk.ts'

type CheckProps = {
  readonly row: DeskRow
  readonly round: number
  readonly isCompared: boolean
  readonly words: DeskWords
  readonly now: string
  readonly before: string | undefined
  readonly onProof: (slot: string) => void
}

const Findings = ({ row, words }: Pick<CheckProps, 'row' | 'words'>) =>
  row.findings.map((finding) => (
    <p key={finding.code} className={styles.finding} data-severity={finding.severity}>
      <MendDot tone={finding.severity === 'blocking' ? 'seal' : 'muted'} />
      <span>
        {words.findingOf(finding)}
        <span className={styles.basis}>{finding.basis}</span>
      </span>
    </p>
  ))

const Change = ({ row, round, now, before }: Pick<CheckProps, 'row' | 'round' | 'now' | 'before'>) => {
  const { t } = useTranslation('review')
  if (!row.isChanged)
    return (
      <p className={styles.same}>
        <Check size={15} aria-hidden="true" />
        {t(round > 1 ? 'row.unchanged' : 'row.as-filed')}
      </p>
    )
  if (before === undefined || row.kind === 'document')
    return <p className={styles.changed}>{t('row.changed')}</p>
  return (
    <p>
      <span className={styles.tag}>{t(round > 1 ? 'row.before' : 'row.filed')}</span>
      <ValueBefore now={now} before={before} />
    </p>
  )
}

export const RowCheck = ({ row, round, isCompared, words, now, before, onProof }: CheckProps) => {
  const { t } = useTranslation('review')
  const { proof, lastReturn } = row
  return (
    <div className={styles.check}>
      {isCompared && !isPortraitSlot(row.path) ? (
        <Change row={row} round={round} now={now} before={before} />
      ) : null}
      {lastReturn ? (
        <p className={styles.lastReturn}>
          <span className={styles.tag}>{t('row.last-return')}</span>
          {words.reasonOf(lastReturn.reason)}
          {lastReturn.note ? <span className={styles.basis}>{lastReturn.note}</span> : null}
        </p>
      ) : null}
      <Findings row={row} words={words} />
      {proof !== undefined && row.kind === 'field' && round === 1 ? (
        <button type="button" className={styles.proof} onClick={() => onProof(proof)}>
          <FileText size={14} aria-hidden="true" />
          <span className="visually-hidden">{t('row.compare-with')}</span>
          {words.shortOf(proof)}
        </button>
      ) : null}
    </div>
  )
}
