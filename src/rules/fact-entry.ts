// What an entry of the catalogue of facts is, and the groups of entries that come together: a name brings its length, a
// number what is wrong with it.

export type FactType = 'text' | 'number' | 'truth' | 'day' | 'list'
export type FactEntry = { readonly name: string; readonly type: FactType; readonly meaning: string }

export const entry = (name: string, type: FactType, meaning: string): FactEntry => ({ name, type, meaning })

export const problem = (prefix: string): readonly FactEntry[] => [
  entry(`${prefix}.problem`, 'text', 'code of what is wrong with it by its form, or `none`'),
  entry(`${prefix}.quoted`, 'text', 'the part of the input at fault, where one is known'),
]

export const number = (prefix: string): readonly FactEntry[] => [
  ...problem(prefix),
  entry(`${prefix}.expected`, 'text', 'the character, length or form expected, where one is known'),
  entry(`${prefix}.suggestion`, 'text', 'the value put right, where the machine knows it'),
  entry(`${prefix}.province`, 'text', 'code of the province in the number; absent where the paper has none'),
]

export const reportable = (prefix: string): readonly FactEntry[] => [
  entry(`${prefix}.isReportable`, 'truth', 'the regulator’s character set has every character'),
  entry(`${prefix}.unreportable`, 'text', 'the characters that it lacks'),
  entry(`${prefix}.reportableAs`, 'text', 'the same in characters that it has, where each has such a form'),
]

export const name = (prefix: string): readonly FactEntry[] => [
  entry(prefix, 'text', 'as typed'),
  entry(`${prefix}.length`, 'number', 'characters, whole input'),
  entry(`${prefix}.hanCount`, 'number', 'Chinese characters'),
  entry(`${prefix}.fullWidth`, 'text', 'with half-width brackets made full-width'),
  entry(`${prefix}.trimmed`, 'text', 'without spaces'),
  ...reportable(prefix),
]
