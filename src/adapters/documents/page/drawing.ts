// A page as plain data: marks at places. The same drawing becomes a PDF page and an image, so that the form which the
// regulator receives as a picture is the form that was signed. Units are free; y points down from the top left.
import type { Style } from '../type/typeface.ts'

export type Paint = {
  readonly fill?: string
  readonly stroke?: string
  readonly strokeWidth?: number
  /** 0 to 1; for watermarks and seals. */
  readonly opacity?: number
}

export type TextMark = {
  readonly kind: 'text'
  readonly text: string
  /** Left end of the baseline; turned around this point by `turn` degrees, clockwise. */
  readonly x: number
  readonly y: number
  readonly size: number
  readonly style: Style
  readonly colour: string
  /** Added after each character, in the page's unit. */
  readonly spacing?: number
  readonly turn?: number
  readonly opacity?: number
}

export type Mark =
  | TextMark
  | ({
      readonly kind: 'box'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly radius?: number
    } & Paint)
  | ({
      readonly kind: 'line'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
    } & Paint)
  | ({ readonly kind: 'circle'; readonly x: number; readonly y: number; readonly radius: number } & Paint)
  /** SVG path data in the page's own units. */
  | ({ readonly kind: 'path'; readonly data: string } & Paint)
  | {
      readonly kind: 'picture'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly png: Uint8Array
    }

export type Drawing = {
  readonly width: number
  readonly height: number
  readonly background: string
  readonly marks: readonly Mark[]
}
