// The frame of a file, the elements around its records: what the regulator's schema refuses is refused here, through the wire,
// and what it lets through is not. (Records themselves are held against the schema without a bureau.)
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readXml, type XmlNode } from '../../src/bureau/codec/xml-tree.ts'
import { demoProvider } from '../../src/bureau/demo-provider.ts'
import { brokenCopies, present, validatorOf, write } from './broken-records.ts'
import { type Counter, cancelXml, openCounter } from './counter.ts'
import { openBureau, type TestBureau } from './running-bureau.ts'

const unit = `<Qqdwid>${demoProvider.ispId}</Qqdwid>`
const root = (inside: string): XmlNode => readXml(`<UploadData version="V.3.0">${inside}</UploadData>`)
const remove = (group: string, item: string): string => `<${group}><${item}><Id>7</Id></${item}></${group}>`

const files = {
  ICP: root(`<ICP><ZXBA>${cancelXml(1, '5')}${cancelXml(1, '6')}</ZXBA>${unit}</ICP>`),
  IP: root(
    `<IP><SCBA>${remove('Scly', 'Ly')}${remove('Scfp', 'Fpsy')}${remove('Sczd', 'Zdxx')}${remove('Scgbjs', 'Jsxx')}</SCBA>${unit}</IP>`,
  ),
  YM: root(`<YM><SCBA><Scxx><Id>7</Id></Scxx></SCBA>${unit}</YM>`),
}
const items = new Set(['Zx_xx', 'Ly', 'Fpsy', 'Zdxx', 'Jsxx', 'Scxx'])
/** What is broken inside a record is no matter of the frame. */
const isFrame = (what: string): boolean => !items.has(what.split(' ')[1]?.split('/')[0] ?? '')

describe.skipIf(!present)('the frame of a file', () => {
  let bureau: TestBureau
  let counter: Counter
  let schema: ReturnType<typeof validatorOf>
  beforeAll(async () => {
    bureau = await openBureau({ seedFilings: 0 })
    counter = openCounter(bureau)
    schema = validatorOf('upload-data')
  })
  afterAll(async () => {
    schema.dispose()
    await bureau.close()
  })

  it.each(Object.entries(files))('of %s is refused exactly where the schema refuses it', async (_, good) => {
    const disagreements: string[] = []
    let refused = 0
    for (const { what, node } of brokenCopies(good)) {
      if (!isFrame(what)) continue
      const theirs = schema.complaint(write(node))
      const { codes } = await counter.send(`<?xml version="1.0" encoding="GBK"?>${write(node)}`)
      const ours = codes.filter((code) => code === 5001 || code === 5002)
      if (theirs !== undefined) refused += 1
      if ((theirs === undefined) !== (ours.length === 0))
        disagreements.push(`${what}: ${theirs ?? codes.join()}`)
    }
    expect(disagreements).toEqual([])
    expect(refused).toBeGreaterThan(10)
  })
})
