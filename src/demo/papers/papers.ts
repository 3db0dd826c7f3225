// Invented papers as real image files, for the demo, the benches and the tests. Same data, same bytes. Every paper bears
// "样例" and shows only invented people and companies.
import sharp from 'sharp'
import type { Drawing } from '../../adapters/documents/page/drawing.ts'
import { svgOf } from '../../adapters/documents/page/svg-painter.ts'
import { type Type, withType } from '../../adapters/documents/type/typeface.ts'
import { type BusinessLicence, drawBusinessLicence } from './business-licence.ts'
import { type DomainCertificate, drawDomainCertificate } from './domain-certificate.ts'
import { drawIdentityCardBack, drawIdentityCardFront, type IdentityCard } from './identity-card.ts'
import { drawPortrait, type Portrait } from './portrait.ts'

export type PaperFormat = 'jpeg' | 'png'

/** Soft grain like that of a camera; a perfectly even picture looks unreal and compresses unlike a photograph. */
const addGrain = (rgb: Buffer): Buffer => {
  let state = 0x2545f491
  for (let i = 0; i + 2 < rgb.length; i += 3) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    const shift = (state & 3) - 2
    for (let channel = i; channel < i + 3; channel++)
      rgb[channel] = Math.min(Math.max((rgb[channel] ?? 0) + shift, 0), 255)
  }
  return rgb
}

const rasterised = async (draw: (type: Type) => Drawing, format: PaperFormat): Promise<Uint8Array> => {
  const svg = await withType((type) => {
    const drawing = draw(type)
    return svgOf(type, drawing, drawing.width)
  })
  const plain = sharp(Buffer.from(svg), { limitInputPixels: 40_000_000 }).removeAlpha()
  if (format === 'png') return plain.png({ compressionLevel: 8 }).withMetadata({ density: 300 }).toBuffer()
  const { data, info } = await plain.raw().toBuffer({ resolveWithObject: true })
  const { width, height } = info
  return sharp(addGrain(data), { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 88 })
    .withMetadata({ density: 300 })
    .toBuffer()
}

export const businessLicenceImage = (
  licence: BusinessLicence,
  format: PaperFormat = 'jpeg',
): Promise<Uint8Array> => rasterised((type) => drawBusinessLicence(type, licence), format)

export const identityCardImages = async (
  card: IdentityCard,
  format: PaperFormat = 'jpeg',
): Promise<{ readonly front: Uint8Array; readonly back: Uint8Array }> => ({
  front: await rasterised((type) => drawIdentityCardFront(type, card), format),
  back: await rasterised((type) => drawIdentityCardBack(type, card), format),
})

export const portraitImage = (portrait: Portrait, format: PaperFormat = 'jpeg'): Promise<Uint8Array> =>
  rasterised((type) => drawPortrait(type, portrait), format)

export const domainCertificateImage = (
  certificate: DomainCertificate,
  format: PaperFormat = 'jpeg',
): Promise<Uint8Array> => rasterised((type) => drawDomainCertificate(type, certificate), format)
