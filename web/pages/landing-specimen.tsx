// A case as it looks inside, with an invented example. Decoration: hidden from screen readers, nothing to click.
import { useTranslation } from 'react-i18next'
import { TaskMark } from '../parts/glyphs.tsx'
import { ProvinceSeal } from '../parts/province-seal.tsx'
import styles from './landing.module.css'

const rows = [
  ['product', 'done'],
  ['documents', 'done'],
  ['subject', 'to-mend'],
  ['service', 'in-progress'],
  ['verification-form', 'not-started'],
] as const

export const Specimen = () => {
  const { t } = useTranslation(['landing', 'tasks'])
  return (
    <div className={styles.specimen} aria-hidden="true">
      <div className={styles.specimenHead}>
        <ProvinceSeal provinceCode="110000" size={44} />
        <div>
          <p className={styles.quiet}>{t('specimen.above')}</p>
          <p className={styles.specimenName}>example.cn</p>
        </div>
      </div>
      <ul>
        {rows.map(([key, state]) => (
          <li key={key} className={styles.row} data-state={state}>
            <TaskMark state={state} />
            <span>
              <span className={styles.rowName}>{t(`tasks:name.${key}`)}</span>
              <span className={styles.rowLine}>{t(`specimen.${key}`)}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
