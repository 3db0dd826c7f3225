// What an event does to the material alone. The same object comes back where it does nothing, so that callers can compare.
import type { Material, Service, ServiceKind } from '../material.ts'
import { emptyMaterial } from '../material.ts'
import type { ApplicationEvent, FieldChange, Started } from './event.ts'
import { withValue } from './value.ts'

const applyChanges = (material: Material, changes: readonly FieldChange[]): Material =>
  changes.reduce((current, change) => withValue(current, change.path, change.value), material)

type NewService = {
  readonly domain: string
  readonly kind?: ServiceKind
  readonly name?: string
  readonly host?: string
}

const newService = (id: string, given: NewService): Service => ({
  id,
  kind: given.kind ?? 'website',
  ...(given.domain === '' ? {} : { domain: given.domain }),
  ...(given.name === undefined ? {} : { name: given.name }),
  ...(given.host === undefined ? {} : { host: given.host }),
  principal: {},
  access: {},
})

/** The material with which a case begins. */
export const materialAtStart = (event: Started): Material => {
  const services = event.services ?? [
    newService('s1', { domain: event.domain, ...(event.kind === undefined ? {} : { kind: event.kind }) }),
  ]
  const documents = Object.fromEntries((event.documents ?? []).map((one) => [one.slot, one]))
  return applyChanges({ ...emptyMaterial, services, documents }, event.values)
}

/** Material after the event; the same object where the event does not touch it. */
export const materialAfter = (material: Material, event: ApplicationEvent): Material => {
  switch (event.type) {
    case 'material-edited':
      return applyChanges(material, event.changes)
    case 'service-added':
      return { ...material, services: [...material.services, newService(event.serviceId, event)] }
    case 'service-removed':
      return withoutService(material, event.serviceId)
    case 'service-number-bound':
      return withAccess(material, event)
    case 'document-attached':
      return { ...material, documents: { ...material.documents, [event.document.slot]: event.document } }
    case 'document-removed':
      return withoutDocument(material, event.slot)
    case 'form-signed':
      return {
        ...material,
        signedForm: event.form,
        documents: { ...material.documents, [event.document.slot]: event.document },
      }
    default:
      return material
  }
}

const withoutService = (material: Material, serviceId: string): Material => ({
  ...material,
  services: material.services.filter((service) => service.id !== serviceId),
  documents: Object.fromEntries(
    Object.entries(material.documents).filter(([slot]) => !slot.startsWith(`services.${serviceId}.`)),
  ),
})

const withoutDocument = (material: Material, slot: string): Material => {
  const { [slot]: _removed, ...documents } = material.documents
  const { signedForm, ...rest } = material
  const keepsForm = signedForm !== undefined && slot !== 'documents.verification-form'
  return { ...rest, documents, ...(keepsForm ? { signedForm } : {}) }
}

const withAccess = (
  material: Material,
  event: Extract<ApplicationEvent, { type: 'service-number-bound' }>,
): Material => {
  const { serviceNumber, instanceId, addresses, way, serverProvinceCode } = event
  const access = { serviceNumber, instanceId, addresses, way, serverProvinceCode }
  return {
    ...material,
    services: material.services.map((service) =>
      service.id === event.serviceId ? { ...service, access } : service,
    ),
  }
}
