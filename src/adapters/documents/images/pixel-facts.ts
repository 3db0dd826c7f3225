// Facts that only the decoded pixels can tell: sharpness, colour, brightness. They are measured at one fixed scale, so
// that the same photograph taken with a better camera does not get another threshold.
import sharp, { type Sharp } from 'sharp'

/** Long side at which sharpness is measured. At this size the smallest print of a licence is still 10 pixels high. */
const sharpnessSidePx = 1600
const colourSidePx = 320

/** Variance of the Laplacian (4-neighbour kernel) of a grey image; 0 for images too small to have an inside. */
export const laplacianVariance = (grey: Uint8Array, width: number, height: number): number => {
  let sum = 0
  let squares = 0
  for (let y = 1; y < height - 1; y++) {
    for (let i = y * width + 1, end = (y + 1) * width - 1; i < end; i++) {
      const around = (grey[i - 1] ?? 0) + (grey[i + 1] ?? 0) + (grey[i - width] ?? 0) + (grey[i + width] ?? 0)
      const value = around - 4 * (grey[i] ?? 0)
      sum += value
      squares += value * value
    }
  }
  const count = Math.max((width - 2) * (height - 2), 0)
  return count === 0 ? 0 : squares / count - (sum / count) ** 2
}

/**
 * Whether more than 1 in 300 pixels differs in hue from the image as a whole. A grey scan keeps one tint all over, and
 * that tint is subtracted first, so yellowed paper alone does not make a copy a colour original.
 */
export const hasColour = (rgb: Uint8Array): boolean => {
  const count = Math.floor(rgb.length / 3)
  let red = 0
  let blue = 0
  for (let i = 0; i < count * 3; i += 3) {
    red += (rgb[i] ?? 0) - (rgb[i + 1] ?? 0)
    blue += (rgb[i + 2] ?? 0) - (rgb[i + 1] ?? 0)
  }
  let coloured = 0
  for (let i = 0; i < count * 3; i += 3) {
    const dRed = (rgb[i] ?? 0) - (rgb[i + 1] ?? 0) - red / count
    const dBlue = (rgb[i + 2] ?? 0) - (rgb[i + 1] ?? 0) - blue / count
    if (Math.abs(dRed) + Math.abs(dBlue) > 48) coloured++
  }
  return coloured > count / 300
}

const meanOf = (values: Uint8Array): number => {
  let sum = 0
  // By index: `for … of` over millions of pixels takes twenty times as long.
  for (let i = 0; i < values.length; i++) sum += values[i] ?? 0
  return values.length === 0 ? 0 : sum / values.length
}

export type PixelFacts = { readonly sharpness: number; readonly isColour: boolean; readonly meanLuma: number }

/** Decodes the whole image twice at bounded size; rejects when the file is cut off or broken. */
export const pixelFactsOf = async (upright: Sharp): Promise<PixelFacts> => {
  const fitted = (side: number) => ({
    width: side,
    height: side,
    fit: 'inside' as const,
    withoutEnlargement: true,
  })
  const flat = upright.flatten({ background: '#ffffff' }).toColourspace('srgb')
  const scaled = await flat
    .clone()
    .resize(fitted(sharpnessSidePx))
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = scaled.info
  const grey = await withoutGrain(greyOf(scaled.data, channels), width, height)
  const small = await flat
    .resize(fitted(colourSidePx))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return {
    sharpness: Math.round(laplacianVariance(grey, width, height) * 10) / 10,
    isColour: small.info.channels >= 3 && hasColour(small.data),
    meanLuma: Math.round(meanOf(grey) * 10) / 10,
  }
}

/** The grain of a dark photograph is sharp even where the text is not: a median takes it away and keeps the edges. */
const withoutGrain = async (grey: Uint8Array, width: number, height: number): Promise<Uint8Array> => {
  const image = sharp(grey, { raw: { width, height, channels: 1 } })
    .median(3)
    .toColourspace('b-w')
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true })
  return greyOf(data, info.channels)
}

const greyOf = (pixels: Uint8Array, channels: number): Uint8Array => {
  if (channels === 1) return pixels
  const grey = new Uint8Array(Math.floor(pixels.length / channels))
  for (let i = 0, at = 0; i < grey.length; i++, at += channels)
    grey[i] = ((pixels[at] ?? 0) * 77 + (pixels[at + 1] ?? 0) * 150 + (pixels[at + 2] ?? 0) * 29) >> 8
  return grey
}
