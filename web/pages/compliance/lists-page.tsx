// What the bureau has listed, and what came and nobody understands.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { dayAndTime, dayOf } from '../../i18n/time-words.ts'
import { Button } from '../../parts/button.tsx'
import { Waiting } from '../../parts/empty-state.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { useMe } from '../../session/me.ts'
import styles from './compliance.module.css'
import { type ComplianceLists, complianceKey, liftEntry, readLists } from './compliance-calls.ts'
import { ComplianceFrame } from './compliance-frame.tsx'

/** So many entries the server gives at most. */
const MOST_ENTRIES = 200

const Entry = ({ entry }: { readonly entry: ComplianceLists['entries'][number] }) => {
  const { t, i18n } = useTranslation('compliance')
  const role = useMe().data?.role
  const queries = useQueryClient()
  const lift = useMutation({
    mutationFn: () => liftEntry(entry.entryId),
    onSuccess: () => queries.invalidateQueries({ queryKey: complianceKey }),
  })
  const mayLift =
    entry.list === 'illegal-access' && (role === 'compliance-officer' || role === 'administrator')
  return (
    <li className={styles.line}>
      <div>
        <strong>{entry.name}</strong>
        <span>
          {t(`list.${entry.list}`)} · {dayOf(i18n.language, entry.listedAt)}
          {entry.note === undefined ? null : ` · ${entry.note}`}
        </span>
      </div>
      {mayLift ? (
        <Button small busy={lift.isPending} onClick={() => lift.mutate()}>
          {t('lift')}
        </Button>
      ) : null}
    </li>
  )
}

const Lists = ({ lists }: { readonly lists: ComplianceLists }) => {
  const { t, i18n } = useTranslation('compliance')
  return (
    <>
      <h2 className={styles.section}>{t('lists.entries')}</h2>
      {lists.entries.length === 0 ? <p className={styles.none}>{t('lists.no-entries')}</p> : null}
      <ul className={styles.lines}>
        {lists.entries.map((entry) => (
          <Entry key={entry.entryId} entry={entry} />
        ))}
      </ul>
      {lists.entries.length < MOST_ENTRIES ? null : (
        <p className={styles.none}>{t('lists.newest', { count: MOST_ENTRIES })}</p>
      )}
      <h2 className={styles.section}>{t('lists.unknown')}</h2>
      <p className={styles.none}>
        {t(lists.unknown.length === 0 ? 'lists.no-unknown' : 'lists.unknown-below')}
      </p>
      <ul className={styles.lines}>
        {lists.unknown.map((one) => (
          <li key={`${one.fileId}.${one.position}`} className={styles.line}>
            <details>
              <summary>
                <strong>{one.element}</strong>
                <span>
                  {dayAndTime(i18n.language, one.receivedAt)}
                  {one.fileName === undefined ? null : ` · ${one.fileName}`}
                </span>
              </summary>
              <pre className={styles.xml}>{one.xml}</pre>
            </details>
          </li>
        ))}
      </ul>
    </>
  )
}

export const ListsPage = () => {
  const { t } = useTranslation('compliance')
  const lists = useQuery({ queryKey: [...complianceKey, 'lists'], queryFn: readLists })
  return (
    <ComplianceFrame place="lists">
      {lists.isPending ? <Waiting label={t('lists.title')} rows={4} /> : null}
      {lists.isError ? <ProblemPanel cause={lists.error} again={() => void lists.refetch()} /> : null}
      {lists.data === undefined ? null : <Lists lists={lists.data} />}
    </ComplianceFrame>
  )
}
