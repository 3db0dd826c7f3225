// Reads one predicate of a pack into its normal form. Each test names its fact once and has exactly one operator; the
// operator must fit the fact's type, so that `age longer-than 3` is refused at start.
import { isCalendarDate } from '../core/time.ts'
import { type FactType, factEntry } from './fact-name.ts'
import { isObject, type Json, type Reader } from './json-reader.ts'
import type { DayOperand, Operand, Predicate, Scalar, Words } from './predicate.ts'
import { isShapeName, shapeNames } from './shape.ts'
import { type FactOperator, operators } from './vocabulary.ts'

/** Reads a predicate; problems go to the reader, and then undefined comes back. */
export const readPredicate = (value: unknown, reader: Reader): Predicate | undefined => {
  if (!isObject(value)) return reader.fail('must be a predicate: an object')
  if ('fact' in value) return readTest(value, reader)
  const [key, ...others] = Object.keys(value)
  if (key === undefined || others.length > 0)
    return reader.fail('must have exactly one of all, any, not, or a fact with one operator')
  if (key === 'not') {
    const of = readPredicate(value.not, reader.at('not'))
    return of && { op: 'not', of }
  }
  if (key !== 'all' && key !== 'any') return reader.at(key).fail('is no predicate: all, any, not, or fact')
  const inner = reader.at(key)
  const parts = inner.list(value[key])
  if (parts.length === 0) return inner.fail('must have at least one part')
  return { op: key, of: parts.flatMap((part, index) => readPredicate(part, inner.at(index)) ?? []) }
}

/** Reads the name of a fact; `like` limits its type. */
export const readFactName = (
  value: unknown,
  reader: Reader,
  like?: readonly FactType[],
): string | undefined => {
  const name = reader.text(value)
  if (name === undefined) return undefined
  const entry = factEntry(name)
  if (!entry) return reader.fail(`is no fact: ${name.slice(0, 80)}`)
  if (like && !like.includes(entry.type))
    return reader.fail(`is a ${entry.type}; needed: ${like.join(' or ')}`)
  return name
}

const readTest = (value: Json, reader: Reader): Predicate | undefined => {
  const keys = Object.keys(value).filter((key) => key !== 'fact' && key !== 'unless-in')
  const [key = ''] = keys
  const operator = operators.find((one) => one.op === key)
  if (keys.length !== 1 || !operator) return reader.fail('must have exactly one operator of the vocabulary')
  const fact = readFactName(value.fact, reader.at('fact'), operator.types)
  if (fact === undefined) return undefined
  return readOperator(operator.op, fact, value, reader)
}

const readOperator = (op: FactOperator, fact: string, value: Json, reader: Reader): Predicate | undefined => {
  const inner = reader.at(op)
  const raw = value[op]
  switch (op) {
    case 'present':
      return typeof raw === 'boolean' ? { op, fact, value: raw } : inner.fail('must be true or false')
    case 'one-of':
    case 'only':
    case 'includes-any': {
      const list = inner.list(raw).flatMap((item, index) => readScalar(item, inner.at(index)) ?? [])
      return list.length > 0 ? { op, fact, value: list } : inner.fail('must not be empty')
    }
    case 'matches':
      return typeof raw === 'string' && isShapeName(raw)
        ? { op, fact, value: raw }
        : inner.fail(`must be a shape: ${shapeNames.join(', ')}`)
    case 'contains-word':
      return readContainsWord(fact, value, reader)
    case 'is-word': {
      const words = readWords(raw, inner)
      return words && { op, fact, value: words }
    }
    case 'before':
    case 'after': {
      const day = readDay(raw, inner)
      return day === undefined ? undefined : { op, fact, value: day }
    }
    default: {
      const operand = readOperand(raw, inner, operandTypeOf(op, fact))
      return operand === undefined ? undefined : { op, fact, value: operand }
    }
  }
}

const readContainsWord = (fact: string, value: Json, reader: Reader): Predicate | undefined => {
  const words = readWords(value['contains-word'], reader.at('contains-word'))
  if (!words) return undefined
  if (value['unless-in'] === undefined) return { op: 'contains-word', fact, value: words }
  const unlessIn = readFactName(value['unless-in'], reader.at('unless-in'), ['text'])
  return unlessIn === undefined ? undefined : { op: 'contains-word', fact, value: words, unlessIn }
}

const operandTypeOf = (op: FactOperator, fact: string): 'number' | 'text' | 'truth' => {
  if (['longer-than', 'shorter-than', 'at-least', 'at-most', 'more-than', 'less-than'].includes(op))
    return 'number'
  if (op !== 'equals') return 'text'
  const type = factEntry(fact)?.type
  return type === 'number' || type === 'truth' ? type : 'text'
}

const readScalar = (value: unknown, reader: Reader): Scalar | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : reader.fail('must be a text, a number, true or false')

const JS_TYPES = { number: 'number', text: 'string', truth: 'boolean' } as const

const readOperand = (
  value: unknown,
  reader: Reader,
  type: 'number' | 'text' | 'truth',
): Operand | undefined => {
  if (isObject(value)) {
    reader.object(value, ['fact'])
    const fact = readFactName(value.fact, reader.at('fact'), type === 'text' ? ['text', 'day'] : [type])
    return fact === undefined ? undefined : { fact }
  }
  const scalar = readScalar(value, reader)
  if (scalar === undefined) return undefined
  return typeof scalar === JS_TYPES[type] ? scalar : reader.fail(`must be a ${type}`)
}

const readDay = (value: unknown, reader: Reader): DayOperand | undefined => {
  if (typeof value === 'string')
    return isCalendarDate(value) ? value : reader.fail('must be a day YYYY-MM-DD')
  const object = reader.object(value, ['fact', 'daysAhead', 'monthsAhead'])
  if (!object) return undefined
  if (typeof object.daysAhead === 'number') return { daysAhead: wholeNumber(object.daysAhead) }
  if (typeof object.monthsAhead === 'number') return { monthsAhead: wholeNumber(object.monthsAhead) }
  const fact = readFactName(object.fact, reader.at('fact'), ['day'])
  return fact === undefined ? undefined : { fact }
}

/** Years and centuries ahead are slips; kept within what the calendar arithmetic can hold. */
const wholeNumber = (number: number): number => Math.max(-12_000, Math.min(12_000, Math.trunc(number)))

const readWords = (value: unknown, reader: Reader): Words | undefined => {
  const object = reader.object(value, ['list', 'words'])
  if (!object) return undefined
  if (object.list !== undefined) {
    const list = reader.at('list').kebab(object.list)
    return list === undefined ? undefined : { list }
  }
  const words = reader.at('words').texts(object.words)
  return words.length > 0 ? { words } : undefined
}
