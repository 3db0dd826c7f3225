// One case in the list: seal, domain, who, status, and the one sentence that says what comes next.
import { Link } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CaseLine } from '../../api/shapes.ts'
import { usePlaces } from '../../i18n/places.ts'
import { dayAndTime } from '../../i18n/time-words.ts'
import { ClockPill, StatusPill, statusContext } from '../../parts/pills.tsx'
import { ProvinceSeal } from '../../parts/province-seal.tsx'
import styles from './home.module.css'

export const CaseCard = ({ line }: { readonly line: CaseLine }) => {
  const { t, i18n } = useTranslation(['start', 'status'])
  const { provinceName } = usePlaces()
  const isMine = line.owner === 'applicant'
  return (
    <li className={styles.card} data-mine={isMine || undefined}>
      <Link className={styles.inside} to="/cases/$caseId" params={{ caseId: line.id }}>
        <ProvinceSeal provinceCode={line.provinceCode} size={44} />
        <span className={styles.words}>
          <span className={styles.above}>
            {provinceName(line.provinceCode)} · {t(`status:type.${line.filingType}`)}
            {line.domain === '' || line.subjectName === '' ? '' : ` · ${line.subjectName}`}
          </span>
          <span className={styles.name}>
            {line.domain || line.subjectName || line.subjectNumber}
            <StatusPill status={line.status} filingType={line.filingType} />
            {line.dueAt === undefined || line.owner === 'nobody' ? null : <ClockPill dueAt={line.dueAt} />}
          </span>
          <span className={styles.next}>
            {line.openItems > 0
              ? t('home.open-items', { count: line.openItems })
              : t(`status:${line.status}.next`, statusContext(line.filingType))}
          </span>
        </span>
        <span className={styles.when}>
          {t('home.touched', { at: dayAndTime(i18n.language, line.touchedAt) })}
        </span>
        <ChevronRight className={styles.chevron} size={18} strokeWidth={1.6} aria-hidden="true" />
      </Link>
    </li>
  )
}
