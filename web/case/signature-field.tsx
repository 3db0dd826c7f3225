// The signature drawn on screen: finger, pen or mouse. Kept as a black drawing on white, cut to what was drawn, whatever
// the page's colours are. Without a pointing device, print and sign on paper; the page offers that beside it.
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import SignaturePad from 'signature_pad'
import { signForm } from '../api/cases.ts'
import type { CaseView } from '../api/shapes.ts'
import { Button } from '../parts/button.tsx'
import { ProblemPanel } from '../parts/problem-panel.tsx'
import styles from './signature-field.module.css'
import { useCaseReplacer } from './use-case.ts'

/** Below this a drawing is a slip of the finger, in pixels of the screen. */
const LEAST_PX = 40

const usePad = () => {
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<SignaturePad>(undefined)
  const [isEmpty, setEmpty] = useState(true)
  useEffect(() => {
    const place = canvas.current
    if (!place) return
    const drawing = new SignaturePad(place, { penColor: '#111', minWidth: 1.2, maxWidth: 3.4 })
    pad.current = drawing
    const resize = () => {
      const kept = drawing.toData()
      const ratio = Math.max(2, window.devicePixelRatio)
      place.width = place.offsetWidth * ratio
      place.height = place.offsetHeight * ratio
      place.getContext('2d')?.scale(ratio, ratio)
      drawing.fromData(kept)
    }
    const note = () => setEmpty(drawing.isEmpty())
    resize()
    drawing.addEventListener('endStroke', note)
    window.addEventListener('resize', resize)
    return () => {
      window.removeEventListener('resize', resize)
      drawing.removeEventListener('endStroke', note)
      drawing.off()
    }
  }, [])
  const clear = () => {
    pad.current?.clear()
    setEmpty(true)
  }
  return { canvas, pad, isEmpty, clear }
}

export const SignaturePadField = ({ view }: { readonly view: CaseView }) => {
  const { t } = useTranslation('tasks')
  const replace = useCaseReplacer()
  const { canvas, pad, isEmpty, clear } = usePad()
  const [isTooSmall, setTooSmall] = useState(false)
  const signing = useMutation({
    mutationFn: (signature: Blob) => signForm(view.id, view.revision, signature),
    onSuccess: (fresh) => {
      clear()
      replace(fresh)
    },
  })
  const sign = async () => {
    const image = canvas.current && pad.current ? await cutOut(canvas.current, pad.current) : undefined
    setTooSmall(image === undefined)
    if (image) signing.mutate(image)
  }
  return (
    <div className={styles.field}>
      <div className={styles.paper}>
        <canvas ref={canvas} className={styles.canvas} aria-label={t('form.pad')} role="img" />
        {isEmpty ? <span className={styles.ghost}>{t('form.sign-here')}</span> : null}
      </div>
      {isTooSmall ? <p className={styles.small}>{t('form.too-small')}</p> : null}
      {signing.error ? <ProblemPanel cause={signing.error} /> : null}
      <div className={styles.buttons}>
        <Button kind="primary" disabled={isEmpty} busy={signing.isPending} onClick={() => void sign()}>
          {t('form.sign')}
        </Button>
        <Button kind="plain" disabled={isEmpty} onClick={clear}>
          {t('form.clear')}
        </Button>
      </div>
      <p className={styles.note}>{t('form.sign-note')}</p>
    </div>
  )
}

/** The drawn part with a margin, black on white, as PNG; undefined when hardly anything was drawn. */
const cutOut = async (canvas: HTMLCanvasElement, pad: SignaturePad): Promise<Blob | undefined> => {
  const points = pad.toData().flatMap((stroke) => stroke.points)
  const xs = points.map((point) => point.x)
  const ys = points.map((point) => point.y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  if (right - left < LEAST_PX && bottom - top < LEAST_PX) return undefined
  const ratio = canvas.width / canvas.offsetWidth
  const margin = 10
  const image = document.createElement('canvas')
  image.width = Math.round((right - left + 2 * margin) * ratio)
  image.height = Math.round((bottom - top + 2 * margin) * ratio)
  const paint = image.getContext('2d')
  if (!paint) return undefined
  paint.fillStyle = '#fff'
  paint.fillRect(0, 0, image.width, image.height)
  paint.drawImage(canvas, -(left - margin) * ratio, -(top - margin) * ratio)
  return new Promise((done) => image.toBlob((blob) => done(blob ?? undefined), 'image/png'))
}
