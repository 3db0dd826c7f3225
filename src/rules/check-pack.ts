// Checks a pack beyond its form: does it fit the packs under it, and can people be told what it finds? What is found here
// would not stop the program, but would leave a rule without words or without effect.
import { addCalendarDays, type CalendarDate } from '../core/time.ts'
import type { PackProblem } from './json-reader.ts'
import { type Pack, parsePackText, withPlaces } from './pack.ts'
import type { Predicate } from './predicate.ts'
import { resolveRuleSet } from './resolve.ts'

/** Words of findings by locale and code; the placeholders in them are written `{{name}}`. */
export type FindingMessages = Readonly<Record<string, Readonly<Record<string, string>>>>

export type CheckedPack = {
  readonly pack?: Pack
  readonly problems: readonly PackProblem[]
}

type Around = {
  /** The other packs of the installation, with or without an older edition of this one. */
  readonly others: readonly Pack[]
  readonly messages: FindingMessages
  /** Days on which the pack must give a rule set, beside the days on which it says something new. */
  readonly days?: readonly CalendarDate[]
}

/** Reads and checks the text of a pack. Without problems it may be published; `pack` is there as soon as it can be read. */
export const checkPackText = (text: string, around: Around): CheckedPack => {
  const parsed = parsePackText(text)
  if (!parsed.ok) return { problems: parsed.error }
  const pack = parsed.value
  const problems = [
    ...missingWords(pack, around.messages),
    ...unknownLists(pack, around.others),
    ...strayReferences(pack, around.others),
    ...unresolved(pack, around),
  ]
  return { pack, problems: withPlaces(problems, text) }
}

const PLACEHOLDER = /\{\{\s*(\w+)/g

/** Figures that every message gets without asking. */
const ALWAYS_GIVEN: readonly string[] = ['word', 'field', 'missing']

const missingWords = (pack: Pack, messages: FindingMessages): readonly PackProblem[] =>
  pack.rules.flatMap((rule, index) => {
    if (rule.removed) return []
    const given = new Set([...Object.keys(rule.params ?? {}), ...ALWAYS_GIVEN])
    return Object.entries(messages).flatMap(([locale, words]): PackProblem[] => {
      const text = rule.says?.[locale] ?? words[rule.code]
      const pointer = `/rules/${index}/code`
      if (text === undefined || text.trim() === '')
        return [
          {
            pointer,
            reason: `has no words in ${locale}: findings.json lacks ${rule.code}, and it says none itself`,
          },
        ]
      const lacking = [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '')
      return lacking
        .filter((name) => !given.has(name))
        .map((name) => ({
          pointer: `/rules/${index}`,
          reason: `its words in ${locale} quote {{${name}}}, which params does not give`,
        }))
    })
  })

const listsIn = (predicate: Predicate | undefined): readonly string[] => {
  if (predicate === undefined) return []
  switch (predicate.op) {
    case 'all':
    case 'any':
      return predicate.of.flatMap(listsIn)
    case 'not':
      return listsIn(predicate.of)
    case 'contains-word':
    case 'is-word':
      return 'list' in predicate.value ? [predicate.value.list] : []
    default:
      return []
  }
}

const unknownLists = (pack: Pack, others: readonly Pack[]): readonly PackProblem[] => {
  const known = new Set([...others, pack].flatMap((one) => one.words.map((words) => words.list)))
  const missing = (pointer: string, predicate: Predicate | undefined): PackProblem[] =>
    listsIn(predicate)
      .filter((list) => !known.has(list))
      .map((list) => ({ pointer, reason: `names the word list ${list}, which no pack has` }))
  return [
    ...pack.rules.flatMap((rule, i) =>
      rule.removed
        ? []
        : [...missing(`/rules/${i}/when`, rule.when), ...missing(`/rules/${i}/require`, rule.require)],
    ),
    ...pack.documents.flatMap((one, i) => (one.removed ? [] : missing(`/documents/${i}/when`, one.when))),
    ...pack.fields.flatMap((one, i) => (one.removed ? [] : missing(`/fields/${i}/when`, one.when))),
  ]
}

/** `removed` and `switches` that name nothing: a slip in a code would otherwise do nothing, silently. */
const strayReferences = (pack: Pack, others: readonly Pack[]): readonly PackProblem[] => {
  const below = others.filter((one) => one.code !== pack.code)
  const removed = (['rules', 'fields', 'documents'] as const).flatMap((kind) =>
    pack[kind].flatMap((entry, i): PackProblem[] => {
      const isKnown = below.some((one) => one[kind].some((other) => other.code === entry.code))
      return entry.removed && !isKnown
        ? [{ pointer: `/${kind}/${i}/code`, reason: `removes ${entry.code}, which no pack under it has` }]
        : []
    }),
  )
  const codes = new Set(
    [...below, pack].flatMap((one) =>
      [...one.rules, ...one.fields, ...one.documents, ...one.settings, ...one.words].map(
        (entry) => entry.code,
      ),
    ),
  )
  const switched = pack.switches.flatMap((entry, i): PackProblem[] =>
    codes.has(entry.code)
      ? []
      : [{ pointer: `/switches/${i}/code`, reason: `switches ${entry.code}, which no pack has` }],
  )
  return [...removed, ...switched]
}

/** Days on which something of a pack begins or ends, in order. */
export const turningDays = (pack: Pack): readonly CalendarDate[] => {
  const entries = [pack.settings, pack.words, pack.fields, pack.documents, pack.rules, pack.switches].flat()
  const days = entries.flatMap(({ effectiveFrom, effectiveTo }) => [
    effectiveFrom,
    ...(effectiveTo === undefined ? [] : [addCalendarDays(effectiveTo, 1)]),
  ])
  return [...new Set([pack.effectiveFrom, ...days])].filter((day) => day >= pack.effectiveFrom).sort()
}

/** A pack must give a rule set in every province that it reaches, on every day on which it says something new. */
const unresolved = (pack: Pack, { others, days = [] }: Around): readonly PackProblem[] => {
  const packs = [...others.filter((one) => one.code !== pack.code), pack]
  if (!packs.some((one) => one.code === 'national'))
    return [{ pointer: '', reason: 'cannot be laid over a national pack: there is none' }]
  const provinces = /^\d{6}$/.test(pack.code)
    ? [pack.code]
    : packs.map((one) => one.code).filter((code) => /^\d{6}$/.test(code))
  const [start = ''] = packs
    .map((one) => one.effectiveFrom)
    .sort()
    .slice(-1)
  const turning = turningDays(pack).filter((day) => day >= start)
  // Every turning day in one province, and the days that matter in all: provinces differ in few settings.
  const [sample = ''] = provinces
  const wanted = [
    ...turning.map((day) => [sample, day] as const),
    ...provinces.flatMap((province) =>
      [...turning.slice(-1), ...days].map((day) => [province, day] as const),
    ),
  ]
  const found = new Map<string, PackProblem>()
  for (const [province, day] of wanted)
    for (const reason of reasonsAgainst(packs, province, day))
      if (!found.has(reason))
        found.set(reason, { pointer: '', reason: `gives no rules for ${province} on ${day}: ${reason}` })
  return [...found.values()]
}

const reasonsAgainst = (packs: readonly Pack[], province: string, day: CalendarDate): readonly string[] => {
  const resolved = resolveRuleSet(packs, province, day)
  if (resolved.ok) return []
  const { code, problems = [] } = resolved.error
  return problems.length > 0 ? problems.map((one) => `${one.pointer} ${one.reason}`) : [code]
}
