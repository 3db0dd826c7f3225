// Pictures on canvases: a small grey copy to judge, and the JPEG to send, under the size that the server takes.
import { type Grey, greyOf, judgePicture, type Quality } from './quality.ts'

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

const JUDGED_WIDTH = 320
const MOST_BYTES = 4 * 1024 * 1024
const LONGEST_SIDE = 4_000

type Source = HTMLVideoElement | ImageBitmap | HTMLCanvasElement

const paintOf = (canvas: HTMLCanvasElement): CanvasRenderingContext2D => {
  const paint = canvas.getContext('2d', { willReadFrequently: true })
  if (!paint) throw new Error('no canvas on this device')
  return paint
}

const canvasOf = (source: Source, box: Box, width: number, height: number): HTMLCanvasElement => {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width))
  canvas.height = Math.max(1, Math.round(height))
  paintOf(canvas).drawImage(source, box.x, box.y, box.width, box.height, 0, 0, canvas.width, canvas.height)
  return canvas
}

const greyCopy = (source: Source, box: Box): Grey => {
  const canvas = canvasOf(source, box, JUDGED_WIDTH, (JUDGED_WIDTH * box.height) / box.width)
  return greyOf(paintOf(canvas).getImageData(0, 0, canvas.width, canvas.height))
}

export const judge = (source: Source, box: Box, what: 'paper' | 'face'): Quality =>
  judgePicture(greyCopy(source, box), what)

const jpeg = (canvas: HTMLCanvasElement, quality: number): Promise<Blob> =>
  new Promise((done, fail) =>
    canvas.toBlob(
      (blob) => (blob ? done(blob) : fail(new Error('the picture cannot be stored'))),
      'image/jpeg',
      quality,
    ),
  )

/** The part of the source as JPEG: as good as fits under 4 MB, at most 4,000 pixels long. */
export const pictureOf = async (source: Source, box: Box): Promise<Blob> => {
  const shrink = Math.min(1, LONGEST_SIDE / Math.max(box.width, box.height))
  const canvas = canvasOf(source, box, box.width * shrink, box.height * shrink)
  for (const quality of [0.94, 0.88, 0.8, 0.7]) {
    const blob = await jpeg(canvas, quality)
    if (blob.size <= MOST_BYTES) return blob
  }
  return jpeg(canvas, 0.55)
}

export type Taken = { readonly blob: Blob; readonly quality: Quality }

/** A photo from the phone's own camera or gallery: upright, judged, brought under the limit. */
export const takeFile = async (file: File, what: 'paper' | 'face'): Promise<Taken> => {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const whole = { x: 0, y: 0, width: bitmap.width, height: bitmap.height }
  const quality = judge(bitmap, whole, what)
  const mayStay = file.size <= MOST_BYTES && (file.type === 'image/jpeg' || file.type === 'image/png')
  return { blob: mayStay ? file : await pictureOf(bitmap, whole), quality }
}
