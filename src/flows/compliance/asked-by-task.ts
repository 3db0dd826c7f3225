// What a task asks for. A refused report asks again for what it answered: the officer mends it and reports anew, or closes it
// with a note because nothing more is to be said.
import type { Instant } from '../../core/time.ts'
import type { ReportResultMessage } from '../provider-message.ts'
import type { ComplianceTask, TaskAnswer } from '../store-compliance.ts'
import type { TaskBody } from './said-by-bureau.ts'

/** Body of the task that a refused report becomes: the bureau's codes, and what had been asked and answered. */
export type RefusedReport = ReportResultMessage & {
  readonly answered?: TaskBody
  readonly earlier?: TaskAnswer
  readonly askedAt?: Instant
  readonly askedDueAt?: Instant
}

export type Asked = {
  readonly body: TaskBody
  /** The bureau's own message arrived then, and was due then. */
  readonly askedAt: Instant
  readonly dueAt: Instant
  /** What was answered before, where the bureau refused it. */
  readonly earlier?: TaskAnswer
}

/** What is asked for, through refused answers back to the bureau's own message. */
export const askedBy = (task: ComplianceTask): Asked => {
  const body = task.body as TaskBody | RefusedReport
  const itself = { askedAt: task.receivedAt, dueAt: task.dueAt }
  if (!('answered' in body) || body.answered === undefined) return { body, ...itself }
  return {
    body: body.answered,
    askedAt: body.askedAt ?? itself.askedAt,
    dueAt: body.askedDueAt ?? itself.dueAt,
    ...(body.earlier === undefined ? {} : { earlier: body.earlier }),
  }
}

/** How an answer leaves: as a report of the interface, or as a note of ours alone. */
export const answerKindOf = (task: ComplianceTask): 'verification' | 'unfiled' | 'note' => {
  const { kind } = askedBy(task).body
  return kind === 'verification-task' ? 'verification' : kind === 'unfiled-website' ? 'unfiled' : 'note'
}

/** Whether a task that asks for a report may be closed without one. */
export const mayCloseByNote = (task: ComplianceTask): boolean =>
  task.kind === 'report-refused' || answerKindOf(task) === 'note'
