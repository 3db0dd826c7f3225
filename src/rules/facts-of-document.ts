// Facts of uploaded images. Width and height were measured from the decoded pixels, so they are compared as longer and
// shorter side: nobody should be refused for turning a card upright.
import type { Document, Material } from '../core/material.ts'
import { serviceIdOf } from '../core/path.ts'
import { slotAt } from '../core/slot.ts'
import type { FactMap, Scope } from './fact.ts'
import { FactBuilder } from './fact-builder.ts'

export const documentScopes = (material: Material): readonly Scope[] => {
  const documents = Object.entries(material.documents).filter(([path]) => belongsToSomeone(path, material))
  return documents.flatMap(([path, document]) => {
    const serviceId = serviceIdOf(path)
    const scope = { path, facts: documentFacts(path, document, documents) }
    return [serviceId === undefined ? scope : { ...scope, serviceId }]
  })
}

/** Images of a removed service, or of a person who is no longer in charge, are kept but not judged. */
const belongsToSomeone = (path: string, material: Material): boolean => {
  if (!slotAt(path)) return false
  const serviceId = serviceIdOf(path)
  if (serviceId === undefined) return true
  const service = material.services.find((one) => one.id === serviceId)
  if (!service) return false
  return service.principalIsSubjects === 'no' || !path.startsWith(`services.${serviceId}.principal.`)
}

const documentFacts = (
  path: string,
  document: Document,
  all: readonly (readonly [string, Document])[],
): FactMap =>
  new FactBuilder('documents.*')
    .set('paper', slotAt(path)?.paper)
    .set('format', document.format)
    .set('bytes', document.bytes)
    .set('longSidePx', Math.max(document.widthPx, document.heightPx))
    .set('shortSidePx', Math.min(document.widthPx, document.heightPx))
    .set('sharpness', document.sharpness)
    .set('meanLuma', document.meanLuma)
    .set('isColour', document.isColour)
    .set(
      'isRepeated',
      all.some(([other, one]) => other !== path && one.digest === document.digest),
    )
    .build()
