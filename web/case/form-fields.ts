// Which fields of a page are shown, which may be changed, and what each offers: the rule set's word (CaseView.fields),
// the frozen ones besides, and after a return only those that are open.
import { isOpen } from '../../src/core/application/open-paths.ts'
import { type Field, fieldAt } from '../../src/core/field.ts'
import type { CaseView } from '../api/shapes.ts'
import { REGION_PATHS } from './form-layout.ts'

export type ShownField = {
  readonly path: string
  readonly field: Field
  readonly isRequired: boolean
  readonly isOpen: boolean
  readonly options: readonly string[] | undefined
  /** Key of what the province wants here, under `findings:advice`. */
  readonly advice: string | undefined
}

/** That a website is a website goes without saying. */
const isKindOfWebsite = (view: CaseView, path: string): boolean =>
  path.endsWith('.kind') && path.startsWith('services.') && view.values[path] === 'website'

export const useFormFields = (view: CaseView) => {
  const demands = new Map(view.fields.map((demand) => [demand.path, demand]))
  const mayEdit = view.allowedActions.includes('edit')
  const isRegionAnyOpen = REGION_PATHS.some((path) => isOpen(view.open, path))
  const shownAt = (path: string): ShownField | undefined => {
    const field = fieldAt(path)
    if (!field) return undefined
    const demand = demands.get(path)
    const isFieldOpen = mayEdit && (path === 'subject.cityCode' ? isRegionAnyOpen : isOpen(view.open, path))
    const isFrozen = field.frozen === true
    if (view.open !== 'all' && !isFieldOpen) return undefined
    // What the start did not ask for this kind of service has no value, and no place.
    const isGiven = isFrozen && view.values[path] !== undefined && !isKindOfWebsite(view, path)
    if (!demand && !isGiven && path !== 'subject.cityCode') return undefined
    if (demand && isKindOfWebsite(view, path)) return undefined
    return {
      path,
      field,
      isRequired: demand?.required ?? true,
      isOpen: isFieldOpen,
      options: demand?.options,
      advice: demand?.advice,
    }
  }
  return {
    shownIn: (paths: readonly string[]): readonly ShownField[] =>
      paths.flatMap((path) => shownAt(path) ?? []),
  }
}
