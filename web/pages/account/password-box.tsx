// A password with a way to look at it: typing blind on a phone is how accounts get locked.
import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextBox } from '../../parts/control.tsx'
import type { StackedIds } from '../../parts/stacked.tsx'
import styles from './password-box.module.css'

type PasswordBoxProps = {
  readonly ids: StackedIds
  readonly value: string
  readonly onChange: (value: string) => void
  readonly autoComplete: 'current-password' | 'new-password'
  readonly minLength?: number
}

export const PasswordBox = ({ ids, value, onChange, autoComplete, minLength }: PasswordBoxProps) => {
  const { t } = useTranslation('account')
  const [isShown, setShown] = useState(false)
  return (
    <span className={styles.password}>
      <TextBox
        {...ids}
        type={isShown ? 'text' : 'password'}
        name="password"
        autoComplete={autoComplete}
        required
        maxLength={128}
        {...(minLength === undefined ? {} : { minLength })}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <button
        type="button"
        className={styles.eye}
        aria-label={t(isShown ? 'hide-password' : 'show-password')}
        onClick={() => setShown(!isShown)}
      >
        {isShown ? (
          <EyeOff size={18} strokeWidth={1.6} aria-hidden="true" />
        ) : (
          <Eye size={18} strokeWidth={1.6} aria-hidden="true" />
        )}
      </button>
    </span>
  )
}
