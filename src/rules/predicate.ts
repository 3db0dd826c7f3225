// The closed vocabulary in which packs speak, and its evaluator. Three-valued: a fact that is missing is not a fact that
// is wrong, so a test over it is neither true nor false, and the rule stays silent until the fact is there.
import type { CalendarDate } from '../core/time.ts'
import { addCalendarDays, addCalendarMonths, isCalendarDate } from '../core/time.ts'
import { foldText } from './fold.ts'
import { pieceOfShape, type ShapeName } from './shape.ts'

export type Scalar = string | number | boolean
export type FactValue = Scalar | readonly string[]
/** A fixed value, or the value of another fact. */
export type Operand = Scalar | { readonly fact: string }
/** A fixed day, another fact, or a day counted from the day of judgement. */
export type DayOperand =
  | CalendarDate
  | { readonly fact: string }
  | { readonly daysAhead: number }
  | { readonly monthsAhead: number }
export type Words = { readonly list: string } | { readonly words: readonly string[] }

type TextOp = 'starts-with' | 'ends-with' | 'contains-text'
type LengthOp = 'longer-than' | 'shorter-than'
type NumberOp = 'at-least' | 'at-most' | 'more-than' | 'less-than'
/** Operators that compare a fact with one value. */
type ComparingOp = 'equals' | 'same-as' | TextOp | LengthOp | NumberOp

export type Predicate =
  | { readonly op: 'all' | 'any'; readonly of: readonly Predicate[] }
  | { readonly op: 'not'; readonly of: Predicate }
  | { readonly op: 'present'; readonly fact: string; readonly value: boolean }
  | { readonly op: ComparingOp; readonly fact: string; readonly value: Operand }
  | {
      readonly op: 'one-of' | 'only' | 'includes-any'
      readonly fact: string
      readonly value: readonly Scalar[]
    }
  | { readonly op: 'matches'; readonly fact: string; readonly value: ShapeName }
  | { readonly op: 'contains-word'; readonly fact: string; readonly value: Words; readonly unlessIn?: string }
  | { readonly op: 'is-word'; readonly fact: string; readonly value: Words }
  | { readonly op: 'before' | 'after'; readonly fact: string; readonly value: DayOperand }

/** Undefined: cannot be told yet. */
export type Verdict = boolean | undefined

/** What an evaluation may look at. */
export type Judging = {
  readonly on: CalendarDate
  readonly words: Readonly<Record<string, readonly string[]>>
  /** The value of a fact in the frame at hand; undefined when it is missing. */
  read(fact: string): FactValue | undefined
  /** Filled while judging: the last word found, the last part that had a shape, and the facts that were missing. */
  readonly trace: { word?: string; piece?: string; readonly missing: Set<string> }
}

/** Judges a predicate. Never throws: a value of an unexpected type counts as unknown. */
export const judge = (predicate: Predicate, judging: Judging): Verdict => {
  switch (predicate.op) {
    case 'all':
      return allOf(predicate.of, judging)
    case 'any':
      return anyOf(predicate.of, judging)
    case 'not':
      return negate(judge(predicate.of, judging))
    case 'present':
      return (judging.read(predicate.fact) !== undefined) === predicate.value
    default: {
      const value = judging.read(predicate.fact)
      if (value === undefined) {
        judging.trace.missing.add(predicate.fact)
        return undefined
      }
      return test(predicate, value, judging)
    }
  }
}

type FactTest = Exclude<Predicate, { op: 'all' | 'any' | 'not' | 'present' }>

const negate = (verdict: Verdict): Verdict => (verdict === undefined ? undefined : !verdict)

const allOf = (parts: readonly Predicate[], judging: Judging): Verdict => {
  let unknown = false
  for (const part of parts) {
    const verdict = judge(part, judging)
    if (verdict === false) return false
    if (verdict === undefined) unknown = true
  }
  return unknown ? undefined : true
}

const anyOf = (parts: readonly Predicate[], judging: Judging): Verdict => {
  let unknown = false
  for (const part of parts) {
    const verdict = judge(part, judging)
    if (verdict === true) return true
    if (verdict === undefined) unknown = true
  }
  return unknown ? undefined : false
}

const test = (predicate: FactTest, value: FactValue, judging: Judging): Verdict => {
  switch (predicate.op) {
    case 'one-of':
      return predicate.value.some((one) => one === value)
    case 'only':
      return listOf(value).every((item) => predicate.value.includes(item))
    case 'includes-any':
      return listOf(value).some((item) => predicate.value.includes(item))
    case 'matches':
      return matchesShape(predicate.value, String(value), judging)
    case 'contains-word':
      return containsWord(predicate, String(value), judging)
    case 'is-word':
      return isWord(predicate.value, String(value), judging)
    case 'before':
    case 'after':
      return compareDay(predicate.op, value, dayOf(predicate.value, judging))
    default: {
      const other = operandOf(predicate.value, judging)
      return other === undefined ? undefined : compare(predicate.op, value, other)
    }
  }
}

