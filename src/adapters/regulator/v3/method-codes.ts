// What a call answered, by its number: whether waiting helps, or a person must act, or we made a mistake.
// The numbers and the meaning are the interface's; the classes are ours.

type MethodCodeClass = 'done' | 'gap' | 'later' | 'operator' | 'bug'

export type MethodCode = { readonly means: string; readonly class: MethodCodeClass }

const code = (kind: MethodCodeClass, means: string): MethodCode => ({ class: kind, means })

const codes: Readonly<Record<string, MethodCode>> = {
  '0': code('done', 'done'),
  '1': code('done', 'done, everything is downloaded'),
  '2': code('done', 'nothing to download'),
  '3': code('done', 'more to download'),
  '4': code('operator', 'wrong user name'),
  '5': code('operator', 'wrong password'),
  '6': code('bug', 'the bureau cannot decrypt: compare AES key and IV with the bureau'),
  '7': code('bug', 'the hash does not match: compare the hash encoding with the bureau'),
  '8': code('bug', 'the bureau cannot unpack the file'),
  '9': code('bug', 'wrong encryption algorithm: compare it with the bureau'),
  '10': code('bug', 'wrong hash algorithm'),
  '11': code('bug', 'wrong compression format'),
  '12': code('operator', 'authentication refused'),
  '13': code('operator', 'the bureau says that this provider is not of its province'),
  '14': code('gap', 'earlier files are missing'),
  '15': code('later', 'the bureau has too many files waiting'),
  '16': code('operator', 'authentication refused: random value too short'),
  '17': code('bug', 'not exactly one file in the container'),
  '18': code('bug', 'the file is too large'),
  '19': code('operator', 'permission to report is not open: ask the bureau'),
  '20': code('later', 'outside the hours in which the bureau takes reports'),
  '21': code('bug', 'the acknowledgement lacks the file name'),
  '22': code('operator', 'the filing password was tried too often'),
  '901': code('later', 'maintenance (reporting)'),
  '902': code('later', 'maintenance (download)'),
  '999': code('later', 'other error of the bureau'),
}

/** What a number means; undefined for one that the interface does not have. */
export const methodCode = (number: string): MethodCode | undefined =>
  Object.hasOwn(codes, number) ? codes[number] : undefined
