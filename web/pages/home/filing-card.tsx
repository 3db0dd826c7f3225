// One subject that is filed: its number, its services with theirs, and the footer snippet of each.
import { useTranslation } from 'react-i18next'
import type { FilingLine } from '../../api/shapes.ts'
import { useJoined } from '../../i18n/joined.ts'
import { dayOf } from '../../i18n/time-words.ts'
import { CopyBox } from '../../parts/copy-box.tsx'
import { ProvinceSeal } from '../../parts/province-seal.tsx'
import styles from './home.module.css'

/** Guangdong wants the subject's number without suffix in the footer. */
const withoutSuffix = new Set(['440000'])

const footer = (number: string): string =>
  `<a href="https://beian.miit.gov.cn/" target="_blank" rel="noopener">${number}</a>`

export const FilingCard = ({ filing }: { readonly filing: FilingLine }) => {
  const { t, i18n } = useTranslation('start')
  const joined = useJoined()
  const shown = (serviceNumber: string): string =>
    withoutSuffix.has(filing.provinceCode) ? filing.subjectNumber : serviceNumber
  return (
    <li className={styles.card}>
      <div className={styles.filing}>
        <div className={styles.filingHead}>
          <ProvinceSeal provinceCode={filing.provinceCode} size={44} />
          <span className={styles.words}>
            <span className={styles.above}>{filing.subjectName}</span>
            <span className={styles.name}>{filing.subjectNumber}</span>
          </span>
          <span className={styles.when}>
            {t('home.filed-on', { on: dayOf(i18n.language, filing.filedAt) })}
          </span>
        </div>
        <ul className={styles.services}>
          {filing.services.map((service) => (
            <li key={service.serviceFilingNumber} className={styles.service}>
              <div>
                <p>
                  <b>{service.domain}</b> {service.name}
                </p>
                <p className={styles.above}>
                  {service.serviceFilingNumber}
                  {service.addresses.length > 0 ? ` · ${joined(service.addresses)}` : ''}
                </p>
              </div>
              <CopyBox label={service.domain} text={footer(shown(service.serviceFilingNumber))} />
            </li>
          ))}
        </ul>
      </div>
    </li>
  )
}
