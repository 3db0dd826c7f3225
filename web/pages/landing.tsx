// The front page: what this is, in three steps, with a look at the real thing (the same parts, filled with an example).
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../parts/button.tsx'
import { Page } from '../parts/page.tsx'
import { startOf, useMe } from '../session/me.ts'
import styles from './landing.module.css'
import { Specimen } from './landing-specimen.tsx'

export const Landing = () => {
  const { t } = useTranslation('landing')
  const me = useMe()
  const home: string = me.data ? startOf(me.data.role) : '/register'
  return (
    <Page title={t('title')}>
      <div className={styles.hero}>
        <div className={styles.words}>
          <h1 className={styles.name}>{t('name')}</h1>
          <p className={styles.text}>{t('text')}</p>
          <div className={styles.buttons}>
            <ButtonLink kind="primary" to={home}>
              {t(me.data ? 'go-on' : 'register')}
            </ButtonLink>
            {me.data ? null : <ButtonLink to="/sign-in">{t('sign-in')}</ButtonLink>}
          </div>
          <p className={styles.check}>
            <Link to="/check">{t('check')}</Link> <Link to="/rules">{t('rules')}</Link>
          </p>
        </div>
        <Specimen />
      </div>
      <ol className={styles.steps}>
        {(['fill', 'review', 'number'] as const).map((step) => (
          <li key={step}>
            <h2>{t(`step.${step}.name`)}</h2>
            <p>{t(`step.${step}.text`)}</p>
          </li>
        ))}
      </ol>
      <p className={styles.foot}>{t('foot')}</p>
    </Page>
  )
}
