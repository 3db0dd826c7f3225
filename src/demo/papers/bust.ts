// A drawn person, nobody's likeness: flat shapes whose colours and hair follow from the seed. The same seed gives the same
// person on the identity card and on the portrait, so that a reviewer has something to compare.
import type { Mark } from '../../adapters/documents/page/drawing.ts'
import { chanceOf } from './chance.ts'

export type Sex = '男' | '女'

const skins = ['#e9c3a0', '#dfb08a', '#d3a079', '#f0cfae']
const hairs = ['#231f1e', '#2e2522', '#3a2c25', '#1b1c22']
const coats = ['#39506b', '#4a5d52', '#6b4a4a', '#444a55', '#5a5138']

const pick = (list: readonly string[], chance: () => number): string =>
  list[Math.floor(chance() * list.length)] ?? '#444444'

/** Coordinates are in a square of 100; `place` puts them on the page. */
const shape = (x: number, y: number, scale: number, data: string): string =>
  data.replace(
    /(-?[\d.]+) (-?[\d.]+)/g,
    (_all, px: string, py: string) => `${x + Number(px) * scale} ${y + Number(py) * scale}`,
  )

/** Marks of head and shoulders in a square of side `size` with its upper left corner at x, y. */
export const bust = (seed: string, sex: Sex, x: number, y: number, size: number): Mark[] => {
  const chance = chanceOf(seed)
  const skin = pick(skins, chance)
  const hair = pick(hairs, chance)
  const coat = pick(coats, chance)
  const width = 16.5 + chance() * 2
  const hasGlasses = chance() > 0.6
  const scale = size / 100
  const draw = (data: string, fill: string, opacity = 1): Mark => ({
    kind: 'path',
    data: shape(x, y, scale, data),
    fill,
    opacity,
  })
  const line = (data: string, stroke: string, thickness: number): Mark => ({
    kind: 'path',
    data: shape(x, y, scale, data),
    stroke,
    strokeWidth: thickness * scale,
  })
  const left = 50 - width
  const right = 50 + width
  const longHair = `M${left - 3} 40C${left - 6} 10 ${right + 6} 10 ${right + 3} 40C${right + 5} 56 ${right + 4} 66 ${right + 2} 74L${left - 2} 74C${left - 4} 66 ${left - 5} 56 ${left - 3} 40Z`
  const cap = `M${left - 1} 42C${left - 4} 12 ${right + 4} 12 ${right + 1} 42C${right - 2} 31 ${right - 7} 27 55 27C45 28 ${left + 6} 29 ${left - 1} 42Z`
  return [
    ...(sex === '女' ? [draw(longHair, hair)] : []),
    draw('M8 100C9 84 24 78 40 75L60 75C76 78 91 84 92 100Z', coat),
    draw('M40 75L50 88L60 75L56 72L44 72Z', '#f4f3ef'),
    draw('M43 58L57 58L57 73C54 79 46 79 43 73Z', skin),
    draw('M43 64C47 69 53 69 57 64L57 68C53 72 47 72 43 68Z', '#000000', 0.1),
    draw(
      `M${left} 40C${left} 20 ${right} 20 ${right} 40C${right} 56 ${right - 8} 66 50 66C${left + 8} 66 ${left} 56 ${left} 40Z`,
      skin,
    ),
    draw(cap, hair),
    line(`M${left + 6} 39C${left + 8} 37.5 ${left + 11} 37.5 ${left + 13} 38.5`, hair, 1.1),
    line(`M${right - 6} 39C${right - 8} 37.5 ${right - 11} 37.5 ${right - 13} 38.5`, hair, 1.1),
    { kind: 'circle', x: x + (left + 9.5) * scale, y: y + 43 * scale, radius: 1.25 * scale, fill: '#221d1b' },
    {
      kind: 'circle',
      x: x + (right - 9.5) * scale,
      y: y + 43 * scale,
      radius: 1.25 * scale,
      fill: '#221d1b',
    },
    line('M50 44C51 48 52 50 49 51', '#a9795a', 0.8),
    line('M45 57C48 59 52 59 55 57', '#a3584c', 1.1),
    ...(hasGlasses
      ? [
          line(
            `M${left + 5} 43C${left + 5} 39.5 ${left + 14} 39.5 ${left + 14} 43C${left + 14} 47 ${left + 5} 47 ${left + 5} 43Z`,
            '#3b3b3f',
            0.7,
          ),
          line(
            `M${right - 5} 43C${right - 5} 39.5 ${right - 14} 39.5 ${right - 14} 43C${right - 14} 47 ${right - 5} 47 ${right - 5} 43Z`,
            '#3b3b3f',
            0.7,
          ),
          line(`M${left + 14} 42.5L${right - 14} 42.5`, '#3b3b3f', 0.7),
        ]
      : []),
  ]
}
