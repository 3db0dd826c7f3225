// Calls of the reviewer's side. Opening the desk is a recorded read; claiming is a separate, deliberate act.
import { ask } from '../../api/request.ts'
import type { CaseView, QueueView, ReviewDesk } from '../../api/shapes.ts'
import type { ReturnItem } from '../../parts/desk/verdicts.ts'

const REVIEW = '/api/v1/review'
const one = (applicationId: string): string => `${REVIEW}/applications/${encodeURIComponent(applicationId)}`

export const queueKey = ['review', 'queue'] as const
export const deskKey = (applicationId: string) => ['review', 'desk', applicationId] as const

export const readQueue = (): Promise<QueueView> => ask('GET', `${REVIEW}/queue`)
export const claimNext = (): Promise<{ applicationId: string }> => ask('POST', `${REVIEW}/claim-next`)
export const readDesk = (applicationId: string): Promise<ReviewDesk> => ask('GET', one(applicationId))
export const claim = (applicationId: string): Promise<ReviewDesk> =>
  ask('POST', `${one(applicationId)}/claim`)
export const release = (applicationId: string): Promise<unknown> =>
  ask('POST', `${one(applicationId)}/release`)

export const sendBack = (
  applicationId: string,
  revision: number,
  items: readonly ReturnItem[],
): Promise<CaseView> => ask('POST', `${one(applicationId)}/return`, { body: { revision, items } })

export const pass = (applicationId: string, revision: number): Promise<CaseView> =>
  ask('POST', `${one(applicationId)}/pass`, { body: { revision } })

/** Address of an image of a case; with a size, its long side in pixels. */
export const pictureAddress = (applicationId: string, documentId: string, size?: number): string =>
  `/api/v1/applications/${encodeURIComponent(applicationId)}/documents/${encodeURIComponent(documentId)}${size === undefined ? '' : `?size=${size}`}`
