// Reports that belong to no application, as files: every valid one passes our rules and the regulator's schema, what its
// words demand beyond the schema is demanded, and a file never mixes blocks.

import fc from 'fast-check'
import { unzipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { createRegulatorV3 } from '../../src/adapters/regulator/v3/regulator.ts'
import type { AddressReport, ProviderReport } from '../../src/flows/provider-report.ts'
import { addressReport, domainReport, filingReport } from './provider-report-examples.ts'
import { settings } from './regulator-examples.ts'
import { hasSchemas, schemaProblems } from './regulator-schema.ts'

const regulator = createRegulatorV3({ ...settings, baseUrl: 'http://127.0.0.1:1' })

const documentOf = async (reports: readonly ProviderReport[]): Promise<string> => {
  const { container } = await regulator.buildReports(reports)
  const [document] = Object.values(unzipSync(container))
  return iconv.decode(Buffer.from(document ?? []), 'gbk')
}

const allocation = (change: object): AddressReport =>
  ({
    kind: 'address',
    part: 'allocation',
    operation: 'add',
    reportId: '7',
    facts: { first: '198.51.100.0', last: '198.51.100.255', way: 'reserved', ...change },
  }) as AddressReport

describe('a file of reports', () => {
  it.each([
    ['of filings', filingReport],
    ['of addresses', addressReport],
    ['of domains', domainReport],
  ] as const)(
    '%s passes our rules and the schema whatever is in it, and is no longer than estimated',
    async (_, one) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(one as fc.Arbitrary<ProviderReport>, { minLength: 1, maxLength: 6 }),
          async (reports) => {
            const text = await documentOf(reports)
            if (hasSchemas) expect(schemaProblems('upload-data', text)).toEqual([])
            const estimated = reports.reduce((sum, report) => sum + regulator.estimateReportBytes(report), 0)
            expect(iconv.encode(text, 'gbk').byteLength).toBeLessThanOrEqual(estimated + 200)
          },
        ),
        { numRuns: 60 },
      )
    },
  )

  it('is the same bytes for the same reports', async () => {
    const [reports] = fc.sample(fc.array(addressReport, { minLength: 2, maxLength: 5 }), {
      numRuns: 1,
      seed: 7,
    })
    const [first, second] = [
      await regulator.buildReports(reports ?? []),
      await regulator.buildReports(reports ?? []),
    ]
    expect(first.digest).toBe(second.digest)
  })

  it('puts sources before allocations, whatever the order of the reports', async () => {
    const source: AddressReport = {
      kind: 'address',
      part: 'source',
      operation: 'add',
      reportId: '8',
      facts: { first: '198.51.100.0', last: '198.51.100.255', unit: '3' },
    }
    const text = await documentOf([allocation({}), source])
    expect(text.indexOf('<Xzly>')).toBeGreaterThan(0)
    expect(text.indexOf('<Xzly>')).toBeLessThan(text.indexOf('<Xzfp>'))
  })

  it('takes reports of one block only, and at most a thousand records', async () => {
    const [domain] = fc.sample(domainReport, { numRuns: 1, seed: 1 })
    await expect(regulator.buildReports([allocation({}), domain as ProviderReport])).rejects.toThrow(
      /one block/,
    )
    await expect(regulator.buildReports([])).rejects.toThrow(/one block/)
    await expect(regulator.buildReports(Array.from({ length: 1001 }, () => allocation({})))).rejects.toThrow(
      /1 to 1000 records, not 1001/,
    )
  })

  it.each([
    [{ way: 'allocated' }, 'Syfs missing'],
    [{ way: 'passed-on' }, 'Fpdx missing'],
    [{ way: 'own-use' }, 'Fprq missing'],
    [{ first: '198.51.100.256' }, 'Qsip missing'],
    [{ note: '长'.repeat(1025) }, 'Bz too-long'],
    [{ note: '𠮷' }, 'characters that the bureau'],
  ])('refuses an allocation with %j', async (change, words) => {
    await expect(regulator.buildReports([allocation(change)])).rejects.toThrow(words)
  })

  it('refuses an image that is none, and one above the cap of its use', async () => {
    const papers = (jpeg: Uint8Array): ProviderReport => ({
      kind: 'papers',
      about: { what: 'subject', bureauId: '5' },
      attachments: [{ use: 'portrait', jpeg }],
    })
    await expect(regulator.buildReports([papers(new Uint8Array([1, 2]))])).rejects.toThrow('not a JPEG')
    const large = new Uint8Array(regulator.attachmentCapBytes('portrait') + 1)
    large.set([0xff, 0xd8])
    await expect(regulator.buildReports([papers(large)])).rejects.toThrow(/allowed are/)
  })
})
