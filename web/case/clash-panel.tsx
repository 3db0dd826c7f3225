// Somebody else changed the same field meanwhile: shows both values, lets the person choose, keeps what was typed.
import { useTranslation } from 'react-i18next'
import type { Value } from '../api/shapes.ts'
import { useFieldWords } from '../i18n/field-words.ts'
import { Button } from '../parts/button.tsx'
import styles from './clash-panel.module.css'
import type { Clash, DraftStore } from './draft-store.ts'
import { useValueWords } from './value-words.ts'

export const ClashPanel = ({
  clashes,
  store,
}: {
  readonly clashes: readonly Clash[]
  readonly store: DraftStore
}) => {
  const { t } = useTranslation('app')
  const words = useFieldWords()
  const valueWords = useValueWords()
  const inWords = (path: string, value: Value | null): string =>
    value === null ? '—' : valueWords(path, value)
  return (
    <div className={styles.panel} role="alert">
      <p className={styles.name}>{t('changed.name')}</p>
      {clashes.map((clash) => (
        <div key={clash.path} className={styles.clash}>
          <p>
            {t('changed.text', {
              field: words.label(clash.path),
              theirs: inWords(clash.path, clash.theirs),
              mine: inWords(clash.path, clash.mine),
            })}
          </p>
          <div className={styles.buttons}>
            <Button small onClick={() => store.resolve(clash, 'mine')}>
              {t('changed.mine')}
            </Button>
            <Button small onClick={() => store.resolve(clash, 'theirs')}>
              {t('changed.theirs')}
            </Button>
          </div>
        </div>
      ))}
    </div>
  )
}