const matchesShape = (shape: ShapeName, text: string, judging: Judging): boolean => {
  const piece = pieceOfShape(shape, text)
  if (piece !== undefined) judging.trace.piece = piece
  return piece !== undefined
}

const listOf = (value: FactValue): readonly Scalar[] => (typeof value === 'object' ? value : [value])

const operandOf = (operand: Operand, judging: Judging): FactValue | undefined => {
  if (typeof operand !== 'object') return operand
  const other = judging.read(operand.fact)
  if (other === undefined) judging.trace.missing.add(operand.fact)
  return other
}

const compare = (op: ComparingOp, value: FactValue, other: FactValue): Verdict => {
  switch (op) {
    case 'equals':
      return value === other
    case 'same-as':
      return foldText(String(value)) === foldText(String(other))
    case 'starts-with':
    case 'ends-with':
    case 'contains-text':
      return standsIn(op, value, String(other))
    case 'longer-than':
    case 'shorter-than':
      return compareLength(op, value, other)
    default:
      return compareNumber(op, value, other)
  }
}

const standsIn = (op: TextOp, value: FactValue, part: string): Verdict => {
  const whole = foldText(String(value))
  const wanted = foldText(part)
  if (wanted === '') return undefined
  if (op === 'starts-with') return whole.startsWith(wanted)
  return op === 'ends-with' ? whole.endsWith(wanted) : whole.includes(wanted)
}

const compareLength = (op: LengthOp, value: FactValue, other: FactValue): Verdict => {
  if (typeof other !== 'number') return undefined
  const length = typeof value === 'object' ? value.length : [...String(value)].length
  return op === 'longer-than' ? length > other : length < other
}

const compareNumber = (op: NumberOp, value: FactValue, other: FactValue): Verdict => {
  if (typeof value !== 'number' || typeof other !== 'number') return undefined
  if (op === 'at-least') return value >= other
  if (op === 'at-most') return value <= other
  return op === 'more-than' ? value > other : value < other
}

const compareDay = (op: 'before' | 'after', value: FactValue, day: string | undefined): Verdict => {
  if (typeof value !== 'string' || day === undefined) return undefined
  if (value === LONG_TERM) return op === 'after'
  if (!isCalendarDate(value)) return undefined
  return op === 'before' ? value < day : value > day
}

/** What a certificate without an end says; later than every day. */
export const LONG_TERM = 'long-term'

const dayOf = (operand: DayOperand, judging: Judging): string | undefined => {
  if (typeof operand === 'string') return operand
  if ('daysAhead' in operand) return addCalendarDays(judging.on, operand.daysAhead)
  if ('monthsAhead' in operand) return addCalendarMonths(judging.on, operand.monthsAhead)
  const day = judging.read(operand.fact)
  if (day === undefined) judging.trace.missing.add(operand.fact)
  return typeof day === 'string' ? day : undefined
}

const wordsOf = (words: Words, judging: Judging): readonly string[] =>
  'words' in words ? words.words : (judging.words[words.list] ?? [])

/** Word lists live as long as their rule set: folding each once halves the time of a judgement. */
const foldedLists = new WeakMap<readonly string[], readonly string[]>()

const foldedWords = (words: readonly string[]): readonly string[] => {
  const known = foldedLists.get(words)
  if (known) return known
  const folded = words.map(foldText)
  foldedLists.set(words, folded)
  return folded
}

const isWord = (list: Words, text: string, judging: Judging): boolean => {
  const words = wordsOf(list, judging)
  const word = words[foldedWords(words).indexOf(foldText(text))]
  if (word !== undefined) judging.trace.word = word
  return word !== undefined
}

const containsWord = (
  predicate: Extract<Predicate, { op: 'contains-word' }>,
  text: string,
  judging: Judging,
): boolean => {
  const folded = foldText(text)
  const allowed = predicate.unlessIn === undefined ? undefined : judging.read(predicate.unlessIn)
  const elsewhere = typeof allowed === 'string' ? foldText(allowed) : ''
  const words = wordsOf(predicate.value, judging)
  const index = foldedWords(words).findIndex(
    (part) => part !== '' && folded.includes(part) && !elsewhere.includes(part),
  )
  const word = words[index]
  if (word !== undefined) judging.trace.word = word
  return index >= 0
}
