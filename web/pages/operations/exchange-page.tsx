// The exchange with the bureaux: how each bureau stands, and every file up and down. A bureau that is held gets nothing;
// fetching its results goes on.
import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExchangeView } from '../../api/shapes.ts'
import { Button } from '../../parts/button.tsx'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { EmptyState, Waiting } from '../../parts/empty-state.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { useMe } from '../../session/me.ts'
import { type Bureau, BureauCard } from './bureau-card.tsx'
import { useBureauPlaces } from './bureau-places.ts'
import { exchangeKey, readExchange, setHold } from './exchange-calls.ts'
import { FileFilterBar } from './file-filter.tsx'
import { isNarrowed } from './file-filter-search.ts'
import { FileTable } from './file-table.tsx'
import { ForecastSection } from './forecast-rates.tsx'
import styles from './operations.module.css'
import { OperationsPage } from './operations-page.tsx'

const holders: readonly string[] = ['administrator', 'compliance-officer']

const useHold = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ bureau, reason }: { readonly bureau: Bureau; readonly reason: string }) =>
      setHold(bureau.code, !bureau.isHeld, reason),
    onSuccess: () => queries.invalidateQueries({ queryKey: exchangeKey }),
  })
}

const HoldDialog = ({
  bureau,
  onClose,
}: {
  readonly bureau: Bureau | undefined
  readonly onClose: () => void
}) => {
  const { t } = useTranslation('operations')
  const placeOf = useBureauPlaces()
  const hold = useHold()
  const [reason, setReason] = useState('')
  const close = (): void => {
    setReason('')
    hold.reset()
    onClose()
  }
  const place = placeOf(bureau?.code ?? '').name
  return (
    <ConfirmDialog
      isOpen={bureau !== undefined}
      name={t(bureau?.isHeld ? 'hold.release-name' : 'hold.name', { bureau: place })}
      deed={t(bureau?.isHeld ? 'hold.release' : 'hold.hold')}
      isGrave={bureau?.isHeld === false}
      busy={hold.isPending}
      cause={hold.error}
      onConfirm={() => bureau && hold.mutate({ bureau, reason: reason.trim() }, { onSuccess: close })}
      onClose={close}
    >
      <p>{t(bureau?.isHeld ? 'hold.release-text' : 'hold.text', { count: bureau?.waiting ?? 0 })}</p>
      {bureau?.isHeld === false ? (
        <label className={styles.reasonField}>
          {t('hold.reason')}
          <input
            className={styles.box}
            value={reason}
            maxLength={300}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </label>
      ) : null}
    </ConfirmDialog>
  )
}

const Exchange = ({ pages }: { readonly pages: readonly ExchangeView[] }) => {
  const { t } = useTranslation('operations')
  const role = useMe().data?.role ?? ''
  const [asked, setAsked] = useState<Bureau>()
  const filter = useSearch({ from: '/operations' })
  const files = pages.flatMap((page) => page.files)
  return (
    <>
      <ul className={styles.bureaux}>
        {pages[0]?.bureaux.map((bureau) => (
          <BureauCard
            key={bureau.code}
            bureau={bureau}
            maySwitch={holders.includes(role)}
            onSwitch={setAsked}
          />
        ))}
      </ul>
      <ForecastSection />
      <h2 className={styles.section}>{t('exchange.files')}</h2>
      {files.length === 0 && !isNarrowed(filter) ? (
        <EmptyState name={t('exchange.no-files')} text={t('exchange.no-files-text')} />
      ) : (
        <>
          <FileFilterBar bureaux={pages[0]?.bureaux.map(({ code }) => code) ?? []} />
          {files.length === 0 ? <EmptyState name={t('files.none')} /> : <FileTable files={files} />}
        </>
      )}
      <HoldDialog bureau={asked} onClose={() => setAsked(undefined)} />
    </>
  )
}

export const ExchangePage = () => {
  const { t } = useTranslation('operations')
  const filter = useSearch({ from: '/operations' })
  const exchange = useInfiniteQuery({
    queryKey: [...exchangeKey, filter],
    queryFn: ({ pageParam }) => readExchange(filter, pageParam),
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: 15_000,
  })
  return (
    <OperationsPage place="exchange">
      {exchange.isPending ? <Waiting label={t('exchange.title')} rows={5} /> : null}
      {exchange.isError ? (
        <ProblemPanel cause={exchange.error} again={() => void exchange.refetch()} />
      ) : null}
      {exchange.data ? <Exchange pages={exchange.data.pages} /> : null}
      {exchange.hasNextPage ? (
        <div className={styles.more}>
          <Button busy={exchange.isFetchingNextPage} onClick={() => void exchange.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      ) : null}
    </OperationsPage>
  )
}
