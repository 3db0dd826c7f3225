// Which cases a file carries, by type of filing. Who may look at the desk gets there from here; that look is recorded.
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Card } from '../../parts/card.tsx'
import { StatusPill } from '../../parts/pills.tsx'
import { useMe } from '../../session/me.ts'
import type { FileDetail } from './exchange-calls.ts'
import styles from './files.module.css'
import frame from './operations.module.css'

const lookers: readonly string[] = ['supervisor', 'auditor', 'reviewer']
type Status = Parameters<typeof StatusPill>[0]['status']

const Line = ({
  record,
  mayLook,
}: {
  readonly record: FileDetail['records'][number]
  readonly mayLook: boolean
}) => {
  const { t } = useTranslation(['operations', 'status'])
  const name = record.domain === '' ? record.applicationId : record.domain
  return (
    <tr>
      <th scope="row">
        {mayLook ? (
          <Link
            to="/review/$applicationId"
            params={{ applicationId: record.applicationId }}
            className={frame.domain}
          >
            {name}
          </Link>
        ) : (
          <span className={frame.domain}>{name}</span>
        )}
        <span className={frame.small}>{record.applicationId}</span>
      </th>
      <td data-name={t('cases.column.type')}>{t(`status:type.${record.filingType}`)}</td>
      <td data-name={t('cases.column.status')}>
        <StatusPill status={record.status as Status} />
      </td>
    </tr>
  )
}

export const FileRecords = ({ detail }: { readonly detail: FileDetail }) => {
  const { t } = useTranslation(['operations', 'status'])
  const mayLook = lookers.includes(useMe().data?.role ?? '')
  if (detail.records.length === 0) return null
  return (
    <section>
      <h2 className={frame.section}>{t('file.cases')}</h2>
      <ul className={styles.types}>
        {detail.byType.map(({ filingType, count }) => (
          <li key={filingType}>
            {t(`status:type.${filingType}`)} <b>{count}</b>
          </li>
        ))}
      </ul>
      <Card className={frame.card}>
        <table className={frame.table}>
          <caption className="visually-hidden">{t('file.cases')}</caption>
          <thead>
            <tr>
              {(['case', 'type', 'status'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`cases.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {detail.records.map((record) => (
              <Line key={record.applicationId} record={record} mayLook={mayLook} />
            ))}
          </tbody>
        </table>
      </Card>
    </section>
  )
}
