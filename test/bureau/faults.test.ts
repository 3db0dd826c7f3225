// Faults on order: the line breaks, answers are lost or spoiled, files come twice; what was done stays done.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { find, findAll } from './provider-client.ts'
import { openBureau, type TestBureau } from './running-bureau.ts'
import { firstFilingXml, uploadXml } from './sample-records.ts'

const file = (at = 1) => uploadXml({ XZBA: firstFilingXml({ at }) })

describe('an ordered fault', () => {
  let bureau: TestBureau
  beforeEach(async () => {
    bureau = await openBureau()
  })
  afterEach(() => bureau.close())
  const order = (kind: string, more: object = {}) =>
    bureau.manage<{ id: number }>('POST', 'faults', { kind, ...more })
  const last = async () => find((await bureau.client.previous()).document, 'dataSequence')

  it.each(['reset', 'http-500', 'garbage'])(
    '%s spoils the call before anything is done, and only so many calls',
    async (kind) => {
      await order(kind, { method: 'isp_upload', times: 2 })
      await expect(bureau.client.upload(file(), 1)).rejects.toThrow()
      await expect(bureau.client.upload(file(), 1)).rejects.toThrow()
      expect(await last()).toBe('0')
      expect((await bureau.client.upload(file(), 1)).code).toBe(0)
    },
  )

  it.each(['lose-answer', 'truncated'])(
    '%s takes the file though the provider never hears of it',
    async (kind) => {
      await order(kind, { method: 'isp_upload' })
      await expect(bureau.client.upload(file(), 1)).rejects.toThrow()
      expect(await last()).toBe('1')
      expect((await bureau.client.upload(file(), 1)).code).toBe(0)
      expect(await bureau.records()).toHaveLength(1)
    },
  )

  it('leaves a call unanswered until the caller gives up', async () => {
    await order('time-out', { method: 'isp_download' })
    const response = fetch(`${bureau.url}/ISPWebService/upDownLoad`, {
      method: 'POST',
      body: `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><isp_download><ispId>1</ispId><userName/><randVal/><pwdHash/><hashAlgorithm>0</hashAlgorithm></isp_download></s:Body></s:Envelope>`,
      signal: AbortSignal.timeout(200),
    })
    await expect(response).rejects.toThrow()
  })

  it('delays an answer', async () => {
    await order('delay', { milliseconds: 150 })
    const started = performance.now()
    await bureau.client.previous()
    expect(performance.now() - started).toBeGreaterThan(140)
  })

  it('hands out the same file, same name and bytes, until its receipt is acknowledged', async () => {
    await bureau.client.upload(file(), 1)
    const [first, second] = [await bureau.client.download(), await bureau.client.download()]
    expect([first.name, first.xml, first.code]).toEqual([second.name, second.xml, 1])
    await order('forget-acknowledgement')
    expect((await bureau.client.acknowledge(first.name ?? '')).code).toBe(0)
    expect((await bureau.client.download()).name).toBe(first.name)
    await order('duplicate-delivery')
    expect((await bureau.client.acknowledge(first.name ?? '')).code).toBe(0)
    expect((await bureau.client.download()).name).toBe(first.name)
    expect((await bureau.client.acknowledge(first.name ?? '')).code).toBe(0)
    expect((await bureau.client.download()).code).toBe(2)
    expect((await bureau.client.acknowledge(first.name ?? '')).code).toBe(0)
  })

  it('says 3 while more files wait and 1 with the last', async () => {
    await bureau.policy({ maxPerDownload: 2 })
    const records = [1, 2, 3].map((at) => firstFilingXml({ at })).join('')
    await bureau.client.upload(uploadXml({ XZBA: records }), 1)
    const first = await bureau.client.download()
    expect([first.code, findAll(first.root!, 'Jgdm')]).toEqual([3, ['1060', '1060']])
    await bureau.client.acknowledge(first.name ?? '')
    const second = await bureau.client.download()
    expect([second.code, findAll(second.root!, 'Jgdm')]).toEqual([1, ['1060']])
  })

  it('keeps filed data and results in files of their own where the policy says so', async () => {
    await bureau.policy({ downloadFiles: 'separate', sms: 'auto-verify', officer: 'approve-all' })
    await bureau.client.upload(file(), 1)
    const tops: string[] = []
    for (let round = 0; round < 5; round += 1) {
      const got = await bureau.client.download()
      if (got.root === undefined) break
      tops.push(...got.root.children[0]!.children.map((node) => node.name))
      await bureau.client.acknowledge(got.name)
    }
    expect(tops).toEqual(['BAJG', 'BASJ'])
  })

  it.each([
    ['maintenance', 'isp_upload', 901],
    ['outside-hours', 'isp_upload', 20],
    ['cap', 'isp_upload', 15],
    ['maintenance', 'isp_download', 902],
  ])('%s is answered by its code on %s', async (kind, method, code) => {
    await order(kind, { method })
    const answer =
      method === 'isp_upload' ? await bureau.client.upload(file(), 1) : await bureau.client.download()
    expect(answer.code).toBe(code)
    expect(await last()).toBe('0')
  })

  it('forget-upload answers 0 and keeps nothing: the next sequence is a gap, and the lost file is taken when sent again', async () => {
    await order('forget-upload')
    expect((await bureau.client.upload(file(1), 1)).code).toBe(0)
    expect([await last(), (await bureau.records()).length]).toEqual(['0', 0])
    const gap = await bureau.client.upload(file(2), 2)
    expect([gap.code, ...findAll(gap.document, 'dataSequence')]).toEqual([14, '1'])
    expect((await bureau.client.upload(file(1), 1)).code).toBe(0)
    expect((await bureau.client.upload(file(2), 2)).code).toBe(0)
    expect(await bureau.records()).toHaveLength(2)
  })

  it('wrong-hash spoils the hash of one download; the file comes again, right', async () => {
    await bureau.client.upload(file(), 1)
    await order('wrong-hash')
    await expect(bureau.client.download()).rejects.toThrow('hash of the downloaded file differs')
    expect((await bureau.client.download()).code).toBe(1)
  })

  it('a skewed clock changes what the bureau dates and when it is open, and nothing of the calls', async () => {
    await bureau.policy({
      sms: 'auto-verify',
      officer: 'approve-all',
      uploadHours: { from: '09:00', to: '17:30' },
    })
    await bureau.manage('PUT', 'clock', { now: '2031-03-03T10:00:00Z' })
    expect((await bureau.client.upload(file(), 1)).code).toBe(20)
    await bureau.manage('PUT', 'clock', { advanceSeconds: -2 * 3600 })
    expect((await bureau.client.upload(file(), 1)).code).toBe(0)
    const { root } = await bureau.client.download()
    expect([find(root!, 'Shsj')?.slice(0, 13), find(root!, 'Scbbsj')]).toEqual([
      '2031-03-03 16',
      '2031-03-03',
    ])
    expect(find(root!, 'Baxh')).toMatch(/2031\d{6}/)
  })

  it('is taken back alone', async () => {
    const { id } = await order('cap')
    await order('reset')
    await bureau.manage('DELETE', `faults/${id}`)
    expect(await bureau.manage('GET', 'faults')).toMatchObject({ faults: [{ kind: 'reset' }] })
  })

  it('can be read and taken back, and must be of a known kind', async () => {
    await order('reset', { times: 3 })
    expect(await bureau.manage('GET', 'faults')).toMatchObject({ faults: [{ kind: 'reset', times: 3 }] })
    expect(await bureau.manage('DELETE', 'faults')).toMatchObject({ faults: [] })
    await expect(order('explode')).rejects.toThrow('kind: one of')
  })
})
