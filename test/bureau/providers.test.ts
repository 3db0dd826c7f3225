// Several providers in one bureau: each with credentials, sequences and downloads of its own, registered while it runs; filings
// made up for one of them; and a synchronisation of thousands.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoProvider } from '../../src/bureau/demo-provider.ts'
import { openCounter, otherProvider } from './counter.ts'
import { fetchAll, find, findAll, makeClient, nodes } from './provider-client.ts'
import { openBureau, type TestBureau } from './running-bureau.ts'
import { firstFilingXml, uploadXml } from './sample-records.ts'

describe('a provider', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bureau-providers-'))
  let bureau: TestBureau
  beforeAll(async () => {
    bureau = await openBureau({
      folder,
      seedFilings: 20,
      policy: { sms: 'auto-verify', officer: 'approve-all' },
    })
  })
  afterAll(async () => {
    await bureau.close()
    rmSync(folder, { recursive: true })
  })
  const other = () => makeClient(bureau.url, otherProvider)
  const lastOf = async (client: ReturnType<typeof other>) =>
    find((await client.previous()).document, 'dataSequence')

  it('is registered while the bureau runs, with its own key, sequence and downloads, and outlives a restart', async () => {
    expect((await other().previous()).code).toBe(12)
    const listed = await bureau.manage('POST', 'providers', otherProvider)
    expect(listed).toMatchObject({ ispId: String(otherProvider.ispId), lastSequence: 0, waitingResults: 0 })
    expect(JSON.stringify(listed)).not.toContain(otherProvider.password)
    await bureau.client.upload(uploadXml({ XZBA: firstFilingXml({ at: 1 }) }), 1)
    expect([await lastOf(bureau.client), await lastOf(other())]).toEqual(['1', '0'])
    expect((await other().download()).code).toBe(2)
    expect(await openCounter(bureau).codes({ XZBA: firstFilingXml({ at: 2 }) }, otherProvider)).toEqual([
      1060, 1001,
    ])
    await bureau.close()
    bureau = await openBureau({ folder, seedFilings: 20 })
    expect([await lastOf(bureau.client), await lastOf(other())]).toEqual(['1', '1'])
  })

  it('gets other credentials by being registered again, and is taken out', async () => {
    const third = { ...otherProvider, ispId: 310000000008, userName: 'third' }
    await bureau.manage('POST', 'providers', third)
    expect((await makeClient(bureau.url, third).previous()).code).toBe(0)
    await bureau.manage('POST', 'providers', { ...third, password: 'changed-password' })
    expect((await makeClient(bureau.url, third).previous()).code).toBe(5)
    await bureau.manage('DELETE', 'providers/310000000008')
    expect((await makeClient(bureau.url, third).previous()).code).toBe(12)
  })

  it.each([
    [{ ...otherProvider, aesKey: 'short' }, 'aesKey'],
    [{ ...otherProvider, password: undefined }, 'password'],
    [{ ...otherProvider, secret: 'x' }, 'secret'],
  ])('is not registered with a field that does not fit', async (wrong, word) => {
    await expect(bureau.manage('POST', 'providers', wrong)).rejects.toThrow(word)
  })

  it('gets thousands of filings in a synchronisation, in files of at most a thousand, each with every id', async () => {
    await bureau.manage('POST', 'seed', { ispId: String(demoProvider.ispId), filings: 2100 })
    await fetchAll(bureau.client)
    const { queued } = await bureau.manage<{ queued: number }>('POST', 'emit', { kind: 'synchronisation' })
    expect(queued).toBeGreaterThan(2100)
    const sizes: number[] = []
    const numbers = new Set<string>()
    for (;;) {
      const file = await bureau.client.download()
      if (file.root === undefined) break
      const filings = nodes(file.root, 'Baxx')
      if (filings.length > 0) sizes.push(filings.length)
      for (const one of filings) numbers.add(find(nodes(one, 'Zt_xx')[0]!, 'Baxh') ?? '')
      if (filings.length > 0)
        expect(findAll(file.root, 'Ipid')).toHaveLength(nodes(file.root, 'Ip_xx').length)
      await bureau.client.acknowledge(file.name)
      if (file.code === 1) break
    }
    expect([sizes.length, Math.max(...sizes)]).toEqual([3, 1000])
    expect(numbers.size).toBeGreaterThanOrEqual(2100)
  })

  it('is told by ZXSJ what the bureau deleted of its own accord', async () => {
    const { newest } = await bureau.manage<{ newest: { number: string; id: number; ispId: string }[] }>(
      'GET',
      'register',
    )
    const own = newest.find(({ ispId }) => ispId === String(demoProvider.ispId))!
    const answer = await bureau.manage('DELETE', `register/${encodeURIComponent(own.number)}`)
    expect(answer).toEqual({ deleted: own.number, told: [own.ispId] })
    const [document] = await fetchAll(bureau.client)
    const [gone] = nodes(document!, 'Zxxx')
    expect([find(gone!, 'Zxlb'), find(gone!, 'Jlid')]).toEqual(['0', String(own.id)])
  })
})
