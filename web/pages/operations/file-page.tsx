// One file of the exchange: what it is, which cases it carries, what the bureau answered at each call, what it says. The
// content is fetched only when somebody asks, because each look is recorded.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayAndTime } from '../../i18n/time-words.ts'
import { Button } from '../../parts/button.tsx'
import { PaddedCard } from '../../parts/card.tsx'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { Waiting } from '../../parts/empty-state.tsx'
import { Page, PageName } from '../../parts/page.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { useMe } from '../../session/me.ts'
import { useBureauPlaces } from './bureau-places.ts'
import {
  type ExchangeFile,
  exchangeKey,
  type FileDetail,
  fileKey,
  readFile,
  sendAgain,
} from './exchange-calls.ts'
import { FileCalls, FileMessages } from './file-calls.tsx'
import { FileContentSection } from './file-content.tsx'
import { FileRecords } from './file-records.tsx'
import { FileReports } from './file-reports.tsx'
import { sizeOf, toneOf } from './file-table.tsx'
import styles from './files.module.css'
import frame from './operations.module.css'

const steerers: readonly string[] = ['administrator', 'compliance-officer']

const SendAgain = ({ file }: { readonly file: ExchangeFile }) => {
  const { t } = useTranslation('operations')
  const placeOf = useBureauPlaces()
  const queries = useQueryClient()
  const [isAsked, setAsked] = useState(false)
  const send = useMutation({
    mutationFn: () => sendAgain(file.id),
    onSuccess: (detail) => queries.setQueryData(fileKey(file.id), detail),
    onSettled: () => queries.invalidateQueries({ queryKey: exchangeKey }),
  })
  const close = (): void => {
    setAsked(false)
    send.reset()
  }
  return (
    <>
      <Button onClick={() => setAsked(true)}>{t('again.deed')}</Button>
      <ConfirmDialog
        isOpen={isAsked}
        name={t('again.name', { sequence: file.sequence, bureau: placeOf(file.bureau).name })}
        deed={t('again.deed')}
        busy={send.isPending}
        cause={send.error}
        onConfirm={() => send.mutate(undefined, { onSuccess: close })}
        onClose={close}
      >
        <p>{t('again.text')}</p>
      </ConfirmDialog>
    </>
  )
}

const Facts = ({ file }: { readonly file: ExchangeFile }) => {
  const { t, i18n } = useTranslation('operations')
  const placeOf = useBureauPlaces()
  const facts: readonly (readonly [string, string])[] = [
    [t('file.bureau'), placeOf(file.bureau).name],
    [t('file.column.records'), t('file.records', { count: file.records })],
    [t('file.size'), sizeOf(file.bytes)],
    [t('file.column.created'), dayAndTime(i18n.language, file.createdAt)],
    [t('file.column.attempts'), String(file.attempts)],
  ]
  return (
    <PaddedCard>
      <p className={styles.state}>
        <span className={frame.state} data-tone={toneOf(file.state)}>
          {t(`file.state.${file.state}`, { defaultValue: file.state })}
        </span>
        {file.answerText === undefined || file.answerText === '' ? null : (
          <span className={styles.said}>{file.answerText}</span>
        )}
      </p>
      <dl className={styles.facts}>
        {facts.map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      {file.droppedAt === undefined ? null : (
        <p className={styles.said}>{t('file.dropped', { at: dayAndTime(i18n.language, file.droppedAt) })}</p>
      )}
    </PaddedCard>
  )
}

const Loaded = ({ detail }: { readonly detail: FileDetail }) => {
  const { file } = detail
  return (
    <>
      <Facts file={file} />
      <FileRecords detail={detail} />
      <FileReports detail={detail} />
      <FileCalls detail={detail} />
      <FileMessages detail={detail} />
      {file.droppedAt === undefined ? <FileContentSection fileId={file.id} /> : null}
    </>
  )
}

export const FilePage = () => {
  const { t } = useTranslation('operations')
  const { fileId } = useParams({ from: '/operations/files/$fileId' })
  const role = useMe().data?.role ?? ''
  const detail = useQuery({ queryKey: fileKey(fileId), queryFn: () => readFile(fileId) })
  const file = detail.data?.file
  const isDown = file?.direction === 'down'
  const name =
    file?.sequence === undefined ? t('file.fetched') : t('file.sequence', { sequence: file.sequence })
  const mayBeSent = file?.direction === 'up' && file.droppedAt === undefined && steerers.includes(role)
  return (
    <Page title={name}>
      <p className={styles.back}>
        <Link to="/operations">{t('exchange.title')}</Link>
      </p>
      <div className={frame.head}>
        <PageName name={name} below={file?.fileName ?? t(isDown ? 'file.down' : 'file.up')} />
        {mayBeSent && file !== undefined ? (
          <div className={styles.deed}>
            <SendAgain file={file} />
          </div>
        ) : null}
      </div>
      {detail.isPending ? <Waiting label={t('file.up')} rows={5} /> : null}
      {detail.isError ? <ProblemPanel cause={detail.error} again={() => void detail.refetch()} /> : null}
      {detail.data ? <Loaded detail={detail.data} /> : null}
    </Page>
  )
}
