// One paper on its stage: drag to move, wheel or pinch to zoom, arrow keys when it has the focus. The picture never
// leaves the stage entirely, and a picture that does not load says so and can be asked for again.
import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../button.tsx'
import styles from './paper.module.css'
import { drawnSize, type PaperView, type Size, shifted, zoomTo } from './paper-view.ts'
import type { DeskPaper } from './review-desk.ts'

type StageProps = {
  readonly paper: DeskPaper
  readonly view: PaperView
  readonly onView: (change: (view: PaperView) => PaperView) => void
  /** Said above the picture where two lie side by side. */
  readonly caption?: string
}

const MARGIN = 28
const ARROW_STEP = 60
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [ARROW_STEP, 0],
  ArrowRight: [-ARROW_STEP, 0],
  ArrowUp: [0, ARROW_STEP],
  ArrowDown: [0, -ARROW_STEP],
}

/** Size of an element, kept up to date. */
const useSize = (element: React.RefObject<HTMLElement | null>): Size => {
  const [size, setSize] = useState<Size>({ width: 600, height: 700 })
  useEffect(() => {
    const watched = element.current
    if (!watched) return
    const observer = new ResizeObserver(() =>
      setSize({ width: watched.clientWidth, height: watched.clientHeight }),
    )
    observer.observe(watched)
    return () => observer.disconnect()
  }, [element])
  return size
}

type Moves = Pick<StageProps, 'onView'> & { readonly drawn: Size; readonly stage: Size }

/** One finger or the mouse moves; two fingers zoom by how their distance grows. */
const useFingers = ({ onView, drawn, stage }: Moves) => {
  const fingers = useRef(new Map<number, { x: number; y: number }>())
  const spread = (): number => {
    const [a, b] = [...fingers.current.values()]
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0
  }
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.target instanceof Element && event.target.closest('button')) return
      event.currentTarget.setPointerCapture(event.pointerId)
      fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY })
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const from = fingers.current.get(event.pointerId)
      if (!from) return
      const spreadBefore = spread()
      fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY })
      if (fingers.current.size > 1 && spreadBefore > 0) {
        const ratio = spread() / spreadBefore
        onView((view) => zoomTo(view, view.zoom * ratio))
      } else onView((view) => shifted(view, event.clientX - from.x, event.clientY - from.y, drawn, stage))
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => void fingers.current.delete(event.pointerId),
    onPointerCancel: (event: PointerEvent<HTMLElement>) => void fingers.current.delete(event.pointerId),
  }
}

/** The wheel zooms at the pointer. Not by React's onWheel: that one cannot keep the page from scrolling. */
const useWheel = (element: React.RefObject<HTMLElement | null>, onView: StageProps['onView']): void => {
  useEffect(() => {
    const stage = element.current
    if (!stage) return
    const turn = (event: WheelEvent): void => {
      event.preventDefault()
      const box = stage.getBoundingClientRect()
      const at = { x: event.clientX - box.left - box.width / 2, y: event.clientY - box.top - box.height / 2 }
      onView((view) => zoomTo(view, view.zoom * Math.exp(-event.deltaY / 500), at))
    }
    stage.addEventListener('wheel', turn, { passive: false })
    return () => stage.removeEventListener('wheel', turn)
  }, [element, onView])
}

const Picture = ({ paper, style }: { readonly paper: DeskPaper; readonly style: React.CSSProperties }) => {
  const { t } = useTranslation('review')
  const [tries, setTries] = useState(0)
  const [hasFailed, setFailed] = useState(false)
  if (hasFailed) {
    const again = (): void => {
      setTries(tries + 1)
      setFailed(false)
    }
    return (
      <div className={styles.failed} role="alert">
        <p>{t('paper.failed', { name: paper.label })}</p>
        <Button small onClick={again}>
          {t('paper.again')}
        </Button>
      </div>
    )
  }
  return (
    <img
      key={tries}
      className={styles.picture}
      src={paper.src}
      alt={paper.label}
      style={style}
      draggable={false}
      onError={() => setFailed(true)}
    />
  )
}

export const PaperStage = ({ paper, view, onView, caption }: StageProps) => {
  const { t } = useTranslation('review')
  const element = useRef<HTMLDivElement>(null)
  const stage = useSize(element)
  const drawn = drawnSize(
    { width: paper.widthPx, height: paper.heightPx },
    stage,
    view.turn,
    stage.width < 500 ? 12 : MARGIN,
  )
  const fingers = useFingers({ onView, drawn, stage })
  useWheel(element, onView)
  const style = {
    width: drawn.width,
    height: drawn.height,
    transform: `translate(-50%, -50%) translate(${view.x}px, ${view.y}px) rotate(${view.turn}deg) scale(${view.zoom})`,
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a stage that takes arrow keys is no fieldset.
    <div
      ref={element}
      className={styles.stage}
      data-zoomed={view.zoom > 1}
      role="group"
      aria-label={t('paper.stage', { name: paper.label })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move the paper.
      tabIndex={0}
      onKeyDown={(event) => {
        const step = arrows[event.key]
        if (!step) return
        event.preventDefault()
        event.stopPropagation()
        onView((now) => shifted(now, step[0], step[1], drawn, stage))
      }}
      onDoubleClick={() =>
        onView((now) => (now.zoom > 1 ? { ...now, zoom: 1, x: 0, y: 0 } : zoomTo(now, 2.5)))
      }
      {...fingers}
    >
      {caption === undefined ? null : <p className={styles.caption}>{caption}</p>}
      <Picture paper={paper} style={style} />
    </div>
  )
}
