// Port VerificationForms: one layout, painted as PDF for the applicant and as an image for the regulator. Nothing outside
// the process is used: fonts ship with the program, and the image comes from the same outlines as the PDF.
import sharp, { type Sharp } from 'sharp'
import { Fault } from '../../../core/fault.ts'
import type { DrawnSignature, VerificationFormData, VerificationForms } from '../../../flows/ports.ts'
import { glyphsOf, pdfOf } from '../page/pdf-painter.ts'
import { svgOf } from '../page/svg-painter.ts'
import { withType } from '../type/typeface.ts'
import { type FormContent, formPages } from './form-layout.ts'
import { readFormTexts } from './form-texts.ts'
import { readSignature } from './signature.ts'

/** A4 at 150 dots per inch: the smallest print is 14 pixels high. The regulator's cap is met when the case is reported. */
const imageWidthPx = 1240
const imageQuality = 82

const signed = async (signature: DrawnSignature | undefined): Promise<Pick<FormContent, 'signature'>> => {
  if (signature === undefined) return {}
  const answer = await readSignature(signature.png)
  if (!answer.ok)
    throw new Fault('signature-unreadable', `The drawn signature cannot be used: ${answer.problem}`, 'bug')
  return { signature: { ...answer.signature, signedOn: signature.signedOn } }
}

const rasterised = async (svgs: readonly string[]): Promise<Sharp> => {
  const pages = await Promise.all(
    svgs.map((svg) =>
      sharp(Buffer.from(svg), { limitInputPixels: 80_000_000 })
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true }),
    ),
  )
  const [first] = pages
  if (first === undefined) throw new Fault('form-empty', 'The verification form has no page', 'bug')
  const { width, channels } = first.info
  const height = pages.reduce((sum, page) => sum + page.info.height, 0)
  return sharp(Buffer.concat(pages.map((page) => page.data)), { raw: { width, height, channels } })
}

export const createVerificationForms = (): VerificationForms => {
  const texts = readFormTexts()
  const contentOf = async (data: VerificationFormData, signature?: DrawnSignature): Promise<FormContent> => ({
    data,
    texts,
    ...(await signed(signature)),
  })
  return {
    readSignature: async (png) => {
      const answer = await readSignature(png)
      return answer.ok ? { ok: true } : answer
    },
    renderPdf: async (data, signature) => {
      const content = await contentOf(data, signature)
      const facts = {
        title: texts.title,
        author: data.provider,
        createdAt: new Date(`${data.madeOn}T00:00:00+08:00`),
      }
      const { pages, glyphs } = await withType((type) => {
        const pages = formPages(type, content)
        return { pages, glyphs: glyphsOf(type, pages) }
      })
      return pdfOf(glyphs, pages, facts)
    },
    renderImage: async (data, signature) => {
      const content = await contentOf(data, signature)
      const svgs = await withType((type) =>
        formPages(type, content).map((page) => svgOf(type, page, imageWidthPx)),
      )
      return (await rasterised(svgs)).jpeg({ quality: imageQuality, mozjpeg: true }).toBuffer()
    },
  }
}
