// Turns material into facts: ages, problems of numbers, classes of phones, figures of images. Packs only compare facts,
// so everything clever happens here. A missing value gives a missing fact, never a false one.
import type { Material } from '../core/material.ts'
import type { Facts, FactsContext } from './fact.ts'
import { documentScopes } from './facts-of-document.ts'
import { principalScopes } from './facts-of-principal.ts'
import { serviceScopes } from './facts-of-service.ts'
import { applicationFacts } from './facts-of-subject.ts'

export type { Facts, FactsContext, InstanceFacts } from './fact.ts'

/** Derives all facts. Pure, never throws, and looks at a bounded part of each text. */
export const factsOf = (material: Material, context: FactsContext): Facts => {
  const principals = principalScopes(material, context)
  return {
    filingType: context.filingType,
    on: context.on,
    application: applicationFacts(material, context, principals),
    services: serviceScopes(material, context),
    principals,
    documents: documentScopes(material),
  }
}
