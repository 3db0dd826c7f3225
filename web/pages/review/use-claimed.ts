// Whether the case on the desk is mine to judge. The queue knows who claimed what; a case that is no longer in the queue
// has been decided, withdrawn or expired meanwhile.
import { useQuery } from '@tanstack/react-query'
import type { QueueView } from '../../api/shapes.ts'
import { useMe } from '../../session/me.ts'
import { queueKey, readQueue } from './review-calls.ts'

export type QueueLine = QueueView['items'][number]
export type Claimed =
  | { readonly by: 'unknown' }
  | { readonly by: 'me'; readonly line: QueueLine }
  | { readonly by: 'nobody'; readonly line: QueueLine }
  | { readonly by: 'another'; readonly line: QueueLine; readonly name: string }
  | { readonly by: 'gone' }

/** Whether this person may claim and judge; others may only look. The flows decide it, this only hides buttons. */
export const useMayReview = (): boolean => {
  const role = useMe().data?.role
  return role === 'reviewer' || role === 'supervisor'
}

export const claimedOf = (queue: QueueView | undefined, applicationId: string): Claimed => {
  if (queue === undefined) return { by: 'unknown' }
  const line = queue.items.find((one) => one.id === applicationId)
  if (line === undefined) return { by: 'gone' }
  if (line.claimedByMe) return { by: 'me', line }
  return line.claimedBy === undefined ? { by: 'nobody', line } : { by: 'another', line, name: line.claimedBy }
}

/** Asked again every half minute: what others do must not be a surprise at the decision. */
export const useQueue = () => useQuery({ queryKey: queueKey, queryFn: readQueue, refetchInterval: 30_000 })
