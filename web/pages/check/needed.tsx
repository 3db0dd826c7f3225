// What to have ready: papers, the person in charge, the product. Papers that only some are asked for stand apart.
import { useTranslation } from 'react-i18next'
import type { PreChecked } from '../../api/pre-check.ts'
import { useFieldWords } from '../../i18n/field-words.ts'
import { useJoined } from '../../i18n/joined.ts'
import styles from './check.module.css'

/** Papers of the same name (front and back of two persons) are told once. */
const labelsOf = (papers: readonly { readonly slot: string }[], label: (path: string) => string) => [
  ...new Set(papers.map(({ slot }) => label(slot))),
]

export const Needed = ({
  needs,
  isIndividual,
}: {
  readonly needs: PreChecked
  readonly isIndividual: boolean
}) => {
  const { t } = useTranslation('check')
  const words = useFieldWords()
  const required = labelsOf(
    needs.documents.filter((one) => one.required),
    words.label,
  )
  const others = [...needs.documents.filter((one) => !one.required), ...needs.mayNeed]
  const may = labelsOf(others, words.label).filter((label) => !required.includes(label))
  return (
    <>
      <section className={styles.block}>
        <h3>{t('papers')}</h3>
        <ul className={styles.list}>
          {required.map((label) => (
            <li key={label}>{label}</li>
          ))}
        </ul>
        {may.length === 0 ? null : (
          <details className={styles.others}>
            <summary>{t('papers-may', { count: may.length })}</summary>
            <ul className={styles.list}>
              {may.map((label) => (
                <li key={label}>{label}</li>
              ))}
            </ul>
          </details>
        )}
      </section>
      <People needs={needs} isIndividual={isIndividual} />
      <Product needs={needs} />
    </>
  )
}

const People = ({ needs, isIndividual }: { readonly needs: PreChecked; readonly isIndividual: boolean }) => {
  const { t } = useTranslation('check')
  const [person] = needs.people
  if (!person) return null
  const { ageFrom, ageUntil, mustBeLegalRepresentative } = person
  return (
    <section className={styles.block}>
      <h3>{t('people')}</h3>
      <ul className={styles.list}>
        <li>{t(`person-${isIndividual ? 'self' : mustBeLegalRepresentative}`)}</li>
        {ageFrom === undefined ? null : <li>{t('person-age', { age: ageFrom })}</li>}
        {ageUntil === undefined ? null : <li>{t('person-age-until', { age: ageUntil })}</li>}
        <li>{t('person-sms')}</li>
      </ul>
    </section>
  )
}

const Product = ({ needs }: { readonly needs: PreChecked }) => {
  const { t } = useTranslation(['check', 'tasks'])
  const joined = useJoined()
  const { minimumTermMonths, needsMainland, needsPublicAddress } = needs.forecast.product
  const byTerm = new Map<number, string[]>()
  for (const [product, months] of Object.entries(minimumTermMonths))
    byTerm.set(months, [
      ...(byTerm.get(months) ?? []),
      t(`tasks:product.kinds.${product}`, { defaultValue: product }),
    ])
  const terms = [...byTerm].sort(([a], [b]) => a - b)
  return (
    <section className={styles.block}>
      <h3>{t('product')}</h3>
      <ul className={styles.list}>
        {needsMainland || needsPublicAddress ? <li>{t('product-where')}</li> : null}
        {terms.map(([months, products]) => (
          <li key={months}>{t('product-term', { products: joined(products), count: months })}</li>
        ))}
      </ul>
    </section>
  )
}
