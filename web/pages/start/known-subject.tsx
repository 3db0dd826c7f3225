// A start for a subject that is filed already: who files and where is known, so only the service is left to say. Anything may still be
// changed; then it is the start of something else.
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SubjectKind } from '../../../src/core/material.ts'
import { readStartAnswers, type StartAnswers } from '../../api/filings.ts'
import { Waiting } from '../../parts/empty-state.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import type { Region } from '../../parts/region-picker.tsx'

export type Known = {
  readonly kind: SubjectKind
  readonly certificateType: string
  readonly number: string
  readonly region: Region
  readonly bureau: string
}

const kinds: readonly SubjectKind[] = [
  'enterprise',
  'individual',
  'public-institution',
  'government',
  'social-organisation',
  'military',
]

const knownOf = (answers: StartAnswers, bureau: string): Known => ({
  bureau,
  kind: kinds.find((kind) => kind === answers.subjectKind) ?? 'enterprise',
  certificateType: answers.certificateType,
  number: answers.certificateNumber,
  region: {
    provinceCode: answers.provinceCode,
    cityCode: answers.cityCode,
    districtCode: answers.districtCode,
  },
})

/** Asks for what is known of `?subject=`, if it is named; the page waits for it, so that nothing typed is overwritten. */
export const KnownSubject = ({
  children,
}: {
  readonly children: (known: Known | undefined) => ReactNode
}) => {
  const { t } = useTranslation('start')
  const { subject, bureau } = useSearch({ strict: false })
  const asked = typeof subject === 'string' && subject !== ''
  const answers = useQuery({
    queryKey: ['start-answers', subject, bureau],
    queryFn: () => readStartAnswers(String(subject), bureau),
    enabled: asked,
    // Whole personal values: not kept after this visit.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  if (!asked) return children(undefined)
  if (answers.data) return children(knownOf(answers.data, bureau ?? ''))
  return (
    <Page title={t('name')} width="form">
      {answers.error ? <ProblemPanel cause={answers.error} /> : <Waiting label={t('app:waiting')} rows={6} />}
    </Page>
  )
}
