// The page of what the provider files of its own: what is kept, adding, and reporting what is new. Compliance officers and
// administrators edit; supervisors and auditors look.
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../parts/button.tsx'
import { SelectBox } from '../../parts/control.tsx'
import { EmptyState, Waiting } from '../../parts/empty-state.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { Stacked } from '../../parts/stacked.tsx'
import { useMe } from '../../session/me.ts'
import styles from './entries.module.css'
import { type EntryLook, EntryTable } from './entry-table.tsx'
import operationsStyles from './operations.module.css'
import { OperationsPage, type Place } from './operations-page.tsx'

type Entry = Parameters<typeof EntryTable>[0]['entries'][number]
type PageOf<One> = { readonly entries: readonly One[]; readonly nextAfter?: string }
type Reported = { readonly reported: number; readonly left: number }

const Told = ({ done }: { readonly done: Reported | undefined }) => {
  const { t } = useTranslation('operations')
  return (
    <p className={styles.told} role="status">
      {done === undefined ? null : t(done.left === 0 ? 'entries.reported' : 'entries.reported-some', done)}
    </p>
  )
}

/** Code of a bureau; undefined: the first. */
type OfBureau = string | undefined

/** Whose entries they are, where the provider has several access units. */
const AccessUnitChoice = ({
  bureau,
  onPick,
}: {
  readonly bureau: OfBureau
  readonly onPick: (bureau: string) => void
}) => {
  const { t } = useTranslation('operations')
  const accessUnits = useMe().data?.accessUnits
  if (accessUnits === undefined) return null
  return (
    <div className={styles.unit}>
      <Stacked label={t('entries.access-unit')}>
        {(ids) => (
          <SelectBox
            {...ids}
            value={bureau ?? accessUnits[0]?.bureau ?? ''}
            choices={accessUnits.map((one) => ({
              value: one.bureau,
              label: `${one.name} · ${one.bureauName}`,
            }))}
            onChange={(event) => onPick(event.currentTarget.value)}
          />
        )}
      </Stacked>
    </div>
  )
}

type EntriesProps<One extends Entry, Listed extends PageOf<One>> = {
  readonly place: Place
  readonly look: EntryLook<One>
  readonly addLabel: string
  readonly read: (after: string | undefined, bureau: OfBureau) => Promise<Listed>
  readonly report: (bureau: OfBureau) => Promise<Reported>
  /** What stands above the list. */
  readonly above: (first: Listed) => ReactNode
  readonly form: (entry: One | undefined, onDone: () => void, bureau: OfBureau) => ReactNode
  readonly empty: { readonly name: string; readonly text: string }
}

type Editing<One> = { readonly entry?: One }

export const EntriesPage = <One extends Entry, Listed extends PageOf<One>>({
  place,
  look,
  addLabel,
  read,
  report,
  above,
  form,
  empty,
}: EntriesProps<One, Listed>) => {
  const { t } = useTranslation('operations')
  const role = useMe().data?.role
  const mayEdit = role === 'compliance-officer' || role === 'administrator'
  const [editing, setEditing] = useState<Editing<One>>()
  const [bureau, setBureau] = useState<string>()
  const pages = useInfiniteQuery({
    queryKey: [...look.queryKey, bureau ?? ''],
    queryFn: ({ pageParam }) => read(pageParam, bureau),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextAfter,
    refetchInterval: 10_000,
  })
  const [first] = pages.data?.pages ?? []
  const entries = pages.data?.pages.flatMap((page) => page.entries) ?? []
  const hasDrafts = pages.hasNextPage || entries.some(({ state }) => state === 'draft')
  const queries = useQueryClient()
  const reporting = useMutation({
    mutationFn: () => report(bureau),
    onSuccess: () => queries.invalidateQueries({ queryKey: look.queryKey }),
  })
  const aside = mayEdit ? (
    <div className={styles.deeds}>
      <Button kind="primary" onClick={() => setEditing({})}>
        {addLabel}
      </Button>
      <Button disabled={!hasDrafts} busy={reporting.isPending} onClick={() => reporting.mutate()}>
        {t('entries.report')}
      </Button>
    </div>
  ) : undefined
  return (
    <OperationsPage place={place} aside={aside}>
      <AccessUnitChoice
        bureau={bureau}
        onPick={(picked) => {
          setBureau(picked)
          setEditing(undefined)
          reporting.reset()
        }}
      />
      {pages.isError ? <ProblemPanel cause={pages.error} /> : null}
      {reporting.isError ? <ProblemPanel cause={reporting.error} /> : null}
      <Told done={reporting.data} />
      {pages.isPending ? <Waiting label={look.caption} /> : null}
      {editing === undefined ? null : form(editing.entry, () => setEditing(undefined), bureau)}
      {first === undefined ? null : above(first)}
      {first !== undefined && entries.length === 0 ? <EmptyState {...empty} /> : null}
      {entries.length === 0 ? null : (
        <EntryTable
          entries={entries}
          look={look}
          mayEdit={mayEdit}
          onChange={(entry) => setEditing({ entry })}
        />
      )}
      {pages.hasNextPage ? (
        <div className={operationsStyles.more}>
          <Button kind="outline" busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      ) : null}
    </OperationsPage>
  )
}
