// Commands that change what the applicant has given. What may be changed depends on the status: see open-paths.ts.

import { isFollowUp } from '../determine.ts'
import { fieldAt } from '../field.ts'
import type { Finding } from '../finding.ts'
import { portraitSlots, type Service, type ServiceKind, serviceKeyOf } from '../material.ts'
import type { Path } from '../path.ts'
import { serviceIdOf } from '../path.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { ok, type Result } from '../result.ts'
import { isPortraitSlot, slotAt } from '../slot.ts'
import type { Command } from './command.ts'
import type { Context, Decision } from './decide.ts'
import type { FieldChange } from './event.ts'
import { isOpen, openPaths } from './open-paths.ts'
import type { Application } from './state.ts'
import { isSameValue, valueAt } from './value.ts'

export type MaterialCommand = Extract<
  Command,
  {
    type:
      | 'edit'
      | 'add-service'
      | 'remove-service'
      | 'bind-service-number'
      | 'attach-document'
      | 'remove-document'
      | 'sign-form'
  }
>

const hasService = (state: Application, serviceId: string): boolean =>
  state.material.services.some((one) => one.id === serviceId)

const knownPath = (state: Application, path: Path): boolean => {
  const serviceId = serviceIdOf(path)
  return serviceId === undefined || hasService(state, serviceId)
}

const edit = (
  state: Application,
  changes: readonly FieldChange[],
  findings: readonly Finding[],
): Decision => {
  const open = openPaths(state, findings)
  for (const { path } of changes) {
    if (fieldAt(path) === undefined || !knownPath(state, path)) return refuse('unknown-field', { path })
    if (!isOpen(open, path)) return refuse('field-not-open', { path })
  }
  const real = changes.filter(
    ({ path, value }) =>
      !isSameValue(valueAt(state.material, path), value === '' || value === null ? undefined : value),
  )
  return ok(real.length === 0 ? [] : [{ type: 'material-edited', changes: real }])
}

/** What one order may carry: kinds side by side, and how many of one kind. */
const mayStandTogether = (
  services: readonly Service[],
  kind: ServiceKind,
  { settings }: Context,
): Result<true, Refusal> => {
  const other = services.find((service) => service.kind !== kind)
  if (other !== undefined && !settings.mayMixKinds)
    return refuse('kinds-not-together', { params: { kind, other: other.kind } })
  const limit = settings.maxServicesOfKind[kind]
  return services.filter((service) => service.kind === kind).length < limit
    ? ok(true)
    : refuse('too-many-of-kind', { params: { kind, limit } })
}

const addService = (
  state: Application,
  { type: _type, ...added }: Extract<Command, { type: 'add-service' }>,
  context: Context,
): Decision => {
  const { services } = state.material
  const { domain } = added
  if (isFollowUp(state.filingType) || state.filingType === 'add-access')
    return refuse('services-fixed', { params: { filingType: state.filingType } })
  const kind = added.kind ?? 'website'
  const key = serviceKeyOf({ ...added, kind })
  if (services.some((service) => serviceKeyOf(service) === key))
    return kind === 'website'
      ? refuse('domain-in-order-already', { params: { domain } })
      : refuse('service-in-order-already', { params: { name: added.name ?? '' } })
  const together = mayStandTogether(services, kind, context)
  if (!together.ok) return together
  if (services.length >= context.settings.maxServices)
    return refuse('too-many-services', { params: { limit: context.settings.maxServices } })
  return ok([{ type: 'service-added', serviceId: `s${state.lastService + 1}`, ...added }])
}

const removeService = (state: Application, serviceId: string): Decision => {
  if (isFollowUp(state.filingType))
    return refuse('services-fixed', { params: { filingType: state.filingType } })
  if (!hasService(state, serviceId)) return refuse('unknown-service', { params: { serviceId } })
  return state.material.services.length === 1
    ? refuse('last-service')
    : ok([{ type: 'service-removed', serviceId }])
}

/** Portraits have their own moment: they are open where the case waits for them, whoever sent them back. */
const slotIsOpen = (state: Application, slot: Path, findings: readonly Finding[]): Result<true, Refusal> => {
  if (slotAt(slot) === undefined || !knownPath(state, slot)) return refuse('unknown-slot', { path: slot })
  if (state.status === 'awaiting-portrait') {
    const wanted =
      state.items.length > 0 ? state.items.map((item) => item.path) : portraitSlots(state.material)
    return wanted.includes(slot) && isPortraitSlot(slot) ? ok(true) : refuse('field-not-open', { path: slot })
  }
  return isOpen(openPaths(state, findings), slot) ? ok(true) : refuse('field-not-open', { path: slot })
}

/** Decides the commands that change material. The guard of decide.ts has already passed. */
export const decideMaterial = (state: Application, command: MaterialCommand, context: Context): Decision => {
  switch (command.type) {
    case 'edit':
      return edit(state, command.changes, command.findings)
    case 'add-service':
      return addService(state, command, context)
    case 'remove-service':
      return removeService(state, command.serviceId)
    case 'bind-service-number': {
      const { type: _type, ...bound } = command
      if (!hasService(state, command.serviceId))
        return refuse('unknown-service', { params: { serviceId: command.serviceId } })
      return ok([{ type: 'service-number-bound', ...bound }])
    }
    case 'attach-document': {
      const open = slotIsOpen(state, command.document.slot, command.findings)
      return open.ok ? ok([{ type: 'document-attached', document: command.document }]) : open
    }
    case 'remove-document': {
      const open = slotIsOpen(state, command.slot, command.findings)
      if (!open.ok) return open
      return state.material.documents[command.slot] === undefined
        ? ok([])
        : ok([{ type: 'document-removed', slot: command.slot }])
    }
    case 'sign-form':
      return ok([{ type: 'form-signed', form: command.form, document: command.document }])
  }
}
