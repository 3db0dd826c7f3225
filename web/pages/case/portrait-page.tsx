// The portrait has its place on the case's own page; this address leads there, or to the slot while a draft asks for it.
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CaseView } from '../../api/shapes.ts'
import { CaseFrame } from '../../case/case-frame.tsx'
import { PhoneHandover } from '../../case/phone-handover.tsx'
import { addressOf, nextTask } from '../../case/places.ts'
import { portraitSlotsOf } from '../../case/slots-of-case.ts'
import { TaskTop } from '../../case/task-top.tsx'
import { ButtonLink } from '../../parts/button.tsx'
import { Section, SectionedCard, SectionFoot } from '../../parts/card.tsx'
import { Page } from '../../parts/page.tsx'
import { useArrival } from '../../parts/use-arrival.ts'
import { PortraitSlots } from './portrait-slots.tsx'

export const PortraitPage = () => {
  const { caseId = '' } = useParams({ strict: false })
  return (
    <CaseFrame caseId={caseId} everyMs={4_000}>
      {(view) => <Portrait view={view} />}
    </CaseFrame>
  )
}

const Portrait = ({ view }: { readonly view: CaseView }) => {
  const { t } = useTranslation('tasks')
  const next = nextTask(view, { key: 'portrait' })
  useArrival(true)
  return (
    <Page title={t('name.portrait')} width="form">
      <TaskTop
        view={view}
        place={{ key: 'portrait' }}
        name={t('name.portrait')}
        below={t('about.portrait')}
      />
      <SectionedCard>
        <PhoneHandover view={view} />
        <Section name={t('name.portrait')}>
          <PortraitSlots view={view} slots={portraitSlotsOf(view)} />
        </Section>
        <SectionFoot>
          <ButtonLink
            kind="primary"
            to={view.status === 'draft' && next ? addressOf(view.id, next) : `/cases/${view.id}`}
          >
            {t(view.status === 'draft' ? 'go-on' : 'back-to-case')}
          </ButtonLink>
        </SectionFoot>
      </SectionedCard>
    </Page>
  )
}
