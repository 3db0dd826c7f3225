// Calls about what is filed: the list, cases that change or cancel it, and passing it to another account.
import { client, told } from './client.ts'
import type { components, paths } from './generated.ts'
import type { CaseView, FilingLine } from './shapes.ts'

type Body<Path extends keyof paths> = paths[Path] extends {
  post: { requestBody: { content: { 'application/json': infer Sent } } }
}
  ? Sent
  : never

export type FollowUpInput = Body<'/api/v1/follow-ups'>
export type ClaimInput = Body<'/api/v1/filings/claims'>
export type Offer = components['schemas']['FilingOffer']
export type ClaimStep = components['schemas']['ClaimStep']
export type PassedFiling = components['schemas']['PassedFiling']
export type StartAnswers = components['schemas']['StartAnswers']

export const filingsKey = ['filings'] as const

export const listFilings = (): Promise<readonly FilingLine[]> => told(client.GET('/api/v1/filings'))
export const startFollowUp = (body: FollowUpInput): Promise<CaseView> =>
  told(client.POST('/api/v1/follow-ups', { body }))
export const readStartAnswers = (subjectNumber: string, bureau?: string): Promise<StartAnswers> =>
  told(
    client.POST('/api/v1/filings/start-answers', {
      body: { subjectNumber, ...(bureau === undefined ? {} : { bureau }) },
    }),
  )

export const offerFiling = (subjectNumber: string): Promise<Offer> =>
  told(client.POST('/api/v1/filings/offers', { body: { subjectNumber } }))
export const withdrawOffer = (subjectNumber: string): Promise<PassedFiling> =>
  told(client.POST('/api/v1/filings/offers/withdraw', { body: { subjectNumber } }))
export const acceptFiling = (body: { code: string; certificateNumber: string }): Promise<PassedFiling> =>
  told(client.POST('/api/v1/filings/offers/accept', { body }))
export const requestClaim = (body: ClaimInput): Promise<ClaimStep> =>
  told(client.POST('/api/v1/filings/claims', { body }))
export const confirmClaim = (code: string): Promise<PassedFiling> =>
  told(client.POST('/api/v1/filings/claims/confirm', { body: { code } }))
