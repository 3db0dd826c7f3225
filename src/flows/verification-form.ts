// The verification form: made from the values as they stand, signed on screen or on paper. The signature counts for exactly
// these values: see SignedForm.contentDigest.
import type { Actor } from '../core/actor.ts'
import type { Application } from '../core/application/state.ts'
import { valueAt } from '../core/application/value.ts'
import { isCancellation } from '../core/determine.ts'
import { principalPathOf, type Service } from '../core/material.ts'
import { inService } from '../core/path.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { fullRegionName } from '../core/regions.ts'
import { ok, type Result } from '../core/result.ts'
import { dateInShanghai } from '../core/time.ts'
import { appFormRows } from './app-form-rows.ts'
import { bureauOf } from './at-bureau.ts'
import { caseView } from './case-view.ts'
import type { Bytes, OnCase } from './catalogue.ts'
import { storeImage } from './documents.ts'
import { formDigestOf } from './judge-case.ts'
import { perform } from './perform.ts'
import type { FormRow, VerificationFormData } from './ports.ts'
import { loadVisible } from './read-case.ts'
import type { CaseView } from './views.ts'
import type { World } from './world.ts'

const FORM_SLOT = 'documents.verification-form'
/** A form without these says nothing; it is not made before they are there. */
const NEEDED = ['subject.name', 'subject.principal.name', 'subject.principal.certificateNumber'] as const

const textAt = (state: Application, path: string): string => {
  const value = valueAt(state.material, path)
  if (value === undefined) return ''
  return typeof value === 'string'
    ? value
    : value.map((one) => (typeof one === 'string' ? one : Object.values(one).join(' '))).join('、')
}

/** The form is the regulator's paper: always Chinese, whatever language the applicant reads. */
const rowsOf = (
  world: World,
  state: Application,
  paths: readonly string[],
  ofApp = false,
): readonly FormRow[] =>
  paths.map((path) => {
    const field = world.labels.fieldLabel(path, ofApp)
    const value = valueAt(state.material, path)
    const named =
      field.table === undefined || value === undefined ? undefined : namesOf(world, field.table, value)
    return { label: field.label, value: named ?? textAt(state, path) }
  })

const namesOf = (world: World, table: string, value: unknown): string => {
  const codes = Array.isArray(value) ? value : [value]
  return codes
    .map((code) => (typeof code === 'string' ? world.reference.nameOf(table, code, 'zh-CN') : ''))
    .join('、')
}

const SUBJECT = [
  'name',
  'kind',
  'certificateType',
  'certificateNumber',
  'certificateAddress',
  'mailingAddress',
  'legalRepresentative',
  'investor',
]
const PRINCIPAL = ['name', 'certificateType', 'certificateNumber', 'mobile', 'emergencyPhone', 'email']
const SERVICE = ['name', 'domain', 'homePage', 'contents', 'languages']

const hasValue = (row: FormRow): boolean => row.value !== ''

const serviceRows = (world: World, state: Application, service: Service): readonly FormRow[] => {
  const own = rowsOf(
    world,
    state,
    SERVICE.map((name) => inService(`services.*.${name}`, service.id)),
    service.kind !== 'website',
  )
  const person = rowsOf(
    world,
    state,
    PRINCIPAL.map((name) => `${principalPathOf(service)}.${name}`),
  )
  const { addresses = [], way, serverProvinceCode } = service.access
  const { accessRows, appRows } = world.labels
  const inCharge = service.kind === 'website' ? accessRows.servicePrincipal : appRows.servicePrincipal
  return [
    ...own,
    ...appFormRows(world, service),
    ...person.map((row) => ({ ...row, label: `${inCharge} · ${row.label}` })),
    { label: accessRows.addresses, value: addresses.join('、') },
    {
      label: accessRows.way,
      value: way === undefined ? '' : world.reference.nameOf('access-ways', way, 'zh-CN'),
    },
    {
      label: accessRows.serverLocation,
      value:
        serverProvinceCode === undefined
          ? ''
          : (fullRegionName(world.reference.regions, serverProvinceCode) ?? ''),
    },
  ].filter(hasValue)
}

const titleOf = (world: World, { kind, name = '', domain = '' }: Service): string =>
  `${name}（${kind === 'website' ? domain : world.reference.nameOf('service-kinds', kind, 'zh-CN')}）`

