// Where a finding may stand: a field, a document slot, or the product verification of a service. Also the order in which
// findings are shown, which is the order of the form.
import { fields } from '../core/field.ts'
import { matchesPattern, type Path } from '../core/path.ts'
import { slots } from '../core/slot.ts'

/** Not typed by anyone, yet something can be wrong with it: see product verification. */
const ACCESS_PLACE = 'services.*.access.serviceNumber'

const PLACES: readonly string[] = [
  ...fields.map((field) => field.pattern),
  ACCESS_PLACE,
  ...slots.map((slot) => slot.pattern),
]

const POSITIONS = new Map(PLACES.map((place, index) => [place, index]))

/** What a rule runs for: once, for each service, each person in charge, or each document. */
export type Frame = 'application' | 'service' | 'principal' | 'document'

/** `principals.*` stands for the subject's and every service's own person in charge. */
export const frameOfScope = (scope: string): Frame => {
  if (scope.startsWith('principals.*.')) return 'principal'
  if (scope === 'documents.*') return 'document'
  return scope.startsWith('services.*.') ? 'service' : 'application'
}

/** Whether a rule may stand at a scope. */
export const isPlace = (scope: string): boolean => {
  if (scope === 'documents.*') return true
  if (!scope.startsWith('principals.*.')) return POSITIONS.has(scope)
  const rest = scope.slice('principals.*.'.length)
  return POSITIONS.has(`subject.principal.${rest}`) || POSITIONS.has(`services.*.principal.${rest}`)
}

export const isSlotPattern = (pattern: string): boolean => slots.some((slot) => slot.pattern === pattern)

/** Whether a concrete path is one of the places. */
export const isPlacePath = (path: Path): boolean => PLACES.some((place) => matchesPattern(place, path))

/** Position of a path on the form; services in their own order between the subject and the closing documents. */
export const placeOrder = (path: Path, serviceIds: readonly string[]): readonly [number, number, number] => {
  const service = /^services\.([^.]+)\.(.*)$/.exec(path)
  const pattern = service ? `services.*.${service[2]}` : path
  const position = POSITIONS.get(pattern) ?? PLACES.length
  if (!service) return [path.startsWith('documents.') ? 2 : 0, 0, position]
  return [1, positionsOf(serviceIds).get(service[1] ?? '') ?? serviceIds.length, position]
}

/** Looked up for every finding: with a thousand services, searching the list each time would take longer than the rules. */
const servicePositions = new WeakMap<readonly string[], ReadonlyMap<string, number>>()

const positionsOf = (serviceIds: readonly string[]): ReadonlyMap<string, number> => {
  const known = servicePositions.get(serviceIds)
  if (known) return known
  const positions = new Map(serviceIds.map((id, index) => [id, index]))
  servicePositions.set(serviceIds, positions)
  return positions
}
