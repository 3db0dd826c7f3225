// What the bureau asks of the provider beside any case, and until when it is to be done. The interface carries no deadlines:
// these are the provider's own, counted in working days from the day on which the message was fetched.
import { dateInShanghai, type Instant, instantAt } from './time.ts'
import { type Calendar, type Deadline, deadline, workingDayBefore } from './workdays.ts'

export const complianceTaskKinds = [
  'unfiled-website',
  'verification',
  'subject-check',
  'over-reported',
  'under-reported',
  'empty-service',
  'liveness',
  'notice',
  'listed-filing',
  'listed-case',
  'code-changed',
  'register-difference',
  'report-refused',
  'not-understood',
] as const

export type ComplianceTaskKind = (typeof complianceTaskKinds)[number]

const workingDays: Readonly<Record<ComplianceTaskKind, number>> = {
  'unfiled-website': 3,
  verification: 10,
  'subject-check': 5,
  'over-reported': 5,
  'under-reported': 5,
  'empty-service': 10,
  liveness: 5,
  notice: 5,
  'listed-filing': 1,
  'listed-case': 1,
  'code-changed': 1,
  'register-difference': 10,
  'report-refused': 2,
  'not-understood': 2,
}

/** Until when a task is to be dealt with: 18:00 Shanghai of the last working day. */
export const dueOfTask = (calendar: Calendar, kind: ComplianceTaskKind, receivedAt: Instant): Deadline =>
  deadline(calendar, receivedAt, workingDays[kind])

const OFFICE_OPENS = '09:00'

/** When officers are reminded: 9:00 Shanghai of the working day before the deadline. */
export const reminderOfTask = (calendar: Calendar, dueAt: Instant): Instant =>
  instantAt(workingDayBefore(calendar, dateInShanghai(dueAt)), OFFICE_OPENS)
