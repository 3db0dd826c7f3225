// What somebody outside may say about a case, in our own model: the material, claims about its images, and what is known
// beside it. Everything may be missing; a fact that is not given stays unknown and is never taken for wrong.
import type { FilingType, Knowledge } from '../../core/determine.ts'
import type {
  Cancellation,
  Document,
  ExistingFiling,
  Material,
  Service,
  Subject,
} from '../../core/material.ts'
import type { CalendarDate } from '../../core/time.ts'
import type { FactsContext, InstanceFacts } from '../../rules/facts.ts'

/** What is claimed of one image; nothing is uploaded. */
export type ImageClaim = Partial<
  Pick<
    Document,
    'format' | 'bytes' | 'widthPx' | 'heightPx' | 'sharpness' | 'isColour' | 'meanLuma' | 'digest'
  >
>

/** A service; without an id the first is `s1`, the second `s2` … */
export type ServiceClaim = Partial<Service>

export type MaterialClaim = {
  readonly subject?: Partial<Subject>
  readonly services?: readonly ServiceClaim[]
  /** Slot → claim. */
  readonly documents?: Readonly<Record<string, ImageClaim>>
  /** Whether the signed form still shows the values as they stand; left out: nobody knows. */
  readonly signedForm?: { readonly how?: 'on-screen' | 'on-paper'; readonly isCurrent?: boolean }
  readonly filing?: ExistingFiling
  readonly cancellation?: Cancellation
}

/** What the rules may know beside the material, but for what the system itself knows. */
export type KnownBeside = Omit<
  FactsContext,
  | 'filingType'
  | 'on'
  | 'suffixes'
  | 'encodable'
  | 'phoneRanges'
  | 'formDigest'
  | 'regionNames'
  | 'instances'
  | 'filedMaterial'
>

export type JudgeInput = MaterialClaim &
  KnownBeside & {
    /** The day on which it is judged; today where none is given. */
    readonly on?: CalendarDate
    /** Judged as this type; else as what is determined, else as a first filing. */
    readonly filingType?: FilingType
    readonly knowledge?: Partial<Omit<Knowledge, 'emptySubjectMayAdd'>>
    /** Service id → the product on which it runs. */
    readonly instances?: Readonly<Record<string, Partial<InstanceFacts>>>
    /** With follow-ups: what stands in the register. */
    readonly filedMaterial?: MaterialClaim
  }

const CURRENT = 'of the values as they stand'

const documentsOf = (claims: MaterialClaim['documents']): Material['documents'] =>
  Object.fromEntries(
    // What is not claimed is a missing fact: rules that would need it stay undecided.
    Object.entries(claims ?? {}).map(([slot, claim]) => [
      slot,
      { id: slot, slot, digest: `image in ${slot}`, ...claim } as Document,
    ]),
  )

const serviceOf = (claim: ServiceClaim, index: number): Service => ({
  ...claim,
  id: claim.id ?? `s${index + 1}`,
  kind: claim.kind ?? 'website',
  principal: claim.principal ?? {},
  access: claim.access ?? {},
})

/** Position of the first service whose id stands there already; undefined where each has its own. */
export const repeatedService = ({ services = [] }: MaterialClaim): number | undefined => {
  const ids = services.map((one, index) => serviceOf(one, index).id)
  const seen = new Set<string>()
  const found = ids.findIndex((id) => seen.size === seen.add(id).size)
  return found < 0 ? undefined : found
}

/** The material as the rules take it. */
export const materialOf = (input: MaterialClaim): Material => {
  const { subject, services = [], signedForm, filing, cancellation } = input
  return {
    subject: { ...subject, principal: subject?.principal ?? {} },
    services: services.map(serviceOf),
    documents: documentsOf(input.documents),
    ...(signedForm === undefined
      ? {}
      : {
          signedForm: {
            how: signedForm.how ?? 'on-screen',
            documentId: 'documents.verification-form',
            signedAt: '2000-01-01T00:00:00.000Z',
            contentDigest: signedForm.isCurrent === false ? 'of older values' : CURRENT,
          },
        }),
    ...(filing === undefined ? {} : { filing }),
    ...(cancellation === undefined ? {} : { cancellation }),
  }
}

/** Digest of the values as they stand, where it was said whether the signature fits them. */
export const formDigestOfClaim = ({ signedForm }: MaterialClaim): { formDigest?: string } =>
  signedForm?.isCurrent === undefined ? {} : { formDigest: CURRENT }
