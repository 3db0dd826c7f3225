// The bar below the desk: the keys, what would happen, the counts, and the two ends a case can have here. What cannot be
// done says why in the same line, so no button is grey without a reason beside it.
import { useTranslation } from 'react-i18next'
import { Button } from '../button.tsx'
import styles from './bar.module.css'
import type { DeskKey } from './desk-keys.ts'
import { deskKeys } from './desk-keys.ts'
import type { Counts } from './verdicts.ts'

type BarProps = {
  readonly counts: Counts
  readonly says: string
  readonly mayReturn: boolean
  readonly mayPass: boolean
  readonly busy: 'return' | 'pass' | undefined
  readonly onReturn: () => void
  readonly onPass: () => void
  readonly onAcceptRest: () => void
  readonly onHelp: () => void
  readonly hasKeys: boolean
}

const inBar: readonly { readonly name: string; readonly actions: readonly DeskKey['action'][] }[] = [
  { name: 'move', actions: ['next', 'previous'] },
  { name: 'accept', actions: ['accept'] },
  { name: 'return', actions: ['return'] },
  { name: 'differences', actions: ['differences'] },
  { name: 'zoom', actions: ['zoom-in', 'zoom-out'] },
  { name: 'rotate', actions: ['rotate'] },
  { name: 'decide', actions: ['decide'] },
]

const Keys = ({ onHelp, hasKeys }: Pick<BarProps, 'onHelp' | 'hasKeys'>) => {
  const { t } = useTranslation('review')
  const shown = (action: DeskKey['action']): readonly string[] =>
    deskKeys.find((key) => key.action === action)?.shown ?? []
  return (
    <div className={styles.keys}>
      <span className={styles.fitting}>
        {(hasKeys ? inBar : []).map(({ name, actions }) => (
          <span key={name} className={styles.key}>
            {actions.flatMap(shown).map((cap) => (
              <kbd key={cap}>{cap}</kbd>
            ))}
            {t(`keys.${name}`)}
          </span>
        ))}
      </span>
      <button type="button" className={styles.help} onClick={onHelp} title={t('help.open')}>
        <kbd>?</kbd>
        <span>{t(hasKeys ? 'keys.help' : 'keys.off')}</span>
      </button>
    </div>
  )
}

const Tally = ({ counts, onAcceptRest }: Pick<BarProps, 'counts' | 'onAcceptRest'>) => {
  const { t } = useTranslation('review')
  return (
    <p className={styles.tally}>
      <span className={styles.accepted}>{t('bar.accepted', { count: counts.accepted })}</span>
      <span className={styles.returned} data-none={counts.returned === 0}>
        {t('bar.returned', { count: counts.returned })}
      </span>
      {counts.pending > 0 ? (
        <button
          type="button"
          className={styles.rest}
          title={t('bar.accept-rest-title')}
          onClick={onAcceptRest}
        >
          {t('bar.pending', { count: counts.pending })}
          <span className={styles.restDeed}>{t('bar.accept-rest')}</span>
        </button>
      ) : (
        <span className={styles.none}>{t('bar.pending', { count: 0 })}</span>
      )}
    </p>
  )
}

export const DecisionBar = (props: BarProps) => {
  const { t } = useTranslation('review')
  const { says, mayReturn, mayPass, busy } = props
  return (
    <section className={styles.bar} aria-label={t('bar.section')}>
      <Keys onHelp={props.onHelp} hasKeys={props.hasKeys} />
      <p className={styles.says} role="status">
        {says}
      </p>
      <Tally counts={props.counts} onAcceptRest={props.onAcceptRest} />
      <div className={styles.ends}>
        <Button
          className={styles.end}
          kind={mayReturn ? 'danger' : 'outline'}
          disabled={!mayReturn || busy !== undefined}
          busy={busy === 'return'}
          onClick={props.onReturn}
        >
          {t('bar.return')}
        </Button>
        <Button
          className={styles.end}
          kind="primary"
          disabled={!mayPass || busy !== undefined}
          busy={busy === 'pass'}
          onClick={props.onPass}
        >
          {t('bar.pass')}
        </Button>
      </div>
    </section>
  )
}
