// One drawn character, independent of the font file that it came from. The em is always 1000 units and y points up,
// as in the font files; painters turn it over.

export type OutlineStep =
  | { readonly do: 'move' | 'line'; readonly x: number; readonly y: number }
  | { readonly do: 'curve'; readonly cx: number; readonly cy: number; readonly x: number; readonly y: number }

export type Glyph = {
  readonly codePoint: number
  /** Width to the next character, in thousandths of the type size. */
  readonly advance: number
  /** Closed contours; each begins with a `move`. */
  readonly outline: readonly OutlineStep[]
}

export const unitsPerEm = 1000

/** Highest and lowest reach of the Noto faces, for boxes around lines. */
export const ascent = 1160
export const descent = -288

type FontkitCommand = { readonly command: string; readonly args: readonly number[] }

/** Turns fontkit's path of a quadratic font into steps with whole numbers. Cubic curves do not occur in these fonts. */
export const outlineFrom = (commands: readonly FontkitCommand[]): readonly OutlineStep[] =>
  commands.flatMap(({ command, args }): OutlineStep[] => {
    const [a = 0, b = 0, c = 0, d = 0] = args.map(Math.round)
    switch (command) {
      case 'moveTo':
        return [{ do: 'move', x: a, y: b }]
      case 'lineTo':
        return [{ do: 'line', x: a, y: b }]
      case 'quadraticCurveTo':
        return [{ do: 'curve', cx: a, cy: b, x: c, y: d }]
      case 'closePath':
        return []
      default:
        throw new Error(`A glyph of a TrueType font holds an unexpected step: ${command}`)
    }
  })

/** SVG path data in font units, y up. */
export const pathData = (outline: readonly OutlineStep[]): string => {
  let data = ''
  for (const step of outline) {
    if (step.do === 'curve') data += `Q${step.cx} ${step.cy} ${step.x} ${step.y}`
    else if (step.do === 'line') data += `L${step.x} ${step.y}`
    else data += `${data === '' ? '' : 'Z'}M${step.x} ${step.y}`
  }
  return data === '' ? '' : `${data}Z`
}

/** Moves and scales an outline, for marks that are put together from smaller ones. */
export const placed = (
  outline: readonly OutlineStep[],
  scale: number,
  dx: number,
  dy: number,
): OutlineStep[] => {
  const across = (x: number): number => Math.round(x * scale + dx)
  const up = (y: number): number => Math.round(y * scale + dy)
  return outline.map((step): OutlineStep => {
    const end = { x: across(step.x), y: up(step.y) }
    return step.do === 'curve'
      ? { do: 'curve', cx: across(step.cx), cy: up(step.cy), ...end }
      : { do: step.do, ...end }
  })
}
