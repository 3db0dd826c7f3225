// The verification form shows every value, in real type, for every name; the image that the regulator gets is the page
// that was signed, and fits under its cap.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { createVerificationForms } from '../../src/adapters/documents/form/verification-forms.ts'
import { createImages } from '../../src/adapters/documents/images/images.ts'
import type { VerificationFormData } from '../../src/flows/ports.ts'

const forms = createVerificationForms()

const hasPoppler = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    console.warn('pdftotext is not installed: tests that read the PDF back are skipped')
    return false
  }
})()

const service = (position: number) => ({
  title: `${position}. 示例科技官网`,
  rows: [
    { label: '网站名称', value: '示例科技官网' },
    { label: '域名', value: `example${position}.cn` },
    { label: '首页地址', value: `https://www.example${position}.cn` },
    { label: '服务内容', value: '单位门户网站' },
    { label: '前置审批', value: '' },
    { label: 'IP地址', value: '203.0.113.10、203.0.113.11' },
    {
      label: '备注',
      value: '用于展示公司产品与技术文章，不提供论坛、留言等交互功能，不从事经营性信息服务。'.repeat(2),
    },
  ],
})

const formOf = (services: number, name = '林知远'): VerificationFormData => ({
  applicationId: 'BA20261122-000042',
  provider: '示例云计算（北京）有限公司',
  filingType: '首次备案',
  subject: [
    { label: '主办单位名称', value: '北京示例科技有限公司' },
    { label: '证件号码', value: '91110108MA01K25223' },
    { label: '通信地址', value: '北京市海淀区中关村大街27号中关村大厦11层1107室（电梯口右侧第二间）' },
  ],
  principal: [
    { label: '姓名', value: name },
    { label: '证件号码', value: '110108199003072316' },
    { label: '移动电话', value: '13800130001' },
  ],
  services: Array.from({ length: services }, (_, i) => service(i + 1)),
  contentDigest: '9f2c41d07be5a8830f6d',
  madeOn: '2026-11-22',
})

const signaturePng = (colour = '#204a9c'): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="240"><path d="M60 60C120 50 160 70 200 60M130 40C125 120 120 160 60 200M310 30C315 100 300 160 250 200M330 100C380 140 400 170 440 190" fill="none" stroke="${colour}" stroke-width="8" stroke-linecap="round"/></svg>`,
    ),
  )
    .png()
    .toBuffer()

const withPdf = <T>(pdf: Uint8Array, work: (path: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'openbeian-form-'))
  try {
    writeFileSync(join(folder, 'form.pdf'), pdf)
    return work(join(folder, 'form.pdf'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
const run = (program: string, ...args: string[]): string => execFileSync(program, args, { encoding: 'utf8' })
const textOf = (pdf: Uint8Array): string => withPdf(pdf, (path) => run('pdftotext', '-layout', path, '-'))
const pagesOf = (pdf: Uint8Array): number =>
  Number(/Pages:\s+(\d+)/.exec(withPdf(pdf, (path) => run('pdfinfo', path)))?.[1])

describe.runIf(hasPoppler)('the PDF', () => {
  it('holds every value as text that can be selected, with nothing lost', async () => {
    const data = formOf(1)
    const text = textOf(await forms.renderPdf(data)).replace(/\s+/g, '')
    const rows = [...data.subject, ...data.principal, ...data.services.flatMap((one) => one.rows)]
    for (const { label, value } of rows) {
      expect(text).toContain(label.replace(/\s+/g, ''))
      if (value.length < 40) expect(text).toContain(value.replace(/\s+/g, ''))
    }
    for (const fixed of ['网站备案信息真实性核验单', '主办者承诺', data.applicationId, data.contentDigest])
      expect(text).toContain(fixed)
  })

  it('embeds every font that it uses', async () => {
    const fonts = withPdf(await forms.renderPdf(formOf(1)), (path) => run('pdffonts', path))
      .trim()
      .split('\n')
      .slice(2)
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) expect(font).toMatch(/OpenBeian-\S+\s+CID TrueType\s+Identity-H\s+yes yes yes/)
  })

  it('keeps rare characters of names, and those that no font draws, as themselves', async () => {
    const name = '林𠮷㛃䶮𬭚𪛖'
    expect(textOf(await forms.renderPdf(formOf(1, name)))).toContain(name)
  })

  it('takes one page for one service, and more pages without losing a row for many', async () => {
    expect(pagesOf(await forms.renderPdf(formOf(1)))).toBe(1)
    const many = await forms.renderPdf(formOf(10))
    expect(pagesOf(many)).toBeGreaterThan(1)
    const text = textOf(many)
    for (let i = 1; i <= 10; i++) expect(text).toContain(`https://www.example${i}.cn`)
    expect(text.match(/主体负责人签字/g)).toHaveLength(1)
  })

  it('goes on over pages inside one value that no page could hold', async () => {
    const value = Array.from({ length: 900 }, (_, i) => `第${i}段`).join('')
    const pdf = await forms.renderPdf({ ...formOf(1), subject: [{ label: '主体备注', value }] })
    const text = textOf(pdf).replace(/\s+/g, '')
    expect(pagesOf(pdf)).toBeGreaterThan(1)
    for (const piece of ['第0段', '第450段', '第899段']) expect(text).toContain(piece)
  })

  it('shows the date and how it was signed once it is signed', async () => {
    const png = await signaturePng()
    const text = textOf(await forms.renderPdf(formOf(1), { png, signedOn: '2026-11-22' }))
    expect(text).toContain('已在线签署')
    expect(text.replace(/\s+/g, '')).toContain('2026年11月22日')
  })
})

