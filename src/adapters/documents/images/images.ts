// Port Images on sharp (libvips). It says what a picture is; whether that is good enough is for the rules. At most two
// pictures are decoded at once: a decoded photograph takes some fifty megabytes.
import sharp, { type Sharp } from 'sharp'
import { Fault } from '../../../core/fault.ts'
import type { ImageProblem, Images } from '../../../flows/ports.ts'
import { imageTypeOf } from './image-type.ts'
import { pixelFactsOf } from './pixel-facts.ts'
import { type Recompressed, type RecompressLimits, recompressImage } from './recompress.ts'
import { turnstile } from './turnstile.ts'

export type ImageLimits = {
  /** Largest upload in bytes. */
  readonly maxBytes: number
  /** Most pixels that are ever decoded; a small file can hold a picture of gigabytes. */
  readonly maxPixels: number
}

/** 4 MB is the cap of the material standards; 80 megapixels is an A3 sheet at 600 dpi. */
export const usualLimits: ImageLimits = { maxBytes: 4 * 1024 * 1024, maxPixels: 80_000_000 }

export type SharpImages = Images & {
  /** As `recompress`, and tells which quality and size were chosen. */
  recompressed(bytes: Uint8Array, limits: RecompressLimits): Promise<Recompressed>
}

type Checked = { readonly format: 'jpeg' | 'png'; readonly width: number; readonly height: number }

const problem = (
  code: ImageProblem['code'],
  params: ImageProblem['params'] = {},
): { ok: false; problem: ImageProblem } => ({
  ok: false,
  problem: { code, params },
})

/** Reads the head of the file only. */
const check = async (
  bytes: Uint8Array,
  limits: ImageLimits,
): Promise<{ ok: true; checked: Checked } | { ok: false; problem: ImageProblem }> => {
  if (bytes.length > limits.maxBytes)
    return problem('too-large', { bytes: bytes.length, maxBytes: limits.maxBytes })
  const format = imageTypeOf(bytes)
  if (format === undefined) return problem('not-an-image')
  if (format !== 'jpeg' && format !== 'png') return problem('wrong-format', { format })
  try {
    const { width, height, autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (width * height > limits.maxPixels)
      return problem('too-many-pixels', { widthPx: width, heightPx: height, maxPixels: limits.maxPixels })
    return { ok: true, checked: { format, width: autoOrient.width, height: autoOrient.height } }
  } catch {
    return problem('damaged')
  }
}

const opened = (bytes: Uint8Array, limits: ImageLimits): Sharp =>
  sharp(bytes, { limitInputPixels: limits.maxPixels, failOn: 'error', sequentialRead: true }).autoOrient()

/** Cut-off JPEG files end without their end mark, and libjpeg fills the rest with grey: that is damage, not a picture. */
const isCutOff = (format: 'jpeg' | 'png', bytes: Uint8Array): boolean => {
  if (format === 'png') return Buffer.from(bytes).lastIndexOf('IEND', undefined, 'latin1') < 0
  return Buffer.from(bytes).lastIndexOf(Buffer.from([0xff, 0xd9])) < bytes.length * 0.5
}

const inspect = async (bytes: Uint8Array, limits: ImageLimits): ReturnType<Images['inspect']> => {
  const head = await check(bytes, limits)
  if (!head.ok) return head
  const { format, width, height } = head.checked
  if (isCutOff(format, bytes)) return problem('damaged')
  try {
    const facts = await pixelFactsOf(opened(bytes, limits))
    return { ok: true, facts: { format, bytes: bytes.length, widthPx: width, heightPx: height, ...facts } }
  } catch {
    return problem('damaged')
  }
}

/** Bytes that were inspected before and do not decode now are a Fault, not a user's mistake. */
const decoding = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof Fault) throw cause
    throw new Fault('image-unreadable', `The image could not be decoded to ${what}`, 'bug', cause)
  }
}

const normalise = async (bytes: Uint8Array, limits: ImageLimits): Promise<Uint8Array> => {
  const upright = opened(bytes, limits).toColourspace('srgb')
  return imageTypeOf(bytes) === 'png'
    ? upright.png({ compressionLevel: 8 }).toBuffer()
    : upright.jpeg({ quality: 92 }).toBuffer()
}

const thumbnail = (bytes: Uint8Array, side: number, limits: ImageLimits): Promise<Uint8Array> =>
  opened(bytes, limits)
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 80 })
    .toBuffer()

/** A plain JPEG under the cap is sent as it is: encoding it once more would only lose sharpness, and time. */
const fitsAsItIs = async (bytes: Uint8Array, maxBytes: number): Promise<boolean> => {
  if (bytes.length > maxBytes || imageTypeOf(bytes) !== 'jpeg') return false
  const { exif, icc, iptc, xmp, orientation, space } = await sharp(bytes).metadata()
  return space === 'srgb' && [exif, icc, iptc, xmp, orientation].every((extra) => extra === undefined)
}

/** Images within limits; the limits are the operator's, not the adapter's. */
export const createImages = (limits: ImageLimits = usualLimits): SharpImages => {
  sharp.cache(false)
  const pass = turnstile(2)
  const ready = (bytes: Uint8Array): Sharp =>
    opened(bytes, limits).flatten({ background: '#ffffff' }).toColourspace('srgb')
  const recompressed: SharpImages['recompressed'] = (bytes, caps) =>
    pass(() => decoding('a smaller copy', () => recompressImage(ready(bytes), caps)))
  return {
    inspect: (bytes) => pass(() => inspect(bytes, limits)),
    normalise: (bytes) => pass(() => decoding('an upright copy', () => normalise(bytes, limits))),
    thumbnail: (bytes, side) => pass(() => decoding('a thumbnail', () => thumbnail(bytes, side, limits))),
    recompressed,
    recompress: async (bytes, caps) =>
      (await fitsAsItIs(bytes, caps.maxBytes)) ? bytes : (await recompressed(bytes, caps)).jpeg,
  }
}
