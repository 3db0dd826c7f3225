// Guided capture: the camera with a frame in the shape of the paper (or the head), and live hints. The shutter is never
// locked: a hint may be wrong, and the person sees the picture before it goes.
import { useEffect, useRef, useState } from 'react'
import styles from './capture.module.css'
import type { Say } from './phone-texts.ts'
import { type Box, judge, pictureOf, type Taken } from './picture.ts'
import type { Quality } from './quality.ts'
import { useCamera } from './use-camera.ts'

type LiveCameraProps = {
  readonly say: Say
  readonly what: 'paper' | 'face'
  readonly name: string
  readonly onTaken: (taken: Taken) => void
  readonly onFile: (file: File) => void
  readonly onBack: () => void
}

const JUDGE_EVERY_MS = 450
/** What is kept around the frame, as a share of it: edges of the paper must be in the picture. */
const MARGIN = 0.06

/** The frame in pixels of the video, from its place on the screen (the video covers the stage, cropped). */
const frameInVideo = (video: HTMLVideoElement, frame: Element, margin: number): Box => {
  const stage = video.getBoundingClientRect()
  const place = frame.getBoundingClientRect()
  const scale = Math.max(stage.width / video.videoWidth, stage.height / video.videoHeight)
  const offsetX = (video.videoWidth * scale - stage.width) / 2
  const offsetY = (video.videoHeight * scale - stage.height) / 2
  const x = (place.left - stage.left + offsetX - place.width * margin) / scale
  const y = (place.top - stage.top + offsetY - place.height * margin) / scale
  const width = (place.width * (1 + 2 * margin)) / scale
  const height = (place.height * (1 + 2 * margin)) / scale
  const left = Math.max(0, x)
  const top = Math.max(0, y)
  return {
    x: left,
    y: top,
    width: Math.min(width, video.videoWidth - left),
    height: Math.min(height, video.videoHeight - top),
  }
}

export const LiveCamera = ({ say, what, name, onTaken, onFile, onBack }: LiveCameraProps) => {
  const video = useRef<HTMLVideoElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const camera = useCamera(video, what === 'face' ? 'user' : 'environment')
  const [quality, setQuality] = useState<Quality>()
  useEffect(() => {
    if (camera !== 'running') return
    const timer = setInterval(() => {
      if (video.current && frame.current && video.current.videoWidth > 0)
        setQuality(judge(video.current, frameInVideo(video.current, frame.current, 0), what))
    }, JUDGE_EVERY_MS)
    return () => clearInterval(timer)
  }, [camera, what])
  const shoot = async () => {
    if (!video.current || !frame.current) return
    const margin = what === 'face' ? 0.18 : MARGIN
    const box = frameInVideo(video.current, frame.current, margin)
    const seen = judge(video.current, frameInVideo(video.current, frame.current, 0), what)
    onTaken({ blob: await pictureOf(video.current, box), quality: seen })
  }
  const isOff = camera === 'refused' || camera === 'absent'
  return (
    <main className={styles.stage}>
      <video
        ref={video}
        className={styles.video}
        data-mirrored={what === 'face' || undefined}
        playsInline
        muted
        aria-label={say('camera.view')}
      />
      <div ref={frame} className={styles.frame} data-what={what} />
      <div className={styles.stageTop}>
        <button type="button" className={styles.stageBack} onClick={onBack}>
          {say('camera.back')}
        </button>
        <h1 className={styles.stageName}>{name}</h1>
      </div>
      <p className={styles.liveHint} data-quality={quality} role="status">
        {isOff
          ? say(`camera.${camera}`)
          : quality === undefined
            ? say(`camera.aim-${what}`)
            : say(`quality.${quality}`)}
      </p>
      <div className={styles.stageFoot}>
        {isOff ? null : (
          <button
            type="button"
            className={styles.shutter}
            aria-label={say('camera.shoot')}
            disabled={camera !== 'running'}
            onClick={() => void shoot()}
          />
        )}
        <label className={styles.stageFile}>
          <input
            type="file"
            className="visually-hidden"
            accept="image/*"
            {...(isOff ? { capture: what === 'face' ? 'user' : 'environment' } : {})}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? []
              if (file) onFile(file)
            }}
          />
          {say(isOff ? 'camera.own' : 'camera.gallery')}
        </label>
      </div>
    </main>
  )
}
