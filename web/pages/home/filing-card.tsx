// One subject that is filed, in one line: what it is and how much of it; everything that can be done stands on the page of filings.
import { Link } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { FilingLine } from '../../api/shapes.ts'
import { useJoined } from '../../i18n/joined.ts'
import { dayOf } from '../../i18n/time-words.ts'
import { ProvinceSeal } from '../../parts/province-seal.tsx'
import styles from './home.module.css'

export const FilingCard = ({ filing }: { readonly filing: FilingLine }) => {
  const { t, i18n } = useTranslation('start')
  const joined = useJoined()
  const names = filing.services.slice(0, 3).map((service) => service.name || service.domain)
  const count = t('home.services-count', { count: filing.services.length })
  return (
    <li className={styles.card}>
      <Link className={styles.inside} to="/filings" hash={filing.subjectNumber}>
        <ProvinceSeal provinceCode={filing.provinceCode} size={44} />
        <span className={styles.words}>
          <span className={styles.above}>{filing.subjectName}</span>
          <span className={styles.name}>{filing.subjectNumber}</span>
          <span className={styles.next}>{names.length === 0 ? count : `${count} · ${joined(names)}`}</span>
        </span>
        <span className={styles.when}>
          {t('home.filed-on', { on: dayOf(i18n.language, filing.filedAt) })}
        </span>
        <ChevronRight className={styles.chevron} size={18} strokeWidth={1.6} aria-hidden="true" />
      </Link>
    </li>
  )
}
