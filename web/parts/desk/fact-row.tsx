// One row of the desk: what it is, what was filled in, what is known about it, the verdict. The row itself takes the
// focus (J and K move it); its buttons stay reachable by Tab.
import { useTranslation } from 'react-i18next'
import { cx } from '../class-names.ts'
import styles from './facts.module.css'
import { ValueNow } from './marked-value.tsx'
import { ReasonPicker } from './reason-picker.tsx'
import { reasonsFor } from './reasons.ts'
import { ReturnWords } from './return-words.tsx'
import type { DeskPaper, DeskRow, DeskWords } from './review-desk.ts'
import { RowCheck } from './row-check.tsx'
import { VerdictButtons } from './verdict-buttons.tsx'
import type { Verdict } from './verdicts.ts'

/** What a row may do to the desk. */
export type RowDeeds = {
  readonly onActive: (path: string) => void
  readonly onVerdict: (path: string, verdict: Verdict | undefined) => void
  readonly onAccept: (path: string) => void
  readonly onReturn: (path: string) => void
  readonly onReasonOpen: (path: string | undefined) => void
  readonly onReason: (path: string, code: string) => void
  readonly onProof: (slot: string) => void
  readonly focusRow: (path: string) => void
}

type RowProps = {
  readonly row: DeskRow
  readonly round: number
  readonly isCompared: boolean
  readonly words: DeskWords
  readonly reasons: readonly string[]
  readonly paper: DeskPaper | undefined
  readonly verdict: Verdict | undefined
  readonly isActive: boolean
  readonly isReasonOpen: boolean
  readonly mayJudge: boolean
  readonly deeds: RowDeeds
}

/** Id of a row's element, by which the keys find it. */
export const rowId = (path: string): string => `row-${path}`

const textOf = (row: DeskRow, words: DeskWords, value: DeskRow['value']): string =>
  value === undefined ? '' : words.valueOf(row.path, value)

const PaperFigures = ({ paper }: { readonly paper: DeskPaper | undefined }) => {
  const { t } = useTranslation('review')
  if (!paper) return <span className={styles.empty}>{t('row.no-document')}</span>
  const megabytes = (paper.bytes / 1_000_000).toFixed(1)
  return <span className={styles.figures}>{`${paper.widthPx} × ${paper.heightPx} · ${megabytes} MB`}</span>
}

const Judging = ({
  row,
  words,
  reasons,
  verdict,
  isReasonOpen,
  deeds,
}: Omit<RowProps, 'mayJudge' | 'isActive'>) => {
  const name = words.labelOf(row.path)
  return (
    <div className={styles.judging}>
      <VerdictButtons
        name={name}
        kind={verdict?.kind}
        onAccept={() => deeds.onAccept(row.path)}
        onReturn={() => deeds.onReturn(row.path)}
        onClear={() => deeds.onVerdict(row.path, undefined)}
      />
      {verdict?.kind === 'returned' ? (
        <ReasonPicker
          name={name}
          choices={reasonsFor(reasons, row.path, row.kind)}
          reasonOf={words.reasonOf}
          chosen={verdict.reason}
          isOpen={isReasonOpen}
          onOpen={(isOpen) => deeds.onReasonOpen(isOpen ? row.path : undefined)}
          onChoose={(code) => deeds.onReason(row.path, code)}
        />
      ) : null}
    </div>
  )
}

export const FactRow = (props: RowProps) => {
  const { row, round, isCompared, words, paper, verdict, isActive, mayJudge, deeds } = props
  const name = words.labelOf(row.path)
  const now = textOf(row, words, row.value)
  const before = row.isChanged && row.before !== undefined ? textOf(row, words, row.before) : undefined
  return (
    <li>
      {/* biome-ignore lint/a11y/useSemanticElements: a row of facts with its verdict, not form fields. */}
      <div
        id={rowId(row.path)}
        className={cx(styles.row, isActive && styles.isActive)}
        role="group"
        aria-label={name}
        aria-current={isActive || undefined}
        tabIndex={isActive ? 0 : -1}
        onFocus={() => deeds.onActive(row.path)}
        onPointerDown={() => deeds.onActive(row.path)}
      >
        <div className={styles.name}>{name}</div>
        <div className={styles.value}>
          {row.kind === 'document' ? <PaperFigures paper={paper} /> : <ValueNow now={now} before={before} />}
        </div>
        <RowCheck
          row={row}
          round={round}
          isCompared={isCompared}
          words={words}
          now={now}
          before={before}
          onProof={deeds.onProof}
        />
        {mayJudge ? <Judging {...props} /> : null}
        {mayJudge && verdict?.kind === 'returned' && verdict.reason !== '' ? (
          <ReturnWords
            name={name}
            verdict={verdict}
            advice={words.suggestionOf(verdict.reason)}
            onChange={(next) => deeds.onVerdict(row.path, next)}
            onDone={() => deeds.focusRow(row.path)}
          />
        ) : null}
      </div>
    </li>
  )
}
