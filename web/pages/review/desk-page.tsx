// The desk of one case: fetches it, says whose it is, and after the decision offers the next case at once.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewDesk } from '../../api/shapes.ts'
import { caseNameOf } from '../../case/case-name.ts'
import { ExpediteButton, ExpeditedMark } from '../../case/expedite.tsx'
import { usePlaces } from '../../i18n/places.ts'
import { Waiting } from '../../parts/empty-state.tsx'
import { Page } from '../../parts/page.tsx'
import { ClockPill } from '../../parts/pills.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { ClaimBanner } from './claim-banner.tsx'
import { Decided, type Decision } from './decided.tsx'
import styles from './desk.module.css'
import { Desk } from './desk.tsx'
import { deskKey, readDesk } from './review-calls.ts'
import { claimedOf, useQueue } from './use-claimed.ts'

const Lead = ({ desk }: { readonly desk: ReviewDesk }) => {
  const { t } = useTranslation(['status', 'review'])
  const { provinceName } = usePlaces()
  const view = desk.case
  const name = view.values['subject.name']
  return (
    <div className={styles.lead}>
      <Link to="/review" className={styles.back} aria-label={t('review:claim.to-queue')}>
        <ChevronLeft size={20} aria-hidden="true" />
      </Link>
      <h1 className={styles.domain}>
        {caseNameOf(view)}
        <ExpeditedMark reason={desk.expedited} />
      </h1>
      <span className={styles.about}>
        {provinceName(view.provinceCode)}
        <span aria-hidden="true"> · </span>
        {t(`type.${view.filingType}`)}
      </span>
      <span className={styles.about}>
        {typeof name === 'string' && name !== caseNameOf(view) ? name : ''}
      </span>
    </div>
  )
}

const Tools = ({ desk }: { readonly desk: ReviewDesk }) => {
  const { t } = useTranslation('review')
  const { clock, round } = desk.case
  return (
    <>
      <ExpediteButton
        applicationId={desk.case.id}
        name={caseNameOf(desk.case)}
        status={desk.case.status}
        reason={desk.expedited}
      />
      {round > 1 ? <span className={styles.round}>{t('desk.round', { round })}</span> : null}
      <Link to="/review" className={styles.place}>
        {desk.position > 0
          ? t('desk.place', { position: desk.position, waiting: desk.waiting })
          : t('claim.to-queue')}
      </Link>
      {clock ? (
        <span className={styles.clock}>
          <ClockPill dueAt={clock.dueAt} isProvisional={clock.isProvisional} />
        </span>
      ) : null}
    </>
  )
}

const OpenDesk = ({ applicationId }: { readonly applicationId: string }) => {
  const { t } = useTranslation(['review', 'app'])
  const [decision, setDecision] = useState<Decision>()
  const desk = useQuery({
    queryKey: deskKey(applicationId),
    queryFn: () => readDesk(applicationId),
    // Each read of whole values is recorded: not more of them than a person asks for.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    enabled: decision === undefined,
  })
  const queue = useQueue()
  const queries = useQueryClient()
  const close = (made: Decision): void => {
    setDecision(made)
    // What was on the desk is over; should this case come back, it is read anew.
    queries.removeQueries({ queryKey: deskKey(applicationId) })
  }
  if (decision) return <Decided decision={decision} onNext={() => setDecision(undefined)} />
  if (desk.isPending)
    return (
      <Page title={t('desk.title')} wide width="page" lead={<span className={styles.lead} />}>
        <Waiting label={t('desk.opening')} rows={6} />
      </Page>
    )
  if (desk.isError)
    return (
      <Page title={t('desk.title')}>
        <ProblemPanel cause={desk.error} again={() => void desk.refetch()} />
      </Page>
    )
  const claimed = claimedOf(queue.data, applicationId)
  const domain = caseNameOf(desk.data.case)
  return (
    <Page
      title={`${domain} · ${t('desk.title')}`}
      wide
      width="full"
      lead={<Lead desk={desk.data} />}
      tools={<Tools desk={desk.data} />}
    >
      <Desk
        key={`${desk.data.case.round}.${desk.data.case.status}`}
        desk={desk.data}
        mayJudge={claimed.by === 'me'}
        banner={
          <ClaimBanner applicationId={applicationId} claimed={claimed} status={desk.data.case.status} />
        }
        onDecided={close}
      />
    </Page>
  )
}

export const DeskPage = () => {
  const { applicationId } = useParams({ from: '/review/$applicationId' })
  return <OpenDesk key={applicationId} applicationId={applicationId} />
}
