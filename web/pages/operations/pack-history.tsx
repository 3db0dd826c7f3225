// Every edition of a pack that was ever published: who, when, why, and what became of it. One that is ahead can be withdrawn.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayAndTime, dayOf } from '../../i18n/time-words.ts'
import { Button } from '../../parts/button.tsx'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { type Edition, type PackView, packKey, packsKey, readEdition, withdrawEdition } from './pack-calls.ts'
import styles from './packs.module.css'

const useWithdrawal = (code: string) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => withdrawEdition(code, id),
    onSuccess: (view) => {
      queries.setQueryData(packKey(code), view)
      void queries.invalidateQueries({ queryKey: packsKey, exact: true })
    },
  })
}

const Problems = ({ edition }: { readonly edition: Edition }) => {
  const { t } = useTranslation('packs')
  return edition.problems.map((problem) => (
    <p key={`${problem.pointer}${problem.reason}`} className={styles.quiet}>
      {problem.line === undefined ? '' : `${t('line', { line: problem.line })} `}
      {problem.pointer} {problem.reason}
    </p>
  ))
}

type LineProps = {
  readonly edition: Edition
  readonly mayEdit: boolean
  readonly onView: () => void
  readonly onWithdraw: () => void
}

const Line = ({ edition, mayEdit, onView, onWithdraw }: LineProps) => {
  const { t, i18n } = useTranslation('packs')
  const { withdrawnAt, withdrawnBy } = edition
  return (
    <li className={styles.edition}>
      <div className={styles.editionWords}>
        <p>
          <b>{t('from', { day: dayOf(i18n.language, edition.effectiveOn) })}</b>
          <span className={styles.state} data-state={edition.state}>
            {t(`state.${edition.state}`)}
          </span>
        </p>
        <p>{edition.note}</p>
        <p className={styles.quiet}>
          {t('edition', { id: edition.id })} ·{' '}
          {t('published-by', { name: edition.by, at: dayAndTime(i18n.language, edition.publishedAt) })}
          {withdrawnAt === undefined
            ? ''
            : ` · ${t('withdrawn-by', { name: withdrawnBy, at: dayAndTime(i18n.language, withdrawnAt) })}`}
        </p>
        <Problems edition={edition} />
      </div>
      <div className={styles.editionDeeds}>
        <Button small kind="plain" onClick={onView}>
          {t('view')}
        </Button>
        {mayEdit && (edition.state === 'ahead' || edition.state === 'broken') ? (
          <Button small onClick={onWithdraw}>
            {t('withdraw')}
          </Button>
        ) : null}
      </div>
    </li>
  )
}

export const PackHistory = ({
  pack,
  mayEdit,
  onUse,
}: {
  readonly pack: PackView
  readonly mayEdit: boolean
  readonly onUse: (text: string) => void
}) => {
  const { t, i18n } = useTranslation('packs')
  const withdrawal = useWithdrawal(pack.code)
  const [asked, setAsked] = useState<Edition>()
  const view = useMutation({ mutationFn: (id: string) => readEdition(pack.code, id) })
  if (pack.history.length === 0) return <p className={styles.quiet}>{t('history-none')}</p>
  return (
    <>
      <ol className={styles.editions}>
        {pack.history.map((edition) => (
          <Line
            key={edition.id}
            edition={edition}
            mayEdit={mayEdit}
            onView={() => view.mutate(edition.id)}
            onWithdraw={() => setAsked(edition)}
          />
        ))}
      </ol>
      {view.isError ? <ProblemPanel cause={view.error} /> : null}
      <Dialog isOpen={view.data !== undefined} name={t('view')} shape="tall" onClose={() => view.reset()}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <pre className={styles.text} tabIndex={0}>
          {view.data?.text}
        </pre>
        {mayEdit && view.data ? (
          <Button
            onClick={() => {
              onUse(view.data.text)
              view.reset()
            }}
          >
            {t('use')}
          </Button>
        ) : null}
      </Dialog>
      <ConfirmDialog
        isOpen={asked !== undefined}
        name={t('withdraw-name', { day: asked ? dayOf(i18n.language, asked.effectiveOn) : '' })}
        deed={t('withdraw')}
        isGrave
        busy={withdrawal.isPending}
        cause={withdrawal.error}
        onConfirm={() => asked && withdrawal.mutate(asked.id, { onSuccess: () => setAsked(undefined) })}
        onClose={() => {
          setAsked(undefined)
          withdrawal.reset()
        }}
      >
        <p>{t('withdraw-text')}</p>
      </ConfirmDialog>
    </>
  )
}
