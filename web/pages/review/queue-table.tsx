// The lines of the queue. A table on wide screens; on narrow ones each line folds into a card, still the same table.
import { useTranslation } from 'react-i18next'
import { ExpeditedMark } from '../../case/expedite.tsx'
import { dayAndTime } from '../../i18n/time-words.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { ClockPill } from '../../parts/pills.tsx'
import { ProvinceSeal } from '../../parts/province-seal.tsx'
import styles from './queue.module.css'
import type { QueueLine } from './use-claimed.ts'

type TableProps = {
  readonly lines: readonly QueueLine[]
  readonly mayReview: boolean
  readonly opening: string | undefined
  readonly onOpen: (line: QueueLine) => void
  readonly onRelease: (line: QueueLine) => void
}

const columns = ['clock', 'case', 'work', 'type', 'submitted', 'claimed', 'deed'] as const

const deedOf = (line: QueueLine, mayReview: boolean): 'open' | 'go-on' | 'look' =>
  line.claimedByMe ? 'go-on' : mayReview && line.claimedBy === undefined ? 'open' : 'look'

/** A case about a subject has no domain of its own. */
const nameOf = (line: QueueLine): string => line.domain || line.subjectName

const Work = ({ line }: { readonly line: QueueLine }) => {
  const { t } = useTranslation('review')
  return (
    <>
      {t(`queue.work.${line.work}`)}
      {line.round > 1 ? (
        <span className={styles.round}>{t('queue.round', { round: line.round })}</span>
      ) : null}
    </>
  )
}

const Line = ({
  line,
  mayReview,
  opening,
  onOpen,
  onRelease,
}: Omit<TableProps, 'lines'> & { readonly line: QueueLine }) => {
  const { t, i18n } = useTranslation(['review', 'status'])
  const claimedBy = line.claimedByMe ? t('queue.me') : line.claimedBy
  return (
    <tr className={styles.line} data-mine={line.claimedByMe || undefined}>
      <td className={styles.clock}>{line.dueAt ? <ClockPill dueAt={line.dueAt} /> : null}</td>
      <th scope="row" className={styles.case}>
        <span className={styles.face}>
          <ProvinceSeal provinceCode={line.provinceCode} size={36} />
          <span>
            <span className={styles.domain}>
              {nameOf(line)}
              <ExpeditedMark reason={line.expedited} />
            </span>
            <span className={styles.subject}>
              {line.domain === '' ? line.subjectNumber : line.subjectName}
            </span>
          </span>
        </span>
      </th>
      <td className={styles.work}>
        <Work line={line} />
      </td>
      <td className={styles.type}>{t(`status:type.${line.filingType}`)}</td>
      <td className={styles.submitted}>{dayAndTime(i18n.language, line.submittedAt)}</td>
      <td className={styles.claimed} data-nobody={claimedBy === undefined || undefined}>
        {claimedBy ?? t('queue.nobody')}
      </td>
      <td className={styles.deed}>
        {line.claimedByMe ? (
          <Button
            small
            kind="plain"
            aria-label={t('queue.release-of', { domain: nameOf(line) })}
            onClick={() => onRelease(line)}
          >
            {t('queue.release')}
          </Button>
        ) : null}
        <Button
          small
          data-queue-open
          kind="outline"
          busy={opening === line.id}
          aria-label={`${t(`queue.${deedOf(line, mayReview)}`)}: ${nameOf(line)}`}
          onClick={() => onOpen(line)}
        >
          {t(`queue.${deedOf(line, mayReview)}`)}
        </Button>
      </td>
    </tr>
  )
}

export const QueueTable = ({ lines, ...deeds }: TableProps) => {
  const { t } = useTranslation('review')
  return (
    <Card className={styles.card}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('queue.title')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {column === 'deed' ? (
                  <span className="visually-hidden">{t(`queue.column.${column}`)}</span>
                ) : (
                  t(`queue.column.${column}`)
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={`${line.id}.${line.work}`} line={line} {...deeds} />
          ))}
        </tbody>
      </table>
    </Card>
  )
}
