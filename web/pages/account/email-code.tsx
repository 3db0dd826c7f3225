// The code that came by e-mail, and another one when it did not come.

import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { Button } from '../../parts/button.tsx'
import { TextBox } from '../../parts/control.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { Stacked } from '../../parts/stacked.tsx'
import { useForm } from '../../session/enter.ts'
import styles from './door-page.module.css'

type EmailCodeProps<T> = {
  readonly email: string
  readonly deed: string
  readonly onConfirm: (code: string) => Promise<T>
  readonly onAgain: () => Promise<unknown>
  readonly onEntered: (answer: T) => void
}

const WAIT_SECONDS = 60

/** Seconds until another code may be asked for. */
export const useWait = (): { readonly left: number; readonly restart: () => void } => {
  const [left, setLeft] = useState(WAIT_SECONDS)
  useEffect(() => {
    if (left === 0) return
    const timer = setTimeout(() => setLeft(left - 1), 1_000)
    return () => clearTimeout(timer)
  }, [left])
  return { left, restart: () => setLeft(WAIT_SECONDS) }
}

export const EmailCode = <T,>({ email, deed, onConfirm, onAgain, onEntered }: EmailCodeProps<T>) => {
  const { t } = useTranslation('account')
  const [code, setCode] = useState('')
  const wait = useWait()
  const form = useForm(() => onConfirm(code.trim()), onEntered)
  const again = useMutation({ mutationFn: onAgain, onSuccess: wait.restart })
  return (
    <form onSubmit={form.onSubmit}>
      <p className={styles.sent}>
        <Trans t={t} i18nKey="code.sent" values={{ email }} components={{ b: <b /> }} />
      </p>
      <Stacked label={t('code.label')} hint={t('code.hint')}>
        {(ids) => (
          <TextBox
            {...ids}
            mono
            inputMode="numeric"
            autoComplete="one-time-code"
            pattern="[0-9]{4,8}"
            maxLength={8}
            required
            autoFocus
            value={code}
            onChange={(event) => setCode(event.currentTarget.value.replace(/\D/g, ''))}
          />
        )}
      </Stacked>
      {form.error ? <ProblemPanel cause={form.error} /> : null}
      {again.error ? <ProblemPanel cause={again.error} /> : null}
      <Button kind="primary" wide type="submit" busy={form.isBusy} disabled={code.length < 4}>
        {deed}
      </Button>
      <Button kind="link" disabled={wait.left > 0} busy={again.isPending} onClick={() => again.mutate()}>
        {wait.left > 0 ? t('code.again-in', { count: wait.left }) : t('code.again')}
      </Button>
    </form>
  )
}
