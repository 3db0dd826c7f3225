// What a trial came to: problems, differences against the rules in force in words, and the cases.
import { useTranslation } from 'react-i18next'
import { useRuleWords } from '../../i18n/rule-words.ts'
import type { Change, Trial } from './pack-calls.ts'
import { PackProblems } from './pack-problems.tsx'
import styles from './packs.module.css'

const Part = ({ part }: { readonly part: Change['parts'][number] }) => {
  const { t } = useTranslation('packs')
  return (
    <li>
      {part.part === '' ? t('whole') : t(`part.${part.part}`, { defaultValue: part.part })}{' '}
      <del>{part.from ?? t('empty')}</del> → <ins>{part.to ?? t('empty')}</ins>
    </li>
  )
}

const ChangeLine = ({ change }: { readonly change: Change }) => {
  const { t } = useTranslation(['packs', 'rules'])
  const words = useRuleWords()
  const { effectiveFrom: from, effectiveTo: to } = change
  const days =
    from === undefined ? '' : to === undefined ? t('days.from', { from }) : t('days.from-to', { from, to })
  return (
    <li className={styles.change}>
      <p>
        <b>{t(`change.${change.change}`)}</b> {t(`kind.${change.what}`)} <code>{change.code}</code>{' '}
        {change.what === 'setting' ? t(`rules:setting-name.${change.code}`, { defaultValue: '' }) : null}{' '}
        <span className={styles.quiet}>{days}</span>
      </p>
      {change.what === 'rule' ? <p className={styles.quiet}>{words.sentence(change.code, {})}</p> : null}
      {change.parts.length === 0 ? null : (
        <ul className={styles.parts}>
          {change.parts.map((part) => (
            <Part key={part.part} part={part} />
          ))}
        </ul>
      )}
    </li>
  )
}

const Cases = ({ run }: { readonly run: NonNullable<Trial['cases']> }) => {
  const { t } = useTranslation('packs')
  return (
    <>
      <p className={run.failed === 0 ? styles.sound : styles.wrong}>
        {run.failed === 0 ? t('cases-passed', { count: run.played }) : t('cases-failed', run)}
      </p>
      <ul className={styles.changes}>
        {run.failures.map((failure, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: cases have no names of their own
          <li key={i} className={styles.change}>
            <p>
              <code>{failure.rule}</code>{' '}
              <span className={styles.quiet}>
                {failure.province} · {failure.source}
              </span>
            </p>
            {failure.fault === undefined ? null : <p>{failure.fault}</p>}
            <p>
              {t('expected')}: <code>{failure.expected.join(', ') || t('nothing')}</code>
            </p>
            <p>
              {t('found')}: <code>{failure.found.join(', ') || t('nothing')}</code>
            </p>
          </li>
        ))}
      </ul>
      {run.uncovered.length === 0 ? null : (
        <>
          <p>{t('uncovered')}</p>
          <ul className={styles.plain}>
            {run.uncovered.map(({ code, lacks }) => (
              <li key={code}>
                <code>{code}</code> <span className={styles.quiet}>{t(`lacks.${lacks}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

export const PackTrial = ({
  trial,
  onGo,
}: {
  readonly trial: Trial
  readonly onGo: (line: number, column?: number) => void
}) => {
  const { t } = useTranslation('packs')
  return (
    <div className={styles.trial}>
      <PackProblems problems={trial.problems} onGo={onGo} />
      {trial.caseProblems.length === 0 ? null : <PackProblems problems={trial.caseProblems} />}
      <h3>{t('changes')}</h3>
      {trial.changes.length === 0 ? <p className={styles.quiet}>{t('no-changes')}</p> : null}
      <ul className={styles.changes}>
        {trial.changes.map((change) => (
          <ChangeLine key={`${change.what} ${change.code} ${change.effectiveFrom}`} change={change} />
        ))}
      </ul>
      {trial.cases ? (
        <>
          <h3>{t('cases-run')}</h3>
          <Cases run={trial.cases} />
        </>
      ) : null}
    </div>
  )
}
