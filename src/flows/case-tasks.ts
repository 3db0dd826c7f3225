// The task list of a case: which pieces of work there are, how far each is, and its one line. Derived from findings, so a
// task is done exactly when the rules have nothing to say about it.
import type { Application } from '../core/application/state.ts'
import { fieldAt } from '../core/field.ts'
import type { Finding } from '../core/finding.ts'
import { type Path, serviceIdOf } from '../core/path.ts'
import type { Judgement } from './judge-case.ts'
import { valuesOf } from './masked-values.ts'
import type { TaskKey, TaskState, TaskView } from './views.ts'

type Place = { readonly key: TaskKey; readonly serviceId?: string }

const pageOf = (path: Path): TaskKey => {
  if (path.includes('.access.')) return 'product'
  if (path === 'documents.verification-form') return 'verification-form'
  if (path.endsWith('.documents.portrait')) return 'portrait'
  if (path.includes('documents.')) return 'documents'
  const page = fieldAt(path)?.page
  if (page === undefined || page === 'start') return path.startsWith('services.') ? 'service' : 'subject'
  return page
}

const perService: ReadonlySet<TaskKey> = new Set(['product', 'service', 'service-principal'])

/** Which task a path belongs to. */
export const taskOfPath = (path: Path): Place => {
  const key = pageOf(path)
  const serviceId = serviceIdOf(path)
  return perService.has(key) && serviceId !== undefined ? { key, serviceId } : { key }
}

const placesOf = (state: Application, judgement: Judgement): readonly Place[] => {
  const { services } = state.material
  const wantsPortrait =
    state.status === 'awaiting-portrait' ||
    judgement.slots.some((one) => one.slot.endsWith('.documents.portrait') && one.required)
  return [
    { key: 'filing' },
    ...services.map((service): Place => ({ key: 'product', serviceId: service.id })),
    { key: 'documents' },
    { key: 'subject' },
    { key: 'subject-principal' },
    ...services.flatMap((service): Place[] => [
      { key: 'service', serviceId: service.id },
      { key: 'service-principal', serviceId: service.id },
    ]),
    ...(wantsPortrait ? [{ key: 'portrait' } as const] : []),
    { key: 'verification-form' },
    { key: 'submit' },
  ]
}

/** A page that a filing type asks nothing on would only be in the way. */
const isWanted = (state: Application, judgement: Judgement, place: Place): boolean => {
  switch (place.key) {
    case 'product':
      return judgement.ruleSet.settings.asks[state.filingType].includes('access')
    case 'documents':
      return judgement.slots.some(({ slot }) => taskOfPath(slot).key === 'documents')
    case 'verification-form':
      return judgement.slots.some(({ slot }) => taskOfPath(slot).key === 'verification-form')
    case 'portrait':
    case 'submit':
      return true
    default:
      return judgement.fields.some(({ path }) => isAt(place, path))
  }
}

const isAt = (place: Place, path: Path): boolean => {
  const found = taskOfPath(path)
  return found.key === place.key && found.serviceId === place.serviceId
}

const hasAnything = (state: Application, place: Place): boolean => {
  const valuePaths = Object.keys(valuesOf(state)).filter((path) => fieldAt(path)?.page !== 'start')
  const access = state.material.services.flatMap((one) =>
    one.access.serviceNumber === undefined ? [] : [`services.${one.id}.access.serviceNumber`],
  )
  return [...valuePaths, ...Object.keys(state.material.documents), ...access].some((path) =>
    isAt(place, path),
  )
}

const isMissing = (finding: Finding): boolean =>
  finding.code.startsWith('missing') || finding.code.endsWith('-missing')

const firstLine = (finding: Finding): TaskView['line'] => ({
  key: `findings.${finding.code}`,
  params: { ...finding.params, path: finding.path },
})

const taskAt = (state: Application, judgement: Judgement, place: Place): TaskView => {
  const mine = judgement.findings.filter(
    (finding) => finding.severity === 'blocking' && isAt(place, finding.path),
  )
  const wrong = mine.filter((finding) => !isMissing(finding))
  const started = hasAnything(state, place)
  const task = (taskState: TaskState, line: TaskView['line']): TaskView => ({
    ...place,
    state: taskState,
    line,
    findings: mine.length,
  })
  const [first] = wrong
  if (first !== undefined && started) return task('to-mend', firstLine(first))
  if (mine.length === 0) return task('done', { key: `tasks.done.${place.key}`, params: {} })
  if (!started) return task('not-started', { key: `tasks.hint.${place.key}`, params: {} })
  return task('in-progress', {
    key: 'tasks.missing',
    params: { count: mine.length, path: mine[0]?.path ?? '' },
  })
}

const submitTask = (state: Application, judgement: Judgement, before: readonly TaskView[]): TaskView => {
  const open = before.filter((task) => task.state !== 'done').length
  const blocking = judgement.findings.filter((finding) => finding.severity === 'blocking').length
  const isSent = !['draft', 'returned', 'bureau-rejected'].includes(state.status)
  if (isSent)
    return { key: 'submit', state: 'done', line: { key: 'tasks.done.submit', params: {} }, findings: 0 }
  if (blocking > 0)
    return {
      key: 'submit',
      state: 'locked',
      line: { key: 'tasks.locked.submit', params: { count: open } },
      findings: blocking,
    }
  return { key: 'submit', state: 'not-started', line: { key: 'tasks.hint.submit', params: {} }, findings: 0 }
}

/** The task list in working order; the last one is always `submit`. */
export const tasksOf = (state: Application, judgement: Judgement): readonly TaskView[] => {
  const places = placesOf(state, judgement).filter(
    (place) => place.key !== 'submit' && isWanted(state, judgement, place),
  )
  const tasks = places.map((place) => taskAt(state, judgement, place))
  return [...tasks, submitTask(state, judgement, tasks)]
}
