// One document slot: its name and what it must show, the image or the place for it, findings and what a reviewer said.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { attachDocument, documentAddress, readCase, removeDocument } from '../api/cases.ts'
import type { CaseView, DocumentView } from '../api/shapes.ts'
import { useFieldWords } from '../i18n/field-words.ts'
import { useReturnWords } from '../i18n/return-words.ts'
import { dayAndTime } from '../i18n/time-words.ts'
import { Dialog } from '../parts/dialog.tsx'
import { DocumentCard, DropCard } from '../parts/document-card.tsx'
import { ReturnLine } from '../parts/finding-line.tsx'
import { ProblemPanel } from '../parts/problem-panel.tsx'
import styles from './slot-field.module.css'
import { useSlotName } from './slots-of-case.ts'
import { useCaseReplacer } from './use-case.ts'

export const useAttaching = (caseId: string, slot: string) => {
  const replace = useCaseReplacer()
  return useMutation({
    mutationFn: async (file: Blob) => {
      await attachDocument(caseId, slot, file)
      return readCase(caseId)
    },
    onSuccess: replace,
  })
}

const useRemoving = (view: CaseView, slot: string) => {
  const replace = useCaseReplacer()
  return useMutation({ mutationFn: () => removeDocument(view.id, view.revision, slot), onSuccess: replace })
}

/** Size, pixels, how and when it came. */
const useAbout = () => {
  const { t, i18n } = useTranslation('app')
  return (document: DocumentView): string =>
    [
      t('drop.bytes', { size: (document.bytes / 1024 / 1024).toFixed(1) }),
      `${document.widthPx} × ${document.heightPx}`,
      t(`drop.by-${document.by}`),
      dayAndTime(i18n.language, document.addedAt),
    ].join(' · ')
}

export const SlotField = ({ view, slot }: { readonly view: CaseView; readonly slot: string }) => {
  const { t } = useTranslation(['tasks', 'findings'])
  const about = useAbout()
  const words = useFieldWords(String(view.values['subject.kind'] ?? ''), view.services)
  const returnWords = useReturnWords()
  const [isLooking, setLooking] = useState(false)
  const attaching = useAttaching(view.id, slot)
  const removing = useRemoving(view, slot)
  const document = view.documents.find((one) => one.slot === slot)
  const demand = view.slots.find((one) => one.slot === slot)
  const advice = demand?.advice
  const item = view.items.find((one) => one.path === slot)
  const mayChange =
    view.allowedActions.includes('attach-document') && (view.open === 'all' || view.open.includes(slot))
  const findings = view.findings.filter(
    (finding) => finding.path === slot && finding.code !== 'document-missing',
  )
  const name = useSlotName(view)(slot)
  return (
    <div className={styles.slot} data-path={slot}>
      <p className={styles.label}>
        {name}
        {demand?.required === false ? (
          <span className={styles.optional}>{t('app:field.optional')}</span>
        ) : null}
      </p>
      <p className={styles.hint}>{words.hint(slot)}</p>
      {advice === undefined ? null : (
        <p className={styles.hint}>{t(`findings:advice.${advice}`, { defaultValue: '' })}</p>
      )}
      {item ? <ReturnLine isMended={item.isMended} {...returnWords(item)} /> : null}
      {document ? (
        <DocumentCard
          name={name}
          about={about(document)}
          picture={documentAddress(view.id, document.id, 168)}
          findings={findings}
          busy={attaching.isPending || removing.isPending}
          mayChange={mayChange}
          onFile={(file) => attaching.mutate(file)}
          onRemove={() => removing.mutate()}
          onLook={() => setLooking(true)}
        />
      ) : mayChange ? (
        <DropCard
          label={t('documents.choose', { name })}
          {...(slot.endsWith('.icon') ? { note: t('app:drop.icon') } : {})}
          busy={attaching.isPending}
          onFile={(file) => attaching.mutate(file)}
        />
      ) : null}
      {attaching.error ? <ProblemPanel cause={attaching.error} /> : null}
      {removing.error ? <ProblemPanel cause={removing.error} /> : null}
      {document ? (
        <Dialog isOpen={isLooking} name={name} shape="picture" onClose={() => setLooking(false)}>
          <img
            className={styles.large}
            src={documentAddress(view.id, document.id, 1600)}
            alt={name}
            width={document.widthPx}
            height={document.heightPx}
          />
        </Dialog>
      ) : null}
    </div>
  )
}
