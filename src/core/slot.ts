// The document slots: which image shows what, and whose it is. What each province demands is for the packs; this table
// only says which slots exist and how large the paper is, so that pixels can be judged.
import { type Path, patternOf } from './path.ts'

export type PaperKind = 'licence' | 'identity-card' | 'portrait' | 'form' | 'icon' | 'other'

export type Slot = {
  readonly pattern: Path
  readonly paper: PaperKind
  /** The regulator's attachment use (Fjyt), by our own word; the adapter knows the number. */
  readonly use:
    | 'subject-certificate'
    | 'subject-principal-certificate'
    | 'service-principal-certificate'
    | 'portrait'
    | 'verification-form'
    | 'pre-approval'
    | 'supplement'
}

export const slots: readonly Slot[] = [
  { pattern: 'subject.documents.certificate', paper: 'licence', use: 'subject-certificate' },
  { pattern: 'subject.documents.residence-permit', paper: 'other', use: 'supplement' },
  { pattern: 'subject.documents.pledge', paper: 'form', use: 'supplement' },
  { pattern: 'subject.documents.notice', paper: 'form', use: 'supplement' },
  { pattern: 'subject.documents.plan', paper: 'form', use: 'supplement' },
  { pattern: 'subject.documents.statement', paper: 'form', use: 'supplement' },
  { pattern: 'subject.documents.party-confirmation', paper: 'form', use: 'supplement' },
  { pattern: 'subject.documents.authority-approval', paper: 'form', use: 'supplement' },
  { pattern: 'subject.documents.rename-letter', paper: 'form', use: 'supplement' },
  {
    pattern: 'subject.principal.documents.front',
    paper: 'identity-card',
    use: 'subject-principal-certificate',
  },
  {
    pattern: 'subject.principal.documents.back',
    paper: 'identity-card',
    use: 'subject-principal-certificate',
  },
  { pattern: 'subject.principal.documents.authorisation', paper: 'form', use: 'supplement' },
  { pattern: 'subject.principal.documents.age-proof', paper: 'other', use: 'supplement' },
  { pattern: 'subject.principal.documents.guardian-consent', paper: 'form', use: 'supplement' },
  { pattern: 'subject.principal.documents.portrait', paper: 'portrait', use: 'portrait' },
  {
    pattern: 'services.*.principal.documents.front',
    paper: 'identity-card',
    use: 'service-principal-certificate',
  },
  {
    pattern: 'services.*.principal.documents.back',
    paper: 'identity-card',
    use: 'service-principal-certificate',
  },
  { pattern: 'services.*.principal.documents.authorisation', paper: 'form', use: 'supplement' },
  { pattern: 'services.*.principal.documents.age-proof', paper: 'other', use: 'supplement' },
  { pattern: 'services.*.principal.documents.guardian-consent', paper: 'form', use: 'supplement' },
  { pattern: 'services.*.principal.documents.portrait', paper: 'portrait', use: 'portrait' },
  { pattern: 'services.*.documents.domain-certificate', paper: 'other', use: 'supplement' },
  { pattern: 'services.*.documents.domain-holder-proof', paper: 'form', use: 'supplement' },
  { pattern: 'services.*.documents.pre-approval', paper: 'other', use: 'pre-approval' },
  { pattern: 'services.*.documents.icon', paper: 'icon', use: 'supplement' },
  { pattern: 'documents.verification-form', paper: 'form', use: 'verification-form' },
]

const byPattern: ReadonlyMap<Path, Slot> = new Map(slots.map((slot) => [slot.pattern, slot]))

export const slotAt = (path: Path): Slot | undefined => byPattern.get(patternOf(path))

/** Asked for every frame of every rule: the cheap look at the end of the path answers nearly always. */
export const isPortraitSlot = (path: Path): boolean =>
  path.endsWith('.portrait') && slotAt(path)?.use === 'portrait'
