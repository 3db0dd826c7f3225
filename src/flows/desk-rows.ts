// The reviewer's rows: every value and document in form order, with what changed since the last round, what the machine
// found, and which paper proves it.
import type { Application } from '../core/application/state.ts'
import { isSameValue, valueAt } from '../core/application/value.ts'
import type { Field } from '../core/field.ts'
import { type Material, portraitSlots } from '../core/material.ts'
import { matchesPattern, type Path } from '../core/path.ts'
import { slots } from '../core/slot.ts'
import { isMadeAnew } from './follow-up-view.ts'
import type { Judgement } from './judge-case.ts'
import { fieldPathsOf } from './masked-values.ts'
import type { ReviewGroup, ReviewRow } from './review-views.ts'

const SUBJECT_PAPER: ReadonlySet<string> = new Set([
  'subject.kind',
  'subject.certificateType',
  'subject.certificateNumber',
  'subject.name',
  'subject.certificateAddress',
  'subject.certificateValidUntil',
  'subject.legalRepresentative',
  'subject.provinceCode',
])

const proofOf = (state: Application, path: Path): Path | undefined => {
  const person = /^(.*principal)\.(name|certificateNumber|certificateType)$/.exec(path)?.[1]
  const validity = /^(.*principal)\.certificateValid/.exec(path)?.[1]
  const wanted =
    person !== undefined
      ? `${person}.documents.front`
      : validity !== undefined
        ? `${validity}.documents.back`
        : SUBJECT_PAPER.has(path)
          ? 'subject.documents.certificate'
          : undefined
  if (wanted === undefined) return undefined
  if (state.material.documents[wanted] !== undefined) return wanted
  // An individual's own identity card proves the subject as well.
  return state.material.documents['subject.principal.documents.front'] === undefined
    ? undefined
    : 'subject.principal.documents.front'
}

const lastReturnOf = (state: Application, path: Path): ReviewRow['lastReturn'] => {
  const item = state.lastItems.find((one) => one.path === path)
  return item === undefined
    ? undefined
    : { reason: item.reason, ...(item.note === undefined ? {} : { note: item.note }) }
}

/** What this round is compared with: the round before; in the first round of a change, what is filed. */
const baselineOf = (state: Application): Material | undefined =>
  state.previousMaterial ?? (state.filingType.startsWith('change-') ? state.filedMaterial : undefined)

const rowBase = (state: Application, judgement: Judgement, path: Path) => {
  const lastReturn = lastReturnOf(state, path)
  return {
    path,
    findings: judgement.findings.filter((finding) => finding.path === path),
    ...(lastReturn === undefined ? {} : { lastReturn }),
  }
}

const fieldRow = (state: Application, judgement: Judgement, path: Path): ReviewRow | undefined => {
  const value = valueAt(state.material, path)
  const baseline = baselineOf(state)
  const before = baseline === undefined ? undefined : valueAt(baseline, path)
  if (value === undefined && before === undefined) return undefined
  const isChanged = baseline !== undefined && !isSameValue(value, before)
  const proof = proofOf(state, path)
  return {
    ...rowBase(state, judgement, path),
    kind: 'field',
    ...(value === undefined ? {} : { value }),
    ...(isChanged && before !== undefined ? { before } : {}),
    isChanged,
    ...(proof === undefined ? {} : { proof }),
  }
}

const documentRow = (state: Application, judgement: Judgement, slot: Path): ReviewRow => ({
  ...rowBase(state, judgement, slot),
  kind: 'document',
  isChanged:
    (state.previousMaterial !== undefined || !isMadeAnew(slot)) &&
    baselineOf(state) !== undefined &&
    baselineOf(state)?.documents[slot]?.id !== state.material.documents[slot]?.id,
  proof: slot,
})

const fieldRows = (
  state: Application,
  judgement: Judgement,
  belongs: (field: Field, serviceId?: string) => boolean,
): readonly ReviewRow[] => {
  const shown = new Set(judgement.fields.map((field) => field.path))
  return fieldPathsOf(state.material)
    .filter(
      ({ path, field, serviceId }) => belongs(field, serviceId) && (shown.has(path) || field.frozen === true),
    )
    .flatMap(({ path }) => fieldRow(state, judgement, path) ?? [])
}

/** What product verification filled in: shown, never typed, yet part of what is reported. */
const accessRows = (state: Application, judgement: Judgement, serviceId: string): readonly ReviewRow[] => {
  const access = state.material.services.find((one) => one.id === serviceId)?.access
  if (access?.serviceNumber === undefined) return []
  const path = `services.${serviceId}.access.serviceNumber`
  return [
    {
      ...rowBase(state, judgement, path),
      kind: 'field',
      value: [access.serviceNumber, ...(access.addresses ?? [])],
      isChanged: false,
    },
  ]
}

/** Papers in the order of the slot table: the front of a card before its back. */
const orderOf = (slot: Path): number => slots.findIndex((one) => matchesPattern(one.pattern, slot))

const slotsUnder = (state: Application, prefix: string): readonly Path[] =>
  Object.keys(state.material.documents)
    .filter((slot) => slot.startsWith(prefix) && !slot.endsWith('.portrait'))
    .sort((a, b) => orderOf(a) - orderOf(b))

/** All rows by group; portraits come first where they are what is judged. */
export const groupsOf = (state: Application, judgement: Judgement): readonly ReviewGroup[] => {
  const documents = (prefix: string) =>
    slotsUnder(state, prefix).map((slot) => documentRow(state, judgement, slot))
  const portraits = portraitSlots(state.material).filter(
    (slot) => state.material.documents[slot] !== undefined,
  )
  const portraitGroup: ReviewGroup = {
    key: 'portrait',
    rows: portraits.map((slot) => documentRow(state, judgement, slot)),
  }
  const perService = state.material.services.flatMap(({ id }): ReviewGroup[] => [
    {
      key: 'service',
      serviceId: id,
      rows: [
        ...fieldRows(
          state,
          judgement,
          (field, serviceId) => serviceId === id && field.page !== 'service-principal',
        ),
        ...accessRows(state, judgement, id),
        ...documents(`services.${id}.documents.`),
      ],
    },
    {
      key: 'service-principal',
      serviceId: id,
      rows: [
        ...fieldRows(
          state,
          judgement,
          (field, serviceId) => serviceId === id && field.page === 'service-principal',
        ),
        ...documents(`services.${id}.principal.documents.`),
      ],
    },
  ])
  const groups: readonly ReviewGroup[] = [
    { key: 'filing', rows: fieldRows(state, judgement, (field) => field.page === 'filing') },
    {
      key: 'subject',
      rows: [
        ...fieldRows(
          state,
          judgement,
          (field, serviceId) =>
            serviceId === undefined && field.page !== 'subject-principal' && field.page !== 'filing',
        ),
        ...documents('subject.documents.'),
      ],
    },
    {
      key: 'subject-principal',
      rows: [
        ...fieldRows(state, judgement, (field) => field.page === 'subject-principal'),
        ...documents('subject.principal.documents.'),
      ],
    },
    ...perService,
    { key: 'verification-form', rows: documents('documents.') },
  ]
  const ordered =
    state.status === 'judging-portrait' ? [portraitGroup, ...groups] : [...groups, portraitGroup]
  return ordered.filter((group) => group.rows.length > 0)
}
