// What a call answers: each msg_code as it really arises, and nothing changed by a call that was refused.
import { zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { demoProvider } from '../../src/bureau/demo-provider.ts'
import { find, findAll, makeClient, upDownLoad } from './provider-client.ts'
import { openBureau, type TestBureau } from './running-bureau.ts'
import { firstFilingXml, uploadXml } from './sample-records.ts'

const file = (at = 1) => uploadXml({ XZBA: firstFilingXml({ at }) })

describe('a call to the bureau', () => {
  let bureau: TestBureau
  beforeEach(async () => {
    bureau = await openBureau()
  })
  afterEach(() => bureau.close())

  const uploadCode = async (changes: Record<string, string | number>) =>
    (await bureau.client.upload(file(), 1, changes)).code
  const uploadZip = async (zip: Buffer) => {
    const packed = bureau.client.pack('', { zip })
    return bureau.client.upload(file(), 1, { ...packed })
  }

  it.each([
    [12, { ispId: 5 }],
    [4, { userName: 'somebody' }],
    [5, { pwdHash: 'AAAA' }],
    [16, { randVal: '0123456789012345678' }],
    [12, { randVal: '0123456789-0123456789' }],
    [6, { beianInfo: 'AAAAAAAAAAAAAAAAAAAAAA==' }],
    [6, { beianInfo: '!!!' }],
    [7, { beianInfoHash: 'AAAAAAAAAAAAAAAAAAAAAA==' }],
    [9, { encryptAlgorithm: 2 }],
    [10, { hashAlgorithm: 1 }],
    [11, { compressionFormat: 1 }],
    [17, { beianInfo: '' }],
    [999, { dataSequence: 0 }],
  ])('is answered %i for %o', async (code, changes) => {
    expect(await uploadCode(changes)).toBe(code)
    expect(find((await bureau.client.previous()).document, 'dataSequence')).toBe('0')
  })

  it('names the missing sequences with code 14 when one was left out', async () => {
    const answer = await bureau.client.upload(file(), 4)
    expect([answer.code, ...findAll(answer.document, 'dataSequence')]).toEqual([14, '1', '2', '3'])
  })

  it('takes the same file under the same sequence again without doing anything twice', async () => {
    expect((await bureau.client.upload(file(), 1)).code).toBe(0)
    expect((await bureau.client.upload(file(), 1)).code).toBe(0)
    expect(await bureau.records()).toHaveLength(1)
  })

  it('refuses another file under a sequence that was taken', async () => {
    await bureau.client.upload(file(1), 1)
    const answer = await bureau.client.upload(file(2), 1)
    expect(answer.code).toBe(999)
    expect(answer.message).toContain('下一个序列号为 2')
  })

  it('takes one of two files that arrive at once under one sequence', async () => {
    const answers = await Promise.all([bureau.client.upload(file(1), 1), bureau.client.upload(file(2), 1)])
    expect(answers.map(({ code }) => code).sort((a, b) => a - b)).toEqual([0, 999])
    expect(await bureau.records()).toHaveLength(1)
  })

  it('gives back the last file taken, byte for byte, for isp_querypreviousupload', async () => {
    const sent = bureau.client.pack(file())
    await bureau.client.upload(file(), 1, { ...sent })
    const { code, document } = await bureau.client.previous()
    expect([code, find(document, 'dataSequence'), find(document, 'return_FileName')]).toEqual([
      0,
      '1',
      'beianinfo.xml',
    ])
    expect([find(document, 'beianInfo'), find(document, 'beianInfoHash')]).toEqual([
      sent.beianInfo,
      sent.beianInfoHash,
    ])
  })

  it('takes a file that is not encrypted', async () => {
    expect(await uploadCode({ encryptAlgorithm: 0 })).toBe(0)
  })

  it('answers 8 for what is no zip, 17 for two files in one, 18 for one that swells beyond 50 MB', async () => {
    expect((await uploadZip(Buffer.from('no zip at all'))).code).toBe(8)
    const bytes = iconv.encode(file(), 'gbk')
    expect((await uploadZip(Buffer.from(zipSync({ 'a.xml': bytes, 'b.xml': bytes })))).code).toBe(17)
    const bomb = zipSync({ 'a.xml': Buffer.alloc(51 * 1024 * 1024) }, { level: 1 })
    expect(bomb.length).toBeLessThan(1024 * 1024)
    expect((await uploadZip(Buffer.from(bomb))).code).toBe(18)
    const liar = Buffer.from(bomb)
    const central = liar.lastIndexOf('PK\x01\x02')
    liar.writeUInt32LE(1000, central + 24)
    expect([8, 18]).toContain((await uploadZip(liar)).code)
  })

  it('answers 19 to a provider that may not report', async () => {
    const other = await openBureau({ providers: [{ ...demoProvider, mayReport: false }] })
    expect((await other.client.upload(file(), 1)).code).toBe(19)
    await other.close()
  })

  it('answers 13 to a provider of another province', async () => {
    const other = await openBureau({ provinceCode: '330000' })
    expect((await other.client.previous()).code).toBe(13)
    await other.close()
  })

  it('answers 20 outside its hours, by the clock of Shanghai, and names them', async () => {
    await bureau.policy({ uploadHours: { from: '09:00', to: '17:30' } })
    await bureau.manage('PUT', 'clock', { now: '2026-11-23T09:30:00Z', frozen: true })
    const answer = await bureau.client.upload(file(), 1)
    expect([answer.code, answer.message.includes('09:00-17:30')]).toEqual([20, true])
    await bureau.manage('PUT', 'clock', { now: '2026-11-23T01:00:00Z' })
    expect(await uploadCode({})).toBe(0)
  })

  it('answers 15 while too many records wait, 901 and 902 under maintenance', async () => {
    await bureau.policy({ maxPendingRecords: 0 })
    expect(await uploadCode({})).toBe(15)
    await bureau.policy({ maxPendingRecords: null, maintenance: { upload: true, download: true } })
    expect(await uploadCode({})).toBe(901)
    expect((await bureau.client.download()).code).toBe(902)
  })

  it('answers 21 to a receipt without a file name and 999 to one for a file that never was', async () => {
    expect((await bureau.client.acknowledge('')).code).toBe(21)
    expect((await bureau.client.acknowledge('nothing')).code).toBe(999)
  })

  it('checks a filing password and answers 22 after too many wrong ones within the hour', async () => {
    const made = await bureau.manage<{ number: string; services: { number: string }[] }>('POST', 'register', {
      name: '密码试验有限公司',
      certificateNumber: 'PASSWORD-1',
      password: '12345678',
      services: [{ name: '密码试验网', domains: ['password-test.cn'] }],
    })
    const verify = async (password: string) => {
      const answer = await bureau.client.verifyPassword(made.services[0]!.number, password)
      return answer.code === 0 ? find(answer.document, 'VerifyRes') : answer.code
    }
    expect(await verify('12345678')).toBe('0')
    expect(await verify('25d55ad283aa400af464c76d713c07ad')).toBe('0')
    for (let wrong = 0; wrong < 5; wrong += 1) expect(await verify('87654321')).toBe('1')
    expect(await verify('12345678')).toBe(22)
    await bureau.manage('PUT', 'clock', { advanceSeconds: 3601 })
    expect(await verify('12345678')).toBe('0')
  })

  it('agrees with a provider whose hashes are the hexadecimal text of the MD5', async () => {
    const other = await openBureau({ providers: [{ ...demoProvider, hashEncoding: 'hex' }] })
    expect((await other.client.upload(file(), 1)).code).toBe(0)
    expect((await other.client.download()).code).toBe(1)
    const raw = makeClient(other.url, demoProvider)
    expect((await raw.previous()).code).toBe(5)
    await other.close()
  })

  it('binds arguments by position where their names are unknown', async () => {
    const parameters = [...bureau.client.identity(), ['hashAlgorithm', 0]] as [string, string | number][]
    const answer = await bureau.client.call(upDownLoad, 'isp_querypreviousupload', parameters, {
      keepNames: false,
    })
    expect(answer.code).toBe(0)
  })

  it('binds arguments by name in any order', async () => {
    const parameters = [['hashAlgorithm', 0], ...bureau.client.identity().reverse()] as [
      string,
      string | number,
    ][]
    expect((await bureau.client.call(upDownLoad, 'isp_querypreviousupload', parameters)).code).toBe(0)
  })
})
