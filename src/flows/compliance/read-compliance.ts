// What the compliance officer reads. A list shows people masked; one task by itself shows them whole, and the read is noted.
import { type Actor, hasRole } from '../../core/actor.ts'
import { answerOfTask } from '../../core/compliance-task.ts'
import { maskPersonName } from '../../core/identity/mask.ts'
import { type Refusal, refuse } from '../../core/refusal.ts'
import { ok, type Result } from '../../core/result.ts'
import type { BlacklistEntry, ComplianceTask } from '../store-compliance.ts'
import type { World } from '../world.ts'
import type { ComplianceDesk, ComplianceLists, ComplianceTaskView } from './compliance-views.ts'
import { saidRows, type TaskBody } from './said-by-bureau.ts'

const SHOWN = 50
const LISTED = 200

export const mayRead = (actor: Actor): boolean =>
  hasRole(actor, 'compliance-officer', 'administrator', 'auditor', 'supervisor')

export const mayAnswer = (actor: Actor): boolean => hasRole(actor, 'compliance-officer', 'administrator')

export const taskView = (task: ComplianceTask, now: string, isMasked: boolean): ComplianceTaskView => ({
  id: task.id,
  kind: task.kind,
  receivedAt: task.receivedAt,
  dueAt: task.dueAt,
  isProvisional: task.isProvisional,
  isOverdue: task.answeredAt === undefined && task.dueAt < now,
  timesTold: task.timesTold,
  ...(task.subjectNumber === undefined ? {} : { subjectNumber: task.subjectNumber }),
  ...(task.serviceFilingNumber === undefined ? {} : { serviceFilingNumber: task.serviceFilingNumber }),
  said: saidRows(task.body as TaskBody, isMasked),
  answerKind: answerOfTask(task.kind),
  ...(task.answeredAt === undefined ? {} : { answeredAt: task.answeredAt }),
  ...(task.answer === undefined
    ? {}
    : {
        answer: Object.entries(task.answer)
          .filter(([name]) => !isMasked || name !== 'verifier')
          .map(([name, value]) => ({ name, value: String(value) })),
      }),
  ...(task.reportState === undefined ? {} : { reportState: task.reportState }),
})

export const readDesk =
  (world: World) =>
  async (
    actor: Actor,
    input: { isAnswered?: boolean; cursor?: string },
  ): Promise<Result<ComplianceDesk, Refusal>> => {
    if (!mayRead(actor)) return refuse('not-permitted')
    const { tasks, codes } = world.store.read.compliance
    const now = world.clock.now()
    const [page, counts, outcomes] = await Promise.all([
      tasks.page({
        isOpen: input.isAnswered !== true,
        limit: SHOWN,
        ...(input.cursor === undefined ? {} : { cursor: input.cursor }),
      }),
      tasks.counts(now),
      codes.rows(world.bureau.code, 'unfiled-outcomes'),
    ])
    return ok({
      ...counts,
      tasks: { ...page, items: page.items.map((task) => taskView(task, now, true)) },
      outcomes: outcomes.filter((row) => row.isValid).map(({ number, name }) => ({ number, name })),
    })
  }

export const readTask =
  (world: World) =>
  async (actor: Actor, input: { taskId: string }): Promise<Result<ComplianceTaskView, Refusal>> => {
    if (!mayAnswer(actor)) return refuse('not-permitted')
    return world.store.write(async (tx): Promise<Result<ComplianceTaskView, Refusal>> => {
      const task = await tx.compliance.tasks.find(input.taskId)
      if (task === undefined) return refuse('not-found')
      const at = world.clock.now()
      await tx.audit.add({ at, actor, action: 'read-compliance-task', detail: task.id })
      return ok(taskView(task, at, false))
    })
  }

type Listed = {
  readonly entry?: { readonly what: string; readonly name: string; readonly domains?: readonly string[] }
  readonly domain?: string
  readonly note?: string
}

const entryView = ({ body, ...one }: BlacklistEntry): ComplianceLists['entries'][number] => {
  const { entry, domain, note } = body as Listed
  const name =
    entry === undefined
      ? (domain ?? '')
      : entry.what === 'subject'
        ? maskPersonName(entry.name)
        : `${entry.name} · ${entry.domains?.join(' ') ?? ''}`
  return {
    entryId: one.entryId,
    list: one.list,
    what: one.what,
    name,
    listedAt: one.listedAt,
    ...(note === undefined ? {} : { note }),
  }
}

export const readLists =
  (world: World) =>
  async (actor: Actor): Promise<Result<ComplianceLists, Refusal>> => {
    if (!mayRead(actor)) return refuse('not-permitted')
    const { blacklists, codes, unknownElements } = world.store.read.compliance
    const [entries, tables, unknown] = await Promise.all([
      blacklists.current(LISTED),
      codes.tables(world.bureau.code),
      // What nobody understands may name people: only those who answer see it.
      mayAnswer(actor) ? unknownElements(SHOWN) : [],
    ])
    return ok({ entries: entries.map(entryView), tables, unknown })
  }
