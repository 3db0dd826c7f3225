// The golden messages of the interface, read by the bureau: what the application sends is understood by a stranger.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDocument } from '../../src/bureau/calls/open-upload.ts'
import { readXml } from '../../src/bureau/codec/xml-tree.ts'
import { demoProvider } from '../../src/bureau/demo-provider.ts'
import { fetchAll, find, findAll, nodes, upDownLoad } from './provider-client.ts'
import { openBureau, type TestBureau } from './running-bureau.ts'

const folder = fileURLToPath(new URL('../../wire/v3/', import.meta.url))
const namesIn = (part: string, ending: string): string[] =>
  existsSync(folder + part) ? readdirSync(folder + part).filter((name) => name.endsWith(ending)) : []

/** The readable files are UTF-8 and indented; on the wire they are GBK without blanks. */
const onWire = (readable: string): string =>
  readable.replace('encoding="UTF-8"', 'encoding="GBK"').replace(/>\s+</g, '><')

interface GoldenCall {
  hashEncoding: 'raw' | 'hex'
  arguments: [string, string][]
}

describe('the bureau', () => {
  let bureau: TestBureau
  const open = async (options: Parameters<typeof openBureau>[0]) => {
    await bureau.close()
    bureau = await openBureau({ seedFilings: 0, ...options })
  }
  beforeEach(async () => {
    bureau = await openBureau({ seedFilings: 0 })
  })
  afterEach(() => bureau.close())

  it.each(namesIn('upload', '.xml'))('reads every record of %s', async (name) => {
    const xml = onWire(readFileSync(`${folder}upload/${name}`, 'utf8'))
    const root = readXml(xml)
    const records = ['Baxx', 'Xzxx', 'Bgxx', 'Zx_xx'].flatMap((item) => nodes(root, item))
    expect((await bureau.client.upload(xml, 1)).code).toBe(0)
    const documents = await fetchAll(bureau.client)
    const results = documents.flatMap((document) => nodes(document, 'Jg_xx'))
    expect(results).toHaveLength(records.length)
    const codes = results.flatMap((result) => findAll(result, 'Jgdm'))
    for (const code of ['5001', '5003', '5004', '5008', '5011']) expect(codes).not.toContain(code)
    const marks = records.map((one) => {
      const subject = find(one, 'IspZtid') ?? find(one, 'Ztbah') ?? find(one, 'Ztid')
      return subject ?? find(one, one.name === 'Zx_xx' ? 'Jlid' : 'IspJrid')
    })
    expect(results.map((result) => find(result, 'Bs'))).toEqual(marks)
  })

  it.each(namesIn('call', '.json'))('takes the call %s as it stands', async (name) => {
    const golden = JSON.parse(readFileSync(`${folder}call/${name}`, 'utf8')) as GoldenCall
    await open({ providers: [{ ...demoProvider, hashEncoding: golden.hashEncoding }] })
    const method = name.replace(/[-.].*$/, '')
    const answer = await bureau.client.call(upDownLoad, method, golden.arguments)
    expect([0, 2]).toContain(answer.code)
    const byPosition = await bureau.client.call(upDownLoad, method, golden.arguments, { keepNames: false })
    expect([0, 1, 2, 3]).toContain(byPosition.code)
  })

  it.each(namesIn('upload', '.container.base64'))('opens the container %s', async (name) => {
    const { root } = await openDocument(
      Buffer.from(readFileSync(`${folder}upload/${name}`, 'utf8'), 'base64'),
    )
    const readable = readXml(
      onWire(readFileSync(`${folder}upload/${name.replace('.container.base64', '.xml')}`, 'utf8')),
    )
    expect(root).toEqual(readable)
  })
})
