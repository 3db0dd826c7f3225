// Makes a kept file readable: an uploaded container, or the whole answer that brought a download. Which of the two it is
// shows in its first bytes. Every element that is known to hold something of a person is marked; unknown ones stay visible.
import { Fault } from '../../../core/fault.ts'
import type { ContentNode, PersonalKind } from '../../../flows/content-port.ts'
import { ContainerProblem, unpack } from './container.ts'
import { decodeDocument } from './gbk.ts'
import { openDownload } from './open-download.ts'
import type { CheckedSettings } from './settings.ts'
import { localName, readXml, textOf, type XmlElement, XmlProblem } from './xml-document.ts'

const holding: Readonly<Record<string, PersonalKind>> = {
  Zjhm: 'id-number',
  Fzr_zjhm: 'id-number',
  Fzr_xm: 'person-name',
  Tzr: 'person-name',
  Shrxm: 'person-name',
  Hsrxm: 'person-name',
  Sbrxm: 'person-name',
  Fzr_dhhm: 'phone',
  Fzr_sjhm: 'phone',
  Sbrdh: 'phone',
  Shr_dhhm: 'phone',
  Fzr_dzyj: 'email',
  Sbrdzyj: 'email',
  Msn: 'email',
  Qq: 'id-number',
  Xxdz: 'address',
  Zjzs: 'address',
  ICPmm: 'secret',
  sjhm: 'phone',
  // People of address ranges, and of a registrar's domains, where a holder may be a company: who it is shows only whole.
  Lxrxm: 'person-name',
  Lxrdh: 'phone',
  Lxrdzyj: 'email',
  Zcr_mc: 'person-name',
  Zcr_txdz: 'address',
  Zcr_dhhm: 'phone',
  Zcr_dzyj: 'email',
  Gly_mz: 'person-name',
  Gly_dz: 'address',
  Gly_dh: 'phone',
  Gly_dzyj: 'email',
  Jfr_mz: 'person-name',
  Jfr_dz: 'address',
  Jfr_dh: 'phone',
  Jfr_dzyj: 'email',
}
/** 身份证, 护照, 军官证, 台胞证: a subject with one of these is a person. */
const OF_PERSONS: ReadonlySet<string> = new Set(['2', '7', '8', '11'])
const INDIVIDUAL = '5'
const LONGEST_TEXT = 4_000

const isPerson = (subject: XmlElement): boolean => {
  if (textOf(subject, 'Dwxz') === INDIVIDUAL) return true
  const papers = subject.children.find((child) => localName(child) === 'Zj') ?? subject
  return OF_PERSONS.has(textOf(papers, 'Zjlx') ?? '')
}

/** What nobody has declared may still be an identity number, a mobile number or an address: it is told by its form. */
const kindByForm = (text: string): PersonalKind | undefined => {
  if (/(?<!\d)\d{17}[\dXx](?!\d)/.test(text)) return 'id-number'
  if (/(?<!\d)1[3-9]\d{9}(?!\d)/.test(text)) return 'phone'
  return /[^\s@]+@[^\s@]+\.[^\s@]+/.test(text) ? 'email' : undefined
}

/** Numbers of ours and the bureau's, which may look like a mobile number and are none. */
const isNumberOfThings = (name: string): boolean =>
  /^(Isp\w*|\w*[Ii]d|Ssdxbs|Jlid|Bs|Qsip|Zzip|Fjnr)$/.test(name)

const kindOf = (name: string, text: string, parent: XmlElement | undefined): PersonalKind | undefined => {
  if (Object.hasOwn(holding, name)) return holding[name]
  if (name === 'Dwmc') return parent !== undefined && isPerson(parent) ? 'person-name' : undefined
  return isNumberOfThings(name) ? undefined : kindByForm(text)
}

const shortened = (text: string): string =>
  text.length > LONGEST_TEXT ? `(${Math.ceil((text.length * 3) / 4 / 1000)} kB)` : text

const nodeOf = (element: XmlElement, parent?: XmlElement): ContentNode => {
  const name = localName(element)
  if (element.children.length > 0)
    return { name, children: element.children.map((child) => nodeOf(child, element)) }
  const text = element.text.trim()
  if (text === '') return { name, children: [] }
  const holds = kindOf(name, text, parent)
  return { name, text: shortened(text), children: [], ...(holds === undefined ? {} : { holds }) }
}

const documentIn = (bytes: Uint8Array, settings: CheckedSettings): Promise<Uint8Array> => {
  const isText = bytes[0] === 0x3c || bytes[0] === 0xef
  return isText
    ? openDownload(bytes, settings)
    : unpack(bytes, [settings.zipEntryName], settings.documentLimitBytes)
}

/** The content of a kept file as a tree. Throws a Fault of class `bad-answer` where it cannot be read. */
export const keptContent = async (bytes: Uint8Array, settings: CheckedSettings): Promise<ContentNode> => {
  const cannot = (why: string, cause?: unknown): Fault =>
    new Fault('regulator-kept-file-unreadable', `the kept file cannot be read: ${why}`, 'bad-answer', cause)
  try {
    const text = decodeDocument(await documentIn(bytes, settings))
    if (text === undefined) throw cannot('its encoding is not the one that it declares')
    return nodeOf(readXml(text))
  } catch (problem) {
    if (problem instanceof ContainerProblem || problem instanceof XmlProblem)
      throw cannot(problem.message, problem)
    throw problem
  }
}
