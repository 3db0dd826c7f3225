// What is sent is opened by other programs than ours, so here other libraries open it: yauzl and fflate the zip, Node the gzip.
// Pictures and text are deflated in different ways within one stream, and none of them may lose a byte at the seams.
import { createHash } from 'node:crypto'
import { crc32, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { unpack } from '../../src/adapters/regulator/v3/container.ts'
import type { DocumentPiece } from '../../src/adapters/regulator/v3/document-node.ts'
import { type ContainerFormat, packDocument } from '../../src/adapters/regulator/v3/pack-document.ts'
import { closePayload, openPayload } from '../../src/adapters/regulator/v3/payload.ts'

/** Bytes without repetitions, the same for the same seed. */
const noise = (seed: number, size: number): Uint8Array => {
  const parts: Buffer[] = []
  for (let at = 0; at < size; at += 64) parts.push(createHash('sha512').update(`${seed} ${at}`).digest())
  return Buffer.concat(parts).subarray(0, size)
}
const words = (size: number): string => '<Wzmc>试验镕喆</Wzmc>'.repeat(Math.ceil(size / 16)).slice(0, size)

/** Around the sizes at which the way of deflating changes. */
const piece: fc.Arbitrary<DocumentPiece> = fc.oneof(
  fc.integer({ min: 0, max: 200 }).map(words),
  fc.constantFrom(8_191, 8_192, 16_384, 20_000, 262_144, 300_000).map(words),
  fc
    .tuple(fc.integer(), fc.constantFrom(1, 2, 3, 4_000, 12_287, 12_288, 12_289, 81_920))
    .map(([seed, size]) => noise(seed, size)),
)
const plain = (pieces: readonly DocumentPiece[]): Buffer =>
  Buffer.concat(
    pieces.map((one) =>
      typeof one === 'string'
        ? iconv.encode(one, 'gbk')
        : Buffer.from(Buffer.from(one).toString('base64'), 'latin1'),
    ),
  )

const openers: readonly [string, ContainerFormat, (packed: Uint8Array) => Promise<Uint8Array>][] = [
  ['zip by yauzl', 'zip', (packed) => unpack(packed, [], 1e9)],
  ['zip by fflate', 'zip', async (packed) => unzipSync(packed)['beianinfo.xml'] ?? new Uint8Array()],
  ['gzip by Node', 'gzip', async (packed) => gunzipSync(packed)],
]

describe('a container', () => {
  it('gives back every byte, whatever pieces the document has', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const wanted = plain(pieces)
        for (const [name, format, open] of openers) {
          const found = await open(await packDocument(pieces, format, 'beianinfo.xml'))
          expect([name, found.byteLength, crc32(found)]).toEqual([name, wanted.byteLength, crc32(wanted)])
        }
      }),
      { numRuns: 25 },
    )
  })

  it('takes for pictures what they have, and for text much less', async () => {
    const pictures = Array.from({ length: 10 }, (_, seed) => noise(seed, 81_920))
    const text = words(1_000_000)
    const size = async (pieces: readonly DocumentPiece[]) =>
      (await packDocument(pieces, 'zip', 'beianinfo.xml')).byteLength
    expect(await size(pictures)).toBeLessThan(819_200 * 1.01)
    expect(await size([text])).toBeLessThan(20_000)
    expect(await size([text, ...pictures, text, ...pictures])).toBeLessThan(2 * (819_200 * 1.01 + 20_000))
  })

  it('is closed and opened again at every size around the parts in which it is encrypted', () => {
    const key = { aesKey: 'demo-aes-key-016', aesIv: '0102030405060708' }
    const part = 48 * 4096
    for (const size of [1, 15, 16, 17, 47, 48, part - 1, part, part + 1, 2 * part, 2 * part + 47]) {
      const container = noise(size, size)
      for (const encryptAlgorithm of [0, 1] as const) {
        const closed = closePayload(container, { ...key, encryptAlgorithm, hashEncoding: 'raw' })
        expect(openPayload({ ...closed, encryptAlgorithm }, key).equals(container)).toBe(true)
      }
    }
  })
})
