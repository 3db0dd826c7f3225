// What every page of a case begins with: the case itself, or why it cannot be shown. Pages get a case that is there.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../api/problem.ts'
import type { CaseView } from '../api/shapes.ts'
import { Waiting } from '../parts/empty-state.tsx'
import { Page } from '../parts/page.tsx'
import { ProblemPanel } from '../parts/problem-panel.tsx'
import { RulesPlaceProvider } from '../parts/rules-place.ts'
import { SignedIn } from '../session/signed-in.tsx'
import { type Every, useCase } from './use-case.ts'

type FrameProps = {
  readonly caseId: string
  readonly everyMs?: Every
  readonly children: (view: CaseView) => ReactNode
}

export const CaseFrame = ({ caseId, everyMs, children }: FrameProps) => (
  <SignedIn>
    <Loaded caseId={caseId} {...(everyMs === undefined ? {} : { everyMs })}>
      {children}
    </Loaded>
  </SignedIn>
)

const Loaded = ({ caseId, everyMs, children }: FrameProps) => {
  const { t } = useTranslation('case')
  const found = useCase(caseId, everyMs === undefined ? {} : { everyMs })
  if (found.data)
    return <RulesPlaceProvider value={found.data.provinceCode}>{children(found.data)}</RulesPlaceProvider>
  return (
    <Page title={t('name')}>
      {found.error ? (
        <ProblemPanel
          cause={found.error}
          {...(problemOf(found.error).status === 404 ? {} : { again: () => void found.refetch() })}
        />
      ) : (
        <Waiting label={t('waiting')} rows={6} />
      )}
    </Page>
  )
}
