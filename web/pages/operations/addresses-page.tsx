// The provider's own addresses (IP备案). First what needs somebody: addresses in use that are not filed hold up cases, because
// the bureau would refuse them (1063).
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../parts/button.tsx'
import { EmptyState, Waiting } from '../../parts/empty-state.tsx'
import { MendDot } from '../../parts/glyphs.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { useMe } from '../../session/me.ts'
import {
  type AddressesView,
  type AddressView,
  addressesKey,
  readAddresses,
  reportAddresses,
} from './address-calls.ts'
import { AddressForm } from './address-form.tsx'
import { AddressTable } from './address-table.tsx'
import styles from './operations.module.css'
import { OperationsPage } from './operations-page.tsx'

const Gaps = ({ gaps }: { readonly gaps: AddressesView['gaps'] }) => {
  const { t } = useTranslation('operations')
  if (gaps.length === 0) return null
  return (
    <div className={styles.pushed} role="status">
      <p className={styles.pushedName}>{t('addresses.gaps')}</p>
      {gaps.map(({ address }) => (
        <p key={address} className={styles.error}>
          <MendDot />
          <span className="mono">{address}</span>
        </p>
      ))}
    </div>
  )
}

const ReportButton = () => {
  const { t } = useTranslation('operations')
  const queries = useQueryClient()
  const reporting = useMutation({
    mutationFn: reportAddresses,
    onSuccess: () => queries.invalidateQueries({ queryKey: addressesKey }),
  })
  return (
    <>
      <Button kind="outline" busy={reporting.isPending} onClick={() => reporting.mutate()}>
        {t('addresses.report')}
      </Button>
      {reporting.data ? <p role="status">{t('addresses.reported', reporting.data)}</p> : null}
      {reporting.isError ? <ProblemPanel cause={reporting.error} /> : null}
    </>
  )
}

type Editing = { readonly entry?: AddressView }

export const AddressesPage = () => {
  const { t } = useTranslation('operations')
  const role = useMe().data?.role
  const mayEdit = role === 'compliance-officer' || role === 'administrator'
  const [editing, setEditing] = useState<Editing>()
  const pages = useInfiniteQuery({
    queryKey: addressesKey,
    queryFn: ({ pageParam }) => readAddresses(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextAfter,
    refetchInterval: 10_000,
  })
  const [first] = pages.data?.pages ?? []
  const entries = pages.data?.pages.flatMap((page) => page.entries) ?? []
  const aside = mayEdit ? (
    <div>
      <Button kind="primary" onClick={() => setEditing({})}>
        {t('addresses.add')}
      </Button>{' '}
      <ReportButton />
    </div>
  ) : undefined
  return (
    <OperationsPage place="addresses" aside={aside}>
      {pages.isError ? <ProblemPanel cause={pages.error} /> : null}
      {pages.isPending ? <Waiting label={t('addresses.title')} /> : null}
      {first === undefined ? null : <Gaps gaps={first.gaps} />}
      {first === undefined ? null : (
        <p className={styles.quiet}>
          {t(first.isRequired ? 'addresses.required' : 'addresses.not-required', first.counts)}
        </p>
      )}
      {editing === undefined ? null : (
        <AddressForm key={editing.entry?.id ?? 'new'} {...editing} onDone={() => setEditing(undefined)} />
      )}
      {first !== undefined && entries.length === 0 ? <EmptyState name={t('addresses.none')} /> : null}
      {entries.length === 0 ? null : (
        <AddressTable entries={entries} mayEdit={mayEdit} onChange={(entry) => setEditing({ entry })} />
      )}
      {pages.hasNextPage ? (
        <Button kind="outline" busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('more')}
        </Button>
      ) : null}
    </OperationsPage>
  )
}
