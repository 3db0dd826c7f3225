// How good a picture is, told from its pixels before it is sent: light, glare, sharpness, and whether the paper fills
// the frame. Hints only: the server decodes every pixel again and has the last word.
export type Quality = 'good' | 'too-dark' | 'too-bright' | 'glare' | 'blurred' | 'too-far'

/** Luminance, 0 black to 255 white, row by row. */
export type Grey = { readonly width: number; readonly height: number; readonly luma: Uint8ClampedArray }

const DARK_MEAN = 62
const BRIGHT_MEAN = 226
const WHITE = 250
/** Share of white pixels from which a reflection hides something; white paper alone stays below pure white. */
const GLARE_SHARE = 0.06
/** Variance of the Laplacian at 320 pixels width; lower is softer. */
const LEAST_SHARPNESS = 45
/** Step of luminance between neighbours that counts as an edge: above a sensor's noise, below blurred print. */
const EDGE = 14
/** Share of the frame's width and height that the picture's edges must span. */
const LEAST_SPAN = 0.62

export const greyOf = (image: ImageData): Grey => {
  const { width, height, data } = image
  const luma = new Uint8ClampedArray(width * height)
  for (let at = 0; at < luma.length; at += 1) {
    const pixel = at * 4
    luma[at] = 0.299 * (data[pixel] ?? 0) + 0.587 * (data[pixel + 1] ?? 0) + 0.114 * (data[pixel + 2] ?? 0)
  }
  return { width, height, luma }
}

const meanOf = (grey: Grey): number =>
  grey.luma.reduce((sum, luma) => sum + luma, 0) / Math.max(1, grey.luma.length)

const whiteShare = (grey: Grey): number =>
  grey.luma.reduce((count, luma) => count + (luma >= WHITE ? 1 : 0), 0) / Math.max(1, grey.luma.length)

/** Variance of the Laplacian: high where neighbouring pixels differ, as on sharp edges. */
export const sharpnessOf = ({ width, height, luma }: Grey): number => {
  let sum = 0
  let squares = 0
  let count = 0
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x
      const around =
        (luma[at - 1] ?? 0) + (luma[at + 1] ?? 0) + (luma[at - width] ?? 0) + (luma[at + width] ?? 0)
      const value = 4 * (luma[at] ?? 0) - around
      sum += value
      squares += value * value
      count += 1
    }
  }
  const mean = sum / Math.max(1, count)
  return squares / Math.max(1, count) - mean * mean
}

/** Which part of the frame has edges in it, as shares of width and height; a card held far away spans little. */
export const spanOf = ({ width, height, luma }: Grey): { readonly across: number; readonly down: number } => {
  const columns = new Uint16Array(width)
  const rows = new Uint16Array(height)
  for (let y = 0; y < height - 1; y += 1) {
    for (let x = 0; x < width - 1; x += 1) {
      const at = y * width + x
      const step =
        Math.abs((luma[at] ?? 0) - (luma[at + 1] ?? 0)) + Math.abs((luma[at] ?? 0) - (luma[at + width] ?? 0))
      if (step < EDGE) continue
      columns[x] = (columns[x] ?? 0) + 1
      rows[y] = (rows[y] ?? 0) + 1
    }
  }
  return { across: extent(columns, height * 0.02), down: extent(rows, width * 0.02) }
}

const extent = (counts: Uint16Array, least: number): number => {
  const first = counts.findIndex((count) => count > least)
  const last = counts.findLastIndex((count) => count > least)
  return first < 0 ? 0 : (last - first + 1) / counts.length
}

/** The first thing that is wrong, the gravest first. Faces have no edges to span a frame with, papers do. */
export const judgePicture = (grey: Grey, what: 'paper' | 'face'): Quality => {
  const mean = meanOf(grey)
  if (mean < DARK_MEAN) return 'too-dark'
  if (mean > BRIGHT_MEAN) return 'too-bright'
  if (whiteShare(grey) > GLARE_SHARE && what === 'paper') return 'glare'
  const span = spanOf(grey)
  if (what === 'paper' && Math.min(span.across, span.down) < LEAST_SPAN) return 'too-far'
  return sharpnessOf(grey) < (what === 'paper' ? LEAST_SHARPNESS : LEAST_SHARPNESS / 3) ? 'blurred' : 'good'
}
