// Orders and findings of the bureau become tasks with a deadline; a notice about a filing goes to its owner as well.
import type { ComplianceTaskKind } from '../../core/compliance-task.ts'
import type {
  CheckMessage,
  NoticeMessage,
  ReportResultMessage,
  UnfiledWebsiteMessage,
  VerificationTaskMessage,
} from '../provider-message.ts'
import type { BureauMessage } from '../regulator-port.ts'
import type { Tx } from '../store.ts'
import type { ComplianceTask } from '../store-compliance.ts'
import type { BureauWorld } from '../world.ts'
import { askedBy, type RefusedReport } from './asked-by-task.ts'
import { filingOf, filingOfDomain, openTask, tellOwner } from './concerned-filing.ts'

export const takeUnfiledWebsite = async (
  world: BureauWorld,
  tx: Tx,
  message: UnfiledWebsiteMessage,
): Promise<string> =>
  openTask(world, tx, {
    kind: 'unfiled-website',
    sourceKey: message.bureauId,
    filing: await filingOfDomain(world.bureau.code, tx, message.domain),
    body: message,
  })

export const takeVerificationTask = async (
  world: BureauWorld,
  tx: Tx,
  message: VerificationTaskMessage,
): Promise<string> => {
  const { bureauSubjectId, subjectNumber } = message.record.subject
  const filing = await filingOf(world.bureau.code, tx, {
    what: 'subject',
    bureauId: bureauSubjectId,
    ...(subjectNumber === undefined ? {} : { number: subjectNumber }),
  })
  return openTask(world, tx, { kind: 'verification', sourceKey: bureauSubjectId, filing, body: message })
}

const kindOfCheck = ({ result }: CheckMessage): ComplianceTaskKind => {
  switch (result.what) {
    case 'subject':
      return 'subject-check'
    case 'access':
      return result.finding
    default:
      return result.what
  }
}

export const takeCheck = async (world: BureauWorld, tx: Tx, message: CheckMessage): Promise<string> => {
  const { result } = message
  const filing = await filingOf(
    world.bureau.code,
    tx,
    result.what === 'subject'
      ? { what: 'subject', bureauId: result.bureauSubjectId }
      : { what: 'service', bureauId: result.bureauServiceId, number: result.serviceFilingNumber },
  )
  const sourceKey =
    result.what === 'subject'
      ? result.bureauSubjectId
      : `${result.bureauServiceId} ${result.what === 'access' ? (result.bureauAccessId ?? result.resolvedAddress ?? '') : ''}`
  return openTask(world, tx, { kind: kindOfCheck(message), sourceKey, filing, body: message })
}

export const takeNotice = async (world: BureauWorld, tx: Tx, message: NoticeMessage): Promise<string> => {
  const { about, text } = message
  const filing = await filingOf(world.bureau.code, tx, about)
  const named = about.number ?? about.bureauId ?? ''
  const outcome = await openTask(world, tx, {
    kind: 'notice',
    sourceKey: `${about.what} ${named} ${text}`,
    filing,
    body: message,
  })
  const isNew = outcome.startsWith('task')
  if (filing.subject !== undefined && isNew)
    await tellOwner(
      world,
      tx,
      filing.subject,
      'bureau-notice',
      filing.service?.serviceFilingNumber ?? filing.subject.subjectNumber,
    )
  return outcome
}

/** Stored, and approved: everything else is an error that somebody must look at. */
const GOOD: ReadonlySet<string> = new Set(['1001', '1060'])

/** What became of a report of ours that belongs to no case. */
export const takeReportResult = async (
  world: BureauWorld,
  tx: Tx,
  message: ReportResultMessage,
): Promise<string> => {
  const { codes, reference } = message
  const isGood = codes.every(({ code }) => GOOD.has(code))
  const report =
    reference === undefined
      ? undefined
      : await tx.compliance.reports.settle(world.bureau.code, message.report, reference, { isGood, codes })
  if (isGood) return report === undefined ? 'kept: no such report' : 'applied'
  const task = report?.taskId === undefined ? undefined : await tx.compliance.tasks.find(report.taskId)
  const paper = report === undefined ? undefined : await tx.compliance.papers.ofReport(report.id)
  const like = task ?? paper
  return openTask(world, tx, {
    kind: 'report-refused',
    sourceKey: report?.id ?? `${message.report} ${reference ?? ''}`,
    body: refusedReport(message, task),
    ...(like === undefined ? {} : { like }),
  })
}

/** The bureau's codes with what had been asked and answered, so that the officer can answer anew. */
const refusedReport = (message: ReportResultMessage, task: ComplianceTask | undefined): RefusedReport => {
  if (task === undefined) return message
  const { body, askedAt, dueAt } = askedBy(task)
  return {
    ...message,
    answered: body,
    askedAt,
    askedDueAt: dueAt,
    ...(task.answer === undefined ? {} : { earlier: task.answer }),
  }
}

/** What no version of ours understands is a task, so that somebody looks; a named group with nothing in it is not. */
export const takeUnknown = async (
  world: BureauWorld,
  tx: Tx,
  message: Extract<BureauMessage, { kind: 'unknown' }>,
): Promise<string> => {
  const isEmpty = /^<([^\s>]+)><\/\1>$/.test(message.xml)
  if (isEmpty || message.isOfOthers === true) return 'kept: nothing to do'
  return openTask(world, tx, { kind: 'not-understood', sourceKey: message.element, body: message })
}
