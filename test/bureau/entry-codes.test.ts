// What an entry of addresses (IP) or a domain (YM) gets: every code that a machine can see, each entry its own result.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProviderOptions } from '../../src/bureau/bureau-options.ts'
import type { XmlNode } from '../../src/bureau/codec/xml-tree.ts'
import { demoProvider } from '../../src/bureau/demo-provider.ts'
import { type Answer, type Counter, openCounter, otherProvider } from './counter.ts'
import { type EntryKind, faultyDomains, faultyEntries, goodDomain, goodEntry } from './faulty-entries.ts'
import { find, findAll, nodes } from './provider-client.ts'
import { openBureau, type TestBureau } from './running-bureau.ts'

const groups = {
  source: ['Xzly', 'Xgly', 'Scly', 'Lyjg'],
  allocation: ['Xzfp', 'Xgfp', 'Scfp', 'Fpjg'],
  broadcast: ['Xzgbjs', 'Xggbjs', 'Scgbjs', 'Gbjs'],
  brought: ['Zdip', 'XgZd', 'Sczd', 'Zdip'],
} as const
type How = 0 | 1 | 2
const operations = ['XZBA', 'XGBA', 'SCBA'] as const
const file = (block: 'IP' | 'YM', inside: string, unit: number | string): string =>
  `<?xml version="1.0" encoding="GBK"?><UploadData version="V.3.0"><${block}>${inside}<Qqdwid>${unit}</Qqdwid></${block}></UploadData>`

