// Start: who files, with which paper, where, and what. Judged while typing by the same code that judges on the
// server; then the system asks its own register and the bureau, and says the type and why.
import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CertificateType, certificateTypesFor } from '../../../src/core/identity/certificate-types.ts'
import type { SubjectKind } from '../../../src/core/material.ts'
import { determine, type StartInput, startCase } from '../../api/cases.ts'
import { changedPart } from '../../case/suggested-change.ts'
import { useCaseReplacer } from '../../case/use-case.ts'
import { useCodesInForce } from '../../i18n/codes-in-force.ts'
import { useFieldWords } from '../../i18n/field-words.ts'
import { Button } from '../../parts/button.tsx'
import { Section, SectionedCard, SectionFoot } from '../../parts/card.tsx'
import { RadioCards, SelectBox, TextBox } from '../../parts/control.tsx'
import { FieldRow, SuggestionButton } from '../../parts/field-row.tsx'
import { Page, PageName } from '../../parts/page.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { type Region, RegionPicker } from '../../parts/region-picker.tsx'
import { SignedIn } from '../../session/signed-in.tsx'
import { AccessUnitField } from './access-unit-field.tsx'
import { type Known, KnownSubject } from './known-subject.tsx'
import { Result } from './result.tsx'
import {
  firstService,
  ServiceFields,
  type ServiceInput,
  type TypedService,
  useServiceInput,
} from './service-fields.tsx'
import { useNumberFindings } from './typed-findings.ts'

const kinds: readonly SubjectKind[] = [
  'enterprise',
  'individual',
  'public-institution',
  'government',
  'social-organisation',
  'military',
]

export const Start = () => (
  <SignedIn>
    <KnownSubject>{(known) => <StartForm known={known} />}</KnownSubject>
  </SignedIn>
)

type Typed = {
  readonly kind: SubjectKind
  readonly certificateType: string
  readonly number: string
  readonly region: Region | undefined
  /** Empty: as the account's products say. */
  readonly bureau: string
} & TypedService

const firstTyped: Typed = {
  kind: 'enterprise',
  certificateType: 'business-licence',
  number: '',
  region: undefined,
  bureau: '',
  ...firstService,
}

const inputOf = (typed: Typed, number: string, service: ServiceInput): StartInput | undefined =>
  typed.region === undefined || number === ''
    ? undefined
    : {
        subjectKind: typed.kind,
        certificateType: typed.certificateType,
        certificateNumber: number,
        ...typed.region,
        // A city without districts stands for its own district.
        districtCode: typed.region.districtCode === '' ? typed.region.cityCode : typed.region.districtCode,
        ...(typed.bureau === '' ? {} : { bureau: typed.bureau }),
        ...service,
      }

const useStarting = () => {
  const navigate = useNavigate()
  const replace = useCaseReplacer()
  const determining = useMutation({ mutationFn: determine })
  const starting = useMutation({
    mutationFn: startCase,
    onSuccess: async (fresh) => {
      replace(fresh)
      await navigate({ to: '/cases/$caseId', params: { caseId: fresh.id } })
    },
  })
  return { determining, starting }
}

