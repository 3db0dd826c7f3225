// How good our forecast of the bureau's codes was: per code how often it was expected and how often it came, over 90 days.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { components } from '../../api/generated.ts'
import { ask } from '../../api/request.ts'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import styles from './forecast-rates.module.css'
import frame from './operations.module.css'

type Rates = components['schemas']['ForecastRates']
type Rate = Rates['codes'][number]

const share = (value: number | undefined, language: string): string =>
  value === undefined ? '–' : new Intl.NumberFormat(language, { style: 'percent' }).format(value)

export const ForecastSection = () => {
  const { t } = useTranslation('code-forecast')
  const rates = useQuery({
    queryKey: ['operations', 'forecast'],
    queryFn: () => ask<Rates>('GET', '/api/v1/operations/forecast'),
    staleTime: 60_000,
  })
  return (
    <section>
      <h2 className={frame.section}>{t('name')}</h2>
      {rates.isError ? <ProblemPanel cause={rates.error} again={() => void rates.refetch()} /> : null}
      {rates.data ? <Told rates={rates.data} /> : null}
    </section>
  )
}

const Told = ({ rates }: { readonly rates: Rates }) => {
  const { t, i18n } = useTranslation('code-forecast')
  const { answered, asExpected, codes } = rates
  if (answered === 0) return <p className={styles.words}>{t('none')}</p>
  return (
    <>
      <p className={styles.words}>
        {t('sum', { count: answered, right: asExpected, share: share(asExpected / answered, i18n.language) })}
      </p>
      {codes.length === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
        <section className={styles.scroll} aria-label={t('name')} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                {(
                  [
                    'code',
                    'by',
                    'both',
                    'only-expected',
                    'only-happened',
                    'neither',
                    'precision',
                    'recall',
                  ] as const
                ).map((column) => (
                  <th key={column} scope="col">
                    {t(`column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {codes.map((rate) => (
                <Row key={rate.code} rate={rate} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  )
}

/** A code that we decide ourselves and that came unexpected is a hole in the rules: it is marked. */
const isHole = ({ by, onlyHappened }: Rate): boolean =>
  onlyHappened > 0 && by !== undefined && by !== 'bureau' && by !== 'success'

const Row = ({ rate }: { readonly rate: Rate }) => {
  const { t, i18n } = useTranslation('code-forecast')
  return (
    <tr data-hole={isHole(rate) || undefined}>
      <th scope="row">{rate.code}</th>
      <td>
        {t(`by.${rate.by ?? 'other'}`)}
        {isHole(rate) ? <span className={styles.hole}>{t('hole')}</span> : null}
      </td>
      <td>{rate.both}</td>
      <td>{rate.onlyExpected}</td>
      <td>{rate.onlyHappened}</td>
      <td>{rate.neither}</td>
      <td>{share(rate.precision, i18n.language)}</td>
      <td>{share(rate.recall, i18n.language)}</td>
    </tr>
  )
}
