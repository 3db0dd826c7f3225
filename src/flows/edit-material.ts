// Changing values: autosave sends a few paths at a time. Values are brought into their stored form here, so that what is
// compared, signed and reported is one and the same text.
import type { Actor } from '../core/actor.ts'
import type { FieldChange } from '../core/application/event.ts'
import type { Application } from '../core/application/state.ts'
import { inspectDomain } from '../core/domain-name.ts'
import { normaliseEmail } from '../core/email.ts'
import { type Field, fieldAt } from '../core/field.ts'
import type { Finding } from '../core/finding.ts'
import { normaliseNumber } from '../core/identity/inspect-number.ts'
import { normalisePhone } from '../core/phone.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { ok, type Result } from '../core/result.ts'
import { isCalendarDate } from '../core/time.ts'
import { caseView } from './case-view.ts'
import type { Change, OnCase } from './catalogue.ts'
import { cleanStart, findOut } from './determine-filing.ts'
import { judgeCase } from './judge-case.ts'
import { perform } from './perform.ts'
import type { CaseView, Value } from './views.ts'
import type { World } from './world.ts'

const MOST_CHANGES = 200
const MOST_CODES = 64

const malformed = (path: string, why: string): Result<never, Refusal> =>
  refuse('value-malformed', { path, params: { why } })

/** Control characters never belong into a value; line breaks only into a long text. */
const cleanText = (text: string, keepLines: boolean): string =>
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

const cleanChange = (world: World, change: Change): Result<FieldChange, Refusal> => {
  const { path, value } = change
  const field = fieldAt(path)
  if (field === undefined) return refuse('unknown-field', { path })
  if (value === null) return ok({ path, value: null })
  const isList = field.kind === 'codes' || field.kind === 'pre-approvals'
  if (isList !== Array.isArray(value)) return malformed(path, isList ? 'list-expected' : 'text-expected')
  if (typeof value === 'string') {
    const text = cleanOne(world, field, path, value)
    return text.ok ? ok({ path, value: text.value }) : text
  }
  const list =
    field.kind === 'codes' ? cleanCodes(world, field, path, value) : cleanApprovals(world, path, value)
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

const touchesFrozen = (changes: readonly FieldChange[]): boolean =>
  changes.some((change) => fieldAt(change.path)?.frozen === true)

/** A frozen value that was sent back and is now changed: the type of filing must still be the same. */
const stillSameType = async (
  world: World,
  state: Application,
  changes: readonly FieldChange[],
): Promise<Result<true, Refusal>> => {
  const { subject, services } = state.material
  const at = (path: string, now: string | undefined): string => {
    const change = changes.find((one) => one.path === path)
    return typeof change?.value === 'string' ? change.value : (now ?? '')
  }
  for (const service of services) {
    const cleaned = cleanStart(world, {
      subjectKind: at('subject.kind', subject.kind),
      certificateType: at('subject.certificateType', subject.certificateType),
      certificateNumber: at('subject.certificateNumber', subject.certificateNumber),
      provinceCode: at('subject.provinceCode', subject.provinceCode),
      cityCode: at('subject.cityCode', subject.cityCode),
      districtCode: at('subject.districtCode', subject.districtCode),
      domain: at(`services.${service.id}.domain`, service.domain),
    })
    if (!cleaned.ok) return cleaned
    const { determination } = await findOut(world, cleaned.value)
    if (determination.kind === 'conflict')
      return refuse('determination-conflict', { params: { reason: determination.reason } })
    if (determination.kind === 'already-filed' || determination.filingType !== state.filingType)
      return refuse('determination-conflict', { params: { reason: 'type-would-change' } })
  }
  return ok(true)
}

/** Flow: set some values of an open case. */
export const editMaterial =
  (world: World) =>
  async (
    actor: Actor,
    input: OnCase & { changes: readonly Change[] },
  ): Promise<Result<{ revision: number; findings: readonly Finding[] }, Refusal>> => {
    const changes = cleanChanges(world, input.changes)
    if (!changes.ok) return changes
    if (touchesFrozen(changes.value)) {
      const state = await world.store.read.applications.load(input.applicationId)
      const same =
        state === undefined || state.status === 'draft'
          ? ok(true as const)
          : await stillSameType(world, state, changes.value)
      if (!same.ok) return same
    }
    const turn = await perform(world, actor, input, async (state, tx) => {
      const { findings } = await judgeCase(world, tx, state)
      return ok({ type: 'edit', changes: changes.value, findings })
    })
    if (!turn.ok) return turn
    const { findings } = await judgeCase(world, world.store.read, turn.value.state)
    return ok({ revision: turn.value.state.revision, findings })
  }

/** Flow: one more service in the same order; its domain is looked up like the first one. */
export const addService =
  (world: World) =>
  async (actor: Actor, input: OnCase & { domain: string }): Promise<Result<CaseView, Refusal>> => {
    const inspected = inspectDomain(input.domain, world.reference.suffixes)
    if (!inspected.ok)
      return refuse('domain-malformed', { params: { problem: inspected.problems[0]?.code ?? 'unknown' } })
    const domain = inspected.registrable
    const state = await world.store.read.applications.load(input.applicationId)
    if (state !== undefined && state.accountId === (actor.kind === 'person' ? actor.accountId : '')) {
      const same = await stillSameType(
        world,
        {
          ...state,
          material: {
            ...state.material,
            services: [{ id: 'new', kind: 'website', domain, principal: {}, access: {} }],
          },
        },
        [],
      )
      if (!same.ok) return same
    }
    const turn = await perform(world, actor, input, async () => ok({ type: 'add-service', domain }))
    return turn.ok ? ok(await caseView(world, world.store.read, turn.value.state, actor)) : turn
  }

export const removeService =
  (world: World) =>
  async (actor: Actor, input: OnCase & { serviceId: string }): Promise<Result<CaseView, Refusal>> => {
    const turn = await perform(world, actor, input, async (_state, tx) => {
      await tx.products.releaseOf(input.applicationId, input.serviceId)
      return ok({ type: 'remove-service', serviceId: input.serviceId })
    })
    return turn.ok ? ok(await caseView(world, world.store.read, turn.value.state, actor)) : turn
  }
