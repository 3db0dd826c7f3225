// The same rules in json-rules-engine: every predicate translated, three-valued as ours (a rule is broken where its condition
// holds for sure and its requirement fails for sure). What a frame reads is handed over as flat facts before the clock starts.
import { Engine, type NestedCondition } from 'json-rules-engine'
import { addCalendarDays, addCalendarMonths, isCalendarDate } from '../src/core/time.ts'
import type { Facts } from '../src/rules/facts.ts'
import { foldText } from '../src/rules/fold.ts'
import { withAskedDocuments } from '../src/rules/form.ts'
import { type FactFrame, framesOf } from '../src/rules/frame.ts'
import { LONG_TERM, type Predicate } from '../src/rules/predicate.ts'
import type { RuleSet } from '../src/rules/resolve.ts'
import { pieceOfShape } from '../src/rules/shape.ts'

type Leaf = Exclude<Predicate, { op: 'all' | 'any' | 'not' }>
type Group = Extract<Predicate, { op: 'all' | 'any' }>
type Verdict = boolean | undefined

const isGroup = (one: Leaf | Group): one is Group => one.op === 'all' || one.op === 'any'
type Test = (value: unknown, other: unknown) => Verdict

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])
const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : [...String(value)].length)
const numbers =
  (test: (a: number, b: number) => boolean): Test =>
  (a, b) =>
    typeof a === 'number' && typeof b === 'number' ? test(a, b) : undefined
const texts =
  (test: (whole: string, part: string) => boolean): Test =>
  (a, b) => {
    const part = foldText(String(b))
    return part === '' ? undefined : test(foldText(String(a)), part)
  }
const days =
  (isAfter: boolean): Test =>
  (a, b) => {
    if (typeof a !== 'string' || typeof b !== 'string') return undefined
    if (a === LONG_TERM) return isAfter
    if (!isCalendarDate(a)) return undefined
    return isAfter ? a > b : a < b
  }

const plain: Readonly<Record<string, Test>> = {
  equals: (a, b) => a === b,
  'same-as': (a, b) => foldText(String(a)) === foldText(String(b)),
  'one-of': (a, b) => list(b).includes(a),
  only: (a, b) => list(a).every((one) => list(b).includes(one)),
  'includes-any': (a, b) => list(a).some((one) => list(b).includes(one)),
  'starts-with': texts((whole, part) => whole.startsWith(part)),
  'ends-with': texts((whole, part) => whole.endsWith(part)),
  'contains-text': texts((whole, part) => whole.includes(part)),
  'longer-than': (a, b) => (typeof b === 'number' ? lengthOf(a) > b : undefined),
  'shorter-than': (a, b) => (typeof b === 'number' ? lengthOf(a) < b : undefined),
  'at-least': numbers((a, b) => a >= b),
  'at-most': numbers((a, b) => a <= b),
  'more-than': numbers((a, b) => a > b),
  'less-than': numbers((a, b) => a < b),
  matches: (a, b) => pieceOfShape(b as never, String(a)) !== undefined,
  before: days(false),
  after: days(true),
}

const dayOf = (value: unknown, on: string): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if ('daysAhead' in value) return addCalendarDays(on, Number(value.daysAhead))
  return 'monthsAhead' in value ? addCalendarMonths(on, Number(value.monthsAhead)) : value
}

