// Which open cases a draft would touch, rule by rule, with links. It counts while it judges and says how far it is.
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useRuleWords } from '../../i18n/rule-words.ts'
import { Button } from '../../parts/button.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { useMe } from '../../session/me.ts'
import type { Impact } from './pack-calls.ts'
import styles from './packs.module.css'
import { type ImpactSoFar, usePackImpact } from './use-pack-impact.ts'

const lookers: readonly string[] = ['supervisor', 'auditor', 'reviewer']

const TouchedCases = ({ rule }: { readonly rule: Impact['rules'][number] }) => {
  const { t } = useTranslation(['packs', 'status'])
  const mayLook = lookers.includes(useMe().data?.role ?? '')
  return (
    <ul className={styles.touched}>
      {rule.cases.map((one) => (
        <li key={one.id}>
          {mayLook && one.status !== 'draft' ? (
            <Link to="/review/$applicationId" params={{ applicationId: one.id }}>
              {one.domain}
            </Link>
          ) : (
            one.domain
          )}{' '}
          <span className={styles.quiet}>{t(`status:${one.status}.title`)}</span>
        </li>
      ))}
      {rule.count > rule.cases.length ? (
        <li className={styles.quiet}>{t('more', { count: rule.count - rule.cases.length })}</li>
      ) : null}
    </ul>
  )
}

const Rule = ({ rule }: { readonly rule: Impact['rules'][number] }) => {
  const { t } = useTranslation('packs')
  const words = useRuleWords()
  return (
    <li className={styles.change}>
      <details>
        <summary>
          <code>{rule.code}</code> <b>{t(rule.effect, { count: rule.count })}</b>
        </summary>
        <p className={styles.quiet}>{words.sentence(rule.code, {})}</p>
        <TouchedCases rule={rule} />
      </details>
    </li>
  )
}

const Result = ({ soFar }: { readonly soFar: ImpactSoFar }) => {
  const { t } = useTranslation('packs')
  if (soFar.total === 0 && !soFar.isDone) return null
  return (
    <>
      <progress
        className={styles.progress}
        max={Math.max(1, soFar.total)}
        value={soFar.judged}
        aria-label={t('impact')}
      />
      <p role="status">{t(soFar.isDone ? 'impact-done' : 'impact-progress', soFar)}</p>
      <dl className={styles.figures}>
        {(['newlyBlocked', 'freed'] as const).map((key) => (
          <div key={key}>
            <dd>{soFar[key]}</dd>
            <dt>{t(key === 'freed' ? 'impact-freed' : 'impact-newly')}</dt>
          </div>
        ))}
      </dl>
      {soFar.isDone && soFar.rules.length === 0 ? <p>{t('impact-nothing')}</p> : null}
      <ul className={styles.changes}>
        {soFar.rules.map((rule) => (
          <Rule key={`${rule.effect} ${rule.code}`} rule={rule} />
        ))}
      </ul>
    </>
  )
}

export const PackImpact = ({
  code,
  body,
  effectiveOn,
  isSound,
}: {
  readonly code: string
  readonly body: string
  readonly effectiveOn: string
  readonly isSound: boolean
}) => {
  const { t } = useTranslation('packs')
  const { soFar, start, stop } = usePackImpact(code)
  return (
    <>
      <p className={styles.quiet}>{t('impact-text')}</p>
      <div className={styles.deeds}>
        {soFar.isRunning ? (
          <Button onClick={stop}>{t('impact-stop')}</Button>
        ) : (
          <Button disabled={!isSound || effectiveOn === ''} onClick={() => void start(body, effectiveOn)}>
            {t('impact-start')}
          </Button>
        )}
      </div>
      {soFar.cause === undefined ? null : <ProblemPanel cause={soFar.cause} />}
      <Result soFar={soFar} />
    </>
  )
}
