// The camera as a hook: starts when shown, stops when left, and says when there is none or it is not allowed.
import { type RefObject, useEffect, useState } from 'react'

export type CameraState = 'starting' | 'running' | 'refused' | 'absent'

const wish = (facing: 'user' | 'environment'): MediaStreamConstraints => ({
  audio: false,
  video: { facingMode: facing, width: { ideal: 2560 }, height: { ideal: 1440 } },
})

export const useCamera = (
  video: RefObject<HTMLVideoElement | null>,
  facing: 'user' | 'environment',
): CameraState => {
  const [state, setState] = useState<CameraState>('starting')
  useEffect(() => {
    let stream: MediaStream | undefined
    let isLeft = false
    const start = async () => {
      // Without https (or localhost) browsers hide the camera altogether.
      if (!navigator.mediaDevices?.getUserMedia) return setState('absent')
      try {
        stream = await navigator.mediaDevices.getUserMedia(wish(facing))
        if (isLeft) return stop(stream)
        const place = video.current
        if (!place) return
        place.srcObject = stream
        await place.play()
        setState('running')
      } catch (cause) {
        setState(cause instanceof DOMException && cause.name === 'NotAllowedError' ? 'refused' : 'absent')
      }
    }
    void start()
    return () => {
      isLeft = true
      if (stream) stop(stream)
    }
  }, [video, facing])
  return state
}

const stop = (stream: MediaStream): void => {
  for (const track of stream.getTracks()) track.stop()
}
