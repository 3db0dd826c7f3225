// What a follow-up begins with: the filed values, so that nobody types them twice, and the papers of the case that filed
// them, so that nobody uploads them twice. Portraits and signed forms are made anew.
import type { FieldChange } from '../core/application/event.ts'
import type { Application, FiledService, FiledTarget } from '../core/application/state.ts'
import { valueAt } from '../core/application/value.ts'
import { fields } from '../core/field.ts'
import { type Document, emptyMaterial, type Service, type Subject } from '../core/material.ts'
import type { Path } from '../core/path.ts'
import { isPortraitSlot } from '../core/slot.ts'
import type { Tx } from './store.ts'
import type { RegisteredService, RegisteredSubject } from './store-register.ts'
import type { World } from './world.ts'

const FORM_SLOT = 'documents.verification-form'

/** The subject's filed values as first values of a case. */
export const valuesOfSubject = (subject: Subject): readonly FieldChange[] => {
  const material = { ...emptyMaterial, subject }
  return fields
    .filter((field) => field.pattern.startsWith('subject.'))
    .flatMap(({ pattern }) => {
      const value = valueAt(material, pattern)
      return value === undefined ? [] : [{ path: pattern, value }]
    })
}

/** Services of a case get ids of their own, in the order of the register. */
export const serviceIdAt = (position: number): string => `s${position + 1}`

export const targetOf = (
  subject: RegisteredSubject,
  services: readonly RegisteredService[],
): FiledTarget => ({
  subjectNumber: subject.subjectNumber,
  bureauSubjectId: subject.bureauSubjectId,
  services: services.map(
    (one, position): FiledService => ({
      serviceId: serviceIdAt(position),
      serviceFilingNumber: one.serviceFilingNumber,
      bureauServiceId: one.bureauServiceId,
      bureauDomainIds: one.bureauIds.domains,
      bureauAccessIds: one.bureauIds.accesses,
      name: one.service.name ?? '',
      domain: one.domain,
    }),
  ),
})

export const servicesOf = (services: readonly RegisteredService[]): readonly Service[] =>
  services.map((one, position) => ({ ...one.service, id: serviceIdAt(position) }))

/** One paper to take over: where it lies, and the slot that it gets. */
export type Reused = { readonly document: Document; readonly slot: Path }

const isReusable = (slot: Path): boolean => slot !== FORM_SLOT && !isPortraitSlot(slot)

/** Papers of the subject in the case that filed it last. */
export const papersOfSubject = (from: Application | undefined): readonly Reused[] =>
  Object.values(from?.material.documents ?? {})
    .filter(({ slot }) => slot.startsWith('subject.') && isReusable(slot))
    .map((document) => ({ document, slot: document.slot }))

/** Papers of one service, under its id in the new case. */
export const papersOfService = (
  from: Application | undefined,
  before: string,
  now: string,
): readonly Reused[] =>
  Object.values(from?.material.documents ?? {})
    .filter(({ slot }) => slot.startsWith(`services.${before}.`) && isReusable(slot))
    .map((document) => ({ document, slot: document.slot.replace(`services.${before}.`, `services.${now}.`) }))

/** Copies the images under new ids: each case owns what it shows, and may drop it without harm to another. */
export const copyPapers = (world: World, papers: readonly Reused[]): Promise<readonly Document[]> =>
  Promise.all(
    papers.map(async ({ document, slot }) => {
      const id = world.secrets.uuid()
      await world.blobs.put(id, await world.blobs.get(document.id))
      return { ...document, id, slot }
    }),
  )

/** Notes the copies as papers of the new case. */
export const recordPapers = async (
  tx: Tx,
  applicationId: string,
  documents: readonly Document[],
): Promise<void> => {
  for (const { id, slot, format, bytes, addedAt } of documents)
    await tx.documents.add({ id, applicationId, slot, format, bytes, addedAt })
}
