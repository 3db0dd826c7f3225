// Every file exchanged, newest first: which way, its number or name, its state, what the bureau answered.
import { Link } from '@tanstack/react-router'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { prefixOf } from '../../i18n/places.ts'
import { dayAndTime } from '../../i18n/time-words.ts'
import { Card } from '../../parts/card.tsx'
import { provinceOfBureau } from './bureau-places.ts'
import type { ExchangeFile } from './exchange-calls.ts'
import { useKindWords } from './file-words.ts'
import styles from './operations.module.css'

const columns = ['file', 'state', 'records', 'answer', 'attempts', 'created'] as const

/** Which of the few tones a state has; one that is not known here is still being worked. */
export const toneOf = (state: string): 'done' | 'wrong' | 'underway' => {
  if (state === 'accepted' || state === 'acknowledged') return 'done'
  return state === 'refused' || state === 'unreadable' ? 'wrong' : 'underway'
}

export const sizeOf = (bytes: number): string =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} kB`

const KINDS_NAMED = 2

/** The first two kinds by name, and how many more there are. */
const useKindsLine = () => {
  const { t } = useTranslation('operations')
  const kindName = useKindWords()
  return (kinds: readonly string[]): string => {
    const named = kinds.slice(0, KINDS_NAMED).map(kindName)
    const more = kinds.length - named.length
    return [...named, ...(more === 0 ? [] : [t('file.more-kinds', { count: more })])].join(' · ')
  }
}

const Line = ({ file }: { readonly file: ExchangeFile }) => {
  const { t, i18n } = useTranslation('operations')
  const kindsLine = useKindsLine()
  const isUp = file.direction === 'up'
  const answer = [file.answerCode, file.answerText]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ')
  return (
    <tr>
      <th scope="row">
        <span className={styles.face}>
          <span className={styles.direction} title={t(isUp ? 'file.up' : 'file.down')}>
            {isUp ? <ArrowUp size={16} aria-hidden="true" /> : <ArrowDown size={16} aria-hidden="true" />}
            <span className="visually-hidden">{t(isUp ? 'file.up' : 'file.down')}</span>
          </span>
          <span>
            <Link to="/operations/files/$fileId" params={{ fileId: file.id }} className={styles.domain}>
              <span lang="zh-CN">{prefixOf(provinceOfBureau(file.bureau) ?? '')}</span>{' '}
              {file.sequence === undefined
                ? t('file.fetched')
                : t('file.sequence', { sequence: file.sequence })}
            </Link>
            {file.fileName === undefined ? null : <span className={styles.small}>{file.fileName}</span>}
          </span>
        </span>
      </th>
      <td data-name={t('file.column.state')}>
        <span className={styles.state} data-tone={toneOf(file.state)}>
          {t(`file.state.${file.state}`, { defaultValue: file.state })}
        </span>
      </td>
      <td data-name={t('file.column.records')}>
        <span>
          {t('file.records', { count: file.records })}{' '}
          <span className={styles.small}>{sizeOf(file.bytes)}</span>
          {file.kinds.length === 0 ? null : <span className={styles.kinds}>{kindsLine(file.kinds)}</span>}
        </span>
      </td>
      {/* On a phone, what is as it usually is takes no line. */}
      <td
        data-name={t('file.column.answer')}
        className={styles.answer}
        data-usual={answer === '' || answer === '0' || undefined}
      >
        {answer === '' ? <span className={styles.quiet}>—</span> : answer}
      </td>
      <td data-name={t('file.column.attempts')} data-usual={file.attempts < 2 || undefined}>
        {file.attempts}
      </td>
      <td data-name={t('file.column.created')} className={styles.when}>
        {dayAndTime(i18n.language, file.createdAt)}
      </td>
    </tr>
  )
}

export const FileTable = ({ files }: { readonly files: readonly ExchangeFile[] }) => {
  const { t } = useTranslation('operations')
  return (
    <Card className={styles.card}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('exchange.files')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`file.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <Line key={file.id} file={file} />
          ))}
        </tbody>
      </table>
    </Card>
  )
}
