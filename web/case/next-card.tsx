// "What happens next" beside the work.
import { useTranslation } from 'react-i18next'
import type { CaseView } from '../api/shapes.ts'
import { usePlaces } from '../i18n/places.ts'
import { PaddedCard } from '../parts/card.tsx'
import { ForecastBar } from '../parts/forecast-bar.tsx'
import { StepTimeline } from '../parts/step-timeline.tsx'
import { outcomeOf } from './case-name.ts'
import styles from './next-card.module.css'

export const NextCard = ({ view }: { readonly view: CaseView }) => {
  const { t } = useTranslation('case')
  const { provinceName, bureauName } = usePlaces()
  return (
    <PaddedCard name={t('next.name')}>
      <StepTimeline
        steps={view.steps}
        outcome={outcomeOf(view)}
        place={provinceName(view.provinceCode)}
        bureau={bureauName(view.provinceCode)}
      />
      <p className={styles.note}>{t('next.note')}</p>
    </PaddedCard>
  )
}

export const CaseForecast = ({ view }: { readonly view: CaseView }) => {
  const { provinceName } = usePlaces()
  return view.forecast ? (
    <ForecastBar forecast={view.forecast} place={provinceName(view.provinceCode)} />
  ) : null
}
