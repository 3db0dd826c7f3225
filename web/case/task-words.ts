// Tasks in words: the name, with the domain where there are several services, and the one line below it.
import { useTranslation } from 'react-i18next'
import type { CaseView, TaskView } from '../api/shapes.ts'
import { useFieldWords } from '../i18n/field-words.ts'
import { useFindingWords } from '../i18n/finding-words.ts'
import type { TaskRow } from '../parts/task-list.tsx'
import { isCancellation, isChange } from './case-name.ts'
import { addressOf, isSamePlace, placeOfPath } from './places.ts'

const isOfApp = (view: CaseView, serviceId: string | undefined): boolean =>
  view.services.some((service) => service.id === serviceId && service.kind !== 'website')

/** Words of a task differ for apps, for individuals, and for cancellations. */
export const taskContext = (
  view: CaseView,
  key: TaskView['key'],
  serviceId?: string,
): { readonly context?: string } => {
  if (isOfApp(view, serviceId)) return { context: 'app' }
  if (key === 'filing') return isCancellation(view) ? { context: 'cancel' } : {}
  if (key === 'submit') return view.followUp === undefined ? {} : { context: 'follow-up' }
  return view.values['subject.kind'] === 'individual' ? { context: 'individual' } : {}
}

/** How much of a task’s page differs from what is filed. */
export const changesAt = (view: CaseView, task: TaskView): number =>
  (view.followUp?.changed ?? []).filter((path) => isSamePlace(placeOfPath(path), task)).length

export const useTaskWords = (view: CaseView) => {
  const { t } = useTranslation('tasks')
  const findings = useFindingWords()
  const kind = String(view.values['subject.kind'] ?? '')
  const fieldWords = useFieldWords(kind, view.services)
  const isPerson = kind === 'individual'
  const domainOf = (task: TaskView): string | undefined =>
    task.serviceId !== undefined && view.services.length > 1
      ? view.services.find((service) => service.id === task.serviceId)?.label
      : undefined
  return {
    name: (task: TaskView): string => {
      const name = t(`name.${task.key}`, taskContext(view, task.key, task.serviceId))
      const domain = domainOf(task)
      return domain === undefined ? name : t('name-of-service', { name, domain })
    },
    line: (task: TaskView): string => {
      if (isChange(view) && task.state === 'done' && task.key !== 'verification-form') {
        const count = changesAt(view, task)
        return count === 0 ? t('as-filed') : t('changed', { count })
      }
      const [namespace, ...rest] = task.line.key.split('.')
      const key = rest.join('.')
      if (namespace === 'findings') {
        const finding = view.findings.find((one) => one.code === key)
        return findings.textOf(key, task.line.params, finding?.says)
      }
      const path = task.line.params.path
      const field = typeof path === 'string' && path !== '' ? fieldWords.label(path) : ''
      return t(key === 'missing' && task.line.params.count === 1 ? 'missing-one' : key, {
        ...task.line.params,
        field,
        ...(isOfApp(view, task.serviceId) ? { context: 'app' } : isPerson ? { context: 'individual' } : {}),
      })
    },
  }
}

export const useTaskRows = (view: CaseView): readonly TaskRow[] => {
  const words = useTaskWords(view)
  return view.tasks.map((task) => ({
    id: `${task.key}-${task.serviceId ?? ''}`,
    state: task.state,
    name: words.name(task),
    line: words.line(task),
    ...(task.state === 'locked' ? {} : { to: addressOf(view.id, task) }),
  }))
}
