// A drawing as SVG in which every character is already an outline, so that the renderer needs no font at all.
import { pathData, unitsPerEm } from '../type/glyph.ts'
import type { Type } from '../type/typeface.ts'
import type { Drawing, Mark, Paint, TextMark } from './drawing.ts'

const n = (value: number): string => String(Math.round(value * 1000) / 1000)

const escaped = (value: string): string =>
  value.replace(/[<>&"]/g, (character) => `&#${character.charCodeAt(0)};`)

const painted = (paint: Paint): string =>
  [
    `fill="${escaped(paint.fill ?? 'none')}"`,
    paint.stroke === undefined
      ? ''
      : `stroke="${escaped(paint.stroke)}" stroke-width="${n(paint.strokeWidth ?? 1)}"`,
    paint.opacity === undefined ? '' : `opacity="${n(paint.opacity)}"`,
  ].join(' ')

const textMark = (type: Type, mark: TextMark): string => {
  const scale = mark.size / unitsPerEm
  let x = 0
  let out = ''
  for (const character of mark.text) {
    const glyph = type.glyph(mark.style, character.codePointAt(0) ?? 32)
    const data = pathData(glyph.outline)
    if (data !== '') out += `<path transform="translate(${n(x / scale)} 0)" d="${data}"/>`
    x += glyph.advance * scale + (mark.spacing ?? 0)
  }
  const turned = mark.turn === undefined ? '' : ` rotate(${n(mark.turn)})`
  const opacity = mark.opacity === undefined ? '' : ` opacity="${n(mark.opacity)}"`
  const place = `translate(${n(mark.x)} ${n(mark.y)})${turned} scale(${scale} ${-scale})`
  return `<g fill="${escaped(mark.colour)}"${opacity} transform="${place}">${out}</g>`
}

const markup = (type: Type, mark: Mark): string => {
  switch (mark.kind) {
    case 'text':
      return textMark(type, mark)
    case 'box':
      return `<rect x="${n(mark.x)}" y="${n(mark.y)}" width="${n(mark.width)}" height="${n(mark.height)}" rx="${n(mark.radius ?? 0)}" ${painted(mark)}/>`
    case 'line':
      return `<line x1="${n(mark.x1)}" y1="${n(mark.y1)}" x2="${n(mark.x2)}" y2="${n(mark.y2)}" ${painted(mark)}/>`
    case 'circle':
      return `<circle cx="${n(mark.x)}" cy="${n(mark.y)}" r="${n(mark.radius)}" ${painted(mark)}/>`
    case 'path':
      return `<path d="${escaped(mark.data)}" ${painted(mark)}/>`
    case 'picture': {
      const data = Buffer.from(mark.png).toString('base64')
      return `<image x="${n(mark.x)}" y="${n(mark.y)}" width="${n(mark.width)}" height="${n(mark.height)}" href="data:image/png;base64,${data}"/>`
    }
  }
}

/** SVG of a drawing; `pixelsWide` sets how large it is to be rasterised. Call inside `withType`. */
export const svgOf = (type: Type, drawing: Drawing, pixelsWide: number): string => {
  const pixelsHigh = Math.round((drawing.height * pixelsWide) / drawing.width)
  const body = drawing.marks.map((mark) => markup(type, mark)).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${pixelsWide}" height="${pixelsHigh}" viewBox="0 0 ${n(drawing.width)} ${n(drawing.height)}"><rect width="100%" height="100%" fill="${escaped(drawing.background)}"/>${body}</svg>`
}
