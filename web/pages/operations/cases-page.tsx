// All cases by status, for those who supervise or audit: read-only. The desk can be looked at from here, and that look
// is recorded like every other.
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { statuses } from '../../../src/core/application/status.ts'
import type { CaseLine } from '../../api/shapes.ts'
import { ExpediteButton, ExpeditedMark } from '../../case/expedite.tsx'
import { dayAndTime } from '../../i18n/time-words.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { SelectBox } from '../../parts/control.tsx'
import { EmptyState, Waiting } from '../../parts/empty-state.tsx'
import { ClockPill, StatusPill } from '../../parts/pills.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { ProvinceSeal } from '../../parts/province-seal.tsx'
import { useMe } from '../../session/me.ts'
import styles from './operations.module.css'
import { listCases } from './operations-calls.ts'
import { OperationsPage } from './operations-page.tsx'

const columns = ['case', 'status', 'clock', 'type', 'owner', 'touched'] as const

const lookers: readonly string[] = ['supervisor', 'auditor', 'reviewer']

const Line = ({ line, mayLook }: { readonly line: CaseLine; readonly mayLook: boolean }) => {
  const { t, i18n } = useTranslation(['operations', 'status'])
  return (
    <tr>
      <th scope="row">
        <span className={styles.face}>
          <ProvinceSeal provinceCode={line.provinceCode} size={36} />
          <span>
            {mayLook && line.status !== 'draft' ? (
              <Link to="/review/$applicationId" params={{ applicationId: line.id }} className={styles.domain}>
                {line.domain || line.subjectName}
                <ExpeditedMark reason={line.expedited} />
              </Link>
            ) : (
              <span className={styles.domain}>
                {line.domain || line.subjectName}
                <ExpeditedMark reason={line.expedited} />
              </span>
            )}
            <span className={styles.small}>{line.subjectNumber ?? line.subjectName}</span>
          </span>
        </span>
      </th>
      <td data-name={t('cases.column.status')}>
        <StatusPill status={line.status} />
      </td>
      <td data-name={t('cases.column.clock')}>
        {line.dueAt === undefined ? (
          <span className={styles.quiet}>—</span>
        ) : (
          <ClockPill dueAt={line.dueAt} />
        )}
      </td>
      <td data-name={t('cases.column.type')}>{t(`status:type.${line.filingType}`)}</td>
      <td data-name={t('cases.column.owner')}>{t(`cases.owner.${line.owner}`)}</td>
      <td data-name={t('cases.column.touched')} className={styles.when}>
        {dayAndTime(i18n.language, line.touchedAt)}
      </td>
      <td className={styles.deedCell}>
        <ExpediteButton
          applicationId={line.id}
          name={line.domain || line.subjectName}
          status={line.status}
          reason={line.expedited}
        />
      </td>
    </tr>
  )
}

const Lines = ({ lines }: { readonly lines: readonly CaseLine[] }) => {
  const { t } = useTranslation('operations')
  const role = useMe().data?.role ?? ''
  return (
    <Card className={styles.card}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('cases.title')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`cases.column.${column}`)}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{t('cases.column.deed')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.id} line={line} mayLook={lookers.includes(role)} />
          ))}
        </tbody>
      </table>
    </Card>
  )
}

export const CasesPage = () => {
  const { t } = useTranslation(['operations', 'status'])
  const [status, setStatus] = useState('')
  const cases = useInfiniteQuery({
    queryKey: ['operations', 'cases', status],
    queryFn: ({ pageParam }) => listCases(status === '' ? undefined : status, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  })
  const lines = cases.data?.pages.flatMap((page) => page.items) ?? []
  const choices = [
    { value: '', label: t('cases.all') },
    ...statuses.map((value) => ({ value, label: t(`status:${value}.title`) })),
  ]
  const filter = (
    <div className={styles.filter}>
      <SelectBox
        aria-label={t('cases.filter')}
        choices={choices}
        value={status}
        onChange={(event) => setStatus(event.currentTarget.value)}
      />
    </div>
  )
  return (
    <OperationsPage place="cases" aside={filter}>
      {cases.isPending ? <Waiting label={t('cases.title')} rows={6} /> : null}
      {cases.isError ? <ProblemPanel cause={cases.error} again={() => void cases.refetch()} /> : null}
      {cases.data && lines.length === 0 ? <EmptyState name={t('cases.none')} /> : null}
      {lines.length > 0 ? <Lines lines={lines} /> : null}
      {cases.hasNextPage ? (
        <div className={styles.more}>
          <Button busy={cases.isFetchingNextPage} onClick={() => void cases.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      ) : null}
    </OperationsPage>
  )
}
