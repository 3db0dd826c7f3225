// From an element that fits its outline to a record. Nothing is judged here: wrong values pass through for the checks.
import { readApp } from './apps-extension.ts'
import type { Access, AddService, Attachment, FirstFiling, Principal, Service, Subject } from './record.ts'
import { readVerification } from './verification-extension.ts'
import { child, childrenOf, childText, type XmlNode } from './xml-tree.ts'

/** The outline promised this element; its absence is a fault of ours. */
function need(node: XmlNode, name: string): XmlNode {
  const found = child(node, name)
  if (found === undefined) throw new Error(`outline let through a ${node.name} without ${name}`)
  return found
}

const needText = (node: XmlNode, name: string): string => need(node, name).text.trim()
const needNumber = (node: XmlNode, name: string): number => Number(needText(node, name))
const numbersIn = (node: XmlNode | undefined, name: string): number[] =>
  node === undefined ? [] : childrenOf(node, name).map((inner) => Number(inner.text.trim()))

/** An optional text as a property that is absent where the element is. */
function optional<Key extends string>(key: Key, value: string | undefined): { [name in Key]?: string } {
  return (value === undefined ? {} : { [key]: value }) as { [name in Key]?: string }
}

function readPrincipal(node: XmlNode): Principal {
  const certificateType = childText(node, 'Fzr_zjlx')
  return {
    ...optional('name', childText(node, 'Fzr_xm')),
    ...optional('officePhone', childText(node, 'Fzr_dhhm')),
    mobile: needText(node, 'Fzr_sjhm'),
    email: needText(node, 'Fzr_dzyj'),
    ...optional('msn', childText(node, 'Msn')),
    ...optional('qq', childText(node, 'Qq')),
    ...(certificateType === undefined ? {} : { certificateType: Number(certificateType) }),
    ...optional('certificateNumber', childText(node, 'Fzr_zjhm')),
  }
}

export function readSubject(node: XmlNode): Subject {
  const place = need(node, 'Txdz')
  const certificate = need(node, 'Zj')
  const kind = childText(node, 'Dwxz')
  return {
    ispId: childText(node, 'IspZtid') ?? '',
    name: needText(node, 'Dwmc'),
    ...(kind === undefined ? {} : { kind: Number(kind) }),
    ...optional('investor', childText(node, 'Tzr')),
    provinceCode: needText(place, 'Shengid'),
    cityCode: needText(place, 'Shiid'),
    ...optional('districtCode', childText(place, 'Xianid')),
    ...optional('address', childText(place, 'Xxdz')),
    certificateType: needNumber(certificate, 'Zjlx'),
    certificateNumber: needText(certificate, 'Zjhm'),
    certificateAddress: needText(certificate, 'Zjzs'),
    principal: readPrincipal(need(node, 'Fzr')),
    reportWay: Number(childText(node, 'Bbfs') ?? 1),
    ...optional('remark', childText(node, 'Bz')),
  }
}

export function readAccess(node: XmlNode): Access {
  return {
    ispId: childText(node, 'IspJrid') ?? needText(node, 'Jrid'),
    locations: numbersIn(child(node, 'Wzfb'), 'Fbdd'),
    ways: numbersIn(child(node, 'Wzjrfs'), 'Jrfs'),
    addresses: childrenOf(node, 'Ip_xx').map((range) => ({
      ispId: needText(range, 'IspIpid'),
      first: needNumber(range, 'Qsip'),
      last: needNumber(range, 'Zzip'),
      ...optional('id', childText(range, 'Ipid')),
    })),
  }
}

export function readService(node: XmlNode): Service {
  const preApprovals = child(node, 'Nrlx')
  const app = readApp(node)
  return {
    ispId: childText(node, 'IspWzid') ?? '',
    name: needText(node, 'Wzmc'),
    preApprovals: (preApprovals === undefined ? [] : childrenOf(preApprovals, 'Nrlx_xx')).map((one) => ({
      kind: needNumber(one, 'Nrlx_id'),
      licence: needText(one, 'Qzsph'),
      files: childrenOf(one, 'Spwj').map((file) => file.text),
    })),
    contents: numbersIn(child(node, 'Fwnr'), 'Fwnr_id'),
    languages: numbersIn(child(node, 'Yylb'), 'Yylb_id'),
    domains: childrenOf(node, 'Ym_xx').map((one) => ({
      ispId: needText(one, 'IspYmid'),
      domain: needText(one, 'Ym').toLowerCase(),
      ...optional('id', childText(one, 'Ymid')),
    })),
    accesses: childrenOf(node, 'Jr_xx').map((access) => readAccess(access)),
    principal: readPrincipal(need(node, 'Wz_Fzr')),
    ...(app === undefined ? {} : { app }),
    ...optional('homePage', childText(node, 'Syurl')),
    ...optional('remark', childText(node, 'Wz_Bz')),
  }
}

export function readAttachments(node: XmlNode): Attachment[] {
  return childrenOf(node, 'Fj').map((wrapper) => {
    const info = need(wrapper, 'Fjxx')
    const belongs = need(info, 'Fjssdx')
    const owner = need(belongs, 'Ssdxbs')
    const verification = readVerification(info)
    return {
      format: needNumber(info, 'Fjwjgs'),
      purpose: needNumber(info, 'Fjyt'),
      content: need(info, 'Fjnr').text,
      ownerKind: needNumber(belongs, 'Ssdxlx'),
      owner: (owner.children[0] ?? owner).text.trim(),
      ...optional('remark', childText(info, 'Bz')),
      ...(verification === undefined ? {} : { verification }),
    }
  })
}

/** XZBA/Baxx */
export function readFirstFiling(node: XmlNode): FirstFiling {
  return {
    operation: 'first-filing',
    subject: readSubject(need(node, 'Zt_xx')),
    services: childrenOf(node, 'Wz_xx').map(readService),
    attachments: readAttachments(node),
  }
}

/** XZWZ/Xzxx */
export function readAddService(node: XmlNode): AddService {
  const subject = need(node, 'Zt_xx')
  const number = childText(subject, 'Ztbah')
  return {
    operation: 'add-service',
    subjectReference: number === undefined ? { id: needText(subject, 'Ztid') } : { number },
    services: childrenOf(node, 'Wz_xx').map(readService),
    attachments: readAttachments(node),
    ...optional('passwordHash', childText(node, 'ICPmm')),
  }
}
