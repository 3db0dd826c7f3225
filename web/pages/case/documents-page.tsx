// Documents: every slot that is asked for, upload first. A file may be dropped, chosen, or taken with the phone by a QR
// code; the page notices by itself when the phone has sent.
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { isPortraitSlot } from '../../../src/core/slot.ts'
import type { CaseView } from '../../api/shapes.ts'
import { CaseFrame } from '../../case/case-frame.tsx'
import { PhoneHandover } from '../../case/phone-handover.tsx'
import { addressOf, nextTask } from '../../case/places.ts'
import { SlotField } from '../../case/slot-field.tsx'
import { TaskTop } from '../../case/task-top.tsx'
import { ButtonLink } from '../../parts/button.tsx'
import { Section, SectionedCard, SectionFoot } from '../../parts/card.tsx'
import { Page } from '../../parts/page.tsx'
import { useArrival } from '../../parts/use-arrival.ts'
import styles from './documents-page.module.css'

const EVERY_MS = 4_000

export const DocumentsPage = () => {
  const { caseId = '' } = useParams({ strict: false })
  return (
    <CaseFrame caseId={caseId} everyMs={EVERY_MS}>
      {(view) => <Documents view={view} />}
    </CaseFrame>
  )
}

type Group = { readonly key: string; readonly name: string; readonly slots: readonly string[] }

/** Slots by whose they are: the subject's, then each service's. The signed form has its own page. */
const useGroups = (view: CaseView): readonly Group[] => {
  const { t } = useTranslation('tasks')
  const context = view.values['subject.kind'] === 'individual' ? { context: 'individual' } : {}
  const asked = view.slots
    .map(({ slot }) => slot)
    .filter((slot) => slot !== 'documents.verification-form' && !isPortraitSlot(slot))
    .filter((slot) => view.open === 'all' || view.open.includes(slot))
  const service = (id: string) => view.services.find((one) => one.id === id)
  const ids = [...new Set(asked.flatMap((slot) => /^services\.([^.]+)\./.exec(slot)?.[1] ?? []))]
  return [
    {
      key: 'subject',
      name: t('documents.of-subject', context),
      slots: asked.filter((slot) => slot.startsWith('subject.documents')),
    },
    {
      key: 'principal',
      name: t('documents.of-principal'),
      slots: asked.filter((slot) => slot.startsWith('subject.principal')),
    },
    ...ids.map((id) => ({
      key: id,
      name: t('documents.of-service', { domain: service(id)?.label ?? id }),
      slots: asked.filter((slot) => slot.startsWith(`services.${id}.`)),
    })),
  ].filter((group) => group.slots.length > 0)
}

const Documents = ({ view }: { readonly view: CaseView }) => {
  const { t } = useTranslation('tasks')
  const groups = useGroups(view)
  const next = view.status === 'draft' ? nextTask(view, { key: 'documents' }) : undefined
  useArrival(true)
  return (
    <Page title={t('name.documents')} width="form">
      <TaskTop
        view={view}
        place={{ key: 'documents' }}
        name={t('name.documents')}
        below={t('about.documents')}
      />
      <SectionedCard>
        <PhoneHandover view={view} />
        {groups.map((group) => (
          <Section key={group.key} name={group.name}>
            <div className={styles.slots}>
              {group.slots.map((slot) => (
                <SlotField key={slot} view={view} slot={slot} />
              ))}
            </div>
          </Section>
        ))}
        <SectionFoot>
          <ButtonLink kind="primary" to={next ? addressOf(view.id, next) : `/cases/${view.id}`}>
            {t(view.status === 'draft' ? 'go-on' : 'back-to-case')}
          </ButtonLink>
        </SectionFoot>
      </SectionedCard>
    </Page>
  )
}
