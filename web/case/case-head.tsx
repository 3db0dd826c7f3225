// The face of a case: the province's seal, where and what, the domain, the status, and the clock if one runs.

import { useTranslation } from 'react-i18next'
import type { CaseView } from '../api/shapes.ts'
import { useJoined } from '../i18n/joined.ts'
import { usePlaces } from '../i18n/places.ts'
import { ClockPill, StatusPill } from '../parts/pills.tsx'
import { ProvinceSeal } from '../parts/province-seal.tsx'
import styles from './case-head.module.css'
import { caseNameOf } from './case-name.ts'

export const CaseHead = ({ view }: { readonly view: CaseView }) => {
  const { t } = useTranslation('status')
  const { provinceName } = usePlaces()
  const joined = useJoined()
  const others = view.services.length - 1
  const isRunning = view.clock !== undefined && view.clock.what !== 'idle'
  return (
    <div className={styles.head}>
      <ProvinceSeal provinceCode={view.provinceCode} />
      <div className={styles.words}>
        <p className={styles.above}>
          {provinceName(view.provinceCode)} · {t(`type.${view.filingType}`)}
        </p>
        <div className={styles.line}>
          <h1 className={styles.name}>{caseNameOf(view)}</h1>
          <span className={styles.pills}>
            <StatusPill status={view.status} filingType={view.filingType} />
            {isRunning && view.clock ? (
              <ClockPill dueAt={view.clock.dueAt} isProvisional={view.clock.isProvisional} />
            ) : null}
          </span>
        </div>
        {others > 0 ? (
          <p className={styles.above}>
            {t('and-others', {
              domains: joined(view.services.slice(1).map((service) => service.label)),
            })}
          </p>
        ) : null}
      </div>
    </div>
  )
}
