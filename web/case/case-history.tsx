// What happened so far, the newest first; the first few in sight, the rest on demand.

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseView, HistoryEntry } from '../api/shapes.ts'
import { useFieldWords } from '../i18n/field-words.ts'
import { useJoined } from '../i18n/joined.ts'
import { dayAndTime } from '../i18n/time-words.ts'
import { Button } from '../parts/button.tsx'
import { PaddedCard } from '../parts/card.tsx'
import styles from './case-history.module.css'
import { isChange } from './case-name.ts'

const SHOWN_FIRST = 6

export const CaseHistory = ({ view }: { readonly view: CaseView }) => {
  const { t, i18n } = useTranslation('case')
  const [isWhole, setWhole] = useState(false)
  const words = useFieldWords(String(view.values['subject.kind'] ?? ''), view.services)
  const joined = useJoined()
  const entries = view.history.toReversed()
  const shown = isWhole ? entries : entries.slice(0, SHOWN_FIRST)
  const detail = (entry: HistoryEntry): string => {
    const { fields, slot, domain } = entry.params
    const names = Array.isArray(fields) ? fields.slice(0, 3).map((path) => words.label(String(path))) : []
    const more =
      Array.isArray(fields) && fields.length > 3 ? t('history.more', { count: fields.length - 3 }) : ''
    if (names.length > 0) return `${joined(names)}${more}`
    if (typeof slot === 'string') return words.label(slot)
    return typeof domain === 'string' ? domain : ''
  }
  return (
    <PaddedCard name={t('history.name')}>
      <ol className={styles.entries}>
        {shown.map((entry) => (
          <li key={entry.seq} className={styles.entry} data-by={entry.by}>
            <p>
              {t(`history.event.${entry.event}`, {
                ...entry.params,
                ...(isChange(view) ? { context: 'change' } : {}),
                defaultValue: entry.event,
              })}
              <span className={styles.by}>{t(`history.by.${entry.by}`)}</span>
            </p>
            {detail(entry) === '' ? null : <p className={styles.detail}>{detail(entry)}</p>}
            <time className={styles.at} dateTime={entry.at}>
              {dayAndTime(i18n.language, entry.at)}
            </time>
          </li>
        ))}
      </ol>
      {entries.length > SHOWN_FIRST ? (
        <Button kind="link" className={styles.all} onClick={() => setWhole(!isWhole)}>
          {t(isWhole ? 'history.fewer' : 'history.all', { count: entries.length })}
        </Button>
      ) : null}
    </PaddedCard>
  )
}
