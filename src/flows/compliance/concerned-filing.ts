// Which filing of ours a message of the bureau is about, and opening a task on it. A filing that a synchronisation brought
// belongs to nobody until somebody claims it.
import { type ComplianceTaskKind, dueOfTask, reminderOfTask } from '../../core/compliance-task.ts'
import { formatFilingNumber, parseFilingNumber, subjectNumberOf } from '../../core/filing-number.ts'
import type { FiledReference } from '../regulator-port.ts'
import type { Tx } from '../store.ts'
import type { ComplianceTask } from '../store-compliance.ts'
import type { RegisteredService, RegisteredSubject } from '../store-register.ts'
import type { BureauWorld } from '../world.ts'

/** Account of filings without an owner: none that anybody can sign in to. */
export const UNCLAIMED = 'unclaimed'

export type ConcernedFiling = {
  readonly subject?: RegisteredSubject
  readonly service?: RegisteredService
}

/** `京ICP备2026000001号` of `京ICP备2026000001号-2`. */
export const subjectPartOf = (number: string | undefined): string | undefined => {
  const parsed = number === undefined ? undefined : parseFilingNumber(number)
  return parsed?.ok === true ? formatFilingNumber(subjectNumberOf(parsed.value)) : undefined
}

const isMeant = (service: RegisteredService, { what, bureauId, number }: FiledReference): boolean => {
  if (number !== undefined && service.serviceFilingNumber === number) return true
  if (bureauId === undefined) return false
  return what === 'access'
    ? service.bureauIds.accesses.includes(bureauId)
    : what === 'service' && service.bureauServiceId === bureauId
}

/** By the bureau's id first, then by the number; empty where it is not in our register. */
export const filingOf = async (
  bureau: string,
  tx: Tx,
  reference: FiledReference,
): Promise<ConcernedFiling> => {
  const { what, bureauId } = reference
  const number = subjectPartOf(reference.number)
  const subject =
    (bureauId === undefined ? undefined : await tx.register.subjectOfBureauId(bureau, what, bureauId)) ??
    (number === undefined ? undefined : await tx.register.subjectByNumber(bureau, number))
  if (subject === undefined) return {}
  const service =
    what === 'subject'
      ? undefined
      : (await tx.register.servicesOf(subject.id)).find((one) => isMeant(one, reference))
  return { subject, ...(service === undefined ? {} : { service }) }
}

/** The filing under which a domain stands with us. */
export const filingOfDomain = async (bureau: string, tx: Tx, domain: string): Promise<ConcernedFiling> => {
  const service = await tx.register.serviceByDomain(bureau, domain.toLowerCase())
  const subject = service === undefined ? undefined : await tx.register.subjectById(service.subjectId)
  return service === undefined || subject === undefined ? {} : { subject, service }
}

type Named = Pick<ComplianceTask, 'subjectNumber' | 'serviceFilingNumber' | 'accountId'>

const namesOf = (like: Named | undefined): Named =>
  like === undefined
    ? {}
    : Object.fromEntries(
        (['subjectNumber', 'serviceFilingNumber', 'accountId'] as const).flatMap((name) =>
          like[name] === undefined ? [] : [[name, like[name]]],
        ),
      )

/** The website as we have it: a bureau often names it by its number alone. */
const oursOf = ({ service, domain }: RegisteredService): { name: string; domain: string } => ({
  name: service.name ?? '',
  domain: service.kind === 'website' ? domain : '',
})

/** Opens a task, or notes that it was told again. `sourceKey` names the thing that it is about. */
export const openTask = async (
  world: BureauWorld,
  tx: Tx,
  task: {
    readonly kind: ComplianceTaskKind
    readonly sourceKey: string
    readonly filing?: ConcernedFiling
    /** An earlier task or paper whose filing this one is about. */
    readonly like?: Named
    readonly body: unknown
  },
): Promise<string> => {
  const receivedAt = world.clock.now()
  const { at, isProvisional } = dueOfTask(world.reference.calendar, task.kind, receivedAt)
  const { subject, service } = task.filing ?? {}
  const isNew = await tx.compliance.tasks.open({
    id: world.secrets.uuid(),
    bureau: world.bureau.code,
    kind: task.kind,
    sourceKey: task.sourceKey,
    receivedAt,
    dueAt: at,
    isProvisional,
    remindAt: reminderOfTask(world.reference.calendar, at),
    body: service === undefined ? task.body : { ...Object(task.body), ours: oursOf(service) },
    ...namesOf(task.like),
    ...(subject === undefined ? {} : { subjectNumber: subject.subjectNumber, accountId: subject.accountId }),
    ...(service === undefined ? {} : { serviceFilingNumber: service.serviceFilingNumber }),
  })
  return isNew ? `task: ${task.kind}` : `told again: ${task.kind}`
}

/** Tells the owner of a filing, where it has one. */
export const tellOwner = async (
  world: BureauWorld,
  tx: Tx,
  subject: RegisteredSubject,
  template: 'bureau-notice' | 'ended-by-bureau',
  number: string,
): Promise<void> => {
  if (subject.accountId === UNCLAIMED) return
  await tx.effects.add(subject.accountId, { kind: 'mail', template, params: { number } }, world.clock.now())
}
