// Reads the records about what is filed back out of an upload: added accesses, changes and cancellations. For tests only,
// written against the interface's outline and independent of the writer.
import {
  childNamed,
  childrenNamed,
  localName,
  readXml,
  type XmlElement,
} from '../../src/adapters/regulator/v3/xml-document.ts'
import {
  coded,
  defined,
  documentText,
  dotted,
  need,
  readAttachment,
  readService,
  readSubject,
  text,
} from './regulator-upload-reader.ts'

const readPlace = (element: XmlElement) => {
  const ranges = childrenNamed(element, 'Ip_xx')
  return {
    addressIds: ranges.map((range) => text(range, 'IspIpid')),
    addresses: ranges.map((range) => dotted(text(range, 'Qsip') ?? '0')),
    lastAddresses: ranges.map((range) => dotted(text(range, 'Zzip') ?? '0')),
    way: coded(need(element, 'Wzjrfs'), 'Jrfs', 'access-ways'),
    serverProvinceCode: coded(need(element, 'Wzfb'), 'Fbdd', 'server-locations'),
  }
}

const readAccess = (element: XmlElement) => {
  const service = need(element, 'Wz_xx')
  return {
    service: defined({ number: text(service, 'Wzbah'), bureauId: text(service, 'Wzid') }),
    id: text(element, 'IspJrid'),
    ...readPlace(element),
    attachments: childrenNamed(element, 'Fj').map(readAttachment),
    password: text(element, 'ICPmm'),
  }
}

/** The facts of a changed service; ids apart from them, because a change has the bureau's beside ours. */
const readChangedService = (element: XmlElement) => {
  const { ids: _ours, ...facts } = readService(element)
  const domain = need(element, 'Ym_xx')
  const access = need(element, 'Jr_xx')
  return {
    ...facts,
    bureauServiceId: text(element, 'Wzid'),
    number: text(element, 'Baxh'),
    domainId: text(domain, 'IspYmid'),
    bureauDomainId: text(domain, 'Ymid'),
    bureauAccessId: text(access, 'Jrid'),
    ...readPlace(access),
  }
}

const readChange = (element: XmlElement) => {
  const subject = need(element, 'Zt_xx')
  return {
    bureauSubjectId: text(subject, 'Ztid'),
    subjectNumber: text(subject, 'Baxh'),
    subject: readSubject(subject),
    services: childrenNamed(element, 'Wz_xx').map(readChangedService),
    attachments: childrenNamed(element, 'Fj').map(readAttachment),
    password: text(element, 'ICPmm'),
  }
}

const readCancellation = (element: XmlElement) => ({
  category: text(element, 'Zxlb'),
  bureauId: text(element, 'Jlid'),
  reason: coded(element, 'Zxly', 'cancellation-reasons'),
  remark: text(element, 'Zxlybz'),
  password: text(element, 'ICPmm'),
})

/** All records of an upload that are about something filed, and the order of its blocks. */
export const readFollowUps = (container: Uint8Array) => {
  const icp = need(readXml(documentText(container)), 'ICP')
  const inBlock = (name: string): readonly XmlElement[] => childNamed(icp, name)?.children ?? []
  return {
    blocks: icp.children.map(localName),
    accesses: inBlock('XZJR').map(readAccess),
    changes: inBlock('BGBA').map(readChange),
    cancellations: inBlock('ZXBA').map(readCancellation),
  }
}
