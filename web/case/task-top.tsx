// The top of a page of one task: back to the list, whether all is saved; then which of how many, and its name.
import { Link } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseView } from '../api/shapes.ts'
import { PageName } from '../parts/page.tsx'
import type { SaveState } from '../parts/save-state.ts'
import { SavedMark } from '../parts/saved-mark.tsx'
import { caseNameOf } from './case-name.ts'
import { isSamePlace, type Place } from './places.ts'
import styles from './task-top.module.css'

type TopProps = {
  readonly view: CaseView
  readonly place: Place
  readonly name: ReactNode
  readonly below: ReactNode
  readonly save?: SaveState
}

export const TaskTop = ({ view, place, name, below, save }: TopProps) => {
  const { t } = useTranslation('tasks')
  const position = view.tasks.findIndex((task) => isSamePlace(task, place))
  const above =
    view.status === 'draft' && position >= 0
      ? t('position', { number: position + 1, all: view.tasks.length })
      : caseNameOf(view)
  return (
    <>
      <div className={styles.bar}>
        <Link to="/cases/$caseId" params={{ caseId: view.id }} className={styles.back}>
          <ChevronLeft size={19} strokeWidth={1.7} aria-hidden="true" />
          {t(view.status === 'draft' ? 'back' : 'back-to-case')}
        </Link>
        {save ? <SavedMark state={save} /> : null}
      </div>
      <PageName above={above} name={name} below={below} />
    </>
  )
}
