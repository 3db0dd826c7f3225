// The rules of one province on one page, to read, to link to and to print: what it asks, since when, and what says so.
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { Printer } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { type RuleGroup, type RulePage, readRules } from '../../api/rules.ts'
import { usePlaces } from '../../i18n/places.ts'
import { useRuleWords } from '../../i18n/rule-words.ts'
import { dayOf } from '../../i18n/time-words.ts'
import { Button } from '../../parts/button.tsx'
import { Waiting } from '../../parts/empty-state.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { ProvinceSeal } from '../../parts/province-seal.tsx'
import { DocumentItem, FieldItem, RuleItem, SettingItem } from './rule-line.tsx'
import { RuleTurns } from './rule-turns.tsx'
import styles from './rules.module.css'

const sizeOf = (group: RuleGroup): number =>
  group.rules.length + group.documents.length + group.fields.length + group.settings.length

const Group = ({ group, provinceCode }: { readonly group: RuleGroup; readonly provinceCode: string }) => {
  const words = useRuleWords()
  return (
    <section id={group.class} className={styles.group}>
      <h2>{words.className(group.class)}</h2>
      <ul className={styles.lines}>
        {group.settings.map((one) => (
          <SettingItem key={one.key} setting={one} provinceCode={provinceCode} />
        ))}
        {group.documents.map((one) => (
          <DocumentItem key={one.code} document={one} provinceCode={provinceCode} />
        ))}
        {group.fields.map((one) => (
          <FieldItem key={one.code} field={one} provinceCode={provinceCode} />
        ))}
        {group.rules.map((one) => (
          <RuleItem key={one.code} rule={one} provinceCode={provinceCode} />
        ))}
      </ul>
    </section>
  )
}

const Contents = ({ page }: { readonly page: RulePage }) => {
  const { t } = useTranslation('rules')
  const words = useRuleWords()
  return (
    <nav className={styles.contents} aria-label={t('page.contents')}>
      <a href="#changes">{t('page.changes')}</a>
      {page.groups.map((group) => (
        <a key={group.class} href={`#${group.class}`}>
          {words.className(group.class)} <span className={styles.size}>{sizeOf(group)}</span>
        </a>
      ))}
    </nav>
  )
}

const Head = ({ page, isAnotherDay }: { readonly page: RulePage; readonly isAnotherDay: boolean }) => {
  const { t, i18n } = useTranslation('rules')
  const { provinceName } = usePlaces()
  const { provinceCode } = page
  const day = dayOf(i18n.language, page.on)
  const isAhead = page.turns.some((turn) => turn.isAhead && turn.on <= page.on)
  return (
    <div className={styles.head}>
      <ProvinceSeal provinceCode={provinceCode} size={58} />
      <div className={styles.headWords}>
        <p className={styles.above}>
          <Link to="/rules">{t('page.all')}</Link>
        </p>
        <h1>{t('page.title', { province: provinceName(provinceCode) })}</h1>
        <p className={styles.below}>
          {isAnotherDay ? t(isAhead ? 'page.ahead' : 'page.past', { day }) : t('page.below', { day })}{' '}
          {isAnotherDay ? (
            <Link to="/rules/$provinceCode" params={{ provinceCode }} search={{}}>
              {t('page.today')}
            </Link>
          ) : null}
        </p>
      </div>
      <div className={styles.print}>
        <Button small icon={<Printer size={16} aria-hidden="true" />} onClick={() => window.print()}>
          {t('page.print')}
        </Button>
      </div>
    </div>
  )
}

/** A link to one rule was followed before the rule was there: go there now. */
const useArrivalAtHash = (isThere: boolean): void => {
  useEffect(() => {
    const id = decodeURIComponent(window.location.hash.slice(1))
    if (isThere && id !== '') document.getElementById(id)?.scrollIntoView()
  }, [isThere])
}

export const ProvinceRules = () => {
  const { t } = useTranslation(['rules', 'findings', 'fields', 'status'])
  const { provinceCode } = useParams({ from: '/rules/$provinceCode' })
  const { on } = useSearch({ from: '/rules/$provinceCode' })
  const { provinceName } = usePlaces()
  const rules = useQuery({
    queryKey: ['rules', provinceCode, on ?? 'today'],
    queryFn: () => readRules(provinceCode, on),
  })
  const page = rules.data
  useArrivalAtHash(page !== undefined)
  return (
    <Page title={t('page.title', { province: provinceName(provinceCode) })}>
      {rules.isPending ? (
        <Waiting label={t('page.title', { province: provinceName(provinceCode) })} rows={8} />
      ) : null}
      {rules.isError ? <ProblemPanel cause={rules.error} again={() => void rules.refetch()} /> : null}
      {page === undefined ? null : (
        <>
          <Head page={page} isAnotherDay={on !== undefined} />
          <div className={styles.columns}>
            <Contents page={page} />
            <div>
              <section id="changes" className={styles.group}>
                <h2>{t('page.changes')}</h2>
                <RuleTurns turns={page.turns} provinceCode={provinceCode} />
              </section>
              {page.groups.map((group) => (
                <Group key={group.class} group={group} provinceCode={provinceCode} />
              ))}
              <p className={styles.version}>{t('page.version', { version: page.version })}</p>
            </div>
          </div>
        </>
      )}
    </Page>
  )
}
