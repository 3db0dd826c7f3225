// A download that is too large to be held: what is cut out of it is what stood there, wherever a piece ends, and whatever is
// wrong with it is found at the same step as in a small one.
import { createHash, randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exchangeCut } from '../../src/adapters/regulator/v3/cut-answer.ts'
import { ContentCutter } from '../../src/adapters/regulator/v3/cut-content.ts'
import { createRegulatorV3 } from '../../src/adapters/regulator/v3/regulator.ts'
import { Spool } from '../../src/adapters/regulator/v3/spool.ts'
import type { BureauMessage } from '../../src/flows/regulator-port.ts'
import { settings } from './regulator-examples.ts'
import { asSent, downloadReturn, readWire } from './regulator-wire-files.ts'

const regulator = createRegulatorV3({ ...settings, baseUrl: 'http://127.0.0.1:1' })
const document = downloadReturn(asSent(readWire('download/synchronised-filings.xml')))

const bytesOf = async (pieces: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

describe('the content of an answer', () => {
  const around = (content: string) =>
    `<r><beianInfo>${content}</beianInfo><beianInfoHash>x</beianInfoHash></r>`
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const spellings = {
    plain: around('QUJD REVG\n'),
    escaped: `<e>${escaped(around('QUJDREVG'))}</e>`,
    'fully escaped': `<e>${escaped(around('QUJDREVG')).replaceAll('>', '&gt;')}</e>`,
    'with escaped line breaks': `<e>${escaped(around('QUJD&#13;\nREVG'))}</e>`,
    'with line breaks of the envelope': `<e>${escaped(around('QUJD')).replace('QUJD', 'QUJD&#xD;REVG')}</e>`,
    'a section': `<e><![CDATA[${around('QUJDREVG')}]]></e>`,
    'in a section': around('<![CDATA[QUJDREVG]]>'),
  }

  test.each(Object.entries(spellings))('%s: is cut out wherever a piece ends', (_name, text) => {
    for (let at = 0; at <= text.length; at += 1) {
      const cutter = new ContentCutter('MARK')
      const content = cutter.write(text.slice(0, at)) + cutter.write(text.slice(at))
      cutter.end()
      expect(content.replace(/\s/g, '')).toBe('QUJDREVG')
      expect(cutter.shell.match(/MARK/g)).toHaveLength(1)
      expect(cutter.shell).toMatch(/beianInfoHash/)
    }
  })

  test('an answer without content stays as it is, and one that never begins it is refused', () => {
    const cutter = new ContentCutter('MARK')
    expect(cutter.write('<return><msg_code>2</msg_code></return>')).toBe('')
    expect(cutter.shell).toBe('<return><msg_code>2</msg_code></return>')
    expect(() => cutter.write('x'.repeat(5_000_000))).toThrow('no content')
  })
})

describe('over the wire', () => {
  let server: Server
  let answer: string | Buffer = ''
  beforeAll(async () => {
    server = createServer((_request, response) => response.end(answer))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))
  const ask = () =>
    exchangeCut(
      { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, what: 'test' },
      { timeoutMs: 20_000, answerLimitBytes: 50_000_000 },
    )

  test.each([
    ['small', 1_000],
    ['large', 6_000_000],
  ] as const)('a %s content arrives whole', async (name, size) => {
    const content = randomBytes(size).toString('base64')
    answer = `<e>&lt;beianInfo> ${content}\n&lt;/beianInfo></e>`
    const { content: got, answer: shell, mark } = await ask()
    expect(got.spool !== undefined).toBe(name === 'large')
    const text = got.spool === undefined ? got.held : (await bytesOf(got.spool.read())).toString()
    expect(text.trim() === content).toBe(true)
    expect(got.digest).toBe(createHash('sha256').update(content).digest('hex'))
    expect(shell.bytes.toString()).toContain(`&lt;beianInfo>${mark}&lt;/beianInfo>`)
    await got.spool?.discard()
  })

  test('an answer that is not the text that it declares is a fault with its first bytes', async () => {
    answer = Buffer.from([0x3c, 0xff, 0x3e])
    await expect(ask()).rejects.toMatchObject({ code: 'regulator-answer-unreadable', retry: 'bad-answer' })
  })
})

describe('a large file', () => {
  const open = (text: string) => regulator.openLarge(Readable.from([Buffer.from(text)]))

  test('has the messages of a small one, as often as they are asked for', async () => {
    const opened = await open(document)
    for (let turn = 0; turn < 2; turn += 1) {
      const messages: BureauMessage[] = []
      for await (const message of opened.messages()) messages.push(message)
      expect(messages).toEqual(await regulator.decode(Buffer.from(document)))
    }
    await opened.discard()
  })

  const content = /<beianInfo>([^<]*)/.exec(document)?.[1] ?? ''
  const damages = {
    base64: document.replace(content, `${content}A`),
    'base64 in the middle': document.replace(content, `${content.slice(0, 400)}*${content.slice(401)}`),
    decryption: document.replace(content, content.slice(0, 4 * 40)),
    hash: document.replace(/<beianInfoHash>[^<]*/, '<beianInfoHash>AAAAAAAAAAAAAAAAAAAAAA=='),
    'no file at all': '<return><msg_code>1</msg_code><msg/></return>',
  }
  test.each(Object.entries(damages))('with damaged %s fails as a small one does', async (_name, text) => {
    const small = await regulator.decode(Buffer.from(text)).catch((error: { code: string }) => error.code)
    expect(small).toMatch(/^regulator-/)
    await expect(open(text)).rejects.toMatchObject({ code: small, retry: 'bad-answer' })
  })
})

test('a temporary file is read from any place, and has no name', async () => {
  const named = () => readdirSync(tmpdir()).filter((name) => name.startsWith('openbeian-spool-'))
  const before = named()
  const spool = await Spool.make()
  const bytes = randomBytes(300_001)
  await spool.write(bytes.subarray(0, 7))
  await spool.write(bytes.subarray(7))
  for (const [from, to] of [
    [0, 300_001],
    [1, 17],
    [16, 32],
    [131_073, 300_000],
    [5, 5],
  ] as const)
    expect((await bytesOf(spool.read(from, to))).equals(bytes.subarray(from, to))).toBe(true)
  if (process.platform === 'linux') expect(named()).toEqual(before)
  await spool.discard()
})
