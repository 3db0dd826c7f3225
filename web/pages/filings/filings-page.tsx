// What is filed in one's name: subjects with their services, what can be done with each, and the two ways in which a filing of
// another account comes here.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { filingsKey, listFilings } from '../../api/filings.ts'
import type { FilingLine } from '../../api/shapes.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { EmptyState, Waiting } from '../../parts/empty-state.tsx'
import { Mark, TaskMark } from '../../parts/glyphs.tsx'
import { Page, PageName } from '../../parts/page.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { useArrival } from '../../parts/use-arrival.ts'
import { SignedIn } from '../../session/signed-in.tsx'
import { AcceptDialog } from './accept-dialog.tsx'
import type { Deed } from './actions.ts'
import { ClaimDialog } from './claim-dialog.tsx'
import { DeedDialog } from './deed-dialog.tsx'
import styles from './filings.module.css'
import { OfferDialog, WithdrawDialog } from './offer-dialog.tsx'
import { SubjectCard } from './subject-card.tsx'

/** What is open over the page: one dialog at a time. */
type Open =
  | { readonly kind: 'deed'; readonly deed: Deed }
  | { readonly kind: 'withdraw'; readonly filing: FilingLine }
  | { readonly kind: 'accept' }
  | { readonly kind: 'claim' }

export const FilingsPage = () => (
  <SignedIn>
    <Filings />
  </SignedIn>
)

const Filings = () => {
  const { t } = useTranslation('filings')
  const [open, setOpen] = useState<Open>()
  const [arrived, setArrived] = useState('')
  const queries = useQueryClient()
  const filings = useQuery({ queryKey: filingsKey, queryFn: listFilings })
  const all = filings.data ?? []
  const close = () => setOpen(undefined)
  const arrive = (subjectNumber: string) => {
    setArrived(subjectNumber)
    close()
    void queries.invalidateQueries({ queryKey: filingsKey })
  }
  useArrival(filings.data !== undefined)
  return (
    <Page title={t('name')}>
      <div className={styles.top}>
        <PageName name={t('name')} below={t('below')} />
        <Entrances onOpen={setOpen} />
      </div>
      {filings.error ? <ProblemPanel cause={filings.error} again={() => void filings.refetch()} /> : null}
      {filings.isPending ? <Waiting label={t('waiting')} rows={6} /> : null}
      <div role="status">
        {arrived === '' ? null : (
          <p className={styles.arrived}>
            <TaskMark state="done" />
            {t('arrived', { number: arrived })}
          </p>
        )}
      </div>
      {filings.data?.length === 0 ? (
        <EmptyState picture={<Mark size={44} />} name={t('empty')} text={t('empty-text')}>
          <ButtonLink kind="primary" to="/start">
            {t('start')}
          </ButtonLink>
        </EmptyState>
      ) : null}
      <ul className={styles.cards}>
        {all.map((filing) => (
          <SubjectCard
            key={filing.subjectNumber}
            filing={filing}
            filings={all}
            onDeed={(deed) => setOpen({ kind: 'deed', deed })}
            onWithdraw={() => setOpen({ kind: 'withdraw', filing })}
          />
        ))}
      </ul>
      <Over open={open} filings={all} onArrived={arrive} onClose={close} />
    </Page>
  )
}

const Entrances = ({ onOpen }: { readonly onOpen: (open: Open) => void }) => {
  const { t } = useTranslation('filings')
  return (
    <div className={styles.entrances}>
      <Button onClick={() => onOpen({ kind: 'accept' })}>{t('accept.open')}</Button>
      <Button onClick={() => onOpen({ kind: 'claim' })}>{t('claim.open')}</Button>
    </div>
  )
}

const Over = ({
  open,
  filings,
  onArrived,
  onClose,
}: {
  readonly open: Open | undefined
  readonly filings: readonly FilingLine[]
  readonly onArrived: (subjectNumber: string) => void
  readonly onClose: () => void
}) => {
  if (open === undefined) return null
  if (open.kind === 'accept') return <AcceptDialog onArrived={onArrived} onClose={onClose} />
  if (open.kind === 'claim') return <ClaimDialog onArrived={onArrived} onClose={onClose} />
  if (open.kind === 'withdraw') return <WithdrawDialog filing={open.filing} onClose={onClose} />
  return open.deed.kind === 'hand-over' ? (
    <OfferDialog filing={open.deed.filing} onClose={onClose} />
  ) : (
    <DeedDialog deed={open.deed} filings={filings} onClose={onClose} />
  )
}
