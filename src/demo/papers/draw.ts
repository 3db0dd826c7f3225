// The pen with which invented papers are drawn: words in columns, ring seals, guilloche, the "样例" that every paper bears.
// Nothing here imitates an emblem of the state; a star in a ring stands in its place.
import type { Mark } from '../../adapters/documents/page/drawing.ts'
import { linesOf } from '../../adapters/documents/type/line-breaking.ts'
import type { Style, Type } from '../../adapters/documents/type/typeface.ts'

export const sans: Style = { face: 'sans', weight: 400 }
export const sansBold: Style = { face: 'sans', weight: 600 }
export const serif: Style = { face: 'serif', weight: 400 }
export const serifBold: Style = { face: 'serif', weight: 600 }

export const words = (
  text: string,
  at: {
    x: number
    y: number
    size: number
    style?: Style
    colour?: string
    spacing?: number
    opacity?: number
    turn?: number
  },
): Mark => ({ kind: 'text', text, style: sans, colour: '#1b1a17', ...at })

/** Words with their middle at x. */
export const centred = (type: Type, text: string, at: Parameters<typeof words>[1]): Mark => {
  const spacing = (at.spacing ?? 0) * ([...text].length - 1)
  return words(text, { ...at, x: at.x - (type.width(at.style ?? sans, text, at.size) + spacing) / 2 })
}

/** A paragraph; answers its marks and how far down it reached. */
export const paragraph = (
  type: Type,
  text: string,
  at: { x: number; y: number; size: number; width: number; lead: number; style?: Style; colour?: string },
): { readonly marks: readonly Mark[]; readonly bottom: number } => {
  const { width, lead, ...pen } = at
  const lines = linesOf(type, at.style ?? sans, text, at.size, width)
  return {
    marks: lines.map((line, i) => words(line, { ...pen, y: at.y + i * lead })),
    bottom: at.y + (lines.length - 1) * lead,
  }
}

const point = (value: number): string => value.toFixed(2)

export const star = (x: number, y: number, radius: number): string => {
  const corners = Array.from({ length: 10 }, (_, i) => {
    const reach = i % 2 === 0 ? radius : radius * 0.382
    const angle = (i * Math.PI) / 5 - Math.PI / 2
    return `${point(x + reach * Math.cos(angle))} ${point(y + reach * Math.sin(angle))}`
  })
  return `M${corners.join('L')}Z`
}

/** A round seal with its words along the upper rim. */
export const ringSeal = (
  type: Type,
  text: string,
  x: number,
  y: number,
  radius: number,
  lower?: string,
): Mark[] => {
  const colour = '#b8382a'
  const opacity = 0.78
  const size = radius * 0.26
  const characters = [...text]
  const step = Math.min(0.42, 4.1 / characters.length)
  const rim = characters.map((character, i): Mark => {
    const angle = (i - (characters.length - 1) / 2) * step
    const reach = radius * 0.68
    const half = type.width(serifBold, character, size) / 2
    const px = x + reach * Math.sin(angle) - half * Math.cos(angle)
    const py = y - reach * Math.cos(angle) - half * Math.sin(angle)
    return words(character, {
      x: px,
      y: py,
      size,
      style: serifBold,
      colour,
      opacity,
      turn: (angle * 180) / Math.PI,
    })
  })
  return [
    { kind: 'circle', x, y, radius, stroke: colour, strokeWidth: radius * 0.045, opacity },
    { kind: 'path', data: star(x, y, radius * 0.28), fill: colour, opacity },
    ...rim,
    ...(lower === undefined
      ? []
      : [centred(type, lower, { x, y: y + radius * 0.62, size: size * 0.8, style: serif, colour, opacity })]),
  ]
}

/** Interwoven waves, as on security paper; one path, because every mark with opacity costs a layer of its own. */
export const guilloche = (
  width: number,
  height: number,
  colour: string,
  opacity: number,
  step: number,
): Mark[] => {
  const lines = Array.from({ length: Math.ceil(height / step) + 2 }, (_, line) => {
    const points: string[] = []
    for (let x = 0; x <= width + 24; x += 24) {
      const y =
        line * step + Math.sin(x / 96 + line * 0.55) * step * 1.1 + Math.sin(x / 31 + line) * step * 0.25
      points.push(`${point(x)} ${point(y)}`)
    }
    return `M${points.join('L')}`
  })
  return [{ kind: 'path', data: lines.join(''), stroke: colour, strokeWidth: 1.2, opacity }]
}

/** The mark that says what these papers are: invented. */
export const sampleMark = (
  type: Type,
  width: number,
  height: number,
  colour = '#6b6a60',
  opacity = 0.13,
): Mark => {
  const size = Math.min(width, height) * 0.26
  const spacing = size * 0.5
  const half = (type.width(serif, '样例', size) + spacing) / 2
  const turn = -28
  const radians = (turn * Math.PI) / 180
  return words('样例', {
    x: width / 2 - half * Math.cos(radians),
    y: height / 2 - half * Math.sin(radians) + size * 0.35,
    size,
    style: serif,
    colour,
    opacity,
    spacing,
    turn,
  })
}
