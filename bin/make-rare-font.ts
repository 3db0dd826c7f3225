// Makes data/fonts/rare-sans.ttf.br: the ideographs that the sliced web face leaves out but people carry in their names.
// Run by a maintainer only, with full font files of Noto Sans SC (and HK for extension B) as arguments, best first:
//   node bin/make-rare-font.ts NotoSansSC-Regular.ttf [NotoSansHK.woff2 …]
import { readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { create } from 'fontkit'
import { decompress } from 'woff2-encoder'
import { type Glyph, outlineFrom } from '../src/adapters/documents/type/glyph.ts'
import { coveredBy } from '../src/adapters/documents/type/slices.ts'
import { trueTypeFont } from '../src/adapters/documents/type/truetype.ts'

const isIdeograph = (codePoint: number): boolean =>
  (codePoint >= 0x3400 && codePoint <= 0x9fff) || (codePoint >= 0x20000 && codePoint <= 0x3ffff)

const covered = coveredBy('sans')
const glyphs = new Map<number, Glyph>()
for (const file of process.argv.slice(2)) {
  const bytes = readFileSync(file)
  const whole = create(file.endsWith('.woff2') ? Buffer.from(await decompress(bytes)) : bytes)
  if (!('glyphForCodePoint' in whole)) throw new Error(`${file} is a collection, not a single font`)
  const font = Object.keys(whole.variationAxes).length > 0 ? whole.getVariation({ wght: 400 }) : whole
  for (const codePoint of font.characterSet) {
    if (!isIdeograph(codePoint) || covered(codePoint) || glyphs.has(codePoint)) continue
    const glyph = font.glyphForCodePoint(codePoint)
    const outline = outlineFrom(glyph.path.commands)
    if (outline.length > 0)
      glyphs.set(codePoint, { codePoint, advance: Math.round(glyph.advanceWidth), outline })
  }
}
const font = trueTypeFont('OpenBeianRareSans', [...glyphs.values()])
const packed = brotliCompressSync(font, {
  params: { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: font.length },
})
writeFileSync(new URL('../data/fonts/rare-sans.ttf.br', import.meta.url), packed)
console.log(`${glyphs.size} ideographs, ${font.length} bytes, packed ${packed.length}`)
