// One filed subject with its services. While a case of it is open the bureau takes no other, so the way to that case stands where the
// deeds would be.
import { useTranslation } from 'react-i18next'
import type { FilingLine } from '../../api/shapes.ts'
import { dayAndTime, dayOf } from '../../i18n/time-words.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { ProvinceSeal } from '../../parts/province-seal.tsx'
import { type Deed, type DeedKind, targetsFor } from './actions.ts'
import styles from './filings.module.css'
import { DeedButton, ServicePart } from './service-part.tsx'

type CardProps = {
  readonly filing: FilingLine
  readonly filings: readonly FilingLine[]
  readonly onDeed: (deed: Deed) => void
  readonly onWithdraw: (filing: FilingLine) => void
}

export const SubjectCard = ({ filing, filings, onDeed, onWithdraw }: CardProps) => {
  const { t, i18n } = useTranslation('filings')
  const mayAct = filing.openCaseId === undefined
  const mayMove = targetsFor(filings, filing).length > 0
  return (
    <li className={styles.card} data-path={filing.subjectNumber}>
      <div className={styles.head}>
        <ProvinceSeal provinceCode={filing.provinceCode} />
        <div className={styles.words}>
          <h2 className={styles.holder}>{filing.subjectName}</h2>
          <p className={styles.number}>{filing.subjectNumber}</p>
        </div>
        <p className={styles.when}>{t('filed-on', { on: dayOf(i18n.language, filing.filedAt) })}</p>
      </div>
      {filing.offeredUntil === undefined ? null : (
        <div className={styles.note}>
          <p>{t('offered.text', { at: dayAndTime(i18n.language, filing.offeredUntil) })}</p>
          <Button small onClick={() => onWithdraw(filing)}>
            {t('offered.withdraw')}
          </Button>
        </div>
      )}
      {filing.notices?.map(({ number, text, dueAt }) => (
        <div key={`${number} ${text}`} className={styles.note}>
          <p>
            <strong>{t('notice.name')}</strong> {number}: {text}
            <br />
            {t('notice.due', { at: dayAndTime(i18n.language, dueAt) })}
          </p>
        </div>
      ))}
      {filing.services.length === 0 ? (
        <p className={styles.none}>{t('no-services')}</p>
      ) : (
        <ul className={styles.services} aria-label={t('services')}>
          {filing.services.map((service) => (
            <ServicePart
              key={service.serviceFilingNumber}
              filing={filing}
              service={service}
              mayMove={mayMove}
              mayAct={mayAct}
              onDeed={onDeed}
            />
          ))}
        </ul>
      )}
      {filing.openCaseId === undefined ? (
        <SubjectDeeds filing={filing} onDeed={onDeed} />
      ) : (
        <Busy caseId={filing.openCaseId} />
      )}
    </li>
  )
}

const Busy = ({ caseId }: { readonly caseId: string }) => {
  const { t } = useTranslation('filings')
  return (
    <div className={styles.foot}>
      <p className={styles.busy}>{t('busy.text')}</p>
      <ButtonLink small to={`/cases/${caseId}`}>
        {t('busy.open')}
      </ButtonLink>
    </div>
  )
}

const SubjectDeeds = ({
  filing,
  onDeed,
}: {
  readonly filing: FilingLine
  readonly onDeed: (deed: Deed) => void
}) => {
  const { t } = useTranslation('filings')
  const { subjectName, services } = filing
  const deed = (kind: DeedKind) => (
    <DeedButton kind={kind} of={subjectName} onPick={() => onDeed({ kind, filing })} />
  )
  return (
    <div className={styles.foot}>
      <span className={styles.label}>{t('for-subject')}</span>
      <div className={styles.deeds}>
        <ButtonLink
          kind="plain"
          small
          className={styles.deed}
          to="/start"
          search={{ subject: filing.subjectNumber, bureau: filing.bureau }}
        >
          {t('do.add-service')}
        </ButtonLink>
        {services.length > 0 ? deed('change-subject') : null}
        {services.length > 1 ? (
          <DeedButton
            kind="change-service"
            label={t('do.change-services')}
            of={subjectName}
            onPick={() => onDeed({ kind: 'change-service', filing })}
          />
        ) : null}
        {services.length > 0 ? deed('change-both') : null}
        {deed('hand-over')}
        {deed('cancel-subject')}
      </div>
    </div>
  )
}
