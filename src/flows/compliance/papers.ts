// Papers of something filed, sent alone (XZHYD, 单独提交真实性核验材料): what a bureau asks for after a verification, a check or
// a notice, without opening a case. Each image is one report, because the bureau answers each by itself.
import type { Actor } from '../../core/actor.ts'
import { actorTag } from '../../core/actor.ts'
import { parseFilingNumber } from '../../core/filing-number.ts'
import { type Refusal, refuse } from '../../core/refusal.ts'
import { ok, type Result } from '../../core/result.ts'
import { atBureau } from '../at-bureau.ts'
import type { Bytes } from '../catalogue.ts'
import { blockOf, type PapersReport } from '../provider-report.ts'
import type { Store, Tx } from '../store.ts'
import type { Paper, PaperUse } from '../store-compliance.ts'
import type { RegisteredService, RegisteredSubject } from '../store-register.ts'
import { transact } from '../transaction.ts'
import type { Page } from '../views.ts'
import type { World } from '../world.ts'
import type { PaperInput, PaperView } from './compliance-views.ts'
import { subjectPartOf } from './concerned-filing.ts'
import { mayAnswer, mayRead } from './read-compliance.ts'

const SHOWN = 50
const LONGEST_NOTE = 256

/** Whose a paper is: the interface keeps those of subjects and those of services apart (1061). */
const OF_SUBJECT: ReadonlySet<PaperUse> = new Set(['subject-certificate', 'subject-principal-certificate'])

type Target = { readonly subject: RegisteredSubject; readonly service?: RegisteredService }

const wrong = (path: string, why: string): Result<never, Refusal> =>
  refuse('value-malformed', { path, params: { why } })

/** The filing by its number; a paper of a service needs the number of one. */
const targetOf = async (
  read: Store['read'],
  { number, use }: PaperInput,
): Promise<Result<Target, Refusal>> => {
  const typed = number.trim()
  const subjectNumber = subjectPartOf(typed)
  if (subjectNumber === undefined) return wrong('number', 'filing-number')
  const subject = await read.register.subjectByNumber(undefined, subjectNumber)
  if (subject === undefined) return refuse('not-found', { path: 'number', params: { why: 'not-ours' } })
  if (OF_SUBJECT.has(use)) return ok({ subject })
  const parsed = parseFilingNumber(typed)
  const service = (await read.register.servicesOf(subject.id)).find(
    (one) => parsed.ok && one.serviceFilingNumber.toUpperCase() === typed.toUpperCase(),
  )
  return service === undefined ? wrong('number', 'service-number') : ok({ subject, service })
}

const reportFor = (
  { subject, service }: Target,
  { use, note }: PaperInput,
  jpeg: Uint8Array,
): PapersReport => ({
  kind: 'papers',
  about:
    service === undefined
      ? { what: 'subject', number: subject.subjectNumber, bureauId: subject.bureauSubjectId }
      : { what: 'service', number: service.serviceFilingNumber, bureauId: service.bureauServiceId },
  attachments: [{ use, jpeg, ...(note === undefined ? {} : { note }) }],
})

export const paperView = (paper: Paper): PaperView => ({
  id: paper.id,
  bureau: paper.bureau,
  number: paper.serviceFilingNumber ?? paper.subjectNumber,
  use: paper.use,
  bytes: paper.bytes,
  addedAt: paper.addedAt,
  state: paper.state,
  codes: paper.codes,
  ...(paper.note === undefined ? {} : { note: paper.note }),
})

