// Calls about one case: start, read, edit, turn. Every change names the revision it was made on.
import { bytesOf, client, raw, told } from './client.ts'
import type { components, paths } from './generated.ts'
import type { CaseLine, CaseView, DeterminationView, InstanceView, Page, Value } from './shapes.ts'

type StartBody = paths['/api/v1/determinations']['post']['requestBody']
export type StartInput = NonNullable<StartBody>['content']['application/json']
export type Change = { readonly path: string; readonly value: Value | null }
export type Edited = components['schemas']['Edited']
export type Attached = components['schemas']['Attached']
export type Turn = 'submit' | 'submit-portraits' | 'confirm-sms' | 'withdraw' | 'abandon'
export type EditedPage = { readonly revision: number; readonly values: Readonly<Record<string, Value>> }
export type FormPageKey =
  | 'start'
  | 'filing'
  | 'subject'
  | 'subject-principal'
  | 'service'
  | 'service-principal'

const onCase = (applicationId: string) => ({ path: { applicationId } })
const BASE = '/api/v1/applications/{applicationId}'

export const determine = (input: StartInput): Promise<DeterminationView> =>
  told(client.POST('/api/v1/determinations', { body: input }))
export const startCase = (input: StartInput): Promise<CaseView> =>
  told(client.POST('/api/v1/applications', { body: input }))
export const listCases = (cursor?: string): Promise<Page<CaseLine>> =>
  told(client.GET('/api/v1/applications', { params: { query: cursor === undefined ? {} : { cursor } } }))
export const readCase = (id: string): Promise<CaseView> => told(client.GET(BASE, { params: onCase(id) }))
export const readValues = (id: string, page: FormPageKey, serviceId?: string): Promise<EditedPage> =>
  told(
    client.GET(`${BASE}/values`, {
      params: { ...onCase(id), query: { page, ...(serviceId === undefined ? {} : { serviceId }) } },
    }),
  )
export const readRuleSet = (id: string): Promise<{ readonly ruleSet: unknown; readonly context: unknown }> =>
  told(client.GET(`${BASE}/rule-set`, { params: onCase(id) }))
export const editMaterial = (id: string, revision: number, changes: readonly Change[]): Promise<Edited> =>
  told(client.PATCH(`${BASE}/material`, { params: onCase(id), body: { revision, changes } }))

export const addService = (
  id: string,
  revision: number,
  service: Pick<StartInput, 'domain' | 'serviceKind' | 'serviceName' | 'host'>,
): Promise<CaseView> =>
  told(client.POST(`${BASE}/services`, { params: onCase(id), body: { revision, ...service } }))
export const removeService = (
  applicationId: string,
  revision: number,
  serviceId: string,
): Promise<CaseView> =>
  told(
    client.DELETE(`${BASE}/services/{serviceId}`, {
      params: { path: { applicationId, serviceId }, query: { revision } },
    }),
  )
export const bindServiceNumber = (
  applicationId: string,
  revision: number,
  serviceId: string,
  serviceNumber: string,
): Promise<CaseView> =>
  told(
    client.PUT(`${BASE}/services/{serviceId}/service-number`, {
      params: { path: { applicationId, serviceId } },
      body: { revision, serviceNumber },
    }),
  )

export const attachDocument = (applicationId: string, slot: string, image: Blob): Promise<Attached> =>
  told(
    client.PUT(`${BASE}/slots/{slot}`, {
      params: { path: { applicationId, slot } },
      body: image,
      headers: bytesOf(image),
      ...raw,
    }),
  )
export const removeDocument = (applicationId: string, revision: number, slot: string): Promise<CaseView> =>
  told(
    client.DELETE(`${BASE}/slots/{slot}`, { params: { path: { applicationId, slot }, query: { revision } } }),
  )
export const documentAddress = (id: string, documentId: string, sizePx: number): string =>
  `/api/v1/applications/${encodeURIComponent(id)}/documents/${encodeURIComponent(documentId)}?size=${sizePx}`

export const formAddress = (id: string): string =>
  `/api/v1/applications/${encodeURIComponent(id)}/verification-form.pdf`
export const signForm = (id: string, revision: number, signature: Blob): Promise<CaseView> =>
  told(
    client.POST(`${BASE}/signature`, {
      params: { ...onCase(id), query: { revision } },
      body: signature,
      headers: bytesOf(signature),
      ...raw,
    }),
  )

export const turnCase = (id: string, turn: Turn, revision: number): Promise<CaseView> =>
  told(client.POST(`${BASE}/${turn}`, { params: onCase(id), body: { revision } }))

export type PhoneLink = { readonly url: string; readonly qrSvg: string; readonly expiresAt: string }
export const openPhoneLink = (id: string): Promise<PhoneLink> =>
  told(client.POST(`${BASE}/phone-link`, { params: onCase(id) }))

export const listInstances = (): Promise<readonly InstanceView[]> => told(client.GET('/api/v1/instances'))
export const issueServiceNumber = (instanceId: string): Promise<InstanceView> =>
  told(client.POST('/api/v1/instances/{instanceId}/service-numbers', { params: { path: { instanceId } } }))
