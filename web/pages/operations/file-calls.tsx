// Every call about a file with the bureau's answer, and, of a fetched file, each message in it and what became of it.
import { useTranslation } from 'react-i18next'
import { dayAndTime } from '../../i18n/time-words.ts'
import { Card } from '../../parts/card.tsx'
import type { FileDetail } from './exchange-calls.ts'
import { outcomeOf, useKindWords } from './file-words.ts'
import frame from './operations.module.css'

export const FileCalls = ({ detail }: { readonly detail: FileDetail }) => {
  const { t, i18n } = useTranslation('operations')
  if (detail.attempts.length === 0) return null
  return (
    <section>
      <h2 className={frame.section}>{t('file.calls')}</h2>
      <Card className={frame.card}>
        <table className={frame.table}>
          <caption className="visually-hidden">{t('file.calls')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('file.column.created')}</th>
              <th scope="col">{t('file.column.answer')}</th>
              <th scope="col">{t('audit.column.detail')}</th>
            </tr>
          </thead>
          <tbody>
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
          </tbody>
        </table>
      </Card>
    </section>
  )
}

export const FileMessages = ({ detail }: { readonly detail: FileDetail }) => {
  const { t } = useTranslation('operations')
  const kindName = useKindWords()
  if (detail.messages.length === 0) return null
  const domainOf = (id: string | undefined): string =>
    detail.records.find((record) => record.applicationId === id)?.domain ?? id ?? '—'
  return (
    <section>
      <h2 className={frame.section}>{t('file.messages')}</h2>
      <Card className={frame.card}>
        <table className={frame.table}>
          <caption className="visually-hidden">{t('file.messages')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('file.message')}</th>
              <th scope="col">{t('cases.column.case')}</th>
              <th scope="col">{t('file.outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {detail.messages.map((message) => (
              <tr key={message.position}>
                <th scope="row">{kindName(message.kind)}</th>
                <td data-name={t('cases.column.case')}>{domainOf(message.applicationId)}</td>
                <td data-name={t('file.outcome')} className={frame.detail}>
                  <span>{t(`file.became.${outcomeOf(message.outcome)}`)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
    </section>
  )
}
