// Writes data/gbk.json: the code points that GBK carries and XML 1.0 allows, as ranges. Private-use characters, the euro
// and the places that GBK got only by GB 18030 are left out on purpose: not every reader of GBK knows them.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'

const ranges: [number, number][] = []
for (let codePoint = 0; codePoint <= 0xffff; codePoint += 1) {
  if (!isCarried(codePoint)) continue
  const last = ranges.at(-1)
  if (last && last[1] === codePoint - 1) last[1] = codePoint
  else ranges.push([codePoint, codePoint])
}
const source = 'GBK (GB 13000.1 annex, 1995) by way of iconv-lite, restricted to what XML 1.0 allows'
const text = `{"source":${JSON.stringify(source)},"ranges":\n${JSON.stringify(ranges)}\n}\n`
writeFileSync(join(import.meta.dirname, '../data/gbk.json'), text)
console.log(`${ranges.length} ranges, ${Math.round(text.length / 1024)} kB`)

function isCarried(codePoint: number): boolean {
  if (codePoint < 0x80) return codePoint >= 0x20 ? codePoint !== 0x7f : [0x9, 0xa, 0xd].includes(codePoint)
  if (codePoint >= 0xd800 && codePoint <= 0xf8ff) return false
  const character = String.fromCodePoint(codePoint)
  const bytes = iconv.encode(character, 'gbk')
  return (
    bytes.length === 2 && !isLateAddition(bytes.readUInt16BE()) && iconv.decode(bytes, 'gbk') === character
  )
}

/** Places empty in GBK of 1995 and in code page 936: 䶮 and the like. Java and Python refuse them. */
function isLateAddition(place: number): boolean {
  return place >= 0xfe50 || (place >= 0xa989 && place <= 0xa995) || place === 0xa8bc || place === 0xa8bf
}
