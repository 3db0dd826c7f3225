// One rule pack: what holds, the draft with everything to try it, and every edition that was ever published.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Button } from '../../parts/button.tsx'
import { PaddedCard } from '../../parts/card.tsx'
import { Waiting } from '../../parts/empty-state.tsx'
import { Page, PageName } from '../../parts/page.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { useMe } from '../../session/me.ts'
import { type PackView, packKey, readPack, saveDraft } from './pack-calls.ts'
import { PackDraft } from './pack-draft.tsx'
import { PackHistory } from './pack-history.tsx'
import { PackInForce } from './pack-in-force.tsx'
import { packEditors, usePackName } from './pack-names.ts'
import styles from './packs.module.css'

/** What a draft of a pack that does not exist yet begins with. */
const emptyPack = (code: string): string =>
  `${JSON.stringify({ format: 1, code, effectiveFrom: '2018-01-01', rules: [] }, null, 2)}\n`

const useBegin = (pack: PackView) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: string) =>
      saveDraft(pack.code, {
        revision: pack.draftText?.revision ?? 0,
        body,
        cases: pack.draftText?.cases ?? '',
      }),
    // Done only once the page knows the new draft.
    onSettled: () => queries.invalidateQueries({ queryKey: packKey(pack.code) }),
  })
}

const Loaded = ({ pack, mayEdit }: { readonly pack: PackView; readonly mayEdit: boolean }) => {
  const { t } = useTranslation('packs')
  const begin = useBegin(pack)
  return (
    <>
      <PackInForce pack={pack}>
        {mayEdit && pack.draftText === undefined ? (
          <div className={styles.begin}>
            <Button
              kind="primary"
              busy={begin.isPending}
              onClick={() => begin.mutate(pack.text === '' ? emptyPack(pack.code) : pack.text)}
            >
              {t('begin')}
            </Button>
            <span className={styles.quiet}>{t('begin-text')}</span>
          </div>
        ) : null}
        {mayEdit ? null : <p className={styles.quiet}>{t('read-only')}</p>}
      </PackInForce>
      {begin.isError ? <ProblemPanel cause={begin.error} /> : null}
      {mayEdit && pack.draftText ? (
        <PackDraft key={begin.data?.revision ?? 'found'} pack={pack} draft={pack.draftText} />
      ) : null}
      <PaddedCard name={t('history')} className={styles.section}>
        <PackHistory pack={pack} mayEdit={mayEdit} onUse={(text) => begin.mutate(text)} />
      </PaddedCard>
    </>
  )
}

export const PackPage = () => {
  const { t } = useTranslation(['packs', 'findings', 'fields', 'rules', 'status'])
  const { code } = useParams({ from: '/operations/packs/$code' })
  const nameOf = usePackName()
  const role = useMe().data?.role ?? ''
  const pack = useQuery({
    queryKey: packKey(code),
    queryFn: () => readPack(code),
    refetchOnWindowFocus: false,
  })
  const title = t('name.pack', { name: nameOf(code) })
  return (
    <Page title={title}>
      <PageName
        above={<Link to="/operations/packs">{t('back')}</Link>}
        name={title}
        below={
          /^\d{6}$/.test(code) ? (
            <Link to="/rules/$provinceCode" params={{ provinceCode: code }} search={{}}>
              {t('people-page')}
            </Link>
          ) : undefined
        }
      />
      {pack.isPending ? <Waiting label={title} rows={6} /> : null}
      {pack.isError ? <ProblemPanel cause={pack.error} again={() => void pack.refetch()} /> : null}
      {pack.data ? <Loaded pack={pack.data} mayEdit={packEditors.includes(role)} /> : null}
    </Page>
  )
}
