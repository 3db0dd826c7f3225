// Answering a task: the answer is kept, and where the interface has a report for it, that goes into the queue in the same
// transaction. A task is answered once.
import type { Actor } from '../../core/actor.ts'
import { actorTag } from '../../core/actor.ts'
import { type Refusal, refuse } from '../../core/refusal.ts'
import { ok, type Result } from '../../core/result.ts'
import { dateInShanghai, isCalendarDate } from '../../core/time.ts'
import { atBureau } from '../at-bureau.ts'
import type { UnfiledWebsiteMessage, VerificationTaskMessage } from '../provider-message.ts'
import type { UnfiledReport, VerificationReport } from '../provider-report.ts'
import { blockOf } from '../provider-report.ts'
import type { Tx } from '../store.ts'
import type { ComplianceTask } from '../store-compliance.ts'
import { transact } from '../transaction.ts'
import type { World } from '../world.ts'
import { answerKindOf, askedBy, mayCloseByNote } from './asked-by-task.ts'
import type { ComplianceTaskView, TaskAnswerInput } from './compliance-views.ts'
import { mayAnswer, taskView } from './read-compliance.ts'

type Person = Extract<Actor, { kind: 'person' }>
type Report = { readonly report: VerificationReport | UnfiledReport; readonly references: readonly string[] }

const missing = (path: string): Result<never, Refusal> =>
  refuse('value-malformed', { path, params: { field: path } })

const given = (values: readonly (string | undefined)[]): readonly string[] =>
  values.flatMap((value) => value ?? [])

const verification = (
  task: ComplianceTask,
  input: TaskAnswerInput,
  today: string,
): Result<Report, Refusal> => {
  const { record } = askedBy(task).body as VerificationTaskMessage
  const { isConfirmed, verifier, problem } = input
  const verifiedOn = input.verifiedOn ?? today
  if (isConfirmed === undefined) return missing('isConfirmed')
  if (verifier === undefined || verifier.trim() === '') return missing('verifier')
  if (!isCalendarDate(verifiedOn) || verifiedOn > today) return missing('verifiedOn')
  if (!isConfirmed && (problem === undefined || problem.trim() === '')) return missing('problem')
  return ok({
    report: {
      kind: 'verification-result',
      isConfirmed,
      verifier: verifier.trim(),
      verifiedOn,
      opinion: input.text.trim(),
      ...(isConfirmed || problem === undefined ? {} : { problem: problem.trim() }),
      record,
    },
    references: given([
      record.subject.bureauSubjectId,
      record.subject.subjectNumber,
      ...record.services.map((one) => one.serviceFilingNumber),
    ]),
  })
}

const unfiled = async (
  world: World,
  tx: Tx,
  task: ComplianceTask,
  input: TaskAnswerInput,
): Promise<Result<Report, Refusal>> => {
  const { body, askedAt, dueAt } = askedBy(task)
  const message = body as UnfiledWebsiteMessage
  const { ispId, provinceCode } = atBureau(world, task.bureau).bureau
  const { outcome } = input
  if (outcome === undefined) return missing('outcome')
  const known = await tx.compliance.codes.rows(task.bureau, 'unfiled-outcomes')
  if (known.length > 0 && !known.some((row) => row.number === outcome && row.isValid))
    return missing('outcome')
  return ok({
    report: {
      kind: 'unfiled-result',
      domain: message.domain,
      address: message.address,
      carrier: message.carrier,
      provider: message.provider ?? ispId,
      provinceId: message.provinceId ?? provinceCode,
      outcome,
      opinion: input.text.trim(),
      listedOn: dateInShanghai(askedAt),
      dueOn: dateInShanghai(dueAt),
    },
    references: [message.domain, message.bureauId],
  })
}

/** What goes to the bureau; undefined where the answer is a note of ours. */
const reportOf = async (
  world: World,
  tx: Tx,
  task: ComplianceTask,
  input: TaskAnswerInput,
): Promise<Result<Report | undefined, Refusal>> => {
  const kind = answerKindOf(task)
  if (kind === 'note') return ok(undefined)
  if (input.isNote === true) return mayCloseByNote(task) ? ok(undefined) : missing('isNote')
  return kind === 'verification'
    ? verification(task, input, dateInShanghai(world.clock.now()))
    : unfiled(world, tx, task, input)
}

const queue = async (
  world: World,
  tx: Tx,
  actor: Person,
  task: ComplianceTask,
  one: Report,
): Promise<void> => {
  const at = world.clock.now()
  await tx.compliance.reports.add({
    id: world.secrets.uuid(),
    bureau: task.bureau,
    block: blockOf(one.report),
    taskId: task.id,
    report: one.report,
    references: one.references,
    at,
  })
  await tx.effects.add(actor.accountId, { kind: 'report' }, at)
}

/** Flow: answer a task. Refused when it was answered already, or something that the bureau asks for is missing. */
export const answerTask =
  (world: World) =>
  async (actor: Actor, input: TaskAnswerInput): Promise<Result<ComplianceTaskView, Refusal>> => {
    if (!mayAnswer(actor) || actor.kind !== 'person') return refuse('not-permitted')
    return transact(world, async (tx): Promise<Result<ComplianceTaskView, Refusal>> => {
      const task = await tx.compliance.tasks.lock(input.taskId)
      if (task === undefined) return refuse('not-found')
      if (task.answeredAt !== undefined) return refuse('already-done')
      if (input.text.trim() === '') return missing('text')
      const report = await reportOf(world, tx, task, input)
      if (!report.ok) return report
      const at = world.clock.now()
      const { taskId, ...values } = input
      await tx.compliance.tasks.answer(taskId, { at, by: actorTag(actor), values })
      if (report.value !== undefined) await queue(world, tx, actor, task, report.value)
      await tx.audit.add({ at, actor, action: 'answer-compliance-task', detail: `${task.kind} ${taskId}` })
      const answered = await tx.compliance.tasks.find(taskId)
      return answered === undefined ? refuse('not-found') : ok(taskView(answered, at, true))
    })
  }

/** Flow: lift an entry of the illegal-access list, which the bureau never takes off itself. */
export const liftEntry =
  (world: World) =>
  async (actor: Actor, input: { entryId: string }): Promise<Result<{ entryId: string }, Refusal>> => {
    if (!mayAnswer(actor)) return refuse('not-permitted')
    return transact(world, async (tx): Promise<Result<{ entryId: string }, Refusal>> => {
      const at = world.clock.now()
      const entry = await tx.compliance.blacklists.removeEntry(input.entryId, at)
      if (entry === undefined) return refuse('not-found')
      // The blacklist itself is the bureau's alone.
      if (entry.list !== 'illegal-access') return refuse('not-permitted')
      await tx.applications.retryReporting()
      await tx.audit.add({ at, actor, action: 'lift-illegal-access', detail: entry.entryId })
      return ok({ entryId: entry.entryId })
    })
  }
