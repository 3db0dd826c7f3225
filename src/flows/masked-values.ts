// The material as a flat map of path → value, personal values masked unless the caller may see them whole.
import type { Application } from '../core/application/state.ts'
import { valueAt } from '../core/application/value.ts'
import { type Field, fields } from '../core/field.ts'
import { maskBy } from '../core/identity/mask.ts'
import type { Material } from '../core/material.ts'
import { inService, type Path } from '../core/path.ts'
import type { Value } from './views.ts'

/** Every concrete path of the catalogue for this material, in form order. */
export const fieldPathsOf = (
  material: Material,
): readonly { readonly path: Path; readonly field: Field; readonly serviceId?: string }[] => [
  ...fields.filter((field) => !field.pattern.includes('*')).map((field) => ({ path: field.pattern, field })),
  ...material.services.flatMap((service) =>
    fields
      .filter((field) => field.pattern.includes('*'))
      .map((field) => ({ path: inService(field.pattern, service.id), field, serviceId: service.id })),
  ),
]

const shown = (field: Field, value: Value, isWhole: boolean): Value =>
  isWhole || typeof value !== 'string' ? value : maskBy(field.mask, value)

/** Values of the case. An individual's name and certificate stand in the subject's fields, so these are masked too. */
export const valuesOf = (
  state: Pick<Application, 'material'>,
  options: { whole: boolean; only?: (field: Field, serviceId?: string) => boolean } = { whole: false },
): Readonly<Record<Path, Value>> => {
  const isPerson = state.material.subject.kind === 'individual'
  return Object.fromEntries(
    fieldPathsOf(state.material)
      .filter(({ field, serviceId }) => options.only?.(field, serviceId) ?? true)
      .flatMap(({ path, field }) => {
        const value = valueAt(state.material, path)
        if (value === undefined) return []
        const asPerson =
          isPerson && path === 'subject.name' ? { ...field, mask: 'person-name' as const } : field
        return [[path, shown(asPerson, value, options.whole)]]
      }),
  )
}
