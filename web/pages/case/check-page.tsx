// Pre-check and check-your-answers in one page: everything that stops the submission, with a link to each field; then
// what only deserves a look; then all that will be sent, and the consent.
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../src/core/finding.ts'
import { documentAddress } from '../../api/cases.ts'
import type { CaseView } from '../../api/shapes.ts'
import { CaseFrame } from '../../case/case-frame.tsx'
import { isCancellation, isChange } from '../../case/case-name.ts'
import { ChangeList } from '../../case/change-list.tsx'
import { AboutRows } from '../../case/follow-up-about.tsx'
import { sectionsOf } from '../../case/form-layout.ts'
import { Rows } from '../../case/form-preview.tsx'
import { addressOf, addressOfPath, type Place, placeOfPath } from '../../case/places.ts'
import { useSlotName } from '../../case/slots-of-case.ts'
import { TaskTop } from '../../case/task-top.tsx'
import { taskContext } from '../../case/task-words.ts'
import { useTurn } from '../../case/use-case.ts'
import { useFieldWords } from '../../i18n/field-words.ts'
import { Button } from '../../parts/button.tsx'
import { Section, SectionedCard, SectionFoot } from '../../parts/card.tsx'
import { FindingLine } from '../../parts/finding-line.tsx'
import { TaskMark } from '../../parts/glyphs.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import styles from './check-page.module.css'

export const CheckPage = () => {
  const { caseId = '' } = useParams({ strict: false })
  return <CaseFrame caseId={caseId}>{(view) => <Check view={view} />}</CaseFrame>
}

const Check = ({ view }: { readonly view: CaseView }) => {
  const { t } = useTranslation('tasks')
  const blocking = view.findings.filter((finding) => finding.severity === 'blocking')
  const others = view.findings.filter((finding) => finding.severity !== 'blocking')
  const hasNothing = isChange(view) && view.followUp?.changed.length === 0
  const unmended = view.items.filter((item) => !item.isMended)
  return (
    <Page title={t('name.submit')} width="form">
      <TaskTop
        view={view}
        place={{ key: 'submit' }}
        name={t('name.submit')}
        below={t('about.submit', taskContext(view, 'submit'))}
      />
      <SectionedCard>
        <Section name={t('check.result')}>
          <div className={styles.verdict} data-clear={blocking.length === 0 || undefined}>
            <TaskMark state={blocking.length === 0 ? 'done' : 'to-mend'} />
            <div>
              <p className={styles.verdictName}>
                {blocking.length === 0 ? t('check.clear') : t('check.blocking', { count: blocking.length })}
              </p>
              <p className={styles.quiet}>
                {t(blocking.length === 0 ? 'check.clear-text' : 'check.blocking-text')}
              </p>
            </div>
          </div>
          {unmended.length > 0 && blocking.length === 0 ? (
            <p className={styles.quiet}>{t('check.unmended', { count: unmended.length })}</p>
          ) : null}
          {blocking.length > 0 ? <Findings view={view} findings={blocking} /> : null}
        </Section>
        <FollowUpSections view={view} />
        {others.length > 0 ? (
          <Section name={t('check.warnings')} note={t('check.warnings-note')}>
            <Findings view={view} findings={others} />
          </Section>
        ) : null}
        <Summary view={view} />
        {view.allowedActions.includes('submit') ? (
          <Submit view={view} mayGo={blocking.length === 0 && !hasNothing} />
        ) : null}
      </SectionedCard>
    </Page>
  )
}

/** What a change changes, or what a cancellation gives up: the first thing to look at before it goes out. */
const FollowUpSections = ({ view }: { readonly view: CaseView }) => {
  const { t } = useTranslation(['tasks', 'case'])
  if (isChange(view))
    return (
      <Section name={t('case:change.name')}>
        <ChangeList view={view} />
      </Section>
    )
  if (!isCancellation(view)) return null
  return (
    <Section name={t('check.given-up')}>
      <div>
        <p>{t(`case:about.${view.filingType}`)}</p>
        <AboutRows view={view} />
      </div>
      <div className={styles.block}>
        <Rows view={view} name={t('name.filing', taskContext(view, 'filing'))} paths={pathsOf('filing')} />
        <Link className={styles.edit} to={addressOf(view.id, { key: 'filing' })}>
          {t('check.edit')}
        </Link>
      </div>
    </Section>
  )
}

