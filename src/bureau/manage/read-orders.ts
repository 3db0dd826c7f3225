// Reads what a manager orders, field by field; anything unknown or of the wrong type is refused by name.
import type { Bureau } from '../bureau.ts'
import type { Policy } from '../bureau-options.ts'
import { settle } from '../cases/verify-sms.ts'
import { methods } from '../soap/methods.ts'
import { deliveredTables } from '../tables/delivered-tables.ts'
import { provinceOf } from '../tables/province-bureaus.ts'
import { type Fault, faultKinds } from './faults.ts'

/** An order that makes no sense; the message names the field. */
export class Unfit extends Error {}

type Body = Record<string, unknown>

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0

const oneOf =
  (...values: string[]) =>
  (value: unknown): boolean =>
    typeof value === 'string' && values.includes(value)

const isNumbers = (value: unknown): boolean => Array.isArray(value) && value.every(isCount)
const isRecord = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isHour = (value: unknown): boolean =>
  typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)

const isText = (value: unknown): boolean => typeof value === 'string' && value !== ''
const ruleConditions: Readonly<Record<string, (value: unknown) => boolean>> = {
  contains: isText,
  name: isText,
  domain: isText,
  operations: (value) => Array.isArray(value) && value.every((one) => operationWords.includes(one as string)),
  provinceCode: (value) => typeof value === 'string' && provinceOf(value) !== undefined,
  subjectKind: isCount,
  certificateType: isCount,
  content: isCount,
  preApproval: isCount,
  ispId: isText,
}
const operationWords: readonly string[] = [
  'first-filing',
  'add-service',
  'add-access',
  'change',
  'cancel-subject',
  'cancel-service',
  'cancel-access',
]

const isRule = (rule: unknown): boolean =>
  isRecord(rule) &&
  Object.entries(rule).every(([name, value]) => name === 'codes' || ruleConditions[name]?.(value) === true) &&
  Array.isArray(rule.codes) &&
  rule.codes.length > 0 &&
  rule.codes.every(
    (one: unknown) =>
      isRecord(one) && isCount(one.code) && (one.text === undefined || typeof one.text === 'string'),
  )

const isCodeRow = (row: unknown): boolean =>
  isRecord(row) &&
  typeof row.table === 'string' &&
  deliveredTables.some(([{ group }]) => group === row.table) &&
  isCount(row.id) &&
  row.id >= 1 &&
  typeof row.name === 'string' &&
  row.name !== '' &&
  typeof row.isValid === 'boolean'

const policyFields: { readonly [name in keyof Policy]: (value: unknown) => boolean } = {
  officer: oneOf('manual', 'approve-all', 'reject-by-rule'),
  rejectRules: (value) => Array.isArray(value) && value.every(isRule),
  officerWorkdays: (value) => isCount(value) && value <= 250,
  sms: oneOf('manual', 'auto-verify'),
  smsValidHours: (value) => typeof value === 'number' && value > 0,
  smsWrongTries: isCount,
  requiredPurposes: (value) => isRecord(value) && isNumbers(value.firstFiling) && isNumbers(value.addService),
  uniqueServiceNames: (value) => typeof value === 'boolean',
  addressesMustBeFiled: (value) => typeof value === 'boolean',
  takesDomains: (value) => typeof value === 'boolean',
  domainsOnlyAtMinistry: (value) => typeof value === 'boolean',
  codeRows: (value) => Array.isArray(value) && value.every(isCodeRow),
  invalidUnits: (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
  maxChangesPerDay: (value) => value === null || isCount(value),
  filingPassword: oneOf('ignored', 'checked-when-given', 'required'),
  passwordTriesPerHour: isCount,
  structureErrors: oneOf('record', 'file'),
  foreignProvider: oneOf('refuse-call', 'refuse-record'),
  downloadFiles: oneOf('together', 'separate'),
  maxPerDownload: (value) => isCount(value) && value > 0 && value <= 10_000,
  uploadHours: (value) => value === null || (isRecord(value) && isHour(value.from) && isHour(value.to)),
  maxPendingRecords: (value) => value === null || isCount(value),
  maintenance: (value) =>
    isRecord(value) && typeof value.upload === 'boolean' && typeof value.download === 'boolean',
}

/** Checks a part of a policy. Throws Unfit. */
export function readPolicy(body: Body): Partial<Policy> {
  for (const [name, value] of Object.entries(body)) {
    const fits = policyFields[name as keyof Policy]
    if (fits === undefined)
      throw new Unfit(`${name}: no such policy; known are ${Object.keys(policyFields).join(', ')}`)
    if (!fits(value)) throw new Unfit(`${name}: this value does not fit`)
  }
  return body as Partial<Policy>
}

/** Changes the policy in place: whoever holds it sees the change. */
export function changePolicy(policy: Policy, body: Body): void {
  Object.assign(policy, readPolicy(body))
}

/** `now`, `advanceSeconds`, `frozen`, `real`; several may be given, in this order. */
export function changeClock(bureau: Bureau, body: Body): void {
  const { clock } = bureau
  const { now, advanceSeconds, frozen, real, ...rest } = body
  const unknown = Object.keys(rest)[0]
  if (unknown !== undefined) throw new Unfit(`${unknown}: known are now, advanceSeconds, frozen, real`)
  const at = typeof now === 'string' ? Date.parse(now) : Number.NaN
  if (now !== undefined && Number.isNaN(at)) throw new Unfit('now: an instant such as 2026-11-22T01:30:00Z')
  if (
    advanceSeconds !== undefined &&
    !(typeof advanceSeconds === 'number' && Number.isFinite(advanceSeconds))
  ) {
    throw new Unfit('advanceSeconds: a number')
  }
  if (frozen !== undefined && typeof frozen !== 'boolean') throw new Unfit('frozen: true or false')
  if (real === true) clock.reset()
  if (now !== undefined) clock.set(at)
  if (typeof advanceSeconds === 'number') clock.advance(advanceSeconds * 1000)
  if (frozen === true) clock.freeze()
  if (frozen === false && clock.isFrozen()) clock.run()
  settle(bureau)
}

/** Throws Unfit. */
export function readFault(body: Body): Omit<Fault, 'id'> {
  const { kind, times = 1, method, milliseconds } = body
  const known = faultKinds.find((one) => one === kind)
  if (known === undefined) throw new Unfit(`kind: one of ${faultKinds.join(', ')}`)
  if (!isCount(times) || times < 1) throw new Unfit('times: a whole number from 1')
  const found = methods.find((one) => one.name === method)
  if (method !== undefined && found === undefined)
    throw new Unfit(`method: one of ${methods.map((one) => one.name).join(', ')}`)
  if (milliseconds !== undefined && !isCount(milliseconds))
    throw new Unfit('milliseconds: a whole number from 0')
  return {
    kind: known,
    times,
    ...(found === undefined ? {} : { method: found.name }),
    ...(isCount(milliseconds) ? { milliseconds } : {}),
  }
}
