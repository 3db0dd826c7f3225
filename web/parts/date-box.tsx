// A day, by the browser's own date field, which every phone and screen reader knows; with a tick for "no expiry" where
// a paper may have none.
import { useTranslation } from 'react-i18next'
import controlStyles from './control.module.css'
import styles from './date-box.module.css'
import type { ControlIds } from './field-row.tsx'

const LONG_TERM = 'long-term'

type DateBoxProps = {
  readonly ids: ControlIds
  readonly value: string
  readonly onChange: (value: string | null) => void
  readonly onBlur?: () => void
  readonly mayBeLongTerm?: boolean
  readonly disabled?: boolean
}

export const DateBox = ({ ids, value, onChange, onBlur, mayBeLongTerm, disabled }: DateBoxProps) => {
  const { t } = useTranslation('app')
  const isLongTerm = value === LONG_TERM
  return (
    <div className={styles.row}>
      {isLongTerm ? null : (
        <input
          {...ids}
          type="date"
          min="1900-01-01"
          max="2199-12-31"
          className={controlStyles.box}
          value={value}
          disabled={disabled}
          onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
          onBlur={onBlur}
        />
      )}
      {mayBeLongTerm ? (
        <label className={controlStyles.chip}>
          <input
            type="checkbox"
            checked={isLongTerm}
            disabled={disabled}
            onChange={() => onChange(isLongTerm ? null : LONG_TERM)}
          />
          {t('field.long-term')}
        </label>
      ) : null}
    </div>
  )
}
