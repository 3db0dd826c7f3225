// A form page of a case: sections of fields, each saved by itself, each judged in place. After a return only what is
// open is shown, so that nobody has to search for it.
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CaseView } from '../../api/shapes.ts'
import { ClashPanel } from '../../case/clash-panel.tsx'
import { DomainCards } from '../../case/domain-card.tsx'
import { FollowUpAbout } from '../../case/follow-up-about.tsx'
import { FormField } from '../../case/form-field.tsx'
import { useFormFields } from '../../case/form-fields.ts'
import { type FormPage as FormPageKey, sectionsOf } from '../../case/form-layout.ts'
import { addressOf, nextTask, type Place } from '../../case/places.ts'
import { TaskTop } from '../../case/task-top.tsx'
import { taskContext, useTaskWords } from '../../case/task-words.ts'
import { useDraft } from '../../case/use-draft.ts'
import { useLocalFindings } from '../../case/use-local-findings.ts'
import { useProblemWords } from '../../i18n/problem-words.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Section, SectionedCard, SectionFoot } from '../../parts/card.tsx'
import { Waiting } from '../../parts/empty-state.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { useArrival } from '../../parts/use-arrival.ts'
import styles from './form-page.module.css'
import { RemoveService } from './remove-service.tsx'

type FormPageProps = { readonly view: CaseView; readonly page: FormPageKey; readonly serviceId?: string }

export const FormPage = ({ view, page, serviceId }: FormPageProps) => {
  const { t } = useTranslation('tasks')
  const place: Place = serviceId === undefined ? { key: page } : { key: page, serviceId }
  const words = useTaskWords(view)
  const isApp = view.services.some((one) => one.id === serviceId && one.kind !== 'website')
  const isPerson = view.values['subject.kind'] === 'individual'
  const context = isApp ? { context: 'app' } : isPerson ? { context: 'individual' } : {}
  const fields = useFormFields(view)
  const isStartOpen = view.open !== 'all' && view.open.some((path) => path === 'subject.certificateNumber')
  const draft = useDraft({ caseId: view.id, pages: isStartOpen ? [page, 'start'] : [page], serviceId })
  const findings = useLocalFindings(view, draft.state.values, draft.state.dirty)
  const task = view.tasks.find(
    (one) => one.key === page && (serviceId === undefined || one.serviceId === serviceId),
  )
  const name = task ? words.name(task) : t(`name.${page}`, taskContext(view, page, serviceId))
  useArrival(draft.isReady)
  return (
    <Page title={name} width="form">
      <TaskTop
        view={view}
        place={place}
        name={name}
        below={t(`about.${page}`, taskContext(view, page, serviceId))}
        save={draft.state.save}
      />
      {draft.cause ? <ProblemPanel cause={draft.cause} again={draft.again} /> : null}
      {draft.store && draft.isReady ? (
        <>
          {draft.state.clashes.length > 0 ? (
            <ClashPanel clashes={draft.state.clashes} store={draft.store} />
          ) : null}
          {page === 'filing' && view.followUp ? (
            <div className={styles.about}>
              <FollowUpAbout view={view} />
            </div>
          ) : null}
          <SectionedCard>
            {sectionsOf(page, serviceId).map((section) => {
              const shown = fields.shownIn(section.paths)
              if (shown.length === 0) return null
              return (
                <Section key={section.key} name={t(`section.${section.key}`, context)}>
                  {shown.map((shownField) => (
                    <FormField
                      key={shownField.path}
                      view={view}
                      shown={shownField}
                      findings={findings}
                      draft={draft}
                    />
                  ))}
                </Section>
              )
            })}
            <Problems draft={draft} />
            <Foot view={view} place={place} flush={() => draft.store?.flush() ?? Promise.resolve()} />
          </SectionedCard>
          {page === 'service' && serviceId !== undefined ? (
            <DomainCards view={view} serviceId={serviceId} />
          ) : null}
          {page === 'service' && serviceId !== undefined ? (
            <RemoveService view={view} serviceId={serviceId} />
          ) : null}
        </>
      ) : draft.cause ? null : (
        <Waiting label={t('app:waiting')} rows={8} />
      )}
    </Page>
  )
}

/** A refusal that is about no field of this page; one about a field stands at the field. */
const Problems = ({ draft }: { readonly draft: ReturnType<typeof useDraft> }) => {
  const words = useProblemWords()
  const { problem } = draft.state
  if (!problem || problem.path !== undefined) return null
  return (
    <Section name="">
      <p role="alert">
        {words(problem).what} {words(problem).doNext}
      </p>
    </Section>
  )
}

const Foot = ({
  view,
  place,
  flush,
}: {
  readonly view: CaseView
  readonly place: Place
  readonly flush: () => Promise<void>
}) => {
  const { t } = useTranslation('tasks')
  const navigate = useNavigate()
  const next = view.status === 'draft' ? nextTask(view, place) : undefined
  const go = async () => {
    await flush()
    const to: string = next ? addressOf(view.id, next) : `/cases/${view.id}`
    await navigate({ to })
  }
  return (
    <SectionFoot>
      <Button kind="primary" onClick={() => void go()}>
        {t(view.status === 'draft' ? 'save-and-go' : 'save-and-back')}
      </Button>
      <ButtonLink kind="plain" to={`/cases/${view.id}`}>
        {t('later')}
      </ButtonLink>
    </SectionFoot>
  )
}
