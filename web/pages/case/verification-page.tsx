// The verification form (真实性核验单): look at it, then sign on screen, or print, sign and upload a photo. When a value
// changed after signing, the signature no longer stands for what is written; the page says so and asks again.
import { useParams } from '@tanstack/react-router'
import { Check, FileText, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formAddress } from '../../api/cases.ts'
import type { CaseView } from '../../api/shapes.ts'
import { CaseFrame } from '../../case/case-frame.tsx'
import { FormPreview } from '../../case/form-preview.tsx'
import { addressOf, nextTask } from '../../case/places.ts'
import { SignaturePadField } from '../../case/signature-field.tsx'
import { SlotField } from '../../case/slot-field.tsx'
import { TaskTop } from '../../case/task-top.tsx'
import { useReturnWords } from '../../i18n/return-words.ts'
import { dayAndTime } from '../../i18n/time-words.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Section, SectionedCard, SectionFoot } from '../../parts/card.tsx'
import { ReturnLine } from '../../parts/finding-line.tsx'
import { Page } from '../../parts/page.tsx'
import styles from './verification-page.module.css'

const SLOT = 'documents.verification-form'

export const VerificationPage = () => {
  const { caseId = '' } = useParams({ strict: false })
  return <CaseFrame caseId={caseId}>{(view) => <Verification view={view} />}</CaseFrame>
}

const Verification = ({ view }: { readonly view: CaseView }) => {
  const { t } = useTranslation('tasks')
  const returnWords = useReturnWords()
  const isSigned = view.signedForm?.isCurrent === true
  // Which signature is to be replaced; once it is, the new one stands.
  const [replacing, setReplacing] = useState<string>()
  const maySign =
    view.allowedActions.includes('sign-form') && (!isSigned || replacing === view.signedForm?.signedAt)
  const item = view.items.find((one) => one.path === SLOT)
  const next = nextTask(view, { key: 'verification-form' })
  return (
    <Page title={t('name.verification-form')} width="form">
      <TaskTop
        view={view}
        place={{ key: 'verification-form' }}
        name={t('name.verification-form')}
        below={t('about.verification-form')}
      />
      <SectionedCard>
        <Section name={t('form.preview')}>
          <SignedState view={view} />
          {item ? <ReturnLine isMended={item.isMended} {...returnWords(item)} /> : null}
          <FormPreview view={view} />
          <p>
            <a className={styles.file} href={formAddress(view.id)} target="_blank" rel="noopener">
              <FileText size={17} strokeWidth={1.7} aria-hidden="true" />
              {t('form.open-pdf')}
            </a>
          </p>
        </Section>
        {isSigned && !maySign && view.allowedActions.includes('sign-form') ? (
          <Section name={t('form.signed')}>
            <SlotField view={{ ...view, allowedActions: [] }} slot={SLOT} />
            <div>
              <Button small onClick={() => setReplacing(view.signedForm?.signedAt)}>
                {t('form.again')}
              </Button>
            </div>
          </Section>
        ) : null}
        {maySign ? (
          <>
            <Section name={t('form.on-screen')} note={t('form.recommended')}>
              <SignaturePadField view={view} />
            </Section>
            <Section name={t('form.on-paper')}>
              <ol className={styles.steps}>
                <li>{t('form.paper-1')}</li>
                <li>{t('form.paper-2')}</li>
                <li>{t('form.paper-3')}</li>
              </ol>
              <SlotField view={view} slot={SLOT} />
            </Section>
          </>
        ) : null}
        <SectionFoot>
          <ButtonLink
            kind={isSigned ? 'primary' : 'plain'}
            to={isSigned && next && view.status === 'draft' ? addressOf(view.id, next) : `/cases/${view.id}`}
          >
            {t(isSigned ? 'go-on' : 'later')}
          </ButtonLink>
        </SectionFoot>
      </SectionedCard>
    </Page>
  )
}

const SignedState = ({ view }: { readonly view: CaseView }) => {
  const { t, i18n } = useTranslation('tasks')
  const signed = view.signedForm
  if (!signed) return null
  const at = dayAndTime(i18n.language, signed.signedAt)
  return signed.isCurrent ? (
    <p className={styles.signed}>
      <Check size={17} strokeWidth={2} aria-hidden="true" />
      {t(`form.signed-${signed.how}`, { at })}
    </p>
  ) : (
    <p className={styles.stale} role="alert">
      <TriangleAlert size={17} strokeWidth={1.8} aria-hidden="true" />
      {t('form.stale', { at })}
    </p>
  )
}