describe('the form', () => {
  it('is the same file for the same data, so that its digest can be kept', async () => {
    const [one, two] = [await forms.renderPdf(formOf(2)), await forms.renderPdf(formOf(2))]
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true)
  })

  it('survives hostile values: markup, direction marks, line feeds, nothing, and four thousand characters', async () => {
    const value = `<b>&"'</b>\u202e\u0000\n\n\t${'长'.repeat(4000)}`
    const data = {
      ...formOf(1),
      subject: [
        { label: '主办单位名称', value },
        { label: '', value: '' },
      ],
    }
    expect((await forms.renderPdf(data)).length).toBeGreaterThan(1000)
    expect((await forms.renderImage(data)).length).toBeLessThanOrEqual(4 * 1024 * 1024)
  })
})

describe('the image', () => {
  let blank: Uint8Array
  let signed: Uint8Array
  beforeAll(async () => {
    blank = await forms.renderImage(formOf(1))
    signed = await forms.renderImage(formOf(1), { png: await signaturePng(), signedOn: '2026-11-22' })
  })

  it('is a JPEG, upright A4 at 150 dots per inch, which still reads under the regulator’s 150 KB', async () => {
    const { format, width, height } = await sharp(signed).metadata()
    expect(format).toBe('jpeg')
    expect(width).toBe(1240)
    const reported = await createImages().recompressed(signed, { maxBytes: 150 * 1024 })
    expect(reported.widthPx).toBeGreaterThan(900)
    expect(height / width).toBeCloseTo(841.89 / 595.28, 1)
  })

  it('shows the drawn signature in its box and nowhere else', async () => {
    const size = { width: 600, height: 848, fit: 'fill' as const }
    const darkness = async (jpeg: Uint8Array) => sharp(jpeg).resize(size).greyscale().raw().toBuffer()
    const [before, after] = [await darkness(blank), await darkness(signed)]
    const changed: { x: number; y: number }[] = []
    after.forEach((value, i) => {
      if ((before[i] ?? 0) - value > 110) changed.push({ x: i % 600, y: Math.floor(i / 600) })
    })
    expect(changed.length).toBeGreaterThan(40)
    expect(changed.every(({ x }) => x < 300)).toBe(true)
    expect(Math.max(...changed.map(({ y }) => y)) - Math.min(...changed.map(({ y }) => y))).toBeLessThan(100)
  })

  it('holds all pages of a long form one below the other', async () => {
    const { width, height } = await sharp(await forms.renderImage(formOf(10))).metadata()
    expect(height / width).toBeGreaterThan(2.5)
    expect(width).toBe(1240)
  })
})

describe('a drawn signature', () => {
  const canvas = (alpha: number) =>
    sharp({ create: { width: 600, height: 240, channels: 4, background: { r: 0, g: 0, b: 0, alpha } } })
      .png()
      .toBuffer()

  it('is taken in any colour of ink, on clear or white ground', async () => {
    expect(await forms.readSignature(await signaturePng('#ffffff'))).toEqual({ ok: true })
    const onWhite = await sharp(await signaturePng())
      .flatten({ background: '#ffffff' })
      .png()
      .toBuffer()
    expect(await forms.readSignature(onWhite)).toEqual({ ok: true })
  })

  it.each([
    ['an empty canvas', () => canvas(0), 'empty'],
    ['a filled area', () => canvas(1), 'not-a-drawing'],
    [
      'a JPEG',
      async () =>
        sharp(await canvas(1))
          .flatten()
          .jpeg()
          .toBuffer(),
      'not-a-png',
    ],
    ['text', async () => Buffer.from('sign here'), 'not-a-png'],
    ['a PNG that was cut off', async () => (await signaturePng()).subarray(0, 200), 'damaged'],
    [
      'a giant picture',
      () =>
        sharp({ create: { width: 5000, height: 100, channels: 4, background: '#00000000' } })
          .png()
          .toBuffer(),
      'too-large',
    ],
    ['half a megabyte and more', async () => Buffer.alloc(600_000), 'too-large'],
  ])('is refused for %s, with the reason', async (_what, png, problem) => {
    expect(await forms.readSignature(await png())).toEqual({ ok: false, problem })
  })
})
