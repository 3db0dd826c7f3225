// What an upload carries beside cases: reports of the provider itself, with what the bureau said to each.
import { useTranslation } from 'react-i18next'
import type { FileDetail } from './exchange-calls.ts'
import { FileSection } from './file-section.tsx'
import { useKindWords } from './file-words.ts'
import frame from './operations.module.css'

export const FileReports = ({ detail }: { readonly detail: FileDetail }) => {
  const { t } = useTranslation('operations')
  const kindName = useKindWords()
  if (detail.reports.length === 0) return null
  return (
    <FileSection name={t('file.reports')} columns={[t('file.report'), t('file.column.state')]}>
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
    </FileSection>
  )
}