/** Translates into one engine; each word list becomes an operator with its words folded once, as ours are. */
const translator = (engine: Engine, ruleSet: RuleSet) => {
  const known = new Map<string, string>()
  const operator = (key: string, test: Test): string => {
    const name = known.get(key)
    if (name !== undefined) return name
    const fresh = `o${known.size}`
    known.set(key, fresh)
    const isKnown = (a: unknown, b: unknown): boolean => a !== undefined && b !== undefined
    engine.addOperator(`${fresh}+`, (a: unknown, b: unknown) => isKnown(a, b) && test(a, b) === true)
    engine.addOperator(`${fresh}-`, (a: unknown, b: unknown) => isKnown(a, b) && test(a, b) === false)
    return fresh
  }
  engine.addOperator('there', (a: unknown, b: unknown) => (a !== undefined) === b)
  const wordsTest = (words: readonly string[]): Test => {
    const folded = words.map(foldText).filter((word) => word !== '')
    return (a, elsewhere) => {
      const text = foldText(String(a))
      const other = foldText(String(elsewhere))
      return folded.some((word) => text.includes(word) && !other.includes(word))
    }
  }
  const leaf = (one: Leaf, sign: '+' | '-'): NestedCondition => {
    if (one.op === 'present')
      return { fact: one.fact, operator: 'there', value: sign === '+' ? one.value : !one.value }
    if (one.op === 'contains-word' || one.op === 'is-word') {
      const words = 'words' in one.value ? one.value.words : (ruleSet.words[one.value.list] ?? [])
      const test: Test =
        one.op === 'is-word' ? (a) => words.map(foldText).includes(foldText(String(a))) : wordsTest(words)
      const name = operator(`${one.op} ${JSON.stringify(one.value)}`, test)
      const unless = one.op === 'contains-word' ? one.unlessIn : undefined
      // A missing fact after unless-in counts as empty: it is handed over as such.
      return {
        fact: one.fact,
        operator: `${name}${sign}`,
        value: unless === undefined ? '' : { fact: `${unless}?` },
      }
    }
    const test = plain[one.op]
    if (!test) throw new Error(`no translation of ${one.op}`)
    return {
      fact: one.fact,
      operator: `${operator(one.op, test)}${sign}`,
      value: dayOf(one.value, ruleSet.on),
    }
  }
  const condition = (one: Predicate, sign: '+' | '-'): NestedCondition => {
    if (one.op === 'not') return condition(one.of, sign === '+' ? '-' : '+')
    if (!isGroup(one)) return leaf(one, sign)
    const parts = one.of.map((part) => condition(part, sign))
    // What is false: "all" is false where any part is, and the other way round.
    return (one.op === 'all') === (sign === '+') ? { all: parts } : { any: parts }
  }
  return condition
}

const groupOf = (path: string): string => {
  if (path.includes('.documents.') || path.startsWith('documents.')) return 'document'
  if (/^services\.[^.]+\.principal\./.test(path)) return 'service-principal'
  if (path.startsWith('services.')) return 'service'
  return path.startsWith('subject.principal.') ? 'subject-principal' : 'application'
}

const factsIn = (predicate: Predicate | undefined): readonly string[] =>
  predicate === undefined
    ? []
    : [...JSON.stringify(predicate).matchAll(/"(?:fact|unlessIn)":"([^"]+)"/g)].map((match) => match[1] ?? '')

type Run = {
  readonly engine: Engine
  readonly facts: Readonly<Record<string, unknown>>
  readonly base: string
}

/** Everything that is ready before the clock starts: one run for each frame that has rules. */
export const preparePeer = (ruleSet: RuleSet, given: Facts): readonly Run[] => {
  const facts = withAskedDocuments(ruleSet, given)
  const names = [
    ...new Set(ruleSet.rules.flatMap((rule) => [...factsIn(rule.when), ...factsIn(rule.require)])),
  ]
  const runs = new Map<
    string,
    { engine: Engine; frame: FactFrame; translate: ReturnType<typeof translator> }
  >()
  for (const rule of ruleSet.rules)
    for (const frame of framesOf(rule.scope, facts, ruleSet.settings, rule.filingTypes)) {
      const group = groupOf(frame.path)
      const owner =
        group === 'document'
          ? frame.path
          : frame.path
              .split('.')
              .slice(0, group === 'service-principal' ? 3 : 2)
              .join('.')
      const key = group === 'application' ? group : `${group} ${owner}`
      const known = runs.get(key)
      const engine = known?.engine ?? new Engine([], { allowUndefinedFacts: true })
      const run = known ?? { engine, frame, translate: translator(engine, ruleSet) }
      runs.set(key, run)
      engine.addRule({
        conditions: {
          all: [...(rule.when ? [run.translate(rule.when, '+')] : []), run.translate(rule.require, '-')],
        },
        event: { type: rule.code, params: { path: frame.path } },
      })
    }
  return [...runs].map(([base, { engine, frame }]) => ({
    engine,
    base,
    facts: Object.fromEntries(
      names.flatMap((name) => {
        const value = frame.read(name)
        return [...(value === undefined ? [] : [[name, value] as const]), [`${name}?`, value ?? ''] as const]
      }),
    ),
  }))
}

/** Broken rules as `code path`, sorted. */
export const runPeer = async (runs: readonly Run[]): Promise<readonly string[]> => {
  const broken: string[] = []
  for (const { engine, facts } of runs) {
    const { events } = await engine.run({ ...facts })
    for (const { type, params } of events) broken.push(`${type} ${String(params?.path)}`)
  }
  return broken.sort()
}
