// Sign in: by password, or by a code sent to the e-mail address. Afterwards back to where one wanted to go.
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sendSignInCode, signIn, signInByCode } from '../../api/account.ts'
import { Button } from '../../parts/button.tsx'
import { TextBox } from '../../parts/control.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { Stacked } from '../../parts/stacked.tsx'
import { useEntered, useForm } from '../../session/enter.ts'
import { DoorPage } from './door-page.tsx'
import { EmailCode } from './email-code.tsx'
import { PasswordBox } from './password-box.tsx'

export const SignIn = () => {
  const { t } = useTranslation('account')
  const { next } = useSearch({ strict: false })
  const [way, setWay] = useState<'password' | 'code'>('password')
  const [email, setEmail] = useState('')
  const enter = useEntered(next)
  return (
    <DoorPage
      name={t('sign-in.name')}
      foot={
        <>
          {t('sign-in.new')} <Link to="/register">{t('register.name')}</Link>
        </>
      }
    >
      {way === 'password' ? (
        <ByPassword email={email} onEmail={setEmail} onEntered={enter} />
      ) : (
        <ByCode email={email} onEmail={setEmail} onEntered={enter} />
      )}
      <Button kind="link" onClick={() => setWay(way === 'password' ? 'code' : 'password')}>
        {t(way === 'password' ? 'sign-in.by-code' : 'sign-in.by-password')}
      </Button>
    </DoorPage>
  )
}

type WayProps = {
  readonly email: string
  readonly onEmail: (email: string) => void
  readonly onEntered: ReturnType<typeof useEntered>
}

const ByPassword = ({ email, onEmail, onEntered }: WayProps) => {
  const { t } = useTranslation('account')
  const navigate = useNavigate()
  const [password, setPassword] = useState('')
  const form = useForm(() => signIn(email.trim(), password), onEntered)
  return (
    <form onSubmit={form.onSubmit}>
      <Stacked label={t('email')}>
        {(ids) => (
          <TextBox
            {...ids}
            type="email"
            name="email"
            autoComplete="username"
            required
            value={email}
            onChange={(event) => onEmail(event.currentTarget.value)}
          />
        )}
      </Stacked>
      <Stacked
        label={t('password')}
        aside={
          <Button kind="link" onClick={() => void navigate({ to: '/reset' })}>
            {t('sign-in.forgotten')}
          </Button>
        }
      >
        {(ids) => (
          <PasswordBox ids={ids} value={password} onChange={setPassword} autoComplete="current-password" />
        )}
      </Stacked>
      {form.error ? <ProblemPanel cause={form.error} /> : null}
      <Button kind="primary" wide type="submit" busy={form.isBusy}>
        {t('sign-in.deed')}
      </Button>
    </form>
  )
}

const ByCode = ({ email, onEmail, onEntered }: WayProps) => {
  const { t } = useTranslation('account')
  const [isSent, setSent] = useState(false)
  const sending = useForm(
    () => sendSignInCode(email.trim()),
    () => setSent(true),
  )
  if (isSent)
    return (
      <EmailCode
        email={email.trim()}
        deed={t('sign-in.deed')}
        onConfirm={(code) => signInByCode(email.trim(), code)}
        onAgain={() => sendSignInCode(email.trim())}
        onEntered={onEntered}
      />
    )
  return (
    <form onSubmit={sending.onSubmit}>
      <Stacked label={t('email')}>
        {(ids) => (
          <TextBox
            {...ids}
            type="email"
            name="email"
            autoComplete="username"
            required
            value={email}
            onChange={(event) => onEmail(event.currentTarget.value)}
          />
        )}
      </Stacked>
      {sending.error ? <ProblemPanel cause={sending.error} /> : null}
      <Button kind="primary" wide type="submit" busy={sending.isBusy}>
        {t('code.send')}
      </Button>
    </form>
  )
}
