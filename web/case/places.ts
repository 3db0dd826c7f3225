// Which page of a case a field, a document or a task stands on, and its address. The one table for all links.
import { fieldAt } from '../../src/core/field.ts'
import { serviceIdOf } from '../../src/core/path.ts'
import type { CaseView, TaskView } from '../api/shapes.ts'

export type Place = { readonly key: TaskView['key']; readonly serviceId?: string | undefined }

export const placeOfPath = (path: string): Place => {
  const serviceId = serviceIdOf(path)
  if (path.includes('.access')) return { key: 'product', serviceId }
  if (path === 'documents.verification-form') return { key: 'verification-form' }
  if (path.endsWith('.documents.portrait')) return { key: 'portrait' }
  if (path.includes('documents.')) return { key: 'documents' }
  const page = fieldAt(path)?.page
  if (page === undefined || page === 'start')
    return serviceId === undefined ? { key: 'subject' } : { key: 'service', serviceId }
  return { key: page, serviceId }
}

export const isSamePlace = (a: Place, b: Place): boolean =>
  a.key === b.key && (a.serviceId ?? '') === (b.serviceId ?? '')

export const addressOf = (caseId: string, { key, serviceId = 's1' }: Place): string => {
  const home = `/cases/${caseId}`
  switch (key) {
    case 'product':
      return `${home}/services/${serviceId}/product`
    case 'service':
      return `${home}/services/${serviceId}`
    case 'service-principal':
      return `${home}/services/${serviceId}/principal`
    case 'verification-form':
      return `${home}/form`
    case 'submit':
      return `${home}/check`
    default:
      return `${home}/${key}`
  }
}

/** Where one field or document is mended; the page puts the focus there. */
export const addressOfPath = (
  caseId: string,
  path: string,
): { readonly to: string; readonly hash: string } => ({
  to: addressOf(caseId, placeOfPath(path)),
  hash: path,
})

/** The task that comes after one in working order and still wants something; the list itself when none does. */
export const nextTask = (view: CaseView, after?: Place): TaskView | undefined => {
  const position = after === undefined ? -1 : view.tasks.findIndex((task) => isSamePlace(task, after))
  const inOrder = [...view.tasks.slice(position + 1), ...view.tasks.slice(0, Math.max(0, position))]
  const open = inOrder.filter((task) => task.state !== 'done' && task.state !== 'locked')
  if (after !== undefined) return open[0]
  return (
    open.find((task) => task.state === 'to-mend') ??
    open.find((task) => task.state === 'in-progress') ??
    open[0]
  )
}
