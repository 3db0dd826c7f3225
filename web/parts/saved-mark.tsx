// Whether what was typed is safe: saved at, saving, waiting for the network, or not saved.
import { Check, CloudOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { clockTime } from '../i18n/time-words.ts'
import type { SaveState } from './save-state.ts'
import styles from './saved-mark.module.css'

export const SavedMark = ({ state }: { readonly state: SaveState }) => {
  const { t, i18n } = useTranslation('app')
  return (
    <p className={styles.mark} data-kind={state.kind} role="status">
      {state.kind === 'saved' ? <Check size={16} strokeWidth={1.8} aria-hidden="true" /> : null}
      {state.kind === 'waiting' ? <CloudOff size={16} strokeWidth={1.8} aria-hidden="true" /> : null}
      {state.kind === 'idle'
        ? ''
        : t(`saved.${state.kind}`, state.kind === 'saved' ? { at: clockTime(i18n.language, state.at) } : {})}
    </p>
  )
}
