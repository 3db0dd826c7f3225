// The golden messages: what the application writes is what is kept in wire/v3, and what is kept there is read as noted.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createRegulatorV3 } from '../../src/adapters/regulator/v3/regulator.ts'
import { settings } from './regulator-examples.ts'
import { hasSchemas, type SchemaName, schemaProblems } from './regulator-schema.ts'
import { documentText, unzipOnly } from './regulator-upload-reader.ts'
import { generatedFiles, namesIn, readable, readWire, wireFolder } from './regulator-wire-files.ts'

const files = await generatedFiles()

describe('golden messages', () => {
  it.each([...files.keys()])('%s is what the application makes today', (path) => {
    expect(existsSync(join(wireFolder, path)), 'run node test/contract/regulator-wire-write.ts').toBe(true)
    expect(readFileSync(join(wireFolder, path), 'utf8')).toBe(files.get(path))
  })

  it('has no generated file that nothing makes any more', () => {
    const kept = ['upload', 'report', 'call'].flatMap((folder) =>
      readdirSync(join(wireFolder, folder)).map((name) => `${folder}/${name}`),
    )
    const notes = namesIn('download', '.messages.json').map((name) => `download/${name}.messages.json`)
    expect([...kept, ...notes].filter((path) => !files.has(path))).toEqual([])
  })

  it('holds a container whose bytes are the document beside it, in GBK', () => {
    const container = Buffer.from(readWire('upload/first-filing-individual.container.base64'), 'base64')
    expect(readable(documentText(container))).toBe(readWire('upload/first-filing-individual.xml'))
    expect(unzipOnly(container).bytes.subarray(0, 38).toString('latin1')).toBe(
      '<?xml version="1.0" encoding="GBK"?><U',
    )
  })

  it('holds no message of a download that cannot be acted on, except those meant to be', () => {
    const odd = namesIn('download', '.messages.json').filter((name) =>
      readWire(`download/${name}.messages.json`).includes('"unknown"'),
    )
    expect(odd).toEqual(['filed-added-service', 'verdict'])
  })
})

describe.skipIf(!hasSchemas)('golden messages under the schemas of the bureau', () => {
  it.each(namesIn('upload', '.xml'))('upload %s is valid', (name) => {
    expect(schemaProblems('upload-data', readWire(`upload/${name}.xml`))).toEqual([])
  })

  it.each(namesIn('report', '.xml'))('report %s is valid', (name) => {
    expect(schemaProblems('upload-data', readWire(`report/${name}.xml`))).toEqual([])
  })

  it.each(namesIn('download', '.xml'))('download %s is valid', (name) => {
    expect(schemaProblems('download-data', readWire(`download/${name}.xml`))).toEqual([])
  })

  it.each(namesIn('return', '.xml').filter((name) => !name.startsWith('verifybamm')))(
    'return %s is valid, but for the length of msg that no bureau keeps',
    (name) => {
      const schema = `return-${name.split('-')[0]}` as SchemaName
      const padded = readWire(`return/${name}.xml`).replace(
        /<msg>.*<\/msg>/,
        `<msg>${'字'.repeat(256)}</msg>`,
      )
      expect(schemaProblems(schema, padded)).toEqual([])
    },
  )

  it('are really judged: a wrong one is found', () => {
    expect(
      schemaProblems(
        'upload-data',
        readWire('upload/first-filing-individual.xml').replace('<Bbfs>1<', '<Bbfs>7<'),
      ),
    ).not.toEqual([])
  })
})

describe('the extension for SMS states', () => {
  it('is kept whole and not acted on where it is switched off', async () => {
    const { downloadReturn, asSent } = await import('./regulator-wire-files.ts')
    const plain = createRegulatorV3({ ...settings, extensions: [] })
    const document = Buffer.from(downloadReturn(asSent(readWire('download/sms-verified.xml'))))
    expect(await plain.decode(document)).toEqual([
      { kind: 'unknown', element: 'ICP/BAJG/Jg_xx', xml: expect.stringContaining('<Jgdm>9102</Jgdm>') },
    ])
  })
})
