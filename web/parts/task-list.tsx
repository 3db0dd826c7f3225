// The task list: state as a drawn mark at the left, name and one line in the middle, the state in words at the right.
// The segmented bar on top repeats the states in order; it is decoration, the count beside it is said in words.
import { Link } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TaskView } from '../api/shapes.ts'
import { Card } from './card.tsx'
import { TaskMark } from './glyphs.tsx'
import styles from './task-list.module.css'

export type TaskRow = {
  readonly id: string
  readonly state: TaskView['state']
  readonly name: string
  readonly line: ReactNode
  /** Where it leads; a locked task leads nowhere. */
  readonly to?: string
}

const Segments = ({ rows }: { readonly rows: readonly TaskRow[] }) => (
  <span className={styles.segments} aria-hidden="true">
    {rows.map((row) => (
      <i key={row.id} data-state={row.state} />
    ))}
  </span>
)

const Row = ({ row }: { readonly row: TaskRow }) => {
  const { t } = useTranslation('tasks')
  const inside = (
    <>
      <TaskMark state={row.state} />
      <span className={styles.words}>
        <span className={styles.name}>{row.name}</span>
        <span className={styles.line}>{row.line}</span>
      </span>
      <span className={styles.state}>{t(`state.${row.state}`)}</span>
      <ChevronRight className={styles.chevron} size={18} strokeWidth={1.6} aria-hidden="true" />
    </>
  )
  return (
    <li className={styles.row} data-state={row.state}>
      {row.to === undefined ? (
        <span className={styles.inside}>{inside}</span>
      ) : (
        <Link to={row.to} className={styles.inside}>
          {inside}
        </Link>
      )}
    </li>
  )
}

export const TaskList = ({ name, rows }: { readonly name?: string; readonly rows: readonly TaskRow[] }) => {
  const { t } = useTranslation('tasks')
  const done = rows.filter((row) => row.state === 'done').length
  return (
    <Card className={styles.card}>
      <div className={styles.head}>
        <h2 className={styles.title}>{name ?? t('to-do')}</h2>
        <p className={styles.count}>{t('done-of', { done, all: rows.length })}</p>
        <Segments rows={rows} />
      </div>
      <ul>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
    </Card>
  )
}
