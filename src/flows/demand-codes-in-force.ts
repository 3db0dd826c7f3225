// A code that the bureau has ended may stay where it stands, and is entered nowhere anew: what is filed keeps its words, and
// a form that is saved again must not be refused for what it was given.
import type { FieldChange } from '../core/application/event.ts'
import { type Value, valueAt } from '../core/application/value.ts'
import { fieldAt } from '../core/field.ts'
import type { Material } from '../core/material.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { ok, type Result } from '../core/result.ts'
import type { World } from './world.ts'

const codesIn = (value: Value | null | undefined): readonly string[] => {
  if (typeof value === 'string') return value === '' ? [] : [value]
  return (value ?? []).flatMap((one) =>
    typeof one === 'string' ? [one] : 'kind' in one ? [String(one.kind)] : [],
  )
}

/** Refuses `value-malformed` (`ended-code`) for a change that brings in a code which no form offers any more. */
export const demandCodesInForce = (
  world: World,
  material: Material,
  changes: readonly FieldChange[],
): Result<true, Refusal> => {
  for (const { path, value } of changes) {
    const table = fieldAt(path)?.table
    if (table === undefined) continue
    const had = codesIn(valueAt(material, path))
    const isEnded = codesIn(value).some(
      (code) => !had.includes(code) && !world.reference.mayEnter(table, code),
    )
    if (isEnded) return refuse('value-malformed', { path, params: { why: 'ended-code' } })
  }
  return ok(true)
}
