// One way of comparing what people type: full-width, spaces and capitals do not make two words different, so
// "中 国" and "ＡＢＣ" cannot slip past a word list.
import { toHalfWidth, withoutSpaces } from '../core/language-text.ts'

/** Longest part of a text that rules look at; longer input is judged by its beginning and by its length. */
export const LONGEST_JUDGED = 2048

/** Half-width, lower case, without any kind of space. */
export const foldText = (text: string): string =>
  withoutSpaces(toHalfWidth(text.slice(0, LONGEST_JUDGED))).toLowerCase()
