// The good end of a case about something filed already. No celebration: what is different now, and what is left to do.
import { useTranslation } from 'react-i18next'
import type { CaseView } from '../../api/shapes.ts'
import { CaseHead } from '../../case/case-head.tsx'
import { CaseHistory } from '../../case/case-history.tsx'
import { caseNameOf } from '../../case/case-name.ts'
import { ChangeList } from '../../case/change-list.tsx'
import { dayOf } from '../../i18n/time-words.ts'
import { ButtonLink } from '../../parts/button.tsx'
import { PaddedCard } from '../../parts/card.tsx'
import { Page } from '../../parts/page.tsx'
import styles from './follow-up-end.module.css'

export const ChangedPage = ({ view }: { readonly view: CaseView }) => {
  const { t, i18n } = useTranslation('case')
  return (
    <Page title={caseNameOf(view)} width="form">
      <div className={styles.stack}>
        <CaseHead view={view} />
        <PaddedCard name={t('changed.name')}>
          <p className={styles.lead}>
            {t('changed.text', { on: dayOf(i18n.language, view.filed?.filedAt ?? '') })}
          </p>
          <ChangeList view={view} />
        </PaddedCard>
        <Back />
        <CaseHistory view={view} />
      </div>
    </Page>
  )
}

const duties = {
  'cancel-access': ['next-provider', 'address', 'empty'],
  'cancel-service': ['footer', 'dns', 'police', 'again'],
  'cancel-subject': ['footer', 'dns', 'police', 'again'],
} as const

export const CancelledPage = ({ view }: { readonly view: CaseView }) => {
  const { t, i18n } = useTranslation('case')
  const { cancelled, filingType } = view
  if (!cancelled) return null
  const kind =
    filingType === 'cancel-access' || filingType === 'cancel-subject' ? filingType : 'cancel-service'
  return (
    <Page title={caseNameOf(view)} width="form">
      <div className={styles.stack}>
        <CaseHead view={view} />
        <PaddedCard name={t(`cancelled.${kind}`)}>
          <p className={styles.lead}>
            {t('cancelled.text', { on: dayOf(i18n.language, cancelled.cancelledAt) })}
          </p>
          <ul className={styles.numbers}>
            {cancelled.numbers.map((number) => (
              <li key={number}>{number}</li>
            ))}
          </ul>
        </PaddedCard>
        <PaddedCard name={t('cancelled.next')}>
          <ol className={styles.duties}>
            {duties[kind].map((duty) => (
              <li key={duty}>
                <h3>{t(`cancelled.duty.${duty}.name`)}</h3>
                <p>{t(`cancelled.duty.${duty}.text`)}</p>
              </li>
            ))}
            {view.followUp?.moveTo === undefined ? null : (
              <li>
                <h3>{t('cancelled.duty.move.name')}</h3>
                <p>{t('cancelled.duty.move.text', { number: view.followUp.moveTo })}</p>
              </li>
            )}
          </ol>
        </PaddedCard>
        <Back />
        <CaseHistory view={view} />
      </div>
    </Page>
  )
}

const Back = () => {
  const { t } = useTranslation('case')
  return (
    <div>
      <ButtonLink to="/filings">{t('to-filings')}</ButtonLink>
    </div>
  )
}
