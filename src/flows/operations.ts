// What operators and owners look up: filings of the account, the exchange with the bureaux, and the audit trail.
import type { Actor } from '../core/actor.ts'
import { hasRole } from '../core/actor.ts'
import { maskPersonName } from '../core/identity/mask.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { ok, type Result } from '../core/result.ts'
import type { AuditLine, FilingLine } from './operation-views.ts'
import type { NoticeMessage } from './provider-message.ts'
import type { ComplianceTask } from './store-compliance.ts'
import type { RegisteredSubject } from './store-register.ts'
import type { Page } from './views.ts'
import type { World } from './world.ts'

const LINES_SHOWN = 100

const noticeLine = (task: ComplianceTask): NonNullable<FilingLine['notices']>[number] => ({
  text: (task.body as NoticeMessage).text,
  number: task.serviceFilingNumber ?? task.subjectNumber ?? '',
  receivedAt: task.receivedAt,
  dueAt: task.dueAt,
})

const lineOf = async (
  world: World,
  subject: RegisteredSubject,
  notices: readonly ComplianceTask[],
): Promise<FilingLine> => {
  const { register, applications, handovers } = world.store.read
  const [services, openCaseId, offer] = await Promise.all([
    register.servicesOf(subject.id),
    applications.openOnSubject(subject.subjectNumber),
    handovers.offerOf(subject.id),
  ])
  const name = subject.subject.name ?? ''
  const own = notices.filter((one) => one.subjectNumber === subject.subjectNumber)
  return {
    subjectNumber: subject.subjectNumber,
    subjectName: subject.subject.kind === 'individual' ? maskPersonName(name) : name,
    provinceCode: subject.provinceCode,
    bureau: subject.bureau,
    filedAt: subject.filedAt,
    ...(subject.subject.kind === undefined ? {} : { subjectKind: subject.subject.kind }),
    ...(openCaseId === undefined ? {} : { openCaseId }),
    ...(offer === undefined || offer.expiresAt <= world.clock.now() ? {} : { offeredUntil: offer.expiresAt }),
    ...(own.length === 0 ? {} : { notices: own.map(noticeLine) }),
    services: services.map((one) => ({
      serviceFilingNumber: one.serviceFilingNumber,
      kind: one.service.kind,
      name: one.service.name ?? '',
      domain: one.service.domain ?? '',
      addresses: one.service.access.addresses ?? [],
      filedAt: one.filedAt,
    })),
  }
}

export const listFilings =
  (world: World) =>
  async (actor: Actor): Promise<Result<readonly FilingLine[], Refusal>> => {
    if (actor.kind !== 'person') return refuse('not-permitted')
    const subjects = await world.store.read.register.subjectsOf(actor.accountId)
    const notices = await world.store.read.compliance.tasks.noticesOf(actor.accountId)
    return ok(await Promise.all(subjects.map((subject) => lineOf(world, subject, notices))))
  }

export const readAudit =
  (world: World) =>
  async (
    actor: Actor,
    input: { applicationId?: string; cursor?: string },
  ): Promise<Result<Page<AuditLine>, Refusal>> =>
    hasRole(actor, 'auditor', 'administrator', 'supervisor', 'compliance-officer')
      ? ok(await world.store.read.audit.page({ ...input, limit: LINES_SHOWN }))
      : refuse('not-permitted')
