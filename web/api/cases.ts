// Calls about one case: start, read, edit, turn. Every change names the revision it was made on.
import type { Finding } from '../../src/core/finding.ts'
import { API, ask, askBlob } from './request.ts'
import type {
  CaseLine,
  CaseView,
  DeterminationView,
  DocumentView,
  FilingLine,
  InstanceView,
  Page,
  Value,
} from './shapes.ts'

export type StartInput = {
  readonly subjectKind: string
  readonly certificateType: string
  readonly certificateNumber: string
  readonly provinceCode: string
  readonly cityCode: string
  readonly districtCode: string
  readonly domain: string
}
export type Change = { readonly path: string; readonly value: Value | null }
export type Edited = { readonly revision: number; readonly findings: readonly Finding[] }
export type Attached = Edited & { readonly document: DocumentView }
export type PhoneLink = {
  readonly token: string
  readonly url: string
  readonly qrSvg: string
  readonly expiresAt: string
}
export type Turn = 'submit' | 'submit-portraits' | 'confirm-sms' | 'withdraw' | 'abandon'
export type EditedPage = { readonly revision: number; readonly values: Readonly<Record<string, Value>> }

const at = (id: string, rest = ''): string => `${API}/applications/${encodeURIComponent(id)}${rest}`

export const determine = (input: StartInput): Promise<DeterminationView> =>
  ask('POST', `${API}/determinations`, { body: input })
export const startCase = (input: StartInput): Promise<CaseView> =>
  ask('POST', `${API}/applications`, { body: input })
export const listCases = (cursor?: string): Promise<Page<CaseLine>> =>
  ask('GET', `${API}/applications`, { query: { cursor } })
export const readCase = (id: string): Promise<CaseView> => ask('GET', at(id))
export const readValues = (id: string, page: string, serviceId?: string): Promise<EditedPage> =>
  ask('GET', at(id, '/values'), { query: { page, serviceId } })
export const readRuleSet = (id: string): Promise<{ ruleSet: unknown; context: unknown }> =>
  ask('GET', at(id, '/rule-set'))
export const editMaterial = (id: string, revision: number, changes: readonly Change[]): Promise<Edited> =>
  ask('PATCH', at(id, '/material'), { body: { revision, changes } })

export const addService = (id: string, revision: number, domain: string): Promise<CaseView> =>
  ask('POST', at(id, '/services'), { body: { revision, domain } })
export const removeService = (id: string, revision: number, serviceId: string): Promise<CaseView> =>
  ask('DELETE', at(id, `/services/${encodeURIComponent(serviceId)}`), { query: { revision } })
export const bindServiceNumber = (
  id: string,
  revision: number,
  serviceId: string,
  serviceNumber: string,
): Promise<CaseView> =>
  ask('PUT', at(id, `/services/${encodeURIComponent(serviceId)}/service-number`), {
    body: { revision, serviceNumber },
  })

export const attachDocument = (id: string, slot: string, image: Blob): Promise<Attached> =>
  ask('PUT', at(id, `/slots/${encodeURIComponent(slot)}`), { body: image })
export const removeDocument = (id: string, revision: number, slot: string): Promise<CaseView> =>
  ask('DELETE', at(id, `/slots/${encodeURIComponent(slot)}`), { query: { revision } })
export const documentAddress = (id: string, documentId: string, sizePx: number): string =>
  `${at(id, `/documents/${encodeURIComponent(documentId)}`)}?size=${sizePx}`

export const readForm = (id: string): Promise<Blob> => askBlob(at(id, '/verification-form.pdf'))
export const formAddress = (id: string): string => at(id, '/verification-form.pdf')
export const signForm = (id: string, revision: number, signature: Blob): Promise<CaseView> =>
  ask('POST', at(id, '/signature'), { query: { revision }, body: signature })

export const turnCase = (id: string, turn: Turn, revision: number): Promise<CaseView> =>
  ask('POST', at(id, `/${turn}`), { body: { revision } })

export const openPhoneLink = (id: string): Promise<PhoneLink> => ask('POST', at(id, '/phone-link'))

export const listInstances = (): Promise<readonly InstanceView[]> => ask('GET', `${API}/instances`)
export const issueServiceNumber = (instanceId: string): Promise<InstanceView> =>
  ask('POST', `${API}/instances/${encodeURIComponent(instanceId)}/service-numbers`)
export const listFilings = (): Promise<readonly FilingLine[]> => ask('GET', `${API}/filings`)
