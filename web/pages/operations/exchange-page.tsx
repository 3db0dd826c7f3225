// The exchange with the bureaux: how each bureau stands, and every file up and down. A bureau that is held gets nothing;
// fetching its results goes on.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExchangeView } from '../../api/shapes.ts'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { EmptyState, Waiting } from '../../parts/empty-state.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { useMe } from '../../session/me.ts'
import { type Bureau, BureauCard } from './bureau-card.tsx'
import { useBureauPlaces } from './bureau-places.ts'
import { FileTable } from './file-table.tsx'
import { ForecastSection } from './forecast-rates.tsx'
import styles from './operations.module.css'
import { exchangeKey, readExchange, setHold } from './operations-calls.ts'
import { OperationsPage } from './operations-page.tsx'

const holders: readonly string[] = ['administrator', 'compliance-officer']

const useHold = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (bureau: Bureau) => setHold(bureau.code, !bureau.isHeld),
    onSuccess: (view) => queries.setQueryData(exchangeKey, view),
  })
}

const Exchange = ({ view }: { readonly view: ExchangeView }) => {
  const { t } = useTranslation('operations')
  const placeOf = useBureauPlaces()
  const role = useMe().data?.role ?? ''
  const hold = useHold()
  const [asked, setAsked] = useState<Bureau>()
  const close = (): void => {
    setAsked(undefined)
    hold.reset()
  }
  return (
    <>
      <ul className={styles.bureaux}>
        {view.bureaux.map((bureau) => (
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
      {view.files.length === 0 ? (
        <EmptyState name={t('exchange.no-files')} text={t('exchange.no-files-text')} />
      ) : (
        <FileTable files={view.files} />
      )}
      <ConfirmDialog
        isOpen={asked !== undefined}
        name={t(asked?.isHeld ? 'hold.release-name' : 'hold.name', {
          bureau: placeOf(asked?.code ?? '').name,
        })}
        deed={t(asked?.isHeld ? 'hold.release' : 'hold.hold')}
        isGrave={asked?.isHeld === false}
        busy={hold.isPending}
        cause={hold.error}
        onConfirm={() => asked && hold.mutate(asked, { onSuccess: close })}
        onClose={close}
      >
        <p>{t(asked?.isHeld ? 'hold.release-text' : 'hold.text', { count: asked?.waiting ?? 0 })}</p>
      </ConfirmDialog>
    </>
  )
}

export const ExchangePage = () => {
  const { t } = useTranslation('operations')
  const exchange = useQuery({ queryKey: exchangeKey, queryFn: readExchange, refetchInterval: 15_000 })
  return (
    <OperationsPage place="exchange">
      {exchange.isPending ? <Waiting label={t('exchange.title')} rows={5} /> : null}
      {exchange.isError ? (
        <ProblemPanel cause={exchange.error} again={() => void exchange.refetch()} />
      ) : null}
      {exchange.data ? <Exchange view={exchange.data} /> : null}
    </OperationsPage>
  )
}
