// The answer of the pre-check: the probable type, whether something would come back, how long it takes with its dates, and
// what to have ready. Before a province is chosen it says only what will stand here.
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../src/core/finding.ts'
import type { PreChecked } from '../../api/pre-check.ts'
import { usePlaces } from '../../i18n/places.ts'
import { dayOf } from '../../i18n/time-words.ts'
import { Card } from '../../parts/card.tsx'
import { MendDot } from '../../parts/glyphs.tsx'
import { ProvinceSeal } from '../../parts/province-seal.tsx'
import styles from './check.module.css'
import { Needed } from './needed.tsx'
import type { Typed } from './use-check.ts'

type AnswerProps = {
  readonly typed: Typed
  readonly needs: PreChecked | undefined
  readonly findings: readonly Finding[]
}

export const Answer = ({ typed, needs, findings }: AnswerProps) => {
  const { t } = useTranslation('check')
  if (!needs)
    return (
      <Card className={styles.empty}>
        <p>{t('empty')}</p>
      </Card>
    )
  return (
    <Card>
      <Head typed={typed} needs={needs} findings={findings} />
      <Time needs={needs} />
      <Needed needs={needs} isIndividual={typed.subjectKind === 'individual'} />
    </Card>
  )
}

const Head = ({ typed, needs, findings }: AnswerProps & { readonly needs: PreChecked }) => {
  const { t } = useTranslation(['check', 'status', 'start'])
  const { provinceName } = usePlaces()
  const wrong = findings.filter(({ severity }) => severity === 'blocking').length
  const [type, ...others] = needs.types
  const nameOf = (one: PreChecked['types'][number]): string =>
    one.filingType === undefined
      ? t(one.kind === 'already-filed' ? 'check:already-filed' : `start:conflict.${one.reason}.name`)
      : t(`status:type.${one.filingType}`)
  const hasText = typed.name.trim() !== '' || typed.domain.trim() !== ''
  return (
    <div className={styles.head}>
      <ProvinceSeal provinceCode={needs.provinceCode} size={44} />
      <div>
        <p className={styles.quiet}>
          {t(others.length === 0 ? 'type' : 'type-probably', { place: provinceName(needs.provinceCode) })}
        </p>
        <h2 className={styles.type}>{type === undefined ? '' : nameOf(type)}</h2>
        {others.length === 0 ? null : (
          <details className={styles.others}>
            <summary>{t('type-others')}</summary>
            <ul>
              {others.map((one) => (
                <li key={`${one.kind} ${one.filingType ?? one.reason}`}>{nameOf(one)}</li>
              ))}
            </ul>
          </details>
        )}
        {hasText ? (
          <p className={styles.verdict} data-good={wrong === 0 || undefined}>
            {wrong === 0 ? null : <MendDot />}
            {wrong === 0 ? t('verdict-good') : t('verdict-wrong', { count: wrong })}
          </p>
        ) : null}
      </div>
    </div>
  )
}

const Time = ({ needs }: { readonly needs: PreChecked }) => {
  const { t, i18n } = useTranslation(['check', 'case'])
  const { provinceName, bureauName } = usePlaces()
  const { forecast, history } = needs
  const place = provinceName(needs.provinceCode)
  return (
    <section className={styles.block}>
      <h3>{t('time')}</h3>
      <p className={styles.big}>{t('time-most', { count: forecast.workingDays })}</p>
      <p className={styles.quiet}>
        {t('time-until', { on: dayOf(i18n.language, forecast.endsOn) })}
        {forecast.isProvisional ? ` ${t('time-provisional')}` : ''}
      </p>
      {history ? (
        <p className={styles.quiet}>
          {t('time-history', { count: history.sampleSize, days: history.medianWorkingDays })}
        </p>
      ) : null}
      <ol className={styles.steps}>
        {forecast.steps.map((step) => (
          <li key={step.key}>
            <span>{t(`case:steps.${step.key}.name`, { place, bureau: bureauName(needs.provinceCode) })}</span>
            <time dateTime={step.endsOn}>
              {new Intl.DateTimeFormat(i18n.language, {
                month: 'short',
                day: 'numeric',
                timeZone: 'Asia/Shanghai',
              }).format(new Date(`${step.endsOn}T12:00:00+08:00`))}
            </time>
          </li>
        ))}
      </ol>
    </section>
  )
}
