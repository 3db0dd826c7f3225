// What people do about the bureau's orders, in one value.
import type { Actor } from '../../core/actor.ts'
import type { Refusal } from '../../core/refusal.ts'
import type { Result } from '../../core/result.ts'
import type { World } from '../world.ts'
import { answerTask, liftEntry } from './answer-task.ts'
import type {
  ComplianceDesk,
  ComplianceLists,
  ComplianceTaskView,
  TaskAnswerInput,
} from './compliance-views.ts'
import { readDesk, readLists, readTask } from './read-compliance.ts'

type Answer<T> = Promise<Result<T, Refusal>>

export type ComplianceFlows = {
  /** Open tasks by deadline, or with `isAnswered` the answered ones, the latest first. */
  readDesk(actor: Actor, input: { isAnswered?: boolean; cursor?: string }): Answer<ComplianceDesk>
  /** One task with people unmasked; the read is recorded. */
  readTask(actor: Actor, input: { taskId: string }): Answer<ComplianceTaskView>
  answerTask(actor: Actor, input: TaskAnswerInput): Answer<ComplianceTaskView>
  readLists(actor: Actor): Answer<ComplianceLists>
  liftEntry(actor: Actor, input: { entryId: string }): Answer<{ entryId: string }>
}

export const complianceFlows = (world: World): ComplianceFlows => ({
  readDesk: readDesk(world),
  readTask: readTask(world),
  answerTask: answerTask(world),
  readLists: readLists(world),
  liftEntry: liftEntry(world),
})
