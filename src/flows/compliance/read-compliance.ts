// What the compliance officer reads. A list shows people masked; one task by itself shows them whole, and the read is noted.
import { type Actor, hasRole } from '../../core/actor.ts'
import { maskPersonName } from '../../core/identity/mask.ts'
import { type Refusal, refuse } from '../../core/refusal.ts'
import { ok, type Result } from '../../core/result.ts'
import type { BlacklistEntry, ComplianceTask, TaskAnswer } from '../store-compliance.ts'
import type { World } from '../world.ts'
import { answerKindOf, askedBy, mayCloseByNote } from './asked-by-task.ts'
import type { ComplianceDesk, ComplianceLists, ComplianceTaskView } from './compliance-views.ts'
import { saidRows, type TaskBody } from './said-by-bureau.ts'

const SHOWN = 50
const LISTED = 200

export const mayRead = (actor: Actor): boolean =>
  hasRole(actor, 'compliance-officer', 'administrator', 'auditor', 'supervisor')

export const mayAnswer = (actor: Actor): boolean => hasRole(actor, 'compliance-officer', 'administrator')

const answerRows = (answer: TaskAnswer, isMasked: boolean): ComplianceTaskView['said'] =>
  Object.entries(answer)
    .filter(([name]) => !isMasked || name !== 'verifier')
    .map(([name, value]) => ({ name, value: String(value) }))

const earlierOf = (
  task: ComplianceTask,
  isMasked: boolean,
): { readonly earlier?: ComplianceTaskView['said'] } => {
  const { earlier } = askedBy(task)
  return earlier === undefined ? {} : { earlier: answerRows(earlier, isMasked) }
}

export const taskView = (task: ComplianceTask, now: string, isMasked: boolean): ComplianceTaskView => ({
  id: task.id,
  kind: task.kind,
  bureau: task.bureau,
  receivedAt: task.receivedAt,
  dueAt: task.dueAt,
  isProvisional: task.isProvisional,
  isOverdue: task.answeredAt === undefined && task.dueAt < now,
  timesTold: task.timesTold,
  ...(task.subjectNumber === undefined ? {} : { subjectNumber: task.subjectNumber }),
  ...(task.serviceFilingNumber === undefined ? {} : { serviceFilingNumber: task.serviceFilingNumber }),
  said: saidRows(task.body as TaskBody, isMasked),
  answerKind: answerKindOf(task),
  mayCloseByNote: mayCloseByNote(task),
  ...earlierOf(task, isMasked),
  ...(task.answeredAt === undefined ? {} : { answeredAt: task.answeredAt }),
  ...(task.answer === undefined ? {} : { answer: answerRows(task.answer, isMasked) }),
  ...(task.reportState === undefined ? {} : { reportState: task.reportState }),
})

const carriersIn = ({ said }: ComplianceTaskView): readonly number[] =>
  said.flatMap(({ name, value }) => (name === 'carrier' && /^\d{1,15}$/.test(value) ? [Number(value)] : []))

/** Carriers by name: a bureau writes reporting units by their number. */
const withNames = async (
  world: World,
  views: readonly ComplianceTaskView[],
): Promise<readonly ComplianceTaskView[]> => {
  const named = new Map<string, string>()
  for (const { code } of world.bureaux) {
    const numbers = views.filter(({ bureau }) => bureau === code).flatMap(carriersIn)
    if (numbers.length === 0) continue
    const names = await world.store.read.compliance.codes.namesOf(code, 'reporting-units', numbers)
    for (const [number, name] of names) named.set(`${code} ${number}`, name)
  }
  return views.map((view) => ({
    ...view,
    said: view.said.map((row) => {
      const name = row.name === 'carrier' ? named.get(`${view.bureau} ${row.value}`) : undefined
      return name === undefined ? row : { ...row, value: `${name} (${row.value})` }
    }),
  }))
}

/** Bureaux share a national table; one that has a row of its own adds to it. */
const uniqueByNumber = (
  rows: readonly { readonly number: number; readonly name: string }[],
): ComplianceDesk['outcomes'] => [
  ...new Map(rows.map(({ number, name }) => [number, { number, name }])).values(),
]

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
      Promise.all(world.bureaux.map(({ code }) => codes.rows(code, 'unfiled-outcomes'))),
    ])
    const items = page.items.map((task) => taskView(task, now, true))
    return ok({
      ...counts,
      tasks: { ...page, items: await withNames(world, items) },
      bureaux: world.bureaux.map(({ code, name }) => ({ code, name })),
      outcomes: uniqueByNumber(outcomes.flat().filter((row) => row.isValid)),
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
      const [view] = await withNames(world, [taskView(task, at, false)])
      return view === undefined ? refuse('not-found') : ok(view)
    })
  }

type Listed = {
  readonly entry?: {
    readonly what: string
    readonly name: string
    readonly domains?: readonly string[]
    readonly subjectKind?: { readonly code?: string }
    readonly certificateType?: { readonly code?: string }
  }
  readonly domain?: string
  readonly note?: string
}

/** The name of a unit is public; where the list does not say what it is, it may be a person's. */
const isUnit = ({ subjectKind, certificateType }: NonNullable<Listed['entry']>): boolean =>
  (subjectKind?.code !== undefined && subjectKind.code !== 'individual') ||
  certificateType?.code === 'business-licence'

const entryView = ({ body, ...one }: BlacklistEntry): ComplianceLists['entries'][number] => {
  const { entry, domain, note } = body as Listed
  const name =
    entry === undefined
      ? (domain ?? '')
      : entry.what === 'subject'
        ? isUnit(entry)
          ? entry.name
          : maskPersonName(entry.name)
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
      Promise.all(world.bureaux.map(({ code }) => codes.tables(code))),
      // What nobody understands may name people: only those who answer see it.
      mayAnswer(actor) ? unknownElements(SHOWN) : [],
    ])
    return ok({ entries: entries.map(entryView), tables: tables.flat(), unknown })
  }
