// Document slots of a case: which portraits person verification wants, and what a slot is called.
import type { CaseView } from '../api/shapes.ts'
import { useFieldWords } from '../i18n/field-words.ts'

/** One portrait for each person in charge of a service; who is in charge of three is photographed once. */
export const portraitSlotsOf = (view: CaseView): readonly string[] => [
  ...new Set(
    view.services.map((service) =>
      service.principalIsSubjects
        ? 'subject.principal.documents.portrait'
        : `services.${service.id}.principal.documents.portrait`,
    ),
  ),
]

/** The subject's certificate goes by its own name (营业执照), every other slot by the slot's. */
export const useSlotName = (view: CaseView): ((slot: string) => string) => {
  const words = useFieldWords(String(view.values['subject.kind'] ?? ''), view.services)
  return (slot) =>
    slot === 'subject.documents.certificate'
      ? words.option('certificate-types', String(view.values['subject.certificateType'] ?? ''))
      : words.label(slot)
}
