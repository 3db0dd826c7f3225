// What the bureau said in a task, as rows to show. Only what is there becomes a row; people are masked in lists.
import { maskIdNumber, maskPersonName, maskPhone } from '../../core/identity/mask.ts'
import type { ReportingUnitMessage } from '../bureau-tables.ts'
import type { ProviderMessage, VerificationTaskMessage } from '../provider-message.ts'
import type { SaidRow } from './compliance-views.ts'
import type { Difference } from './synchronise-filing.ts'

export type TaskBody =
  | Exclude<ProviderMessage, ReportingUnitMessage>
  | {
      readonly kind: 'listed-case'
      readonly applicationId: string
      readonly list: string
      readonly domain?: string
    }
  | { readonly kind: 'unknown'; readonly element: string; readonly xml: string }
  | {
      readonly kind: 'code-changed'
      readonly table: string
      readonly number: number
      readonly name: string
      readonly problem: string
      readonly ourName?: string
      readonly ourNumber?: number
    }
  | { readonly kind: 'register-difference'; readonly differences: readonly Difference[] }

type Values = Readonly<Record<string, string | number | undefined>>

const rows = (values: Values): readonly SaidRow[] =>
  Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [{ name, value: String(value) }],
  )

const ofVerification = ({ record }: VerificationTaskMessage, isMasked: boolean): readonly SaidRow[] => {
  const { subject, services, note } = record
  const isPerson = subject.subjectKind?.code === 'individual'
  const person = (name: string | undefined) => name && (isMasked ? maskPersonName(name) : name)
  const phone = (number: string | undefined) => number && (isMasked ? maskPhone(number) : number)
  return [
    ...rows({
      subject: isPerson ? person(subject.name) : subject.name,
      certificate: isPerson && isMasked ? maskIdNumber(subject.certificateNumber) : subject.certificateNumber,
      principal: person(subject.principal.name),
      mobile: phone(subject.principal.mobile),
    }),
    ...services.flatMap((one) =>
      rows({ service: [one.name, ...one.domains.map(({ domain }) => domain)].join(' · ') }),
    ),
    ...rows({ note }),
  ]
}

/** What we have of the website, put beside what the bureau said. */
type Ours = { readonly ours?: { readonly name: string; readonly domain: string } }

const ofOurs = ({ ours }: Ours): readonly SaidRow[] =>
  ours === undefined
    ? []
    : rows({ service: [ours.name, ours.domain].filter((part) => part !== '').join(' · ') })

/** Rows of one task, ours first; `isMasked` hides names, numbers and phones of people. */
export const saidRows = (body: TaskBody & Ours, isMasked: boolean): readonly SaidRow[] => [
  ...ofOurs(body),
  ...rowsOf(body, isMasked),
]

/** What the bureau said; `isMasked` hides names, numbers and phones of people. */
const rowsOf = (body: TaskBody, isMasked: boolean): readonly SaidRow[] => {
  switch (body.kind) {
    case 'unfiled-website':
      return rows({
        domain: body.domain,
        address: body.address,
        detections: body.detections,
        carrier: body.carrier,
        note: body.note,
      })
    case 'verification-task':
      return ofVerification(body, isMasked)
    case 'check': {
      const { result, note } = body
      if (result.what === 'subject') return rows({ subject: result.name, problem: result.problem, note })
      if (result.what === 'access')
        return rows({ domain: result.domain, address: result.resolvedAddress, note })
      return rows({ homePage: result.homePage, note })
    }
    case 'notice':
      return rows({ text: body.text, note: body.note })
    case 'blacklist':
      return body.entry.what === 'subject'
        ? rows({ subject: isMasked ? maskPersonName(body.entry.name) : body.entry.name, note: body.note })
        : rows({ service: body.entry.name, domain: body.entry.domains.join(' '), note: body.note })
    case 'illegal-access':
      return rows({ domain: body.domain, address: body.address, note: body.note })
    case 'report-result':
      return [
        ...body.codes.map(({ code, text }) => ({ name: 'code', value: `${code} ${text}` })),
        ...rows({ reference: 'answered' in body ? undefined : body.reference, note: body.note }),
        ...('answered' in body ? saidRows(body.answered as TaskBody, isMasked) : []),
      ]
    case 'listed-case':
      return rows({ list: body.list, domain: body.domain, case: body.applicationId })
    case 'unknown':
      // Nobody knows what is in it: it may name people.
      return rows({ element: body.element, xml: isMasked ? undefined : body.xml })
    case 'code-changed':
      return rows({
        table: body.table,
        number: body.number,
        name: body.name,
        ourName: body.ourName,
        ourNumber: body.ourNumber,
      })
    case 'register-difference':
      return body.differences.map(({ path, ours, theirs }) => {
        const isPersonal = isMasked && /principal|certificateNumber/.test(path)
        return { name: 'difference', value: isPersonal ? path : `${path}: ${ours || '—'} → ${theirs || '—'}` }
      })
    default:
      return []
  }
}
