// Home: open cases first, with what to do next; then what is filed, with the snippet for the footer. Empty: how to begin.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { listCases } from '../../api/cases.ts'
import { listFilings } from '../../api/filings.ts'
import type { CaseLine } from '../../api/shapes.ts'
import { ButtonLink } from '../../parts/button.tsx'
import { EmptyState, Waiting } from '../../parts/empty-state.tsx'
import { Mark } from '../../parts/glyphs.tsx'
import { Page, PageName } from '../../parts/page.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { SignedIn } from '../../session/signed-in.tsx'
import { CaseCard } from './case-card.tsx'
import { FilingCard } from './filing-card.tsx'
import styles from './home.module.css'

const ended = new Set<CaseLine['status']>(['filed', 'cancelled', 'withdrawn', 'abandoned', 'expired'])

/** A first filing stands among what is filed; a change that was made stands nowhere else. */
const isKept = (line: CaseLine): boolean => line.status !== 'filed' || line.filingType.startsWith('change-')

export const Home = () => (
  <SignedIn>
    <Filings />
  </SignedIn>
)

const Filings = () => {
  const { t } = useTranslation('start')
  const cases = useQuery({ queryKey: ['cases'], queryFn: () => listCases(), refetchInterval: 15_000 })
  const filings = useQuery({ queryKey: ['filings'], queryFn: listFilings })
  const open = cases.data?.items.filter((line) => !ended.has(line.status)) ?? []
  const over = cases.data?.items.filter((line) => ended.has(line.status) && isKept(line)) ?? []
  const isEmpty =
    cases.data !== undefined &&
    filings.data !== undefined &&
    cases.data.items.length === 0 &&
    filings.data.length === 0
  return (
    <Page title={t('home.name')}>
      <div className={styles.top}>
        <PageName name={t('home.name')} />
        {isEmpty ? null : (
          <ButtonLink
            kind="primary"
            to="/start"
            icon={<Plus size={18} strokeWidth={1.8} aria-hidden="true" />}
          >
            {t('home.start')}
          </ButtonLink>
        )}
      </div>
      {cases.error ? <ProblemPanel cause={cases.error} again={() => void cases.refetch()} /> : null}
      {filings.error ? <ProblemPanel cause={filings.error} again={() => void filings.refetch()} /> : null}
      {cases.isPending ? <Waiting label={t('app:waiting')} rows={5} /> : null}
      {isEmpty ? (
        <EmptyState picture={<Mark size={44} />} name={t('home.empty')} text={t('home.empty-text')}>
          <ButtonLink kind="primary" to="/start">
            {t('home.start')}
          </ButtonLink>
        </EmptyState>
      ) : null}
      {open.length > 0 ? (
        <section className={styles.group} aria-label={t('home.open')}>
          <h2 className={styles.groupName}>{t('home.open')}</h2>
          <ul className={styles.cards}>
            {open.map((line) => (
              <CaseCard key={line.id} line={line} />
            ))}
          </ul>
        </section>
      ) : null}
      {filings.data && filings.data.length > 0 ? (
        <section className={styles.group} aria-label={t('home.filed')}>
          <div className={styles.groupHead}>
            <h2 className={styles.groupName}>{t('home.filed')}</h2>
            <Link to="/filings">{t('home.all')}</Link>
          </div>
          <ul className={styles.cards}>
            {filings.data.map((filing) => (
              <FilingCard key={filing.subjectNumber} filing={filing} />
            ))}
          </ul>
        </section>
      ) : null}
      {over.length > 0 ? (
        <section className={styles.group} aria-label={t('home.over')}>
          <h2 className={styles.groupName}>{t('home.over')}</h2>
          <ul className={styles.cards}>
            {over.map((line) => (
              <CaseCard key={line.id} line={line} />
            ))}
          </ul>
        </section>
      ) : null}
    </Page>
  )
}
