// Which records a rule of the scripted officer is about. All conditions of a rule must hold; a rule without any holds for every record.
import type { RejectRule } from '../bureau-options.ts'
import { type ReportedRecord, type Service, type Subject, servicesIn } from '../codec/record.ts'
import type { FiledTarget } from '../store/filed-target.ts'

interface Facts {
  operation: string
  ispId: string
  subject: Subject | undefined
  services: readonly Service[]
  words: string
}

/** What the rules look at; of a record about filed data the subject as it is filed. */
export function factsOf(
  record: ReportedRecord,
  { subject: filed, service }: FiledTarget,
  about: { ispId: string; title: string },
): Facts {
  const subject =
    record.operation === 'first-filing' || record.operation === 'change'
      ? record.subject
      : filed === undefined
        ? undefined
        : (JSON.parse(filed.material) as Subject)
  const brought =
    record.operation === 'change' ? record.changes.map(({ material }) => material) : servicesIn(record)
  const services = service === undefined ? brought : [...brought, JSON.parse(service.material) as Service]
  const words = [
    about.title,
    subject?.name,
    subject?.remark,
    ...(record.operation === 'cancel' ? [record.note] : []),
    ...services.flatMap((one) => [one.name, one.remark, ...one.domains.map(({ domain }) => domain)]),
  ]
  return {
    operation: record.operation === 'cancel' ? `cancel-${record.what}` : record.operation,
    ispId: about.ispId,
    subject,
    services,
    words: words.filter((one) => one !== undefined).join('\n'),
  }
}

/** A condition that is absent holds. */
const holds = <T>(wanted: T | undefined, fits: (wanted: T) => boolean): boolean =>
  wanted === undefined || fits(wanted)

/** Is the rule about this record? */
export const fitsRule = (rule: RejectRule, { operation, ispId, subject, services, words }: Facts): boolean =>
  holds(rule.contains, (text) => words.includes(text)) &&
  holds(rule.operations, (list) => list.includes(operation)) &&
  holds(rule.provinceCode, (code) => subject?.provinceCode === code) &&
  holds(rule.name, (text) =>
    [subject?.name, ...services.map(({ name }) => name)].some((name) => name?.includes(text)),
  ) &&
  holds(rule.domain, (end) =>
    services.some((one) => one.domains.some(({ domain }) => domain.endsWith(end))),
  ) &&
  holds(rule.subjectKind, (kind) => subject?.kind === kind) &&
  holds(rule.certificateType, (type) => subject?.certificateType === type) &&
  holds(rule.content, (code) => services.some(({ contents }) => contents.includes(code))) &&
  holds(rule.preApproval, (kind) =>
    services.some(({ preApprovals }) => preApprovals.some((one) => one.kind === kind)),
  ) &&
  holds(rule.ispId, (id) => ispId === id)
