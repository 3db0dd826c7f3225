// The bench for one draft: text with marked lines, its entries as a list, trial, impact on open cases, publication.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../parts/button.tsx'
import { PaddedCard } from '../../parts/card.tsx'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { LongTextBox } from '../../parts/control.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { SavedMark } from '../../parts/saved-mark.tsx'
import { dropDraft, type PackView, packKey, packsKey, tryDraft } from './pack-calls.ts'
import { goToLine, PackEditor } from './pack-editor.tsx'
import { PackImpact } from './pack-impact.tsx'
import { PackOutline } from './pack-outline.tsx'
import { PackProblems } from './pack-problems.tsx'
import { PackPublication } from './pack-publication.tsx'
import { PackTrial } from './pack-trial.tsx'
import styles from './packs.module.css'
import { usePackDraft } from './use-pack-draft.ts'

type DraftProps = { readonly pack: PackView; readonly draft: NonNullable<PackView['draftText']> }

const useDrop = (code: string) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => dropDraft(code),
    onSuccess: (view) => {
      queries.setQueryData(packKey(code), view)
      void queries.invalidateQueries({ queryKey: packsKey, exact: true })
    },
  })
}

const DropDraft = ({ code }: { readonly code: string }) => {
  const { t } = useTranslation('packs')
  const [isAsked, setAsked] = useState(false)
  const drop = useDrop(code)
  return (
    <>
      <Button small kind="plain" onClick={() => setAsked(true)}>
        {t('drop')}
      </Button>
      <ConfirmDialog
        isOpen={isAsked}
        name={t('drop-name')}
        deed={t('drop')}
        isGrave
        busy={drop.isPending}
        cause={drop.error}
        onConfirm={() => drop.mutate()}
        onClose={() => setAsked(false)}
      >
        <p>{t('drop-text')}</p>
      </ConfirmDialog>
    </>
  )
}

/** Today in Shanghai, for the date box. */
const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())

export const PackDraft = ({ pack, draft }: DraftProps) => {
  const { t } = useTranslation('packs')
  const typed = usePackDraft(pack, draft)
  const box = useRef<HTMLTextAreaElement>(null)
  const [effectiveOn, setDay] = useState(today)
  const trial = useMutation({
    mutationFn: () => tryDraft(pack.code, { body: typed.body, cases: typed.cases, effectiveOn }),
  })
  const go = (line: number, column?: number): void => goToLine(box, line, column)
  return (
    <>
      <PaddedCard
        name={t('editor')}
        className={styles.section}
        aside={
          <div className={styles.aside}>
            <SavedMark state={typed.state} />
            <DropDraft code={pack.code} />
          </div>
        }
      >
        {typed.clash === undefined ? null : <ProblemPanel cause={typed.clash} />}
        <div className={styles.bench}>
          <PackEditor
            ref={box}
            label={t('editor-label')}
            value={typed.body}
            problems={typed.problems}
            onChange={typed.setBody}
          />
          <div className={styles.side}>
            <PackProblems problems={typed.problems} onGo={go} />
            <PackOutline pack={typed.pack} text={typed.body} onGo={go} />
          </div>
        </div>
        <details className={styles.cases}>
          <summary>{t('cases')}</summary>
          <LongTextBox
            aria-label={t('cases-label')}
            rows={8}
            className={styles.casesBox}
            spellCheck={false}
            value={typed.cases}
            onChange={(event) => typed.setCases(event.currentTarget.value)}
          />
          <p className={styles.quiet}>{t('cases-hint')}</p>
          {typed.caseProblems.length === 0 ? null : <PackProblems problems={typed.caseProblems} />}
        </details>
        <div className={styles.deeds}>
          <label className={styles.day}>
            <span>{t('effective-on')}</span>
            <input
              type="date"
              className={styles.dayBox}
              min={today()}
              value={effectiveOn}
              onChange={(event) => setDay(event.currentTarget.value)}
            />
          </label>
          <Button busy={trial.isPending} onClick={() => trial.mutate()}>
            {t('try')}
          </Button>
          <PackPublication
            pack={pack}
            effectiveOn={effectiveOn}
            isToday={effectiveOn === today()}
            isSound={typed.pack !== undefined && effectiveOn !== ''}
            failedCases={trial.data?.cases?.failed ?? 0}
            save={typed.save}
            revisionOf={() => typed.revision.current}
          />
          <span className={styles.quiet}>{t('try-text')}</span>
        </div>
        {trial.isError ? <ProblemPanel cause={trial.error} /> : null}
        {trial.data ? <PackTrial trial={trial.data} onGo={go} /> : null}
      </PaddedCard>
      <PaddedCard name={t('impact')} className={styles.section}>
        <PackImpact
          code={pack.code}
          body={typed.body}
          effectiveOn={effectiveOn}
          isSound={typed.pack !== undefined}
        />
      </PaddedCard>
    </>
  )
}