/** Everything that stands on the form, in words. */
export const formDataOf = (world: World, state: Application): VerificationFormData => {
  const { subject } = state.material
  const region =
    fullRegionName(
      world.reference.regions,
      subject.districtCode ?? subject.cityCode ?? subject.provinceCode ?? '',
    ) ?? ''
  return {
    applicationId: state.id,
    provider: bureauOf(world, state).bureau.unitName,
    filingType: world.labels.filingType(state.filingType),
    subject: [
      ...rowsOf(
        world,
        state,
        SUBJECT.map((name) => `subject.${name}`),
      ),
      { label: world.labels.accessRows.region, value: region },
    ].filter(hasValue),
    principal: rowsOf(
      world,
      state,
      PRINCIPAL.map((name) => `subject.principal.${name}`),
    ).filter(hasValue),
    services: isCancellation(state.filingType)
      ? givenUp(world, state)
      : state.material.services.map((service) => ({
          title: titleOf(world, service),
          rows: serviceRows(world, state, service),
        })),
    contentDigest: formDigestOf(world, state.material),
    madeOn: dateInShanghai(world.clock.now()),
  }
}

/** What a cancellation gives up, and why: the paper must say what is signed. */
const givenUp = (world: World, state: Application): VerificationFormData['services'] => {
  const { subjectNumber, filingNumber } = world.labels.accessRows
  const reasons = rowsOf(world, state, ['cancellation.reason', 'cancellation.remark']).filter(hasValue)
  const services = state.filed?.services ?? []
  return [
    {
      title: world.labels.filingType(state.filingType),
      heading: world.labels.filingType(state.filingType),
      rows: [{ label: subjectNumber, value: state.filed?.subjectNumber ?? '' }, ...reasons],
    },
    ...services.map(({ name, domain, serviceFilingNumber }) => ({
      title: `${name}（${domain}）`,
      rows: [{ label: filingNumber, value: serviceFilingNumber }],
    })),
  ]
}

const readyForForm = (state: Application): Result<true, Refusal> => {
  const missing = NEEDED.find((path) => valueAt(state.material, path) === undefined)
  return missing === undefined ? ok(true) : refuse('form-not-ready', { path: missing })
}

/** Flow: the form as PDF, to read, or to print and sign. */
export const renderForm =
  (world: World) =>
  async (actor: Actor, input: { applicationId: string }): Promise<Result<Bytes, Refusal>> => {
    const state = await loadVisible(world, actor, input.applicationId)
    if (!state.ok) return state
    const ready = readyForForm(state.value)
    if (!ready.ok) return ready
    const bytes = await world.forms.renderPdf(formDataOf(world, state.value))
    await world.store.read.audit.add({
      at: world.clock.now(),
      actor,
      action: 'render-form',
      applicationId: state.value.id,
      detail: 'pdf',
    })
    return ok({ bytes, contentType: 'application/pdf', fileName: 'verification-form.pdf' })
  }

/** Flow: sign on screen. The drawn name goes into the box, and the whole page becomes the document. */
export const signForm =
  (world: World) =>
  async (actor: Actor, input: OnCase & { signaturePng: Uint8Array }): Promise<Result<CaseView, Refusal>> => {
    const state = await loadVisible(world, actor, input.applicationId)
    if (!state.ok) return state
    const ready = readyForForm(state.value)
    if (!ready.ok) return ready
    const drawn = await world.forms.readSignature(input.signaturePng)
    if (!drawn.ok) return refuse('image-refused', { path: FORM_SLOT, params: { problem: drawn.problem } })
    const data = formDataOf(world, state.value)
    const page = await world.forms.renderImage(data, { png: input.signaturePng, signedOn: data.madeOn })
    const image = await storeImage(world, FORM_SLOT, page, 'upload')
    if (!image.ok) return image
    const turn = await perform(world, actor, input, async (now, tx) => {
      const { id, slot, format, bytes, addedAt } = image.value
      await tx.documents.add({ id, applicationId: now.id, slot, format, bytes, addedAt })
      const form = {
        how: 'on-screen',
        documentId: id,
        signedAt: addedAt,
        contentDigest: data.contentDigest,
      } as const
      return ok({ type: 'sign-form', document: image.value, form })
    })
    if (!turn.ok) {
      await world.blobs.remove(image.value.id)
      return turn
    }
    return ok(await caseView(world, world.store.read, turn.value.state, actor))
  }
