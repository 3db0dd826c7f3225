// Calls of the operators' side. All but the instance are reads, and each read of the audit is one itself.
import { ask } from '../../api/request.ts'
import type { CaseLine, InstanceView, Page } from '../../api/shapes.ts'

export type AuditLine = {
  readonly at: string
  readonly actor: string
  readonly action: string
  readonly applicationId?: string
  readonly detail: string
}

export const readAudit = (
  applicationId: string | undefined,
  cursor: string | undefined,
): Promise<Page<AuditLine>> => ask('GET', '/api/v1/operations/audit', { query: { applicationId, cursor } })

export const listCases = (status: string | undefined, cursor: string | undefined): Promise<Page<CaseLine>> =>
  ask('GET', '/api/v1/applications', { query: { status, cursor } })

export type InstanceInput = {
  readonly accountEmail: string
  readonly product: string
  readonly name: string
  readonly region: string
  readonly isMainland: boolean
  readonly addresses: readonly string[]
  readonly startsOn: string
  readonly endsOn: string
  readonly accessWay: string
  readonly serverProvinceCode: string
}

export const putInstance = (instanceId: string, body: InstanceInput): Promise<InstanceView> =>
  ask('PUT', `/api/v1/operator/instances/${encodeURIComponent(instanceId)}`, { body })
