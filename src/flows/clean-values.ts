// Typed values, brought into their stored form: what is compared, signed and reported is one and the same text. What is
// merely wrong is kept and gets a finding; only what cannot be meant is refused.
import type { FieldChange } from '../core/application/event.ts'
import { normaliseEmail } from '../core/email.ts'
import { type Field, fieldAt } from '../core/field.ts'
import { normaliseNumber } from '../core/identity/inspect-number.ts'
import { normalisePhone } from '../core/phone.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { ok, type Result } from '../core/result.ts'
import { isCalendarDate } from '../core/time.ts'
import type { Change } from './catalogue.ts'
import { cleanLines, cleanPlatforms, cleanSdks } from './clean-app-values.ts'
import type { Value } from './views.ts'
import type { World } from './world.ts'

const MOST_CHANGES = 200
const MOST_CODES = 64

export const malformed = (path: string, why: string): Result<never, Refusal> =>
  refuse('value-malformed', { path, params: { why } })

/** Control characters never belong into a value; line breaks only into a long text. */
export const cleanText = (text: string, keepLines: boolean): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
  text.replace(keepLines ? /[\u0000-\u0009\u000b-\u001f\u007f]/g : /[\u0000-\u001f\u007f]/g, '').trim()

const normalised = (field: Field, text: string): string => {
  if (field.mask === 'id-number') return normaliseNumber(text)
  if (field.kind === 'phone') return normalisePhone(text)
  if (field.kind === 'email') return normaliseEmail(text)
  return cleanText(text, field.kind === 'long-text')
}

const cleanOne = (world: World, field: Field, path: string, value: string): Result<Value, Refusal> => {
  if (value.length > field.maxLength * 2) return malformed(path, 'too-long')
  const text = normalised(field, value)
  if (text.length > field.maxLength) return malformed(path, 'too-long')
  if (field.kind === 'yes-no' && text !== '' && text !== 'yes' && text !== 'no')
    return malformed(path, 'yes-or-no')
  if (field.kind === 'date' && text !== '' && text !== 'long-term' && !isCalendarDate(text))
    return malformed(path, 'not-a-date')
  if (
    field.kind === 'code' &&
    text !== '' &&
    field.table !== undefined &&
    !world.reference.hasCode(field.table, text)
  )
    return malformed(path, 'unknown-code')
  return ok(text)
}

const cleanCodes = (
  world: World,
  field: Field,
  path: string,
  value: readonly unknown[],
): Result<Value, Refusal> => {
  if (value.length > MOST_CODES) return malformed(path, 'too-many')
  const codes = [...new Set(value)]
  const wrong = codes.some(
    (code) =>
      typeof code !== 'string' || (field.table !== undefined && !world.reference.hasCode(field.table, code)),
  )
  return wrong ? malformed(path, 'unknown-code') : ok(codes as string[])
}

const cleanApprovals = (world: World, path: string, value: readonly unknown[]): Result<Value, Refusal> => {
  const items = value.flatMap((one) => {
    if (typeof one !== 'object' || one === null || !('kind' in one) || !('number' in one)) return []
    const { kind, number } = one
    const isGood =
      typeof kind === 'string' &&
      typeof number === 'string' &&
      world.reference.hasCode('pre-approvals', kind) &&
      number.length <= 512
    return isGood ? [{ kind, number: cleanText(number, false) }] : []
  })
  return items.length === value.length && items.length <= MOST_CODES
    ? ok(items)
    : malformed(path, 'unknown-code')
}

const LIST_KINDS: ReadonlySet<Field['kind']> = new Set([
  'codes',
  'pre-approvals',
  'platforms',
  'sdks',
  'texts',
])

const cleanList = (
  world: World,
  field: Field,
  path: string,
  value: readonly unknown[],
): Result<Value, Refusal> => {
  switch (field.kind) {
    case 'platforms':
      return cleanPlatforms(path, value)
    case 'sdks':
      return cleanSdks(path, value)
    case 'texts':
      return cleanLines(path, value)
    case 'pre-approvals':
      return cleanApprovals(world, path, value)
    default:
      return cleanCodes(world, field, path, value)
  }
}

const cleanChange = (world: World, change: Change): Result<FieldChange, Refusal> => {
  const { path, value } = change
  const field = fieldAt(path)
  if (field === undefined) return refuse('unknown-field', { path })
  if (value === null) return ok({ path, value: null })
  const isList = LIST_KINDS.has(field.kind)
  if (isList !== Array.isArray(value)) return malformed(path, isList ? 'list-expected' : 'text-expected')
  if (typeof value === 'string') {
    const text = cleanOne(world, field, path, value)
    return text.ok ? ok({ path, value: text.value }) : text
  }
  const list = cleanList(world, field, path, value)
  return list.ok ? ok({ path, value: list.value.length === 0 ? null : list.value }) : list
}

/** All or nothing: one bad value refuses the whole request, so that nobody wonders which part was saved. */
export const cleanChanges = (
  world: World,
  changes: readonly Change[],
): Result<readonly FieldChange[], Refusal> => {
  if (changes.length > MOST_CHANGES)
    return refuse('value-malformed', { params: { why: 'too-many', limit: MOST_CHANGES } })
  const cleaned: FieldChange[] = []
  for (const change of changes) {
    const one = cleanChange(world, change)
    if (!one.ok) return one
    cleaned.push(one.value)
  }
  return ok(cleaned)
}