const Findings = ({ view, findings }: { readonly view: CaseView; readonly findings: readonly Finding[] }) => {
  const words = useFieldWords(String(view.values['subject.kind'] ?? ''), view.services)
  const domainOf = (path: string): string | undefined => {
    const { serviceId } = placeOfPath(path)
    return view.services.length > 1
      ? view.services.find((service) => service.id === serviceId)?.label
      : undefined
  }
  return (
    <ul className={styles.findings}>
      {findings.map((finding) => (
        <li key={`${finding.code}-${finding.path}`}>
          <Link className={styles.finding} {...addressOfPath(view.id, finding.path)}>
            <span className={styles.words}>
              <span className={styles.field}>
                {words.label(finding.path)}
                {domainOf(finding.path) === undefined ? null : (
                  <span className={styles.quiet}> · {domainOf(finding.path)}</span>
                )}
              </span>
              <FindingLine finding={finding} />
            </span>
            <ChevronRight size={18} strokeWidth={1.6} aria-hidden="true" />
          </Link>
        </li>
      ))}
    </ul>
  )
}

const pathsOf = (page: Parameters<typeof sectionsOf>[0], serviceId?: string): readonly string[] =>
  sectionsOf(page, serviceId).flatMap((section) => section.paths)

const Summary = ({ view }: { readonly view: CaseView }) => {
  const asks = (key: Place['key']): boolean => view.tasks.some((task) => task.key === key)
  const { t } = useTranslation('tasks')
  const slotName = useSlotName(view)
  // Papers that came along from the filing, though nobody asks for them now, are not handed in.
  const documents = view.documents.filter(({ slot }) => view.slots.some((one) => one.slot === slot))
  const edit = (key: Parameters<typeof addressOf>[1]) => (
    <Link className={styles.edit} to={addressOf(view.id, key)}>
      {t('check.edit')}
    </Link>
  )
  if (isCancellation(view)) return null
  return (
    <Section name={t('check.answers')}>
      {asks('filing') ? (
        <div className={styles.block}>
          <Rows view={view} name={t('name.filing')} paths={pathsOf('filing')} />
          {edit({ key: 'filing' })}
        </div>
      ) : null}
      {asks('subject') ? (
        <div className={styles.block}>
          <Rows
            view={view}
            name={t('summary.subject')}
            paths={[
              'subject.provinceCode',
              'subject.cityCode',
              'subject.districtCode',
              ...pathsOf('subject').filter((path) => path !== 'subject.cityCode'),
            ]}
          />
          {edit({ key: 'subject' })}
        </div>
      ) : null}
      {asks('subject-principal') ? (
        <div className={styles.block}>
          <Rows view={view} name={t('summary.subject-principal')} paths={pathsOf('subject-principal')} />
          {edit({ key: 'subject-principal' })}
        </div>
      ) : null}
      {view.services.map((service) => (
        <div key={service.id} className={styles.block}>
          <Rows
            view={view}
            name={t('summary.service', {
              domain: service.label,
              ...(service.kind === 'website' ? {} : { context: 'app' }),
            })}
            paths={[...pathsOf('service', service.id), ...pathsOf('service-principal', service.id)]}
          />
          {edit({ key: 'service', serviceId: service.id })}
        </div>
      ))}
      {documents.length === 0 ? null : (
        <div className={styles.block}>
          <h3 className={styles.blockName}>{t('summary.documents')}</h3>
          <ul className={styles.documents}>
            {documents.map((document) => (
              <li key={document.id}>
                <img src={documentAddress(view.id, document.id, 168)} alt="" width={84} height={64} />
                <span>{slotName(document.slot)}</span>
              </li>
            ))}
          </ul>
          {asks('documents') ? edit({ key: 'documents' }) : null}
        </div>
      )}
    </Section>
  )
}

const Submit = ({ view, mayGo }: { readonly view: CaseView; readonly mayGo: boolean }) => {
  const { t } = useTranslation('tasks')
  const navigate = useNavigate()
  const [isAgreed, setAgreed] = useState(false)
  const turn = useTurn(view, 'submit')
  const submit = () =>
    turn.mutate(undefined, {
      onSuccess: () => void navigate({ to: '/cases/$caseId', params: { caseId: view.id } }),
    })
  return (
    <>
      <Section name={t('check.consent')}>
        <label className={styles.consent}>
          <input
            type="checkbox"
            checked={isAgreed}
            onChange={(event) => setAgreed(event.currentTarget.checked)}
          />
          <span>{t('check.consent-text', isCancellation(view) ? { context: 'cancel' } : {})}</span>
        </label>
        {turn.error ? <ProblemPanel cause={turn.error} /> : null}
        {mayGo ? null : <p className={styles.quiet}>{t('check.not-yet')}</p>}
      </Section>
      <SectionFoot>
        <Button kind="primary" disabled={!mayGo || !isAgreed} busy={turn.isPending} onClick={submit}>
          {t(view.status === 'draft' ? 'check.submit' : 'check.resubmit')}
        </Button>
      </SectionFoot>
    </>
  )
}
