// The questions of the pre-check. A finding stands under its answer while it is typed, by the rules of the province.
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../src/core/finding.ts'
import { type ServiceKind, type SubjectKind, serviceKinds } from '../../../src/core/material.ts'
import { useFieldWords } from '../../i18n/field-words.ts'
import { provinceCodes, usePlaces } from '../../i18n/places.ts'
import { Section, SectionedCard } from '../../parts/card.tsx'
import { RadioCards, SelectBox, TextBox } from '../../parts/control.tsx'
import { FieldRow, SuggestionButton } from '../../parts/field-row.tsx'
import styles from './check.module.css'
import { DOMAIN, NAME, type Typed } from './use-check.ts'

const subjectKinds: readonly SubjectKind[] = [
  'enterprise',
  'individual',
  'public-institution',
  'government',
  'social-organisation',
  'military',
]
const filedAnswers = ['no', 'yes', 'unknown'] as const

type FormProps = {
  readonly typed: Typed
  readonly findings: readonly Finding[]
  readonly put: (part: Partial<Typed>) => void
  readonly enter: (path: string) => void
  readonly leave: () => void
}

const suggested = (findings: readonly Finding[]): string | undefined =>
  findings.find(({ suggestion }) => suggestion?.value !== undefined)?.suggestion?.value

export const CheckForm = (props: FormProps) => (
  <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
    <SectionedCard>
      <WhoSection {...props} />
      <WhatSection {...props} />
    </SectionedCard>
  </form>
)

const WhoSection = ({ typed, put, findings }: FormProps) => {
  const { t } = useTranslation('check')
  const words = useFieldWords()
  const { provinceName } = usePlaces()
  const ofKind = findings.filter(({ path }) => path === 'subject.kind')
  return (
    <Section name={t('who')}>
      <FieldRow label={t('province')} hint={t('province-hint')}>
        {(ids) => (
          <SelectBox
            {...ids}
            value={typed.provinceCode}
            placeholder={t('choose')}
            choices={provinceCodes.map((code) => ({ value: code, label: provinceName(code) }))}
            onChange={(event) => put({ provinceCode: event.currentTarget.value })}
          />
        )}
      </FieldRow>
      <FieldRow label={t('kind')} isGroup findings={ofKind}>
        {() => (
          <RadioCards
            name="kind"
            value={typed.subjectKind}
            onPick={(code) => {
              const kind = subjectKinds.find((one) => one === code)
              if (kind) put({ subjectKind: kind })
            }}
            choices={subjectKinds.map((kind) => ({
              value: kind,
              label: words.option('subject-kinds', kind),
            }))}
          />
        )}
      </FieldRow>
      <FieldRow label={t('filed')} isGroup>
        {() => (
          <RadioCards
            name="filed"
            value={typed.subjectFiled}
            onPick={(code) => {
              const answer = filedAnswers.find((one) => one === code)
              if (answer) put({ subjectFiled: answer })
            }}
            choices={filedAnswers.map((one) => ({ value: one, label: t(`filed-${one}`) }))}
          />
        )}
      </FieldRow>
    </Section>
  )
}

const WhatSection = ({ typed, put, findings, enter, leave }: FormProps) => {
  const { t } = useTranslation('check')
  const at = (path: string) => findings.filter((finding) => finding.path === path)
  const pick = (code: string) => {
    const kind: ServiceKind | undefined = serviceKinds.find((one) => one === code)
    if (kind) put({ serviceKind: kind })
  }
  const better = suggested(at(NAME))
  return (
    <Section name={t('what')}>
      <FieldRow label={t('service')} isGroup>
        {() => (
          <RadioCards
            name="service"
            value={typed.serviceKind}
            onPick={pick}
            choices={serviceKinds.map((kind) => ({ value: kind, label: t(`service-${kind}`) }))}
          />
        )}
      </FieldRow>
      {typed.serviceKind === 'website' ? (
        <FieldRow label={t('domain')} hint={t('domain-hint')} findings={at(DOMAIN)} isRequired={false}>
          {(ids) => (
            <TextBox
              {...ids}
              inputMode="url"
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              placeholder="example.cn"
              maxLength={255}
              value={typed.domain}
              onFocus={() => enter(DOMAIN)}
              onBlur={leave}
              onChange={(event) => put({ domain: event.currentTarget.value })}
            />
          )}
        </FieldRow>
      ) : null}
      <FieldRow
        label={t('service-name')}
        hint={t('service-name-hint')}
        findings={at(NAME)}
        isRequired={false}
      >
        {(ids) => (
          <>
            <TextBox
              {...ids}
              autoComplete="off"
              maxLength={128}
              value={typed.name}
              onFocus={() => enter(NAME)}
              onBlur={leave}
              onChange={(event) => put({ name: event.currentTarget.value })}
            />
            {better === undefined || better === typed.name ? null : (
              <SuggestionButton
                label={t('app:finding.take', { value: better })}
                onTake={() => put({ name: better })}
              />
            )}
          </>
        )}
      </FieldRow>
    </Section>
  )
}
