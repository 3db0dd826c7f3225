// What is wrong with one value that somebody typed. Not a Finding: it knows neither field nor rule; rules turn it
// into one. Readers of typed text cut it first, so that ten megabytes cost no more than ten characters.

/** `code` is lower-kebab and stable; `suggestion` is a whole value to put in its place, when one is likely. */
export type InputProblem = {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  readonly suggestion?: string
}

/** Longest part of a typed value that is ever looked at; everything that we read is far shorter. */
export const LONGEST_INPUT = 512

/** A problem without a suggestion leaves the property out. */
export function inputProblem(
  code: string,
  params: InputProblem['params'] = {},
  suggestion?: string,
): InputProblem {
  return suggestion === undefined ? { code, params } : { code, params, suggestion }
}
