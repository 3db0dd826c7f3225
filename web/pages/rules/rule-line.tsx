// One rule, document or setting of the page: a sentence, then whose it is, since when, and what says so. Each has an
// address of its own (`#rule-…`), so that a finding can point at it.
import { Link2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldAt } from '../../../src/core/field.ts'
import type { RuleDocument, RuleField, RuleLine, RuleSetting } from '../../api/rules.ts'
import { useFieldWords } from '../../i18n/field-words.ts'
import { usePlaces } from '../../i18n/places.ts'
import { useRuleWords } from '../../i18n/rule-words.ts'
import { useSettingWords } from '../../i18n/setting-words.ts'
import { dayOf } from '../../i18n/time-words.ts'
import styles from './rules.module.css'

type Sourced = Pick<RuleLine, 'basis' | 'layer' | 'since' | 'until'>
type LineProps = { readonly provinceCode: string }

const Source = ({ line, provinceCode }: { readonly line: Sourced } & LineProps) => {
  const { t, i18n } = useTranslation('rules')
  const { provinceName } = usePlaces()
  const days = [
    t('since', { day: dayOf(i18n.language, line.since) }),
    ...(line.until === undefined ? [] : [t('until', { day: dayOf(i18n.language, line.until) })]),
  ]
  return (
    <p className={styles.source}>
      <span className={styles.layer} data-layer={line.layer}>
        {t(`layer.${line.layer}`, { province: provinceName(provinceCode) })}
      </span>
      <span>{days.join(' ')}</span>
      <span lang="zh-CN" className={styles.basis}>
        {t('basis', { basis: line.basis })}
      </span>
    </p>
  )
}

const Line = ({
  id,
  line,
  provinceCode,
  lead,
  children,
}: {
  readonly id: string
  readonly line: Sourced
  readonly lead?: string
  readonly children: ReactNode
} & LineProps) => {
  const { t } = useTranslation('rules')
  return (
    <li id={id} className={styles.line} data-own={line.layer !== 'nation' || undefined}>
      {lead === undefined || lead === '' ? null : <h3 className={styles.lead}>{lead}</h3>}
      {children}
      <Source line={line} provinceCode={provinceCode} />
      <a href={`#${id}`} className={styles.anchor} aria-label={t('link')} title={t('link')}>
        <Link2 size={15} strokeWidth={1.8} aria-hidden="true" />
      </a>
    </li>
  )
}

const OnlyFor = ({ types }: { readonly types: RuleLine['filingTypes'] }) => {
  const { t } = useTranslation(['rules', 'status'])
  if (types.length === 0) return null
  return (
    <p className={styles.extra}>
      {t('only-for', { types: types.map((one) => t(`status:type.${one}`)).join(', ') })}
    </p>
  )
}

export const RuleItem = ({ rule, provinceCode }: { readonly rule: RuleLine } & LineProps) => {
  const { t } = useTranslation('rules')
  const words = useRuleWords()
  return (
    <Line id={`rule-${rule.code}`} line={rule} provinceCode={provinceCode} lead={words.place(rule.scope)}>
      <p>
        {rule.severity === 'warning' ? <span className={styles.kind}>{t('warning')}</span> : null}
        {words.sentence(rule.code, rule.figures, rule.says)} {words.advice(rule.advice)}
      </p>
      <OnlyFor types={rule.filingTypes} />
      {rule.words.length === 0 ? null : (
        <details className={styles.words}>
          <summary>{t('words', { count: rule.words.length })}</summary>
          <p lang="zh-CN">{rule.words.join('、')}</p>
        </details>
      )}
    </Line>
  )
}

export const DocumentItem = ({ document, provinceCode }: { readonly document: RuleDocument } & LineProps) => {
  const { t } = useTranslation('rules')
  const words = useRuleWords()
  const when = document.isConditional ? 'conditional' : document.isRequired ? 'required' : 'optional'
  return (
    <Line id={`document-${document.code}`} line={document} provinceCode={provinceCode}>
      <p>
        <b>{t('document.name', { name: words.place(document.slot) || document.code })}</b>{' '}
        <span className={styles.when}>{t(`document.${when}`)}</span>
      </p>
      {words.advice(document.advice) === '' ? null : <p>{words.advice(document.advice)}</p>}
      <OnlyFor types={document.filingTypes} />
    </Line>
  )
}

export const FieldItem = ({ field, provinceCode }: { readonly field: RuleField } & LineProps) => {
  const { t } = useTranslation('rules')
  const words = useRuleWords()
  const names = useFieldWords()
  const table = fieldAt(field.path.replace(/^principals\.\*\./, 'subject.principal.'))?.table ?? ''
  const values = field.options.map((code) => (table === '' ? code : names.option(table, code)))
  const when = field.isConditional ? 'conditional' : field.isRequired ? 'required' : undefined
  return (
    <Line id={`field-${field.code}`} line={field} provinceCode={provinceCode} lead={words.place(field.path)}>
      <p>
        {values.length === 0 ? null : `${t('field.only', { values: values.join(t('field.between')) })} `}
        {words.advice(field.advice)}{' '}
        {when === undefined ? null : <span className={styles.when}>{t(`document.${when}`)}</span>}
      </p>
      <OnlyFor types={field.filingTypes} />
    </Line>
  )
}

export const SettingItem = ({ setting, provinceCode }: { readonly setting: RuleSetting } & LineProps) => {
  const words = useSettingWords()
  return (
    <Line id={`setting-${setting.key}`} line={setting} provinceCode={provinceCode}>
      <p>{words(setting.key, setting.figures)}</p>
    </Line>
  )
}
