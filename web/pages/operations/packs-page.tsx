// All rule packs: which edition of each holds, what takes over next, which drafts lie open, and what is wrong.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { dayAndTime, dayOf } from '../../i18n/time-words.ts'
import { Card } from '../../parts/card.tsx'
import { Waiting } from '../../parts/empty-state.tsx'
import { MendDot } from '../../parts/glyphs.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { ProvinceSeal } from '../../parts/province-seal.tsx'
import styles from './operations.module.css'
import { OperationsPage } from './operations-page.tsx'
import { listPacks, type PackLine, packsKey } from './pack-calls.ts'
import { usePackName } from './pack-names.ts'

const columns = ['pack', 'in-force', 'next', 'draft', 'rules'] as const

const Warnings = ({ pack }: { readonly pack: PackLine }) => {
  const { t } = useTranslation('packs')
  return (
    <>
      {pack.broken === 0 ? null : (
        <span className={styles.error}>
          <MendDot />
          <span>{t('broken', { count: pack.broken })}</span>
        </span>
      )}
      {pack.isShippedNewer ? <span className={styles.small}>{t('shipped-newer')}</span> : null}
    </>
  )
}

const Line = ({ pack }: { readonly pack: PackLine }) => {
  const { t, i18n } = useTranslation('packs')
  const nameOf = usePackName()
  const none = <span className={styles.quiet}>{t('none')}</span>
  return (
    <tr>
      <th scope="row">
        <span className={styles.face}>
          <ProvinceSeal provinceCode={pack.code} size={36} />
          <span>
            <Link to="/operations/packs/$code" params={{ code: pack.code }} className={styles.domain}>
              {nameOf(pack.code)}
            </Link>
            <Warnings pack={pack} />
          </span>
        </span>
      </th>
      <td data-name={t('column.in-force')}>
        {pack.edition ? (
          <span>
            {t('published', { day: dayOf(i18n.language, pack.edition.effectiveOn) })}{' '}
            <span className={styles.small}>{pack.edition.by}</span>
          </span>
        ) : (
          <span className={styles.quiet}>{t(pack.digest === '' ? 'no-pack' : 'shipped')}</span>
        )}
      </td>
      <td data-name={t('column.next')}>
        {pack.next ? t('from', { day: dayOf(i18n.language, pack.next.effectiveOn) }) : none}
      </td>
      <td data-name={t('column.draft')}>
        {pack.draft
          ? t('draft-of', { name: pack.draft.by, at: dayAndTime(i18n.language, pack.draft.editedAt) })
          : none}
      </td>
      <td data-name={t('column.rules')}>{pack.rules}</td>
    </tr>
  )
}

export const PacksPage = () => {
  const { t } = useTranslation(['packs', 'operations'])
  const packs = useQuery({ queryKey: packsKey, queryFn: listPacks })
  return (
    <OperationsPage place="packs">
      {packs.isPending ? <Waiting label={t('title')} rows={8} /> : null}
      {packs.isError ? <ProblemPanel cause={packs.error} again={() => void packs.refetch()} /> : null}
      {packs.data ? (
        <Card className={styles.card}>
          <table className={styles.table}>
            <caption className="visually-hidden">{t('title')}</caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {t(`column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {packs.data.map((pack) => (
                <Line key={pack.code} pack={pack} />
              ))}
            </tbody>
          </table>
        </Card>
      ) : null}
    </OperationsPage>
  )
}
