// All keys in one panel, with the switch that turns single letters off.
import { useTranslation } from 'react-i18next'
import { Dialog } from '../dialog.tsx'
import styles from './bar.module.css'
import { deskKeys } from './desk-keys.ts'

type HelpProps = {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly hasKeys: boolean
  readonly onKeys: (isOn: boolean) => void
}

export const KeyHelp = ({ isOpen, onClose, hasKeys, onKeys }: HelpProps) => {
  const { t } = useTranslation('review')
  return (
    <Dialog isOpen={isOpen} name={t('help.title')} onClose={onClose}>
      <dl className={styles.panel}>
        {deskKeys.map((key) => (
          <div key={key.action} style={{ display: 'contents' }}>
            <dt>
              {key.shown.map((cap) => (
                <kbd key={cap}>{cap}</kbd>
              ))}
            </dt>
            <dd>{t(`help.${key.action}`)}</dd>
          </div>
        ))}
      </dl>
      <label className={styles.switch}>
        <input type="checkbox" checked={hasKeys} onChange={(event) => onKeys(event.currentTarget.checked)} />
        <span>
          {t('help.switch')}
          <span className={styles.switchNote}>{t('help.switch-note')}</span>
        </span>
      </label>
    </Dialog>
  )
}