describe('an entry', () => {
  let bureau: TestBureau
  let counter: Counter
  let last = 1000
  let address = 3640655872 // 217.0.0.0, nobody's in the register
  beforeAll(async () => {
    bureau = await openBureau({ seedFilings: 0, providers: [demoProvider, otherProvider] })
    counter = openCounter(bureau)
  })
  afterAll(() => bureau.close())

  const resultsOf = ({ documents }: Answer): XmlNode[] =>
    documents.flatMap((one) => ['Lyjg', 'Fpjg', 'Gbjs', 'Zdip', 'Jg_xx'].flatMap((name) => nodes(one, name)))
  /** codes by the provider's id of the entry */
  const send = async (block: 'IP' | 'YM', inside: string, provider: ProviderOptions = demoProvider) => {
    const answer = await counter.send(file(block, inside, provider.ispId), provider)
    return resultsOf(answer)
  }
  const entry = async (kind: EntryKind, how: How, inside: string, provider?: ProviderOptions) => {
    const group = groups[kind][how]
    const [result] = await send(
      'IP',
      `<${operations[how]}><${group}>${inside}</${group}></${operations[how]}>`,
      provider,
    )
    return result!
  }
  const codes = (result: XmlNode): number[] => findAll(result, 'Jgdm').map(Number)
  const next = () => {
    last += 1
    address += 16
    return [last, address] as const
  }
  const add = async (kind: EntryKind, id: number, first: number, provider?: ProviderOptions) =>
    entry(kind, 0, goodEntry(kind, id, first), provider)

  it('of addresses gets its code for each fault, all in one file', async () => {
    const made = faultyEntries.map(([code, what, kind, change]) => {
      const [id, first] = next()
      const source = kind === 'allocation' ? goodEntry('source', id + 100_000, first) : ''
      return { code, what, kind, id, source, xml: change(goodEntry(kind, id, first)) }
    })
    const of = (kind: EntryKind) =>
      made
        .filter((one) => one.kind === kind)
        .map(({ xml }) => xml)
        .join('')
    const sources = made.map(({ source }) => source).join('')
    const inside = `<Xzly>${of('source')}${sources}</Xzly><Xzfp>${of('allocation')}</Xzfp><Xzgbjs>${of('broadcast')}</Xzgbjs><Zdip>${of('brought')}</Zdip>`
    const results = await send('IP', `<XZBA>${inside}</XZBA>`)
    const got = new Map(results.map((one) => [find(one, 'IspId'), codes(one)]))
    for (const { code, what, id, source } of made) {
      expect([what, got.get(String(id))]).toEqual([what, expect.arrayContaining([code])])
      if (source !== '') expect(got.get(String(id + 100_000))).toEqual([2998])
    }
  })

  it('of a domain gets its code for each fault, all in one file', async () => {
    const made = faultyDomains.map(([code, what, change]) => {
      const [id] = next()
      return { code, what, id, xml: change(goodDomain(id, `d${id}.example.cn`)) }
    })
    const results = await send('YM', `<XZBA>${made.map(({ xml }) => xml).join('')}</XZBA>`)
    const got = new Map(results.map((one) => [find(one, 'IspId'), codes(one)]))
    for (const { code, what, id } of made)
      expect([what, got.get(String(id))]).toEqual([what, expect.arrayContaining([code])])
  })

  it.each(['source', 'brought', 'broadcast'] as const)(
    '%s is taken with 2998, changed, and deleted by the bureau’s id',
    async (kind) => {
      const [id, first] = next()
      const added = await add(kind, id, first)
      expect([codes(added), find(added, 'Czlx'), find(added, 'IspId')]).toEqual([[2998], '1', String(id)])
      const bureauId = find(added, 'Id')!
      const changed = goodEntry(kind, id, first).replace(/<IspId>.*?<\/IspId>/, `<Id>${bureauId}</Id>`)
      const after = await entry(
        kind,
        1,
        kind === 'source' ? changed.replace(/^<Ly>|<\/Ly>$/g, (tag) => tag.replace('Ly', 'Ly_xx')) : changed,
      )
      expect([codes(after), find(after, 'Id'), find(after, 'Czlx')]).toEqual([[2998], bureauId, '2'])
      const wrap = { source: 'Ly', brought: 'Zdxx', broadcast: 'Jsxx' }[kind]
      const remove = `<${wrap}><Id>${bureauId}</Id></${wrap}>`
      expect(codes(await entry(kind, 2, remove, otherProvider))).toEqual([2054])
      const gone = await entry(kind, 2, remove)
      expect([codes(gone), find(gone, 'Id'), find(gone, 'Czlx')]).toEqual([[2998], bureauId, '3'])
      expect(codes(await entry(kind, 2, remove))).toEqual([2055])
    },
  )

  it('collides: 2003 and 2004 with an own one that overlaps, 2049 with the same, 2056 with another provider’s, 2999 by its id', async () => {
    const [id, first] = next()
    await add('source', id, first)
    const again = await add('source', id + 50_000, first)
    expect([codes(again), find(nodes(again, 'Xgsj')[0]!, 'IspId')]).toEqual([[2049], String(id)])
    expect(codes(await add('source', id + 50_001, first + 1))).toEqual([2003])
    const foreign = await add('source', 1, first, otherProvider)
    expect([codes(foreign), findAll(nodes(foreign, 'Xgsj')[0]!, 'IspId')]).toEqual([[2056], []])
    await add('broadcast', id, first)
    expect(codes(await add('broadcast', id + 50_002, first + 1))).toEqual([2004])
    expect(codes(await add('source', id, first + 4))).toEqual([2999])
  })

  it('of an allocation needs its source (2005), and may be handed on to a provider who then files the same', async () => {
    const [id, first] = next()
    expect(codes(await add('allocation', id, first))).toEqual([2005])
    await add('source', id, first)
    const handedOn = `<Fpsy><IspId>${id}</IspId><Qsip>${first}</Qsip><Zzip>${first + 1}</Zzip><Fpfs>2</Fpfs><Fpdx>${otherProvider.ispId}</Fpdx></Fpsy>`
    expect(codes(await entry('allocation', 0, handedOn))).toEqual([2998])
    const sourceOfOther = goodEntry('source', id, first).replace('900000000001', String(demoProvider.ispId))
    expect(codes(await entry('source', 0, sourceOfOther, otherProvider))).toEqual([2998])
    expect(codes(await add('allocation', id, first, otherProvider))).toEqual([2998])
    const [, elsewhere] = next()
    await add('source', id + 60_000, elsewhere)
    expect(codes(await add('source', id + 1, elsewhere, otherProvider))).toEqual([2056])
  })

  it('of a domain is taken with 3998, and another provider’s is not touched: 3037, 3999', async () => {
    const [id] = next()
    const domain = `own${id}.example.cn`
    const [added] = await send('YM', `<XZBA>${goodDomain(id, domain)}</XZBA>`)
    expect(codes(added!)).toEqual([3998])
    const remove = `<SCBA><Scxx><Ym>${domain}</Ym></Scxx></SCBA>`
    expect((await send('YM', remove, otherProvider)).map(codes)).toEqual([[3037]])
    const [again] = await send('YM', `<XZBA>${goodDomain(id + 50_000, domain)}</XZBA>`)
    expect(codes(again!)).toEqual([3999])
    expect((await send('YM', remove)).map(codes)).toEqual([[3998]])
  })

  it('is not looked at where its provider is no unit (2001), has no business with it (5009), or only the ministry takes it (3036)', async () => {
    const [id, first] = next()
    const source = `<XZBA><Xzly>${goodEntry('source', id, first)}</Xzly></XZBA>`
    const domain = `<XZBA>${goodDomain(id, `m${id}.example.cn`)}</XZBA>`
    const { withPolicy } = counter
    await withPolicy({ invalidUnits: [String(demoProvider.ispId)] }, async () => {
      expect((await send('IP', source)).map(codes)).toEqual([[2001]])
    })
    await withPolicy({ domainsOnlyAtMinistry: true }, async () => {
      expect((await send('YM', domain)).map(codes)).toEqual([[3036]])
    })
    await withPolicy({ takesDomains: false }, async () => {
      expect((await send('YM', domain)).map(codes)).toEqual([[5011]])
    })
  })
})
