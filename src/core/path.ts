// Paths name fields and document slots of one application's material: `subject.principal.mobile`, `services.s1.name`,
// `services.s1.documents.domain-certificate`. A service is named by its id, never by its position: positions move.

export type Path = string

/** `services.s1.name` matches the pattern `services.*.name`. Patterns are what the field catalogue and the rules hold. */
export const matchesPattern = (pattern: Path, path: Path): boolean => {
  const want = pattern.split('.')
  const have = path.split('.')
  return want.length === have.length && want.every((part, i) => part === '*' || part === have[i])
}

/** Turns `services.s1.name` into `services.*.name`. */
export const patternOf = (path: Path): Path => path.replace(/^services\.[^.]+\./, 'services.*.')

/** The service id in a path, or undefined where the path is not inside a service. */
export const serviceIdOf = (path: Path): string | undefined => /^services\.([^.]+)\./.exec(path)?.[1]

/** Puts a service id in place of the star. */
export const inService = (pattern: Path, serviceId: string): Path => pattern.replace('*', serviceId)
