// The account: name and language, the mobile number proved by a code, the password.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { inspectMobile } from '../../../src/core/phone.ts'
import { changePassword, changeProfile, confirmMobile, requestMobileCode } from '../../api/account.ts'
import type { MeView } from '../../api/shapes.ts'
import { localeNames, locales } from '../../i18n/locales.ts'
import { switchLocale } from '../../i18n/texts.ts'
import { Button } from '../../parts/button.tsx'
import { Section, SectionedCard } from '../../parts/card.tsx'
import { SelectBox, TextBox } from '../../parts/control.tsx'
import { FieldRow } from '../../parts/field-row.tsx'
import { Page, PageName } from '../../parts/page.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { useForm } from '../../session/enter.ts'
import { meKey, useMe } from '../../session/me.ts'
import { SignedIn } from '../../session/signed-in.tsx'
import styles from './account.module.css'
import { PasswordBox } from './password-box.tsx'
import { LEAST_PASSWORD } from './register.tsx'

export const Account = () => {
  const { t } = useTranslation('account')
  const me = useMe()
  return (
    <SignedIn>
      <Page title={t('account.name')} width="form">
        <PageName name={t('account.name')} below={me.data?.email} />
        {me.data ? (
          <SectionedCard>
            <Profile me={me.data} />
            <Mobile me={me.data} />
            <Password />
          </SectionedCard>
        ) : null}
      </Page>
    </SignedIn>
  )
}

const useSetMe = () => {
  const queries = useQueryClient()
  return (me: MeView) => queries.setQueryData(meKey, me)
}

const Done = ({ text }: { readonly text: string }) => (
  <p className={styles.done} role="status">
    <Check size={16} strokeWidth={1.8} aria-hidden="true" />
    {text}
  </p>
)

const Profile = ({ me }: { readonly me: MeView }) => {
  const { t } = useTranslation('account')
  const [name, setName] = useState(me.name)
  const setMe = useSetMe()
  const saving = useMutation({ mutationFn: changeProfile, onSuccess: setMe })
  const pickLocale = (code: string) => {
    const locale = locales.find((one) => one === code)
    if (!locale) return
    saving.mutate({ locale })
    void switchLocale(locale)
  }
  return (
    <Section name={t('account.profile')}>
      <FieldRow label={t('name')} hint={t('register.name-hint')}>
        {(ids) => (
          <TextBox
            {...ids}
            autoComplete="name"
            maxLength={64}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            onBlur={() =>
              name.trim() !== '' && name.trim() !== me.name && saving.mutate({ name: name.trim() })
            }
          />
        )}
      </FieldRow>
      <FieldRow label={t('account.locale')} hint={t('account.locale-hint')}>
        {(ids) => (
          <SelectBox
            {...ids}
            choices={locales.map((locale) => ({ value: locale, label: localeNames[locale] }))}
            value={me.locale}
            onChange={(event) => pickLocale(event.currentTarget.value)}
          />
        )}
      </FieldRow>
      {saving.isSuccess ? <Done text={t('account.saved')} /> : null}
      {saving.error ? <ProblemPanel cause={saving.error} /> : null}
    </Section>
  )
}

const Mobile = ({ me }: { readonly me: MeView }) => {
  const { t } = useTranslation(['account', 'input-problems'])
  const [mobile, setMobile] = useState('')
  const [code, setCode] = useState('')
  const [isSent, setSent] = useState(false)
  const setMe = useSetMe()
  const inspection = inspectMobile(mobile)
  const sending = useForm(
    () => requestMobileCode(inspection.normalised),
    () => setSent(true),
  )
  const confirming = useForm(
    () => confirmMobile(inspection.normalised, code),
    (fresh) => {
      setMe(fresh)
      setSent(false)
      setMobile('')
      setCode('')
    },
  )
  const problem = mobile.length >= 11 ? inspection.problems[0] : undefined
  return (
    <Section name={t('account.mobile')}>
      {me.mobile === undefined ? (
        <p className={styles.quiet}>{t('account.mobile-none')}</p>
      ) : (
        <Done text={t('account.mobile-is', { mobile: me.mobile })} />
      )}
      <form className={styles.form} onSubmit={isSent ? confirming.onSubmit : sending.onSubmit}>
        <FieldRow
          label={t(me.mobile === undefined ? 'account.mobile-label' : 'account.mobile-change')}
          hint={t('account.mobile-hint')}
        >
          {(ids) => (
            <TextBox
              {...ids}
              lead="+86"
              type="tel"
              inputMode="tel"
              autoComplete="tel-national"
              disabled={isSent}
              value={mobile}
              onChange={(event) => setMobile(event.currentTarget.value)}
            />
          )}
        </FieldRow>
        {problem ? (
          <p className={styles.wrong}>{t(`input-problems:${problem.code}`, problem.params)}</p>
        ) : null}
        {isSent ? (
          <FieldRow label={t('code.label')} hint={t('account.code-hint')}>
            {(ids) => (
              <TextBox
                {...ids}
                mono
                inputMode="numeric"
                autoComplete="one-time-code"
                maxLength={8}
                autoFocus
                value={code}
                onChange={(event) => setCode(event.currentTarget.value.replace(/\D/g, ''))}
              />
            )}
          </FieldRow>
        ) : null}
        {sending.error ? <ProblemPanel cause={sending.error} /> : null}
        {confirming.error ? <ProblemPanel cause={confirming.error} /> : null}
        <div className={styles.buttons}>
          {isSent ? (
            <>
              <Button kind="primary" type="submit" busy={confirming.isBusy} disabled={code.length < 4}>
                {t('account.mobile-confirm')}
              </Button>
              <Button kind="plain" onClick={() => setSent(false)}>
                {t('account.mobile-other')}
              </Button>
            </>
          ) : (
            <Button type="submit" busy={sending.isBusy} disabled={!inspection.ok}>
              {t('code.send-sms')}
            </Button>
          )}
        </div>
      </form>
    </Section>
  )
}

const Password = () => {
  const { t } = useTranslation('account')
  const [typed, setTyped] = useState({ current: '', next: '' })
  const [isDone, setDone] = useState(false)
  const form = useForm(
    () => changePassword(typed),
    () => {
      setTyped({ current: '', next: '' })
      setDone(true)
    },
  )
  return (
    <Section name={t('password')}>
      <form className={styles.form} onSubmit={form.onSubmit}>
        <FieldRow label={t('account.password-now')}>
          {(ids) => (
            <PasswordBox
              ids={ids}
              value={typed.current}
              onChange={(current) => setTyped({ ...typed, current })}
              autoComplete="current-password"
            />
          )}
        </FieldRow>
        <FieldRow label={t('reset.password')} hint={t('register.password-hint', { count: LEAST_PASSWORD })}>
          {(ids) => (
            <PasswordBox
              ids={ids}
              value={typed.next}
              onChange={(next) => setTyped({ ...typed, next })}
              autoComplete="new-password"
              minLength={LEAST_PASSWORD}
            />
          )}
        </FieldRow>
        {form.error ? <ProblemPanel cause={form.error} /> : null}
        {isDone ? <Done text={t('account.password-done')} /> : null}
        <div className={styles.buttons}>
          <Button
            type="submit"
            busy={form.isBusy}
            disabled={typed.current === '' || typed.next.length < LEAST_PASSWORD}
          >
            {t('account.password-deed')}
          </Button>
        </div>
      </form>
    </Section>
  )
}
