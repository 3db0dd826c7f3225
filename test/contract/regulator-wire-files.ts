// Makes the generated files of wire/v3 from the examples, and turns the readable ones into what a bureau really sends.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { closePayload, hashOf, passwordHash } from '../../src/adapters/regulator/v3/payload.ts'
import { createRegulatorV3 } from '../../src/adapters/regulator/v3/regulator.ts'
import { readXml, type XmlElement } from '../../src/adapters/regulator/v3/xml-document.ts'
import type { Regulator, ReportRecord } from '../../src/flows/regulator-port.ts'
import { reportFiles } from './provider-report-files.ts'
import { addServiceRecord, enterpriseRecord, individualRecord, settings } from './regulator-examples.ts'
import { filedEnterprise, followUpRecord } from './regulator-follow-up-examples.ts'
import { documentText } from './regulator-upload-reader.ts'

export const wireFolder = join(import.meta.dirname, '..', '..', 'wire', 'v3')

/** The random value of the calls in wire/v3/call. */
const FIXED_RANDOM = 'OpenBeian0123456789z'

const uploads: Readonly<Record<string, readonly ReportRecord[]>> = {
  'first-filing-enterprise': [enterpriseRecord],
  'first-filing-individual': [individualRecord],
  'add-service-by-number': [addServiceRecord({ number: '京ICP备2026000001号' })],
  'add-service-by-bureau-id': [addServiceRecord({ bureauId: '700001' }, 4000)],
  'both-kinds': [addServiceRecord({ number: '京ICP备2026000001号' }, 5000), individualRecord],
  'add-access': [followUpRecord('add-access')],
  'change-subject': [followUpRecord('change-subject')],
  'change-service': [followUpRecord('change-service')],
  'change-both': [followUpRecord('change-both')],
  'cancel-subject': [followUpRecord('cancel-subject')],
  'cancel-service': [followUpRecord('cancel-service')],
  'cancel-access': [followUpRecord('cancel-access')],
  'every-operation': [
    followUpRecord('cancel-service', {
      ...filedEnterprise,
      services: filedEnterprise.services.slice(0, 1),
    }),
    followUpRecord('change-both', filedEnterprise, 7000),
    followUpRecord('add-access', filedEnterprise, 8000),
    addServiceRecord({ number: '京ICP备2026000001号' }, 5000),
    individualRecord,
  ],
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')

const indented = (element: XmlElement, depth: number): string => {
  const margin = '  '.repeat(depth)
  const attributes = Object.entries(element.attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')
  if (element.children.length === 0)
    return `${margin}<${element.name}${attributes}>${escaped(element.text)}</${element.name}>\n`
  const inside = element.children.map((child) => indented(child, depth + 1)).join('')
  return `${margin}<${element.name}${attributes}>\n${inside}${margin}</${element.name}>\n`
}

/** The readable form of a document: UTF-8, one element a line. */
export const readable = (text: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${indented(readXml(text), 0)}`

/** A readable file as the bureau sends it: GBK, declared so. */
export const asSent = (text: string): Buffer =>
  iconv.encode(text.replace('encoding="UTF-8"', 'encoding="GBK"'), 'gbk')

export const readWire = (path: string): string => readFileSync(join(wireFolder, path), 'utf8')
export const namesIn = (folder: string, ending: string): string[] =>
  readdirSync(join(wireFolder, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort()

/** The return document of `isp_download` around a document. */
export const downloadReturn = (
  xml: Uint8Array,
  options: { code?: string; encryptAlgorithm?: 0 | 1; entryName?: string; hashEncoding?: 'raw' | 'hex' } = {},
): string => {
  const { code = '1', encryptAlgorithm = 1, entryName = 'FILE20260302001', hashEncoding = 'raw' } = options
  const container = zipSync({ [entryName]: xml }, { mtime: new Date(2026, 2, 2) })
  const payload = closePayload(container, { ...settings, encryptAlgorithm, hashEncoding })
  const infos = `<hashAlgorithm>0</hashAlgorithm><compressionFormat>0</compressionFormat><encryptAlgorithm>${encryptAlgorithm}</encryptAlgorithm><return_FileName>FILE20260302001</return_FileName><beianInfo>${payload.beianInfo}</beianInfo><beianInfoHash>${payload.beianInfoHash}</beianInfoHash>`
  return `<?xml version="1.0" encoding="GBK"?><return version="V.3.0"><msg_code>${code}</msg_code><msg>操作成功</msg><fileInfos>${infos}</fileInfos></return>`
}

const callFiles = (regulator: { container: Uint8Array }): Record<string, unknown> => {
  const identity = (encoding: 'raw' | 'hex') => [
    ['ispId', settings.ispId],
    ['userName', settings.userName],
    ['randVal', FIXED_RANDOM],
    ['pwdHash', passwordHash(settings.password, FIXED_RANDOM, encoding)],
  ]
  const { beianInfo } = closePayload(regulator.container, settings)
  const upload = (encoding: 'raw' | 'hex') => [
    ...identity(encoding),
    ['beianInfo', beianInfo],
    ['beianInfoHash', hashOf(regulator.container, encoding)],
    ['dataSequence', '1'],
    ['encryptAlgorithm', '1'],
    ['hashAlgorithm', '0'],
    ['compressionFormat', '0'],
  ]
  const bureau = { password: settings.password, aesKey: settings.aesKey, aesIv: settings.aesIv }
  return {
    'isp_upload.json': { ...bureau, hashEncoding: 'raw', arguments: upload('raw') },
    'isp_upload-hex.json': { ...bureau, hashEncoding: 'hex', arguments: upload('hex') },
    'isp_download.json': {
      ...bureau,
      hashEncoding: 'raw',
      arguments: [...identity('raw'), ['hashAlgorithm', '0']],
    },
  }
}

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`

/** What the application makes of a document in wire/v3/download. */
export const messagesOf = async (regulator: Regulator, name: string): Promise<string> =>
  json(await regulator.decode(Buffer.from(downloadReturn(asSent(readWire(`download/${name}.xml`))), 'utf8')))

/** Every generated file of wire/v3: path → content. */
export const generatedFiles = async (): Promise<ReadonlyMap<string, string>> => {
  const regulator = createRegulatorV3(settings)
  const files = new Map<string, string>()
  for (const [name, records] of Object.entries(uploads)) {
    const { container } = await regulator.build(records)
    files.set(`upload/${name}.xml`, readable(documentText(container)))
  }
  for (const [name, reports] of Object.entries(reportFiles)) {
    const { container } = await regulator.buildReports(reports)
    files.set(`report/${name}.xml`, readable(documentText(container)))
  }
  const individual = await regulator.build([individualRecord])
  files.set(
    'upload/first-filing-individual.container.base64',
    `${Buffer.from(individual.container).toString('base64')}\n`,
  )
  for (const [name, content] of Object.entries(callFiles(individual)))
    files.set(`call/${name}`, json(content))
  for (const name of namesIn('download', '.xml'))
    files.set(`download/${name}.messages.json`, await messagesOf(regulator, name))
  const last = downloadReturn(asSent(readWire('download/result-stored.xml')))
  files.set('return/download-last-file.xml', readable(last))
  files.set('return/download-file-and-more.xml', readable(last.replace('<msg_code>1<', '<msg_code>3<')))
  const sequence = '<encryptAlgorithm>1</encryptAlgorithm><dataSequence>1</dataSequence>'
  const previous = closePayload(individual.container, settings)
  const file = last
    .replace('<msg_code>1<', '<msg_code>0<')
    .replace('<encryptAlgorithm>1</encryptAlgorithm>', sequence)
    .replace(
      /<return_FileName>.*<\/fileInfos>/,
      `<return_FileName>beianinfo.xml</return_FileName><beianInfo>${previous.beianInfo}</beianInfo><beianInfoHash>${previous.beianInfoHash}</beianInfoHash></fileInfos>`,
    )
  files.set('return/querypreviousupload-file.xml', readable(file))
  return files
}
