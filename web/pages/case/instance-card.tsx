// One product of the account: what it is, whether it may serve, and if not, each reason.
import { useTranslation } from 'react-i18next'
import type { InstanceView } from '../../api/shapes.ts'
import { useJoined } from '../../i18n/joined.ts'
import { dayOf } from '../../i18n/time-words.ts'
import { Button } from '../../parts/button.tsx'
import { MendDot } from '../../parts/glyphs.tsx'
import styles from './product-page.module.css'

type InstanceCardProps = {
  readonly instance: InstanceView
  readonly boundNumber: string | undefined
  readonly mayBind: boolean
  readonly busy: boolean
  readonly onTake: () => void
}

export const InstanceCard = ({ instance, boundNumber, mayBind, busy, onTake }: InstanceCardProps) => {
  const { t, i18n } = useTranslation(['tasks', 'refusals'])
  const joined = useJoined()
  const isBoundHere =
    boundNumber !== undefined && instance.numbers.some((one) => one.serviceNumber === boundNumber)
  const isEligible = instance.problems.length === 0
  const problemText = (code: string, params: Readonly<Record<string, string | number>>): string => {
    const found = t(`refusals:instance.${code}`, { ...params, returnObjects: true, defaultValue: '' })
    if (typeof found === 'string')
      return found === '' ? t(`product.problem.${code}`, { ...params, defaultValue: code }) : found
    return Object.values(found as object)
      .filter((text) => typeof text === 'string')
      .join(' ')
  }
  return (
    <li className={styles.instance} data-eligible={isEligible}>
      <div className={styles.what}>
        <p className={styles.name}>{instance.name}</p>
        <p className={styles.quiet}>
          {t(`product.kinds.${instance.product}`, { defaultValue: instance.product })} · {instance.region}
        </p>
        <p className={styles.quiet}>
          {instance.addresses.length === 0 ? t('product.no-address') : joined(instance.addresses)} ·{' '}
          {t('product.term', {
            from: dayOf(i18n.language, instance.startsOn),
            until: dayOf(i18n.language, instance.endsOn),
          })}
        </p>
        {instance.problems.map((problem) => (
          <p key={problem.code} className={styles.problem}>
            <MendDot />
            <span>{problemText(problem.code, problem.params)}</span>
          </p>
        ))}
      </div>
      {isEligible ? (
        <div className={styles.take}>
          {isBoundHere ? (
            <span className={styles.boundMark}>{t('product.this-one')}</span>
          ) : (
            <Button
              kind={boundNumber === undefined ? 'primary' : 'outline'}
              small
              busy={busy}
              disabled={
                !mayBind ||
                (instance.numbersLeft === 0 && !instance.numbers.some((one) => one.state === 'free'))
              }
              onClick={onTake}
            >
              {t('product.take')}
            </Button>
          )}
          <span className={styles.left}>{t('product.left', { count: instance.numbersLeft })}</span>
        </div>
      ) : null}
    </li>
  )
}
