// Invented papers pass as uploads: right format, real pixels of at least 300 dots per inch, under 4 MB, the same each time.
import { describe, expect, it } from 'vitest'
import { createImages } from '../../src/adapters/documents/images/images.ts'
import { identityCardImages, portraitImage } from '../../src/demo/papers/papers.ts'
import { digestOf, invented, inventedCard } from '../support/invented-papers.ts'

const images = createImages()
const papers: readonly (readonly [string, () => Promise<Uint8Array>, number])[] = [
  ['the business licence (A4)', invented.licence, 3508],
  ['the front of the identity card', async () => (await invented.card()).front, 1011],
  ['the back of the identity card', async () => (await invented.card()).back, 1011],
  ['the portrait', invented.portrait, 1000],
  ['the domain certificate (A4)', invented.domainCertificate, 3508],
]

describe.each(papers)('%s', (_name, make, longSidePx) => {
  it('is a colour JPEG under 4 MB with enough real pixels, sharp and bright', async () => {
    const answer = await images.inspect(await make())
    if (!answer.ok) throw new Error(answer.problem.code)
    const { facts } = answer
    expect(facts.format).toBe('jpeg')
    expect(facts.bytes).toBeLessThan(4 * 1024 * 1024)
    expect(Math.max(facts.widthPx, facts.heightPx)).toBeGreaterThanOrEqual(longSidePx)
    expect(facts.isColour).toBe(true)
    expect(facts.sharpness).toBeGreaterThan(50)
    expect(facts.meanLuma).toBeGreaterThan(120)
  })

  it('fits under the regulator’s cap of 100 KB in readable quality', async () => {
    const { jpeg, quality } = await images.recompressed(await make(), { maxBytes: 100 * 1024 })
    expect(jpeg.length).toBeLessThanOrEqual(100 * 1024)
    expect(quality).toBeGreaterThanOrEqual(58)
  })
})

it('draws the same bytes for the same person and another face for another', async () => {
  const { number, sex } = inventedCard
  expect(digestOf(await portraitImage({ seed: number, sex }))).toBe(digestOf(await invented.portrait()))
  expect(digestOf(await portraitImage({ seed: '330106199207141821', sex: '女' }))).not.toBe(
    digestOf(await invented.portrait()),
  )
})

it('draws PNG as well, and long-term cards with names of any length', async () => {
  const { back } = await identityCardImages(
    { ...inventedCard, name: '阿卜杜拉·示例', validUntil: 'long-term' },
    'png',
  )
  expect(await images.inspect(back)).toMatchObject({ ok: true, facts: { format: 'png' } })
})
