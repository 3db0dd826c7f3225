// Reads an upload document back into what was reported, for tests only: written against the interface's outline and
// independent of the writer, so that a value that the writer loses or misplaces is seen.
import { inflateRawSync } from 'node:zlib'
import iconv from 'iconv-lite'
import {
  childNamed,
  childrenNamed,
  readXml,
  type XmlElement,
} from '../../src/adapters/regulator/v3/xml-document.ts'
import { codeTables } from './regulator-examples.ts'

/** The only file in a zip, found through its local header; sizes are taken from the central directory. */
export const unzipOnly = (zip: Uint8Array): { name: string; bytes: Buffer } => {
  const bytes = Buffer.from(zip)
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (bytes.readUInt16LE(end + 10) !== 1) throw new Error('not exactly one file')
  const central = bytes.readUInt32LE(end + 16)
  const packedSize = bytes.readUInt32LE(central + 20)
  const local = bytes.readUInt32LE(central + 42)
  const nameSize = bytes.readUInt16LE(local + 26)
  const start = local + 30 + nameSize + bytes.readUInt16LE(local + 28)
  const name = bytes.subarray(local + 30, local + 30 + nameSize).toString('latin1')
  const packed = bytes.subarray(start, start + packedSize)
  return { name, bytes: bytes.readUInt16LE(central + 10) === 0 ? packed : inflateRawSync(packed) }
}

export const documentText = (container: Uint8Array): string => iconv.decode(unzipOnly(container).bytes, 'gbk')

export const code = (table: string, id: string): string =>
  codeTables.get(table)?.rows.find((row) => String(row.id) === id)?.code ?? `unknown ${table} ${id}`

export const dotted = (text: string): string => {
  const value = BigInt(text)
  return [24n, 16n, 8n, 0n].map((shift) => String((value >> shift) & 255n)).join('.')
}

export const need = (element: XmlElement, name: string): XmlElement => {
  const found = childNamed(element, name)
  if (found === undefined) throw new Error(`${element.name} lacks ${name}`)
  return found
}
export const text = (element: XmlElement, name: string): string | undefined => childNamed(element, name)?.text
export const defined = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
export const texts = (element: XmlElement, name: string): string[] =>
  childrenNamed(element, name).map((child) => child.text)
export const coded = (element: XmlElement, name: string, table: string): string | undefined => {
  const id = text(element, name)
  return id === undefined ? undefined : code(table, id)
}

const readPerson = (element: XmlElement) =>
  defined({
    name: text(element, 'Fzr_xm'),
    landline: text(element, 'Fzr_dhhm'),
    mobile: text(element, 'Fzr_sjhm'),
    email: text(element, 'Fzr_dzyj'),
    certificateType: coded(element, 'Fzr_zjlx', 'certificate-types'),
    certificateNumber: text(element, 'Fzr_zjhm'),
  })

export const readSubject = (element: XmlElement) => {
  const place = need(element, 'Txdz')
  const paper = need(element, 'Zj')
  return defined({
    id: text(element, 'IspZtid'),
    number: text(element, 'Ztbah'),
    name: text(element, 'Dwmc'),
    kind: coded(element, 'Dwxz', 'subject-kinds'),
    investor: text(element, 'Tzr'),
    provinceCode: text(place, 'Shengid'),
    cityCode: text(place, 'Shiid'),
    districtCode: text(place, 'Xianid'),
    mailingAddress: text(place, 'Xxdz'),
    certificateType: coded(paper, 'Zjlx', 'certificate-types'),
    certificateNumber: text(paper, 'Zjhm'),
    certificateAddress: text(paper, 'Zjzs'),
    principal: readPerson(need(element, 'Fzr')),
    remark: text(element, 'Bz'),
  })
}

export const readService = (element: XmlElement) => {
  const access = need(element, 'Jr_xx')
  const domain = need(element, 'Ym_xx')
  const ranges = childrenNamed(access, 'Ip_xx')
  const approvals = childNamed(element, 'Nrlx')
  return defined({
    ids: {
      service: text(element, 'IspWzid'),
      domain: text(domain, 'IspYmid'),
      access: text(access, 'IspJrid'),
      addresses: ranges.map((range) => text(range, 'IspIpid')),
    },
    name: text(element, 'Wzmc'),
    domain: text(domain, 'Ym'),
    homePage: text(element, 'Syurl'),
    contents: texts(need(element, 'Fwnr'), 'Fwnr_id').map((id) => code('service-contents', id)),
    languages: texts(need(element, 'Yylb'), 'Yylb_id').map((id) => code('languages', id)),
    preApprovals:
      approvals &&
      childrenNamed(approvals, 'Nrlx_xx').map((one) => ({
        kind: coded(one, 'Nrlx_id', 'pre-approvals'),
        number: text(one, 'Qzsph'),
        images: texts(one, 'Spwj'),
      })),
    addresses: ranges.map((range) => dotted(text(range, 'Qsip') ?? '0')),
    lastAddresses: ranges.map((range) => dotted(text(range, 'Zzip') ?? '0')),
    way: coded(need(access, 'Wzjrfs'), 'Jrfs', 'access-ways'),
    serverProvinceCode: coded(need(access, 'Wzfb'), 'Fbdd', 'server-locations'),
    principal: readPerson(need(element, 'Wz_Fzr')),
    remark: text(element, 'Wz_Bz'),
  })
}

export const readAttachment = (wrapper: XmlElement) => {
  const info = need(wrapper, 'Fjxx')
  const owner = need(info, 'Fjssdx')
  const mark = need(owner, 'Ssdxbs')
  return {
    use: coded(info, 'Fjyt', 'attachment-uses'),
    image: text(info, 'Fjnr'),
    belongsTo: text(owner, 'Ssdxlx') === '1' ? 'subject' : 'service',
    owner: mark.children[0] === undefined ? mark.text : `${mark.children[0].name}:${mark.children[0].text}`,
  }
}

const readRecord = (element: XmlElement, isFirst: boolean) => {
  const subject = need(element, 'Zt_xx')
  return {
    subject: isFirst
      ? readSubject(subject)
      : defined({ number: text(subject, 'Ztbah'), bureauId: text(subject, 'Ztid') }),
    services: childrenNamed(element, 'Wz_xx').map(readService),
    attachments: childrenNamed(element, 'Fj').map(readAttachment),
  }
}

/** All records of an upload container, and the provider that it names. */
export const readUpload = (container: Uint8Array) => {
  const root = readXml(documentText(container))
  const icp = need(root, 'ICP')
  const inBlock = (name: string): readonly XmlElement[] => childNamed(icp, name)?.children ?? []
  return {
    root: root.name,
    version: root.attributes.version,
    provider: text(icp, 'Qqdwid'),
    first: inBlock('XZBA').map((element) => readRecord(element, true)),
    added: inBlock('XZWZ').map((element) => readRecord(element, false)),
  }
}
