// Calls of the compliance officer. Reading one task shows people whole, and is recorded.
import type { components } from '../../api/generated.ts'
import { ask } from '../../api/request.ts'

type Schemas = components['schemas']
export type ComplianceTask = Schemas['ComplianceTask']
export type ComplianceDesk = Schemas['ComplianceDesk']
export type ComplianceLists = Schemas['ComplianceLists']

export type TaskAnswer = {
  readonly isConfirmed?: boolean
  readonly verifier?: string
  readonly verifiedOn?: string
  readonly problem?: string
  readonly outcome?: number
  readonly text: string
}

export const complianceKey = ['compliance'] as const

export const readDesk = (isAnswered: boolean, cursor: string | undefined): Promise<ComplianceDesk> =>
  ask('GET', '/api/v1/compliance/tasks', { query: { isAnswered: isAnswered ? 'true' : undefined, cursor } })

export const readTask = (taskId: string): Promise<ComplianceTask> =>
  ask('GET', `/api/v1/compliance/tasks/${encodeURIComponent(taskId)}`)

export const answerTask = (taskId: string, body: TaskAnswer): Promise<ComplianceTask> =>
  ask('POST', `/api/v1/compliance/tasks/${encodeURIComponent(taskId)}/answer`, { body })

export const readLists = (): Promise<ComplianceLists> => ask('GET', '/api/v1/compliance/lists')

export const liftEntry = (entryId: string): Promise<{ entryId: string }> =>
  ask('DELETE', `/api/v1/compliance/illegal-access/${encodeURIComponent(entryId)}`)
