// A case at its own address. What it shows follows from the status: the task list while it is being made, what was sent
// back, the road while others work on it, the number once it is filed.
import { useParams } from '@tanstack/react-router'
import type { CaseView } from '../../api/shapes.ts'
import { CaseFrame } from '../../case/case-frame.tsx'
import { isChange } from '../../case/case-name.ts'
import { FiledPage } from './filed-page.tsx'
import { CancelledPage, ChangedPage } from './follow-up-end.tsx'
import { ReturnedPage } from './returned-page.tsx'
import { RoadPage } from './road-page.tsx'
import { TasksPage } from './tasks-page.tsx'

/** While somebody else has to act, the page asks now and then; results appear without reloading. */
const EVERY_MS = 5_000
/** What the bureau says is on the screen within five seconds, the worker's own asking included. */
const AT_BUREAU_EVERY_MS = 2_000

const everyMs = ({ status }: CaseView): number =>
  status === 'reported' || status === 'sms-pending' || status === 'under-bureau-review'
    ? AT_BUREAU_EVERY_MS
    : EVERY_MS

const pageOf = (view: CaseView) => {
  switch (view.status) {
    case 'draft':
      return <TasksPage view={view} />
    case 'returned':
    case 'bureau-rejected':
      return <ReturnedPage view={view} />
    case 'filed':
      return isChange(view) ? <ChangedPage view={view} /> : <FiledPage view={view} />
    case 'cancelled':
      return <CancelledPage view={view} />
    default:
      return <RoadPage view={view} />
  }
}

export const CasePage = () => {
  const { caseId } = useParams({ strict: false })
  return (
    <CaseFrame caseId={caseId ?? ''} everyMs={everyMs}>
      {pageOf}
    </CaseFrame>
  )
}
