// The portraits that person verification wants, one for each person in charge, with the rules of a good picture.
import { useTranslation } from 'react-i18next'
import type { CaseView } from '../../api/shapes.ts'
import { SlotField } from '../../case/slot-field.tsx'
import styles from './portrait-slots.module.css'

export const PortraitSlots = ({
  view,
  slots,
}: {
  readonly view: CaseView
  readonly slots: readonly string[]
}) => {
  const { t } = useTranslation('case')
  return (
    <div className={styles.slots}>
      <ul className={styles.rules}>
        {['face', 'light', 'background', 'plain'].map((rule) => (
          <li key={rule}>{t(`portrait.rule.${rule}`)}</li>
        ))}
      </ul>
      {slots.map((slot) => (
        <SlotField key={slot} view={view} slot={slot} />
      ))}
    </div>
  )
}
