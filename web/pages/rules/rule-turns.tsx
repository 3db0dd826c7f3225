// What changed and what will: day by day, the latest first; each day leads to the rules as they were from then on.
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { RuleDifference, RuleTurn } from '../../api/rules.ts'
import { useRuleWords } from '../../i18n/rule-words.ts'
import { dayOf } from '../../i18n/time-words.ts'
import styles from './rules.module.css'

type Part = RuleDifference['parts'][number]

/** Conditions are for machines; that they changed is enough, what they ask now stands in the rule itself. */
const UNTOLD = /^(?:require|when|scope|params\..*\.fact|suggestion|filingTypes|class|advice)/

const usePartWords = () => {
  const { t, i18n } = useTranslation('rules')
  return (what: RuleDifference['what'], { part, from, to }: Part): string => {
    if (what === 'words')
      return [
        to === undefined ? '' : t('turn.words-come', { words: to }),
        from === undefined ? '' : t('turn.words-gone', { words: from }),
      ]
        .filter((text) => text !== '')
        .join(' · ')
    if (part === 'basis') return t('turn.basis-changed')
    if (UNTOLD.test(part)) return t('turn.condition')
    const said = (value: string): string => t(`yes.${value}`, { defaultValue: value })
    const name = i18n.exists(`rules:part.${part}`) ? `${t(`part.${part}`)} ` : ''
    if (from === undefined) return name + t('turn.now', { to: said(to ?? '') })
    return (
      name +
      (to === undefined ? t('turn.gone', { from }) : t('turn.from-to', { from: said(from), to: said(to) }))
    )
  }
}

const useNames = () => {
  const { t } = useTranslation('rules')
  const words = useRuleWords()
  return ({ what, code, place = '', says }: RuleDifference): string => {
    if (what === 'rule') return words.sentence(code, {}, says)
    if (what === 'setting') return t(`setting-name.${code}`, { defaultValue: code })
    return words.place(place) || code
  }
}

const Change = ({ change }: { readonly change: RuleDifference }) => {
  const { t } = useTranslation('rules')
  const partWords = usePartWords()
  const nameOf = useNames()
  const parts = [...new Set(change.parts.map((part) => partWords(change.what, part)))]
  return (
    <li>
      <b className={styles.change} data-change={change.change}>
        {t(`turn.${change.change}`)}
      </b>{' '}
      {t(`turn.what.${change.what}`)} · {nameOf(change)}
      {parts.length === 0 ? null : <span className={styles.parts}>{parts.join(' · ')}</span>}
    </li>
  )
}

const Turn = ({ turn, provinceCode }: { readonly turn: RuleTurn; readonly provinceCode: string }) => {
  const { t, i18n } = useTranslation('rules')
  return (
    <li id={`from-${turn.on}`} className={styles.turn} data-ahead={turn.isAhead || undefined}>
      <details open={turn.isAhead}>
        <summary>
          <b>{t('turn.from', { day: dayOf(i18n.language, turn.on) })}</b>
          {turn.isAhead ? <span className={styles.ahead}>{t('turn.ahead')}</span> : null}
          <span className={styles.count}>{t('turn.count', { count: turn.changes.length })}</span>
        </summary>
        <ul className={styles.changes}>
          {turn.changes.map((change) => (
            <Change key={`${change.what} ${change.code}`} change={change} />
          ))}
        </ul>
        <Link
          to="/rules/$provinceCode"
          params={{ provinceCode }}
          search={{ on: turn.on }}
          className={styles.see}
        >
          {t('turn.see')}
        </Link>
      </details>
    </li>
  )
}

export const RuleTurns = ({
  turns,
  provinceCode,
}: {
  readonly turns: readonly RuleTurn[]
  readonly provinceCode: string
}) => {
  const { t } = useTranslation('rules')
  if (turns.length === 0) return <p className={styles.extra}>{t('turn.none')}</p>
  return (
    <ol className={styles.turns}>
      {turns.map((turn) => (
        <Turn key={turn.on} turn={turn} provinceCode={provinceCode} />
      ))}
    </ol>
  )
}
