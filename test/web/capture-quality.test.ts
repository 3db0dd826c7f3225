// What the phone says about a picture before it is sent, from pixels made here.
import { describe, expect, it } from 'vitest'
import { type Grey, judgePicture } from '../../web/capture/quality.ts'

const width = 320
const height = 202

const grey = (luma: (x: number, y: number) => number): Grey => ({
  width,
  height,
  luma: Uint8ClampedArray.from({ length: width * height }, (_, at) =>
    luma(at % width, Math.floor(at / width)),
  ),
})

/** Fine print on paper: dark strokes two pixels wide on light ground. */
const print = (ground: number, ink: number, span = 1): Grey =>
  grey((x, y) => {
    const isInside =
      Math.abs(x - width / 2) < (width * span) / 2 && Math.abs(y - height / 2) < (height * span) / 2
    return isInside && x % 6 < 2 && y % 8 < 5 ? ink : ground
  })

describe('a picture of a paper', () => {
  it('is good when it is bright, sharp and fills the frame', () => {
    expect(judgePicture(print(205, 40), 'paper')).toBe('good')
  })
  it('is too dark in the dark', () => {
    expect(judgePicture(print(50, 10), 'paper')).toBe('too-dark')
  })
  it('is too bright when it is burnt out', () => {
    expect(judgePicture(print(245, 190), 'paper')).toBe('too-bright')
  })
  it('has glare when part of it is pure white', () => {
    const { luma } = print(190, 40)
    expect(
      judgePicture(
        grey((x, y) => (x > 240 ? 255 : (luma[y * width + x] ?? 0))),
        'paper',
      ),
    ).toBe('glare')
  })
  it('is too far away when the print spans little of the frame', () => {
    expect(judgePicture(print(200, 40, 0.4), 'paper')).toBe('too-far')
  })
  it('is blurred when edges are wide, though it fills the frame', () => {
    const wave = (at: number, period: number) => 50 * Math.sin((2 * Math.PI * at) / period)
    const soft = (period: number) => grey((x, y) => 130 + wave(x, period) + wave(y, period))
    expect(judgePicture(soft(6), 'paper')).toBe('good')
    expect(judgePicture(soft(24), 'paper')).toBe('blurred')
  })
})

describe('a picture of a face', () => {
  it('need not fill the frame with edges', () => {
    expect(
      judgePicture(
        grey((x, y) => 130 + 60 * Math.sin(x / 2) * Math.cos(y / 2)),
        'face',
      ),
    ).toBe('good')
  })
  it('is too dark in the dark', () => {
    expect(
      judgePicture(
        grey(() => 20),
        'face',
      ),
    ).toBe('too-dark')
  })
})
