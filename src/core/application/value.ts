// Values by path: the one way in which fields of the material are read and written. Pure; unknown paths are for the
// caller to refuse through the field catalogue before they get here.
import type { AppPlatform, Material, PreApproval, Principal, Sdk, Service, Subject } from '../material.ts'
import type { Path } from '../path.ts'

export type Value =
  | string
  | readonly string[]
  | readonly PreApproval[]
  | readonly AppPlatform[]
  | readonly Sdk[]

type Holder = Readonly<Record<string, unknown>>

const isValue = (value: unknown): value is Value => typeof value === 'string' || Array.isArray(value)

const put = <T extends object>(holder: T, key: string, value: Value | null): T => {
  const next: Record<string, unknown> = { ...(holder as Holder) }
  if (value === null || value === '') delete next[key]
  else next[key] = value
  return next as T
}

const serviceWith = (service: Service, rest: readonly string[], value: Value | null): Service => {
  const [head, tail] = rest
  if (head === 'principal' && tail !== undefined)
    return { ...service, principal: put(service.principal, tail, value) }
  return head === undefined ? service : put(service, head, value)
}

/** The material with one field set; null or '' clears it. A path into a service that does not exist changes nothing. */
export const withValue = (material: Material, path: Path, value: Value | null): Material => {
  const [root, second, ...rest] = path.split('.')
  if (root === 'subject' && second !== undefined) {
    const subject: Subject =
      second === 'principal' && rest[0] !== undefined
        ? { ...material.subject, principal: put<Principal>(material.subject.principal, rest[0], value) }
        : put<Subject>(material.subject, second, value)
    return { ...material, subject }
  }
  if (root === 'services' && second !== undefined) {
    const services = material.services.map((service) =>
      service.id === second ? serviceWith(service, rest, value) : service,
    )
    return { ...material, services }
  }
  if (root === 'filing' && second !== undefined)
    return { ...material, filing: put(material.filing ?? {}, second, value) }
  if (root === 'cancellation' && second !== undefined)
    return { ...material, cancellation: put(material.cancellation ?? {}, second, value) }
  return material
}

const readFrom = (holder: Holder, parts: readonly string[]): Value | undefined => {
  const [head, ...rest] = parts
  if (head === undefined || !Object.hasOwn(holder, head)) return undefined
  const found = holder[head]
  if (rest.length === 0) return isValue(found) ? found : undefined
  return typeof found === 'object' && found !== null && !Array.isArray(found)
    ? readFrom(found as Holder, rest)
    : undefined
}

/** Value at a field's path, or undefined where nothing is given. */
export const valueAt = (material: Material, path: Path): Value | undefined => {
  const [root, second, ...rest] = path.split('.')
  if (root === 'subject' && second !== undefined) return readFrom(material.subject, [second, ...rest])
  if (root === 'filing' && second !== undefined) return readFrom(material.filing ?? {}, [second])
  if (root === 'cancellation' && second !== undefined) return readFrom(material.cancellation ?? {}, [second])
  const service = root === 'services' ? material.services.find((one) => one.id === second) : undefined
  return service ? readFrom(service as unknown as Holder, rest) : undefined
}

/** Equal as far as a person would say so. */
export const isSameValue = (a: Value | undefined, b: Value | undefined): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
