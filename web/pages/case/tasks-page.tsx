// The task list of a draft: not a tunnel. One primary button names the next thing.
import { useTranslation } from 'react-i18next'
import type { CaseView, TaskView } from '../../api/shapes.ts'
import { CaseColumns } from '../../case/case-columns.tsx'
import { CaseHead } from '../../case/case-head.tsx'
import { caseNameOf, isChange } from '../../case/case-name.ts'
import { DomainCards } from '../../case/domain-card.tsx'
import { EndCase } from '../../case/end-case.tsx'
import { FollowUpAbout } from '../../case/follow-up-about.tsx'
import { HeldBack } from '../../case/held-back.tsx'
import { CaseForecast, NextCard } from '../../case/next-card.tsx'
import { addressOf, nextTask } from '../../case/places.ts'
import { useTaskRows, useTaskWords } from '../../case/task-words.ts'
import { ButtonLink } from '../../parts/button.tsx'
import { Page } from '../../parts/page.tsx'
import { TaskList } from '../../parts/task-list.tsx'
import { AddService } from './add-service.tsx'

const isForm = ({ key }: TaskView): boolean => key === 'subject' || key === 'service'

export const TasksPage = ({ view }: { readonly view: CaseView }) => {
  const { t } = useTranslation('tasks')
  const rows = useTaskRows(view)
  const words = useTaskWords(view)
  const nothingYet = isChange(view) && view.followUp?.changed.length === 0
  // In a change everything is there from the start: the first thing to do is to change something.
  const next = nothingYet ? (view.tasks.find(isForm) ?? nextTask(view)) : nextTask(view)
  return (
    <Page title={caseNameOf(view)}>
      <CaseColumns
        head={<CaseHead view={view} />}
        forecast={<CaseForecast view={view} />}
        action={
          next ? (
            <ButtonLink kind="primary" wide to={addressOf(view.id, next)}>
              {t(next.key === 'submit' ? 'next.submit' : `next.${nothingYet ? 'change' : next.state}`, {
                name: words.name(next),
              })}
            </ButtonLink>
          ) : null
        }
        aside={<NextCard view={view} />}
        more={<EndCase view={view} />}
      >
        <FollowUpAbout view={view} />
        <HeldBack view={view} />
        <TaskList rows={rows} />
        {view.allowedActions.includes('add-service') && view.followUp === undefined ? (
          <AddService view={view} />
        ) : null}
        <DomainCards view={view} />
      </CaseColumns>
    </Page>
  )
}
