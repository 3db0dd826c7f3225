// The right half of the desk: groups of rows under one head that stays in sight. With "only differences" groups
// without such rows disappear whole.
import { useTranslation } from 'react-i18next'
import { FactRow, type RowDeeds } from './fact-row.tsx'
import styles from './facts.module.css'
import { type DeskGroup, type DeskPaper, type DeskWords, isOfNote, rowsOf } from './review-desk.ts'
import type { Verdicts } from './verdicts.ts'

type ListProps = {
  readonly groups: readonly DeskGroup[]
  readonly round: number
  /** Whether rows say what differs: from the round before, or in a change from what is filed. */
  readonly isCompared: boolean
  readonly words: DeskWords
  readonly reasons: readonly string[]
  readonly papers: readonly DeskPaper[]
  readonly verdicts: Verdicts
  readonly active: string | undefined
  readonly reasonOpenAt: string | undefined
  readonly onlyDifferences: boolean
  readonly onOnlyDifferences: (isOn: boolean) => void
  readonly judges: (path: string) => boolean
  readonly onAcceptGroup: (group: DeskGroup) => void
  readonly deeds: RowDeeds
}

const Head = ({ groups, round, isCompared, onlyDifferences, onOnlyDifferences }: ListProps) => {
  const { t } = useTranslation('review')
  const ofNote = rowsOf(groups).filter(isOfNote).length
  return (
    <div className={styles.head}>
      <span>{t('head.field')}</span>
      <span>{t('head.value')}</span>
      <span>
        {t(round > 1 ? 'head.change' : isCompared ? 'head.change-filed' : 'head.check')}
        {ofNote > 0 || onlyDifferences ? (
          <button
            type="button"
            className={styles.differences}
            aria-pressed={onlyDifferences}
            onClick={() => onOnlyDifferences(!onlyDifferences)}
          >
            {t(onlyDifferences ? 'head.show-all' : isCompared ? 'head.differences' : 'head.findings', {
              count: ofNote,
            })}
          </button>
        ) : null}
      </span>
      <span>{t('head.verdict')}</span>
    </div>
  )
}

const Group = ({ group, ...props }: ListProps & { readonly group: DeskGroup }) => {
  const { t } = useTranslation('review')
  const { verdicts, judges } = props
  const pending = group.rows.filter((row) => judges(row.path) && verdicts[row.path] === undefined).length
  const name = props.words.groupOf(group)
  return (
    <section className={styles.group} aria-label={name}>
      <div className={styles.groupHead}>
        <h2>{name}</h2>
        {pending > 1 ? (
          <button type="button" className={styles.quiet} onClick={() => props.onAcceptGroup(group)}>
            {t('group.accept-rest', { count: pending })}
            <span className="visually-hidden">: {name}</span>
          </button>
        ) : null}
      </div>
      <ul>
        {group.rows.map((row) => (
          <FactRow
            key={row.path}
            row={row}
            round={props.round}
            isCompared={props.isCompared}
            words={props.words}
            reasons={props.reasons}
            paper={props.papers.find((paper) => paper.slot === row.path)}
            verdict={verdicts[row.path]}
            isActive={props.active === row.path}
            isReasonOpen={props.reasonOpenAt === row.path}
            mayJudge={judges(row.path)}
            deeds={props.deeds}
          />
        ))}
      </ul>
    </section>
  )
}

export const FactList = (props: ListProps) => {
  const { t } = useTranslation('review')
  const shown = props.onlyDifferences
    ? props.groups
        .map((group) => ({ ...group, rows: group.rows.filter(isOfNote) }))
        .filter((group) => group.rows.length > 0)
    : props.groups
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
    <section className={styles.facts} aria-label={t('head.section')} tabIndex={0}>
      <Head {...props} />
      {shown.length === 0 ? <p className={styles.nothing}>{t('head.no-differences')}</p> : null}
      {shown.map((group) => (
        <Group key={`${group.key}.${group.serviceId ?? ''}`} {...props} group={group} />
      ))}
    </section>
  )
}
