// The statuses of an application and who holds it in each. Words for people are in data/locales/*/status.json.

export const statuses = [
  'draft',
  'in-review',
  'returned',
  'awaiting-portrait',
  'judging-portrait',
  'ready-to-report',
  'reported',
  'sms-pending',
  'under-bureau-review',
  'filed',
  'cancelled',
  'bureau-rejected',
  'withdrawn',
  'abandoned',
  'expired',
] as const

export type Status = (typeof statuses)[number]

export type Owner = 'applicant' | 'reviewer' | 'system' | 'bureau' | 'nobody'

/** Who has to act now. */
export const ownerOf: Readonly<Record<Status, Owner>> = {
  draft: 'applicant',
  'in-review': 'reviewer',
  returned: 'applicant',
  'awaiting-portrait': 'applicant',
  'judging-portrait': 'reviewer',
  'ready-to-report': 'system',
  reported: 'bureau',
  'sms-pending': 'applicant',
  'under-bureau-review': 'bureau',
  filed: 'nobody',
  cancelled: 'nobody',
  'bureau-rejected': 'applicant',
  withdrawn: 'nobody',
  abandoned: 'nobody',
  expired: 'nobody',
}
