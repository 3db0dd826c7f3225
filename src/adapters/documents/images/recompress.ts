// Fits a picture under the regulator's byte caps. Size is given up before quality falls so low that small print breaks
// up, and quality is then raised again as far as the cap allows.
import sharp, { type Sharp } from 'sharp'
import { Fault } from '../../../core/fault.ts'

export type RecompressLimits = { readonly maxBytes: number; readonly minLongSidePx?: number }

export type Recompressed = {
  readonly jpeg: Uint8Array
  readonly quality: number
  readonly widthPx: number
  readonly heightPx: number
}

/** Below this JPEG quality, strokes of small characters begin to run together. */
const readableQuality = 58
const lowestQuality = 30
const highestQuality = 90
const largestSidePx = 2400
const defaultMinLongSidePx = 640

type Pixels = {
  readonly data: Buffer
  readonly width: number
  readonly height: number
  readonly channels: 1 | 2 | 3 | 4
}

const pixelsAt = async (source: Sharp, longSidePx: number): Promise<Pixels> => {
  const options = { width: longSidePx, height: longSidePx, fit: 'inside' as const, withoutEnlargement: true }
  const { data, info } = await source.clone().resize(options).raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, channels: info.channels }
}

/** `isTrial` encodes three times faster and a little larger: good enough to choose a size by. */
const encode = (
  { data, width, height, channels }: Pixels,
  quality: number,
  isTrial = false,
): Promise<Buffer> =>
  sharp(data, { raw: { width, height, channels } }).jpeg({ quality, mozjpeg: !isTrial }).toBuffer()

const qualityStep = 4

/** The highest quality, in steps from `low`, that fits; undefined where even the lowest is too large. */
const bestQuality = async (
  pixels: Pixels,
  maxBytes: number,
  low: number,
): Promise<{ jpeg: Buffer; quality: number } | undefined> => {
  const lowest = await encode(pixels, low)
  if (lowest.length > maxBytes) return undefined
  let best = { jpeg: lowest, quality: low }
  let from = 1
  let to = Math.floor((highestQuality - low) / qualityStep)
  while (from <= to) {
    const middle = Math.ceil((from + to) / 2)
    const quality = low + middle * qualityStep
    const jpeg = await encode(pixels, quality)
    if (jpeg.length <= maxBytes) {
      best = { jpeg, quality }
      from = middle + 1
    } else to = middle - 1
  }
  return best
}

/** Long side at which `readableQuality` should fit: bytes grow a little slower than the number of pixels. */
const nextSide = (side: number, bytes: number, maxBytes: number): number =>
  Math.min(Math.floor(side * Math.sqrt(maxBytes / bytes) * 1.02), Math.floor(side * 0.94))

/**
 * JPEG of at most `maxBytes`, upright, in sRGB, without metadata. Throws Fault `image-does-not-fit` where the cap cannot
 * be kept with the long side at `minLongSidePx` (640 unless told) or above.
 */
export const recompressImage = async (source: Sharp, limits: RecompressLimits): Promise<Recompressed> => {
  const least = limits.minLongSidePx ?? defaultMinLongSidePx
  let pixels = await pixelsAt(source, largestSidePx)
  let side = Math.max(pixels.width, pixels.height)
  for (;;) {
    const trial = await encode(pixels, readableQuality, true)
    if (trial.length <= limits.maxBytes || side <= least) break
    side = Math.max(nextSide(side, trial.length, limits.maxBytes), least)
    pixels = await pixelsAt(source, side)
  }
  const best =
    (await bestQuality(pixels, limits.maxBytes, readableQuality)) ??
    (await bestQuality(pixels, limits.maxBytes, lowestQuality))
  if (best === undefined) {
    const message = `The image does not fit into ${limits.maxBytes} bytes with a long side of ${least} pixels or more`
    throw new Fault('image-does-not-fit', message, 'operator')
  }
  return { ...best, widthPx: pixels.width, heightPx: pixels.height }
}
