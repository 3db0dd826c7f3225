// Every call about a file with the bureau's answer, and, of a fetched file, each message in it and what became of it.
import { useTranslation } from 'react-i18next'
import { dayAndTime } from '../../i18n/time-words.ts'
import type { FileDetail } from './exchange-calls.ts'
import { FileSection } from './file-section.tsx'
import { outcomeOf, useKindWords } from './file-words.ts'
import frame from './operations.module.css'

export const FileCalls = ({ detail }: { readonly detail: FileDetail }) => {
  const { t, i18n } = useTranslation('operations')
  if (detail.attempts.length === 0) return null
  return (
    <FileSection
      name={t('file.calls')}
      columns={[t('file.column.created'), t('file.column.answer'), t('audit.column.detail')]}
    >
      {detail.attempts.map(({ at, code, text }, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: calls have no id, and their order does not change.
        <tr key={position}>
          <th scope="row" className={frame.when}>
            {dayAndTime(i18n.language, at)}
          </th>
          <td data-name={t('file.column.answer')}>
            {t(`file.call.${code}`, {
              defaultValue: t(`file.state.${code}`, { defaultValue: code }),
            })}
          </td>
          <td data-name={t('audit.column.detail')} className={frame.detail}>
            {text === '' ? null : <span>{text}</span>}
          </td>
        </tr>
      ))}
    </FileSection>
  )
}

export const FileMessages = ({ detail }: { readonly detail: FileDetail }) => {
  const { t } = useTranslation('operations')
  const kindName = useKindWords()
  if (detail.messages.length === 0) return null
  const domainOf = (id: string | undefined): string =>
    detail.records.find((record) => record.applicationId === id)?.domain ?? id ?? '—'
  return (
    <FileSection
      name={t('file.messages')}
      columns={[t('file.message'), t('cases.column.case'), t('file.outcome')]}
    >
      {detail.messages.map((message) => (
        <tr key={message.position}>
          <th scope="row">{kindName(message.kind)}</th>
          <td data-name={t('cases.column.case')}>{domainOf(message.applicationId)}</td>
          <td data-name={t('file.outcome')} className={frame.detail}>
            <span>{t(`file.became.${outcomeOf(message.outcome)}`)}</span>
          </td>
        </tr>
      ))}
    </FileSection>
  )
}
