// How long it will probably take, as a bar: full length is the most, the knob is the usual, and where it comes from
// stands below. Already spent days are the dark part once the case is on its way.
import { useTranslation } from 'react-i18next'
import type { ForecastView } from '../api/shapes.ts'
import styles from './forecast-bar.module.css'

export const ForecastBar = ({
  forecast,
  place,
}: {
  readonly forecast: ForecastView
  readonly place: string
}) => {
  const { t } = useTranslation('case')
  const most = Math.max(1, forecast.atMostWorkingDays)
  // The knob stays inside the bar.
  const usual = Math.min(98.3, (forecast.typicalWorkingDays / most) * 100)
  const spent = Math.min(100, (forecast.spentWorkingDays / most) * 100)
  const isOnItsWay = forecast.spentWorkingDays > 0
  return (
    <div>
      <p className={styles.words}>
        {t(forecast.typicalWorkingDays < most ? 'forecast.words' : 'forecast.words-most', {
          typical: forecast.typicalWorkingDays,
          most: forecast.atMostWorkingDays,
        })}
      </p>
      <svg className={styles.bar} width="100%" height="14" aria-hidden="true">
        <rect x="0" y="4" width="100%" height="6" rx="3" fill="var(--track)" />
        <rect
          x="0"
          y="4"
          width={`${usual}%`}
          height="6"
          rx="3"
          fill={isOnItsWay ? 'var(--accent-pale)' : 'var(--accent)'}
        />
        {isOnItsWay ? <rect x="0" y="4" width={`${spent}%`} height="6" rx="3" fill="var(--accent)" /> : null}
        <circle
          cx={`${usual}%`}
          cy="7"
          r="5.5"
          fill="var(--surface)"
          stroke="var(--accent)"
          strokeWidth="2.5"
        />
      </svg>
      <p className={styles.basis}>
        {isOnItsWay ? `${t('forecast.spent', { spent: forecast.spentWorkingDays })} ` : ''}
        {forecast.basis === 'history'
          ? t('forecast.by-history', { place, count: forecast.sampleSize })
          : t('forecast.by-law', { place })}
      </p>
    </div>
  )
}
