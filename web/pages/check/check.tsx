// The pre-check for everybody: a few answers at the left, and beside them what a filing would need, what would come back and
// how long it takes. Nothing personal is asked, nothing is kept.
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../parts/button.tsx'
import { Page, PageName } from '../../parts/page.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { startOf, useMe } from '../../session/me.ts'
import { Answer } from './answer.tsx'
import styles from './check.module.css'
import { CheckForm } from './check-form.tsx'
import { DOMAIN, type Typed, useNeeds, useTypedFindings } from './use-check.ts'

const first: Typed = {
  provinceCode: '',
  subjectKind: 'enterprise',
  serviceKind: 'website',
  domain: '',
  name: '',
  subjectFiled: 'no',
}

export const Check = () => {
  // All that may be said here is fetched at once: a text that comes late would take the focus from who is typing.
  const { t } = useTranslation([
    'check',
    'fields',
    'findings',
    'input-problems',
    'case',
    'status',
    'start',
    'tasks',
  ])
  const me = useMe()
  const [typed, setTyped] = useState<Typed>(first)
  const [at, setAt] = useState('')
  const [leftDomain, setLeftDomain] = useState('')
  const isTyping = useCallback((path: string) => path === at, [at])
  const findings = useTypedFindings(typed, isTyping)
  const isGood = !findings.some(({ path, severity }) => path === DOMAIN && severity === 'blocking')
  const needs = useNeeds(typed, isGood ? leftDomain : '')
  const home: string = me.data ? startOf(me.data.role) : '/register'
  return (
    <Page title={t('name')}>
      <PageName name={t('name')} below={t('below')} />
      <div className={styles.columns}>
        <CheckForm
          typed={typed}
          findings={findings}
          put={(part) => setTyped({ ...typed, ...part })}
          enter={setAt}
          leave={() => {
            setAt('')
            setLeftDomain(typed.domain.trim())
          }}
        />
        <div className={styles.answer} aria-live="polite" aria-busy={needs.isFetching}>
          {needs.error ? (
            <ProblemPanel cause={needs.error} again={() => void needs.refetch()} />
          ) : (
            <Answer
              typed={typed}
              needs={typed.provinceCode === '' ? undefined : needs.data}
              findings={findings}
            />
          )}
        </div>
      </div>
      <div className={styles.go}>
        <p>{t('go')}</p>
        <ButtonLink kind="primary" to={me.data?.role === 'applicant' ? '/start' : home}>
          {t('go-on')}
        </ButtonLink>
      </div>
    </Page>
  )
}
