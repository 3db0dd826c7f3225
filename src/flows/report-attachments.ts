// The images that go with a report: each document recompressed under the interface's cap for its use, prepared once and
// kept, so that a batch of a thousand cases only has to collect them.
import type { Application } from '../core/application/state.ts'
import { type Document, principalPathOf } from '../core/material.ts'
import { matchesPattern, serviceIdOf } from '../core/path.ts'
import { slotAt } from '../core/slot.ts'
import type { ReportAttachment } from './regulator-port.ts'
import type { BureauWorld } from './world.ts'

type Use = ReportAttachment['use']
type Planned = { readonly document: Document; readonly use: Use; readonly serviceId?: string }

const UNDER_SERVICE: ReadonlySet<Use> = new Set(['service-principal-certificate', 'portrait', 'pre-approval'])

/** An individual's own identity card is the subject's certificate too. */
const asSubject = (state: Application, document: Document): readonly Planned[] =>
  state.material.subject.kind === 'individual' &&
  /^subject\.principal\.documents\.(front|back)$/.test(document.slot)
    ? [{ document, use: 'subject-certificate' }]
    : []

/** Uses of a subject principal's paper for the services of which that person is in charge too. */
const alsoFor = (state: Application, document: Document): readonly Planned[] => {
  const ofPrincipal = /^subject\.principal\.documents\.(front|back|portrait)$/.exec(document.slot)?.[1]
  if (ofPrincipal === undefined) return []
  const use: Use = ofPrincipal === 'portrait' ? 'portrait' : 'service-principal-certificate'
  return state.material.services
    .filter((service) => principalPathOf(service) === 'subject.principal')
    .map((service) => ({ document, use, serviceId: service.id }))
}

const plan = (state: Application): readonly Planned[] =>
  Object.values(state.material.documents).flatMap((document): readonly Planned[] => {
    const use = slotAt(document.slot)?.use
    if (use === undefined) return []
    if (use === 'verification-form')
      return state.material.services.map((service) => ({ document, use, serviceId: service.id }))
    const serviceId = serviceIdOf(document.slot)
    const own: readonly Planned[] =
      UNDER_SERVICE.has(use) && serviceId === undefined
        ? []
        : [{ document, use, ...(serviceId === undefined ? {} : { serviceId }) }]
    return [...own, ...asSubject(state, document), ...alsoFor(state, document)]
  })

/** Vendors' help pages: an icon has at most 100 KB. */
const LARGEST_ICON = 100 * 1024
const isIcon = ({ slot }: Document): boolean => matchesPattern('services.*.documents.icon', slot)

/** A portrait counts where it was taken on the phone that the link was opened on; the form is always signed on screen. */
const verificationOf = ({ document, use }: Planned): Pick<ReportAttachment, 'verification'> => {
  const { addedAt: at, digest } = document
  if (use === 'verification-form') return { verification: { way: 'signed-on-screen', at, digest } }
  return use === 'portrait' && document.by === 'phone'
    ? { verification: { way: 'photographed-on-phone', at, digest } }
    : {}
}

/** The cap belongs to it: a bureau that counts otherwise gets another copy. */
const preparedId = (document: Document, use: Use, maxBytes: number): string =>
  `${document.id}-${use}-${maxBytes}`

const prepare = async (world: BureauWorld, { document, use }: Planned): Promise<Uint8Array> => {
  const maxBytes = isIcon(document) ? LARGEST_ICON : world.bureau.regulator.attachmentCapBytes(use)
  const id = preparedId(document, use, maxBytes)
  if (await world.blobs.has(id)) return world.blobs.get(id)
  const original = await world.blobs.get(document.id)
  const jpeg = await world.images.recompress(original, { maxBytes })
  await world.blobs.put(id, jpeg)
  return jpeg
}

/** All attachments of a case, ready to send. Supplements have no use in interface V3.0 and stay with the provider. */
export const attachmentsOf = async (
  world: BureauWorld,
  state: Application,
): Promise<readonly ReportAttachment[]> => {
  const { takesApps } = world.bureau.regulator
  const planned = plan(state).filter(
    ({ use, document }) => use !== 'supplement' || (takesApps && isIcon(document)),
  )
  const attachments: ReportAttachment[] = []
  for (const one of planned) {
    const jpeg = await prepare(world, one)
    attachments.push({
      use: one.use,
      jpeg,
      ...(one.serviceId === undefined ? {} : { serviceId: one.serviceId }),
      ...(isIcon(one.document) ? { isIcon: true as const } : {}),
      ...verificationOf(one),
    })
  }
  return attachments
}
