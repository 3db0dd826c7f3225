// A case on its road: who holds it now, until when, what the applicant can do (often nothing, and then it says so).
import { useTranslation } from 'react-i18next'
import type { CaseView } from '../../api/shapes.ts'
import { CaseColumns } from '../../case/case-columns.tsx'
import { CaseHead } from '../../case/case-head.tsx'
import { CaseHistory } from '../../case/case-history.tsx'
import { caseNameOf } from '../../case/case-name.ts'
import { DomainCards } from '../../case/domain-card.tsx'
import { EndCase } from '../../case/end-case.tsx'
import { FollowUpAbout } from '../../case/follow-up-about.tsx'
import { CaseForecast, NextCard } from '../../case/next-card.tsx'
import { PhoneCode } from '../../case/phone-handover.tsx'
import { portraitSlotsOf } from '../../case/slots-of-case.ts'
import { useTurn } from '../../case/use-case.ts'
import { useJoined } from '../../i18n/joined.ts'
import { usePlaces } from '../../i18n/places.ts'
import { dayAndTime } from '../../i18n/time-words.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { PaddedCard } from '../../parts/card.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { PortraitSlots } from './portrait-slots.tsx'
import styles from './road-page.module.css'
import { smsPageOf } from './sms-page.ts'

const ended = new Set(['withdrawn', 'abandoned', 'expired'])

export const RoadPage = ({ view }: { readonly view: CaseView }) => {
  const isEnded = ended.has(view.status)
  return (
    <Page title={caseNameOf(view)}>
      <CaseColumns
        head={<CaseHead view={view} />}
        forecast={<CaseForecast view={view} />}
        aside={isEnded ? undefined : <NextCard view={view} />}
        more={
          <>
            <DomainCards view={view} />
            <CaseHistory view={view} />
            <EndCase view={view} />
          </>
        }
      >
        <FollowUpAbout view={view} />
        <Now view={view} />
      </CaseColumns>
    </Page>
  )
}

/** Types of filing for which the bureau sends no SMS. */
const hasSms = (view: CaseView): boolean => view.steps.some((step) => step.key === 'sms')

const Now = ({ view }: { readonly view: CaseView }) => {
  switch (view.status) {
    case 'awaiting-portrait':
      return <PortraitNow view={view} />
    case 'sms-pending':
      return <SmsNow view={view} />
    default:
      return <WaitingNow view={view} />
  }
}

const WaitingNow = ({ view }: { readonly view: CaseView }) => {
  const { t, i18n } = useTranslation(['case', 'status'])
  const { bureauName } = usePlaces()
  const isEnded = ended.has(view.status)
  return (
    <PaddedCard name={t(`status:owner.${view.owner}`)}>
      <p className={styles.words}>
        {view.endedWith === undefined
          ? t(`status:${view.status}.next`, hasSms(view) ? {} : { context: 'plain' })
          : t('status:expired.with-filing', { number: view.endedWith })}
      </p>
      {view.clock && !isEnded ? (
        <p className={styles.quiet}>
          {t(`clock.${view.clock.what}`, {
            at: dayAndTime(i18n.language, view.clock.dueAt),
            bureau: bureauName(view.provinceCode),
          })}
          {view.clock.isProvisional ? ` ${t('clock.provisional')}` : ''}
        </p>
      ) : null}
      {isEnded ? (
        <p className={styles.action}>
          <ButtonLink kind="primary" to={view.followUp === undefined ? '/start' : '/filings'}>
            {t(view.followUp === undefined ? 'ended.start' : 'to-filings')}
          </ButtonLink>
        </p>
      ) : (
        <p className={styles.quiet}>{t('waiting-note')}</p>
      )}
    </PaddedCard>
  )
}

const PortraitNow = ({ view }: { readonly view: CaseView }) => {
  const { t } = useTranslation(['case', 'status'])
  const turn = useTurn(view, 'submit-portraits')
  const slots = portraitSlotsOf(view)
  const isComplete = slots.every((slot) => view.documents.some((document) => document.slot === slot))
  return (
    <PaddedCard name={t('portrait.name')}>
      <p className={styles.words}>{t('portrait.text')}</p>
      <div className={styles.phone}>
        <PhoneCode caseId={view.id} text={t('portrait.phone')} />
      </div>
      <PortraitSlots view={view} slots={slots} />
      {turn.error ? <ProblemPanel cause={turn.error} /> : null}
      <div className={styles.action}>
        <Button kind="primary" disabled={!isComplete} busy={turn.isPending} onClick={() => turn.mutate()}>
          {t('portrait.submit')}
        </Button>
        {isComplete ? null : <span className={styles.quiet}>{t('portrait.missing')}</span>}
      </div>
    </PaddedCard>
  )
}

const SmsNow = ({ view }: { readonly view: CaseView }) => {
  const { t, i18n } = useTranslation(['case', 'status'])
  const turn = useTurn(view, 'confirm-sms')
  const joined = useJoined()
  const { bureauName } = usePlaces()
  const mobiles = [
    ...new Set(
      view.services.map((service) =>
        String(
          view.values[
            service.principalIsSubjects
              ? 'subject.principal.mobile'
              : `services.${service.id}.principal.mobile`
          ] ?? '',
        ),
      ),
    ),
  ]
  return (
    <PaddedCard name={t('sms.name')}>
      <p className={styles.words}>
        {t('sms.text', {
          bureau: bureauName(view.provinceCode),
          mobiles: joined(mobiles.filter((mobile) => mobile !== '')),
        })}
      </p>
      <ol className={styles.steps}>
        <li>
          <span>
            {t('sms.step-1')}{' '}
            <a href={smsPageOf(view)} target="_blank" rel="noopener">
              {t('sms.page')}
            </a>
          </span>
        </li>
        <li>{t('sms.step-2')}</li>
        <li>{t('sms.step-3')}</li>
      </ol>
      {view.clock ? (
        <p className={styles.quiet}>{t('sms.until', { at: dayAndTime(i18n.language, view.clock.dueAt) })}</p>
      ) : null}
      <p className={styles.quiet}>{t('sms.lost')}</p>
      {turn.error ? <ProblemPanel cause={turn.error} /> : null}
      <div className={styles.action}>
        <Button kind="primary" busy={turn.isPending} onClick={() => turn.mutate()}>
          {t('sms.done')}
        </Button>
      </div>
    </PaddedCard>
  )
}
