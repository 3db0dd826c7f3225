// Papers about what is filed, sent to the bureau without a case: the form for officers, and what became of each.
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayAndTime } from '../../i18n/time-words.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Waiting } from '../../parts/empty-state.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { useMe } from '../../session/me.ts'
import styles from './compliance.module.css'
import { complianceKey, type Paper, paperImage, readPapers, withdrawPaper } from './compliance-calls.ts'
import { ComplianceFrame } from './compliance-frame.tsx'
import { PaperForm } from './paper-form.tsx'
import { ReportMark } from './report-mark.tsx'

const kilobytes = (bytes: number): number => Math.max(1, Math.round(bytes / 1024))

const Deeds = ({ paper }: { readonly paper: Paper }) => {
  const { t } = useTranslation('compliance')
  const queries = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const withdraw = useMutation({
    mutationFn: () => withdrawPaper(paper.id),
    onSettled: () => queries.invalidateQueries({ queryKey: complianceKey }),
  })
  const name = t(`use.${paper.use}`)
  return (
    <div className={styles.deeds}>
      <Button small kind="plain" onClick={() => setOpen(true)}>
        {t('papers.look')}
      </Button>
      {paper.state === 'waiting' ? (
        <Button small busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
          {t('papers.withdraw')}
        </Button>
      ) : null}
      <Dialog isOpen={isOpen} name={name} shape="picture" onClose={() => setOpen(false)}>
        <img className={styles.picture} src={paperImage(paper.id)} alt={`${name} · ${paper.number}`} />
      </Dialog>
      {withdraw.isError ? <ProblemPanel cause={withdraw.error} /> : null}
    </div>
  )
}

const PaperLine = ({ paper, mayAct }: { readonly paper: Paper; readonly mayAct: boolean }) => {
  const { t, i18n } = useTranslation('compliance')
  return (
    <li className={styles.line} data-state={paper.state}>
      <div>
        <strong>{t(`use.${paper.use}`)}</strong>
        <span>
          {paper.number} · {dayAndTime(i18n.language, paper.addedAt)} ·{' '}
          {t('papers.size', { count: kilobytes(paper.bytes) })}
        </span>
        {paper.note === undefined ? null : <span>{paper.note}</span>}
        <ReportMark state={paper.state} of="paper" />
        {paper.codes.map(({ code, text }) => (
          <span key={code} className={styles.code}>
            {code} {text}
          </span>
        ))}
      </div>
      {mayAct ? <Deeds paper={paper} /> : null}
    </li>
  )
}

export const PapersPage = () => {
  const { t } = useTranslation('compliance')
  const { number } = useSearch({ from: '/compliance/papers' })
  const role = useMe().data?.role
  const mayAct = role === 'compliance-officer' || role === 'administrator'
  const papers = useInfiniteQuery({
    queryKey: [...complianceKey, 'papers'],
    queryFn: ({ pageParam }) => readPapers(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: 10_000,
  })
  const lines = papers.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <ComplianceFrame place="papers">
      {mayAct ? <PaperForm key={number ?? ''} number={number ?? ''} /> : null}
      {mayAct ? <h2 className={styles.section}>{t('papers.sent')}</h2> : null}
      {papers.isPending ? <Waiting label={t('papers.title')} rows={3} /> : null}
      {papers.isError ? <ProblemPanel cause={papers.error} again={() => void papers.refetch()} /> : null}
      {papers.data && lines.length === 0 ? <p className={styles.none}>{t('papers.none')}</p> : null}
      <ul className={styles.lines}>
        {lines.map((paper) => (
          <PaperLine key={paper.id} paper={paper} mayAct={mayAct} />
        ))}
      </ul>
      {papers.hasNextPage ? (
        <Button busy={papers.isFetchingNextPage} onClick={() => void papers.fetchNextPage()}>
          {t('more')}
        </Button>
      ) : null}
    </ComplianceFrame>
  )
}
