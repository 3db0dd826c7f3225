// Calls of the compliance officer. Reading one task shows people whole, and is recorded.
import type { components } from '../../api/generated.ts'
import { ask } from '../../api/request.ts'

type Schemas = components['schemas']
export type ComplianceTask = Schemas['ComplianceTask']
export type ComplianceDesk = Schemas['ComplianceDesk']
export type ComplianceLists = Schemas['ComplianceLists']
export type CodeTable = Schemas['CodeTable']
export type CodeRow = CodeTable['rows'][number]

export type Paper = Schemas['Paper']

export type TaskAnswer = {
  readonly isNote?: boolean
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

export type PaperPage = { readonly items: readonly Paper[]; readonly nextCursor?: string }

export const readPapers = (cursor: string | undefined): Promise<PaperPage> =>
  ask('GET', '/api/v1/compliance/papers', { query: { cursor } })

/** The image is the body; everything else stands in the address. */
export const sendPaper = ({
  image,
  ...query
}: {
  readonly number: string
  readonly use: Paper['use']
  readonly note?: string
  readonly image: Blob
}): Promise<Paper> => ask('POST', '/api/v1/compliance/papers', { query, body: image })

export const withdrawPaper = (paperId: string): Promise<Paper> =>
  ask('DELETE', `/api/v1/compliance/papers/${encodeURIComponent(paperId)}`)

/** Each look is recorded. */
export const paperImage = (paperId: string): string =>
  `/api/v1/compliance/papers/${encodeURIComponent(paperId)}/image`

export const readCodeTables = (): Promise<Schemas['CodeTables']> =>
  ask('GET', '/api/v1/compliance/code-tables')

/** Without a code: takes back what was said. */
export const sayMeaning = (body: {
  readonly bureau: string
  readonly table: string
  readonly number: number
  readonly code?: string
}): Promise<CodeTable> => ask('POST', '/api/v1/compliance/code-tables/meaning', { body })
