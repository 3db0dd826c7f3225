// The left half of the desk: a tab for each paper, the tools, and the paper itself. A portrait is shown beside the
// identity card of the same person, because that comparison is the whole judgement.
import { Maximize, Minimize, Minus, Plus, RotateCw } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '../class-names.ts'
import styles from './paper.module.css'
import { PaperStage } from './paper-stage.tsx'
import { flat, type PaperView, turned, zoomIn, zoomOut } from './paper-view.ts'
import { companionOf, type DeskPaper } from './review-desk.ts'

type ViewerProps = {
  readonly papers: readonly DeskPaper[]
  readonly slot: string | undefined
  readonly onSlot: (slot: string) => void
  readonly view: PaperView
  readonly onView: (change: (view: PaperView) => PaperView) => void
  readonly frame: React.RefObject<HTMLElement | null>
}

/** Fills the screen with an element, or gives the screen back. */
export const toggleFullscreen = (element: HTMLElement | null): void => {
  const done = document.fullscreenElement ? document.exitFullscreen() : element?.requestFullscreen()
  // A browser may refuse (an embedded page, a phone): then the desk simply stays as it is.
  done?.catch(() => undefined)
}

const useIsFullscreen = (): boolean => {
  const [isFull, setFull] = useState(false)
  useEffect(() => {
    const look = (): void => setFull(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', look)
    return () => document.removeEventListener('fullscreenchange', look)
  }, [])
  return isFull
}

const Tabs = ({ papers, slot, onSlot }: Pick<ViewerProps, 'papers' | 'slot' | 'onSlot'>) => {
  const { t } = useTranslation('review')
  return (
    <nav className={styles.tabs} data-crowded={papers.length > 4} aria-label={t('paper.tabs')}>
      {papers.map((paper) => (
        <button
          key={paper.slot}
          type="button"
          className={cx(styles.tab, paper.slot === slot && styles.isOpen)}
          aria-current={paper.slot === slot}
          title={paper.label}
          onClick={() => onSlot(paper.slot)}
        >
          <img className={styles.thumbnail} src={paper.thumbnail} alt="" draggable={false} />
          <span className="visually-hidden">{paper.label}</span>
          <span className={styles.tabName} aria-hidden="true">
            {paper.short}
          </span>
        </button>
      ))}
    </nav>
  )
}

const Tools = ({ view, onView, frame }: Pick<ViewerProps, 'view' | 'onView' | 'frame'>) => {
  const { t } = useTranslation('review')
  const isFull = useIsFullscreen()
  const tool = (label: string, icon: React.ReactNode, onClick: () => void) => (
    <button type="button" className={styles.tool} aria-label={label} title={label} onClick={onClick}>
      {icon}
    </button>
  )
  return (
    <div className={styles.tools}>
      {tool(t('paper.smaller'), <Minus size={17} />, () => onView(zoomOut))}
      <button
        type="button"
        className={styles.percent}
        title={t('paper.whole')}
        aria-label={`${Math.round(view.zoom * 100)}%, ${t('paper.whole')}`}
        onClick={() => onView((now) => ({ ...now, zoom: 1, x: 0, y: 0 }))}
      >
        {Math.round(view.zoom * 100)}%
      </button>
      {tool(t('paper.larger'), <Plus size={17} />, () => onView(zoomIn))}
      {tool(t('paper.turn'), <RotateCw size={16} />, () => onView(turned))}
      {tool(
        t(isFull ? 'paper.no-fullscreen' : 'paper.fullscreen'),
        isFull ? <Minimize size={16} /> : <Maximize size={16} />,
        () => toggleFullscreen(frame.current),
      )}
    </div>
  )
}

/** The identity card beside a portrait: zoomed on its own, because its face is the small part of it. */
const Companion = ({ paper }: { readonly paper: DeskPaper }) => {
  const [view, setView] = useState(flat)
  return <PaperStage paper={paper} view={view} onView={setView} caption={paper.label} />
}

export const PaperViewer = ({ papers, slot, onSlot, view, onView, frame }: ViewerProps) => {
  const { t } = useTranslation('review')
  const paper = papers.find((one) => one.slot === slot) ?? papers[0]
  const companion = paper && papers.find((one) => one.slot === companionOf(paper.slot))
  return (
    <section className={styles.viewer} aria-label={t('paper.section')} ref={frame}>
      <div className={styles.top}>
        <Tabs papers={papers} slot={paper?.slot} onSlot={onSlot} />
        <Tools view={view} onView={onView} frame={frame} />
      </div>
      {paper ? (
        <div className={styles.stages} data-pair={companion !== undefined}>
          <PaperStage
            key={paper.id}
            paper={paper}
            view={view}
            onView={onView}
            {...(companion ? { caption: paper.label } : {})}
          />
          {companion ? <Companion key={companion.id} paper={companion} /> : null}
        </div>
      ) : (
        <p className={styles.none}>{t('paper.none')}</p>
      )}
    </section>
  )
}
