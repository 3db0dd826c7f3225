// What people do about the bureau's orders, in one value.
import type { Actor } from '../../core/actor.ts'
import type { Refusal } from '../../core/refusal.ts'
import type { Result } from '../../core/result.ts'
import type { Bytes } from '../catalogue.ts'
import type { Page } from '../views.ts'
import type { World } from '../world.ts'
import { answerTask, liftEntry } from './answer-task.ts'
import type {
  ComplianceDesk,
  ComplianceLists,
  ComplianceTaskView,
  PaperInput,
  PaperView,
  TaskAnswerInput,
} from './compliance-views.ts'
import { readPaperImage, readPapers, sendPaper, withdrawPaper } from './papers.ts'
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
  /** Papers sent about what is filed, the newest first. */
  readPapers(actor: Actor, input: { cursor?: string }): Answer<Page<PaperView>>
  sendPaper(actor: Actor, input: PaperInput & { bytes: Uint8Array }): Answer<PaperView>
  /** The image as it was sent; the read is recorded. */
  readPaperImage(actor: Actor, input: { paperId: string }): Answer<Bytes>
  withdrawPaper(actor: Actor, input: { paperId: string }): Answer<PaperView>
}

export const complianceFlows = (world: World): ComplianceFlows => ({
  readDesk: readDesk(world),
  readTask: readTask(world),
  answerTask: answerTask(world),
  readLists: readLists(world),
  liftEntry: liftEntry(world),
  readPapers: readPapers(world),
  sendPaper: sendPaper(world),
  readPaperImage: readPaperImage(world),
  withdrawPaper: withdrawPaper(world),
})
