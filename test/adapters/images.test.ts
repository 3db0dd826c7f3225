// What a picture is must be told from its decoded pixels, whatever its name, its head or its sender claims.
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { createImages } from '../../src/adapters/documents/images/images.ts'
import { invented } from '../support/invented-papers.ts'
import { textLikeness } from '../support/text-likeness.ts'

const images = createImages()
let licence: Uint8Array
let photo: Uint8Array

/** A photograph of twelve megapixels: text, gradients and grain, as a phone would take it. */
const photograph = async (): Promise<Uint8Array> => {
  const noise = await sharp({
    create: {
      width: 4032,
      height: 3024,
      channels: 3,
      noise: { type: 'gaussian', mean: 128, sigma: 6 },
      background: '#808080',
    },
  })
    .png({ compressionLevel: 1 })
    .toBuffer()
  const paper = await sharp(licence)
    .rotate(90)
    .resize({ width: 3600, height: 2600, fit: 'inside' })
    .toBuffer()
  return sharp(noise)
    .composite([{ input: paper, gravity: 'center' }])
    .jpeg({ quality: 90 })
    .toBuffer()
}

beforeAll(async () => {
  licence = await invented.licence()
  photo = await photograph()
})

const factsOf = async (bytes: Uint8Array) => {
  const answer = await images.inspect(bytes)
  if (!answer.ok) throw new Error(answer.problem.code)
  return answer.facts
}
const problemOf = async (bytes: Uint8Array, with_ = images) => {
  const answer = await with_.inspect(bytes)
  return answer.ok ? 'none' : answer.problem.code
}

