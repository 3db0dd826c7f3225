// Tasks of the bureau: the open ones by deadline, overdue first, or those that were answered.
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Button } from '../../parts/button.tsx'
import { EmptyState, Waiting } from '../../parts/empty-state.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import styles from './compliance.module.css'
import { type ComplianceDesk, complianceKey, readDesk } from './compliance-calls.ts'
import { ComplianceFrame } from './compliance-frame.tsx'
import { TaskCard } from './task-card.tsx'

const bureauName = (bureaux: ComplianceDesk['bureaux'], code: string): string | undefined =>
  bureaux.length < 2 ? undefined : (bureaux.find((one) => one.code === code)?.name ?? code)

const TasksPage = ({ place }: { readonly place: 'tasks' | 'answered' }) => {
  const { t } = useTranslation('compliance')
  const desk = useInfiniteQuery({
    queryKey: [...complianceKey, place],
    queryFn: ({ pageParam }) => readDesk(place === 'answered', pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.tasks.nextCursor,
  })
  const first = desk.data?.pages[0]
  const tasks = desk.data?.pages.flatMap((page) => page.tasks.items) ?? []
  const figures =
    first === undefined || place === 'answered' ? null : (
      <p className={styles.figures}>
        {first.overdue > 0 ? (
          <span className={styles.overdue}>{t('figures.overdue', { count: first.overdue })}</span>
        ) : null}
        <span>{t('figures.open', { count: first.open })}</span>
      </p>
    )
  return (
    <ComplianceFrame place={place} aside={figures}>
      {desk.isPending ? <Waiting label={t(`${place}.title`)} rows={4} /> : null}
      {desk.isError ? <ProblemPanel cause={desk.error} again={() => void desk.refetch()} /> : null}
      {desk.data && tasks.length === 0 ? <EmptyState name={t(`${place}.none`)} /> : null}
      <ul className={styles.tasks}>
        {tasks.map((task) => (
          <TaskCard
            key={task.id}
            task={task}
            outcomes={first?.outcomes ?? []}
            bureau={bureauName(first?.bureaux ?? [], task.bureau)}
          />
        ))}
      </ul>
      {desk.hasNextPage ? (
        <Button busy={desk.isFetchingNextPage} onClick={() => void desk.fetchNextPage()}>
          {t('more')}
        </Button>
      ) : null}
    </ComplianceFrame>
  )
}

export const OpenTasksPage = () => <TasksPage place="tasks" />
export const AnsweredTasksPage = () => <TasksPage place="answered" />
