// What a follow-up is about, in sight on its pages: the numbers that it changes or gives up.
import { useTranslation } from 'react-i18next'
import type { CaseView } from '../api/shapes.ts'
import { isCancellation } from './case-name.ts'
import styles from './follow-up-about.module.css'

/** Rows of number and name; nothing for a case that files something new. */
export const AboutRows = ({ view }: { readonly view: CaseView }) => {
  const { followUp, filingType } = view
  if (!followUp) return null
  const withSubject = filingType.endsWith('-subject') || filingType === 'change-both'
  const services = filingType === 'change-subject' ? [] : followUp.services
  return (
    <ul className={styles.rows}>
      {withSubject ? (
        <li>
          <span className={styles.number}>{followUp.subjectNumber}</span>
          <span className={styles.what}>{String(view.values['subject.name'] ?? '')}</span>
        </li>
      ) : null}
      {services.map((service) => (
        <li key={service.serviceFilingNumber}>
          <span className={styles.number}>{service.serviceFilingNumber}</span>
          <span className={styles.what}>
            {service.name === '' || service.name === service.domain
              ? service.domain
              : `${service.name} · ${service.domain}`}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The card above the task list: in one sentence what this case does, then what it is about. */
export const FollowUpAbout = ({ view }: { readonly view: CaseView }) => {
  const { t } = useTranslation('case')
  if (!view.followUp) return null
  return (
    <section
      className={styles.card}
      data-grave={isCancellation(view) || undefined}
      aria-label={t('about.name')}
    >
      <p>{t(`about.${view.filingType}`)}</p>
      <AboutRows view={view} />
      {view.followUp.moveTo === undefined ? null : (
        <p className={styles.what}>{t('about.move', { number: view.followUp.moveTo })}</p>
      )}
    </section>
  )
}
