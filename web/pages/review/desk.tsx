// The desk at work: paper left, facts right, the bar below; moves by keys or by pointer through the same deeds.
import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewDesk } from '../../api/shapes.ts'
import { isChange } from '../../case/case-name.ts'
import { DecisionBar } from '../../parts/desk/decision-bar.tsx'
import type { DeskAction } from '../../parts/desk/desk-keys.ts'
import { FactList } from '../../parts/desk/fact-list.tsx'
import { KeyHelp } from '../../parts/desk/key-help.tsx'
import { turned, zoomIn, zoomOut } from '../../parts/desk/paper-view.ts'
import { PaperViewer, toggleFullscreen } from '../../parts/desk/paper-viewer.tsx'
import { isOfNote } from '../../parts/desk/review-desk.ts'
import { useDeskKeys, useKeysSwitch } from '../../parts/desk/use-desk-keys.ts'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { ConflictPanel } from './conflict-panel.tsx'
import type { Decision } from './decided.tsx'
import styles from './desk.module.css'
import { DeskDomains } from './desk-domains.tsx'
import { DeskFollowUp } from './desk-follow-up.tsx'
import { useDecision } from './use-decision.ts'
import { useDeskState } from './use-desk-state.ts'
import { useDeskWords } from './use-desk-words.ts'

type DeskProps = {
  readonly desk: ReviewDesk
  readonly mayJudge: boolean
  readonly banner: ReactNode
  readonly onDecided: (decision: Decision) => void
}

export const Desk = ({ desk, mayJudge, banner, onDecided }: DeskProps) => {
  const { t } = useTranslation('review')
  const words = useDeskWords(desk.case)
  const state = useDeskState(desk, words, mayJudge)
  const decision = useDecision(desk.case, state, onDecided)
  const [isHelpOpen, setHelpOpen] = useState(false)
  const [hasKeys, setKeys] = useKeysSwitch()
  const frame = useRef<HTMLElement>(null)
  const deeds: Readonly<Record<DeskAction, () => void>> = {
    next: () => state.move(1),
    previous: () => state.move(-1),
    accept: () => state.active && state.accept(state.active),
    return: () => state.active && state.giveBack(state.active),
    'accept-rest': state.acceptRest,
    differences: () => state.filterDifferences(!state.onlyDifferences),
    'next-pending': state.toNextPending,
    'zoom-in': () => state.setView(zoomIn),
    'zoom-out': () => state.setView(zoomOut),
    rotate: () => state.setView(turned),
    fullscreen: () => toggleFullscreen(frame.current),
    'next-paper': () => state.turnPaper(1),
    'previous-paper': () => state.turnPaper(-1),
    decide: decision.decide,
    help: () => setHelpOpen(true),
  }
  useDeskKeys(hasKeys, (action) => deeds[action]())
  return (
    <div className={styles.desk}>
      <div className={styles.above}>
        {banner}
        <DeskFollowUp view={desk.case} labelOf={words.labelOf} />
        <ConflictPanel applicationId={desk.case.id} cause={decision.conflict} />
        {decision.failure ? <ProblemPanel cause={decision.failure} /> : null}
        <DeskDomains view={desk.case} />
      </div>
      <div className={styles.halves}>
        <PaperViewer
          papers={state.papers}
          slot={state.slot}
          onSlot={state.showPaper}
          view={state.view}
          onView={state.setView}
          frame={frame}
        />
        <FactList
          groups={desk.groups}
          round={desk.case.round}
          isCompared={desk.case.round > 1 || isChange(desk.case)}
          words={words}
          reasons={desk.reasons}
          papers={state.papers}
          verdicts={state.verdicts}
          active={state.active}
          reasonOpenAt={state.reasonOpenAt}
          onlyDifferences={state.onlyDifferences}
          onOnlyDifferences={state.filterDifferences}
          judges={state.judges}
          onAcceptGroup={(group) => state.acceptAll(group.rows)}
          deeds={state.rowDeeds}
        />
      </div>
      {mayJudge ? (
        <DecisionBar
          counts={state.counts}
          says={decision.says}
          mayReturn={decision.mayReturn}
          mayPass={decision.mayPass}
          busy={decision.busy}
          onReturn={decision.sendBack}
          onPass={decision.pass}
          onAcceptRest={state.acceptRest}
          onHelp={() => setHelpOpen(true)}
          hasKeys={hasKeys}
        />
      ) : null}
      <KeyHelp isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} hasKeys={hasKeys} onKeys={setKeys} />
      <p className="visually-hidden" role="status">
        {state.onlyDifferences ? t('head.filtered', { count: state.rows.filter(isOfNote).length }) : ''}
      </p>
    </div>
  )
}
