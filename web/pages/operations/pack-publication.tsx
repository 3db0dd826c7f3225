// Publishing a draft from a day: says what follows, asks why, and names the day on the button.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem.ts'
import { dayOf } from '../../i18n/time-words.ts'
import { Button } from '../../parts/button.tsx'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { LongTextBox } from '../../parts/control.tsx'
import { FieldRow } from '../../parts/field-row.tsx'
import { type PackView, packKey, packsKey, publishDraft } from './pack-calls.ts'
import styles from './packs.module.css'

type PublicationProps = {
  readonly pack: PackView
  readonly effectiveOn: string
  readonly isToday: boolean
  readonly isSound: boolean
  readonly failedCases: number
  readonly save: () => Promise<void>
  readonly revisionOf: () => number
}

const usePublication = ({ pack, effectiveOn, save, revisionOf }: PublicationProps) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ note, despiteCases }: { note: string; despiteCases: boolean }) => {
      await save()
      return publishDraft(pack.code, { revision: revisionOf(), effectiveOn, note, despiteCases })
    },
    onSuccess: (view) => {
      queries.setQueryData(packKey(pack.code), view)
      void queries.invalidateQueries({ queryKey: packsKey, exact: true })
      void queries.invalidateQueries({ queryKey: ['rules'] })
    },
  })
}

export const PackPublication = (props: PublicationProps) => {
  const { t, i18n } = useTranslation('packs')
  const [isAsked, setAsked] = useState(false)
  const [note, setNote] = useState('')
  const [despiteCases, setDespite] = useState(false)
  const publication = usePublication(props)
  const casesFail =
    props.failedCases > 0 || (publication.isError && problemOf(publication.error).code === 'pack-cases-fail')
  const day = props.effectiveOn === '' ? '' : dayOf(i18n.language, props.effectiveOn)
  const close = (): void => {
    setAsked(false)
    publication.reset()
  }
  return (
    <>
      <Button kind="primary" disabled={!props.isSound} onClick={() => setAsked(true)}>
        {t('publish')}
      </Button>
      <ConfirmDialog
        isOpen={isAsked}
        name={t('publish-name', { day })}
        deed={t('publish-deed')}
        busy={publication.isPending}
        cause={publication.error}
        onConfirm={() => note.trim() !== '' && publication.mutate({ note: note.trim(), despiteCases })}
        onClose={close}
      >
        <p>{t('publish-text')}</p>
        {props.isToday ? <p>{t('publish-today')}</p> : null}
        <FieldRow label={t('note')}>
          {(ids) => (
            <LongTextBox
              {...ids}
              value={note}
              maxLength={1000}
              placeholder={t('note-hint')}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          )}
        </FieldRow>
        {casesFail ? (
          <label className={styles.despite}>
            <input
              type="checkbox"
              checked={despiteCases}
              onChange={(event) => setDespite(event.currentTarget.checked)}
            />
            {t('despite')}
          </label>
        ) : null}
      </ConfirmDialog>
    </>
  )
}
