// How much of the text in a picture is left in a copy: structural similarity (SSIM), counted only where the original has
// strokes. A copy is enlarged back first, so that what a smaller one lost counts too. 1 is the original itself.
import sharp from 'sharp'

type Luma = { readonly data: ArrayLike<number>; readonly width: number; readonly height: number }

/** A4 at 150 dots per inch on its long side: what a reviewer has on screen. */
const LONG_SIDE_PX = 1754
const WINDOW = 8
/** Variance from which a window holds strokes and not paper. */
const STROKES = 400

const lumaOf = async (bytes: Uint8Array, longSidePx: number): Promise<Luma> => {
  const size = { width: longSidePx, height: longSidePx }
  const { data, info } = await sharp(bytes)
    .removeAlpha()
    .resize({ ...size, fit: 'inside', withoutEnlargement: true, fastShrinkOnLoad: false })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

const weight = (distance: number): number => {
  const t = Math.abs(distance)
  if (t < 1) return 1.5 * t ** 3 - 2.5 * t ** 2 + 1
  return t < 2 ? -0.5 * t ** 3 + 2.5 * t ** 2 - 4 * t + 2 : 0
}

type Tap = { readonly from: number; readonly weight: number }

/** Which samples make each of `to` samples out of `from`. */
const tapsOf = (from: number, to: number): readonly (readonly Tap[])[] =>
  Array.from({ length: to }, (_, i) => {
    const place = ((i + 0.5) * from) / to - 0.5
    return [-1, 0, 1, 2].map((step) => {
      const at = Math.floor(place) + step
      return { from: Math.min(from - 1, Math.max(0, at)), weight: weight(place - at) }
    })
  })

const enlarged = ({ data, width, height }: Luma, toWidth: number, toHeight: number): Luma => {
  const wide = new Float32Array(toWidth * height)
  for (const [x, taps] of tapsOf(width, toWidth).entries())
    for (const { from, weight: share } of taps)
      for (let y = 0; y < height; y++) wide[y * toWidth + x]! += share * (data[y * width + from] ?? 0)
  const whole = new Float32Array(toWidth * toHeight)
  for (const [y, taps] of tapsOf(height, toHeight).entries())
    for (const { from, weight: share } of taps)
      for (let x = 0; x < toWidth; x++) whole[y * toWidth + x]! += share * (wide[from * toWidth + x] ?? 0)
  return { data: whole, width: toWidth, height: toHeight }
}

/** Similarity of one window; undefined where the original has no strokes. */
const windowOf = (a: Luma, b: Luma, left: number, top: number): number | undefined => {
  let [sumA, sumB, squareA, squareB, product] = [0, 0, 0, 0, 0]
  for (let y = top; y < top + WINDOW; y++)
    for (let x = left; x < left + WINDOW; x++) {
      const [p, q] = [a.data[y * a.width + x] ?? 0, b.data[y * a.width + x] ?? 0]
      sumA += p
      sumB += q
      squareA += p * p
      squareB += q * q
      product += p * q
    }
  const n = WINDOW * WINDOW
  const [meanA, meanB] = [sumA / n, sumB / n]
  const [varA, varB] = [squareA / n - meanA ** 2, squareB / n - meanB ** 2]
  if (varA < STROKES) return undefined
  const likeLight = (2 * meanA * meanB + 6.5) / (meanA ** 2 + meanB ** 2 + 6.5)
  return likeLight * ((2 * (product / n - meanA * meanB) + 58.5) / (varA + varB + 58.5))
}

/** Mean likeness of the text, and that of the tenth that came off worst. */
export const textLikeness = async (
  original: Uint8Array,
  copy: Uint8Array,
): Promise<{ readonly mean: number; readonly worstTenth: number }> => {
  // A copy is never made smaller to be compared: that would smooth away what was done to it, and move it by a fraction.
  const own = await lumaOf(copy, 16_384)
  const a = await lumaOf(original, Math.max(LONG_SIDE_PX, own.width, own.height))
  const b = own.width === a.width ? own : enlarged(own, a.width, a.height)
  const found: number[] = []
  for (let top = 0; top + WINDOW <= a.height; top += WINDOW)
    for (let left = 0; left + WINDOW <= a.width; left += WINDOW) {
      const one = windowOf(a, b, left, top)
      if (one !== undefined) found.push(one)
    }
  found.sort((x, y) => x - y)
  return {
    mean: found.reduce((sum, one) => sum + one, 0) / found.length,
    worstTenth: found[Math.floor(found.length / 10)] ?? 0,
  }
}