const StartForm = ({ known }: { readonly known: Known | undefined }) => {
  const { t } = useTranslation('start')
  const [typed, setTyped] = useState<Typed>({ ...firstTyped, ...known })
  const { determining, starting } = useStarting()
  const result = useRef<HTMLDivElement>(null)
  const number = useNumberFindings(typed.certificateType, typed.number)
  const service = useServiceInput(typed)
  const input = number.isGood && service ? inputOf(typed, number.normalised, service) : undefined
  const put = (part: Partial<Typed>) => {
    setTyped({ ...typed, ...part })
    determining.reset()
    starting.reset()
  }
  const ask = () => {
    if (!input) return
    determining.mutate(input, {
      onSettled: () =>
        requestAnimationFrame(() => result.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' })),
    })
  }
  return (
    <Page title={t('name')} width="form">
      <PageName
        name={t('name')}
        below={
          <>
            {t('below')} <Link to="/check">{t('check-first')}</Link>
          </>
        }
      />
      <form
        onSubmit={(event) => {
          event.preventDefault()
          ask()
        }}
      >
        <SectionedCard>
          <WhoSection typed={typed} put={put} number={number} />
          <Section name={t('where')}>
            <FieldRow label={t('region')} hint={t('region-hint')}>
              {(ids) => <RegionPicker ids={ids} value={typed.region} onPick={(region) => put({ region })} />}
            </FieldRow>
          </Section>
          <Section name={t('what')}>
            <ServiceFields typed={typed} put={put} />
            <AccessUnitField bureau={typed.bureau} onPick={(bureau) => put({ bureau })} />
          </Section>
          <div ref={result} aria-live="polite">
            {determining.error ? (
              <Section name={t('result.name')}>
                <ProblemPanel cause={determining.error} again={ask} />
              </Section>
            ) : null}
            {determining.data && input ? (
              <Result determination={determining.data} input={input} starting={starting} />
            ) : null}
          </div>
          {determining.data ? null : (
            <SectionFoot>
              <Button kind="primary" type="submit" disabled={!input} busy={determining.isPending}>
                {t('ask')}
              </Button>
            </SectionFoot>
          )}
        </SectionedCard>
      </form>
    </Page>
  )
}

type WhoProps = {
  readonly typed: Typed
  readonly put: (part: Partial<Typed>) => void
  readonly number: ReturnType<typeof useNumberFindings>
}

const WhoSection = ({ typed, put, number }: WhoProps) => {
  const { t } = useTranslation('start')
  const words = useFieldWords()
  const ended = (useCodesInForce().rowsOf('certificate-types') ?? []).filter((row) => !row.isOffered)
  const types: readonly CertificateType[] = certificateTypesFor(typed.kind).filter(
    (type) => !ended.some((row) => row.code === type.id),
  )
  const pickKind = (code: string) => {
    const kind = kinds.find((one) => one === code)
    if (kind) put({ kind, certificateType: certificateTypesFor(kind)[0]?.id ?? '', number: '' })
  }
  const part = number.suggestion === undefined ? undefined : changedPart(typed.number, number.suggestion)
  return (
    <Section name={t('who')}>
      <FieldRow label={t('kind')} hint={words.hint('subject.kind')} isGroup>
        {() => (
          <RadioCards
            name="kind"
            value={typed.kind}
            onPick={pickKind}
            choices={kinds.map((kind) => ({ value: kind, label: words.option('subject-kinds', kind) }))}
          />
        )}
      </FieldRow>
      <FieldRow
        label={words.label('subject.certificateType')}
        hint={t(`certificate-hint.${typed.kind}`, { defaultValue: '' })}
      >
        {(ids) => (
          <SelectBox
            {...ids}
            value={typed.certificateType}
            choices={types.map((type) => ({
              value: type.id,
              label: words.option('certificate-types', type.id),
            }))}
            onChange={(event) => put({ certificateType: event.currentTarget.value })}
          />
        )}
      </FieldRow>
      <FieldRow
        label={t(typed.certificateType === 'business-licence' ? 'credit-code' : 'number')}
        hint={t(typed.certificateType === 'business-licence' ? 'credit-code-hint' : 'number-hint')}
        findings={number.findings}
      >
        {(ids) => (
          <>
            <TextBox
              {...ids}
              mono
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={64}
              value={typed.number}
              onChange={(event) => put({ number: event.currentTarget.value })}
              onBlur={() => number.normalised !== '' && put({ number: number.normalised })}
            />
            {number.suggestion === undefined ? null : (
              <SuggestionButton
                label={
                  part === undefined
                    ? t('app:finding.take-suggested')
                    : t('app:finding.take', { value: part })
                }
                onTake={() => put({ number: number.suggestion ?? '' })}
              />
            )}
          </>
        )}
      </FieldRow>
    </Section>
  )
}
