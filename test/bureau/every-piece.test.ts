// Every piece that a bureau can put into a download, ordered or answered, each in its place and each valid under the regulator's
// schema; a new piece that nobody orders here makes the last test fail. Only `strange` is left out: it is there to be outside.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { places } from '../../src/bureau/codec/write-download.ts'
import type { XmlNode } from '../../src/bureau/codec/xml-tree.ts'
import { demoProvider } from '../../src/bureau/demo-provider.ts'
import type { EmitKind } from '../../src/bureau/manage/emit-messages.ts'
import { present, validatorOf } from './broken-records.ts'
import { type EntryKind, goodDomain, goodEntry } from './faulty-entries.ts'
import { openBureau, type TestBureau } from './running-bureau.ts'
import { domainOf, firstFilingXml, uploadXml } from './sample-records.ts'

let bureau: TestBureau
let sequence = 0
const documents: { readonly xml: string; readonly root: XmlNode }[] = []

const upload = async (xml: string): Promise<void> => {
  sequence += 1
  expect(await bureau.client.upload(xml, sequence)).toMatchObject({ code: 0 })
}

const take = async (): Promise<void> => {
  for (;;) {
    const { xml, root, name } = await bureau.client.download()
    if (xml === undefined || root === undefined) return
    documents.push({ xml, root })
    await bureau.client.acknowledge(name ?? '')
  }
}

const block = (name: 'IP' | 'YM', inside: string): string =>
  `<?xml version="1.0" encoding="GBK"?><UploadData version="V.3.0"><${name}><XZBA>${inside}</XZBA><Qqdwid>${demoProvider.ispId}</Qqdwid></${name}></UploadData>`

const addresses = { first: '203.0.113.0', last: '203.0.113.255' }
const other = { otherFirst: addresses.first, otherLast: addresses.last }

/** Orders of every kind that there is; `number` is that of a filed service. */
const ordersFor = (number: string): Readonly<Record<Exclude<EmitKind, 'strange'>, readonly object[]>> => {
  const subject = number.replace(/-\d+$/, '')
  return {
    'verification-task': [{ number: subject }],
    'unfiled-website': [{ domain: 'stray.example.cn', address: '203.0.113.9', note: '备注' }],
    'illegal-access': [{ domain: 'bad.example.cn', address: '203.0.113.7', note: '备注' }],
    'blacklisted-subject': ['add', 'change', 'remove'].map((change) => ({
      ...{ change, name: '示例黑名单有限公司', certificateNumber: '91350100M000100Y43', note: '备注' },
    })),
    'blacklisted-service': [{ name: '示例', domains: ['b.example.cn', 'c.example.cn'] }],
    notice: [
      { number: subject, text: '请更新主体信息' },
      { number, text: '请更新网站信息' },
    ],
    'subject-check': [{ number: subject, problem: '负责人手机停机' }],
    'access-check': [
      { number, finding: 'over-reported' },
      { number, finding: 'under-reported', domain: 'x.example.cn', address: '203.0.113.8' },
    ],
    'empty-check': [
      { number, alive: false },
      { number, alive: true },
    ],
    'alive-check': [{ number }],
    'address-check': [
      { what: 'conflict', ...addresses, unit: '5', ...other },
      { what: 'unreported', ...addresses, of: 'source' },
      { what: 'out-of-bounds', ...addresses, ...other },
    ],
    'code-tables': [{}],
    synchronisation: [{}],
  }
}

beforeAll(async () => {
  bureau = await openBureau({
    seedFilings: 0,
    policy: {
      sms: 'auto-verify',
      officer: 'reject-by-rule',
      rejectRules: [{ contains: '退回', codes: [{ code: 1020 }] }],
    },
  })
  await upload(uploadXml({ XZBA: [31, 32].map((at) => firstFilingXml({ at })).join('') }))
  await upload(uploadXml({ XZBA: firstFilingXml({ at: 33, name: '退回有限公司' }) }))
  const kinds: readonly [EntryKind, string][] = [
    ['source', 'Xzly'],
    ['allocation', 'Xzfp'],
    ['broadcast', 'Xzgbjs'],
    ['brought', 'Zdip'],
  ]
  for (const [at, [kind, group]] of kinds.entries())
    await upload(
      block(
        'IP',
        `<${group}>${goodEntry(kind, at + 1, kind === 'brought' ? 3405803900 : 3405803776)}</${group}>`,
      ),
    )
  await upload(block('YM', goodDomain(9, 'registered.example.cn')))
  await take()
  const { found } = await bureau.manage<{ found: { services: { number: string; id: number }[] } }>(
    ...(['GET', `register?domain=${domainOf({ at: 31 })}`] as const),
  )
  const [service] = found.services
  for (const [kind, orders] of Object.entries(ordersFor(service?.number ?? '')))
    for (const order of orders) await bureau.manage('POST', 'emit', { kind, ...order })
  await take()
  await upload(uploadXml({ ZXBA: `<Zx_xx><Zxlb>1</Zxlb><Jlid>${service?.id}</Jlid><Zxly>1</Zxly></Zx_xx>` }))
  await take()
})
afterAll(() => bureau?.close())

/** Paths of elements, down to five deep. */
const pathsIn = (node: XmlNode, above = '', depth = 0): readonly string[] =>
  depth > 5
    ? []
    : node.children.flatMap((one) => {
        const path = above === '' ? one.name : `${above}/${one.name}`
        return [path, ...pathsIn(one, path, depth + 1)]
      })

describe('what a bureau sends', () => {
  test.skipIf(!present)('is valid, document by document', () => {
    const schema = validatorOf('download-data')
    for (const { xml } of documents)
      expect([schema.complaint(xml), xml.slice(0, 200)]).toEqual([undefined, xml.slice(0, 200)])
    schema.dispose()
  })

  test('was every piece that there is', () => {
    const seen = new Set(documents.flatMap(({ root }) => pathsIn(root)))
    const { strange: _outside, ...inside } = places
    const missing = Object.entries(inside).filter(([, path]) => !seen.has(path))
    expect(missing).toEqual([])
  })
})
