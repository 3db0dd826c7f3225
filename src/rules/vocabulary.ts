// What each word of the vocabulary means and to which facts it applies. The reader of packs, the documentation and the
// readable page of rules all take it from here.
import type { FactType } from './fact-name.ts'
import type { Predicate } from './predicate.ts'

export type FactOperator = Exclude<Predicate['op'], 'all' | 'any' | 'not'>

export type Operator = {
  readonly op: FactOperator
  /** Types of facts that it can test. */
  readonly types: readonly FactType[]
  readonly takes: string
  readonly meaning: string
}

const operator = (
  op: FactOperator,
  types: readonly FactType[],
  takes: string,
  meaning: string,
): Operator => ({
  op,
  types,
  takes,
  meaning,
})

const EVERY: readonly FactType[] = ['text', 'number', 'truth', 'day', 'list']

export const operators: readonly Operator[] = [
  operator('present', EVERY, 'true or false', 'the fact is there (or is not); never unknown'),
  operator('equals', ['text', 'number', 'truth', 'day'], 'a value or {fact}', 'exactly this value'),
  operator('same-as', ['text'], 'a text or {fact}', 'the same text, whatever its width, spaces and capitals'),
  operator('one-of', ['text', 'number'], 'a list of values', 'exactly one of these'),
  operator('only', ['list'], 'a list of values', 'every item is one of these'),
  operator('includes-any', ['list'], 'a list of values', 'at least one item is one of these'),
  operator('matches', ['text'], 'the name of a shape', 'the text has this shape'),
  operator(
    'contains-word',
    ['text'],
    '{list} or {words}; optionally unless-in: fact',
    'a word stands in the text, and not also in the fact after unless-in',
  ),
  operator('is-word', ['text'], '{list} or {words}', 'the text is one of the words'),
  operator('starts-with', ['text'], 'a text or {fact}', 'the text begins so'),
  operator('ends-with', ['text'], 'a text or {fact}', 'the text ends so'),
  operator('contains-text', ['text'], 'a text or {fact}', 'this stands somewhere in the text'),
  operator('longer-than', ['text', 'list'], 'a number or {fact}', 'more characters, or more items'),
  operator('shorter-than', ['text', 'list'], 'a number or {fact}', 'fewer characters, or fewer items'),
  operator('at-least', ['number'], 'a number or {fact}', 'this or more'),
  operator('at-most', ['number'], 'a number or {fact}', 'this or less'),
  operator('more-than', ['number'], 'a number or {fact}', 'more'),
  operator('less-than', ['number'], 'a number or {fact}', 'less'),
  operator('before', ['day'], 'a day, {fact}, {daysAhead} or {monthsAhead}', 'earlier than that day'),
  operator(
    'after',
    ['day'],
    'a day, {fact}, {daysAhead} or {monthsAhead}',
    'later than that day; long-term always is',
  ),
]
