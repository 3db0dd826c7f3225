// A forgotten password: the address, then the code that came there and a new password.
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { resetPassword, sendResetCode } from '../../api/account.ts'
import { Button } from '../../parts/button.tsx'
import { TextBox } from '../../parts/control.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { Stacked } from '../../parts/stacked.tsx'
import { useForm } from '../../session/enter.ts'
import doorStyles from './door-page.module.css'
import { DoorPage } from './door-page.tsx'
import { PasswordBox } from './password-box.tsx'
import { LEAST_PASSWORD } from './register.tsx'

export const Reset = () => {
  const { t } = useTranslation('account')
  const navigate = useNavigate()
  const [typed, setTyped] = useState({ email: '', code: '', password: '' })
  const [isSent, setSent] = useState(false)
  const put = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part })
  const asking = useForm(
    () => sendResetCode(typed.email.trim()),
    () => setSent(true),
  )
  const setting = useForm(
    () => resetPassword({ ...typed, email: typed.email.trim() }),
    () => void navigate({ to: '/sign-in' }),
  )
  return (
    <DoorPage
      name={t('reset.name')}
      below={isSent ? undefined : t('reset.below')}
      foot={<Link to="/sign-in">{t('reset.back')}</Link>}
    >
      {isSent ? (
        <form onSubmit={setting.onSubmit}>
          <p className={doorStyles.sent}>
            <Trans
              t={t}
              i18nKey="code.sent-if"
              values={{ email: typed.email.trim() }}
              components={{ b: <b /> }}
            />
          </p>
          <Stacked label={t('code.label')} hint={t('code.hint')}>
            {(ids) => (
              <TextBox
                {...ids}
                mono
                inputMode="numeric"
                autoComplete="one-time-code"
                maxLength={8}
                required
                autoFocus
                value={typed.code}
                onChange={(event) => put({ code: event.currentTarget.value.replace(/\D/g, '') })}
              />
            )}
          </Stacked>
          <Stacked label={t('reset.password')} hint={t('register.password-hint', { count: LEAST_PASSWORD })}>
            {(ids) => (
              <PasswordBox
                ids={ids}
                value={typed.password}
                onChange={(password) => put({ password })}
                autoComplete="new-password"
                minLength={LEAST_PASSWORD}
              />
            )}
          </Stacked>
          {setting.error ? <ProblemPanel cause={setting.error} /> : null}
          <Button kind="primary" wide type="submit" busy={setting.isBusy}>
            {t('reset.deed')}
          </Button>
        </form>
      ) : (
        <form onSubmit={asking.onSubmit}>
          <Stacked label={t('email')}>
            {(ids) => (
              <TextBox
                {...ids}
                type="email"
                autoComplete="username"
                required
                value={typed.email}
                onChange={(event) => put({ email: event.currentTarget.value })}
              />
            )}
          </Stacked>
          {asking.error ? <ProblemPanel cause={asking.error} /> : null}
          <Button kind="primary" wide type="submit" busy={asking.isBusy}>
            {t('code.send')}
          </Button>
        </form>
      )}
    </DoorPage>
  )
}
