// Downloaded files: every golden message in every packing, and everything that can be wrong between the base64 and the
// last element. A file that cannot be read is kept; a record that cannot be read does not spoil the others.
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { closePayload, hashOf } from '../../src/adapters/regulator/v3/payload.ts'
import { createRegulatorV3 } from '../../src/adapters/regulator/v3/regulator.ts'
import { Fault } from '../../src/core/fault.ts'
import type { BureauMessage } from '../../src/flows/regulator-port.ts'
import { settings } from './regulator-examples.ts'
import { asSent, downloadReturn, messagesOf, namesIn, readWire } from './regulator-wire-files.ts'

const caught = async (work: Promise<unknown>): Promise<Fault> => {
  const problem = await work.then(
    (value) => value,
    (error: unknown) => error,
  )
  if (problem instanceof Fault) return problem
  throw new Error(`no fault but ${JSON.stringify(problem)}`)
}

describe('a downloaded file', () => {
  const regulator = createRegulatorV3(settings)
  const decode = (text: string): Promise<unknown> => regulator.decode(Buffer.from(text))
  const good = downloadReturn(asSent(readWire('download/verdict.xml')))
  const packed = (container: Uint8Array): string => {
    const { beianInfo, beianInfoHash } = closePayload(container, settings)
    return good.replace(
      /<beianInfo>.*<\/beianInfoHash>/,
      `<beianInfo>${beianInfo}</beianInfo><beianInfoHash>${beianInfoHash}</beianInfoHash>`,
    )
  }

  it.each(namesIn('download', '.xml'))(
    '%s is read the same encrypted or plain, with either hash',
    async (name) => {
      const document = asSent(readWire(`download/${name}.xml`))
      for (const encryptAlgorithm of [0, 1] as const) {
        for (const hashEncoding of ['raw', 'hex'] as const) {
          const text = downloadReturn(document, { encryptAlgorithm, hashEncoding })
          expect(JSON.stringify(await decode(text), undefined, 2)).toBe(
            (await messagesOf(regulator, name)).trim(),
          )
        }
      }
    },
  )

  it('may be a gzip, or lie beside other files under its own name', async () => {
    const xml = asSent(readWire('download/verdict.xml'))
    const expected = await decode(good)
    expect(await decode(packed(gzipSync(xml)))).toEqual(expected)
    expect(
      await decode(packed(zipSync({ 'readme.txt': Buffer.from('x'), 'FILE20260302001.xml': xml }))),
    ).toEqual(expected)
    await expect(decode(packed(zipSync({ a: xml, b: xml })))).rejects.toMatchObject({
      code: 'regulator-download-container',
    })
  })

  const xml = (text: string): string => packed(zipSync({ x: asSent(text) }))
  it.each([
    [
      'truncated base64',
      good.replace(/<beianInfo>(.{40}).*<\/beianInfo>/, '<beianInfo>$1A</beianInfo>'),
      'base64',
    ],
    ['characters that are no base64', good.replace(/<beianInfo>..../, '<beianInfo>*汉*-'), 'base64'],
    [
      'a wrong hash',
      good.replace(
        /<beianInfoHash>.*<\/beianInfoHash>/,
        `<beianInfoHash>${hashOf(Buffer.from('x'), 'raw')}</beianInfoHash>`,
      ),
      'hash',
    ],
    ['no hash', good.replace(/<beianInfoHash>.*<\/beianInfoHash>/, '<beianInfoHash/>'), 'hash'],
    [
      'cut off inside the cipher',
      good.replace(/<beianInfo>(.{40}).*<\/beianInfo>/, '<beianInfo>$1</beianInfo>'),
      'decrypt',
    ],
    ['no zip inside', packed(Buffer.from('hello')), 'container'],
    ['an empty zip', packed(zipSync({})), 'container'],
    [
      'a damaged zip',
      packed(zipSync({ x: asSent('<a/>'.repeat(500)) }).map((byte, i) => (i > 35 && i < 45 ? 255 : byte))),
      'container',
    ],
    [
      'bytes that are not GBK',
      packed(zipSync({ x: Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xff, 0x3c, 0x2f, 0x61, 0x3e]) })),
      'encoding',
    ],
    ['an encoding of its own', xml('<?xml version="1.0" encoding="Big5"?><DownloadData/>'), 'encoding'],
    [
      'UTF-8 declared as GBK',
      packed(
        zipSync({
          x: Buffer.from(
            '<?xml version="1.0" encoding="GBK"?><DownloadData><ICP><a>示例科技1</a></ICP></DownloadData>',
          ),
        }),
      ),
      'encoding',
    ],
    [
      'a DTD',
      xml(
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><DownloadData><ICP><a>&b;</a></ICP></DownloadData>',
      ),
      'xml',
    ],
    ['another root', xml('<UploadData/>'), 'xml'],
    ['cut off XML', xml('<DownloadData><ICP>'), 'xml'],
  ])('with %s is refused, naming the step, and kept', async (_name, text, step) => {
    const document = Buffer.from(text)
    const problem = await caught(regulator.decode(document))
    expect(problem).toMatchObject({ retry: 'bad-answer', code: `regulator-download-${step}` })
    expect(problem.evidence).toBe(document)
  })

  it('that would unpack into more than allowed is stopped, also when it lies about its size', async () => {
    const bomb = zipSync({ x: new Uint8Array(3_000_000) }, { level: 9 })
    const small = createRegulatorV3({ ...settings, documentLimitBytes: 1_000_000 })
    await expect(small.decode(Buffer.from(packed(bomb)))).rejects.toMatchObject({
      code: 'regulator-download-container',
      message: expect.stringContaining('1000000'),
    })
    const lying = Buffer.from(bomb)
    const central = lying.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'))
    lying.writeUInt32LE(10, central + 24)
    lying.writeUInt32LE(10, 22)
    await expect(small.decode(Buffer.from(packed(lying)))).rejects.toMatchObject({
      code: 'regulator-download-container',
    })
    await expect(
      small.decode(Buffer.from(packed(gzipSync(new Uint8Array(3_000_000))))),
    ).rejects.toMatchObject({ code: 'regulator-download-container' })
  })

  it('whose records lack what we need keeps each of them whole', async () => {
    const odd =
      '<DownloadData><ICP><BAJG><Jg_xx><Czlx>1</Czlx></Jg_xx><Jg_xx><Jgxx><Jgdm>x</Jgdm></Jgxx><Czlx>1</Czlx></Jg_xx><GJSHS><Gjsh><Shsj>2026-13-01</Shsj><Shjg>1</Shjg><Czlx>1</Czlx><Jlid>5</Jlid></Gjsh></GJSHS></BAJG><BASJ><Baxx><Zt_xx><Ztid>1</Ztid></Zt_xx></Baxx></BASJ></ICP><IP><BAJG/></IP></DownloadData>'
    const messages = (await decode(xml(odd))) as { kind: string; element: string }[]
    expect(messages.map((one) => `${one.kind} ${one.element}`)).toEqual([
      'unknown ICP/BAJG/Jg_xx',
      'unknown ICP/BAJG/Jg_xx',
      'unknown ICP/BAJG/GJSHS/Gjsh',
      'unknown ICP/BASJ/Baxx',
      'unknown IP/BAJG',
    ])
  })

  it('loses nothing that a later version may add: what is not known follows the message that it came in', async () => {
    const result =
      '<Jg_xx><Jgxx><Jgdm>1777</Jgdm><Xg>甲</Xg></Jgxx><Czlx>4</Czlx><Bs>5</Bs><Xz>乙</Xz></Jg_xx>'
    const gone = '<Zxxx><Zxlb>1</Zxlb><Jlid>5</Jlid><Zxsj>2026-03-02</Zxsj></Zxxx>'
    const filed =
      '<Baxx><Zt_xx><Ztid>7</Ztid><Baxh>京ICP备2026000001号</Baxh><Shsj>2026-03-02</Shsj><Xyd>A</Xyd></Zt_xx></Baxx>'
    const document = `<DownloadData><ICP><BASJ>${filed}</BASJ><ZXSJ>${gone}</ZXSJ><BAJG>${result}</BAJG></ICP></DownloadData>`
    const messages = (await decode(xml(document))) as BureauMessage[]
    expect(messages.map((one) => (one.kind === 'unknown' ? one.xml : one.kind))).toEqual([
      'filed',
      '<Xyd>A</Xyd>',
      'cancelled',
      '<Zxsj>2026-03-02</Zxsj>',
      'result',
      '<Xg>甲</Xg>',
      '<Xz>乙</Xz>',
    ])
    expect(messages.find((one) => one.kind === 'result')).toMatchObject({ codes: [{ code: '1777' }] })
  })

  it('never guesses what a message is about: an operation or a category that is not known is kept whole', async () => {
    const verdict = (czlx: string, jlid: string): string =>
      `<Gjsh><Shsj>2026-03-02 16:05:09</Shsj><Shjg>1</Shjg><Czlx>${czlx}</Czlx><Jlid>${jlid}</Jlid></Gjsh>`
    const result = (czlx: string, bs: string): string =>
      `<Jg_xx><Jgxx><Jgdm>1016</Jgdm></Jgxx><Czlx>${czlx}</Czlx><Bs>${bs}</Bs></Jg_xx>`
    const gone = (zxlb: string, jlid: string): string =>
      `<Zxxx><Zxlb>${zxlb}</Zxlb><Jlid>${jlid}</Jlid></Zxxx>`
    const body = `<ZXSJ>${gone('2', '5')}${gone('3', '5')}${gone('1', '0')}${gone('1', 'x')}</ZXSJ><BAJG>${result('35', '5')}${result('4', '京ICP备2026000001号-2')}${result('2', '5')}${result('7', 'x')}<GJSHS>${verdict('35', '5')}${verdict('5', 'x')}${verdict('5', '5')}</GJSHS></BAJG>`
    const messages = (await decode(xml(`<DownloadData><ICP>${body}</ICP></DownloadData>`))) as BureauMessage[]
    expect(
      messages.map((one) => [one.kind, 'target' in one ? one.target : undefined, 'reportId' in one]),
    ).toEqual([
      ['cancelled', { what: 'access', bureauId: '5' }, false],
      ['unknown', undefined, false],
      ['unknown', undefined, false],
      ['unknown', undefined, false],
      ['report-result', undefined, false],
      ['result', { what: 'service', number: '京ICP备2026000001号-2' }, false],
      ['result', { what: 'subject', bureauId: '5' }, false],
      ['result', undefined, false],
      ['unknown', undefined, false],
      ['unknown', undefined, false],
      ['verdict', { what: 'access', bureauId: '5' }, false],
    ])
  })

  it('tells an access of ours by the number of the provider, or by our id where the bureau leaves that out', async () => {
    const access = (id: number, inner: string): string => `<Jr_xx><Jrid>${id}</Jrid>${inner}</Jr_xx>`
    const services = [
      access(1, '<Ispid>110000000001</Ispid>') + access(2, '<IspJrid>9</IspJrid><Ispid>330000000002</Ispid>'),
      access(3, '<IspJrid>8</IspJrid>') + access(4, ''),
      access(5, '<Ispid>330000000002</Ispid>'),
    ].map(
      (inner, at) =>
        `<Wz_xx><Wzid>${at + 1}</Wzid><Baxh>京ICP备2026000001号-${at + 1}</Baxh>${inner}</Wz_xx>`,
    )
    const subject = '<Zt_xx><Ztid>7</Ztid><Baxh>京ICP备2026000001号</Baxh><Shsj>2026-03-02</Shsj></Zt_xx>'
    const document = `<DownloadData><ICP><BASJ><Baxx>${subject}${services.join('')}</Baxx></BASJ></ICP></DownloadData>`
    const messages = (await decode(xml(document))) as BureauMessage[]
    expect(messages.map((one) => one.kind)).toEqual(['filed', 'unknown'])
    expect(messages[0]).toMatchObject({
      services: [
        { bureauServiceId: '1', bureauAccessIds: ['1'], accessReportIds: [] },
        { bureauServiceId: '2', bureauAccessIds: ['3'], accessReportIds: ['8'] },
      ],
    })
  })

  it('may have its verdicts inside the results or beside them', async () => {
    const verdicts = /<GJSHS>[\s\S]*<\/GJSHS>/.exec(readWire('download/verdict.xml'))?.[0] ?? ''
    const beside = (await decode(xml(`<DownloadData><ICP>${verdicts}</ICP></DownloadData>`))) as unknown[]
    const inside = (await decode(
      xml(`<DownloadData><ICP><BAJG>${verdicts}</BAJG></ICP></DownloadData>`),
    )) as unknown[]
    expect(beside).toEqual(inside)
    expect(beside).toHaveLength(4)
  })

  it('never brings anything but messages or a fault, whatever its XML says', async () => {
    const source = readWire('download/filed.xml')
    await fc.assert(
      fc.asyncProperty(
        fc.nat(source.length - 1),
        fc.nat(80),
        fc.string({ maxLength: 12 }),
        async (at, cut, put) => {
          const outcome = await decode(xml(source.slice(0, at) + put + source.slice(at + cut))).catch(
            (error: unknown) => error,
          )
          if (!Array.isArray(outcome)) expect(outcome).toBeInstanceOf(Fault)
        },
      ),
      { numRuns: 200 },
    )
  })
})
