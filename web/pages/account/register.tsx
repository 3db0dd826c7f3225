// Register: name, e-mail and password, then the code that proves the address; the account opens with it.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { confirmEmail, type Registration, register } from '../../api/account.ts'
import { locales } from '../../i18n/locales.ts'
import { Button } from '../../parts/button.tsx'
import { TextBox } from '../../parts/control.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { Stacked } from '../../parts/stacked.tsx'
import { useEntered, useForm } from '../../session/enter.ts'
import { DoorPage } from './door-page.tsx'
import { EmailCode } from './email-code.tsx'
import { PasswordBox } from './password-box.tsx'

export const LEAST_PASSWORD = 10

export const Register = () => {
  const { t, i18n } = useTranslation('account')
  const [typed, setTyped] = useState({ name: '', email: '', password: '' })
  const [registration, setRegistration] = useState<Registration>()
  const enter = useEntered('/home')
  const put = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part })
  const input = {
    name: typed.name.trim(),
    email: typed.email.trim(),
    password: typed.password,
    locale: locales.find((locale) => locale === i18n.language) ?? 'zh-CN',
  }
  const form = useForm(() => register(input), setRegistration)
  if (registration)
    return (
      <DoorPage name={t('register.confirm')}>
        <EmailCode
          email={input.email}
          deed={t('register.confirm-deed')}
          onConfirm={(code) => confirmEmail({ registrationId: registration.registrationId, code })}
          onAgain={async () => setRegistration(await register(input))}
          onEntered={enter}
        />
        <Button kind="link" onClick={() => setRegistration(undefined)}>
          {t('register.other-email')}
        </Button>
      </DoorPage>
    )
  return (
    <DoorPage
      name={t('register.name')}
      below={t('register.below')}
      foot={
        <>
          {t('register.have')} <Link to="/sign-in">{t('sign-in.name')}</Link>
        </>
      }
    >
      <form onSubmit={form.onSubmit}>
        <Stacked label={t('name')} hint={t('register.name-hint')}>
          {(ids) => (
            <TextBox
              {...ids}
              name="name"
              autoComplete="name"
              required
              maxLength={64}
              value={typed.name}
              onChange={(event) => put({ name: event.currentTarget.value })}
            />
          )}
        </Stacked>
        <Stacked label={t('email')} hint={t('register.email-hint')}>
          {(ids) => (
            <TextBox
              {...ids}
              type="email"
              name="email"
              autoComplete="email"
              required
              maxLength={128}
              value={typed.email}
              onChange={(event) => put({ email: event.currentTarget.value })}
            />
          )}
        </Stacked>
        <Stacked label={t('password')} hint={t('register.password-hint', { count: LEAST_PASSWORD })}>
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
        {form.error ? <ProblemPanel cause={form.error} /> : null}
        <Button kind="primary" wide type="submit" busy={form.isBusy}>
          {t('register.deed')}
        </Button>
      </form>
    </DoorPage>
  )
}
