// An invented portrait for person verification: a drawn person before a plain wall, upper body, upright.
import type { Drawing } from '../../adapters/documents/page/drawing.ts'
import type { Type } from '../../adapters/documents/type/typeface.ts'
import { bust, type Sex } from './bust.ts'
import { sampleMark } from './draw.ts'

export type Portrait = {
  /** The number of the person's identity card: it seeds the same drawn face. */
  readonly seed: string
  readonly sex: Sex
  /** Any colour of SVG; white where provinces want a plain wall, blue for the old curtain. */
  readonly wall?: string
}

const width = 1500
const height = 2000

export const drawPortrait = (type: Type, portrait: Portrait): Drawing => ({
  width,
  height,
  background: portrait.wall ?? '#e6e9e8',
  marks: [
    { kind: 'box', x: 0, y: 0, width: width * 0.36, height, fill: '#000000', opacity: 0.025 },
    ...bust(portrait.seed, portrait.sex, 0, height - width, width),
    sampleMark(type, width, height * 0.5, '#48504f', 0.16),
  ],
})
