// All provinces as a calm index: seal, name, how many rules of its own, and when these changed or will.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { listRules, type RuleIndexLine } from '../../api/rules.ts'
import { usePlaces } from '../../i18n/places.ts'
import { dayOf } from '../../i18n/time-words.ts'
import { Waiting } from '../../parts/empty-state.tsx'
import { Page, PageName } from '../../parts/page.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { ProvinceSeal } from '../../parts/province-seal.tsx'
import styles from './rules.module.css'

const Province = ({ line }: { readonly line: RuleIndexLine }) => {
  const { t, i18n } = useTranslation('rules')
  const { provinceName } = usePlaces()
  const own = line.own > 0 ? t('index.own', { count: line.own }) : t('index.only-nation')
  const last = line.lastChangedOn
  return (
    <li>
      <Link
        to="/rules/$provinceCode"
        params={{ provinceCode: line.code }}
        search={{}}
        className={styles.province}
      >
        <ProvinceSeal provinceCode={line.code} size={44} />
        <span>
          <b>{provinceName(line.code)}</b>
          <span className={styles.small}>{own}</span>
          {line.nextChangeOn !== undefined ? (
            <span className={styles.smallAhead}>
              {t('index.next', { day: dayOf(i18n.language, line.nextChangeOn) })}
            </span>
          ) : last === undefined ? null : (
            <span className={styles.small}>{t('index.changed', { day: dayOf(i18n.language, last) })}</span>
          )}
        </span>
      </Link>
    </li>
  )
}

export const RulesIndex = () => {
  const { t } = useTranslation('rules')
  const rules = useQuery({ queryKey: ['rules'], queryFn: listRules })
  const provinces = rules.data?.filter((line) => line.code !== 'national') ?? []
  const nation = rules.data?.find((line) => line.code === 'national')
  return (
    <Page title={t('index.title')}>
      <PageName name={t('index.title')} below={t('index.below')} />
      {rules.isPending ? <Waiting label={t('index.title')} rows={8} /> : null}
      {rules.isError ? <ProblemPanel cause={rules.error} again={() => void rules.refetch()} /> : null}
      <ul className={styles.provinces}>
        {provinces.map((line) => (
          <Province key={line.code} line={line} />
        ))}
      </ul>
      {nation === undefined ? null : (
        <p className={styles.nation}>
          <b>{t('index.nation')}</b> {t('index.nation-text', { count: nation.own })}
        </p>
      )}
    </Page>
  )
}