/** Queues the report and notes the paper; the image is a blob already. */
const keep = async (
  world: World,
  tx: Tx,
  actor: Extract<Actor, { kind: 'person' }>,
  one: { id: string; target: Target; input: PaperInput; jpeg: Uint8Array },
): Promise<Paper | undefined> => {
  const at = world.clock.now()
  const { subject, service } = one.target
  const report = reportFor(one.target, one.input, one.jpeg)
  const { number, bureauId } = report.about
  const reportId = world.secrets.uuid()
  await tx.compliance.reports.add({
    id: reportId,
    bureau: subject.bureau,
    block: blockOf(report),
    report,
    references: [number, bureauId].filter((name) => name !== undefined),
    at,
  })
  await tx.compliance.papers.add({
    id: one.id,
    bureau: subject.bureau,
    subjectNumber: subject.subjectNumber,
    ...(service === undefined ? {} : { serviceFilingNumber: service.serviceFilingNumber }),
    use: one.input.use,
    bytes: one.jpeg.length,
    addedBy: actorTag(actor),
    addedAt: at,
    ...(one.input.note === undefined ? {} : { note: one.input.note }),
    reportId,
  })
  await tx.effects.add(actor.accountId, { kind: 'report' }, at)
  await tx.audit.add({ at, actor, action: 'send-paper', detail: `${one.input.use} ${number ?? ''}` })
  return tx.compliance.papers.find(one.id)
}

/** Flow: send one paper about a filing of ours. The image is made to fit the interface's cap before it is queued. */
export const sendPaper =
  (world: World) =>
  async (actor: Actor, input: PaperInput & { bytes: Uint8Array }): Promise<Result<PaperView, Refusal>> => {
    if (!mayAnswer(actor) || actor.kind !== 'person') return refuse('not-permitted')
    if ((input.note ?? '').length > LONGEST_NOTE) return wrong('note', 'too-long')
    const target = await targetOf(world.store.read, input)
    if (!target.ok) return target
    const seen = await world.images.inspect(input.bytes)
    if (!seen.ok)
      return refuse('image-refused', {
        path: 'image',
        params: { ...seen.problem.params, problem: seen.problem.code },
      })
    const { regulator } = atBureau(world, target.value.subject.bureau).bureau
    const upright = await world.images.normalise(input.bytes)
    const jpeg = await world.images.recompress(upright, { maxBytes: regulator.attachmentCapBytes(input.use) })
    const id = world.secrets.uuid()
    await world.blobs.put(id, jpeg)
    const done = await transact(world, async (tx): Promise<Result<PaperView, Refusal>> => {
      const paper = await keep(world, tx, actor, { id, target: target.value, input, jpeg })
      return paper === undefined ? refuse('not-found') : ok(paperView(paper))
    })
    if (!done.ok) await world.blobs.remove(id)
    return done
  }

export const readPapers =
  (world: World) =>
  async (actor: Actor, input: { cursor?: string }): Promise<Result<Page<PaperView>, Refusal>> => {
    if (!mayRead(actor)) return refuse('not-permitted')
    const page = await world.store.read.compliance.papers.page({ ...input, limit: SHOWN })
    return ok({ ...page, items: page.items.map(paperView) })
  }

/** Flow: look at a paper as it was sent. Every look is recorded. */
export const readPaperImage =
  (world: World) =>
  async (actor: Actor, input: { paperId: string }): Promise<Result<Bytes, Refusal>> => {
    if (!mayAnswer(actor)) return refuse('not-permitted')
    const paper = await world.store.read.compliance.papers.find(input.paperId)
    if (paper === undefined || !(await world.blobs.has(paper.id))) return refuse('not-found')
    await world.store.write((tx) =>
      tx.audit.add({ at: world.clock.now(), actor, action: 'read-paper', detail: paper.id }),
    )
    const bytes = await world.blobs.get(paper.id)
    return ok({ bytes, contentType: 'image/jpeg', fileName: `${paper.use}.jpg` })
  }

/** Flow: take a paper back before a file takes it. */
export const withdrawPaper =
  (world: World) =>
  async (actor: Actor, input: { paperId: string }): Promise<Result<PaperView, Refusal>> => {
    if (!mayAnswer(actor)) return refuse('not-permitted')
    return transact(world, async (tx): Promise<Result<PaperView, Refusal>> => {
      const paper = await tx.compliance.papers.find(input.paperId)
      if (paper === undefined) return refuse('not-found')
      if (!(await tx.compliance.reports.withdraw(paper.reportId))) return refuse('already-done')
      await tx.audit.add({ at: world.clock.now(), actor, action: 'withdraw-paper', detail: paper.id })
      return ok({ ...paperView(paper), state: 'withdrawn' })
    })
  }
