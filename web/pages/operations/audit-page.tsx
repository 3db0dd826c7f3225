// The audit trail: who read and did what, newest first, one case or all. Actors are tags, never names.
import { useInfiniteQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayAndTime } from '../../i18n/time-words.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { EmptyState, Waiting } from '../../parts/empty-state.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import styles from './operations.module.css'
import { type AuditLine, readAudit } from './operations-calls.ts'
import { OperationsPage } from './operations-page.tsx'

const columns = ['at', 'actor', 'action', 'case', 'detail'] as const

const Line = ({
  line,
  onCase,
}: {
  readonly line: AuditLine
  readonly onCase: (applicationId: string) => void
}) => {
  const { t, i18n } = useTranslation('operations')
  const [kind = '', account] = line.actor.split(':')
  const { applicationId } = line
  return (
    <tr>
      <th scope="row" className={styles.when}>
        {dayAndTime(i18n.language, line.at)}
      </th>
      <td data-name={t('audit.column.actor')}>
        <span>
          {t(`audit.actor.${kind}`, { defaultValue: kind })}
          {account === undefined ? null : <span className={styles.tag}>{account}</span>}
        </span>
      </td>
      <td data-name={t('audit.column.action')}>
        {t(`audit.action.${line.action}`, { defaultValue: line.action })}
      </td>
      <td data-name={t('audit.column.case')}>
        {applicationId === undefined ? (
          <span className={styles.quiet}>—</span>
        ) : (
          <button type="button" className={styles.tagButton} onClick={() => onCase(applicationId)}>
            {applicationId}
          </button>
        )}
      </td>
      <td data-name={t('audit.column.detail')} className={styles.detail}>
        <span>{line.detail}</span>
      </td>
    </tr>
  )
}

const CaseFilter = ({
  applicationId,
  onCase,
}: {
  readonly applicationId: string
  readonly onCase: (id: string) => void
}) => {
  const { t } = useTranslation('operations')
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget).get('case')
    onCase(typeof typed === 'string' ? typed.trim() : '')
  }
  return (
    <form className={styles.filter} onSubmit={submit}>
      <label>
        <span className="visually-hidden">{t('audit.filter')}</span>
        <input
          key={applicationId}
          name="case"
          className={styles.box}
          defaultValue={applicationId}
          placeholder={t('audit.filter')}
          maxLength={64}
          pattern="[A-Za-z0-9_\-]*"
        />
      </label>
      <Button small type="submit">
        {t('audit.show')}
      </Button>
      {applicationId === '' ? null : (
        <Button small kind="plain" onClick={() => onCase('')}>
          {t('audit.all')}
        </Button>
      )}
    </form>
  )
}

const Lines = ({
  lines,
  onCase,
}: {
  readonly lines: readonly AuditLine[]
  readonly onCase: (id: string) => void
}) => {
  const { t } = useTranslation('operations')
  return (
    <Card className={styles.card}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('audit.title')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`audit.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be equal to the millisecond.
            <Line key={`${line.at}.${line.action}.${i}`} line={line} onCase={onCase} />
          ))}
        </tbody>
      </table>
    </Card>
  )
}

export const AuditPage = () => {
  const { t } = useTranslation('operations')
  const [applicationId, setCase] = useState('')
  const audit = useInfiniteQuery({
    queryKey: ['operations', 'audit', applicationId],
    queryFn: ({ pageParam }) => readAudit(applicationId === '' ? undefined : applicationId, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  })
  const lines = audit.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <OperationsPage place="audit" aside={<CaseFilter applicationId={applicationId} onCase={setCase} />}>
      {audit.isPending ? <Waiting label={t('audit.title')} rows={6} /> : null}
      {audit.isError ? <ProblemPanel cause={audit.error} again={() => void audit.refetch()} /> : null}
      {audit.data && lines.length === 0 ? <EmptyState name={t('audit.none')} /> : null}
      {lines.length > 0 ? <Lines lines={lines} onCase={setCase} /> : null}
      {audit.hasNextPage ? (
        <div className={styles.more}>
          <Button busy={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      ) : null}
    </OperationsPage>
  )
}
