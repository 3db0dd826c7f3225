// Type without system fonts: what is written into a PDF's font is what the face drew, and no name shows as empty boxes.
import { create } from 'fontkit'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { svgOf } from '../../src/adapters/documents/page/svg-painter.ts'
import { outlineFrom } from '../../src/adapters/documents/type/glyph.ts'
import { linesOf } from '../../src/adapters/documents/type/line-breaking.ts'
import { trueTypeFont } from '../../src/adapters/documents/type/truetype.ts'
import { type Style, withType } from '../../src/adapters/documents/type/typeface.ts'

const style: Style = { face: 'sans', weight: 400 }
const codePoints = (text: string): number[] => [...text].map((character) => character.codePointAt(0) ?? 0)

describe('a written font', () => {
  it('draws every glyph exactly as the face did, in place and in width', async () => {
    const text = '网站备案（真实性）Ag09，。𠮷㛃䶮𬭚'
    const glyphs = await withType((type) => codePoints(text).map((codePoint) => type.glyph(style, codePoint)))
    const font = create(trueTypeFont('Test', glyphs))
    if (!('glyphForCodePoint' in font)) throw new Error('not a font')
    for (const glyph of glyphs) {
      const written = font.glyphForCodePoint(glyph.codePoint)
      expect(written.advanceWidth).toBe(glyph.advance)
      const contour = (steps: typeof glyph.outline) => new Set(steps.map((step) => `${step.x} ${step.y}`))
      expect(contour(outlineFrom(written.path.commands))).toEqual(contour(glyph.outline))
    }
    expect(font.characterSet.toSorted()).toEqual(codePoints(text).toSorted())
  })
})

describe('glyphs', () => {
  it('exist for every one of 400 ideographs spread over the basic block and extension A', async () => {
    const missing = await withType((type) => {
      const codes = Array.from({ length: 400 }, (_, i) => 0x3400 + ((i * 73) % (0x9fff - 0x3400)))
      return codes.filter((codePoint) => type.glyph(style, codePoint).outline.length === 0)
    })
    expect(missing).toEqual([])
  })

  it('of a character that no face holds are a box with its number, not an empty box', async () => {
    const [unknown, other] = await withType((type) => [
      type.glyph(style, 0x2a6d6),
      type.glyph(style, 0x2a6d5),
    ])
    expect(unknown?.outline.length).toBeGreaterThan(60)
    expect(unknown?.outline).not.toEqual(other?.outline)
  })

  it('grow bolder with the weight', async () => {
    const inkAt = async (weight: number): Promise<number> => {
      const svg = await withType((type) =>
        svgOf(
          type,
          {
            width: 200,
            height: 60,
            background: '#ffffff',
            marks: [
              {
                kind: 'text',
                text: '真实核验',
                x: 10,
                y: 45,
                size: 40,
                style: { face: 'sans', weight },
                colour: '#000000',
              },
            ],
          },
          200,
        ),
      )
      return 255 - ((await sharp(Buffer.from(svg)).greyscale().stats()).channels[0]?.mean ?? 255)
    }
    expect(await inkAt(700)).toBeGreaterThan((await inkAt(400)) * 1.2)
  })

  it('stay quiet for control characters', async () => {
    const widths = await withType((type) =>
      ['\u0000', '\u202e', '\u200b'].map((text) => type.width(style, text, 10)),
    )
    expect(widths.every((width) => width >= 0 && width <= 10)).toBe(true)
  })
})

describe('line breaking', () => {
  const lines = (text: string, width: number) => withType((type) => linesOf(type, style, text, 10, width))

  it('never begins a line with a closing mark and never ends one with an opening mark', async () => {
    for (let width = 30; width < 120; width += 7)
      for (const line of await lines('北京市海淀区（中关村），大街27号。甲、乙、丙；“丁”', width)) {
        expect(line).not.toMatch(/^[，。、；”）]/)
        expect(line).not.toMatch(/[（“]$/)
      }
  })

  it('keeps numbers and domains whole where they fit, and breaks them where they cannot', async () => {
    expect(await lines('号码110108199003072316', 105)).toEqual(['号码', '110108199003072316'])
    const forced = await lines(`https://${'x'.repeat(60)}.example.cn`, 100)
    expect(forced.length).toBeGreaterThan(2)
    expect(forced.join('')).toBe(`https://${'x'.repeat(60)}.example.cn`)
  })

  it('loses no character', async () => {
    const text = '本人（单位）承诺以上信息真实、准确、完整，编号ABC-123。'.repeat(3)
    expect((await lines(text, 77)).join('')).toBe(text)
  })
})
