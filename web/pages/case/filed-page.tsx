// Filed: the number, as a certificate with the province's seal; then what the law asks for next.
import { useTranslation } from 'react-i18next'
import type { CaseView, FiledView } from '../../api/shapes.ts'
import { CaseHistory } from '../../case/case-history.tsx'
import { DomainCards } from '../../case/domain-card.tsx'
import { usePlaces } from '../../i18n/places.ts'
import { dayOf } from '../../i18n/time-words.ts'
import { ButtonLink } from '../../parts/button.tsx'
import { PaddedCard } from '../../parts/card.tsx'
import { CopyBox } from '../../parts/copy-box.tsx'
import { Page } from '../../parts/page.tsx'
import { ProvinceSeal } from '../../parts/province-seal.tsx'
import styles from './filed-page.module.css'

export const FiledPage = ({ view }: { readonly view: CaseView }) => {
  const { t } = useTranslation('case')
  const { filed } = view
  if (!filed) return null
  return (
    <Page title={filed.subjectNumber} width="form">
      <div className={styles.stack}>
        <Certificate view={view} filed={filed} />
        <NextDuties filed={filed} />
        <div className={styles.ways}>
          <ButtonLink to="/filings">{t('to-filings')}</ButtonLink>
          <ButtonLink to="/start">{t('filed.add')}</ButtonLink>
        </div>
        <DomainCards view={view} />
        <CaseHistory view={view} />
      </div>
    </Page>
  )
}

const Certificate = ({ view, filed }: { readonly view: CaseView; readonly filed: FiledView }) => {
  const { t, i18n } = useTranslation(['case', 'status'])
  const { bureauName } = usePlaces()
  return (
    <section className={styles.certificate}>
      <div className={styles.frame}>
        <ProvinceSeal provinceCode={view.provinceCode} size={88} />
        <p className={styles.kind}>{t('filed.certificate')}</p>
        <h1 className={styles.number}>{filed.subjectNumber}</h1>
        <p className={styles.holder}>{String(view.values['subject.name'] ?? '')}</p>
        <ul className={styles.services}>
          {filed.services.map((service) => (
            <li key={service.serviceId}>
              <span className={styles.serviceNumber}>{service.serviceFilingNumber}</span>
              <span className={styles.service}>
                {service.kind === 'website' ? `${service.name} · ${service.domain}` : service.name}
              </span>
            </li>
          ))}
        </ul>
        <p className={styles.by}>
          {bureauName(view.provinceCode)}
          <br />
          {dayOf(i18n.language, filed.filedAt)}
        </p>
      </div>
    </section>
  )
}

const NextDuties = ({ filed }: { readonly filed: FiledView }) => {
  const { t, i18n } = useTranslation('case')
  const sites = filed.services.filter((service) => service.kind === 'website')
  const apps = filed.services.filter((service) => service.kind !== 'website')
  return (
    <PaddedCard name={t('filed.next')}>
      <ol className={styles.duties}>
        {sites.length > 0 ? (
          <li>
            <h3>{t('filed.footer')}</h3>
            <p>{t('filed.footer-text')}</p>
            {sites.map((service) => (
              <CopyBox key={service.serviceId} label={service.domain} text={service.footerHtml} />
            ))}
          </li>
        ) : null}
        {apps.length > 0 ? (
          <li>
            <h3>{t('filed.in-app')}</h3>
            <p>{t('filed.in-app-text')}</p>
            {apps.map((service) => (
              <CopyBox key={service.serviceId} label={service.name} text={service.serviceFilingNumber} />
            ))}
          </li>
        ) : null}
        <li>
          <h3>{t('filed.police', { on: dayOf(i18n.language, filed.publicSecurityDueOn) })}</h3>
          <p>
            {t('filed.police-text')}{' '}
            <a href="https://beian.mps.gov.cn/" target="_blank" rel="noopener">
              {t('filed.police-page')}
            </a>
          </p>
        </li>
        <li>
          <h3>{t('filed.change')}</h3>
          <p>{t('filed.change-text')}</p>
        </li>
      </ol>
    </PaddedCard>
  )
}
