// A signature drawn on a screen, made fit for the form: really a PNG, really ink, cut to the ink. What the browser sends
// is not trusted: an empty canvas, a photograph or a giant picture is refused with its reason.
import sharp from 'sharp'
import type { SignatureProblem } from '../../../flows/ports.ts'
import { imageTypeOf } from '../images/image-type.ts'

const maxBytes = 512 * 1024
const maxSidePx = 4096
/** Enough ink for one short stroke, and not so much that the picture is a filled area. */
const leastInk = 60
const mostInkShare = 0.6

export type ReadSignature = { readonly png: Uint8Array; readonly widthPx: number; readonly heightPx: number }

type Answer =
  | { readonly ok: true; readonly signature: ReadSignature }
  | { readonly ok: false; readonly problem: SignatureProblem }

const refuse = (problem: SignatureProblem): Answer => ({ ok: false, problem })

type Raw = { readonly data: Uint8Array; readonly width: number; readonly height: number }

/** Alpha is the ink; on an opaque picture, darkness is. */
const inkOf = ({ data, width, height }: Raw): Uint8Array => {
  const ink = new Uint8Array(width * height)
  let isOpaque = true
  for (let i = 3; i < data.length; i += 4) if ((data[i] ?? 0) < 250) isOpaque = false
  for (let i = 0; i < ink.length; i++) {
    const dark =
      255 - ((data[i * 4] ?? 0) * 77 + (data[i * 4 + 1] ?? 0) * 150 + (data[i * 4 + 2] ?? 0) * 29) / 256
    ink[i] = isOpaque ? dark : (data[i * 4 + 3] ?? 0)
  }
  return ink
}

const boundsOf = (ink: Uint8Array, width: number) => {
  const found = { left: width, top: Number.MAX_SAFE_INTEGER, right: -1, bottom: -1, count: 0 }
  ink.forEach((value, i) => {
    if (value < 40) return
    const x = i % width
    const y = Math.floor(i / width)
    found.left = Math.min(found.left, x)
    found.right = Math.max(found.right, x)
    found.top = Math.min(found.top, y)
    found.bottom = Math.max(found.bottom, y)
    found.count++
  })
  return found
}

/** Ink in one dark colour on a clear ground, so that a pale pen or a dark-mode canvas prints as well. */
const drawn = async (ink: Uint8Array, raw: Raw): Promise<Answer> => {
  const bounds = boundsOf(ink, raw.width)
  if (bounds.count < leastInk) return refuse('empty')
  const width = bounds.right - bounds.left + 1
  const height = bounds.bottom - bounds.top + 1
  if (bounds.count > width * height * mostInkShare && width * height > leastInk * 8)
    return refuse('not-a-drawing')
  const rgba = Buffer.alloc(width * height * 4)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4
      rgba.set([0x14, 0x1c, 0x2e, ink[(y + bounds.top) * raw.width + x + bounds.left] ?? 0], at)
    }
  const png = await sharp(rgba, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer()
  return { ok: true, signature: { png, widthPx: width, heightPx: height } }
}

/** Reads, judges and trims a drawn signature; never throws for bad input. */
export const readSignature = async (png: Uint8Array): Promise<Answer> => {
  if (png.length > maxBytes) return refuse('too-large')
  if (imageTypeOf(png) !== 'png') return refuse('not-a-png')
  try {
    const image = sharp(png, { limitInputPixels: maxSidePx * maxSidePx, failOn: 'error' })
    const { width, height } = await image.metadata()
    if (Math.max(width, height) > maxSidePx) return refuse('too-large')
    const { data, info } = await image
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    const raw = { data, width: info.width, height: info.height }
    return await drawn(inkOf(raw), raw)
  } catch {
    return refuse('damaged')
  }
}