describe('inspecting', () => {
  it('tells format, size, colour, brightness and sharpness of a good licence', async () => {
    const facts = await factsOf(licence)
    expect(facts).toMatchObject({
      format: 'jpeg',
      widthPx: 2480,
      heightPx: 3508,
      isColour: true,
      bytes: licence.length,
    })
    expect(facts.sharpness).toBeGreaterThan(500)
    expect(facts.meanLuma).toBeGreaterThan(200)
  })

  it('sees that a copy is grey, even on yellowed paper', async () => {
    const grey = await sharp(licence).greyscale().jpeg().toBuffer()
    const yellowed = await sharp(licence)
      .greyscale()
      .toColourspace('srgb')
      .tint('#e8d5a8')
      .jpeg({ quality: 90 })
      .toBuffer()
    expect((await factsOf(grey)).isColour).toBe(false)
    expect((await factsOf(yellowed)).isColour).toBe(false)
  })

  it('sees a blurred and a dark picture as such', async () => {
    const sharpness = (await factsOf(licence)).sharpness
    expect((await factsOf(await sharp(licence).blur(12).jpeg().toBuffer())).sharpness).toBeLessThan(
      sharpness / 20,
    )
    expect((await factsOf(await sharp(licence).linear(0.2).jpeg().toBuffer())).meanLuma).toBeLessThan(60)
  })

  it('is not deceived by the grain of a dark room: a blurred picture stays blurred', async () => {
    const { front } = await invented.card()
    const grain = await sharp({
      create: {
        width: 1840,
        height: 1250,
        channels: 3,
        noise: { type: 'gaussian', mean: 128, sigma: 16 },
        background: '#808080',
      },
    })
      .png()
      .toBuffer()
    const grainy = async (bytes: Uint8Array) =>
      sharp(bytes)
        .composite([{ input: grain, blend: 'soft-light' }])
        .jpeg({ quality: 88 })
        .toBuffer()
    const blurred = await factsOf(await grainy(await sharp(front).blur(6).toBuffer()))
    const sharpOne = await factsOf(await grainy(front))
    expect(blurred.sharpness).toBeLessThan(sharpOne.sharpness / 20)
  })

  it('measures nearly the same sharpness however many pixels the camera has', async () => {
    const large = await factsOf(
      await sharp(licence)
        .resize({ width: 4000 })
        .jpeg({ quality: 95 })
        .toBuffer()
        .then((b) => b),
    )
    const usual = await factsOf(licence)
    expect(large.sharpness / usual.sharpness).toBeGreaterThan(0.6)
    expect(large.sharpness / usual.sharpness).toBeLessThan(1.6)
  })

  it('turns a picture upright before it tells width and height', async () => {
    const turned = await sharp({ create: { width: 300, height: 100, channels: 3, background: '#c04030' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect(await factsOf(turned)).toMatchObject({ widthPx: 100, heightPx: 300 })
  })

  it('does not believe a declared resolution: the pixels are what counts', async () => {
    const tiny = await sharp(licence).resize({ width: 200 }).withMetadata({ density: 600 }).jpeg().toBuffer()
    expect((await factsOf(tiny)).widthPx).toBe(200)
  })

  it('reads CMYK files and PNG with transparency', async () => {
    const cmyk = await sharp(licence).resize({ width: 800 }).toColourspace('cmyk').jpeg().toBuffer()
    const clear = await sharp({
      create: { width: 400, height: 300, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer()
    expect((await factsOf(cmyk)).isColour).toBe(true)
    expect(await factsOf(clear)).toMatchObject({ format: 'png', meanLuma: 255 })
  })

  it.each([
    ['text', () => Buffer.from('not an image at all'), 'not-an-image'],
    ['nothing', () => Buffer.alloc(0), 'not-an-image'],
    ['a script with the name of a picture', () => Buffer.from('<?php echo 1; ?>'), 'not-an-image'],
    [
      'SVG, which could reach for files',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'),
      'wrong-format',
    ],
    ['PDF', () => Buffer.from('%PDF-1.7 …'), 'wrong-format'],
    ['a JPEG mark with nothing behind it', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'damaged'],
    [
      'a PNG mark with rubbish behind it',
      () =>
        Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(400, 65)]),
      'damaged',
    ],
  ])('answers its problem for %s and throws nothing', async (_what, bytes, code) => {
    expect(await problemOf(bytes())).toBe(code)
  })

  it('refuses WebP, GIF and TIFF by their bytes', async () => {
    const small = sharp({ create: { width: 20, height: 20, channels: 3, background: '#fff' } })
    for (const format of ['webp', 'gif', 'tiff'] as const)
      expect(await problemOf(await small.clone().toFormat(format).toBuffer())).toBe('wrong-format')
  })

  it('refuses a picture that was cut off on the way, wherever it was cut', async () => {
    const png = await sharp(licence).resize({ width: 600 }).png().toBuffer()
    for (const share of [0.3, 0.7, 0.95]) {
      expect(await problemOf(licence.subarray(0, Math.floor(licence.length * share)))).toBe('damaged')
      expect(await problemOf(png.subarray(0, Math.floor(png.length * share)))).toBe('damaged')
    }
  })

  it('refuses files over the byte cap before it looks into them', async () => {
    const strict = createImages({ maxBytes: 1000, maxPixels: 1_000_000 })
    expect(await strict.inspect(Buffer.alloc(1001))).toEqual({
      ok: false,
      problem: { code: 'too-large', params: { bytes: 1001, maxBytes: 1000 } },
    })
  })

  it('refuses a small file that holds a giant picture, without decoding it', async () => {
    const bomb = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    bomb.writeUInt32BE(60_000, 16)
    bomb.writeUInt32BE(60_000, 20)
    bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29)
    const before = process.memoryUsage().rss
    expect(await problemOf(bomb)).toBe('too-many-pixels')
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
  })
})

describe('storing', () => {
  it('strips position, camera and every other tag, and keeps the picture upright', async () => {
    const tagged = await sharp(licence)
      .resize({ width: 600 })
      .withExif({ IFD0: { Make: 'InventedPhone' }, IFD3: { GPSLatitude: '39/1 54/1 0/1' } })
      .jpeg()
      .toBuffer()
    expect(tagged.includes('InventedPhone')).toBe(true)
    const clean = Buffer.from(await images.normalise(tagged))
    const { exif, icc, xmp, orientation } = await sharp(clean).metadata()
    expect([exif, icc, xmp, orientation]).toEqual([undefined, undefined, undefined, undefined])
    expect(clean.includes('InventedPhone')).toBe(false)
  })

  it('drops whatever was hidden behind the picture', async () => {
    const clean = Buffer.from(
      await images.normalise(Buffer.concat([licence, Buffer.from('<script>alert(1)</script>')])),
    )
    expect(clean.includes('<script>')).toBe(false)
  })

  it('makes thumbnails no longer than asked and never larger than the original', async () => {
    const { width, height } = await sharp(await images.thumbnail(licence, 240)).metadata()
    expect(Math.max(width, height)).toBe(240)
    const small = await sharp(licence).resize({ width: 100 }).jpeg().toBuffer()
    expect((await sharp(await images.thumbnail(small, 240)).metadata()).width).toBe(100)
  })
})

describe('recompressing', () => {
  it.each([100, 150])(
    'fits a photograph of twelve megapixels under %i KB as a JPEG in readable quality',
    async (kilobytes) => {
      const { jpeg, quality, widthPx, heightPx } = await images.recompressed(photo, {
        maxBytes: kilobytes * 1024,
      })
      expect(jpeg.length).toBeLessThanOrEqual(kilobytes * 1024)
      expect(quality).toBeGreaterThanOrEqual(58)
      expect(Math.max(widthPx, heightPx)).toBeGreaterThan(1400)
      expect((await sharp(jpeg).metadata()).format).toBe('jpeg')
    },
  )

  it('uses nearly all of the room that it has', async () => {
    const { jpeg } = await images.recompressed(licence, { maxBytes: 100 * 1024 })
    expect(jpeg.length).toBeGreaterThan(92 * 1024)
  })

  it('keeps the text of papers: every stroke of a licence and of a card', async () => {
    for (const paper of [licence, (await invented.card()).front]) {
      const { mean, worstTenth } = await textLikeness(
        paper,
        await images.recompress(paper, { maxBytes: 100 * 1024 }),
      )
      expect(mean).toBeGreaterThan(0.98)
      expect(worstTenth).toBeGreaterThan(0.96)
    }
  })

  it('would be told by that measure: the same bytes spent on fewer pixels, or on a worse quality, lose strokes', async () => {
    const small = await sharp(licence).resize({ height: 900 }).jpeg({ quality: 93, mozjpeg: true }).toBuffer()
    const coarse = await sharp(licence).resize({ height: 1799 }).jpeg({ quality: 12 }).toBuffer()
    expect((await textLikeness(licence, small)).worstTenth).toBeLessThan(0.9)
    expect((await textLikeness(licence, coarse)).worstTenth).toBeLessThan(0.94)
  })

  it('gives up quality before an A4 sheet becomes too small to read', async () => {
    const { jpeg, quality, widthPx, heightPx } = await images.recompressed(photo, { maxBytes: 40 * 1024 })
    expect(jpeg.length).toBeLessThanOrEqual(40 * 1024)
    expect(quality).toBeLessThan(58)
    expect(Math.max(widthPx, heightPx)).toBeGreaterThanOrEqual(1000)
  })

  it('puts PNG with transparency on white', async () => {
    const clear = await sharp({
      create: { width: 400, height: 300, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer()
    const { dominant } = await sharp(await images.recompress(clear, { maxBytes: 100_000 })).stats()
    expect(dominant.r).toBeGreaterThan(240)
  })

  it('sends a plain JPEG under the cap as it is, and one that carries metadata never', async () => {
    const plain = await images.recompress(licence, { maxBytes: 100 * 1024 })
    expect(await images.recompress(plain, { maxBytes: 100 * 1024 })).toBe(plain)
    const tagged = await sharp(plain)
      .withExif({ IFD0: { Artist: 'somebody' } })
      .jpeg({ quality: 30 })
      .toBuffer()
    expect(await images.recompress(tagged, { maxBytes: 100 * 1024 })).not.toBe(tagged)
  })

  it('says so where the cap cannot be kept', async () => {
    await expect(images.recompressed(photo, { maxBytes: 3000, minLongSidePx: 900 })).rejects.toMatchObject({
      code: 'image-does-not-fit',
    })
  })

  it('gives a Fault for bytes that never passed inspection', async () => {
    await expect(images.recompress(Buffer.from('rubbish'), { maxBytes: 1000 })).rejects.toMatchObject({
      code: 'image-unreadable',
    })
  })
})
