// Fits a picture under the regulator's byte caps so that its text stays readable. Of two pictures of equal bytes the larger
// one reads better, down to the quality at which strokes run together: so that quality is fixed, the side is searched.
import sharp, { type Sharp } from 'sharp'
import { Fault } from '../../../core/fault.ts'

export type RecompressLimits = { readonly maxBytes: number; readonly minLongSidePx?: number }

export type Recompressed = {
  readonly jpeg: Uint8Array
  readonly quality: number
  readonly widthPx: number
  readonly heightPx: number
}

/**
 * What is tried, best first: a JPEG quality and the long side that must be kept with it. Below 58, strokes of small characters
 * begin to run together and paper turns pink; that is accepted only where an A4 sheet would otherwise get under 1,400
 * pixels, at which its smallest print (2 mm) has 9 pixels.
 */
const rungs = [
  { quality: 58, leastSidePx: 1400 },
  { quality: 44, leastSidePx: 1000 },
  { quality: 30, leastSidePx: 0 },
] as const
const highestQuality = 90
const largestSidePx = 2400
const defaultMinLongSidePx = 640

type Pixels = {
  readonly data: Buffer
  readonly width: number
  readonly height: number
  readonly channels: 1 | 2 | 3 | 4
}
type Encoded = { readonly pixels: Pixels; readonly jpeg: Buffer; readonly quality: number }

const pixelsAt = async (source: Sharp, longSidePx: number): Promise<Pixels> => {
  const options = { width: longSidePx, height: longSidePx, fit: 'inside' as const, withoutEnlargement: true }
  const { data, info } = await source.clone().resize(options).raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, channels: info.channels }
}

const encode = async (pixels: Pixels, quality: number): Promise<Encoded> => {
  const { data, width, height, channels } = pixels
  const raw = { width, height, channels }
  return { pixels, quality, jpeg: await sharp(data, { raw }).jpeg({ quality, mozjpeg: true }).toBuffer() }
}

const sideOf = ({ pixels }: Encoded): number => Math.max(pixels.width, pixels.height)

/** Where the cap is expected between what fits and what does not: bytes grow with the side to the power of about 1.7. */
const nextSide = (cap: number, tooLarge: Encoded, fitting: Encoded | undefined): number => {
  const guess = sideOf(tooLarge) * (cap / tooLarge.jpeg.length) ** (1 / 1.7)
  if (fitting === undefined) return Math.floor(Math.min(guess * 0.99, sideOf(tooLarge) * 0.96))
  const power =
    Math.log(tooLarge.jpeg.length / fitting.jpeg.length) / Math.log(sideOf(tooLarge) / sideOf(fitting))
  return Math.round(sideOf(fitting) * (cap / fitting.jpeg.length) ** (1 / Math.max(power, 0.5)) * 0.995)
}

/** Nearer than this, a larger side is not worth another try. */
const isClose = (fitting: Encoded, tooLarge: Encoded, cap: number): boolean =>
  fitting.jpeg.length > cap * 0.95 || sideOf(tooLarge) / sideOf(fitting) < 1.04

/** The largest picture of this quality that fits, its long side at `least` or more; undefined where there is none. */
const largestFitting = async (
  source: Sharp,
  whole: Pixels,
  quality: number,
  { least, cap }: { readonly least: number; readonly cap: number },
): Promise<Encoded | undefined> => {
  let trial = await encode(whole, quality)
  if (trial.jpeg.length <= cap) return trial
  let tooLarge = trial
  let fitting: Encoded | undefined
  while (fitting === undefined || !isClose(fitting, tooLarge, cap)) {
    if (sideOf(tooLarge) <= least) return undefined
    const guess = Math.max(nextSide(cap, tooLarge, fitting), least)
    const side = fitting === undefined ? guess : Math.max(guess, sideOf(fitting) + 1)
    if (side >= sideOf(tooLarge)) break
    trial = await encode(await pixelsAt(source, side), quality)
    if (trial.jpeg.length <= cap) fitting = trial
    else tooLarge = trial
  }
  return fitting
}

const qualityStep = 4

/** The same pixels with the highest quality that fits. */
const raised = async (fitting: Encoded, cap: number): Promise<Encoded> => {
  let best = fitting
  let [from, to] = [1, Math.floor((highestQuality - fitting.quality) / qualityStep)]
  // What is nearly full has no room for much: its neighbour is tried first.
  let middle = fitting.jpeg.length > cap * 0.9 ? 1 : Math.ceil((from + to) / 2)
  while (from <= to) {
    const next = await encode(fitting.pixels, fitting.quality + middle * qualityStep)
    if (next.jpeg.length <= cap) {
      best = next
      from = middle + 1
    } else to = middle - 1
    middle = Math.ceil((from + to) / 2)
  }
  return best
}

/**
 * JPEG of at most `maxBytes`, upright, in sRGB, without metadata. Throws Fault `image-does-not-fit` where the cap cannot
 * be kept with the long side at `minLongSidePx` (640 unless told) or above.
 */
export const recompressImage = async (source: Sharp, limits: RecompressLimits): Promise<Recompressed> => {
  const minimum = limits.minLongSidePx ?? defaultMinLongSidePx
  const whole = await pixelsAt(source, largestSidePx)
  for (const { quality, leastSidePx } of rungs) {
    const least = Math.min(Math.max(leastSidePx, minimum), Math.max(whole.width, whole.height))
    const fitting = await largestFitting(source, whole, quality, { least, cap: limits.maxBytes })
    if (fitting === undefined) continue
    const { jpeg, quality: chosen, pixels } = await raised(fitting, limits.maxBytes)
    return { jpeg, quality: chosen, widthPx: pixels.width, heightPx: pixels.height }
  }
  const message = `The image does not fit into ${limits.maxBytes} bytes with a long side of ${minimum} pixels or more`
  throw new Fault('image-does-not-fit', message, 'operator')
}
