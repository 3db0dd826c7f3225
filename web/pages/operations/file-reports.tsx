// What an upload carries beside cases: reports of the provider itself, with what the bureau said to each.
import { useTranslation } from 'react-i18next'
import { Card } from '../../parts/card.tsx'
import type { FileDetail } from './exchange-calls.ts'
import { useKindWords } from './file-words.ts'
import frame from './operations.module.css'

export const FileReports = ({ detail }: { readonly detail: FileDetail }) => {
  const { t } = useTranslation('operations')
  const kindName = useKindWords()
  if (detail.reports.length === 0) return null
  return (
    <section>
      <h2 className={frame.section}>{t('file.reports')}</h2>
      <Card className={frame.card}>
        <table className={frame.table}>
          <caption className="visually-hidden">{t('file.reports')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('file.report')}</th>
              <th scope="col">{t('file.column.state')}</th>
            </tr>
          </thead>
          <tbody>
            {detail.reports.map(({ id, kind, state }) => (
              <tr key={id}>
                <th scope="row">{kindName(kind)}</th>
                <td data-name={t('file.column.state')}>
                  <span
                    className={frame.state}
                    data-tone={state === 'answered' ? 'done' : state === 'refused' ? 'wrong' : 'underway'}
                  >
                    {t(`file.report-state.${state}`, { defaultValue: state })}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
    </section>
  )
}
