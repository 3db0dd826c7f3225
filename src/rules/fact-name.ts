// The catalogue of facts: every name that a pack may use, its type, and what it means. A name that is not here is
// refused when a pack is read, so a slip in a pack is found at start and not by a rule that never speaks.
import { entry, type FactEntry } from './fact-entry.ts'
import { principalNames } from './fact-names-of-principal.ts'
import { serviceNames } from './fact-names-of-service.ts'
import { applicationNames, subjectNames } from './fact-names-of-subject.ts'

export type { FactEntry, FactType } from './fact-entry.ts'

const document: readonly FactEntry[] = [
  entry(
    'documents.*.paper',
    'text',
    'kind of paper: `licence`, `identity-card`, `portrait`, `form`, `icon`, `other`',
  ),
  entry('documents.*.format', 'text', '`jpeg` or `png`, from the bytes'),
  entry('documents.*.bytes', 'number', 'size of the file'),
  entry('documents.*.longSidePx', 'number', 'longer side'),
  entry('documents.*.shortSidePx', 'number', 'shorter side'),
  entry('documents.*.sharpness', 'number', 'variance of the Laplacian'),
  entry('documents.*.meanLuma', 'number', '0 black to 255 white'),
  entry('documents.*.isColour', 'truth', 'decoded pixels carry colour'),
  entry('documents.*.isRepeated', 'truth', 'the same bytes stand in another slot'),
]

const fromSettings: readonly FactEntry[] = [
  entry('limits.verificationStage', 'text', '`before-review` or `after-review`: when persons are verified'),
  entry('limits.servicesPerOrder', 'number', 'for this kind of subject'),
  entry('limits.servicesOfKind', 'number', 'in one order, for this kind of subject and of service'),
  entry('limits.servicesPerSubject', 'number', 'filed and new together; absent without limit'),
  entry('limits.mayMixKinds', 'truth', 'one order may carry services of several kinds'),
  entry('limits.mayJoinOpen', 'truth', 'this filing type may be open beside those that are open already'),
  entry('limits.termMonths', 'number', 'least term of the product; absent for an unknown product'),
  entry('limits.isProductKnown', 'truth', 'whether the product rules name the product'),
  entry('limits.maxBytes', 'number', 'for the paper at hand'),
  entry('limits.maxMegabytes', 'number', 'the same in megabytes, for messages'),
  entry('limits.minLongSidePx', 'number', 'for the paper at hand'),
  entry('limits.minShortSidePx', 'number', 'for the paper at hand'),
  entry('limits.goodLongSidePx', 'number', 'for the paper at hand'),
  entry('limits.minSharpness', 'number', 'for the paper at hand'),
  entry('limits.goodSharpness', 'number', 'for the paper at hand'),
  entry('limits.minMeanLuma', 'number', 'for the paper at hand'),
  entry('limits.maxMeanLuma', 'number', 'for the paper at hand'),
  entry('limits.mustBeColour', 'truth', 'for the paper at hand'),
]

export const factCatalogue: readonly FactEntry[] = [
  ...applicationNames,
  ...subjectNames,
  ...principalNames,
  ...serviceNames,
  ...document,
  ...fromSettings,
]

const BY_NAME = new Map(factCatalogue.map((fact) => [fact.name, fact]))

export const factEntry = (name: string): FactEntry | undefined => BY_NAME.get(name)
